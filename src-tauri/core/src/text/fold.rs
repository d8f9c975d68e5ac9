//! Text as it is searched for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::tone::{self, Style};

/// The text in lower case without marks, `đ` as `d`: what a query typed without marks is held against.
///
/// `doan vien` finds `Đoàn viên`. Spaces that do not break are spaces; soft hyphens and zero-width characters are nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter))
        .map(|letter| match letter {
            'đ' | 'ð' => 'd',
            other => plain_space(other),
        })
        .nfc()
        .collect()
}

/// The text in lower case with its marks, each `hòa` written `hoà`: what a query typed with marks is held against.
///
/// `năm` does not find `Nam`, and `uỷ ban` finds `ủy ban`.
#[must_use]
pub fn search_exact(text: &str) -> String {
    let lower: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_invisible(*letter))
        .map(|letter| match letter {
            'ð' => 'đ',
            other => plain_space(other),
        })
        .collect();
    // Brings it into NFC as well.
    tone::unify(&lower, Style::Last)
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

fn plain_space(letter: char) -> char {
    if letter == '\u{A0}' || letter == '\u{202F}' { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_query_without_marks_finds_every_spelling() {
        assert_eq!(fold("Đoàn viên"), "doan vien");
        assert_eq!(fold("hoà giải"), fold("hòa giải"));
        assert_eq!(fold("UỶ BAN"), "uy ban");
        assert_eq!(fold("ươm mơ Ðảng"), "uom mo dang");
        assert_eq!(fold("hoa\u{300} gia\u{309}i"), "hoa giai");
        assert_eq!(fold("6\u{a0}tháng"), "6 thang");
    }

    #[test]
    fn a_query_with_marks_finds_only_those_marks_in_either_tone_style() {
        assert_eq!(search_exact("Hoà Giải"), search_exact("hòa giải"));
        assert_eq!(search_exact("ủy ban"), search_exact("Uỷ Ban"));
        assert_ne!(search_exact("năm"), search_exact("Nam"));
        assert_ne!(search_exact("hoà"), search_exact("hoa"));
        assert_eq!(search_exact("e\u{323}\u{302}"), "ệ");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
