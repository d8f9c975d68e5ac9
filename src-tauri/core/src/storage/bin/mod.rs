//! The recycle bin: rows that are marked, and no longer read by anything but it.

use chrono::NaiveDateTime;
use rusqlite::params;

use super::columns::Moment;
use super::{Noun, Storage, StorageError};

/// The tables with a bin, and the column by which a row is called in it.
pub(crate) const BINNED: [(Noun, &str); 8] = [
    (Noun::Record, "title"),
    (Noun::Task, "content"),
    (Noun::Report, "title"),
    (Noun::Indicator, "code"),
    (Noun::Template, "code"),
    (Noun::IssuerProfile, "name"),
    (Noun::Unit, "name"),
    (Noun::Phrase, "text"),
];

impl Storage {
    /// Puts a row into the bin; whether it was there and not in the bin.
    pub(crate) fn put_in_bin(&self, noun: Noun, row: i64, at: NaiveDateTime) -> Result<bool, StorageError> {
        let sql = include_str!("put.sql").replace("{table}", noun.table());
        Ok(self.db.prepare_cached(&sql)?.execute(params![row, Moment(at)])? > 0)
    }

    /// Takes a row back out of the bin; whether it lay there.
    pub(crate) fn take_from_bin(&self, noun: Noun, row: i64) -> Result<bool, StorageError> {
        let sql = include_str!("take.sql").replace("{table}", noun.table());
        Ok(self.db.prepare_cached(&sql)?.execute([row])? > 0)
    }

    /// The rows of a table that lie in the bin, the last first: row, name, when.
    pub(crate) fn in_bin(&self, noun: Noun, name: &str) -> Result<Vec<(i64, String, NaiveDateTime)>, StorageError> {
        let sql = include_str!("list.sql").replace("{table}", noun.table()).replace("{name}", name);
        let mut statement = self.db.prepare_cached(&sql)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Moment>(2)?.0)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Removes a row for good; whether nothing else stands on it.
    pub(crate) fn remove_for_good(&self, noun: Noun, row: i64) -> Result<bool, StorageError> {
        match self.forget_row_or_tell(noun, row) {
            Ok(()) => Ok(true),
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}
