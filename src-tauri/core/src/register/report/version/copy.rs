use super::put_back;
use crate::domain::{ReportId, ReportVersionId};
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::ReportRow;

impl Register {
    /// Makes a draft of its own out of a kept version. The report that it was kept of stays as it is.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn copy_version(&mut self, version: ReportVersionId) -> Result<Outcome<ReportId>, RegisterError> {
        let (report, name, mut document) = self.storage.version(version)?.ok_or(RegisterError::NotFound { what: "phiên bản" })?;
        let title = format!("{} ({name})", self.report(report)?.title);
        (document.head.number, document.head.signed_on) = (None, None);
        self.transact(Op::NewReport, &title, |work| {
            let old = work.storage.report(report)?.ok_or(RegisterError::NotFound { what: "báo cáo" })?;
            let row = ReportRow { title: title.clone(), issued: false, number: None, signed_on: None, signer: None, ..old };
            let copy = work.storage.add_report(&row, None, env!("CARGO_PKG_VERSION"))?;
            put_back(work, copy, &document)?;
            Ok(copy)
        })
    }
}
