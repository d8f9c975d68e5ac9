//! The register's list and forms: «Sổ công tác».

mod add;
mod alike;
mod attachment;
mod bin;
mod bulk;
mod change;
mod field;
mod filter;
mod form;
mod history;
mod kinds;
mod list;
mod stage;
#[cfg(test)]
mod tests;

pub(super) use add::{RecordDraft, add};
pub(super) use alike::{AlikeRecord, alike};
pub(super) use attachment::{DroppedFile, FileId, attach, attach_picked, detach, open_file};
pub(super) use bin::{Emptied, empty as empty_bin};
pub(super) use bulk::{BulkAnswer, BulkForm, bulk};
pub(super) use change::{RecordChange, change};
pub(super) use filter::{FilterName, filters, forget as forget_filter, keep as keep_filter};
pub(super) use form::{RecordForm, Written, get};
pub(super) use history::{RecordEvent, history};
pub(super) use kinds::{RecordForms, forms};
pub(super) use list::{RecordPage, RecordQuery, ids, page};
pub(super) use stage::{StageForm, StageOf, leave, reach};

use serde::{Deserialize, Serialize};

use crate::domain::RecordId;

/// Which record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(super) struct WhichRecord {
    /// The record.
    pub id: RecordId,
}
