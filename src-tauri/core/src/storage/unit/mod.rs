//! Units.

use rusqlite::{OptionalExtension, Row, params};

use super::columns::{Day, Word};
use super::{Storage, StorageError};
use crate::domain::{Unit, UnitId};

impl Storage {
    /// Adds a unit; its id is given by the register.
    pub(crate) fn add_unit(&self, unit: &Unit) -> Result<UnitId, StorageError> {
        let (from, to) = (unit.valid_from.map(Day), unit.valid_to.map(Day));
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![unit.code, unit.name, Word(unit.kind), unit.parent, from, to, unit.position])?;
        Ok(UnitId(self.db.last_insert_rowid()))
    }

    /// Writes a unit anew; whether there was one.
    pub(crate) fn update_unit(&self, unit: &Unit) -> Result<bool, StorageError> {
        let (from, to) = (unit.valid_from.map(Day), unit.valid_to.map(Day));
        let mut statement = self.db.prepare_cached(include_str!("update.sql"))?;
        Ok(statement.execute(params![unit.id, unit.code, unit.name, Word(unit.kind), unit.parent, from, to, unit.position])? > 0)
    }

    /// Every unit that is kept, by name.
    pub(crate) fn units(&self) -> Result<Vec<Unit>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], unit_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The unit that is kept under `id`.
    pub(crate) fn unit(&self, id: UnitId) -> Result<Option<Unit>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("get.sql"))?.query_row([id], unit_row).optional()?)
    }

    /// The unit of a code, and whether it lies in the bin.
    pub(crate) fn unit_by_code(&self, code: &str) -> Result<Option<(UnitId, bool)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("by_code.sql"))?;
        Ok(statement.query_row([code], |row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.is_some()))).optional()?)
    }
}

fn unit_row(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: row.get(0)?,
        code: row.get(1)?,
        name: row.get(2)?,
        kind: row.get::<_, Word<_>>(3)?.0,
        parent: row.get(4)?,
        valid_from: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
        valid_to: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        position: row.get(7)?,
    })
}
