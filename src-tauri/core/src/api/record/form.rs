use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::WhichRecord;
use super::attachment::FileView;
use super::field::FieldInput;
use super::list::unit_name;
use crate::api::{ApiError, Desk, Done};
use crate::catalog::Fault;
use crate::domain::{FieldKey, RecordId, RecordKindCode, StageCode, StageReached, UnitId};
use crate::register::{Outcome, Register};

/// Everything about one record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordForm {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: RecordKindCode,
    /// Its title.
    pub title: String,
    /// Its unit.
    pub unit: Option<UnitId>,
    /// The name of its unit.
    pub unit_name: Option<String>,
    /// Its day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// Its last day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub until: Option<NaiveDate>,
    /// What stands in its fields.
    #[cfg_attr(test, ts(type = "{ [key: FieldKey]: FieldInput }"))]
    pub fields: BTreeMap<FieldKey, FieldInput>,
    /// The stages it reached, in the order of their days.
    pub stages: Vec<StageDone>,
    /// What it lacks, by place on the form: `date`, `unit`, `field.so-nguoi`, `stage.cong-nhan`.
    pub lacks: Vec<String>,
    /// What would be asked about it, in whole sentences.
    pub doubts: Vec<String>,
    /// The files attached to it.
    pub files: Vec<FileView>,
    /// When it was put into the bin; null while it is kept.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub binned_at: Option<NaiveDateTime>,
}

/// A stage that was reached.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct StageDone {
    /// Which.
    pub stage: StageCode,
    /// When; null where the day is still to be filled in.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub on: Option<NaiveDate>,
    /// The decision that made it so.
    pub document: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// What became of a form: the record as it is kept, or what keeps it out.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Written {
    /// The record; null where it was refused and nothing was written.
    pub record: Option<RecordForm>,
    /// Why it was refused, each at its place.
    pub faults: Vec<FaultView>,
}

/// Something wrong at a place of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct FaultView {
    /// Where: `title`, `date`, `until`, `unit`, `field.so-nguoi`, `stage.cong-nhan`.
    pub at: String,
    /// What, and what to do about it.
    pub message: String,
}

impl From<StageReached> for StageDone {
    fn from(reached: StageReached) -> Self {
        Self { stage: reached.stage, on: reached.on, document: reached.document, note: reached.note }
    }
}

impl From<&Fault> for FaultView {
    fn from(fault: &Fault) -> Self {
        let mut letters = fault.what.chars();
        let capital: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
        Self { at: fault.at.clone(), message: format!("{capital} {}", fault.advice).trim().to_owned() }
    }
}

impl Written {
    /// The answer where the record was refused.
    pub(super) fn refused(faults: &[Fault]) -> Done<Self> {
        let value = Self { record: None, faults: faults.iter().map(FaultView::from).collect() };
        Done { value, said: None, changed: Vec::new() }
    }

    /// The answer where it was written.
    pub(super) fn of<T>(register: &Register, id: RecordId, outcome: Outcome<T>) -> Result<Done<Self>, ApiError> {
        let record = Some(form(register, id)?);
        Done::of(register, outcome.map(|_| Self { record, faults: Vec::new() }))
    }
}

pub(in crate::api) fn get(desk: &Desk, which: WhichRecord) -> Result<RecordForm, ApiError> {
    desk.look(|register| form(register, which.id))
}

pub(super) fn form(register: &Register, id: RecordId) -> Result<RecordForm, ApiError> {
    let (record, binned_at) = register.record_anywhere(id)?;
    let kind = register.record_kind(&record.kind)?;
    let doubts = kind.validate(&record).into_iter().filter(|problem| problem.rule != "record.missing");
    Ok(RecordForm {
        id,
        lacks: kind.missing(&record).into_iter().map(|missing| missing.key).collect(),
        doubts: doubts.map(|problem| format!("{} {}", problem.message, problem.advice).trim().to_owned()).collect(),
        unit_name: unit_name(&register.unit_tree()?, record.unit),
        files: register.attachments_of_record(id)?.into_iter().map(FileView::from).collect(),
        binned_at,
        kind: record.kind,
        title: record.title,
        unit: record.unit,
        date: record.date,
        until: record.until,
        fields: record.fields.iter().map(|(key, value)| (key.clone(), FieldInput::from(value))).collect(),
        stages: record.stages.into_iter().map(StageDone::from).collect(),
    })
}
