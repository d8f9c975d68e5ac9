//! Numbers of headings and list items, written as text and counted from one in each parent.

use std::collections::BTreeMap;

use super::patterns::fill;
use crate::catalog::layouts::Headings;
use crate::document::Rank;
use crate::text::number as words;

/// How many headings of each rank a parent has had so far, and the path of the parent.
#[derive(Debug, Clone, Default)]
pub(super) struct Counter {
    counts: BTreeMap<Rank, usize>,
    /// Numbers of the Arabic and decimal headings above, for 1.1.
    path: Vec<usize>,
}

impl Counter {
    /// Counts a heading of `rank`; its number as text, and the counter for what is below it.
    pub(super) fn next(&mut self, rank: Rank, headings: &Headings) -> (String, Self) {
        let count = self.counts.entry(rank).or_insert(0);
        *count += 1;
        let mut path = match rank {
            Rank::Arabic | Rank::Decimal | Rank::Letter | Rank::Plain => self.path.clone(),
            Rank::Part | Rank::Roman => Vec::new(),
        };
        if matches!(rank, Rank::Arabic | Rank::Decimal) {
            path.push(*count);
        }
        let dotted = path.iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        let number = numbered(&headings.of(rank).number, *count, &dotted, headings);
        (number, Self { counts: BTreeMap::new(), path })
    }
}

/// `pattern` with the number `count` in the form it asks for.
pub(super) fn numbered(pattern: &str, count: usize, path: &str, headings: &Headings) -> String {
    let ordinal = headings.ordinals.get(count.saturating_sub(1)).cloned().unwrap_or_else(|| format!("thứ {count}"));
    fill(
        pattern,
        &[
            ("ordinal", &ordinal),
            ("roman", &roman(count)),
            ("arabic", &count.to_string()),
            ("letter", &letter(count, &headings.letters)),
            ("path", path),
        ],
    )
}

/// Roman numerals; from 4000 on, which no report reaches, Arabic ones.
pub(super) fn roman(number: usize) -> String {
    u32::try_from(number).ok().and_then(words::roman).unwrap_or_else(|| number.to_string())
}

/// a, b, c, d, đ, e, …; after the last letter aa, ab, …
fn letter(number: usize, letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let mut left = number;
    let mut written: Vec<&char> = Vec::new();
    while left > 0 && !letters.is_empty() {
        left -= 1;
        written.extend(letters.get(left % letters.len()));
        left /= letters.len();
    }
    written.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_the_vietnamese_order_with_d_and_without_f_j_w_z() {
        let order = "abcdđeghiklmnopqrstuvxy";
        let first: String = (1..=23).map(|number| letter(number, order)).collect();
        assert_eq!(first, order);
        assert_eq!(letter(24, order), "aa");
        assert_eq!(letter(47, order), "ba");
    }

    #[test]
    fn roman_numbers_up_to_the_headings_of_the_longest_report() {
        let written: Vec<String> = [1, 4, 9, 14, 40, 99].into_iter().map(roman).collect();
        assert_eq!(written, ["I", "IV", "IX", "XIV", "XL", "XCIX"]);
    }
}
