use std::collections::BTreeMap;

use crate::domain::{Record, RecordId};
use crate::register::{Register, RegisterError};

impl Register {
    /// One record.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where it is not there or lies in the bin.
    pub fn record(&self, id: RecordId) -> Result<Record, RegisterError> {
        self.storage.record(id)?.ok_or(RegisterError::NotFound { what: "bản ghi" })
    }

    /// Every record of a kind in the order of time, those without a day last.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn records(&self, kind: &str) -> Result<Vec<Record>, RegisterError> {
        Ok(self.storage.records_of_kind(kind)?)
    }

    /// How many records of each kind there are.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn record_counts(&self) -> Result<BTreeMap<String, u32>, RegisterError> {
        Ok(self.storage.record_counts()?)
    }
}
