//! Yearly targets.

use rusqlite::params;

use super::{Storage, StorageError};
use crate::domain::{Target, TargetId};

impl Storage {
    /// Sets a target; the target of the same indicator, unit and year is replaced, and the history keeps it.
    pub(crate) fn put_target(&self, target: &Target) -> Result<TargetId, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("put.sql"))?;
        let set = params![target.indicator, target.unit, target.year, target.value, target.document];
        Ok(statement.query_row(set, |row| row.get(0))?)
    }

    /// Takes a target out; whether there was one.
    pub(crate) fn remove_target(&self, id: TargetId) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("remove.sql"))?.execute([id])? > 0)
    }

    /// Every target, by year.
    pub(crate) fn targets(&self) -> Result<Vec<Target>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], |row| {
            Ok(Target {
                id: row.get(0)?,
                indicator: row.get(1)?,
                unit: row.get(2)?,
                year: row.get(3)?,
                value: row.get(4)?,
                document: row.get(5)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
