//! Phrases (câu hay dùng) that the office keeps from its own reports, to be put into the next ones.

mod add;
mod change;
mod list;

use super::RegisterError;
use crate::domain::{PhraseId, ReportId};
use crate::storage::PhraseRow;

/// Longest phrase that is kept, in letters; what is longer is a section, not a phrase.
const LONGEST: usize = 4_000;

/// One phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its row.
    pub id: PhraseId,
    /// Code of the section that it suits; empty where it suits any.
    pub topic: String,
    /// The words.
    pub text: String,
    /// The report that it was taken from.
    pub report: Option<ReportId>,
    /// How often it was put into a text.
    pub uses: u32,
}

impl From<PhraseRow> for Phrase {
    fn from(row: PhraseRow) -> Self {
        Self { id: row.id, topic: row.topic, text: row.text, report: row.report, uses: row.uses }
    }
}

/// The words as they are kept.
fn words_of(text: &str) -> Result<String, RegisterError> {
    let text = super::clean(text);
    match text.chars().count() {
        0 => Err(RegisterError::NameEmpty("Cụm từ")),
        count if count > LONGEST => Err(RegisterError::PhraseTooLong { most: LONGEST }),
        _ => Ok(text),
    }
}
