use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::WhichUnit;
use super::list::{UnitView, kind_of};
use crate::api::{ApiError, Desk};
use crate::domain::{SuccessionKind, UnitId, UnitSuccession, UnitTree};
use crate::register::{FieldChange, HistoryEntry, Noun, OperationState, RegisterError, WhatHappened};
use crate::text::date;

/// How a unit came out of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum SuccessionChoice {
    /// Sáp nhập.
    Merged,
    /// Chia tách.
    Split,
    /// Đổi tên.
    Renamed,
}

impl From<SuccessionChoice> for SuccessionKind {
    fn from(choice: SuccessionChoice) -> Self {
        match choice {
            SuccessionChoice::Merged => Self::Merged,
            SuccessionChoice::Split => Self::Split,
            SuccessionChoice::Renamed => Self::Renamed,
        }
    }
}

/// A unit with its past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitDetail {
    /// The unit.
    pub unit: UnitView,
    /// Name of the unit above it; empty at the top.
    pub parent_name: String,
    /// How many units stand right below it.
    pub below: usize,
    /// Out of which units it came.
    pub came_from: Vec<SuccessionView>,
    /// Into which units it went.
    pub went_into: Vec<SuccessionView>,
    /// What was changed of it, the latest first.
    pub history: Vec<UnitChange>,
}

/// One step between this unit and another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SuccessionView {
    /// The other unit.
    pub unit: i64,
    /// Its name.
    pub name: String,
    /// How.
    pub kind: SuccessionChoice,
    /// First day of the unit that followed.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// The resolution; may be empty.
    pub document: String,
}

/// One change of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitChange {
    /// When.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: NaiveDateTime,
    /// Who.
    pub who: String,
    /// What was done: "Sửa đơn vị: Xã An Phú".
    pub label: String,
    /// What changed, one line for each: "Tên: Xã An → Xã An Phú".
    pub lines: Vec<String>,
    /// Whether it was taken back.
    pub undone: bool,
}

pub(in crate::api) fn read(desk: &Desk, form: WhichUnit) -> Result<UnitDetail, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let tree = register.unit_tree()?;
        let id = UnitId(form.id);
        let unit = tree.get(id).ok_or(RegisterError::NotFound { what: "đơn vị" })?;
        let steps = register.successions()?;
        let came_from = steps.iter().filter(|step| step.successor == id).map(|step| view(&tree, step, step.predecessor)).collect();
        let went_into = steps.iter().filter(|step| step.predecessor == id).map(|step| view(&tree, step, step.successor)).collect();
        let history = register.history(Noun::Unit, id.0)?.into_iter().rev().map(|entry| changed(&tree, entry)).collect();
        Ok(UnitDetail {
            unit: UnitView::of(unit, today),
            parent_name: unit.parent.map(|parent| name(&tree, parent)).unwrap_or_default(),
            below: tree.children(id).len(),
            came_from,
            went_into,
            history,
        })
    })
}

fn name(tree: &UnitTree, id: UnitId) -> String {
    tree.get(id).map_or_else(|| format!("đơn vị số {id}"), |unit| unit.name.clone())
}

fn view(tree: &UnitTree, step: &UnitSuccession, other: UnitId) -> SuccessionView {
    let kind = match step.kind {
        SuccessionKind::Merged => SuccessionChoice::Merged,
        SuccessionKind::Split => SuccessionChoice::Split,
        SuccessionKind::Renamed => SuccessionChoice::Renamed,
    };
    SuccessionView {
        unit: other.0,
        name: name(tree, other),
        kind,
        on: step.effective_on,
        document: step.document.clone().unwrap_or_default(),
    }
}

fn changed(tree: &UnitTree, entry: HistoryEntry) -> UnitChange {
    let lines = match entry.what {
        WhatHappened::Added | WhatHappened::Removed => Vec::new(),
        WhatHappened::Changed => entry.fields.iter().filter_map(|field| line(tree, field)).collect(),
    };
    UnitChange {
        at: entry.operation.at,
        who: entry.operation.who,
        label: entry.operation.label,
        lines,
        undone: entry.operation.state != OperationState::Done,
    }
}

/// A changed column in words; columns that the user never sees tell nothing.
fn line(tree: &UnitTree, change: &FieldChange) -> Option<String> {
    let label = match change.field.as_str() {
        "name" => "Tên",
        "code" => "Mã",
        "kind" => "Loại",
        "parent_id" => "Trực thuộc",
        "valid_from" => "Từ ngày",
        "valid_to" => "Đến ngày",
        "position" => return Some("Thứ tự".to_owned()),
        _ => return None,
    };
    let (before, after) = (said(tree, &change.field, &change.before), said(tree, &change.field, &change.after));
    Some(format!("{label}: {before} → {after}"))
}

fn said(tree: &UnitTree, field: &str, value: &Value) -> String {
    match value {
        Value::Null => "(trống)".to_owned(),
        Value::Number(number) if field.starts_with("parent") => name(tree, UnitId(number.as_i64().unwrap_or_default())),
        Value::String(text) if field == "kind" => kind_of(text).map_or_else(|_| text.clone(), |kind| kind.label().to_owned()),
        Value::String(text) => text.parse::<NaiveDate>().map_or_else(|_| text.clone(), date::short),
        other => other.to_string(),
    }
}
