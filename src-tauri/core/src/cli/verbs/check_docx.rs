//! `tongket check-docx`: Word files held against their layout standard, and corrected into copies where that is asked.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::catalog::{Catalog, LayoutStandard};
use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::DocxCheck;
use crate::docx::check::{CheckOptions, Checked, Copy, Finding, Found, Unchecked, check, detect, html, left_to_people, unchecked};
use crate::docx::fix::fix;
use crate::docx::read::{Limits, outline};
use crate::domain::{Problem, Severity};
use crate::files;

/// The standard is chosen from the paper itself.
const AUTOMATIC: &str = "tu-dong";

pub(super) fn answer(asked: &DocxCheck, progress: &mut dyn FnMut(&str)) -> Result<Answer, Failure> {
    let catalog = Catalog::built_in()?;
    let standard = standard(&catalog, &asked.standard)?;
    let paths = paths(&asked.inputs)?;
    let (mut words, mut data, mut problems, mut all) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    for (nth, path) in paths.iter().enumerate() {
        let name = path.display().to_string();
        if paths.len() > 1 {
            progress(&format!("Đang kiểm tra {}/{}: {name}", nth + 1, paths.len()));
        }
        match checked(path, standard, &catalog, asked.fix) {
            Ok((layout, found)) => {
                words += &in_words(&name, &found);
                data.push(as_data(&name, layout, &found));
                problems.extend(unwell(&name, found.remaining()));
                all.push(Checked { name, result: Ok(found) });
            }
            Err(Failure(reason)) => {
                words += &format!("{name}\n  KHÔNG KIỂM TRA ĐƯỢC: {reason}\n");
                data.push(json!({ "file": name, "error": reason }));
                problems.push(problem(Severity::Error, format!("Không kiểm tra được {name}: {reason}")));
                all.push(Checked { name, result: Err(reason) });
            }
        }
    }
    if let Some(left) = left_to_people(&unchecked_in(&all)) {
        words += &format!("{left}\n");
    }
    if let Some(report) = &asked.report {
        files::write_atomically(report, html(&all, crate::clock::now().date()).as_bytes())?;
        words += &format!("Đã ghi trang kết quả: {}\n", report.display());
    }
    Ok(Answer::new(words, Value::Array(data)).with_problems(problems))
}

/// The standard that was asked for; `None` for the paper's own.
fn standard<'a>(catalog: &'a Catalog, standard: &str) -> Result<Option<&'a LayoutStandard>, Failure> {
    if standard == AUTOMATIC {
        return Ok(None);
    }
    let found = catalog.layouts.iter().find(|layout| layout.id.as_str() == standard);
    let known = || catalog.layouts.iter().map(|layout| layout.id.as_str()).chain([AUTOMATIC]).collect::<Vec<_>>().join(", ");
    found.map(Some).ok_or_else(|| Failure(format!("Không có thể thức «{standard}»; dùng được: {}.", known())))
}

/// The files meant: those named, and the Word files of folders and of those below them. Word's own lock files are left out, and
/// no file is taken twice.
fn paths(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for input in inputs {
        let found = if input.is_dir() { files::list_below(input, "docx")? } else { vec![input.clone()] };
        let is_lock = |path: &Path| input != path && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"));
        for path in found.into_iter().filter(|path| !is_lock(path)) {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
    }
    if paths.is_empty() {
        return Err(Failure("Các thư mục đã nêu không có tệp .docx nào.".to_owned()));
    }
    Ok(paths)
}

fn checked<'a>(
    path: &Path,
    asked: Option<&'a LayoutStandard>,
    catalog: &'a Catalog,
    to_fix: bool,
) -> Result<(&'a LayoutStandard, Found), Failure> {
    let (limits, options) = (Limits::default(), CheckOptions::default());
    let bytes = files::read(path, limits.file as u64)?;
    let read = outline(&bytes, &limits)?;
    let layout = asked.or_else(|| detect(&read, &catalog.layouts)).ok_or_else(|| {
        let reason = "Văn bản không có dòng ĐẢNG CỘNG SẢN VIỆT NAM hay quốc hiệu nên không tự chọn được thể thức. Hãy chọn bằng --chuan.";
        Failure(reason.to_owned())
    })?;
    let findings = check(&read, layout, &options);
    let mut copy = None;
    if to_fix && findings.iter().any(|finding| finding.fixable) {
        let fixed = fix(&bytes, layout, &options, &limits)?;
        if fixed.is_changed() {
            let name = files::write_copy_beside(path, "da-sua", &fixed.bytes)?.display().to_string();
            copy = Some(Copy { name, fixed: fixed.fixed, remaining: fixed.remaining });
        }
    }
    let unchecked = unchecked(layout, &options);
    Ok((layout, Found { standard: layout.name.clone(), findings, copy, unchecked }))
}

fn as_data(name: &str, layout: &LayoutStandard, found: &Found) -> Value {
    let mut data = json!({ "file": name, "standard": layout.id, "findings": found.findings, "unchecked": found.unchecked });
    if let (Some(copy), Some(data)) = (&found.copy, data.as_object_mut()) {
        data.insert("copy".to_owned(), json!({ "file": copy.name, "fixed": copy.fixed, "remaining": copy.remaining }));
    }
    data
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

fn counted(findings: &[Finding]) -> String {
    format!("{} lỗi, {} cảnh báo", count(findings, Severity::Error), count(findings, Severity::Warning))
}

fn in_words(name: &str, found: &Found) -> String {
    let mut words = format!("{name}\n  {}: {}.\n", found.standard, counted(&found.findings));
    if let Some(copy) = &found.copy {
        words += &format!("  Đã sửa {} điểm vào bản sao {}; còn {}.\n", copy.fixed.len(), copy.name, counted(&copy.remaining));
    }
    for finding in found.remaining() {
        let mark = if finding.severity == Severity::Error { "LỖI     " } else { "CẢNH BÁO" };
        let fixable = if finding.fixable { " Tự sửa được (--fix)." } else { "" };
        words += &format!(
            "  {mark} {} {}; quy định: {}.\n           {}; căn cứ: {}.{fixable}\n",
            finding.rule,
            finding.found,
            finding.asked,
            finding.place.in_words(),
            finding.source
        );
    }
    words
}

/// What no file told, once for all of them.
fn unchecked_in(all: &[Checked]) -> Vec<Unchecked> {
    let mut left: Vec<Unchecked> = Vec::new();
    for one in all.iter().filter_map(|checked| checked.result.as_ref().ok()).flat_map(|found| &found.unchecked) {
        if !left.contains(one) {
            left.push(*one);
        }
    }
    left
}

/// One line a file that has something left to object to, so that the status of the command tells it.
fn unwell(name: &str, findings: &[Finding]) -> Option<Problem> {
    let severity = if count(findings, Severity::Error) > 0 { Severity::Error } else { Severity::Note };
    (!findings.is_empty()).then(|| problem(severity, format!("{name}: {} về thể thức.", counted(findings))))
}

fn problem(severity: Severity, message: String) -> Problem {
    Problem { rule: "layout".to_owned(), severity, place: crate::domain::Place::default(), message, advice: String::new() }
}
