//! Search over the whole register.

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};
use crate::domain::TaskOrigin;
use crate::register::Found;

/// What is looked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Words {
    /// Words, with or without marks; the last may be unfinished.
    pub words: String,
}

/// What a find is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum FindKind {
    /// A record.
    Record,
    /// A unit.
    Unit,
    /// A report.
    Report,
    /// A task.
    Task,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Find {
    /// What it is.
    pub kind: FindKind,
    /// Its number.
    pub id: i64,
    /// Its name.
    pub title: String,
    /// The words around the first match.
    pub snippet: String,
    /// The report that a task comes from.
    pub report: Option<i64>,
    /// The record, a directive or a plan, that a task comes from.
    pub record: Option<i64>,
}

pub(super) fn search(desk: &Desk, form: Words) -> Result<Vec<Find>, ApiError> {
    desk.look(|register| {
        let hits = register.search(&form.words, 50)?;
        let tasks = if hits.iter().any(|hit| matches!(hit.found, Found::Task(_))) { register.tasks()? } else { Vec::new() };
        let finds = hits.into_iter().map(|hit| {
            let (kind, id) = match hit.found {
                Found::Record(id) => (FindKind::Record, id.0),
                Found::Unit(id) => (FindKind::Unit, id.0),
                Found::Report(id) => (FindKind::Report, id.0),
                Found::Task(id) => (FindKind::Task, id.0),
            };
            let origin = tasks.iter().find(|task| Found::Task(task.id) == hit.found).map(|task| task.origin);
            let (report, record) = match origin {
                Some(TaskOrigin::Report(report)) => (Some(report.0), None),
                Some(TaskOrigin::Document(record)) => (None, Some(record.0)),
                Some(TaskOrigin::Other) | None => (None, None),
            };
            Find { kind, id, title: hit.title, snippet: hit.snippet, report, record }
        });
        Ok(finds.collect())
    })
}
