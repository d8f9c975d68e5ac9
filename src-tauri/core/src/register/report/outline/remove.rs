use super::subtree;
use crate::document::Inline;
use crate::domain::{ReportId, SectionId};
use crate::register::report::draft;
use crate::register::report::section::{OWN, REMOVED, StoredSection, section_row};
use crate::register::report::version::{Reason, keep_version};
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::SectionRow;

impl Register {
    /// Takes a section out of a report with all below it. Its text is kept ([`Register::removed_sections`]), and where it says
    /// anything, so is the whole document as a version.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn remove_section(&mut self, section: SectionId) -> Result<Outcome<()>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        self.transact(Op::RemoveSection, &row.heading.clone(), |work| {
            let of = draft(work, report)?;
            let rows = work.storage.sections(report)?;
            let gone = subtree(&rows, section);
            let says = |row: &&SectionRow| {
                gone.contains(&row.id)
                    && row.blocks.iter().flat_map(|block| block.inlines()).any(|inline| !matches!(inline, Inline::Gap { .. }))
            };
            if rows.iter().any(|row| says(&row)) {
                keep_version(work, &of, Reason::Remove, &row.heading)?;
            }
            for row in rows.iter().filter(|row| gone.contains(&row.id) && row.outline != REMOVED) {
                work.storage.update_section(&SectionRow { outline: REMOVED.to_owned(), ..row.clone() })?;
            }
            Ok(())
        })
    }

    /// The sections that were taken out of a report, those below another one that was taken out left aside.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn removed_sections(&self, report: ReportId) -> Result<Vec<StoredSection>, RegisterError> {
        let rows = self.storage.sections(report)?;
        let is_out = |id: SectionId| rows.iter().any(|row| row.id == id && row.outline == REMOVED);
        let tops = rows.iter().filter(|row| row.outline == REMOVED && !row.parent.is_some_and(is_out));
        Ok(tops.cloned().map(StoredSection::from).collect())
    }

    /// Takes a section that was taken out back with all below it: to its old place, or to the top where what stood above it is gone.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn restore_section(&mut self, section: SectionId) -> Result<Outcome<()>, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        self.transact(Op::RestoreSection, &row.heading.clone(), |work| {
            draft(work, report)?;
            let rows = work.storage.sections(report)?;
            let back = subtree(&rows, section);
            for row in rows.iter().filter(|row| back.contains(&row.id) && row.outline == REMOVED) {
                let stands = |parent: SectionId| {
                    back.contains(&parent) && parent != row.id || rows.iter().any(|row| row.id == parent && row.outline != REMOVED)
                };
                let parent = row.parent.filter(|parent| stands(*parent));
                work.storage.update_section(&SectionRow { parent, outline: OWN.to_owned(), ..row.clone() })?;
            }
            Ok(())
        })
    }
}
