//! Widths of the columns of a table of figures.

use super::measure::width;
use crate::document::{Align, Table, plain};

/// Room beside the longest word of a column, in twips.
const SLACK: i32 = 30;
/// Letters of a cell that should not break.
const SHORT: usize = 14;

/// Widths that sum to `total`: by the columns' weights, but none narrower than its longest word at `size` points with
/// `padding` on both sides, as long as there is room.
pub(super) fn widths(table: &Table, total: i32, size: u8, padding: i32) -> Vec<i32> {
    // Short numbers and units of measure stay whole where there is room for it.
    let whole = least(table, size, padding, true);
    let least = if sum(&whole) <= i64::from(total) { whole } else { least(table, size, padding, false) };
    let weights: Vec<i64> = table.columns.iter().map(|column| i64::from(column.weight.max(1))).collect();
    let mut widths = if sum(&least) >= i64::from(total) {
        let least: Vec<i64> = least.iter().map(|width| i64::from(*width)).collect();
        shared(i64::from(total), &least)
    } else {
        weighted(total, &weights, &least)
    };
    // What rounding left over goes to the widest column.
    let left = total - widths.iter().sum::<i32>();
    if let Some(widest) = widths.iter_mut().max_by_key(|width| **width) {
        *widest += left;
    }
    widths
}

/// Whether every word of the table has its room.
pub(super) fn fits(table: &Table, total: i32, size: u8, padding: i32) -> bool {
    sum(&least(table, size, padding, false)) <= i64::from(total)
}

/// Wider than an `i32` can tell where a hostile table has many columns of long words.
fn sum(widths: &[i32]) -> i64 {
    widths.iter().map(|width| i64::from(*width)).sum()
}

/// By weight, columns that would be too narrow taking what they need from the others.
fn weighted(total: i32, weights: &[i64], least: &[i32]) -> Vec<i32> {
    let mut fixed: Vec<Option<i32>> = vec![None; weights.len()];
    loop {
        let taken: i32 = fixed.iter().flatten().sum();
        let free: Vec<i64> = weights.iter().zip(&fixed).map(|(weight, fixed)| if fixed.is_some() { 0 } else { *weight }).collect();
        let proposed = shared(i64::from(total - taken), &free);
        let mut changed = false;
        for ((fixed, proposed), least) in fixed.iter_mut().zip(&proposed).zip(least) {
            if fixed.is_none() && proposed < least {
                *fixed = Some(*least);
                changed = true;
            }
        }
        if !changed {
            return fixed.into_iter().zip(proposed).map(|(fixed, proposed)| fixed.unwrap_or(proposed)).collect();
        }
    }
}

fn shared(total: i64, weights: &[i64]) -> Vec<i32> {
    let sum: i64 = weights.iter().sum::<i64>().max(1);
    weights.iter().map(|weight| i32::try_from(total * weight / sum).unwrap_or(0)).collect()
}

/// What each column needs for its longest word, or for its longest short cell.
fn least(table: &Table, size: u8, padding: i32, whole: bool) -> Vec<i32> {
    let longest = |words: &str| words.split([' ', '\n', '\t']).map(|word| width(word, size, true, false)).max().unwrap_or(0);
    let mut least: Vec<i32> = table.columns.iter().map(|column| longest(&column.heading)).collect();
    for row in &table.rows {
        // A row with one cell stands over the whole width.
        if row.role == crate::document::RowRole::Group && row.cells.len() < 2 {
            continue;
        }
        for ((least, cell), column) in least.iter_mut().zip(&row.cells).zip(&table.columns) {
            let words = plain(cell);
            let stays_whole = whole && column.align != Align::Left && words.chars().count() <= SHORT;
            let needed = if stays_whole { width(words.trim(), size, true, false) } else { longest(&words) };
            *least = needed.max(*least);
        }
    }
    least.into_iter().map(|width| width + 2 * padding + SLACK).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Column, Inline, Row, RowRole};

    fn table(columns: &[(&str, u16)], cells: &[&str]) -> Table {
        let columns =
            columns.iter().map(|(heading, weight)| Column { heading: (*heading).into(), align: Align::Left, weight: *weight }).collect();
        let cells = cells.iter().map(|text| vec![Inline::text(*text)]).collect();
        Table { title: Vec::new(), columns, group_heads: Vec::new(), rows: vec![Row { role: RowRole::Data, cells }] }
    }

    #[test]
    fn columns_share_the_width_by_weight_and_sum_to_it() {
        let widths = widths(&table(&[("A", 1), ("B", 3), ("C", 3)], &[]), 9355, 13, 79);
        assert_eq!(widths.iter().sum::<i32>(), 9355);
        assert!((widths[1] - 3 * widths[0]).abs() < 10, "{widths:?}");
    }

    #[test]
    fn a_number_is_not_broken_by_a_small_weight() {
        let widths = widths(&table(&[("Nội dung", 30), ("Số", 1)], &["", "1.234.567.890"]), 9355, 13, 79);
        assert!(widths[1] >= width("1.234.567.890", 13, true, false) + 158, "{widths:?}");
        assert_eq!(widths.iter().sum::<i32>(), 9355);
    }

    #[test]
    fn endless_words_in_many_columns_do_not_overflow() {
        let word = "W".repeat(20_000);
        let columns: Vec<(&str, u16)> = vec![(word.as_str(), u16::MAX); 12].into_iter().chain(vec![("a", 0); 4000]).collect();
        assert_eq!(widths(&table(&columns, &[]), 9355, 13, 79).iter().sum::<i32>(), 9355);
    }

    #[test]
    fn a_table_that_cannot_fit_still_sums_to_the_width() {
        let narrow = table(&[("Mộtchữrấtdài", 1), ("Mộtchữrấtdài", 1)], &[]);
        assert!(!fits(&narrow, 1000, 13, 79));
        assert_eq!(widths(&narrow, 1000, 13, 79), [500, 500]);
    }
}
