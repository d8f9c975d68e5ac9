use chrono::NaiveDateTime;

use super::Reason;
use crate::document::Document;
use crate::domain::{ReportId, ReportVersionId};
use crate::register::{Register, RegisterError};

/// One kept version of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its row.
    pub id: ReportVersionId,
    /// Of which report.
    pub report: ReportId,
    /// What it is called.
    pub name: String,
    /// Why it was kept.
    pub reason: Reason,
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

impl Register {
    /// The versions of a report, the latest first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn versions(&self, report: ReportId) -> Result<Vec<Version>, RegisterError> {
        let rows = self.storage.versions(report)?.into_iter();
        Ok(rows
            .map(|row| Version {
                id: row.id,
                report: row.report,
                name: row.name,
                reason: Reason::of(&row.reason),
                at: row.at,
                who: row.who,
            })
            .collect())
    }

    /// The document of a version.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn version_document(&self, id: ReportVersionId) -> Result<Document, RegisterError> {
        self.storage.version(id)?.map(|(_, _, document)| document).ok_or(RegisterError::NotFound { what: "phiên bản" })
    }
}
