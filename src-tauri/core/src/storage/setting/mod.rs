//! Settings of the register.

use rusqlite::{OptionalExtension, params};

use super::columns::Json;
use super::{Storage, StorageError};

impl Storage {
    /// Sets a setting.
    pub(crate) fn put_setting(&self, key: &str, value: &serde_json::Value) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("put.sql"))?.execute(params![key, Json(value)])?;
        Ok(())
    }

    /// The value of a setting.
    pub(crate) fn setting(&self, key: &str) -> Result<Option<serde_json::Value>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        Ok(statement.query_row([key], |row| Ok(row.get::<_, Json<_>>(0)?.0)).optional()?)
    }
}
