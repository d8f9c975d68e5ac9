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

/// The runs in Unicode (NFC): by the font where it names an encoding, else by what the letters of the run, or of all runs without
/// such a font together, speak for. Text in Unicode stays as it is.
#[expect(clippy::unnecessary_wraps, reason = "every command answers with a result")]
pub(super) fn convert_legacy(_: &Desk, form: OldText) -> Result<Vec<String>, ApiError> {
    let of_font = |piece: &FontedText| piece.font.as_deref().and_then(legacy::charset_of_font);
    let unnamed: Vec<&str> = form.pieces.iter().filter(|piece| of_font(piece).is_none()).map(|piece| piece.text.as_str()).collect();
    // Short runs say little each; a paragraph whose font is not told is of one encoding.
    let of_all = legacy::detect(&unnamed.join(" "));
    let convert = |piece: &FontedText| {
        let charset = of_font(piece).or_else(|| legacy::detect(&piece.text)).or(of_all);
        clean(&charset.map_or_else(|| piece.text.clone(), |charset| legacy::to_unicode(&piece.text, charset)))
    };
    Ok(form.pieces.iter().map(convert).collect())
}
