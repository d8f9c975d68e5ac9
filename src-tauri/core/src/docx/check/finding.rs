//! What is wrong, where, and by which rule.

use serde::Serialize;

use super::change::Change;
use super::paper::Paper;
use super::rules::Rule;
use crate::domain::Severity;

/// Something that the standard does not have so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id of the rule: `P06`.
    pub rule: &'static str,
    /// How bad.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What was found, in words.
    pub found: String,
    /// What is asked, in words.
    pub asked: String,
    /// The standard and its paragraph.
    pub source: String,
    /// Whether a program may put it right without asking: measures and signs may be, words may not.
    pub fixable: bool,
    /// What puts it right.
    #[serde(skip)]
    pub(in crate::docx) changes: Vec<Change>,
}

/// Where in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Place {
    /// Part of the paper, in words: "phần đầu văn bản".
    pub part: &'static str,
    /// Section of pages, from 1; 0 for the whole file.
    pub section: usize,
    /// Paragraph of the main part, from 1; 0 for the whole file or section.
    pub paragraph: u32,
    /// The first words of the paragraph.
    pub words: String,
    /// Place of the section among the pages, for sorting.
    #[serde(skip)]
    pub(super) part_order: usize,
}

impl Place {
    /// The place as a person reads it: `nội dung, đoạn 12 «Kết quả …»`.
    #[must_use]
    pub fn in_words(&self) -> String {
        let mut words = self.part.to_owned();
        if self.section > 0 && self.paragraph == 0 {
            words += &format!(" (phần trang {})", self.section);
        }
        if self.paragraph > 0 {
            words += &format!(", đoạn {}", self.paragraph);
        }
        if !self.words.is_empty() {
            words += &format!(" «{}»", self.words);
        }
        words
    }
}

/// A finding before its rule is known.
#[derive(Debug, Clone)]
pub(super) struct Flaw {
    severity: Severity,
    at: Spot,
    found: String,
    asked: String,
    changes: Vec<Change>,
}

/// What a flaw points at.
#[derive(Debug, Clone, Copy)]
enum Spot {
    File,
    Section(usize),
    Line(usize),
}

impl Flaw {
    /// An error in the whole file.
    pub(super) fn file(found: impl Into<String>, asked: impl Into<String>) -> Self {
        Self { severity: Severity::Error, at: Spot::File, found: found.into(), asked: asked.into(), changes: Vec::new() }
    }

    /// An error in a section of pages, from 0.
    pub(super) fn section(section: usize, found: impl Into<String>, asked: impl Into<String>) -> Self {
        Self { at: Spot::Section(section), ..Self::file(found, asked) }
    }

    /// An error in a line of the paper.
    pub(super) fn line(line: usize, found: impl Into<String>, asked: impl Into<String>) -> Self {
        Self { at: Spot::Line(line), ..Self::file(found, asked) }
    }

    /// The same with what puts it right; without a change it is only reported.
    pub(super) fn mended_by(mut self, changes: impl IntoIterator<Item = Change>) -> Self {
        // A file without properties of its last section has no place where they could be changed.
        let has_place = |change: &Change| !matches!(change, Change::Section(at, _) | Change::PageNumber(at) if at.element == 0);
        self.changes.extend(changes.into_iter().filter(has_place));
        self
    }

    /// The same as a warning.
    pub(super) fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    pub(super) fn of(self, rule: &Rule, paper: &Paper<'_>) -> Finding {
        let place = match self.at {
            Spot::File => Place { part: "toàn tệp", ..Place::default() },
            Spot::Section(section) => Place { part: "trang giấy", section: section + 1, part_order: section + 1, ..Place::default() },
            Spot::Line(line) => paper.place(line),
        };
        let source = rule.source(paper.layout);
        let Self { severity, found, asked, changes, .. } = self;
        Finding { rule: rule.id, severity, place, found, asked, source, fixable: !changes.is_empty(), changes }
    }
}
