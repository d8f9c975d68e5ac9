//! A copy of the register at a place of the user's choice, and showing where the register lies.

use super::super::program::{self, Backup};
use super::super::{ApiError, Desk, FileKind, SaveAsk};

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
    let backup = Backup { at: desk.now().format("%Y-%m-%dT%H:%M:%S").to_string(), path: place.display().to_string() };
    program::remember_backup(desk, &register, &backup)?;
    Ok(backup)
}

pub(crate) fn reveal(desk: &Desk, (): ()) -> Result<(), ApiError> {
    let path = desk.look(|register| Ok(register.path().to_owned()))?;
    desk.desktop()
        .reveal(&path)
        .map_err(|reason| ApiError::told(format!("Không mở được thư mục chứa sổ: {reason}."), format!("Sổ nằm ở «{}».", path.display())))
}
