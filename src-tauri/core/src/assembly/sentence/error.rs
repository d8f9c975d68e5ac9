//! What is wrong with the text of a sentence or template, in words for the person who wrote it.

use thiserror::Error;

/// What is wrong with the text of a sentence or template.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}{line}: {reason} {advice}", line = .line.map(|line| format!(", dòng {line}")).unwrap_or_default())]
pub struct SentenceError {
    /// Which text: "Câu số liệu «dvk.dang-ky»", "Đoạn văn mẫu «Trong {{ ky.ten }} …»".
    pub place: String,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// What is wrong, as a whole Vietnamese sentence.
    pub reason: String,
    /// What to do, as a whole Vietnamese sentence.
    pub advice: String,
}

impl SentenceError {
    pub(super) fn new(place: &str, line: Option<usize>, reason: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { place: place.to_owned(), line, reason: reason.into(), advice: advice.into() }
    }
}
