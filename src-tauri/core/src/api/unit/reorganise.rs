use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::read::SuccessionChoice;
use crate::api::{ApiError, Desk, Done};
use crate::domain::UnitId;
use crate::register::Reorganisation;

/// A reorganisation as it is filled in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReorganisationForm {
    /// The units that ended, or gave a part.
    pub from: Vec<i64>,
    /// The units that followed.
    pub into: Vec<i64>,
    /// How.
    pub kind: SuccessionChoice,
    /// First day of what followed.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// The resolution that decided it; may be empty.
    pub document: String,
    /// Whether the units' days are written as well.
    pub ends: bool,
}

/// The two ends of a step.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SuccessionEnds {
    /// The unit that ended, or gave a part.
    pub from: i64,
    /// The unit that followed.
    pub into: i64,
}

pub(in crate::api) fn reorganise(desk: &Desk, form: ReorganisationForm) -> Result<Done<()>, ApiError> {
    if form.from.is_empty() || form.into.is_empty() {
        return Err(ApiError::told("Chưa chọn đủ đơn vị cũ và đơn vị mới.", "Hãy chọn ít nhất một đơn vị ở mỗi bên."));
    }
    desk.work(|register| {
        let units = |ids: &[i64]| ids.iter().copied().map(UnitId).collect();
        let outcome = register.reorganise_units(&Reorganisation {
            from: units(&form.from),
            into: units(&form.into),
            kind: form.kind.into(),
            effective_on: form.on,
            document: Some(form.document.clone()),
            ends: form.ends,
        })?;
        Done::of(register, outcome)
    })
}

pub(in crate::api) fn unlink(desk: &Desk, form: SuccessionEnds) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.remove_succession(UnitId(form.from), UnitId(form.into))?;
        Done::of(register, outcome)
    })
}
