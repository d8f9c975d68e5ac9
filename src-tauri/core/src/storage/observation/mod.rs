//! Observations and their earlier revisions.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, Row, params};

use super::columns::{Day, Json, Moment, approximation_number, approximation_of, basis_number, basis_of, observed_columns, observed_of};
use super::{Storage, StorageError};
use crate::domain::{
    Approximation, Basis, IndicatorId, Observation, ObservationId, Observed, OperationId, Quantity, Reading, Source, SourceId, UnitId,
    Window,
};

/// One value on its way into the register.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell<'a> {
    pub(crate) indicator: IndicatorId,
    pub(crate) unit: UnitId,
    pub(crate) window: i64,
    pub(crate) basis: Basis,
    pub(crate) observed: Observed,
    pub(crate) approximation: Option<Approximation>,
    pub(crate) note: Option<&'a str>,
    pub(crate) source: Option<SourceId>,
}

/// What became of a value that was put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It is the first value of its cell.
    Added(ObservationId),
    /// It follows an earlier value, which is kept as a revision.
    Revised(ObservationId),
    /// The cell held exactly this already.
    Unchanged(ObservationId),
}

/// One revision of an observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RevisionRow {
    pub(crate) revision: u32,
    pub(crate) observed: Observed,
    pub(crate) approximation: Option<Approximation>,
    pub(crate) note: Option<String>,
    pub(crate) source: Option<Source>,
    pub(crate) recorded_at: chrono::NaiveDateTime,
    pub(crate) recorded_by: String,
}

impl Storage {
    /// The row of a window, made where it is new.
    pub(crate) fn window_row(&self, window: Window) -> Result<i64, StorageError> {
        let days = params![Day(window.from()), Day(window.to())];
        let mut find = self.db.prepare_cached(include_str!("../data_window/id.sql"))?;
        if let Some(id) = find.query_row(days, |row| row.get(0)).optional()? {
            return Ok(id);
        }
        self.db.prepare_cached(include_str!("../data_window/add.sql"))?.execute(days)?;
        Ok(self.db.last_insert_rowid())
    }

    /// Writes down where observations come from; the same source again is the same row.
    pub(crate) fn add_source(&self, source: &Source) -> Result<SourceId, StorageError> {
        self.db.prepare_cached(include_str!("../source/add.sql"))?.execute([Json(source)])?;
        Ok(self.db.prepare_cached(include_str!("../source/find.sql"))?.query_row([Json(source)], |row| row.get(0))?)
    }

    /// Where observations came from.
    pub(crate) fn source(&self, id: SourceId) -> Result<Option<Source>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../source/get.sql"))?;
        Ok(statement.query_row([id], |row| Ok(row.get::<_, Json<_>>(0)?.0)).optional()?)
    }

    /// Puts a value into its cell. An earlier value of the cell becomes a revision with its source; it is never overwritten.
    pub(crate) fn put_observation(&self, cell: &Cell<'_>, operation: OperationId) -> Result<Put, StorageError> {
        let (state, value, base) = observed_columns(cell.observed);
        let approximation = approximation_number(cell.approximation);
        let basis = basis_number(cell.basis);
        let added = self.db.prepare_cached(include_str!("add.sql"))?.execute(params![
            cell.indicator,
            cell.unit,
            cell.window,
            basis,
            state,
            value,
            base,
            approximation,
            cell.source,
            cell.note,
            operation
        ])?;
        if added > 0 {
            return Ok(Put::Added(ObservationId(self.db.last_insert_rowid())));
        }
        let mut find = self.db.prepare_cached(include_str!("find.sql"))?;
        let old = find.query_row(params![cell.window, cell.indicator, cell.unit, basis], kept_row)?;
        let same_value = (old.state, old.value, old.base) == (state, value, base);
        if same_value && old.approximation == approximation && old.note.as_deref() == cell.note {
            return Ok(Put::Unchanged(old.id));
        }
        self.db.prepare_cached(include_str!("../observation_revision/add.sql"))?.execute(params![
            old.id,
            old.revision,
            old.state,
            old.value,
            old.base,
            old.approximation,
            old.source,
            old.note,
            old.operation
        ])?;
        let mut revise = self.db.prepare_cached(include_str!("revise.sql"))?;
        revise.execute(params![old.id, state, value, base, approximation, cell.source, cell.note, operation])?;
        Ok(Put::Revised(old.id))
    }

    /// Removes an observation with its revisions; the history keeps them.
    pub(crate) fn remove_observation(&self, id: ObservationId) -> Result<bool, StorageError> {
        Ok(self.db.prepare_cached(include_str!("remove.sql"))?.execute([id])? > 0)
    }

    /// One observation.
    pub(crate) fn observation(&self, id: ObservationId) -> Result<Option<Observation>, StorageError> {
        Ok(self.db.prepare_cached(include_str!("get.sql"))?.query_row([id], observation_row).optional()?)
    }

    /// Every observation of an indicator over exactly the days of `window`.
    pub(crate) fn observations_of(&self, indicator: IndicatorId, window: Window) -> Result<Vec<Observation>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("of_window.sql"))?;
        let found = statement.query_map(params![Day(window.from()), Day(window.to()), indicator], observation_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Every value an observation has had, the present one last.
    pub(crate) fn revisions_of(&self, id: ObservationId) -> Result<Vec<RevisionRow>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("../observation_revision/of_observation.sql"))?;
        let found = statement.query_map([id], |row| {
            Ok(RevisionRow {
                revision: row.get(0)?,
                observed: observed_of(row.get(1)?, row.get(2)?, row.get(3)?),
                approximation: approximation_of(row.get(4)?),
                note: row.get(5)?,
                source: row.get::<_, Option<Json<_>>>(6)?.map(|json| json.0),
                recorded_at: row.get::<_, Moment>(7)?.0,
                recorded_by: row.get(8)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The windows with data that share a day with one of `windows`.
    pub(crate) fn windows_overlapping(&self, windows: &[Window]) -> Result<BTreeMap<i64, Window>, StorageError> {
        let mut found = BTreeMap::new();
        let mut statement = self.db.prepare_cached(include_str!("../data_window/overlapping.sql"))?;
        for window in windows {
            let rows = statement.query_map([Day(window.from()), Day(window.to())], |row| {
                Ok((row.get(0)?, row.get::<_, Day>(1)?.0, row.get::<_, Day>(2)?.0))
            })?;
            for row in rows {
                let (id, from, to) = row?;
                // The table's CHECK keeps the days in order, and only windows of the domain are written.
                if let Ok(window) = Window::new(from, to) {
                    found.insert(id, window);
                }
            }
        }
        Ok(found)
    }

    /// The present values over any of `windows`: of every indicator, or of `only`.
    pub(crate) fn readings(&self, windows: &BTreeMap<i64, Window>, only: Option<&[IndicatorId]>) -> Result<Vec<Reading>, StorageError> {
        let mut readings = Vec::new();
        let mut statement = self.db.prepare_cached(include_str!("readings_of_indicator.sql"))?;
        for (row, window) in windows {
            let all = if only.is_none() { self.indicators_of_window(*row)? } else { Vec::new() };
            for indicator in only.unwrap_or(&all) {
                for reading in statement.query_map(params![row, indicator], |row| reading_row(row, *indicator, *window))? {
                    readings.push(reading?);
                }
            }
        }
        Ok(readings)
    }

    /// The units that have reported anything over one of `windows`.
    pub(crate) fn units_with_figures(&self, windows: &[i64]) -> Result<BTreeSet<UnitId>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("units_of_windows.sql"))?;
        Ok(statement.query_map([Json(windows)], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    fn indicators_of_window(&self, window: i64) -> Result<Vec<IndicatorId>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("indicators_of_window.sql"))?;
        Ok(statement.query_map([window], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

/// What a cell held before another value came.
struct Kept {
    id: ObservationId,
    revision: i64,
    state: i64,
    value: Option<Quantity>,
    base: Option<Quantity>,
    approximation: Option<i64>,
    source: Option<SourceId>,
    note: Option<String>,
    operation: OperationId,
}

fn kept_row(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        id: row.get(0)?,
        revision: row.get(1)?,
        state: row.get(2)?,
        value: row.get(3)?,
        base: row.get(4)?,
        approximation: row.get(5)?,
        source: row.get(6)?,
        note: row.get(7)?,
        operation: row.get(8)?,
    })
}

fn reading_row(row: &Row<'_>, indicator: IndicatorId, window: Window) -> rusqlite::Result<Reading> {
    // As `readings_of_indicator.sql` packs them.
    let marks: i64 = row.get(4)?;
    let (basis, state, wish) = (marks & 1, (marks >> 1) & 3, marks >> 3);
    Ok(Reading {
        id: row.get(0)?,
        indicator,
        unit: row.get(1)?,
        window,
        basis: basis_of(basis),
        observed: observed_of(state, row.get(2)?, row.get(3)?),
        approximation: approximation_of((wish > 0).then(|| wish - 1)),
    })
}

fn observation_row(row: &Row<'_>) -> rusqlite::Result<Observation> {
    let (from, to) = (row.get::<_, Day>(3)?.0, row.get::<_, Day>(4)?.0);
    let window = Window::new(from, to)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(3, rusqlite::types::Type::Text, Box::new(error)))?;
    Ok(Observation {
        id: row.get(0)?,
        indicator: row.get(1)?,
        unit: row.get(2)?,
        window,
        basis: basis_of(row.get(5)?),
        observed: observed_of(row.get(6)?, row.get(7)?, row.get(8)?),
        approximation: approximation_of(row.get(9)?),
        note: row.get(10)?,
        source: row.get(11)?,
        revision: row.get(12)?,
        recorded_at: row.get::<_, Moment>(13)?.0,
        recorded_by: row.get(14)?,
    })
}
