use super::super::{Register, RegisterError};
use crate::document::{Block, Inline, Provenance, Rank};
use crate::domain::{ReportId, SectionId};
use crate::storage::SectionRow;

/// Word of a section as it was assembled.
pub(super) const ASSEMBLED: &str = "assembled";
/// Word of a section whose heading and place are the template's.
pub(super) const TEMPLATES: &str = "template";
/// Word of a section whose heading or place a person chose.
pub(super) const OWN: &str = "own";
/// Word of a section that a person took out.
pub(super) const REMOVED: &str = "removed";

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

impl SectionState {
    /// Its word in the register.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Assembled => ASSEMBLED,
            Self::Edited => "edited",
            Self::Done => "done",
        }
    }

    /// The state of a word in the register.
    pub(super) fn of(word: &str) -> Self {
        match word {
            "edited" => Self::Edited,
            "done" => Self::Done,
            _ => Self::Assembled,
        }
    }
}

/// What the outline shows of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionProgress {
    /// Trống: nothing but gaps and prompts.
    Empty,
    /// Cũ chưa sửa: text of an earlier report that nobody has touched.
    CarriedOver,
    /// Nháp: it says something.
    Draft,
    /// Xong: a person has declared it finished.
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
    /// Whether a person added it, or chose its heading or place.
    pub is_own: bool,
}

impl StoredSection {
    /// What the outline shows of its own text; `None` for a heading without text of its own.
    #[must_use]
    pub fn progress(&self) -> Option<SectionProgress> {
        if self.state == SectionState::Done {
            return Some(SectionProgress::Done);
        }
        let says = |block: &Block| block.inlines().any(|inline| !matches!(inline, Inline::Gap { .. }) && !inline.shown().trim().is_empty());
        let is_carried = |block: &Block| matches!(block.provenance, Provenance::CarriedOver { .. });
        match self.blocks.as_slice() {
            [] => None,
            blocks if blocks.iter().any(is_carried) => Some(SectionProgress::CarriedOver),
            blocks if blocks.iter().any(says) => Some(SectionProgress::Draft),
            _ => Some(SectionProgress::Empty),
        }
    }
}

impl From<SectionRow> for StoredSection {
    fn from(row: SectionRow) -> Self {
        Self {
            id: row.id,
            parent: row.parent,
            code: row.code,
            rank: row.rank,
            heading: row.heading,
            blocks: row.blocks,
            baseline: row.baseline,
            state: SectionState::of(&row.state),
            is_own: row.outline == OWN,
        }
    }
}

/// What the outline shows of `section` among `all` of its report: of a heading without text of its own, the least that is true of
/// the sections below it.
#[must_use]
pub fn progress_of(section: &StoredSection, all: &[StoredSection]) -> SectionProgress {
    let below = || all.iter().filter(|child| child.parent == Some(section.id)).map(|child| progress_of(child, all)).min();
    section.progress().or_else(below).unwrap_or(SectionProgress::Empty)
}

impl Register {
    /// The sections of a report, every parent's children in their order. The history of each is that of its row.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn sections(&self, report: ReportId) -> Result<Vec<StoredSection>, RegisterError> {
        let rows = self.storage.sections(report)?.into_iter();
        Ok(rows.filter(|row| row.outline != REMOVED).map(StoredSection::from).collect())
    }

    /// One section and the report that it stands in; also one that was taken out.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn section(&self, id: SectionId) -> Result<(ReportId, StoredSection), RegisterError> {
        let (report, row) = section_row(&self.storage, id)?;
        Ok((report, row.into()))
    }
}

/// The row of a section and its report.
pub(super) fn section_row(storage: &crate::storage::Storage, id: SectionId) -> Result<(ReportId, SectionRow), RegisterError> {
    let missing = RegisterError::NotFound { what: "mục" };
    let Some((report, _)) = storage.section_place(id)? else { return Err(missing) };
    let row = storage.sections(report)?.into_iter().find(|row| row.id == id).ok_or(missing)?;
    Ok((report, row))
}
