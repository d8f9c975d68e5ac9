use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::list::kind_of;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{Unit, UnitCode, UnitId};
use crate::register::RegisterError;

/// What is written of a unit; where it stands in the tree is changed by its place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitForm {
    /// Its row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its short code.
    pub code: String,
    /// What it is.
    pub kind: String,
    /// First day, where known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_from: Option<NaiveDate>,
    /// Last day, where it has ended.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_to: Option<NaiveDate>,
}

pub(in crate::api) fn change(desk: &Desk, form: UnitForm) -> Result<Done<()>, ApiError> {
    let kind = kind_of(&form.kind)?;
    desk.work(|register| {
        let tree = register.unit_tree()?;
        let kept = tree.get(UnitId(form.id)).ok_or(RegisterError::NotFound { what: "đơn vị" })?;
        let unit = Unit {
            name: form.name,
            code: UnitCode(form.code.trim().to_owned()),
            kind,
            valid_from: form.valid_from,
            valid_to: form.valid_to,
            ..kept.clone()
        };
        let outcome = register.change_unit(&unit)?;
        Done::of(register, outcome)
    })
}
