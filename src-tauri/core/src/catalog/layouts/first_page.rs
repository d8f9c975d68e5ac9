//! What stands on the first page above the text: the head, the title, the addressees.

use serde::Deserialize;

use super::*;

/// What stands above the title: a table of two columns without borders.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Head {
    /// Share of the text width for the left column, in percent, where both columns fit it.
    pub left_share: u8,
    /// Thickness of drawn lines.
    pub rule_thickness: Length,
    /// From the words to the line below them.
    pub rule_gap: Length,
    /// Number and symbol: `Số {number}-{type}/{symbol}`.
    pub number: String,
    /// Place and date: `{place}, ngày {day} tháng {month} năm {year}`.
    pub place_date: String,
    /// Rows from the top.
    pub rows: Vec<HeadRow>,
}

/// One row of the head.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HeadRow {
    /// Lines on the left.
    pub left: Vec<HeadLine>,
    /// Lines on the right.
    pub right: Vec<HeadLine>,
}

/// One line of the head; centred in its column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HeadLine {
    /// What it says.
    pub is: HeadPart,
    /// The words of a fixed line.
    #[serde(default)]
    pub words: Option<String>,
    /// How it is set.
    pub style: TextStyle,
    /// Length of the line drawn below it, in percent of its own length.
    #[serde(default)]
    pub rule: Option<u8>,
    /// With a frame around it.
    #[serde(default)]
    pub framed: bool,
}

/// What a line of the head says; a line with nothing to say is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadPart {
    /// The body above.
    Parent,
    /// The issuing body.
    Issuer,
    /// Fixed words.
    Words,
    /// Number and symbol.
    Number,
    /// Place and date.
    PlaceDate,
    /// KHẨN, …
    Urgency,
    /// "Dự thảo lần n".
    Draft,
    /// LƯU HÀNH NỘI BỘ, …
    Circulation,
}

/// Name of the type and subject.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Title {
    /// Name of the type.
    pub kind: TextStyle,
    /// The subject (trích yếu).
    pub subject: TextStyle,
    /// Its first letter.
    pub first_letter: FirstLetter,
    /// What stands under it.
    pub separator: Separator,
    /// The notice that the data is invented.
    pub illustration: TextStyle,
    /// Space below all of it.
    pub after: Length,
}

/// The first letter of the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstLetter {
    /// Small.
    Lower,
    /// Capital.
    Upper,
}

/// What stands under the subject.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Separator {
    /// Signs, on a line of their own.
    Words(String),
    /// A drawn line, in percent of the length of the subject's longest line.
    Rule(u8),
}

/// "Kính gửi:" of a report to a superior.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Addressees {
    /// The words before the addressee.
    pub label: String,
    /// How it is set.
    pub style: TextStyle,
    /// Before each of several.
    pub marker: String,
    /// After each of several but the last.
    pub separator: String,
    /// After the last of several.
    pub end: String,
    /// First among the recipients where there is an addressee: "Như trên".
    pub as_above: String,
}
