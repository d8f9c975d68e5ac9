use super::add::heading_of;
use crate::domain::SectionId;
use crate::register::report::draft;
use crate::register::report::section::{OWN, section_row};
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::SectionRow;

impl Register {
    /// Gives a section another heading; assembling anew leaves it.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn rename_section(&mut self, section: SectionId, heading: &str) -> Result<Outcome<()>, RegisterError> {
        let heading = heading_of(heading)?;
        let (report, row) = section_row(&self.storage, section)?;
        self.transact(Op::RenameSection, &heading.clone(), |work| {
            draft(work, report)?;
            if row.heading != heading {
                work.storage.update_section(&SectionRow { heading, outline: OWN.to_owned(), ..row })?;
            }
            Ok(())
        })
    }
}
