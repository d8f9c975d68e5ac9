use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::add::RecordDraft;
use super::list::unit_name;
use crate::api::{ApiError, Desk};
use crate::domain::RecordId;

/// A record that may be the same thing as one that is being written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct AlikeRecord {
    /// The record.
    pub id: RecordId,
    /// Its title.
    pub title: String,
    /// Its day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// The name of its unit.
    pub unit_name: Option<String>,
}

pub(in crate::api) fn alike(desk: &Desk, draft: RecordDraft) -> Result<Vec<AlikeRecord>, ApiError> {
    desk.look(|register| {
        let tree = register.unit_tree()?;
        let found = register.records_alike(&draft.record(register)?)?.into_iter();
        Ok(found
            .map(|alike| AlikeRecord { id: alike.id, title: alike.title, date: alike.date, unit_name: unit_name(&tree, alike.unit) })
            .collect())
    })
}
