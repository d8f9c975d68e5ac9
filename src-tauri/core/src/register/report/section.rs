use super::super::{Op, Outcome, Register, RegisterError};
use super::draft;
use crate::document::{Block, Rank};
use crate::domain::{ReportId, SectionId};

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionState {
    /// As it was assembled.
    Assembled,
    /// A person has changed it.
    Edited,
    /// A person has declared it finished.
    Done,
}

/// One section of a report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSection {
    /// Its row.
    pub id: SectionId,
    /// The section above it.
    pub parent: Option<SectionId>,
    /// Its code in the template.
    pub code: String,
    /// What its number looks like.
    pub rank: Rank,
    /// Its heading.
    pub heading: String,
    /// Its blocks as they stand.
    pub blocks: Vec<Block>,
    /// Its blocks as they were last assembled, to be offered beside a text that a person wrote.
    pub baseline: Vec<Block>,
    /// How far it is.
    pub state: SectionState,
}

impl Register {
    /// The sections of a report, every parent's children in their order. The history of each is that of its row.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn sections(&self, report: ReportId) -> Result<Vec<StoredSection>, RegisterError> {
        let rows = self.storage.sections(report)?.into_iter();
        Ok(rows
            .map(|row| StoredSection {
                id: row.id,
                parent: row.parent,
                code: row.code,
                rank: row.rank,
                heading: row.heading,
                blocks: row.blocks,
                baseline: row.baseline,
                state: match row.state.as_str() {
                    "edited" => SectionState::Edited,
                    "done" => SectionState::Done,
                    _ => SectionState::Assembled,
                },
            })
            .collect())
    }

    /// Saves what a person made of a section.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn save_section(&mut self, section: SectionId, blocks: &[Block], state: SectionState) -> Result<Outcome<()>, RegisterError> {
        let (report, heading) = self.storage.section_place(section)?.ok_or(RegisterError::NotFound { what: "mục" })?;
        self.transact(Op::SaveSection, &heading, |work| {
            draft(work, report)?;
            let state = match state {
                SectionState::Assembled => "assembled",
                SectionState::Edited => "edited",
                SectionState::Done => "done",
            };
            Ok(work.storage.set_section_blocks(section, blocks, state)?)
        })
    }
}
