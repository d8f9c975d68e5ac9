//! The program itself: which register is open, which ones were open before, and how the window looks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{ApiError, Desk, settings};
use crate::files;

/// Name of the file with the program's own choices.
const FILE: &str = "tongket.json";
/// Bytes that it may have.
const LIMIT: u64 = 1_000_000;
/// Registers that are remembered.
const REMEMBERED: usize = 8;

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How the window looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Looks {
    /// Light or dark.
    pub theme: Theme,
    /// Percent, 100 to 200.
    pub zoom: u16,
}

impl Default for Looks {
    fn default() -> Self {
        Self { theme: Theme::System, zoom: 100 }
    }
}

/// A register that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Remembered {
    /// Where it lies.
    pub path: String,
    /// What it is called.
    pub name: String,
}

/// A backup that was made on this PC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Backup {
    /// When, "2026-06-15T08:30:00".
    pub at: String,
    /// Where it lies.
    pub path: String,
}

/// Whether registers are backed up by themselves on this PC, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Automatic {
    /// Whether they are.
    pub on: bool,
    /// How many daily copies of a register stay.
    pub keep: u16,
    /// The latest copy of each register, by its path.
    pub copies: BTreeMap<String, DailyCopy>,
}

impl Default for Automatic {
    fn default() -> Self {
        Self { on: true, keep: 10, copies: BTreeMap::new() }
    }
}

/// The latest copy that was made of a register by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct DailyCopy {
    /// The copy; none where the first one failed.
    pub made: Option<Backup>,
    /// The last change that is in it.
    pub change: String,
    /// Why the last attempt made none; empty where it did.
    pub failed: String,
}

/// The open register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OpenRegister {
    /// Where it lies.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// Whether it is the demo, whose data is invented.
    pub demo: bool,
    /// Whether it was opened only to look at it.
    pub read_only: bool,
}

/// What the program is and has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProgramState {
    /// Version of the program.
    pub version: String,
    /// Today, "2026-06-15".
    pub today: String,
    /// Who works, as the history shows it.
    pub who: String,
    /// The open register.
    pub register: Option<OpenRegister>,
    /// Registers that were open before, the latest first.
    pub remembered: Vec<Remembered>,
    /// How the window looks.
    pub looks: Looks,
}

/// The program's own choices, as they are kept.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    looks: Looks,
    remembered: Vec<Remembered>,
    /// The latest backup of each register, by its path.
    backups: BTreeMap<String, Backup>,
    automatic: Automatic,
}

fn file(desk: &Desk) -> PathBuf {
    desk.around().own_folder.join(FILE)
}

/// Choices that cannot be read are as good as none: they hold nothing that the user would miss.
fn kept(desk: &Desk) -> Kept {
    files::read(&file(desk), LIMIT).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn keep(desk: &Desk, kept: &Kept) -> Result<(), ApiError> {
    files::make_folder(&desk.around().own_folder)?;
    let bytes = serde_json::to_vec_pretty(kept).map_err(|error| ApiError::malformed(FILE, &error))?;
    Ok(files::write_atomically(&file(desk), &bytes)?)
}

/// Where the demo register lies.
pub(super) fn demo_path(desk: &Desk) -> PathBuf {
    desk.around().own_folder.join("minh-hoa").join("minh-hoa.tongket")
}

/// Puts the register at `path` first among those that are remembered.
pub(super) fn remember(desk: &Desk, path: &Path, name: &str) -> Result<(), ApiError> {
    let path = path.display().to_string();
    let mut kept = kept(desk);
    kept.remembered.retain(|other| other.path != path);
    kept.remembered.insert(0, Remembered { path, name: name.to_owned() });
    kept.remembered.truncate(REMEMBERED);
    keep(desk, &kept)
}

/// The latest backup of the register at `path`.
pub(super) fn last_backup(desk: &Desk, path: &Path) -> Option<Backup> {
    kept(desk).backups.remove(&path.display().to_string())
}

/// Keeps that the register at `path` was backed up.
pub(super) fn remember_backup(desk: &Desk, path: &Path, backup: &Backup) -> Result<(), ApiError> {
    let mut kept = kept(desk);
    kept.backups.insert(path.display().to_string(), backup.clone());
    keep(desk, &kept)
}

/// How registers are backed up by themselves.
pub(super) fn automatic(desk: &Desk) -> Automatic {
    kept(desk).automatic
}

/// Keeps how registers are backed up by themselves.
pub(super) fn keep_automatic(desk: &Desk, automatic: Automatic) -> Result<(), ApiError> {
    keep(desk, &Kept { automatic, ..kept(desk) })
}

pub(super) fn state(desk: &Desk, (): ()) -> Result<ProgramState, ApiError> {
    let open = desk.look(|register| {
        let demo = register.path() == demo_path(desk);
        Ok(OpenRegister { path: register.path().display().to_string(), name: register.name()?, demo, read_only: !register.is_writable() })
    });
    let register = match open {
        Ok(open) => Some(open),
        Err(error) if error.code == super::Code::NoRegister => None,
        Err(error) => return Err(error),
    };
    let Kept { looks, remembered, .. } = kept(desk);
    Ok(ProgramState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: desk.today().to_string(),
        who: desk.around().who.clone(),
        register,
        remembered,
        looks,
    })
}

pub(super) fn change(desk: &Desk, looks: Looks) -> Result<ProgramState, ApiError> {
    let looks = Looks { zoom: looks.zoom.clamp(100, 200), ..looks };
    desk.desktop().zoom(looks.zoom);
    keep(desk, &Kept { looks, ..kept(desk) })?;
    state(desk, ())
}

/// The page could not save all that was typed and asks the user; the window waits for the answer.
pub(super) fn stay(desk: &Desk, (): ()) -> Result<(), ApiError> {
    desk.desktop().stay();
    Ok(())
}

/// The page has saved what was being typed; a long work is asked to stop, and the register is closed before the window.
pub(super) fn leave(desk: &Desk, (): ()) -> Result<(), ApiError> {
    desk.progress().ask_to_stop();
    settings::back_up_by_itself(desk);
    desk.put(None);
    desk.desktop().leave();
    Ok(())
}
