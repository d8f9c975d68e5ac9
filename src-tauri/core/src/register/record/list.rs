use std::collections::BTreeMap;

use chrono::NaiveDateTime;

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

    /// One record, also from the bin, and when it was put there.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where it is gone for good.
    pub fn record_anywhere(&self, id: RecordId) -> Result<(Record, Option<NaiveDateTime>), RegisterError> {
        let found = self.storage.records_of(&[id])?.pop().ok_or(RegisterError::NotFound { what: "bản ghi" })?;
        Ok((found, self.storage.record_binned_at(id)?))
    }

    /// The records of `ids` in that order, also from the bin; those that are gone are left out.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn records_of(&self, ids: &[RecordId]) -> Result<Vec<Record>, RegisterError> {
        Ok(self.storage.records_of(ids)?)
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
