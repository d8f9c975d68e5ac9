//! What the register knows of files kept beside it.

use rusqlite::params;

use super::{Storage, StorageError};
use crate::domain::{AttachmentId, RecordId, ReportId};

/// One attachment as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttachmentRow {
    pub(crate) id: AttachmentId,
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) size: i64,
    pub(crate) record: Option<RecordId>,
    pub(crate) report: Option<ReportId>,
}

impl Storage {
    /// Adds an attachment; its id is given by the register.
    pub(crate) fn add_attachment(&self, attachment: &AttachmentRow) -> Result<AttachmentId, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![attachment.name, attachment.sha256, attachment.size, attachment.record, attachment.report])?;
        Ok(AttachmentId(self.db.last_insert_rowid()))
    }

    /// Every attachment, by name.
    pub(crate) fn attachments(&self) -> Result<Vec<AttachmentRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], |row| {
            Ok(AttachmentRow {
                id: row.get(0)?,
                name: row.get(1)?,
                sha256: row.get(2)?,
                size: row.get(3)?,
                record: row.get(4)?,
                report: row.get(5)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Takes an attachment out; the file stays for undo.
    pub(crate) fn remove_attachment(&self, id: AttachmentId) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("remove.sql"))?.execute([id])? > 0)
    }
}
