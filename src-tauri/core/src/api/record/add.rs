use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::field::{FieldInput, values};
use super::form::Written;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{FieldKey, Record, RecordId, RecordKindCode, UnitId};
use crate::register::Register;

/// A record that is being written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordDraft {
    /// Its kind.
    pub kind: RecordKindCode,
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: Option<UnitId>,
    /// Its day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// Its last day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
    /// Its fields.
    #[cfg_attr(test, ts(type = "{ [key: FieldKey]: FieldInput }"))]
    pub fields: BTreeMap<FieldKey, FieldInput>,
}

impl RecordDraft {
    pub(super) fn record(&self, register: &Register) -> Result<Record, ApiError> {
        let kind = register.record_kind(&self.kind)?;
        Ok(Record {
            id: RecordId(0),
            kind: self.kind.clone(),
            unit: self.unit,
            title: self.title.clone(),
            date: self.date,
            until: self.until,
            fields: values(kind, &self.fields),
            stages: Vec::new(),
            links: Vec::new(),
        })
    }
}

pub(in crate::api) fn add(desk: &Desk, draft: RecordDraft) -> Result<Done<Written>, ApiError> {
    desk.work(|register| {
        let (record, faults) = register.examine_record(&draft.record(register)?)?;
        if !faults.is_empty() {
            return Ok(Written::refused(&faults));
        }
        let outcome = register.add_record(&record)?;
        let id = outcome.value.id;
        Written::of(register, id, outcome)
    })
}
