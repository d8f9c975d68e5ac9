//! One form of text on the way into the register.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::legacy;

/// The text in NFC: each letter one character where Unicode has it (TCVN 6909:2001 knows both forms).
#[must_use]
pub fn nfc(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// The text as the register keeps it.
///
/// - NFC.
/// - Line ends become `\n`; control characters other than tab and newline go.
/// - What cannot be seen goes: zero-width spaces and joiners, byte order marks, direction marks, and code points
///   that Unicode reserves as no characters at all (U+FFFE, U+FFFF, …).
/// - Private-use characters mean something in one font only. Word's bullets (U+F0B7 and the like) become `•`;
///   any other becomes U+FFFD, so that the reader sees that something stood there.
/// - `ð`, `Ð` (Icelandic) become `đ`, `Đ`, and soft hyphens go, unless the text is in an old font encoding, where
///   they are letters (U+00AD is `ư` in TCVN3): [`legacy::detect`] decides.
///
/// Applying it twice changes nothing more.
#[must_use]
pub fn clean(text: &str) -> String {
    let text: String = visible(text).nfc().collect();
    if legacy::detect(&text).is_some() {
        return text;
    }
    if !text.contains(['\u{AD}', 'ð', 'Ð']) {
        return text;
    }
    let letters = text.chars().filter(|letter| *letter != '\u{AD}').map(|letter| match letter {
        'ð' => 'đ',
        'Ð' => 'Đ',
        other => other,
    });
    letters.nfc().collect()
}

/// The characters that stay, with line ends made one.
fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut after_return = false;
    text.chars().filter_map(move |letter| {
        let second_half = after_return && letter == '\n';
        after_return = letter == '\r';
        if second_half { None } else { kept(letter) }
    })
}

fn kept(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' => Some(letter),
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if letter.is_control() => None,
        '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => None,
        '\u{FDD0}'..='\u{FDEF}' => None,
        _ if u32::from(letter) & 0xFFFE == 0xFFFE => None,
        '\u{F0A7}' | '\u{F0B7}' | '\u{F0D8}' | '\u{F0FC}' => Some('•'),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => Some('\u{FFFD}'),
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn three_spellings_of_one_letter_become_one() {
        for spelling in ["e\u{323}\u{302}", "ê\u{323}", "ẹ\u{302}", "ệ"] {
            assert_eq!(clean(spelling), "ệ");
            assert_eq!(nfc(spelling), "ệ");
        }
    }

    #[test]
    fn tabs_and_newlines_stay_and_controls_go() {
        assert_eq!(clean("Công\ttác\r\ndân\rvận\u{0}\u{7}\u{1b}[m"), "Công\ttác\ndân\nvận[m");
        assert_eq!(clean("một\u{b}hai\u{2028}ba"), "một\nhai\nba");
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        assert_eq!(clean("\u{feff}Dân\u{200b} vận\u{200e}\u{2060} khéo\u{fffe}\u{ffff}\u{fdd0}"), "Dân vận khéo");
        assert_eq!(clean("đ\u{1fffe}\u{10ffff}"), "đ");
    }

    #[test]
    fn private_use_characters_are_seen_to_be_missing() {
        assert_eq!(clean("\u{f0b7} Kết quả"), "• Kết quả");
        assert_eq!(clean("a\u{e123}b"), "a\u{fffd}b");
    }

    #[test]
    fn icelandic_eth_is_the_vietnamese_letter() {
        assert_eq!(clean("Ðảng uỷ, ðồng chí"), "Đảng uỷ, đồng chí");
    }

    #[test]
    fn a_soft_hyphen_goes_from_unicode_text_and_stays_a_letter_in_tcvn3() {
        assert_eq!(clean("tuyên\u{ad}truyền miệng"), "tuyêntruyền miệng");
        let tcvn3 = "ph\u{ad}¬ng h\u{ad}íng, nhiÖm vô";
        assert_eq!(clean(tcvn3), tcvn3);
        assert_eq!(legacy::to_unicode(&clean(tcvn3), legacy::Charset::Tcvn3), "phương hướng, nhiệm vụ");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }

        #[test]
        fn cleaned_text_is_nfc_without_controls(text in any::<String>()) {
            let text = clean(&text);
            prop_assert!(is_nfc(&text));
            prop_assert!(!text.chars().any(|letter| letter.is_control() && letter != '\t' && letter != '\n'));
        }
    }
}
