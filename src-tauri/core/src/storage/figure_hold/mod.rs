//! Figures of drafts that stay as they are, though the register has another value by now.

use rusqlite::params;

use super::columns::Json;
use super::{Storage, StorageError};
use crate::document::FigureOrigin;
use crate::domain::ReportId;

impl Storage {
    /// Holds a figure at what the text says, whatever `value` the register has.
    pub(crate) fn hold_figure(&self, report: ReportId, origin: &FigureOrigin, value: &str) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("put.sql"))?.execute(params![report, Json(origin), value])?;
        Ok(())
    }

    /// The held figures of a report with the value that the register had then.
    pub(crate) fn held_figures(&self, report: ReportId) -> Result<Vec<(FigureOrigin, String)>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([report], |row| Ok((row.get::<_, Json<_>>(0)?.0, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Lets a figure go again.
    pub(crate) fn release_figure(&self, report: ReportId, origin: &FigureOrigin) -> Result<(), StorageError> {
        self.db.prepare_cached(include_str!("remove.sql"))?.execute(params![report, Json(origin)])?;
        Ok(())
    }
}
