//! Figures that are taken out again, so that their cells are blank.

use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::domain::ObservationId;

/// Which figures are taken out, in one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ObservationsToClear {
    /// Their rows.
    pub observations: Vec<i64>,
}

pub(in crate::api) fn clear(desk: &Desk, form: ObservationsToClear) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let rows: Vec<ObservationId> = form.observations.into_iter().map(ObservationId).collect();
        let outcome = register.remove_observations(&rows)?;
        Done::of(register, outcome)
    })
}
