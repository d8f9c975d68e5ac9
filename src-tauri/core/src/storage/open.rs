//! Making and opening the file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags, params};

use super::columns::Moment;
use super::inspect::inspect;
use super::{Storage, StorageError, change, functions, migrate};
use crate::files::{self, FileError, Lock};

/// Up to this size a register is checked as a whole each time it is opened; a larger one is on request.
const CHECKED_AT_ONCE: u64 = 32_000_000;

impl Storage {
    /// Makes a new register at `path` and opens it. It is built under another name, so that there is a whole register or none.
    pub(crate) fn create(path: &Path, name: &str, at: NaiveDateTime, who: &str) -> Result<Self, StorageError> {
        if path.exists() {
            return Err(StorageError::AlreadyThere(path.to_owned()));
        }
        let temporary = files::temporary_beside(path)?;
        {
            let mut db = Connection::open(&temporary)?;
            functions::register(&db)?;
            migrate::migrate(&mut db, 0, migrate::MIGRATIONS)?;
            db.execute(include_str!("register_info/add.sql"), params![name, Moment(at), who, env!("CARGO_PKG_VERSION")])?;
        }
        files::put_new(temporary, path)?;
        Self::open(path)
    }

    /// Whether the file is a register of an earlier version, which opening it for writing takes to the newest.
    pub(crate) fn is_older(path: &Path) -> bool {
        inspect(path).is_ok_and(|found| found < migrate::newest())
    }

    /// Opens the register at `path` for writing, alone.
    pub(crate) fn open(path: &Path) -> Result<Self, StorageError> {
        inspect(path)?;
        if files::is_read_only(path)? {
            return Err(StorageError::ReadOnly(path.to_owned()));
        }
        if files::is_read_only(files::folder_of(path))? {
            return Err(StorageError::FolderReadOnly(path.to_owned()));
        }
        let lock = match Lock::take(&lock_name(path)) {
            Ok(Some(lock)) => lock,
            Ok(None) => return Err(StorageError::InUse(path.to_owned())),
            Err(FileError { source, .. })
                if matches!(source.kind(), std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem) =>
            {
                return Err(StorageError::FolderReadOnly(path.to_owned()));
            }
            Err(error) => return Err(error.into()),
        };
        Self::open_locked(path, lock).map_err(|error| error.of(path))
    }

    fn open_locked(path: &Path, lock: Lock) -> Result<Self, StorageError> {
        check_small(path)?;
        let mut db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        prepare(&db)?;
        let version = migrate::user_version(&db)?;
        if version < migrate::newest() {
            migrate::copy_before(&db, path, version)?;
            migrate::migrate(&mut db, version, migrate::MIGRATIONS)?;
        }
        // Readers go on reading while a write is under way, and a crash leaves the last commit whole.
        db.pragma_update(None, "journal_mode", "WAL")?;
        // With WAL, NORMAL may lose the last commits on a power cut. What was saved must stay saved.
        db.pragma_update(None, "synchronous", "FULL")?;
        // Large imports stay in memory rather than spill; 64 MB, as kibibytes below zero.
        db.pragma_update(None, "cache_size", -65_536)?;
        let rows = change::row_statements(&db)?;
        Ok(Self { db, path: path.to_owned(), rows, writable: true, _lock: Some(lock) })
    }

    /// Opens the register at `path` to look at it, also while another copy writes; nothing can be changed.
    pub(crate) fn open_read_only(path: &Path) -> Result<Self, StorageError> {
        let found = inspect(path)?;
        if found < migrate::newest() {
            return Err(StorageError::Older { path: path.to_owned(), found });
        }
        let open = || -> Result<Self, StorageError> {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let db = match Connection::open_with_flags(path, flags).and_then(|db| reads(&db).map(|()| db)) {
                Ok(db) => db,
                // In a folder that cannot be written there is no room for the index of the journal. Without a journal none is needed.
                Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) && !beside(path, "-wal").exists() => {
                    Connection::open_with_flags(unchanging(path), flags | OpenFlags::SQLITE_OPEN_URI)?
                }
                Err(error) => return Err(error.into()),
            };
            prepare(&db)?;
            db.pragma_update(None, "query_only", true)?;
            let rows = change::row_statements(&db)?;
            Ok(Self { db, path: path.to_owned(), rows, writable: false, _lock: None })
        };
        open().map_err(|error| error.of(path))
    }
}

/// What every connection is given, whether it writes or not.
fn prepare(db: &Connection) -> Result<(), StorageError> {
    functions::register(db)?;
    // A row that points nowhere would be a figure without a unit.
    db.pragma_update(None, "foreign_keys", true)?;
    // A checkpoint of another copy lasts a moment; beyond it the user is told.
    db.busy_timeout(Duration::from_secs(5))?;
    // A file made by others could bring views and triggers that call functions of ours; only harmless ones may be called.
    db.pragma_update(None, "trusted_schema", false)?;
    // Reading or writing a damaged cell stops with an error instead of going on with what is there.
    db.pragma_update(None, "cell_size_check", true)?;
    db.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Checks a register of ordinary size before anything is written to it.
fn check_small(path: &Path) -> Result<(), StorageError> {
    let (_, length) = files::head(path, 0)?;
    if length > CHECKED_AT_ONCE {
        return Ok(());
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    functions::register(&db)?;
    match migrate::integrity(&db, "quick_check")?.into_iter().next() {
        Some(reason) => Err(StorageError::DamagedInside(reason)),
        None => Ok(()),
    }
}

fn reads(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0)).map(|_| ())
}

/// The name of the lock file.
fn lock_name(path: &Path) -> PathBuf {
    beside(path, ".lock")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The path as a URI that promises SQLite that nobody writes.
fn unchanging(path: &Path) -> String {
    let mut uri = String::from("file:");
    for character in path.to_string_lossy().chars() {
        match character {
            '\\' => uri.push('/'),
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            other => uri.push(other),
        }
    }
    uri.push_str("?immutable=1");
    uri
}
