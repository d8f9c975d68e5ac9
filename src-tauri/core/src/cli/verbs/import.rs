//! `tongket import`: files of the exchange format, all of them or none.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cli::answer::{Answer, Failure};
use crate::exchange::{self, FromFiles, OldText};
use crate::files;
use crate::register::{Brought, ImportSummary};

pub(super) fn answer(path: &Path, inputs: &[PathBuf], old: OldText, progress: &mut dyn FnMut(&str)) -> Result<Answer, Failure> {
    let FromFiles { bundle, mut problems } = read(inputs, old)?;
    let mut register = super::open(path, progress)?;
    let summary = register.import(&bundle)?.value;
    problems.extend(summary.problems.iter().cloned());
    let words = format!("Đã nhập {} vào sổ {}.\n{}", files_in_words(inputs), path.display(), in_words(&summary));
    Ok(Answer::new(words, in_json(&summary)).with_problems(problems))
}

/// Reads all files before anything is written.
fn read(inputs: &[PathBuf], old: OldText) -> Result<FromFiles, Failure> {
    let mut read = Vec::new();
    for input in inputs {
        read.push((input.display().to_string(), files::read(input, exchange::SIZE_LIMIT as u64)?));
    }
    let files: Vec<(&str, &[u8])> = read.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    Ok(exchange::read_files(&files, old)?)
}

fn files_in_words(inputs: &[PathBuf]) -> String {
    match inputs {
        [one] => one.display().to_string(),
        several => format!("{} tệp", several.len()),
    }
}

fn rows(summary: &ImportSummary) -> [(&'static str, &'static str, Brought); 8] {
    [
        ("units", "đơn vị", summary.units),
        ("indicators", "chỉ tiêu riêng", summary.indicators),
        ("profiles", "hồ sơ cơ quan", summary.profiles),
        ("records", "bản ghi", summary.records),
        ("observations", "số liệu", summary.observations),
        ("targets", "kế hoạch", summary.targets),
        ("tasks", "nhiệm vụ", summary.tasks),
        ("reports", "báo cáo", summary.reports),
    ]
}

fn in_words(summary: &ImportSummary) -> String {
    let brought = rows(summary).into_iter().filter(|(_, _, brought)| *brought != Brought::default());
    let lines: Vec<String> = brought
        .map(|(_, name, brought)| format!("  {name}: {} mới, {} sửa, {} giữ nguyên", brought.added, brought.changed, brought.unchanged))
        .collect();
    if lines.is_empty() { "  Các tệp không có gì để nhập.".to_owned() } else { lines.join("\n") }
}

fn in_json(summary: &ImportSummary) -> Value {
    let entry = |(name, _, brought): (&str, &str, Brought)| {
        (name.to_owned(), json!({ "added": brought.added, "changed": brought.changed, "unchanged": brought.unchanged }))
    };
    Value::Object(rows(summary).into_iter().map(entry).collect())
}
