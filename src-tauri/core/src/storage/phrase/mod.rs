//! Phrases that the office kept from its own reports.

use rusqlite::params;

use super::{Storage, StorageError};
use crate::domain::{PhraseId, ReportId};

/// One phrase as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhraseRow {
    pub(crate) id: PhraseId,
    pub(crate) topic: String,
    pub(crate) text: String,
    pub(crate) report: Option<ReportId>,
    pub(crate) uses: u32,
}

impl Storage {
    /// Keeps a phrase.
    pub(crate) fn add_phrase(&self, topic: &str, text: &str, report: Option<ReportId>) -> Result<PhraseId, StorageError> {
        self.db.prepare_cached(include_str!("add.sql"))?.execute(params![topic, text, report])?;
        Ok(PhraseId(self.db.last_insert_rowid()))
    }

    /// Every phrase that is kept, those used most first.
    pub(crate) fn phrases(&self) -> Result<Vec<PhraseRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], |row| {
            Ok(PhraseRow { id: row.get(0)?, topic: row.get(1)?, text: row.get(2)?, report: row.get(3)?, uses: row.get(4)? })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Writes a phrase anew; whether it is there.
    pub(crate) fn update_phrase(&self, phrase: &PhraseRow) -> Result<bool, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("update.sql"))?;
        Ok(statement.execute(params![phrase.id, phrase.topic, phrase.text, phrase.uses])? > 0)
    }
}
