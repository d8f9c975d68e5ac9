//! Spaces and the signs beside them.

use std::ops::Range;

/// A space that should not be there, or one that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Space {
    /// The first line is pushed in with spaces or tabs.
    Leading(Range<usize>),
    /// At the end.
    Trailing(Range<usize>),
    /// More than one.
    Several(Range<usize>),
    /// Before a sign that clings to the word before it.
    Before(char, Range<usize>),
    /// None behind a comma or semicolon; the place where one should be.
    MissingAfter(char, usize),
}

impl Space {
    /// The place, and what should stand there.
    #[must_use]
    pub fn instead(&self) -> super::Instead {
        match self {
            Self::Leading(range) | Self::Trailing(range) | Self::Before(_, range) => (range.clone(), String::new()),
            Self::Several(range) => (range.clone(), " ".to_owned()),
            Self::MissingAfter(_, at) => (*at..*at, " ".to_owned()),
        }
    }
}

/// Spaces that are wrong in a paragraph; none in one that has nothing else.
#[must_use]
pub fn spaces(text: &str) -> Vec<Space> {
    let words = text.trim_matches([' ', '\t', '\u{a0}']);
    if words.trim().is_empty() {
        return Vec::new();
    }
    let start = super::place(text, words);
    let end = start + words.len();
    let mut found = Vec::new();
    if start > 0 {
        found.push(Space::Leading(0..start));
    }
    let mut at = start;
    while let Some(rest) = text.get(at..end) {
        let Some(space) = rest.find(' ') else { break };
        let from = at + space;
        let length = text.get(from..end).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
        let to = from + length.max(1);
        let after = text.get(to..end).unwrap_or_default();
        let next = after.chars().next().unwrap_or(' ');
        let before = text.get(..from).and_then(|before| before.chars().next_back()).unwrap_or(' ');
        if matches!(next, ',' | '.' | ';' | ':' | '?' | '!' | ')') && !is_dots(after, before) {
            found.push(Space::Before(next, from..to));
        } else if length > 1 {
            found.push(Space::Several(from..to));
        }
        at = to;
    }
    found.extend(missing_after(text));
    if end < text.len() {
        found.push(Space::Trailing(end..text.len()));
    }
    found
}

/// Dots to be written on, or an ellipsis that stands for words, are no punctuation.
fn is_dots(after: &str, before: char) -> bool {
    after.get(1..).is_some_and(|rest| rest.starts_with('.')) || matches!(before, '.' | '…')
}

/// A comma or a semicolon directly between two words; not between figures, nor in addresses of the web.
fn missing_after(text: &str) -> Vec<Space> {
    let signs = text.char_indices().filter(|(_, sign)| matches!(sign, ',' | ';'));
    signs
        .filter_map(|(at, sign)| {
            let before = text.get(..at)?.chars().next_back()?;
            let after = text.get(at + 1..)?.chars().next()?;
            (before.is_alphabetic() && after.is_alphabetic()).then_some(Space::MissingAfter(sign, at + 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put_right(text: &str) -> String {
        let mut fixed = text.to_owned();
        for space in spaces(text).into_iter().rev() {
            let (range, words) = space.instead();
            fixed.replace_range(range, &words);
        }
        fixed
    }

    #[test]
    fn spaces_are_put_right() {
        assert_eq!(put_right("\t  Một  hai , ba ; bốn .  "), "Một hai, ba; bốn.");
        assert_eq!(put_right("Một,hai;ba"), "Một, hai; ba");
    }

    #[test]
    fn what_is_right_stays() {
        for text in ["Một, hai; ba.", "tăng 1,5 lần", "ngày .... tháng", "Kết quả: ...", "(một) hai", "   ", "a … , b"] {
            assert_eq!(spaces(text), [], "{text}");
        }
    }
}
