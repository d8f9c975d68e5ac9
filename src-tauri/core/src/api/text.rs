//! Text on its way in.

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};
use crate::text::{clean, legacy};

/// Words set in one font.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FontedText {
    /// The words.
    pub text: String,
    /// The font they were set in, where known: `.VnTime`, `VNI-Times`.
    pub font: Option<String>,
}

/// Words that may be of an encoding from before Unicode.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OldText {
    /// The words, run by run, in order.
    pub pieces: Vec<FontedText>,
}

#[expect(clippy::unnecessary_wraps, reason = "every command answers with a result")]
pub(super) fn convert_legacy(_: &Desk, form: OldText) -> Result<Vec<String>, ApiError> {
    Ok(converted(&form.pieces))
}

/// The runs in Unicode (NFC): by the font where it names an encoding, else by what the letters of the run, or of all runs without
/// such a font together, speak for. Text in Unicode stays as it is.
fn converted(pieces: &[FontedText]) -> Vec<String> {
    let of_font = |piece: &FontedText| piece.font.as_deref().and_then(legacy::charset_of_font);
    let unnamed: Vec<&str> = pieces.iter().filter(|piece| of_font(piece).is_none()).map(|piece| piece.text.as_str()).collect();
    // Short runs say little each; a paragraph whose font is not told is of one encoding.
    let of_all = legacy::detect(&unnamed.join(" "));
    let convert = |piece: &FontedText| {
        let charset = of_font(piece).or_else(|| legacy::detect(&piece.text)).or(of_all);
        clean(&charset.map_or_else(|| piece.text.clone(), |charset| legacy::to_unicode(&piece.text, charset)))
    };
    pieces.iter().map(convert).collect()
}

#[cfg(test)]
mod tests {
    use super::{FontedText, converted};

    fn texts(pieces: &[(&str, Option<&str>)]) -> Vec<String> {
        let pieces: Vec<FontedText> =
            pieces.iter().map(|(text, font)| FontedText { text: (*text).to_owned(), font: font.map(str::to_owned) }).collect();
        converted(&pieces)
    }

    #[test]
    fn text_of_an_old_font_becomes_unicode_by_the_name_of_the_font() {
        assert_eq!(texts(&[("C«ng t¸c d©n vËn", Some(".VnTime"))]), ["Công tác dân vận"]);
        assert_eq!(texts(&[("Coâng taùc daân vaän", Some("VNI-Times"))]), ["Công tác dân vận"]);
        assert_eq!(texts(&[("c«ng t¸c", Some(".VnTimeH"))]), ["CÔNG TÁC"], "a font that has capitals only");
    }

    #[test]
    fn without_a_font_the_letters_of_all_runs_together_tell_the_encoding() {
        assert_eq!(texts(&[("C«ng t¸c d©n vËn", None), (" n¨m", None)]), ["Công tác dân vận", " năm"]);
    }

    #[test]
    fn text_in_unicode_stays_as_it_is_in_one_form_of_every_letter() {
        assert_eq!(texts(&[("Công tác dân vận", Some("Times New Roman"))]), ["Công tác dân vận"]);
        assert_eq!(texts(&[("Hoa\u{300} giải", None)]), ["Hoà giải"], "a letter and its mark become one");
        assert_eq!(texts(&[("có 12 buổi", None), ("C«ng t¸c d©n vËn", Some(".VnTime"))]), ["có 12 buổi", "Công tác dân vận"]);
        assert_eq!(texts(&[]), Vec::<String>::new());
    }
}
