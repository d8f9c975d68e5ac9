//! Indicators: the rows that observations point at.

use rusqlite::params;

use super::columns::Json;
use super::{Storage, StorageError};
use crate::domain::{Indicator, IndicatorId};

/// One indicator as it stands in the register.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct IndicatorRow {
    pub(crate) id: IndicatorId,
    pub(crate) code: String,
    /// The definition of an own indicator; that of a built-in one is the catalog's.
    pub(crate) own: Option<Indicator>,
    pub(crate) binned: bool,
}

impl Storage {
    /// Adds an indicator: an own one with its definition, a built-in one without.
    pub(crate) fn add_indicator(&self, code: &str, own: Option<&Indicator>) -> Result<IndicatorId, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("add.sql"))?;
        statement.execute(params![code, origin(own), own.map(Json)])?;
        Ok(IndicatorId(self.db.last_insert_rowid()))
    }

    /// Gives an indicator another definition, or none where the catalog now has it.
    pub(crate) fn define_indicator(&self, id: IndicatorId, own: Option<&Indicator>) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("define.sql"))?.execute(params![id, origin(own), own.map(Json)])?;
        Ok(())
    }

    /// Every indicator, the bin included, by code.
    pub(crate) fn indicators(&self) -> Result<Vec<IndicatorRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], |row| {
            Ok(IndicatorRow {
                id: row.get(0)?,
                code: row.get(1)?,
                own: row.get::<_, Option<Json<_>>>(3)?.map(|json| json.0),
                binned: row.get::<_, Option<String>>(4)?.is_some(),
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// In how many observations, targets and issued reports an indicator stands.
    pub(crate) fn uses_of_indicator(&self, id: IndicatorId) -> Result<(u32, u32, u32), StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("uses.sql"))?;
        Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
    }
}

fn origin(own: Option<&Indicator>) -> &'static str {
    if own.is_some() { "own" } else { "built-in" }
}
