use super::version::put_back;
use crate::document::Document;
use crate::domain::ReportId;
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::ReportRow;

impl Register {
    /// Begins a correction of an issued report: a draft with the text as it was signed, which knows what it corrects. The issued
    /// report stays as it is; a correction that is begun already is answered again.
    ///
    /// # Errors
    /// [`RegisterError::ReportNotIssued`], [`RegisterError::ReportEmpty`], [`RegisterError::NotFound`].
    pub fn correct_report(&mut self, id: ReportId) -> Result<Outcome<ReportId>, RegisterError> {
        let issued = self.report(id)?;
        if !issued.issued {
            return Err(RegisterError::ReportNotIssued(issued.title));
        }
        let begun = self.reports()?.into_iter().find(|report| report.corrects == Some(id) && !report.issued);
        let Some(document) = self.document(id)? else { return Err(RegisterError::ReportEmpty(issued.title)) };
        self.transact(Op::CorrectReport, &issued.title, |work| {
            if let Some(begun) = begun {
                return Ok(begun.id);
            }
            let old = work.storage.report(id)?.ok_or(RegisterError::NotFound { what: "báo cáo" })?;
            let title = format!("{} (đính chính)", old.title);
            let row = ReportRow { title, issued: false, number: None, signed_on: None, signer: None, corrects: Some(id), ..old };
            let correction = work.storage.add_report(&row, None, env!("CARGO_PKG_VERSION"))?;
            let mut draft: Document = document;
            (draft.head.number, draft.head.signed_on) = (None, None);
            put_back(work, correction, &draft)?;
            Ok(correction)
        })
    }
}
