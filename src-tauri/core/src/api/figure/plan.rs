//! The plan column: yearly targets.

use serde::{Deserialize, Serialize};

use super::put::quantity;
use crate::api::{ApiError, Desk, Done};
use crate::domain::UnitId;
use crate::register::Planned;

/// One target as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanEntry {
    /// Code of the indicator.
    pub indicator: String,
    /// For which unit.
    pub unit: i64,
    /// For which year.
    pub year: i32,
    /// How much, exact; null takes the target out.
    pub value: Option<String>,
}

/// Targets that are kept in one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanEntries {
    /// The targets.
    pub targets: Vec<PlanEntry>,
}

pub(in crate::api) fn plan(desk: &Desk, form: PlanEntries) -> Result<Done<()>, ApiError> {
    let cell = |entry: &PlanEntry| {
        Ok(Planned {
            indicator: entry.indicator.as_str().into(),
            unit: UnitId(entry.unit),
            year: entry.year,
            value: entry.value.as_deref().map(quantity).transpose()?,
        })
    };
    let cells = form.targets.iter().map(cell).collect::<Result<Vec<_>, ApiError>>()?;
    desk.work(|register| {
        let outcome = register.plan(&cells)?;
        Done::of(register, outcome)
    })
}
