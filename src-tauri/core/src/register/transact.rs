//! One change = one named operation = one transaction = one answer to "what changed?".

use chrono::NaiveDateTime;

use super::operation::Op;
use super::{Outcome, Register, RegisterError};
use crate::catalog::Catalog;
use crate::domain::{IndicatorBook, OperationId};
use crate::storage::{Noun, Storage};

/// What an operation works with while its transaction is open.
pub(crate) struct Work<'a> {
    pub(crate) storage: &'a Storage,
    pub(crate) catalog: &'a Catalog,
    pub(crate) book: &'a IndicatorBook,
    pub(crate) operation: OperationId,
    pub(crate) now: NaiveDateTime,
}

impl Register {
    /// Runs `work` as one operation: all of it is kept, with its history, or none.
    pub(crate) fn transact<T>(
        &mut self,
        op: Op,
        about: &str,
        work: impl FnOnce(&Work<'_>) -> Result<T, RegisterError>,
    ) -> Result<Outcome<T>, RegisterError> {
        self.transact_on(None, op, about, work)
    }

    /// As [`Register::transact`], as one more step of the operation `goes_on` where one is given.
    pub(crate) fn transact_on<T>(
        &mut self,
        goes_on: Option<OperationId>,
        op: Op,
        about: &str,
        work: impl FnOnce(&Work<'_>) -> Result<T, RegisterError>,
    ) -> Result<Outcome<T>, RegisterError> {
        let transaction = self.storage.transaction()?;
        let now = (self.by.clock)();
        let operation = match goes_on {
            Some(operation) => {
                self.storage.enter_operation(operation, true)?;
                self.storage.continue_operation(operation, now)?;
                operation
            }
            None => self.storage.begin_operation(op.name(), &op.label(about), &self.by.who, now, op.undo_rule())?,
        };
        let value = work(&Work { storage: &self.storage, catalog: &self.catalog, book: &self.book, operation, now })?;
        let changed = self.storage.nouns_changed_by(operation)?;
        if changed.is_empty() {
            return Ok(Outcome { value, operation: None, changed });
        }
        self.storage.abandon_undone()?;
        self.storage.leave_operation()?;
        transaction.commit().map_err(crate::storage::StorageError::from)?;
        self.kept_facts.borrow_mut().forget_after(&changed);
        if changed.contains(&Noun::Indicator) {
            self.read_book()?;
        }
        Ok(Outcome { value, operation: Some(operation), changed })
    }
}
