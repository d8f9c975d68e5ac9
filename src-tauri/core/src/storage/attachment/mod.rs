//! What the register knows of files kept beside it.

use std::collections::BTreeMap;

use rusqlite::{Row, params};

use super::columns::Json;
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
        let found = statement.query_map([], attachment_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The attachments of a record, by name.
    pub(crate) fn attachments_of_record(&self, record: RecordId) -> Result<Vec<AttachmentRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("of_record.sql"))?;
        let found = statement.query_map([record], attachment_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// How many attachments each of `records` has; those without any are left out.
    pub(crate) fn attachment_counts(&self, records: &[RecordId]) -> Result<BTreeMap<RecordId, u32>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("count_of_records.sql"))?;
        let found = statement.query_map([Json(records)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Takes an attachment out; the file stays for undo.
    pub(crate) fn remove_attachment(&self, id: AttachmentId) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("remove.sql"))?.execute([id])? > 0)
    }
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<AttachmentRow> {
    Ok(AttachmentRow {
        id: row.get(0)?,
        name: row.get(1)?,
        sha256: row.get(2)?,
        size: row.get(3)?,
        record: row.get(4)?,
        report: row.get(5)?,
    })
}
