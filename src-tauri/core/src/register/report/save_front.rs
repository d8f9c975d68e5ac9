use super::draft;
use super::save_section::{cleaned, touched};
use crate::document::Block;
use crate::domain::ReportId;
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::Noun;

impl Register {
    /// Saves what a person made of the opening of a draft, or of the appendix with this code; answers it as it is kept. Assembling
    /// anew leaves it. A run of saves is one operation, as with sections.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::ReportEmpty`], [`RegisterError::NotFound`].
    pub fn save_front(&mut self, id: ReportId, appendix: Option<&str>, blocks: &[Block]) -> Result<Outcome<Vec<Block>>, RegisterError> {
        let report = self.report(id)?;
        let Some(mut shell) = self.storage.report_document(id)? else { return Err(RegisterError::ReportEmpty(report.title)) };
        let place = match appendix {
            None => &mut shell.opening,
            Some(code) => {
                let found = shell.appendices.iter_mut().find(|appendix| appendix.code == code);
                &mut found.ok_or(RegisterError::NotFound { what: "phụ lục" })?.blocks
            }
        };
        let blocks = touched(cleaned(blocks), &[place.as_slice()]);
        let same = *place == blocks;
        place.clone_from(&blocks);
        let goes_on = if same { None } else { self.run_of(Op::SaveFront, Noun::Report, id.0)? };
        self.transact_on(goes_on, Op::SaveFront, &report.title, |work| {
            draft(work, id)?;
            if !same {
                work.storage.set_report_document(id, &shell)?;
            }
            Ok(blocks)
        })
    }
}
