use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::WhichRecord;
use super::field::in_words;
use crate::api::{ApiError, Desk};
use crate::catalog::RecordKind;
use crate::domain::{FieldKey, FieldValue, UnitId, UnitTree};
use crate::register::{FieldChange, HistoryEntry, Noun, OperationState, WhatHappened};

/// One act in the history of a record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct RecordEvent {
    /// Its number.
    pub id: i64,
    /// What was done.
    pub label: String,
    /// Who did it.
    pub who: String,
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: NaiveDateTime,
    /// Whether it was taken back.
    pub undone: bool,
    /// What was changed of the record.
    pub parts: Vec<PartChange>,
}

/// What was changed of one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct PartChange {
    /// Its name on the form.
    pub part: String,
    /// What stood there before; empty where nothing did.
    pub before: String,
    /// What stands there after; empty where nothing does.
    pub after: String,
}

pub(in crate::api) fn history(desk: &Desk, which: WhichRecord) -> Result<Vec<RecordEvent>, ApiError> {
    desk.look(|register| {
        let (record, _) = register.record_anywhere(which.id)?;
        let kind = register.record_kind(&record.kind)?;
        let words = Words { kind, units: &register.unit_tree()? };
        let mut events: Vec<RecordEvent> = Vec::new();
        for (noun, entry) in register.record_history(which.id)? {
            let parts = words.parts(noun, &entry);
            match events.last_mut().filter(|last| last.id == entry.operation.id.0) {
                Some(last) => last.parts.extend(parts),
                None => events.push(RecordEvent {
                    id: entry.operation.id.0,
                    label: entry.operation.label,
                    who: entry.operation.who,
                    at: entry.operation.at,
                    undone: entry.operation.state != OperationState::Done,
                    parts,
                }),
            }
        }
        Ok(events)
    })
}

struct Words<'a> {
    kind: &'a RecordKind,
    units: &'a UnitTree,
}

impl Words<'_> {
    fn parts(&self, noun: Noun, entry: &HistoryEntry) -> Vec<PartChange> {
        let side = |name: &str, after: bool| {
            let found = entry.fields.iter().find(|change| change.field == name)?;
            Some(if after { &found.after } else { &found.before })
        };
        match noun {
            Noun::Record => entry.fields.iter().flat_map(|change| self.column(change)).collect(),
            Noun::RecordStage => {
                // Of a change only what differs is told, and the stage itself does not: its day and document are.
                let code = [false, true].into_iter().find_map(|after| side("stage", after).and_then(Value::as_str));
                let label = code.and_then(|code| self.kind.stage(code)).map(|stage| stage.label.clone());
                let part = label.map_or_else(|| "Giai đoạn".to_owned(), |label| format!("Giai đoạn «{label}»"));
                let said = |after: bool| {
                    let there = match entry.what {
                        WhatHappened::Added => after,
                        WhatHappened::Removed => !after,
                        WhatHappened::Changed => true,
                    };
                    if there { stage_words(&side, after) } else { String::new() }
                };
                vec![PartChange { part, before: said(false), after: said(true) }]
            }
            Noun::Attachment => {
                let name = |after: bool| side("name", after).and_then(Value::as_str).unwrap_or_default().to_owned();
                vec![PartChange { part: "Tệp đính kèm".to_owned(), before: name(false), after: name(true) }]
            }
            _ => vec![PartChange { part: "Liên kết".to_owned(), before: String::new(), after: String::new() }],
        }
    }

    /// What a change of one column of the record means on the form.
    fn column(&self, change: &FieldChange) -> Vec<PartChange> {
        let kind = self.kind;
        let one = |part: &str, words: &dyn Fn(&Value) -> String| {
            vec![PartChange { part: part.to_owned(), before: words(&change.before), after: words(&change.after) }]
        };
        match change.field.as_str() {
            "title" => one(&kind.title_label, &text),
            "date" => one(kind.date_label.as_deref().unwrap_or("Ngày"), &day),
            "until" => one(kind.until_label.as_deref().unwrap_or("Ngày kết thúc"), &day),
            "unit_id" => one(kind.unit_label.as_deref().unwrap_or("Đơn vị"), &|value| {
                let unit = value.as_i64().and_then(|id| self.units.get(UnitId(id)));
                unit.map(|unit| unit.name.clone()).unwrap_or_default()
            }),
            "binned_at" => one("Thùng rác", &|value| if value.is_null() { "" } else { "đã chuyển vào" }.to_owned()),
            "fields" => self.fields(&change.before, &change.after),
            _ => Vec::new(),
        }
    }

    fn fields(&self, before: &Value, after: &Value) -> Vec<PartChange> {
        let read = |value: &Value| -> BTreeMap<FieldKey, FieldValue> {
            value.as_str().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
        };
        let (before, after) = (read(before), read(after));
        let keys: BTreeSet<&FieldKey> = before.keys().chain(after.keys()).collect();
        let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
        changed
            .map(|key| {
                let field = self.kind.field(key.as_str());
                let words = |side: &BTreeMap<FieldKey, FieldValue>| {
                    side.get(key).map(|value| in_words(field, value, self.units)).unwrap_or_default()
                };
                let part = field.map_or_else(|| key.0.clone(), |field| field.label.clone());
                PartChange { part, before: words(&before), after: words(&after) }
            })
            .collect()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn day(value: &Value) -> String {
    value.as_str().and_then(|day| day.parse::<NaiveDate>().ok()).map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()
}

/// The day, document and remark of a stage.
fn stage_words<'a>(side: &impl Fn(&str, bool) -> Option<&'a Value>, after: bool) -> String {
    let words = |name: &str, of: &dyn Fn(&Value) -> String| side(name, after).map(of).unwrap_or_default();
    let said = [words("reached_on", &day), words("document", &text), words("note", &text)];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    if said.is_empty() { "chưa rõ ngày".to_owned() } else { said.join(", ") }
}
