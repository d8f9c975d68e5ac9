//! What stands above the title: a table of two columns without borders.

use docx_rs::{TableCell, TableRow, WidthType};

use super::lines::balanced;
use super::measure::width;
use super::paragraph::{Para, eighths};
use super::{Element, Setting, patterns, table};
use crate::catalog::layouts::{HeadLine, HeadPart, TextStyle};
use crate::document::Urgency;

/// Room beside the widest line of a column, so that another cut of the typeface does not break it.
const SLACK: i32 = 60;
/// The right column takes at most this share of the width, in percent, however long the place is.
const WIDEST_RIGHT: i32 = 62;

/// The head.
pub(super) fn elements(setting: &Setting<'_>) -> Vec<Element> {
    let (left, right) = widths(setting);
    let rows = setting.layout.head.rows.iter().map(|row| {
        let cells = [(&row.left, left), (&row.right, right)];
        TableRow::new(cells.map(|(lines, column)| cell(lines, column, setting)).into()).cant_split()
    });
    vec![Element::Table(Box::new(table::frameless(rows.collect(), &[left, right])))]
}

/// Widths of the left and the right column, in twips.
pub(super) fn widths(setting: &Setting<'_>) -> (i32, i32) {
    let total = setting.layout.page.text_width(false).twips();
    let rows = &setting.layout.head.rows;
    let need = |lines: &mut dyn Iterator<Item = &HeadLine>| lines.map(|line| longest(line, setting)).max().unwrap_or(0) + SLACK;
    let (lefts, rights) = (|| rows.iter().flat_map(|row| &row.left), || rows.iter().flat_map(|row| &row.right));
    // The fixed words of the right column are never broken; a long place may be.
    let fixed = need(&mut rights().filter(|line| line.is == HeadPart::Words));
    columns(total, i32::from(setting.layout.head.left_share), need(&mut lefts()), need(&mut rights()), fixed)
}

/// Widths of the two columns: by the standard's share where both sides fit, else as the right side needs, whose lines
/// are rather not broken; where it would take more than its part, both sides break by the standard's share.
fn columns(total: i32, share: i32, left_need: i32, right_need: i32, fixed: i32) -> (i32, i32) {
    let left = total * share / 100;
    let left = if left_need + right_need <= total {
        left.max(left_need).min(total - right_need)
    } else if right_need <= total * WIDEST_RIGHT / 100 {
        left.min(total - right_need)
    } else {
        left.min(total - fixed)
    };
    (left, total - left)
}

fn longest(line: &HeadLine, setting: &Setting<'_>) -> i32 {
    words(line, setting).map_or(0, |words| words.split('\n').map(|part| line_width(part, &line.style, setting)).max().unwrap_or(0))
}

fn line_width(words: &str, style: &TextStyle, setting: &Setting<'_>) -> i32 {
    width(words.trim(), style.size.unwrap_or(setting.layout.body.size), style.bold, style.italic)
}

fn cell(lines: &[HeadLine], column: i32, setting: &Setting<'_>) -> TableCell {
    let cell = TableCell::new().width(usize::try_from(column).unwrap_or(0), WidthType::Dxa);
    paras(lines, column, setting).into_iter().map(Para::built).fold(cell, TableCell::add_paragraph)
}

/// The lines of one cell of the head that have something to say.
pub(super) fn paras(lines: &[HeadLine], column: i32, setting: &Setting<'_>) -> Vec<Para> {
    lines
        .iter()
        .filter_map(|line| Some((line, words(line, setting)?)))
        .flat_map(|(line, words)| set(line, &words, column, setting))
        .collect()
}

/// A line and what is drawn under or around it.
fn set(line: &HeadLine, words: &str, column: i32, setting: &Setting<'_>) -> Vec<Para> {
    let head = &setting.layout.head;
    let size = line.style.size.unwrap_or(setting.layout.body.size);
    let lines = balanced(words, column, size, line.style.bold, line.style.italic);
    let longest = lines.iter().map(|part| line_width(part, &line.style, setting)).max().unwrap_or(0);
    let mut para = Para::line(&line.style, setting.layout.body.size, &lines.join("\n"));
    let thickness = eighths(head.rule_thickness.twips());
    if line.framed {
        // The frame stands outside the indents; leave a letter's room inside it on each side.
        let side = ((column - longest) / 2 - i32::from(size) * 10).max(0);
        para.sides = Some((side, side));
        para.frame = Some(thickness);
    }
    let mut set = vec![para];
    if let Some(share) = line.rule {
        set.push(Para::drawn(longest * i32::from(share) / 100, column, head.rule_gap.twips(), thickness));
    }
    set
}

/// What a line says; `None` where it has nothing to say.
fn words(line: &HeadLine, setting: &Setting<'_>) -> Option<String> {
    let (head, marks) = (&setting.document.head, &setting.document.marks);
    let words = match line.is {
        HeadPart::Parent => head.parent.clone(),
        HeadPart::Issuer => Some(head.issuer.clone()),
        HeadPart::Words => line.words.clone(),
        HeadPart::Number => Some(patterns::number_line(setting)),
        HeadPart::PlaceDate => Some(patterns::place_date(setting)),
        HeadPart::Urgency => marks.urgency.map(|urgency| {
            let marks = &setting.layout.marks;
            match urgency {
                Urgency::Khan => marks.khan.clone(),
                Urgency::ThuongKhan => marks.thuong_khan.clone(),
                Urgency::HoaToc => marks.hoa_toc.clone(),
            }
        }),
        HeadPart::Draft => marks.draft.map(|nth| patterns::fill(&setting.layout.marks.draft, &[("n", &nth.to_string())])),
        HeadPart::Circulation => marks.circulation.clone(),
    };
    let words = words.map(|words| if line.style.caps { words.to_uppercase() } else { words });
    words.filter(|words| !words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn columns_keep_the_standards_share_where_both_sides_fit() {
        assert_eq!(columns(9355, 46, 4200, 4700, 4200), (4303, 5052));
    }

    #[test]
    fn a_long_place_takes_room_from_the_left() {
        assert_eq!(columns(9355, 46, 3500, 5300, 4200), (4055, 5300));
    }

    #[test]
    fn where_both_are_long_the_left_breaks() {
        assert_eq!(columns(9355, 46, 6000, 5300, 4200), (4055, 5300));
    }

    #[test]
    fn where_the_place_is_too_long_both_break_and_the_fixed_words_do_not() {
        assert_eq!(columns(9355, 46, 6000, 9000, 4200), (4303, 5052));
        assert_eq!(columns(9355, 46, 6000, 9000, 5500), (3855, 5500));
    }
}
