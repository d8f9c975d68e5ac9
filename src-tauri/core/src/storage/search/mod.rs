//! Search over everything that has words.

use rusqlite::params;

use super::{Storage, StorageError};

/// One row that search found: kind 0 record, 1 unit, 2 report, 3 task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HitRow {
    pub(crate) kind: i64,
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) body: String,
}

impl Storage {
    /// What a query of FTS5 finds, the closest first.
    pub(crate) fn search(&self, query: &str, limit: u32) -> Result<Vec<HitRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("find.sql"))?;
        let found = statement.query_map(params![query, limit], |row| {
            Ok(HitRow { kind: row.get(0)?, id: row.get(1)?, title: row.get(2)?, body: row.get(3)? })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// How many rows search has lost or leads to in vain.
    pub(crate) fn search_faults(&self) -> Result<u32, StorageError> {
        Ok(self.db.prepare_cached(include_str!("missing.sql"))?.query_row([], |row| row.get(0))?)
    }
}
