use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::paper::{Paper, Source, WhichPaper};
use super::view::{FindingView, PaperView, StandardLine};
use crate::api::page::PagesView;
use crate::api::{ApiError, Desk, FileKind, OpenAsk};
use crate::catalog::LayoutStandard;
use crate::docx::check::{CheckOptions, check, unchecked};
use crate::docx::pages::{Fonts, lay_out};
use crate::docx::read::Limits;
use crate::files;

/// What is to be chosen for checking.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PapersToPick {
    /// A folder with all below it instead of single files.
    pub folder: bool,
    /// Code of the standard; null for the one that each file follows itself.
    pub standard: Option<String>,
}

/// Files that were dropped into the window.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DroppedPapers {
    /// The files.
    pub files: Vec<DroppedPaper>,
    /// Code of the standard; null for the one that each file follows itself.
    pub standard: Option<String>,
}

/// One dropped file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct DroppedPaper {
    /// Its name.
    pub name: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// Files to be checked again.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PapersToCheck {
    /// Their numbers.
    pub papers: Vec<u32>,
    /// Code of the standard; null for the one that each file follows itself.
    pub standard: Option<String>,
}

pub(crate) fn standards(desk: &Desk, (): ()) -> Result<Vec<StandardLine>, ApiError> {
    Ok(desk.layouts()?.iter().map(line).collect())
}

pub(crate) fn pick(desk: &Desk, form: PapersToPick) -> Result<Vec<PaperView>, ApiError> {
    let paths = if form.folder {
        let folder = desk.desktop().pick_folder("Chọn thư mục có tệp Word cần kiểm tra").ok_or_else(ApiError::cancelled)?;
        below(&folder)?
    } else {
        let ask = OpenAsk { title: "Chọn tệp Word cần kiểm tra".to_owned(), kinds: vec![FileKind::WORD], several: true };
        desk.desktop().pick_open(&ask)
    };
    if paths.is_empty() {
        return Err(ApiError::cancelled());
    }
    let keep = |path: PathBuf| desk.papers().keep(name_of(&path), Source::File(path), form.standard.clone());
    checked(desk, paths.into_iter().map(keep).collect())
}

pub(crate) fn drop_in(desk: &Desk, form: DroppedPapers) -> Result<Vec<PaperView>, ApiError> {
    let limit = Limits::default().file;
    let mut papers = Vec::new();
    for file in form.files {
        // Four letters of base64 are three bytes; a file beyond the limit is refused before it is decoded.
        if file.base64.len() / 4 * 3 > limit.saturating_add(2) {
            return Err(ApiError::told(
                format!("Tệp «{}» lớn hơn {} MB nên không kiểm tra được.", file.name, limit / 1_048_576),
                "Hãy mở tệp bằng Word, giảm cỡ các ảnh rồi lưu lại.",
            ));
        }
        let bytes = STANDARD.decode(&file.base64).map_err(|_| {
            ApiError::told(format!("Không đọc được tệp «{}» vừa thả vào.", file.name), "Hãy thả lại tệp, hoặc dùng nút «Chọn tệp…».")
        })?;
        let name = name_of(Path::new(&file.name));
        papers.push(desk.papers().keep(name, Source::Dropped(Arc::from(bytes)), form.standard.clone()));
    }
    checked(desk, papers)
}

pub(crate) fn again(desk: &Desk, form: PapersToCheck) -> Result<Vec<PaperView>, ApiError> {
    let papers = form.papers.iter().map(|id| desk.papers().choose(*id, form.standard.clone())).collect::<Result<_, _>>()?;
    checked(desk, papers)
}

pub(crate) fn pages(desk: &Desk, form: WhichPaper) -> Result<PagesView, ApiError> {
    let (_, outline) = desk.papers().get(form.paper)?.outline()?;
    Ok(PagesView::from(lay_out(&outline, Fonts::built_in())))
}

/// The Word files of a folder and of those below it; the lock files that Word leaves beside open ones are no papers.
fn below(folder: &Path) -> Result<Vec<PathBuf>, ApiError> {
    let mut paths = files::list_below(folder, "docx")?;
    paths.retain(|path| !name_of(path).starts_with("~$"));
    if paths.is_empty() {
        return Err(ApiError::told(format!("Thư mục «{}» không có tệp .docx nào.", folder.display()), "Hãy chọn thư mục khác."));
    }
    Ok(paths)
}

/// Checks papers one after another; those that were checked before the user stops are kept.
fn checked(desk: &Desk, papers: Vec<Paper>) -> Result<Vec<PaperView>, ApiError> {
    let layouts = desk.layouts()?;
    let running = desk.progress().begin(format!("Đang kiểm tra {} tệp", papers.len()), u32::try_from(papers.len()).unwrap_or(u32::MAX));
    let mut views = Vec::new();
    for paper in papers {
        views.push(view(&paper, &layouts));
        if running.step().is_err() {
            break;
        }
    }
    Ok(views)
}

pub(super) fn view(paper: &Paper, layouts: &[LayoutStandard]) -> PaperView {
    let view = PaperView::of(paper);
    match paper.read(layouts) {
        Ok(read) => {
            let options = CheckOptions::default();
            let findings = check(&read.outline, &read.layout, &options).iter().map(FindingView::from).collect();
            let unchecked = unchecked(&read.layout, &options).iter().map(|one| one.about.to_owned()).collect();
            PaperView { standard: Some(line(&read.layout)), findings, unchecked, ..view }
        }
        Err(error) => PaperView { error: Some(error), ..view },
    }
}

pub(super) fn line(layout: &LayoutStandard) -> StandardLine {
    StandardLine { code: layout.id.to_string(), name: layout.name.clone() }
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
