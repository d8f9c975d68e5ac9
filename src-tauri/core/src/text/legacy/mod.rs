//! The font encodings from before Unicode: TCVN3 (`.VnTime`) and VNI (`VNI-Times`), told apart and converted.
//!
//! Such text looks like Latin-1 letters: `C«ng t¸c d©n vËn`. It is known by the font of its run first, else by whether
//! its words make sense when converted and none before. Convert run by run, since paragraphs mix encodings.

mod tcvn3;
mod vni;

use super::syllable::is_syllable;

/// An old encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Charset {
    /// TCVN 5712:1993 VN3 (ABC): one character a letter.
    Tcvn3,
    /// TCVN3 in a font that has capitals only (`.VnTimeH`): small letters stand for capitals.
    Tcvn3Capitals,
    /// VNI: a letter and a mark after it.
    Vni,
}

impl Charset {
    /// Its usual name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3",
            Self::Tcvn3Capitals => "TCVN3 (phông chữ hoa)",
            Self::Vni => "VNI",
        }
    }
}

/// The encoding that a font is made for: `.VnTime`, `.VnArialH`, `VNI-Times`.
#[must_use]
pub fn charset_of_font(font: &str) -> Option<Charset> {
    let font = font.trim();
    let starts = |prefix: &str| font.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if starts(".Vn") {
        return Some(if font.ends_with('H') { Charset::Tcvn3Capitals } else { Charset::Tcvn3 });
    }
    starts("VNI-").then_some(Charset::Vni)
}

/// The encoding that the letters of `text` speak for; `None` for Unicode, other languages, and where one cannot be sure.
///
/// Asked are the words with letters beyond ASCII. At least three in five must become Vietnamese syllables, and at most
/// half as many of them may have been some before: `có` is one in Unicode and, as `cú`, in TCVN3. A single word needs a
/// letter that Vietnamese in Unicode does not have.
#[must_use]
pub fn detect(text: &str) -> Option<Charset> {
    if text.is_ascii() || text.chars().any(|letter| letter > '\u{FF}' && letter.is_alphabetic()) {
        return None;
    }
    let words: Vec<&str> = words(text).filter(|word| !word.is_ascii() && word.chars().nth(1).is_some()).collect();
    let (tcvn3, vni) = (evidence(&words, Charset::Tcvn3), evidence(&words, Charset::Vni));
    match (tcvn3, vni) {
        (None, None) => None,
        (Some(for_tcvn3), Some(for_vni)) if for_vni > for_tcvn3 => Some(Charset::Vni),
        (None, Some(_)) => Some(Charset::Vni),
        (Some(_), _) => Some(Charset::Tcvn3),
    }
}

/// The text in Unicode (NFC), read as `charset`; what the encoding does not know stays as it is.
#[must_use]
pub fn to_unicode(text: &str, charset: Charset) -> String {
    match charset {
        Charset::Tcvn3 => tcvn3::decode(text),
        Charset::Tcvn3Capitals => tcvn3::decode(text).to_uppercase(),
        Charset::Vni => vni::decode(text),
    }
}

/// Runs of what is a letter in one of the encodings.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphabetic() && !('\u{A1}'..='\u{FF}').contains(&letter)).filter(|word| !word.is_empty())
}

/// How many words speak for `charset`, where enough do.
fn evidence(words: &[&str], charset: Charset) -> Option<usize> {
    let (mut asked, mut sensible, mut sensible_before) = (0_usize, 0_usize, 0_usize);
    for word in words {
        let decoded = to_unicode(word, charset);
        let before = is_syllable(word);
        if decoded == *word && before {
            continue;
        }
        asked += 1;
        if decoded != *word && is_syllable(&decoded) {
            sensible += 1;
            sensible_before += usize::from(before);
        }
    }
    let enough = match words {
        [word] => sensible == 1 && sensible_before == 0 && word.chars().any(is_no_vietnamese_letter),
        _ => sensible * 5 >= asked * 3 && sensible_before * 2 <= sensible,
    };
    (enough && sensible > 0).then_some(sensible)
}

fn is_no_vietnamese_letter(letter: char) -> bool {
    !letter.is_ascii() && !"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".contains(letter)
}

#[cfg(test)]
mod tests;
