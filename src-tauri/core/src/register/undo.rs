//! Undo and redo; both survive a restart, since what they need is in the file.

use super::{Operation, Outcome, Register, RegisterError};
use crate::storage::{Noun, OperationRow, StorageError};

impl Register {
    /// The operation that undo would take back.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn to_undo(&self) -> Result<Option<Operation>, RegisterError> {
        Ok(self.storage.operation_to_undo()?.map(Operation::from))
    }

    /// The operation that redo would do again.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn to_redo(&self) -> Result<Option<Operation>, RegisterError> {
        Ok(self.storage.operation_to_redo()?.map(Operation::from))
    }

    /// What was done so far made the register: undo never goes behind it, since nothing usable would be left.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn seal(&mut self) -> Result<(), RegisterError> {
        Ok(self.storage.seal()?)
    }

    /// Takes the last operation back.
    ///
    /// # Errors
    /// [`RegisterError::NothingToUndo`] where there is none, or where the bin was emptied since.
    pub fn undo(&mut self) -> Result<Outcome<Operation>, RegisterError> {
        let row = self.storage.operation_to_undo()?.ok_or(RegisterError::NothingToUndo)?;
        self.replay(row, "undone", |register, row| register.storage.take_back(row.id))
    }

    /// Does again what undo took back last.
    ///
    /// # Errors
    /// [`RegisterError::NothingToRedo`] where nothing was undone, or something else was done since.
    pub fn redo(&mut self) -> Result<Outcome<Operation>, RegisterError> {
        let row = self.storage.operation_to_redo()?.ok_or(RegisterError::NothingToRedo)?;
        self.replay(row, "done", |register, row| register.storage.bring_back(row.id))
    }

    fn replay(
        &mut self,
        row: OperationRow,
        state: &str,
        run: impl FnOnce(&Self, &OperationRow) -> Result<(), StorageError>,
    ) -> Result<Outcome<Operation>, RegisterError> {
        let transaction = self.storage.transaction()?;
        self.storage.enter_operation(row.id, false)?;
        run(self, &row)?;
        self.storage.leave_operation()?;
        self.storage.set_operation_state(row.id, state)?;
        let changed = self.storage.nouns_changed_by(row.id)?;
        transaction.commit().map_err(StorageError::from)?;
        self.kept_facts.borrow_mut().forget_after(&changed);
        if changed.contains(&Noun::Indicator) {
            self.read_book()?;
        }
        Ok(Outcome { operation: Some(row.id), value: Operation { state: super::OperationState::of(state), ..row.into() }, changed })
    }
}
