//! The words around a match.

use super::query::{column_and_term, pieces};
use crate::text::{fold, search_exact};

/// Words shown before and after the first match.
const AROUND: usize = 8;

/// The first match in `body` with some words on each side; the beginning of `body` where no word matches alone.
pub(super) fn around(body: &str, words: &str) -> String {
    let wanted: Vec<(&str, String)> = pieces(words).map(column_and_term).collect();
    let shown: Vec<&str> = body.split_whitespace().collect();
    let matches = |word: &str| {
        let (exact, folded) = (search_exact(word), fold(word));
        wanted.iter().any(|(column, term)| {
            let text = if *column == "exact" { &exact } else { &folded };
            pieces(text).any(|piece| piece.starts_with(term.as_str()))
        })
    };
    let at = shown.iter().position(|word| matches(word)).unwrap_or(0);
    let first = at.saturating_sub(AROUND);
    let count = 2 * AROUND + 1;
    let middle: Vec<&str> = shown.iter().skip(first).take(count).copied().collect();
    let before = if first > 0 { "… " } else { "" };
    let after = if shown.len() > first + count { " …" } else { "" };
    format!("{before}{}{after}", middle.join(" "))
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_match_stands_in_the_middle() {
        let body = "một hai ba bốn năm sáu bảy tám chín mười đoàn viên 1 2 3 4 5 6 7 8 9";
        let found = around(body, "doan");
        assert!(found.starts_with("… ba") && found.contains("đoàn viên") && found.ends_with("7 …"), "{found}");
    }
}
