//! Settings of the register: the office's own indicators, where the data lies, and its backups.

mod backup;
mod indicators;
mod kinds;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub(super) use backup::{
    AutomaticBackup, AutomaticChoice, back_up_by_itself, backup, backup_now, change_automatic, newest_copy, reveal, reveal_automatic,
};
pub(super) use indicators::{OwnIndicator, WhichIndicator, indicator_add, indicator_change, indicator_remove, indicators};
pub(super) use kinds::{KindBefore, KindForm, KindToCopy, WhichKind, kind_copy, kind_read, kind_remove, kind_restore, kind_save};

use super::program::Backup;
use super::{ApiError, Desk, program};
use crate::files;

/// What the settings screen shows of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Settings {
    /// Where the register lies.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// How many files are attached.
    pub attachments: u32,
    /// Their size in bytes.
    pub attachments_size: u64,
    /// Where the office may put its own record kinds, templates and standards.
    pub catalog_folder: String,
    /// Kinds of records in use.
    pub record_kinds: Vec<KindRow>,
    /// The latest backup that was made on this PC.
    pub last_backup: Option<Backup>,
    /// How it is backed up by itself.
    pub automatic: AutomaticBackup,
}

/// One kind of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KindRow {
    /// Its code.
    pub code: String,
    /// The name of its list.
    pub name: String,
    /// What belongs there.
    pub help: String,
    /// How many fields it has.
    pub fields: u32,
    /// Whether the office has a version of its own of it.
    pub own: bool,
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

pub(super) fn read(desk: &Desk, (): ()) -> Result<Settings, ApiError> {
    desk.look(|register| {
        let attachments = register.attachments()?;
        let path = register.path();
        let kinds = register.catalog().record_kinds.iter();
        Ok(Settings {
            path: path.display().to_string(),
            size: files::head(path, 0)?.1,
            attachments: count(attachments.len()),
            attachments_size: attachments.iter().map(|attachment| attachment.size).sum(),
            catalog_folder: register.catalog_folder().display().to_string(),
            record_kinds: kinds
                .map(|kind| KindRow {
                    code: kind.code.0.clone(),
                    name: kind.plural.clone(),
                    help: kind.help.clone(),
                    fields: count(kind.fields.len()),
                    own: register.has_own_kind(&kind.code),
                })
                .collect(),
            last_backup: program::last_backup(desk, path),
            automatic: backup::automatic(desk, register),
        })
    })
}
