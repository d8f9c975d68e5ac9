//! Undo, redo and the latest changes.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{ApiError, Desk, Done};
use crate::register::{Operation, OperationState};

/// What undo and redo would do, in words; null where there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HistoryState {
    /// What «Hoàn tác» would take back.
    pub undo: Option<String>,
    /// What «Làm lại» would do again.
    pub redo: Option<String>,
}

/// How many are wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct HowMany {
    /// At most so many.
    pub count: u32,
}

/// One change of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Change {
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
}

impl From<Operation> for Change {
    fn from(operation: Operation) -> Self {
        let undone = operation.state != OperationState::Done;
        Self { id: operation.id.0, label: operation.label, who: operation.who, at: operation.at, undone }
    }
}

pub(super) fn state(desk: &Desk, (): ()) -> Result<HistoryState, ApiError> {
    desk.look(|register| {
        let label = |operation: Option<Operation>| operation.map(|operation| operation.label);
        Ok(HistoryState { undo: label(register.to_undo()?), redo: label(register.to_redo()?) })
    })
}

pub(super) fn undo(desk: &Desk, (): ()) -> Result<Done<String>, ApiError> {
    desk.work(|register| {
        let outcome = register.undo()?.map(|operation| operation.label);
        let said = Some(format!("Đã hoàn tác: {}", outcome.value));
        Ok(Done { said, ..Done::of(register, outcome)? })
    })
}

pub(super) fn redo(desk: &Desk, (): ()) -> Result<Done<String>, ApiError> {
    desk.work(|register| {
        let outcome = register.redo()?.map(|operation| operation.label);
        let said = Some(format!("Đã làm lại: {}", outcome.value));
        Ok(Done { said, ..Done::of(register, outcome)? })
    })
}

pub(super) fn recent(desk: &Desk, form: HowMany) -> Result<Vec<Change>, ApiError> {
    desk.look(|register| Ok(register.operations(form.count.min(1_000))?.into_iter().map(Change::from).collect()))
}
