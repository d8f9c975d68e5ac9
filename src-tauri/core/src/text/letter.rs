//! A Vietnamese letter as its base and its tone.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

/// The six tones in the order of Vietnamese dictionaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) enum Tone {
    /// Không dấu.
    #[default]
    Level,
    /// Huyền.
    Grave,
    /// Hỏi.
    Hook,
    /// Ngã.
    Tilde,
    /// Sắc.
    Acute,
    /// Nặng.
    Dot,
}

impl Tone {
    /// The combining character that writes it.
    pub(super) fn mark(self) -> Option<char> {
        match self {
            Self::Level => None,
            Self::Grave => Some('\u{300}'),
            Self::Hook => Some('\u{309}'),
            Self::Tilde => Some('\u{303}'),
            Self::Acute => Some('\u{301}'),
            Self::Dot => Some('\u{323}'),
        }
    }

    fn of_mark(mark: char) -> Option<Self> {
        [Self::Grave, Self::Hook, Self::Tilde, Self::Acute, Self::Dot].into_iter().find(|tone| tone.mark() == Some(mark))
    }
}

/// The letter without its tone, and the tone: `ệ` is (`ê`, nặng), `đ` is itself.
///
/// Only the vowels a, e, i, o, u, y bear tones; `ñ` or `ć` stays whole.
pub(super) fn split(letter: char) -> (char, Tone) {
    if letter.is_ascii() {
        return (letter, Tone::Level);
    }
    let (mut base, mut rest, mut tone) = (None, None, Tone::Level);
    let mut foreign = false;
    decompose_canonical(letter, |part| match (base, Tone::of_mark(part)) {
        (None, _) => base = Some(part),
        (Some(_), Some(found)) => tone = found,
        (Some(_), None) if rest.is_none() => rest = Some(part),
        (Some(_), None) => foreign = true,
    });
    let bare = match (base, rest) {
        (Some(base), Some(mark)) => compose(base, mark),
        (base, None) => base,
        (None, Some(_)) => None,
    };
    match (bare, base) {
        (Some(bare), Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'A' | 'E' | 'I' | 'O' | 'U' | 'Y')) if !foreign => (bare, tone),
        _ => (letter, Tone::Level),
    }
}

/// The letter with the tone, as one character where Unicode has it.
pub(super) fn join(base: char, tone: Tone) -> char {
    let Some(mark) = tone.mark() else { return base };
    // A dot below stands before a circumflex in canonical order, so that the two cannot simply be put together.
    let mut whole = [base, mark].into_iter().nfc();
    match (whole.next(), whole.next()) {
        (Some(letter), None) => letter,
        _ => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vowel_with_every_tone_comes_apart_and_together() {
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
            for tone in [Tone::Level, Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot] {
                let whole = join(base, tone);
                assert_eq!(split(whole), (base, tone), "{whole}");
                assert_eq!(whole == base, tone == Tone::Level);
            }
        }
    }

    #[test]
    fn letters_of_other_languages_stay_whole() {
        for letter in "đĐñçßćÅ中".chars() {
            assert_eq!(split(letter), (letter, Tone::Level));
        }
    }
}
