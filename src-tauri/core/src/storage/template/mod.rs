//! The office's own templates, every version of them.

use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, params};

use super::columns::Moment;
use super::{Storage, StorageError};

/// The newest version of a template: row, code, version, text.
pub(crate) type TemplateRow = (i64, String, u32, String);

/// One kept version of a template: its row and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TemplateVersionRow {
    pub(crate) row: i64,
    pub(crate) version: u32,
}

impl Storage {
    /// Adds the next version of a template; answers its number.
    pub(crate) fn add_template(&self, code: &str, body: &str) -> Result<u32, StorageError> {
        Ok(self.db.prepare_cached(include_str!("add.sql"))?.query_row([code, body], |row| row.get(0))?)
    }

    /// Changes the text of one version.
    pub(crate) fn change_template(&self, row: i64, body: &str) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("change.sql"))?.execute(params![row, body])?;
        Ok(())
    }

    /// Whether a report was made of a version, the bin included.
    pub(crate) fn is_template_used(&self, row: i64) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("is_used.sql"))?.query_row([row], |row| row.get(0))?)
    }

    /// The newest kept version of every template.
    pub(crate) fn templates(&self) -> Result<Vec<TemplateRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("latest.sql"))?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The kept versions of a template, the latest first.
    pub(crate) fn template_versions(&self, code: &str) -> Result<Vec<TemplateVersionRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("versions.sql"))?;
        let found = statement.query_map([code], |row| Ok(TemplateVersionRow { row: row.get(0)?, version: row.get(1)? }))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Every version that lies in the bin, of each template the latest first: row, code, version, text, when it was put there.
    pub(crate) fn binned_templates(&self) -> Result<Vec<(TemplateRow, NaiveDateTime)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("binned.sql"))?;
        let found =
            statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?), row.get::<_, Moment>(4)?.0)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// One version of a template, the bin included: a report keeps the version it was made of.
    pub(crate) fn template(&self, code: &str, version: u32) -> Result<Option<String>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        Ok(statement.query_row(params![code, version], |row| row.get(0)).optional()?)
    }
}
