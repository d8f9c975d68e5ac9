use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::Written;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{RecordId, StageCode, StageReached};

/// That a record reached a stage.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct StageForm {
    /// The record.
    pub id: RecordId,
    /// Which stage.
    pub stage: StageCode,
    /// When; null where the day is still to be filled in.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
    /// The decision that made it so.
    pub document: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// A stage of a record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct StageOf {
    /// The record.
    pub id: RecordId,
    /// Which stage.
    pub stage: StageCode,
}

impl From<StageForm> for StageReached {
    fn from(form: StageForm) -> Self {
        Self { stage: form.stage, on: form.on, document: form.document, note: form.note }
    }
}

pub(in crate::api) fn reach(desk: &Desk, form: StageForm) -> Result<Done<Written>, ApiError> {
    desk.work(|register| {
        let id = form.id;
        let mut record = register.record(id)?;
        let reached = StageReached::from(form);
        register.record_kind(&record.kind)?.reach(&mut record, reached.clone());
        let (_, faults) = register.examine_record(&record)?;
        if !faults.is_empty() {
            return Ok(Written::refused(&faults));
        }
        let outcome = register.reach_stage(id, &reached)?;
        Written::of(register, id, outcome)
    })
}

pub(in crate::api) fn leave(desk: &Desk, form: StageOf) -> Result<Done<Written>, ApiError> {
    desk.work(|register| {
        let outcome = register.leave_stage(form.id, &form.stage)?;
        Written::of(register, form.id, outcome)
    })
}
