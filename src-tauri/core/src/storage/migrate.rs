//! From any older version to the newest, all in one transaction; a new register takes the same road.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{APPLICATION_ID, Noun, StorageError, change, copy};
use crate::files;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub(super) struct Migration {
    /// The version that it leads to.
    pub(super) version: i64,
    /// What it does.
    pub(super) sql: &'static str,
}

/// Every step, oldest first. An older program refuses a file of a newer version, so a step may change what it likes.
pub(super) const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("migrations/0001_register.sql") },
    Migration { version: 2, sql: include_str!("migrations/0002_report_window.sql") },
    Migration { version: 3, sql: include_str!("migrations/0003_record_days.sql") },
];

/// The version that the last step leads to.
pub(super) fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |migration| migration.version)
}

/// Takes the schema from `version` through every later step of `steps`, or leaves it as it is.
pub(super) fn migrate(db: &mut Connection, version: i64, steps: &[Migration]) -> Result<(), StorageError> {
    // References between tables may be rebuilt by a step; they are checked as a whole before the commit.
    db.pragma_update(None, "foreign_keys", false)?;
    let transaction = db.transaction()?;
    for step in steps.iter().filter(|step| step.version > version) {
        transaction.execute_batch(step.sql)?;
        transaction.pragma_update(None, "user_version", step.version)?;
    }
    for noun in Noun::ALL {
        change::make_triggers(&transaction, noun)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    let mut broken = 0_u32;
    transaction.pragma_query(None, "foreign_key_check", |_| {
        broken += 1;
        Ok(())
    })?;
    if broken > 0 {
        return Err(StorageError::DamagedInside(format!("{broken} dòng trỏ tới dòng không có")));
    }
    transaction.commit()?;
    db.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Copies the register beside itself before it is upgraded, and reads the copy back.
pub(super) fn copy_before(db: &Connection, path: &Path, version: i64) -> Result<PathBuf, StorageError> {
    let copy_path = copy_name(path, version);
    let temporary = copy::whole(db, &copy_path, version)?.ok_or_else(|| StorageError::CopyFailed(copy_path.clone()))?;
    files::put_new(temporary, &copy_path)?;
    Ok(copy_path)
}

/// The first name of the kind that is free: an earlier copy is never overwritten.
fn copy_name(path: &Path, version: i64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = |round: u32| {
        let round = if round == 1 { String::new() } else { format!("-{round}") };
        path.with_file_name(format!("{stem}.truoc-nang-cap-v{version}{round}{ending}"))
    };
    (1..).map(name).find(|candidate| !candidate.exists()).unwrap_or_else(|| name(1))
}

/// The schema version as the database itself sees it, journal included.
pub(super) fn user_version(db: &Connection) -> Result<i64, StorageError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// What `integrity_check` or `quick_check` finds wrong, one finding a line; a row of it may hold several, under a heading.
pub(super) fn integrity(db: &Connection, check: &str) -> Result<Vec<String>, StorageError> {
    let mut found = Vec::new();
    db.pragma_query(None, check, |row| {
        let line: String = row.get(0)?;
        let findings = line.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("***") && *line != "ok");
        found.extend(findings.map(str::to_owned));
        Ok(())
    })?;
    Ok(found)
}
