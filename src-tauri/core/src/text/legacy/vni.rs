//! VNI: a base letter and, after it, a character that is drawn as its marks.

use super::super::letter::{Tone, join};

/// Decodes letter by letter; a mark without a vowel before it stays as it is.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(shown) = letters.next() {
        let base = single(shown).unwrap_or(shown);
        match letters.peek().and_then(|mark| marked(base, *mark)) {
            Some(letter) => {
                letters.next();
                decoded.push(letter);
            }
            None => decoded.push(base),
        }
    }
    decoded
}

/// What one character stands for alone.
fn single(shown: char) -> Option<char> {
    let letter = match shown {
        'Ñ' => 'Đ',
        'ñ' => 'đ',
        'Ô' => 'Ơ',
        'ô' => 'ơ',
        'Ö' => 'Ư',
        'ö' => 'ư',
        'Ì' => 'Ì',
        'ì' => 'ì',
        'Í' => 'Í',
        'í' => 'í',
        'Æ' => 'Ỉ',
        'æ' => 'ỉ',
        'Ó' => 'Ĩ',
        'ó' => 'ĩ',
        'Ò' => 'Ị',
        'ò' => 'ị',
        'Î' => 'Ỵ',
        'î' => 'ỵ',
        _ => return None,
    };
    Some(letter)
}

/// The vowel with the marks that the character after it stands for.
fn marked(base: char, mark: char) -> Option<char> {
    let small = mark.to_lowercase().next().unwrap_or(mark);
    let breve = |tone| matches!(base, 'a' | 'A').then(|| (if base == 'a' { 'ă' } else { 'Ă' }, tone));
    let circumflex = |tone| {
        let hat = match base {
            'a' => 'â',
            'A' => 'Â',
            'e' => 'ê',
            'E' => 'Ê',
            'o' => 'ô',
            'O' => 'Ô',
            _ => return None,
        };
        Some((hat, tone))
    };
    let plain =
        |tone| matches!(base, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư' | 'A' | 'E' | 'O' | 'U' | 'Y' | 'Ơ' | 'Ư').then_some((base, tone));
    let (vowel, tone) = match small {
        'ø' => plain(Tone::Grave),
        'ù' => plain(Tone::Acute),
        'û' => plain(Tone::Hook),
        'õ' => plain(Tone::Tilde),
        'ï' => plain(Tone::Dot),
        'â' => circumflex(Tone::Level),
        'à' => circumflex(Tone::Grave),
        'á' => circumflex(Tone::Acute),
        'å' => circumflex(Tone::Hook),
        'ã' => circumflex(Tone::Tilde),
        'ä' => circumflex(Tone::Dot),
        'ê' => breve(Tone::Level),
        'è' => breve(Tone::Grave),
        'é' => breve(Tone::Acute),
        'ú' => breve(Tone::Hook),
        'ü' => breve(Tone::Tilde),
        'ë' => breve(Tone::Dot),
        _ => None,
    }?;
    Some(join(vowel, tone))
}
