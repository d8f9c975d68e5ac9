//! Kept versions of reports, each a whole document.

use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, params};

use super::columns::{Json, Moment};
use super::{Storage, StorageError};
use crate::document::Document;
use crate::domain::{OperationId, ReportId, ReportVersionId};

/// One version without its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VersionRow {
    pub(crate) id: ReportVersionId,
    pub(crate) report: ReportId,
    pub(crate) name: String,
    pub(crate) reason: String,
    pub(crate) at: NaiveDateTime,
    pub(crate) who: String,
}

impl Storage {
    /// Keeps a version.
    pub(crate) fn add_version(
        &self,
        report: ReportId,
        name: &str,
        reason: &str,
        document: &Document,
        operation: OperationId,
    ) -> Result<ReportVersionId, StorageError> {
        self.db.prepare_cached(include_str!("add.sql"))?.execute(params![report, name, reason, Json(document), operation])?;
        Ok(ReportVersionId(self.db.last_insert_rowid()))
    }

    /// The versions of a report, the latest first.
    pub(crate) fn versions(&self, report: ReportId) -> Result<Vec<VersionRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([report], |row| {
            Ok(VersionRow {
                id: row.get(0)?,
                report: row.get(1)?,
                name: row.get(2)?,
                reason: row.get(3)?,
                at: row.get::<_, Moment>(4)?.0,
                who: row.get(5)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The report, the name and the document of a version.
    pub(crate) fn version(&self, id: ReportVersionId) -> Result<Option<(ReportId, String, Document)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Json<_>>(2)?.0))).optional()?)
    }

    /// The document of the last version of a report.
    pub(crate) fn last_version(&self, report: ReportId) -> Result<Option<Document>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("last.sql"))?;
        let found: Option<Json<Document>> = statement.query_row([report], |row| row.get(0)).optional()?;
        Ok(found.map(|json| json.0))
    }
}
