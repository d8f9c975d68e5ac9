//! Named operations: each is one transaction.

use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, Row, params};

use super::columns::Moment;
use super::{Noun, Storage, StorageError};
use crate::domain::OperationId;

/// How undo treats an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UndoRule {
    /// It can be undone.
    Yes,
    /// Undo passes over it: the program's own housekeeping.
    Skip,
    /// Undo stops at it: what it removed is gone for good.
    Barrier,
}

/// One operation as it stands in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OperationRow {
    pub(crate) id: OperationId,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) who: String,
    pub(crate) at: NaiveDateTime,
    pub(crate) state: String,
}

pub(super) fn operation_row(row: &Row<'_>) -> rusqlite::Result<OperationRow> {
    Ok(OperationRow {
        id: row.get(0)?,
        name: row.get(1)?,
        label: row.get(2)?,
        who: row.get(3)?,
        at: row.get::<_, Moment>(4)?.0,
        state: row.get(5)?,
    })
}

impl Storage {
    /// Writes the operation down and opens it: from here every change is recorded under it.
    pub(crate) fn begin_operation(
        &self,
        name: &str,
        label: &str,
        who: &str,
        at: NaiveDateTime,
        undo: UndoRule,
    ) -> Result<OperationId, StorageError> {
        let undo = match undo {
            UndoRule::Yes => "yes",
            UndoRule::Skip => "skip",
            UndoRule::Barrier => "barrier",
        };
        self.db.prepare_cached(include_str!("begin.sql"))?.execute(params![name, label, who, Moment(at), undo])?;
        let id = OperationId(self.db.last_insert_rowid());
        self.enter_operation(id, true)?;
        Ok(id)
    }

    /// Notes that the open operation went on until `at`.
    pub(crate) fn continue_operation(&self, id: OperationId, at: NaiveDateTime) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("continue.sql"))?.execute(params![id, Moment(at)])?;
        Ok(())
    }

    /// The last operation of all where it counts, is called `name`, is `who`'s and changed nothing but the one row: when it began,
    /// and until when it went on.
    pub(crate) fn last_operation_on(
        &self,
        name: &str,
        who: &str,
        noun: Noun,
        row: i64,
    ) -> Result<Option<(OperationId, NaiveDateTime, NaiveDateTime)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("last_on_row.sql"))?;
        let found = statement.query_row(params![name, who, noun.table(), row], |row| {
            Ok((row.get(0)?, row.get::<_, Moment>(1)?.0, row.get::<_, Moment>(2)?.0))
        });
        Ok(found.optional()?)
    }

    /// Opens an operation that is written down already.
    pub(crate) fn enter_operation(&self, id: OperationId, recording: bool) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("enter.sql"))?.execute(params![id, recording])?;
        Ok(())
    }

    /// Closes the open operation.
    pub(crate) fn leave_operation(&self) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("leave.sql"))?.execute([])?;
        Ok(())
    }

    /// What was undone can no longer be redone, since something else was done.
    pub(crate) fn abandon_undone(&self) -> Result<(), StorageError> {
        if self.db.prepare_cached(include_str!("abandon_undone.sql"))?.execute([])? > 0 {
            self.drop_abandoned()?;
        }
        Ok(())
    }

    /// Undo stops before everything that was done so far.
    pub(crate) fn seal(&self) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("seal.sql"))?.execute([])?;
        Ok(())
    }

    /// Marks an operation `done` or `undone`.
    pub(crate) fn set_operation_state(&self, id: OperationId, state: &str) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("set_state.sql"))?.execute(params![id, state])?;
        Ok(())
    }

    /// The operation that undo would take back.
    pub(crate) fn operation_to_undo(&self) -> Result<Option<OperationRow>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("to_undo.sql"))?.query_row([], operation_row).optional()?)
    }

    /// The operation that redo would do again.
    pub(crate) fn operation_to_redo(&self) -> Result<Option<OperationRow>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("to_redo.sql"))?.query_row([], operation_row).optional()?)
    }

    /// The latest operations, newest first.
    pub(crate) fn latest_operations(&self, count: u32) -> Result<Vec<OperationRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("latest.sql"))?;
        let found = statement.query_map([count], operation_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
