//! Lengths on paper, kept in Word's twips.

use std::str::FromStr;

use serde::Deserialize;

/// A length on paper, written in the files as `20mm`, `1.27cm` or `6pt`; in twips, of which 1440 make an inch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(try_from = "String")]
pub struct Length(i32);

impl Length {
    /// No longer than a sheet of A0, so that sums of lengths never overflow.
    const LONGEST: i64 = 67_408;

    /// In twips.
    #[must_use]
    pub fn twips(self) -> i32 {
        self.0
    }

    /// Of so many twips.
    #[must_use]
    pub fn of_twips(twips: i32) -> Self {
        Self(twips)
    }
}

/// What is wrong with a written length.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» không phải là một độ dài; viết như «20mm», «1.27cm» hoặc «6pt»")]
pub struct NotALength(String);

impl FromStr for Length {
    type Err = NotALength;

    fn from_str(written: &str) -> Result<Self, NotALength> {
        let wrong = || NotALength(written.to_owned());
        let text = written.trim();
        // Twips in a thousandth of the unit, as a fraction.
        let (number, twips, per) = if let Some(number) = text.strip_suffix("mm") {
            (number, 1440, 25_400)
        } else if let Some(number) = text.strip_suffix("cm") {
            (number, 1440, 2_540)
        } else if let Some(number) = text.strip_suffix("pt") {
            (number, 20, 1_000)
        } else {
            return Err(wrong());
        };
        let (whole, fraction) = number.trim().split_once('.').unwrap_or((number.trim(), ""));
        if whole.is_empty()
            || whole.len() > 5
            || fraction.len() > 3
            || !whole.chars().chain(fraction.chars()).all(|sign| sign.is_ascii_digit())
        {
            return Err(wrong());
        }
        let thousandths: i64 = format!("{whole}{fraction:0<3}").parse().map_err(|_| wrong())?;
        let length = (thousandths * twips * 2 + per) / (per * 2);
        if length > Self::LONGEST { Err(wrong()) } else { i32::try_from(length).map(Self).map_err(|_| wrong()) }
    }
}

impl TryFrom<String> for Length {
    type Error = NotALength;

    fn try_from(written: String) -> Result<Self, NotALength> {
        written.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_margins_are_words_own_twips() {
        for (written, twips) in [
            ("20mm", 1134),
            ("30mm", 1701),
            ("15mm", 850),
            ("10mm", 567),
            ("1.27cm", 720),
            ("6pt", 120),
            ("210mm", 11906),
            ("297mm", 16838),
            ("0.75pt", 15),
        ] {
            assert_eq!(written.parse::<Length>().unwrap().twips(), twips, "{written}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused_in_words() {
        for written in ["", "20", "mm", "-5mm", "1,5mm", "20 inch", "99999mm", "1e3pt", "1.2345mm", "².mm"] {
            let refused = written.parse::<Length>().unwrap_err().to_string();
            assert!(refused.contains("không phải là một độ dài"), "{written}: {refused}");
        }
    }
}
