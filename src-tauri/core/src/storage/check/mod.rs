//! Whether the file is whole.

use super::{Storage, StorageError, migrate};
use crate::domain::IndicatorId;

impl Storage {
    /// What SQLite's own check of the whole file finds.
    pub(crate) fn integrity_faults(&self) -> Result<Vec<String>, StorageError> {
        migrate::integrity(&self.db, "integrity_check")
    }

    /// Rows that point at rows that are not there: table and how many.
    pub(crate) fn dangling_rows(&self) -> Result<std::collections::BTreeMap<String, u32>, StorageError> {
        let mut found = std::collections::BTreeMap::new();
        self.db.pragma_query(None, "foreign_key_check", |row| {
            *found.entry(row.get::<_, String>(0)?).or_insert(0) += 1;
            Ok(())
        })?;
        Ok(found)
    }

    /// Codes of indicators that have observations and no definition, and how many.
    pub(crate) fn unknown_indicators(&self, known: &[IndicatorId]) -> Result<Vec<(String, u32)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("unknown_indicators.sql"))?;
        let found = statement.query_map([super::columns::Json(known)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
