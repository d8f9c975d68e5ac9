//! The office's own templates, every version of them.

use rusqlite::{OptionalExtension, params};

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

    /// One version of a template, the bin included: a report keeps the version it was made of.
    pub(crate) fn template(&self, code: &str, version: u32) -> Result<Option<String>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        Ok(statement.query_row(params![code, version], |row| row.get(0)).optional()?)
    }
}
