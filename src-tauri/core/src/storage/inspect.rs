//! A look at the first bytes of a file before SQLite is let near it.

use std::path::Path;

use super::{APPLICATION_ID, StorageError, migrate};
use crate::files;

/// Length of the header of a SQLite file (its file format, §1.3).
const HEADER: u64 = 100;

/// Refuses everything that is not a whole register of a known version; returns the version.
pub(super) fn inspect(path: &Path) -> Result<i64, StorageError> {
    if path.is_dir() {
        return Err(StorageError::IsFolder(path.to_owned()));
    }
    if !path.exists() {
        return Err(StorageError::Missing(path.to_owned()));
    }
    let (header, length) = files::head(path, HEADER)?;
    if header.is_empty() {
        return Err(StorageError::Empty(path.to_owned()));
    }
    let magic = b"SQLite format 3\0";
    if !header.starts_with(magic) {
        return Err(if magic.starts_with(&header) {
            StorageError::Truncated(path.to_owned())
        } else {
            StorageError::NotADatabase(path.to_owned())
        });
    }
    if (header.len() as u64) < HEADER {
        return Err(StorageError::Truncated(path.to_owned()));
    }
    if number(&header, 68) != i64::from(APPLICATION_ID) {
        return Err(StorageError::Foreign(path.to_owned()));
    }
    let found = number(&header, 60);
    if found > migrate::newest() {
        return Err(StorageError::Newer { path: path.to_owned(), found, known: migrate::newest() });
    }
    // The page size 65,536 does not fit its two bytes and is written as 1.
    let page_size = match number(&header, 16) >> 16 {
        1 => 65_536,
        size => size,
    };
    let pages_are_counted = number(&header, 24) == number(&header, 92);
    if pages_are_counted && i64::try_from(length).unwrap_or(i64::MAX) < number(&header, 28) * page_size {
        return Err(StorageError::Truncated(path.to_owned()));
    }
    Ok(found)
}

/// The big-endian number in the four bytes from `at`.
fn number(header: &[u8], at: usize) -> i64 {
    header.get(at..at + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok()).map_or(0, |bytes| i64::from(u32::from_be_bytes(bytes)))
}
