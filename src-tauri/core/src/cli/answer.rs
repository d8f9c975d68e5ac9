//! What a command answers: words for a person, JSON for a program.

use std::io::{Result, Write};

use serde_json::{Value, json};

use super::{FINE, PROBLEMS};
use crate::domain::{Problem, Severity};

/// What a command answers.
#[derive(Debug)]
pub(crate) struct Answer {
    words: String,
    data: Value,
    problems: Vec<Problem>,
}

/// That a command could not do its work.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Answer {
    /// A page of help.
    pub(crate) fn page(page: String) -> Self {
        let data = json!({ "page": page });
        Self::new(page, data)
    }

    /// Words, and the same for a program.
    pub(crate) fn new(words: impl Into<String>, data: Value) -> Self {
        Self { words: words.into(), data, problems: Vec::new() }
    }

    /// The same, with problems found on the way; they are listed worst first.
    pub(crate) fn with_problems(mut self, mut problems: Vec<Problem>) -> Self {
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
        self.problems = problems;
        self
    }

    /// 1 where there is a problem worth more than a note.
    pub(crate) fn status(&self) -> u8 {
        if self.problems.iter().any(|problem| problem.severity > Severity::Note) { PROBLEMS } else { FINE }
    }

    /// Prints it.
    pub(crate) fn print(&self, as_json: bool, out: &mut dyn Write) -> Result<()> {
        if as_json {
            return writeln!(out, "{:#}", envelope(self.status() == FINE, &self.data, &self.problems, None));
        }
        if !self.words.is_empty() {
            writeln!(out, "{}", self.words.trim_end())?;
        }
        if !self.problems.is_empty() {
            writeln!(out, "\n{}", counted(&self.problems))?;
        }
        for problem in &self.problems {
            writeln!(out, "  {} {}{}", mark(problem.severity), section(problem), problem.message)?;
            if !problem.advice.is_empty() {
                writeln!(out, "      → {}", problem.advice)?;
            }
        }
        Ok(())
    }
}

impl Failure {
    /// Prints it: words to `err`, JSON to `out`, where a program reads.
    pub(crate) fn print(&self, as_json: bool, out: &mut dyn Write, err: &mut dyn Write) -> Result<()> {
        if as_json { writeln!(out, "{:#}", envelope(false, &Value::Null, &[], Some(&self.0))) } else { writeln!(err, "{}", self.0) }
    }
}

/// What a program reads: the same four keys whatever happened.
fn envelope(ok: bool, data: &Value, problems: &[Problem], error: Option<&str>) -> Value {
    json!({ "ok": ok, "data": data, "problems": problems, "error": error })
}

fn counted(problems: &[Problem]) -> String {
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    format!("Vấn đề: {} lỗi, {} cảnh báo, {} lưu ý.", of(Severity::Error), of(Severity::Warning), of(Severity::Note))
}

fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "LỖI     ",
        Severity::Warning => "CẢNH BÁO",
        Severity::Note => "LƯU Ý   ",
    }
}

fn section(problem: &Problem) -> String {
    problem.place.section.as_ref().map(|code| format!("[mục {code}] ")).unwrap_or_default()
}
