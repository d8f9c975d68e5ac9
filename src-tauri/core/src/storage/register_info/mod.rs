//! What the register is called.

use super::{Storage, StorageError};

impl Storage {
    /// The name that the register was given when it was made.
    pub(crate) fn name(&self) -> Result<String, StorageError> {
        Ok(self.db.prepare_cached(include_str!("get.sql"))?.query_row([], |row| row.get(0))?)
    }
}
