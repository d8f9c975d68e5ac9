//! Where the tone mark stands in open `oa`, `oe`, `uy`: `hòa` or `hoà`.
//!
//! Both are accepted; HD 05-HD/VPTW and HD 36-HD/VPTW themselves write `uỷ`, `hoà`, `khoá`. A document should keep to
//! one. Only these three rhymes differ, and only without a final consonant; after `q` the `u` belongs to the onset
//! (`quý`). Names of persons and quoted titles are the caller's to leave alone.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::letter::{Tone, join, split};

/// One of the two styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// The mark on the first vowel: `hòa`, `khỏe`, `thủy`.
    First,
    /// The mark on the last vowel, as HD 05-HD/VPTW writes: `hoà`, `khoẻ`, `thuỷ`.
    #[default]
    Last,
}

/// How many syllables of a text are written in each style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usage {
    /// Syllables like `hòa`.
    pub first: usize,
    /// Syllables like `hoà`.
    pub last: usize,
}

impl Usage {
    /// Whether both styles occur.
    #[must_use]
    pub fn is_mixed(self) -> bool {
        self.first > 0 && self.last > 0
    }
}

/// Counts the syllables written in each style.
#[must_use]
pub fn usage(text: &str) -> Usage {
    let letters: Vec<char> = text.nfc().collect();
    let mut usage = Usage::default();
    for place in 0..letters.len() {
        match pair_at(&letters, place) {
            Some((Style::First, ..)) => usage.first += 1,
            Some((Style::Last, ..)) => usage.last += 1,
            None => {}
        }
    }
    usage
}

/// The text in NFC with every such syllable in `style`.
#[must_use]
pub fn unify(text: &str, style: Style) -> String {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes && !may_hold_pair(text) {
        return text.to_owned();
    }
    let mut letters: Vec<char> = text.nfc().collect();
    for place in 0..letters.len() {
        if let Some((found, first, last, tone)) = pair_at(&letters, place)
            && found != style
        {
            let (first_tone, last_tone) = match style {
                Style::First => (tone, Tone::Level),
                Style::Last => (Tone::Level, tone),
            };
            if let Some([one, two]) = letters.get_mut(place..place + 2) {
                (*one, *two) = (join(first, first_tone), join(last, last_tone));
            }
        }
    }
    letters.into_iter().collect()
}

/// Whether somewhere `o` or `u` stands before `a`, `e` or `y`, whatever their tones; most words have no such place. Patterns and
/// not strings to search in: every word of a review is asked several times.
fn may_hold_pair(text: &str) -> bool {
    let is_first = |letter: char| {
        matches!(letter, 'o' | 'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'u' | 'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ')
            || matches!(letter, 'O' | 'Ò' | 'Ó' | 'Ỏ' | 'Õ' | 'Ọ' | 'U' | 'Ù' | 'Ú' | 'Ủ' | 'Ũ' | 'Ụ')
    };
    let is_last = |letter: char| {
        matches!(letter, 'a' | 'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'e' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'y' | 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ')
            || matches!(letter, 'A' | 'À' | 'Á' | 'Ả' | 'Ã' | 'Ạ' | 'E' | 'È' | 'É' | 'Ẻ' | 'Ẽ' | 'Ẹ' | 'Y' | 'Ỳ' | 'Ý' | 'Ỷ' | 'Ỹ' | 'Ỵ')
    };
    text.chars().zip(text.chars().skip(1)).any(|(first, last)| is_first(first) && is_last(last))
}

/// The style, both vowels without tone, and the tone, where one of the three rhymes starts at `place` and ends its syllable.
fn pair_at(letters: &[char], place: usize) -> Option<(Style, char, char, Tone)> {
    let (first, first_tone) = split(*letters.get(place)?);
    let (last, last_tone) = split(*letters.get(place + 1)?);
    let (style, tone) = match (first_tone, last_tone) {
        (Tone::Level, Tone::Level) => return None,
        (tone, Tone::Level) => (Style::First, tone),
        (Tone::Level, tone) => (Style::Last, tone),
        _ => return None,
    };
    if !matches!((first, last), ('o' | 'O', 'a' | 'A' | 'e' | 'E') | ('u' | 'U', 'y' | 'Y')) {
        return None;
    }
    if letters.get(place + 2).is_some_and(|next| next.is_alphabetic()) {
        return None;
    }
    let before = |back: usize| place.checked_sub(back).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
    let onset_allows = match split(before(1)).0 {
        'q' | 'Q' => false,
        'i' | 'I' => matches!(before(2), 'g' | 'G'),
        'a' | 'ă' | 'â' | 'e' | 'ê' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y' => false,
        'A' | 'Ă' | 'Â' | 'E' | 'Ê' | 'O' | 'Ô' | 'Ơ' | 'U' | 'Ư' | 'Y' => false,
        _ => true,
    };
    onset_allows.then_some((style, first, last, tone))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_three_rhymes_change_with_every_tone_and_case() {
        let first = "hòa hóa hỏa Hõa họa khòe khỏe khóe XÒE thùy thúy ủy Ũy tụy TỈNH ỦY";
        let last = "hoà hoá hoả Hoã hoạ khoè khoẻ khoé XOÈ thuỳ thuý uỷ Uỹ tuỵ TỈNH UỶ";
        assert_eq!(unify(first, Style::Last), last);
        assert_eq!(unify(last, Style::First), first);
        assert_eq!(usage(first), Usage { first: 15, last: 0 });
        assert_eq!(usage(last), Usage { first: 0, last: 15 });
    }

    #[test]
    fn after_q_and_before_a_final_letter_nothing_moves() {
        for word in ["quý", "quỷ", "Quỳ", "quà", "toàn", "hoàng", "huỳnh", "khuỷu", "thuyền", "hoài", "xoáy", "ngoáo", "khoét"]
        {
            assert_eq!(unify(word, Style::First), word);
            assert_eq!(unify(word, Style::Last), word);
            assert_eq!(usage(word), Usage::default(), "{word}");
        }
    }

    #[test]
    fn a_mix_is_seen() {
        assert!(usage("Uỷ ban nhân dân xã Hòa Bình").is_mixed());
        assert!(!usage("Uỷ ban nhân dân xã Hoà Bình").is_mixed());
        assert!(!usage("Quý I, thuế, toàn tỉnh").is_mixed());
    }

    #[test]
    fn text_in_decomposed_form_is_understood() {
        assert_eq!(unify("ho\u{300}a", Style::Last), "hoà");
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_it_was(text in "[ hgqtkoòóỏõọaàáảãạeẻuùúủũụyỳýỷỹỵn]{0,12}") {
            let last = unify(&text, Style::Last);
            prop_assert_eq!(unify(&unify(&last, Style::First), Style::Last), last);
        }
    }
}
