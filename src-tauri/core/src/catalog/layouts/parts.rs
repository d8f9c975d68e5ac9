//! The parts of a layout standard, as its file has them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Addressees, Head, Length, Title};
use crate::domain::{LayoutCode, LayoutFamily};

/// A dated set of layout rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LayoutStandard {
    /// Its code: `party-hd05`.
    pub id: LayoutCode,
    /// Its name in lists.
    pub name: String,
    /// The rule it comes from, with number and day.
    pub source: String,
    /// Its family; of one family at most one holds on a day.
    pub family: LayoutFamily,
    /// First day of signing it holds for.
    pub valid_from: Option<NaiveDate>,
    /// Last day of signing it holds for.
    pub valid_to: Option<NaiveDate>,
    /// The typeface of everything.
    pub font: String,
    /// Sheet and margins.
    pub page: Page,
    /// The page number.
    pub page_number: PageNumber,
    /// How days and blanks are written.
    pub dates: Dates,
    /// What stands above the title.
    pub head: Head,
    /// Name of the type, subject and what stands under it.
    pub title: Title,
    /// "Kính gửi:" of a report; absent where a report has none.
    pub addressees: Option<Addressees>,
    /// Paragraphs of the text.
    pub body: Body,
    /// Căn cứ.
    pub grounds: Grounds,
    /// Headings.
    pub headings: Headings,
    /// Lists.
    pub lists: Lists,
    /// Tables of figures.
    pub tables: Tables,
    /// The signature block.
    pub signature: Signature,
    /// Nơi nhận.
    pub recipients: Recipients,
    /// Appendices.
    pub appendices: Appendices,
    /// Marks on the first page.
    pub marks: Marks,
    /// What is accepted in a file that others made.
    pub allowed: Allowed,
}

/// From … to …, both ends included.
pub type Between<T> = (T, T);

/// What is accepted in a file that others made, where the standard leaves a choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Allowed {
    /// Top margin.
    pub top: Between<Length>,
    /// Bottom margin.
    pub bottom: Between<Length>,
    /// Left margin.
    pub left: Between<Length>,
    /// Right margin.
    pub right: Between<Length>,
    /// From the sheet's top edge to the page number.
    pub header: Between<Length>,
    /// Size of the page number, in points.
    pub page_number: Between<u8>,
    /// Sizes that go together, in points: each fixed line on the right of the head, then place and date.
    pub head_sets: Vec<Vec<u8>>,
    /// Sizes of the names of the bodies, in points.
    pub names: Between<u8>,
    /// Size of number and symbol, in points.
    pub number: Between<u8>,
    /// Size of the name of the type, in points.
    pub kind: Between<u8>,
    /// Size of the subject, in points.
    pub subject: Between<u8>,
    /// Size of the subject of a letter (công văn), which stands under its number, in points.
    pub letter_subject: Between<u8>,
    /// Indents of the first line.
    pub first_line: Vec<Between<Length>>,
    /// Distance of lines.
    pub line: AllowedLine,
    /// Length of a line drawn under a part of the words, in percent of theirs.
    #[serde(default)]
    pub rule: Option<Between<u8>>,
}

/// Distances of lines that are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllowedLine {
    /// Exactly so much (Word: Exactly).
    Exact(Between<Length>),
    /// In percent of single spacing.
    Percent(Between<u16>),
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Page {
    /// Width of the upright sheet.
    pub width: Length,
    /// Height of the upright sheet.
    pub height: Length,
    /// Top margin.
    pub top: Length,
    /// Bottom margin.
    pub bottom: Length,
    /// Left margin of a front page.
    pub left: Length,
    /// Right margin of a front page.
    pub right: Length,
    /// From the sheet's top edge to the page number.
    pub header: Length,
    /// From the sheet's bottom edge to what stands at the foot.
    pub footer: Length,
    /// Printed on both sides, left and right margins changing places on back pages.
    #[serde(default)]
    pub two_sided: bool,
}

/// The page number; the first page of the text and of each appendix bears none.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PageNumber {
    /// How it is set.
    pub style: TextStyle,
}

/// How a line or a piece of text is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TextStyle {
    /// In points; the body's size where it is not told.
    #[serde(default)]
    pub size: Option<u8>,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
    /// Italic.
    #[serde(default)]
    pub italic: bool,
    /// In capitals, whatever the letters given.
    #[serde(default)]
    pub caps: bool,
    /// Underlined.
    #[serde(default)]
    pub underline: bool,
    /// Space above.
    #[serde(default)]
    pub before: Length,
    /// Space below.
    #[serde(default)]
    pub after: Length,
}

/// How days and blanks are written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Dates {
    /// Months that get a leading zero; a day below ten always does.
    pub months_with_zero: Vec<u32>,
    /// How many spaces a blank is wide: for the number and the day that are not yet known.
    pub blank: u8,
}

/// Paragraphs of the text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Body {
    /// In points.
    pub size: u8,
    /// Sizes the standard leaves the choice of.
    pub sizes: Vec<u8>,
    /// Indent of the first line.
    pub first_line: Length,
    /// Space above each paragraph; none below, because Word and others differ in adding the two.
    pub before: Length,
    /// Distance of the lines.
    pub line: LineDistance,
    /// What the text ends with.
    pub end: String,
}

/// Distance of the lines of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineDistance {
    /// Exactly so much (Word: Exactly).
    Exact(Length),
    /// In percent of single spacing (Word: Multiple).
    Percent(u16),
}

/// Căn cứ, each on its own line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Grounds {
    /// How a ground begins, by which it is known: "Căn cứ".
    pub begins: String,
    /// Before each.
    pub prefix: String,
    /// After each but the last.
    pub separator: String,
    /// After the last.
    pub end: String,
    /// Italic.
    pub italic: bool,
}

/// Headings by what their numbers look like.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Headings {
    /// "Phần thứ nhất".
    pub part: Heading,
    /// "I."
    pub roman: Heading,
    /// "1."
    pub arabic: Heading,
    /// "1.1."
    pub decimal: Heading,
    /// "a)"
    pub letter: Heading,
    /// Without number.
    pub plain: Heading,
    /// Forms of the Roman number that a profile may choose, by name.
    pub choices: BTreeMap<String, String>,
    /// "thứ nhất", "thứ hai", …
    pub ordinals: Vec<String>,
    /// Vietnamese letters in the order of points.
    pub letters: String,
}

/// One kind of heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Heading {
    /// Its number, with one of `{ordinal}`, `{roman}`, `{arabic}`, `{letter}`, or `{path}` for 1.1.
    pub number: String,
    /// How the heading is set.
    pub style: TextStyle,
    /// Centred, the number on a line of its own in the letters it is written in.
    #[serde(default)]
    pub on_two_lines: bool,
}

/// What stands before the items of lists.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Lists {
    /// `- `
    pub dash: String,
    /// `+ `
    pub plus: String,
    /// `{arabic}. `
    pub number: String,
    /// `{letter}) `
    pub letter: String,
    /// `({arabic}) `
    pub bracket: String,
}

/// Tables of figures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tables {
    /// Sizes in points, the first that fits is taken.
    pub sizes: Vec<u8>,
    /// The title above.
    pub title: TextStyle,
    /// Headings of columns.
    pub head: TextStyle,
    /// A heading over rows.
    pub group: TextStyle,
    /// A total.
    pub total: TextStyle,
    /// Thickness of the lines.
    pub border: Length,
    /// From the lines to the words, left and right.
    pub padding: Length,
    /// Space above and below the words of a cell.
    pub line_gap: Length,
    /// Space below a table.
    pub after: Length,
}

/// The signature block.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signature {
    /// Share of the text width for the recipients on the left, in percent.
    pub left_share: u8,
    /// Space above the block.
    pub before: Length,
    /// Authority or title.
    pub first: TextStyle,
    /// The signer's own title under a mark.
    pub second: TextStyle,
    /// The name.
    pub name: TextStyle,
    /// Room for the signature.
    pub space: Length,
    /// First lines by way of signing.
    pub marks: SignMarks,
}

/// First lines by way of signing, with `{authority}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SignMarks {
    /// For the head.
    pub for_head: String,
    /// By order.
    pub by_order: String,
    /// On behalf of a collective.
    pub on_behalf: String,
    /// Acting head.
    pub acting: String,
}

/// Nơi nhận.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Recipients {
    /// "Nơi nhận:".
    pub label: String,
    /// How it is set.
    pub label_style: TextStyle,
    /// How the list is set.
    pub style: TextStyle,
    /// Before each.
    pub marker: String,
    /// After each.
    pub separator: String,
    /// How the archive line begins: "Lưu " or "Lưu: ".
    pub archive: String,
    /// After the archive line.
    pub end: String,
}

/// Appendices.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Appendices {
    /// A single appendix.
    pub single: String,
    /// One of several, with `{arabic}` or `{roman}`.
    pub numbered: String,
    /// How the label is set.
    pub label: TextStyle,
    /// How the title is set.
    pub title: TextStyle,
    /// The note that names the parent document; absent where the standard asks for none.
    pub note: Option<String>,
    /// The day in the note: `{day}/{month}/{year}`.
    pub note_date: String,
    /// How the note is set.
    pub note_style: TextStyle,
}

/// Marks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Marks {
    /// "Dự thảo lần {n}".
    pub draft: String,
    /// KHẨN.
    pub khan: String,
    /// THƯỢNG KHẨN.
    pub thuong_khan: String,
    /// HOẢ TỐC.
    pub hoa_toc: String,
    /// The circulation mark at the top right edge of page 1, where the standard puts it there and not into the head.
    pub circulation_at_top: Option<TextStyle>,
    /// Colour of what is missing in a draft, six hexadecimal digits.
    pub gap_colour: String,
}

impl Lists {
    /// What stands before an item.
    #[must_use]
    pub fn marker(&self, marker: crate::document::Marker) -> &str {
        use crate::document::Marker;
        match marker {
            Marker::Dash => &self.dash,
            Marker::Plus => &self.plus,
            Marker::Number => &self.number,
            Marker::Letter => &self.letter,
            Marker::Bracket => &self.bracket,
        }
    }
}

impl Headings {
    /// The heading of a rank.
    #[must_use]
    pub fn of(&self, rank: crate::document::Rank) -> &Heading {
        use crate::document::Rank;
        match rank {
            Rank::Part => &self.part,
            Rank::Roman => &self.roman,
            Rank::Arabic => &self.arabic,
            Rank::Decimal => &self.decimal,
            Rank::Letter => &self.letter,
            Rank::Plain => &self.plain,
        }
    }
}

impl Page {
    /// Width of the text on an upright sheet, or on its side.
    #[must_use]
    pub fn text_width(&self, landscape: bool) -> Length {
        let sheet = if landscape { self.height } else { self.width };
        Length::of_twips(sheet.twips() - self.left.twips() - self.right.twips())
    }
}
