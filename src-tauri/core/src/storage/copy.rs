//! A whole copy of the register, read back before it gets its name.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::migrate::{integrity, user_version};
use super::{Storage, StorageError};
use crate::files;

/// A copy of `db` in a temporary file beside `path`; `None` where it does not read back as what it was.
pub(super) fn whole(db: &Connection, path: &Path, version: i64) -> Result<Option<tempfile::TempPath>, StorageError> {
    let temporary = files::temporary_beside(path)?;
    {
        let mut copy = Connection::open(&temporary)?;
        Backup::new(db, &mut copy)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
        copy.pragma_update(None, "journal_mode", "DELETE")?;
    }
    let copy = Connection::open_with_flags(&temporary, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let whole = integrity(&copy, "integrity_check")?.is_empty() && user_version(&copy)? == version;
    drop(copy);
    Ok(whole.then_some(temporary))
}

impl Storage {
    /// Copies the register to `path`, in place of what is there, once the copy was read back.
    ///
    /// # Errors
    /// [`StorageError::BackupFailed`] where the copy is not whole; what was at `path` stays.
    pub(crate) fn copy_to(&self, path: &Path) -> Result<(), StorageError> {
        let temporary = whole(&self.db, path, user_version(&self.db)?)?.ok_or_else(|| StorageError::BackupFailed(path.to_owned()))?;
        Ok(files::put(temporary, path)?)
    }
}
