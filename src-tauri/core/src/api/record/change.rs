use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::field::FieldInput;
use super::form::Written;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{FieldKey, RecordId, UnitId};

/// One part of a record, as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordChange {
    /// The record.
    pub id: RecordId,
    /// What of it.
    pub part: RecordPart,
}

/// One part of a record, as it shall be.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "camelCase")]
pub(in crate::api) enum RecordPart {
    /// Its title.
    Title {
        /// The title.
        text: String,
    },
    /// Its unit.
    Unit {
        /// The unit; null for none.
        unit: Option<UnitId>,
    },
    /// Its day.
    Date {
        /// The day; null for none.
        #[cfg_attr(test, ts(type = "string | null"))]
        date: Option<NaiveDate>,
    },
    /// Its last day.
    Until {
        /// The day; null for none.
        #[cfg_attr(test, ts(type = "string | null"))]
        date: Option<NaiveDate>,
    },
    /// One of its fields.
    Field {
        /// Which.
        key: FieldKey,
        /// What stands in it; null empties it.
        value: Option<FieldInput>,
    },
}

pub(in crate::api) fn change(desk: &Desk, form: RecordChange) -> Result<Done<Written>, ApiError> {
    desk.work(|register| {
        let mut record = register.record(form.id)?;
        let kind = register.record_kind(&record.kind)?;
        match &form.part {
            RecordPart::Title { text } => record.title.clone_from(text),
            RecordPart::Unit { unit } => record.unit = *unit,
            RecordPart::Date { date } => kind.set_date(&mut record, *date),
            RecordPart::Until { date } => record.until = *date,
            RecordPart::Field { key, value } => {
                let value = value.as_ref().map(|value| value.value(kind.field(key.as_str())));
                kind.set_field(&mut record, key, value);
            }
        }
        let (record, faults) = register.examine_record(&record)?;
        if !faults.is_empty() {
            return Ok(Written::refused(&faults));
        }
        let outcome = register.change_record(&record)?;
        Written::of(register, form.id, outcome)
    })
}
