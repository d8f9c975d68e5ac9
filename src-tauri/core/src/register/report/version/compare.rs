use crate::document::{Document, SectionPair, compare_documents};
use crate::domain::{ReportId, ReportVersionId};
use crate::register::{Register, RegisterError};

/// One side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VersionSide {
    /// A report as it now stands.
    Now(ReportId),
    /// A kept version.
    Kept(ReportVersionId),
    /// The issued report before a report, of the same series.
    Previous(ReportId),
}

impl Register {
    /// Two versions side by side, section by section and paragraph by paragraph.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where there is no such version or no report before, [`RegisterError::ReportEmpty`].
    pub fn compare_versions(&self, old: VersionSide, new: VersionSide) -> Result<Vec<SectionPair>, RegisterError> {
        Ok(compare_documents(&self.document_of(old)?, &self.document_of(new)?))
    }

    fn document_of(&self, side: VersionSide) -> Result<Document, RegisterError> {
        let report = match side {
            VersionSide::Kept(version) => return self.version_document(version),
            VersionSide::Now(report) => self.report(report)?,
            VersionSide::Previous(report) => {
                self.previous_report(report)?.ok_or(RegisterError::NotFound { what: "báo cáo kỳ trước đã ban hành" })?
            }
        };
        self.document(report.id)?.ok_or(RegisterError::ReportEmpty(report.title))
    }
}
