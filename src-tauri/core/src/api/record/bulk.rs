use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::field::FieldInput;
use crate::api::{ApiError, Desk, Done};
use crate::domain::{FieldKey, RecordId, RecordKindCode, StageCode, StageReached, UnitId};
use crate::register::RecordEdit;
use crate::text::number::exact;

/// Reasons that are told one by one; of more, their number is.
const TOLD: usize = 5;

/// One change to many records.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct BulkForm {
    /// The records.
    pub ids: Vec<RecordId>,
    /// What is done to each.
    pub edit: BulkEdit,
}

/// What is done to each of many records.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "camelCase")]
pub(in crate::api) enum BulkEdit {
    /// Its unit becomes this one.
    Unit {
        /// The unit; null for none.
        unit: Option<UnitId>,
    },
    /// Its day becomes this one.
    Date {
        /// The day; null for none.
        #[cfg_attr(test, ts(type = "string | null"))]
        date: Option<NaiveDate>,
    },
    /// A field becomes this.
    Field {
        /// The kind of all the records.
        kind: RecordKindCode,
        /// Which field.
        key: FieldKey,
        /// What stands in it; null empties it.
        value: Option<FieldInput>,
    },
    /// It has reached a stage.
    Stage {
        /// Which.
        stage: StageCode,
        /// When; null where the day is still to be filled in.
        #[cfg_attr(test, ts(type = "string | null"))]
        on: Option<NaiveDate>,
        /// The decision that made it so.
        document: Option<String>,
    },
    /// It goes to the bin.
    Bin,
    /// It comes back out of the bin.
    Restore,
}

/// What became of many records.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct BulkAnswer {
    /// How many are as wanted now.
    pub changed: u32,
    /// How many stayed as they were.
    pub left: u32,
    /// Why, for the first of them.
    pub reasons: Vec<String>,
}

pub(in crate::api) fn bulk(desk: &Desk, form: BulkForm) -> Result<Done<BulkAnswer>, ApiError> {
    desk.work(|register| {
        let edit = match form.edit {
            BulkEdit::Unit { unit } => RecordEdit::Unit(unit),
            BulkEdit::Date { date } => RecordEdit::Date(date),
            BulkEdit::Field { kind, key, value } => {
                let field = register.record_kind(&kind)?.field(key.as_str());
                let value = value.map(|value| value.value(field));
                RecordEdit::Field(key, value)
            }
            BulkEdit::Stage { stage, on, document } => RecordEdit::Stage(StageReached { stage, on, document, note: None }),
            BulkEdit::Bin => RecordEdit::Bin,
            BulkEdit::Restore => RecordEdit::Restore,
        };
        let what = format!("Đang sửa {} bản ghi", exact(form.ids.len().into()));
        let work = desk.progress().begin(what, u32::try_from(form.ids.len()).unwrap_or(u32::MAX));
        let outcome = register.change_records(&form.ids, &edit, |done| work.at(done).is_ok())?;
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let done = Done::of(register, outcome)?;
        let value = BulkAnswer {
            changed: number(done.value.changed),
            left: number(done.value.left.len()),
            reasons: done.value.left.into_iter().take(TOLD).map(|(_, _, why)| why).collect(),
        };
        Ok(Done { value, said: done.said, changed: done.changed })
    })
}
