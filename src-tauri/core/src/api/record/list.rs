use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::catalog::RecordKind;
use crate::domain::{Record, RecordId, RecordKindCode, UnitId, UnitTree};
use crate::register::{RecordFilter, RecordSort, Register};

/// More rows than this are not asked for at once.
const MOST: u32 = 1_000;

/// A part of a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordQuery {
    /// What the list holds.
    pub filter: RecordFilter,
    /// In which order.
    pub sort: RecordSort,
    /// The first row of the part, from 0.
    pub offset: u32,
    /// At most so many rows.
    pub limit: u32,
}

/// A part of a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordPage {
    /// Its rows.
    pub rows: Vec<RecordRow>,
    /// How many rows the whole list has.
    pub total: u32,
    /// How many records of each kind meet the rest of the filter.
    pub counts: BTreeMap<RecordKindCode, u32>,
}

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordRow {
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
    /// The words of the last stage it reached.
    pub stage: Option<String>,
    /// The names of what it lacks.
    pub lacks: Vec<String>,
    /// How many files are attached to it.
    pub files: u32,
}

pub(in crate::api) fn page(desk: &Desk, form: RecordQuery) -> Result<RecordPage, ApiError> {
    desk.look(|register| {
        let limit = usize::try_from(form.limit.min(MOST)).unwrap_or(usize::MAX);
        let offset = usize::try_from(form.offset).unwrap_or(usize::MAX);
        let (records, total) = register.record_page(&form.filter, form.sort, offset, limit)?;
        let counts = register.record_list(&form.filter, form.sort)?.counts.clone();
        Ok(RecordPage { rows: rows(register, &records)?, total: u32::try_from(total).unwrap_or(u32::MAX), counts })
    })
}

pub(in crate::api) fn ids(desk: &Desk, form: RecordQuery) -> Result<Vec<RecordId>, ApiError> {
    desk.look(|register| {
        let listed = register.record_list(&form.filter, form.sort)?;
        let limit = usize::try_from(form.limit).unwrap_or(usize::MAX);
        Ok(listed.ids.iter().skip(usize::try_from(form.offset).unwrap_or(usize::MAX)).take(limit).copied().collect())
    })
}

fn rows(register: &Register, records: &[Record]) -> Result<Vec<RecordRow>, ApiError> {
    let tree = register.unit_tree()?;
    let ids: Vec<RecordId> = records.iter().map(|record| record.id).collect();
    let files = register.attachment_counts(&ids)?;
    let row = |record: &Record| {
        let kind = register.record_kind(&record.kind).ok();
        RecordRow {
            id: record.id,
            kind: record.kind.clone(),
            title: record.title.clone(),
            unit: record.unit,
            unit_name: unit_name(&tree, record.unit),
            date: record.date,
            until: record.until,
            stage: kind.and_then(|kind| last_stage(kind, record)),
            lacks: kind.map_or_else(Vec::new, |kind| kind.missing(record).into_iter().map(|missing| missing.label).collect()),
            files: files.get(&record.id).copied().unwrap_or_default(),
        }
    };
    Ok(records.iter().map(row).collect())
}

pub(super) fn unit_name(tree: &UnitTree, unit: Option<UnitId>) -> Option<String> {
    Some(tree.get(unit?)?.name.clone())
}

/// The stage reached last, by its place in the life of the kind: days may be lacking.
fn last_stage(kind: &RecordKind, record: &Record) -> Option<String> {
    let reached = kind.stages.iter().rev().find(|stage| record.stage(stage.code.as_str()).is_some());
    reached.map(|stage| stage.label.clone())
}
