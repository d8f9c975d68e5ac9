use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::WhichRecord;
use super::form::Written;
use crate::api::{ApiError, Desk, Done, FileKind, OpenAsk};
use crate::domain::{AttachmentId, RecordId};
use crate::files;
use crate::register::Attachment;
use crate::text::fold;
use crate::text::number::exact;

/// Bytes that one attached file may have: evidence is scans and letters, and every copy of the register carries it along.
const LIMIT: u64 = 20 * 1024 * 1024;

/// Files that are opened in their own program; others are only shown in their folder, since opening might run them.
const OPENED: [&str; 18] =
    ["pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "jpg", "jpeg", "png", "gif", "tif"];

/// A file that was dropped onto a record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct DroppedFile {
    /// The record.
    pub id: RecordId,
    /// The file's name.
    pub name: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// Which attached file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct FileId {
    /// The record it belongs to.
    pub id: RecordId,
    /// The file.
    pub file: AttachmentId,
}

/// One attached file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct FileView {
    /// The file.
    pub file: AttachmentId,
    /// Its name.
    pub name: String,
    /// Its size in words: "1,2 MB".
    pub size: String,
}

impl From<Attachment> for FileView {
    fn from(attachment: Attachment) -> Self {
        Self { file: attachment.id, name: attachment.name, size: size(attachment.size) }
    }
}

/// A size in words; a file of some bytes is "1 KB", as file managers have it.
fn size(bytes: u64) -> String {
    let tenths =
        |unit: u64| exact(rust_decimal::Decimal::new(i64::try_from(bytes.saturating_mul(10) / unit).unwrap_or(i64::MAX), 1).normalize());
    if bytes >= 1024 * 1024 { format!("{} MB", tenths(1024 * 1024)) } else { format!("{} KB", bytes.div_ceil(1024)) }
}

fn too_large(name: &str) -> ApiError {
    ApiError::told(
        format!("Tệp «{name}» lớn hơn 20 MB nên không đính kèm được."),
        "Hãy nén tệp, tách thành nhiều tệp nhỏ hoặc chỉ ghi nơi lưu tệp vào trường «Nguồn».",
    )
}

pub(in crate::api) fn attach(desk: &Desk, form: DroppedFile) -> Result<Done<Written>, ApiError> {
    // Four letters of base64 are three bytes.
    if form.base64.len() as u64 / 4 * 3 > LIMIT + 2 {
        return Err(too_large(&form.name));
    }
    let bytes = STANDARD.decode(&form.base64).map_err(|_| {
        ApiError::told(format!("Không đọc được tệp «{}» vừa thả vào.", form.name), "Hãy thả lại tệp, hoặc dùng nút «Chọn tệp».")
    })?;
    desk.work(|register| {
        let outcome = register.attach_to_record(form.id, name_of(Path::new(&form.name)).as_str(), &bytes)?;
        Written::of(register, form.id, outcome)
    })
}

pub(in crate::api) fn attach_picked(desk: &Desk, which: WhichRecord) -> Result<Done<Written>, ApiError> {
    let any = FileKind { name: "Tệp bất kỳ", endings: &["*"] };
    let ask = OpenAsk { title: "Chọn tệp đính kèm".to_owned(), kinds: vec![any], several: true };
    let picked = desk.desktop().pick_open(&ask);
    let (last, before) = picked.split_last().ok_or_else(ApiError::cancelled)?;
    let read = |path: &Path| {
        let (_, size) = files::head(path, 0)?;
        if size > LIMIT { Err(too_large(&name_of(path))) } else { Ok((name_of(path), files::read(path, LIMIT)?)) }
    };
    // All are read before the first is kept: one that is too large keeps none of them halfway.
    let before = before.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
    let last = read(last)?;
    desk.work(|register| {
        for (name, bytes) in before {
            register.attach_to_record(which.id, &name, &bytes)?;
        }
        let outcome = register.attach_to_record(which.id, &last.0, &last.1)?;
        Written::of(register, which.id, outcome)
    })
}

pub(in crate::api) fn detach(desk: &Desk, form: FileId) -> Result<Done<Written>, ApiError> {
    desk.work(|register| {
        let outcome = register.remove_attachment(form.file)?;
        Written::of(register, form.id, outcome)
    })
}

pub(in crate::api) fn open_file(desk: &Desk, form: FileId) -> Result<(), ApiError> {
    let (name, bytes, shelf) = desk.look(|register| {
        let found = register.attachments_of_record(form.id)?.into_iter().find(|file| file.id == form.file);
        let found = found.ok_or(crate::register::RegisterError::NotFound { what: "tệp đính kèm" })?;
        let shelf: String = found.sha256.chars().take(12).collect();
        Ok((found.name, register.attachment(form.file)?, shelf))
    })?;
    // A copy is opened: what is changed in it must not change the evidence.
    let copy = desk.around().own_folder.join("xem-tep").join(shelf).join(name_of(Path::new(&name)));
    files::make_folder(files::folder_of(&copy))?;
    files::write_atomically(&copy, &bytes)?;
    let ending = copy.extension().map(|ending| fold(&ending.to_string_lossy())).unwrap_or_default();
    let shown = if OPENED.contains(&ending.as_str()) { desk.desktop().open(&copy) } else { desk.desktop().reveal(&copy) };
    shown.map_err(|why| {
        ApiError::told(format!("Không mở được tệp «{name}»: {why}."), "Hãy kiểm tra máy đã có chương trình đọc loại tệp này chưa.")
    })
}

/// The name of a file without folders and without what no file system has in a name.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String =
        name.chars().map(|letter| if letter.is_control() || "<>:\"|?*".contains(letter) { '_' } else { letter }).take(150).collect();
    if name.trim_matches(['.', ' ']).is_empty() { "tep".to_owned() } else { name }
}
