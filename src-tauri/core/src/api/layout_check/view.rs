use serde::{Deserialize, Serialize};

use super::paper::Paper;
use crate::api::ApiError;
use crate::docx::check::Finding;
use crate::domain::Severity;

/// A standard that files can be held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct StandardLine {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A file that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaperView {
    /// Its number.
    pub paper: u32,
    /// Name of the file.
    pub name: String,
    /// Its folder; empty of a dropped file.
    pub folder: String,
    /// The standard it was held against; null where it could not be read.
    pub standard: Option<StandardLine>,
    /// Whether the user chose the standard.
    pub is_chosen: bool,
    /// What was found, in the order of the text.
    pub findings: Vec<FindingView>,
    /// What the file alone does not tell, so that people have to look.
    pub unchecked: Vec<String>,
    /// Why it could not be checked.
    pub error: Option<ApiError>,
}

/// Something that the standard does not have so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FindingView {
    /// Id of the rule: "P06".
    pub rule: String,
    /// How bad.
    pub severity: Severity,
    /// Part of the paper, in words.
    pub part: String,
    /// Section of pages, from 1; 0 for the whole file.
    pub section: usize,
    /// Paragraph by its number among the lines of the pages; 0 for the whole file or section.
    pub paragraph: u32,
    /// The first words of the paragraph.
    pub words: String,
    /// What was found.
    pub found: String,
    /// What is asked.
    pub asked: String,
    /// The standard and its paragraph.
    pub source: String,
    /// Whether the corrected copy has it right.
    pub is_fixable: bool,
}

impl From<&Finding> for FindingView {
    fn from(finding: &Finding) -> Self {
        Self {
            rule: finding.rule.to_owned(),
            severity: finding.severity,
            part: finding.place.part.to_owned(),
            section: finding.place.section,
            paragraph: finding.place.paragraph,
            words: finding.place.words.clone(),
            found: finding.found.clone(),
            asked: finding.asked.clone(),
            source: finding.source.clone(),
            is_fixable: finding.fixable,
        }
    }
}

impl PaperView {
    pub(super) fn of(paper: &Paper) -> Self {
        let folder = paper.path().and_then(|path| path.parent()).map(|folder| folder.display().to_string()).unwrap_or_default();
        Self {
            paper: paper.id,
            name: paper.name.clone(),
            folder,
            standard: None,
            is_chosen: paper.standard.is_some(),
            findings: Vec::new(),
            unchecked: Vec::new(),
            error: None,
        }
    }
}
