use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::check::{name_of, view};
use super::paper::{Source, WhichPaper};
use super::view::{FindingView, PaperView};
use crate::api::{ApiError, Desk, FileKind, SaveAsk};
use crate::docx::check::CheckOptions;
use crate::docx::fix::fix as corrected;
use crate::docx::read::Limits;
use crate::files;

/// A corrected copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FixedPaper {
    /// Where the copy lies.
    pub path: String,
    /// Findings of the file that are gone in the copy.
    pub fixed: Vec<FindingView>,
    /// The copy, checked.
    pub copy: PaperView,
}

pub(crate) fn fix(desk: &Desk, form: WhichPaper) -> Result<FixedPaper, ApiError> {
    let paper = desk.papers().get(form.paper)?;
    let layouts = desk.layouts()?;
    let read = paper.read(&layouts)?;
    let fixed = corrected(&read.bytes, &read.layout, &CheckOptions::default(), &Limits::default())
        .map_err(|error| ApiError::told(error.to_string(), ""))?;
    if !fixed.is_changed() {
        return Err(ApiError::told(
            "Không có chỗ nào sửa tự động được nên không tạo bản sao.",
            "Các chỗ còn lại động đến câu chữ, tên riêng hoặc trích dẫn; hãy sửa trong Word.",
        ));
    }
    let path = match paper.path() {
        Some(path) => files::write_copy_beside(path, "da-sua", &fixed.bytes)?,
        None => {
            let path = place(desk, &paper.name)?;
            files::write_atomically(&path, &fixed.bytes)?;
            path
        }
    };
    let copy = desk.papers().keep(name_of(&path), Source::File(path.clone()), paper.standard);
    Ok(FixedPaper {
        path: path.display().to_string(),
        fixed: fixed.fixed.iter().map(FindingView::from).collect(),
        copy: view(&copy, &layouts),
    })
}

/// Where the copy of a dropped file goes: the window does not know the folder it came from.
fn place(desk: &Desk, name: &str) -> Result<PathBuf, ApiError> {
    let stem = name.strip_suffix(".docx").unwrap_or(name);
    let ask = SaveAsk { title: "Ghi bản sao đã sửa".to_owned(), name: format!("{stem}.da-sua.docx"), kind: FileKind::WORD };
    desk.desktop().pick_save(&ask).ok_or_else(ApiError::cancelled)
}
