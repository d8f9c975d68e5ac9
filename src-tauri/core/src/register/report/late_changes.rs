use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Map, Value};

use super::super::{FactsQuery, Register, RegisterError};
use crate::domain::{IndicatorCode, Observed, RecordId, RecordKindCode, ReportId, UnitId, Window};
use crate::storage::{LateRecordRow, Noun};

/// A value that came or changed after the report that it belongs to was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateChange {
    /// Of which indicator.
    pub indicator: IndicatorCode,
    /// Of which unit.
    pub unit: UnitId,
    /// Over which days.
    pub window: Window,
    /// The value when the report was frozen; `None` where there was none yet.
    pub then: Option<Observed>,
    /// The value now.
    pub now: Observed,
    /// When it last changed.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

/// What became of a record after the report that counts or quotes it was frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LateFate {
    /// It came, or came back out of the bin.
    Added,
    /// It, or a stage of it, was changed.
    Changed,
    /// It went to the bin.
    Removed,
}

/// A record that came, changed or went after the report that it belongs to was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateRecord {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: RecordKindCode,
    /// Its name now.
    pub title: String,
    /// What became of it.
    pub fate: LateFate,
    /// When that was last.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

impl Register {
    /// The values of the report's units and days that came or changed after it was issued; the report itself stays as signed.
    /// A value that was changed and changed back is not listed.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn late_changes(&self, report: ReportId) -> Result<Vec<LateChange>, RegisterError> {
        let of = self.report(report)?;
        let units = self.unit_tree()?.subtree(of.unit);
        let rows = self.storage.late_changes(report)?.into_iter();
        Ok(rows
            .filter(|row| units.contains(&row.unit) && row.then != Some(row.now))
            .filter_map(|row| {
                let indicator = self.book.code(row.indicator)?.clone();
                Some(LateChange { indicator, unit: row.unit, window: row.window, then: row.then, now: row.now, at: row.at, who: row.who })
            })
            .collect())
    }
}

impl Register {
    /// The records of the report's units and days, of the kinds that its template counts or quotes, that came, changed or went after it
    /// was issued; the report itself stays as signed. A record that was changed and changed back is not listed, nor what was undone.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn late_records(&self, report: ReportId) -> Result<Vec<LateRecord>, RegisterError> {
        let of = self.report(report)?;
        let query = match &of.template {
            Some(code) => self.facts_of(&self.template_of(code, of.template_version)?, of.window),
            None => FactsQuery::all(of.window),
        };
        let kinds = self.kinds_read(&query)?;
        let units = self.unit_tree()?.subtree(of.unit);
        let mut by_record: BTreeMap<RecordId, Vec<LateRecordRow>> = BTreeMap::new();
        for row in self.storage.late_records(report)? {
            by_record.entry(row.record).or_default().push(row);
        }
        let mut found = Vec::new();
        for (record, rows) in by_record {
            // What the bin no longer holds has left no content behind.
            let (Some(now), Some(last)) = (self.storage.row_now(Noun::Record, record.0)?, rows.last()) else { continue };
            let of_itself = rows.iter().find(|row| !row.is_of_stage);
            let then = match of_itself {
                Some(first) if first.is_added => None,
                Some(first) => first.before.as_ref(),
                None => Some(&now),
            };
            // A stage is reached long after the record began.
            let of_stage = rows.iter().any(|row| row.is_of_stage);
            let was_there = then.is_some_and(is_kept);
            let fate = match (was_there, is_kept(&now)) {
                (false, true) => LateFate::Added,
                (true, false) => LateFate::Removed,
                (true, true) if of_stage || then != Some(&now) => LateFate::Changed,
                _ => continue,
            };
            let counts = |row: &Map<String, Value>| {
                let unit = row.get("unit_id").and_then(Value::as_i64).map(UnitId);
                let reach = kinds.get(text(row, "kind"));
                unit.is_none_or(|unit| units.contains(&unit)) && reach.is_some_and(|reach| touches(row, reach.back || of_stage, of.window))
            };
            if counts(&now) || then.is_some_and(counts) {
                let (kind, title) = (RecordKindCode(text(&now, "kind").to_owned()), text(&now, "title").to_owned());
                found.push(LateRecord { record, kind, title, fate, at: last.at, who: last.who.clone() });
            }
        }
        found.sort_by_key(|late| (late.at, late.record));
        Ok(found)
    }
}

fn text<'a>(row: &'a Map<String, Value>, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// Whether the row of a record is not in the bin.
fn is_kept(row: &Map<String, Value>) -> bool {
    row.get("binned_at").is_none_or(Value::is_null)
}

/// Whether the row of a record may stand in a report of `window`: as `storage/record/for_window.sql` chooses, by its own days alone.
fn touches(row: &Map<String, Value>, back: bool, window: Window) -> bool {
    let day = |column: &str| text(row, column).parse::<NaiveDate>().ok();
    let Some(date) = day("date") else { return true };
    let last = day("until").unwrap_or(date);
    date <= window.to() && (back || last >= window.from())
}
