//! Search over the whole register.

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};
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
}

pub(super) fn search(desk: &Desk, form: Words) -> Result<Vec<Find>, ApiError> {
    desk.look(|register| {
        let finds = register.search(&form.words, 50)?.into_iter().map(|hit| {
            let (kind, id) = match hit.found {
                Found::Record(id) => (FindKind::Record, id.0),
                Found::Unit(id) => (FindKind::Unit, id.0),
                Found::Report(id) => (FindKind::Report, id.0),
                Found::Task(id) => (FindKind::Task, id.0),
            };
            Find { kind, id, title: hit.title, snippet: hit.snippet }
        });
        Ok(finds.collect())
    })
}
