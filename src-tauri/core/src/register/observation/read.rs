use chrono::NaiveDateTime;

use crate::domain::{Approximation, Observation, ObservationId, Observed, Source, SourceId, Window};
use crate::register::{Register, RegisterError};

/// One value that an observation has or had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1 for the first value given.
    pub revision: u32,
    /// How much.
    pub observed: Observed,
    /// How the unit wished it shown.
    pub approximation: Option<Approximation>,
    /// A remark.
    pub note: Option<String>,
    /// Where it came from.
    pub source: Option<Source>,
    /// When it was recorded.
    pub recorded_at: NaiveDateTime,
    /// By whom.
    pub recorded_by: String,
}

impl Register {
    /// One observation.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn observation(&self, id: ObservationId) -> Result<Observation, RegisterError> {
        self.storage.observation(id)?.ok_or(RegisterError::NotFound { what: "số liệu" })
    }

    /// The observations of an indicator over exactly the days of `window`: the cells of one form.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`].
    pub fn observations(&self, indicator: &str, window: Window) -> Result<Vec<Observation>, RegisterError> {
        Ok(self.storage.observations_of(self.indicator_by_code(indicator)?, window)?)
    }

    /// Every value an observation has had with its source, the present one last.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn revisions(&self, id: ObservationId) -> Result<Vec<Revision>, RegisterError> {
        let rows = self.storage.revisions_of(id)?.into_iter();
        Ok(rows
            .map(|row| Revision {
                revision: row.revision,
                observed: row.observed,
                approximation: row.approximation,
                note: row.note,
                source: row.source,
                recorded_at: row.recorded_at,
                recorded_by: row.recorded_by,
            })
            .collect())
    }

    /// Where observations came from.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn source(&self, id: SourceId) -> Result<Source, RegisterError> {
        self.storage.source(id)?.ok_or(RegisterError::NotFound { what: "nguồn số liệu" })
    }
}
