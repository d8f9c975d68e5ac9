//! Who changed what, when, from what to what.

use serde_json::{Map, Value};

use crate::domain::RecordId;

use super::{Operation, Register, RegisterError};
use crate::storage::{ChangeKind, Noun, RowChange};

/// One field of a row that an operation changed.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Name of the column.
    pub field: String,
    /// Its value before; `Null` where there was none.
    pub before: Value,
    /// Its value after.
    pub after: Value,
}

/// What happened to the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhatHappened {
    /// It was added.
    Added,
    /// It was changed.
    Changed,
    /// It was removed.
    Removed,
}

/// One line of the history of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// By which operation: who, when, what it was called, whether it still counts.
    pub operation: Operation,
    /// What happened.
    pub what: WhatHappened,
    /// The fields that changed; empty where the row was added.
    pub fields: Vec<FieldChange>,
}

impl HistoryEntry {
    fn go_on(&mut self, fields: Vec<FieldChange>) {
        for field in fields {
            match self.fields.iter_mut().find(|known| known.field == field.field) {
                Some(known) => known.after = field.after,
                None => self.fields.push(field),
            }
        }
        self.fields.retain(|field| field.before != field.after);
    }
}

impl Register {
    /// Everything that happened to one row, oldest first; also what was undone since.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn history(&self, noun: Noun, row: i64) -> Result<Vec<HistoryEntry>, RegisterError> {
        let mut entries: Vec<HistoryEntry> = Vec::new();
        for next in self.storage.history_of(noun, row)?.into_iter().map(entry) {
            match entries.last_mut() {
                // What one operation did to the row in several steps is one line, from what was before to what came of it.
                Some(last) if last.operation.id == next.operation.id && last.what == next.what => last.go_on(next.fields),
                _ => entries.push(next),
            }
        }
        Ok(entries)
    }

    /// Everything that happened to a record and to its stages, links and attachments, newest first. A row that was added is told
    /// with what it held at first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn record_history(&self, record: RecordId) -> Result<Vec<(Noun, HistoryEntry)>, RegisterError> {
        let mut found: Vec<(Noun, HistoryEntry)> =
            self.storage.history_of(Noun::Record, record.0)?.into_iter().map(|change| (Noun::Record, entry(change))).collect();
        for noun in [Noun::RecordStage, Noun::RecordLink, Noun::Attachment] {
            for row in self.storage.rows_beside_record(noun, record)? {
                let mut changes = self.storage.history_of(noun, row)?;
                let first = match changes.iter().find_map(|change| change.before.clone()) {
                    Some(before) => Some(before),
                    None => self.storage.row_now(noun, row)?,
                };
                if let Some(added) = changes.iter_mut().find(|change| change.kind == ChangeKind::Insert) {
                    added.after = first;
                }
                found.extend(changes.into_iter().map(|change| (noun, entry(change))));
            }
        }
        found.sort_by_key(|(noun, entry)| (std::cmp::Reverse(entry.operation.id), *noun));
        Ok(found)
    }

    /// The latest operations, newest first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn operations(&self, count: u32) -> Result<Vec<Operation>, RegisterError> {
        Ok(self.storage.latest_operations(count)?.into_iter().map(Operation::from).collect())
    }
}

fn entry(change: RowChange) -> HistoryEntry {
    let what = match change.kind {
        ChangeKind::Insert => WhatHappened::Added,
        ChangeKind::Update => WhatHappened::Changed,
        ChangeKind::Delete => WhatHappened::Removed,
    };
    HistoryEntry { operation: change.operation.into(), what, fields: differences(change.before, change.after) }
}

fn differences(before: Option<Map<String, Value>>, after: Option<Map<String, Value>>) -> Vec<FieldChange> {
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let value = |side: &Map<String, Value>, name: &str| side.get(name).cloned().unwrap_or(Value::Null);
    names
        .into_iter()
        .map(|name| FieldChange { field: name.clone(), before: value(&before, name), after: value(&after, name) })
        .filter(|change| change.before != change.after)
        .collect()
}
