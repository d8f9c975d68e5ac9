use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::list::kind_of;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{Unit, UnitCode, UnitId};

/// A unit to be added.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewUnit {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// The unit above it.
    pub parent: Option<i64>,
    /// Its short code; made from the name where empty.
    pub code: String,
    /// First day, where known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_from: Option<NaiveDate>,
}

pub(in crate::api) fn add(desk: &Desk, form: NewUnit) -> Result<Done<i64>, ApiError> {
    let kind = kind_of(&form.kind)?;
    desk.work(|register| {
        let typed = form.code.trim();
        let code = if typed.is_empty() { register.free_unit_code(&form.name)? } else { UnitCode(typed.to_owned()) };
        let siblings = register.units()?.into_iter().filter(|unit| unit.parent.map(|parent| parent.0) == form.parent);
        let position = siblings.map(|unit| unit.position.saturating_add(1)).max().unwrap_or_default();
        let unit = Unit {
            id: UnitId(0),
            code,
            name: form.name.clone(),
            kind,
            parent: form.parent.map(UnitId),
            valid_from: form.valid_from,
            valid_to: None,
            position,
        };
        let outcome = register.add_unit(&unit)?;
        Done::of(register, outcome.map(|id| id.0))
    })
}
