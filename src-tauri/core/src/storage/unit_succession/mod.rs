//! Successions of units.

use rusqlite::params;

use super::columns::{Day, Word};
use super::{Storage, StorageError};
use crate::domain::{UnitId, UnitSuccession};

impl Storage {
    /// Writes down how one unit came out of another; the same two again replace what was said of them.
    pub(crate) fn put_succession(&self, step: &UnitSuccession) -> Result<(), StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![step.predecessor, step.successor, Word(step.kind), Day(step.effective_on), step.document])?;
        Ok(())
    }

    /// Takes a step back out; whether there was one.
    pub(crate) fn remove_succession(&self, predecessor: UnitId, successor: UnitId) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("remove.sql"))?.execute([predecessor, successor])? > 0)
    }

    /// Every step, in the order of time.
    pub(crate) fn successions(&self) -> Result<Vec<UnitSuccession>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], |row| {
            Ok(UnitSuccession {
                predecessor: row.get(0)?,
                successor: row.get(1)?,
                kind: row.get::<_, Word<_>>(2)?.0,
                effective_on: row.get::<_, Day>(3)?.0,
                document: row.get(4)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
