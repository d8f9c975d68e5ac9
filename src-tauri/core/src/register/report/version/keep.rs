use super::Reason;
use crate::domain::{ReportId, ReportVersionId};
use crate::register::report::document::whole;
use crate::register::{Op, Outcome, Register, RegisterError, Work, clean};
use crate::storage::ReportRow;

impl Register {
    /// Keeps the report as it now stands under a name; of an issued report, as it was signed.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::ReportEmpty`], [`RegisterError::NotFound`].
    pub fn keep_version(&mut self, report: ReportId, name: &str) -> Result<Outcome<ReportVersionId>, RegisterError> {
        let name = clean(name);
        if name.is_empty() {
            return Err(RegisterError::NameEmpty("Phiên bản"));
        }
        let title = self.report(report)?.title;
        let Some(document) = self.document(report)? else { return Err(RegisterError::ReportEmpty(title)) };
        self.transact(Op::KeepVersion, &name, |work| {
            Ok(work.storage.add_version(report, &name, Reason::ByHand.word(), &document, work.operation)?)
        })
    }
}

/// Keeps a draft as it stands before something changes much of it; not where the last version says the same.
pub(in crate::register) fn keep_version(work: &Work<'_>, report: &ReportRow, reason: Reason, about: &str) -> Result<(), RegisterError> {
    let Some(document) = whole(work.storage, report.id)? else { return Ok(()) };
    if work.storage.last_version(report.id)?.as_ref() != Some(&document) {
        work.storage.add_version(report.id, &reason.name(about), reason.word(), &document, work.operation)?;
    }
    Ok(())
}
