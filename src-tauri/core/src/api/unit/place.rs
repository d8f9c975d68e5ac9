use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::domain::UnitId;

/// Where a unit is put.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitPlace {
    /// The unit.
    pub id: i64,
    /// The unit above it; null for the top.
    pub parent: Option<i64>,
    /// The sibling that comes right after it; null for the end.
    pub before: Option<i64>,
}

pub(in crate::api) fn place(desk: &Desk, form: UnitPlace) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.place_unit(UnitId(form.id), form.parent.map(UnitId), form.before.map(UnitId))?;
        Done::of(register, outcome)
    })
}
