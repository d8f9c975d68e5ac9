use super::super::{Register, RegisterError};
use super::Report;
use crate::domain::ReportId;

impl Register {
    /// Every report that is not in the bin, the latest cut-off first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn reports(&self) -> Result<Vec<Report>, RegisterError> {
        Ok(self.storage.reports()?.into_iter().map(Report::from).collect())
    }

    /// One report.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn report(&self, id: ReportId) -> Result<Report, RegisterError> {
        self.storage.report(id)?.map(Report::from).ok_or(RegisterError::NotFound { what: "báo cáo" })
    }
}
