//! A superior's outline (đề cương) read from Word and proposed as a template; pure.
//!
//! `paragraphs` takes the file down as lines of Unicode text with their fields, `drafts` says what each line is — a heading, an
//! instruction, fixed words, a table of figures —, `meaning` which built-in section a heading stands for, so that its data
//! blocks can be attached, and `lines` what is proposed for it; what is unsure is said with the line. `recognise` makes the
//! proposal of all that. The lines may then be corrected by hand, and `build` makes the template of whatever they say.

mod build;
mod cases;
mod drafts;
mod fields;
mod lines;
mod meaning;
mod number;
mod paragraphs;
mod period;
mod ranks;
mod recognise;
mod tables;

pub use build::template;
pub use meaning::{Choice, choices};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::catalog::Catalog;
use crate::document::Rank;
use crate::docx::read::{Outline, View};
use crate::domain::{IndicatorCode, Level, Period, PeriodKind, TemplateCode};

/// How many headings an outline may have; whatever has more is no outline.
pub const HEADINGS: usize = 500;
/// How many lines are looked at; an outline is a few pages long.
pub const LINES: usize = 20_000;

/// What a Word file says, as a template would take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "OutlineProposal"))]
#[serde(rename_all = "kebab-case")]
pub struct Proposal {
    /// Trích yếu, with fields; empty where the file has none.
    pub subject: String,
    /// The levels that it seems to be made for.
    pub levels: Vec<Level>,
    /// The kinds of period that it seems to be made for.
    pub periods: Vec<PeriodKind>,
    /// The period that it speaks of, where it names a whole one.
    pub period: Option<Period>,
    /// The built-in template that it is most like.
    pub nearest: Option<TemplateCode>,
    /// What it says, in reading order; empty paragraphs are left out.
    pub lines: Vec<Line>,
    /// What is unsure about the file as a whole, in whole Vietnamese sentences.
    pub doubts: Vec<String>,
}

/// One line of the file, or the part of a paragraph that is something of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "OutlineLine"))]
#[serde(rename_all = "kebab-case")]
pub struct Line {
    /// Which paragraph of the file, from 1.
    pub paragraph: u32,
    /// As it stands there, with its number.
    pub text: String,
    /// What it is taken for.
    pub role: Role,
    /// What its number looks like; of headings only.
    pub rank: Option<Rank>,
    /// What the template takes of it: the heading without its number, the instruction without its brackets; with fields.
    pub words: String,
    /// The built-in section that a heading stands for, whose data it gets.
    pub section: Option<SectionRef>,
    /// Other sections it may stand for, the likeliest first.
    pub others: Vec<SectionRef>,
    /// The indicators that the rows of a table name.
    pub indicators: Vec<IndicatorCode>,
    /// What is unsure about it, in whole Vietnamese sentences.
    pub doubts: Vec<String>,
}

/// What a line is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "OutlineRole"))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Nothing of the template: the head, the signature, notes to the reader.
    Left,
    /// The subject or a line of it; the proposal has it as a whole.
    Subject,
    /// The words of the line above, a part's or an appendix's, which took them.
    Joined,
    /// A heading.
    Heading,
    /// Something that the writer is asked for.
    Prompt,
    /// Fixed words of the report.
    Text,
    /// A table of figures.
    Figures,
    /// The title of an appendix.
    Appendix,
}

/// One section of a built-in template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct SectionRef {
    /// The template.
    pub template: TemplateCode,
    /// Code of the section in it, or of the appendix.
    pub section: String,
}

/// Why a Word file is no outline, or its lines make no template.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProposalError {
    /// Nothing is written in it.
    #[error("Tệp không có chữ nào nên không lấy được đề cương. Hãy kiểm tra lại tệp; nếu là bản chụp, cần bản gõ chữ.")]
    Empty,
    /// Far more than any outline has.
    #[error("Tệp có hơn {0} đề mục hoặc quá nhiều đoạn nên không phải là đề cương. Hãy tách riêng phần đề cương rồi làm lại.")]
    TooLarge(usize),
    /// No line is a heading.
    #[error(
        "Không nhận ra đề mục nào trong tệp. Hãy đánh số các đề mục (I., 1., a)), dùng kiểu Heading hoặc in đậm chúng trong Word; \
         hoặc chọn đề mục bằng tay."
    )]
    NoHeading,
}

/// What the caller knows beyond the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Level of the body that will report, where it is known.
    pub level: Option<Level>,
    /// How texts call the body that will report: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".
    pub issuer: Option<String>,
}

/// What `outline` says, as a template would take it. Tracked changes are taken as accepted.
///
/// # Errors
/// [`ProposalError::Empty`] and [`ProposalError::TooLarge`]; an outline in which nothing is recognised is no error, since its lines can
/// still be chosen by hand.
pub fn propose(outline: &Outline, catalog: &Catalog, known: &Known) -> Result<Proposal, ProposalError> {
    recognise::propose(&outline.in_view(View::Accepted), catalog, known)
}
