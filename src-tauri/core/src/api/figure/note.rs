//! A remark on a figure that was typed.

use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::domain::ObservationId;
use crate::register::NewObservation;

/// A remark on a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureRemark {
    /// The row of the figure.
    pub observation: i64,
    /// The remark; empty takes it away.
    pub note: String,
}

/// Writes a remark on a figure, which makes a new revision of it with the same number and the same source.
pub(in crate::api) fn note(desk: &Desk, form: FigureRemark) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let now = register.observation(ObservationId(form.observation))?;
        let indicator = register
            .indicators()
            .code(now.indicator)
            .cloned()
            .ok_or_else(|| ApiError::told("Chỉ tiêu của số này không còn trong danh mục.", "Hãy chọn ô khác."))?;
        let source = now.source.map(|source| register.source(source)).transpose()?;
        let value = NewObservation {
            indicator,
            unit: now.unit,
            window: now.window,
            basis: now.basis,
            observed: now.observed,
            approximation: now.approximation,
            note: Some(form.note),
        };
        let outcome = register.put_observations(&[value], source.as_ref())?;
        Done::of(register, outcome.map(|_| ()))
    })
}
