//! The file of the register: opening it, its tables, and every statement that touches them.
//!
//! SQL stands in `.sql` files beside the function that runs it, one statement a file, and nowhere else.

mod attachment;
mod bin;
mod change;
mod check;
mod columns;
mod copy;
mod error;
mod figure_hold;
mod functions;
mod indicator;
mod inspect;
mod issuer_profile;
mod migrate;
mod noun;
mod observation;
mod open;
mod operation;
mod phrase;
mod record;
mod register_info;
mod report;
mod report_version;
mod search;
mod setting;
mod target;
mod task;
mod template;
#[cfg(test)]
mod tests;
mod unit;
mod unit_succession;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub(crate) use attachment::AttachmentRow;
pub(crate) use bin::BINNED;
pub(crate) use change::{ChangeKind, RowChange};
pub use error::StorageError;
pub use noun::Noun;
pub(crate) use observation::Cell;
pub use observation::Put;
pub(crate) use operation::{OperationRow, UndoRule};
pub(crate) use phrase::PhraseRow;
pub(crate) use record::{Conditions, Match};
pub(crate) use report::{LateRecordRow, ReportRow, SectionRow};

/// Marks a SQLite file as a register of Tổng Kết ("TKS1").
pub const APPLICATION_ID: i32 = 0x544B_5331;

/// The open file.
#[derive(Debug)]
pub(crate) struct Storage {
    db: Connection,
    path: PathBuf,
    rows: BTreeMap<Noun, change::RowStatements>,
    writable: bool,
    // Held as long as the register is open for writing.
    _lock: Option<crate::files::Lock>,
}

impl Storage {
    /// Where the file lies.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was opened for writing.
    pub(crate) fn is_writable(&self) -> bool {
        self.writable
    }

    /// Opens a transaction that takes the write lock at once; dropped without commit, it changes nothing.
    pub(crate) fn transaction(&self) -> Result<Transaction<'_>, StorageError> {
        if !self.writable {
            return Err(StorageError::OpenedForReading);
        }
        Ok(Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?)
    }
}
