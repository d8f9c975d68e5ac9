use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ProblemView, WhichReport};
use crate::api::layout_check::FindingView;
use crate::api::{ApiError, Desk, FileKind, SaveAsk};
use crate::catalog::LayoutStandard;
use crate::document::Document;
use crate::docx::check::{CheckOptions, check};
use crate::docx::read::{Limits, Outline, outline};
use crate::domain::{ReportId, Severity};
use crate::register::Register;
use crate::{docx, files, text};

/// A report that is to leave as a Word file.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportToExport {
    /// Which report.
    pub report: ReportId,
    /// "Dự thảo lần n" of a draft; null for a draft without the mark. An issued report leaves as it was signed.
    pub draft: Option<u16>,
}

/// What is told before a report leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExportOffer {
    /// Suggested name of the file.
    pub file_name: String,
    /// Name of the layout standard.
    pub layout_name: String,
    /// The problems that remain, the worst first.
    pub problems: Vec<ProblemView>,
    /// What the checker of layout objects to in the file as it would be written.
    pub findings: Vec<FindingView>,
}

/// A report that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Exported {
    /// Where the file lies.
    pub path: String,
    /// What the checker of layout objects to in the file; empty where it is right.
    pub findings: Vec<FindingView>,
}

/// The report as it leaves: its bytes and what is in them.
struct Leaves {
    layout: LayoutStandard,
    bytes: Vec<u8>,
    read: Outline,
    findings: Vec<FindingView>,
}

pub(crate) fn export_offer(desk: &Desk, form: ReportToExport) -> Result<ExportOffer, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let leaves = leaves(register, form, today)?;
        Ok(ExportOffer {
            file_name: suggested(register, form.report)?,
            layout_name: leaves.layout.name,
            problems: register.report_problems(form.report)?.into_iter().map(ProblemView::from).collect(),
            findings: leaves.findings,
        })
    })
}

pub(crate) fn export(desk: &Desk, form: ReportToExport) -> Result<Exported, ApiError> {
    let today = desk.today();
    let (leaves, name) = desk.look(|register| Ok((leaves(register, form, today)?, suggested(register, form.report)?)))?;
    // The dialog stays open as long as the user likes; the register is not held meanwhile.
    let ask = SaveAsk { title: "Xuất báo cáo ra tệp Word".to_owned(), name, kind: FileKind::WORD };
    let path = desk.desktop().pick_save(&ask).map(with_ending).ok_or_else(ApiError::cancelled)?;
    files::write_atomically(&path, &leaves.bytes)?;
    Ok(Exported { path: path.display().to_string(), findings: leaves.findings })
}

pub(crate) fn open_in_word(desk: &Desk, form: ReportToExport) -> Result<Exported, ApiError> {
    let today = desk.today();
    let (leaves, name) = desk.look(|register| Ok((leaves(register, form, today)?, suggested(register, form.report)?)))?;
    let folder = desk.around().own_folder.join("xem-trong-word");
    files::make_folder(&folder)?;
    let path = free(&folder, &name);
    files::write_atomically(&path, &leaves.bytes)?;
    desk.desktop().open(&path).map_err(|reason| {
        ApiError::told(format!("Không mở được tệp Word ({reason})."), format!("Hãy mở tệp này bằng tay: {}.", path.display()))
    })?;
    Ok(Exported { path: path.display().to_string(), findings: leaves.findings })
}

/// What Word would read in the file that an export writes.
pub(in crate::api) fn outline_as_exported(register: &Register, form: ReportToExport, today: NaiveDate) -> Result<Outline, ApiError> {
    Ok(leaves(register, form, today)?.read)
}

/// A file that Word has open cannot be written over; the next name is taken then.
fn free(folder: &Path, name: &str) -> PathBuf {
    let stem = name.strip_suffix(".docx").unwrap_or(name);
    let candidate = |round: u32| folder.join(if round == 1 { name.to_owned() } else { format!("{stem} ({round}).docx") });
    (1..100).map(candidate).find(|path| !path.exists() || files::remove(path).is_ok()).unwrap_or_else(|| candidate(1))
}

fn leaves(register: &Register, form: ReportToExport, today: NaiveDate) -> Result<Leaves, ApiError> {
    let report = register.report(form.report)?;
    let mut document: Document = register.document(form.report)?.ok_or_else(|| {
        ApiError::told(format!("Báo cáo «{}» chưa có nội dung nên chưa xuất được.", report.title), "Hãy dựng nội dung báo cáo từ mẫu.")
    })?;
    if !report.issued {
        document.marks.draft = form.draft;
    }
    let layout = register.report_layout(form.report, today)?;
    let bytes = docx::write(&document, &layout).map_err(|error| ApiError::told(error.to_string(), ""))?;
    let read = outline(&bytes, &Limits::default()).map_err(|error| ApiError::told(error.to_string(), ""))?;
    let options = CheckOptions { draft: !report.issued, window: Some(report.window), ..CheckOptions::default() };
    let found = check(&read, &layout, &options);
    let findings = found.iter().filter(|finding| finding.severity != Severity::Note).map(FindingView::from).collect();
    Ok(Leaves { layout, bytes, read, findings })
}

/// The suggested name of a report's file: "Bao cao 6 thang dau nam 2026.docx", of an issued one with its number.
pub(super) fn suggested(register: &Register, report: ReportId) -> Result<String, ApiError> {
    let report = register.report(report)?;
    Ok(match report.number {
        Some(number) => file_name(&format!("{number:02} {}", report.title)),
        None => file_name(&report.title),
    })
}

/// A name that every file system takes: no marks, no signs.
pub(super) fn file_name(title: &str) -> String {
    let plain: String = text::fold(title).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let plain: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(100).collect();
    let mut letters = plain.chars();
    let plain: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    format!("{}.docx", if plain.is_empty() { "Bao cao" } else { plain.trim() })
}

fn with_ending(path: PathBuf) -> PathBuf {
    let has = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    if has { path } else { PathBuf::from(format!("{}.docx", path.display())) }
}

pub(crate) fn signed_file(desk: &Desk, form: WhichReport) -> Result<Option<Exported>, ApiError> {
    let found = desk.look(|register| {
        let kept = register.attachments()?.into_iter().filter(|file| file.report == Some(form.report)).max_by_key(|file| file.id);
        kept.map(|file| Ok((file.name.clone(), register.attachment(file.id)?))).transpose()
    })?;
    let Some((name, bytes)) = found else { return Ok(None) };
    let folder = desk.around().own_folder.join("xem-trong-word");
    files::make_folder(&folder)?;
    let path = free(&folder, &name);
    files::write_atomically(&path, &bytes)?;
    desk.desktop().open(&path).map_err(|reason| ApiError::told(format!("Không mở được tệp ({reason})."), ""))?;
    Ok(Some(Exported { path: path.display().to_string(), findings: Vec::new() }))
}
