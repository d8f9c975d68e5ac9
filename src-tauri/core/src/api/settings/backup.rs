//! Copies of the register: at a place of the user's choice, and by itself once a day.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::program::{self, Backup, DailyCopy};
use super::super::{ApiError, Desk, FileKind, SaveAsk};
use crate::register::Register;
use crate::text;

/// Name of the folder of daily copies among the program's own files.
const FOLDER: &str = "sao-luu";
/// Daily copies that can be asked for.
const KEEP: std::ops::RangeInclusive<u16> = 1..=60;

/// How the register is backed up by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct AutomaticBackup {
    /// Whether it is; never of the demo.
    pub on: bool,
    /// How many daily copies stay.
    pub keep: u16,
    /// Where they lie.
    pub folder: String,
    /// The latest one.
    pub last: Option<Backup>,
    /// Why the last attempt made none; empty where it did.
    pub failed: String,
}

/// What is chosen of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct AutomaticChoice {
    /// Whether the register is backed up by itself.
    pub on: bool,
    /// How many daily copies stay.
    pub keep: u16,
}

fn moment(desk: &Desk) -> String {
    desk.now().format("%Y-%m-%dT%H:%M:%S").to_string()
}

pub(crate) fn backup(desk: &Desk, (): ()) -> Result<Backup, ApiError> {
    let today = desk.today();
    let name = desk.look(|register| {
        let stem = register.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(format!("{stem} {}.tongket", today.format("%Y-%m-%d")))
    })?;
    let ask = SaveAsk { title: "Chọn nơi để bản sao lưu".to_owned(), name, kind: FileKind::REGISTER };
    let place = desk.desktop().pick_save(&ask).ok_or_else(ApiError::cancelled)?;
    let work = desk.progress().begin("Đang sao lưu sổ", 0);
    let register = desk.look(|register| {
        register.back_up(&place)?;
        Ok(register.path().to_owned())
    })?;
    drop(work);
    let backup = Backup { at: moment(desk), path: place.display().to_string() };
    program::remember_backup(desk, &register, &backup)?;
    Ok(backup)
}

/// The folder of the daily copies of the register at `register`, apart from those of any other register.
fn folder_of(desk: &Desk, register: &Path) -> PathBuf {
    let plain: Vec<char> = text::fold(&register.with_extension("").display().to_string())
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect();
    let tail: String = plain.iter().skip(plain.len().saturating_sub(80)).collect();
    desk.around().own_folder.join(FOLDER).join(tail.trim_matches('-'))
}

/// The last change of the register, so that a copy is not made of what is copied already.
fn last_change(register: &Register) -> Result<String, ApiError> {
    Ok(register.operations(1)?.first().map(|last| format!("{} {:?}", last.id.0, last.state)).unwrap_or_default())
}

fn daily(desk: &Desk, register: &Register, keep: u16) -> Result<DailyCopy, ApiError> {
    let folder = folder_of(desk, register.path());
    let path = register.back_up_daily(&folder, desk.today(), usize::from(keep))?;
    let made = Backup { at: moment(desk), path: path.display().to_string() };
    Ok(DailyCopy { made: Some(made), change: last_change(register)?, failed: String::new() })
}

pub(crate) fn backup_now(desk: &Desk, (): ()) -> Result<Backup, ApiError> {
    let mut automatic = program::automatic(desk);
    let work = desk.progress().begin("Đang sao lưu sổ", 0);
    let (path, copy) = desk.look(|register| Ok((register.path().display().to_string(), daily(desk, register, automatic.keep)?)))?;
    drop(work);
    let made = copy.made.clone();
    automatic.copies.insert(path, copy);
    program::keep_automatic(desk, automatic)?;
    made.ok_or_else(|| ApiError::told("Chưa sao lưu được.", "Hãy thử lại."))
}

/// Copies the open register where it has changed since its last copy. Nothing stops because of it: a copy that cannot be made
/// is told in the settings and on the first screen.
pub(in crate::api) fn back_up_by_itself(desk: &Desk) {
    let mut automatic = program::automatic(desk);
    if !automatic.on {
        return;
    }
    let became = desk.look(|register| {
        if register.path() == program::demo_path(desk) || !register.is_writable() {
            return Ok(None);
        }
        let path = register.path().display().to_string();
        let before = automatic.copies.get(&path).cloned().unwrap_or_default();
        if before.failed.is_empty() && before.made.is_some() && before.change == last_change(register)? {
            return Ok(None);
        }
        let copy = daily(desk, register, automatic.keep)
            .unwrap_or_else(|error| DailyCopy { failed: format!("{} {}", error.message, error.hint), ..before });
        Ok(Some((path, copy)))
    });
    if let Ok(Some((path, copy))) = became {
        automatic.copies.insert(path, copy);
        // Where even this cannot be written, the next start copies again.
        drop(program::keep_automatic(desk, automatic));
    }
}

/// The newest copy that was made by itself of the register at `register`, where it is still there.
pub(in crate::api) fn newest_copy(desk: &Desk, register: &Path) -> Option<Backup> {
    let made = program::automatic(desk).copies.remove(&register.display().to_string())?.made?;
    Path::new(&made.path).exists().then_some(made)
}

pub(super) fn automatic(desk: &Desk, register: &Register) -> AutomaticBackup {
    let program::Automatic { on, keep, copies } = program::automatic(desk);
    let copy = copies.get(&register.path().display().to_string()).cloned().unwrap_or_default();
    let demo = register.path() == program::demo_path(desk);
    let folder = folder_of(desk, register.path()).display().to_string();
    AutomaticBackup { on: on && !demo, keep, folder, last: copy.made, failed: copy.failed }
}

pub(crate) fn change_automatic(desk: &Desk, choice: AutomaticChoice) -> Result<(), ApiError> {
    let keep = choice.keep.clamp(*KEEP.start(), *KEEP.end());
    program::keep_automatic(desk, program::Automatic { on: choice.on, keep, ..program::automatic(desk) })
}

pub(crate) fn reveal(desk: &Desk, (): ()) -> Result<(), ApiError> {
    let path = desk.look(|register| Ok(register.path().to_owned()))?;
    desk.desktop()
        .reveal(&path)
        .map_err(|reason| ApiError::told(format!("Không mở được thư mục chứa sổ: {reason}."), format!("Sổ nằm ở «{}».", path.display())))
}

pub(crate) fn reveal_automatic(desk: &Desk, (): ()) -> Result<(), ApiError> {
    let copy = desk.look(|register| Ok(program::automatic(desk).copies.remove(&register.path().display().to_string())))?;
    let made = copy.and_then(|copy| copy.made);
    let Backup { path, .. } =
        made.ok_or_else(|| ApiError::told("Chưa có bản sao lưu tự động nào.", "Bấm «Sao lưu ngay» để có bản đầu tiên."))?;
    desk.desktop()
        .reveal(Path::new(&path))
        .map_err(|reason| ApiError::told(format!("Không mở được thư mục sao lưu: {reason}."), format!("Bản sao lưu nằm ở «{path}».")))
}
