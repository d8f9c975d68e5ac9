//! `tongket check-docx`: Word files held against their layout standard.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::catalog::{Catalog, LayoutStandard};
use crate::cli::answer::{Answer, Failure};
use crate::docx::check::{CheckOptions, Finding, check, detect};
use crate::docx::read::{Limits, outline};
use crate::domain::{Problem, Severity};
use crate::files;

/// The standard is chosen from the paper itself.
const AUTOMATIC: &str = "tu-dong";

pub(super) fn answer(inputs: &[PathBuf], standard: &str) -> Result<Answer, Failure> {
    let catalog = Catalog::built_in()?;
    let asked = asked(&catalog, standard)?;
    let paths = paths(inputs)?;
    let (mut words, mut data, mut problems) = (String::new(), Vec::new(), Vec::new());
    for path in &paths {
        let name = path.display().to_string();
        match checked(path, asked, &catalog) {
            Ok((layout, findings)) => {
                words += &in_words(&name, layout, &findings);
                data.push(json!({ "file": name, "standard": layout.id, "findings": findings }));
                problems.extend(unwell(&name, &findings));
            }
            Err(Failure(reason)) => {
                words += &format!("{name}\n  KHÔNG KIỂM TRA ĐƯỢC: {reason}\n");
                data.push(json!({ "file": name, "error": reason }));
                problems.push(problem(Severity::Error, format!("Không kiểm tra được {name}: {reason}")));
            }
        }
    }
    Ok(Answer::new(words, Value::Array(data)).with_problems(problems))
}

/// The standard that was asked for; `None` for the paper's own.
fn asked<'a>(catalog: &'a Catalog, standard: &str) -> Result<Option<&'a LayoutStandard>, Failure> {
    if standard == AUTOMATIC {
        return Ok(None);
    }
    let found = catalog.layouts.iter().find(|layout| layout.id.as_str() == standard);
    let known = || catalog.layouts.iter().map(|layout| layout.id.as_str()).chain([AUTOMATIC]).collect::<Vec<_>>().join(", ");
    found.map(Some).ok_or_else(|| Failure(format!("Không có thể thức «{standard}»; dùng được: {}.", known())))
}

/// The files meant: those named, and the Word files of folders. Word's own lock files are left out.
fn paths(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for input in inputs {
        if input.is_dir() {
            let found = files::list(input, "docx")?;
            let is_lock = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"));
            paths.extend(found.into_iter().filter(|path| !is_lock(path)));
        } else {
            paths.push(input.clone());
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
) -> Result<(&'a LayoutStandard, Vec<Finding>), Failure> {
    let limits = Limits::default();
    let read = outline(&files::read(path, limits.file as u64)?, &limits)?;
    let layout = asked.or_else(|| detect(&read, &catalog.layouts)).ok_or_else(|| {
        let reason = "văn bản không có dòng ĐẢNG CỘNG SẢN VIỆT NAM hay quốc hiệu nên không tự chọn được thể thức; hãy ghi --chuan.";
        Failure(reason.to_owned())
    })?;
    Ok((layout, check(&read, layout, &CheckOptions::default())))
}

fn count(findings: &[Finding], severity: Severity) -> usize {
    findings.iter().filter(|finding| finding.severity == severity).count()
}

fn in_words(name: &str, layout: &LayoutStandard, findings: &[Finding]) -> String {
    let (errors, warnings) = (count(findings, Severity::Error), count(findings, Severity::Warning));
    let mut words = format!("{name}\n  {}: {errors} lỗi, {warnings} cảnh báo.\n", layout.name);
    for finding in findings {
        let mark = if finding.severity == Severity::Error { "LỖI     " } else { "CẢNH BÁO" };
        let place = &finding.place;
        let mut at = place.part.to_owned();
        if place.section > 0 && place.paragraph == 0 {
            at += &format!(" (phần trang {})", place.section);
        }
        if place.paragraph > 0 {
            at += &format!(", đoạn {}", place.paragraph);
        }
        if !place.words.is_empty() {
            at += &format!(" «{}»", place.words);
        }
        words += &format!(
            "  {mark} {} {}; quy định: {}.\n           {at}; căn cứ: {}.\n",
            finding.rule, finding.found, finding.asked, finding.source
        );
    }
    words
}

/// One line a file that has something to object to, so that the status of the command tells it.
fn unwell(name: &str, findings: &[Finding]) -> Option<Problem> {
    let (errors, warnings) = (count(findings, Severity::Error), count(findings, Severity::Warning));
    let severity = if errors > 0 { Severity::Error } else { Severity::Note };
    (errors + warnings > 0).then(|| problem(severity, format!("{name}: {errors} lỗi, {warnings} cảnh báo về thể thức.")))
}

fn problem(severity: Severity, message: String) -> Problem {
    Problem { rule: "layout".to_owned(), severity, place: crate::domain::Place::default(), message, advice: String::new() }
}
