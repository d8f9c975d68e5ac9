//! Search over records, units, reports and tasks.

mod query;
mod snippet;

pub(super) use query::fts;

use super::{Register, RegisterError};
use crate::domain::{RecordId, ReportId, TaskId, UnitId};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// A record.
    Record(RecordId),
    /// A unit.
    Unit(UnitId),
    /// A report.
    Report(ReportId),
    /// A task.
    Task(TaskId),
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub found: Found,
    /// Its name.
    pub title: String,
    /// The words around the first match.
    pub snippet: String,
}

impl Register {
    /// What holds every word of `words`, the closest first. A word typed with marks finds only those marks (`năm` is not
    /// `Nam`), one without finds all; tone marks may stand in either style; the last word may be unfinished.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Hit>, RegisterError> {
        let Some(query) = fts(words) else { return Ok(Vec::new()) };
        let rows = self.storage.search(&query, limit)?.into_iter();
        Ok(rows
            .map(|row| Hit {
                found: match row.kind {
                    0 => Found::Record(RecordId(row.id)),
                    1 => Found::Unit(UnitId(row.id)),
                    2 => Found::Report(ReportId(row.id)),
                    _ => Found::Task(TaskId(row.id)),
                },
                snippet: snippet::around(&row.body, words),
                title: row.title,
            })
            .collect())
    }
}
