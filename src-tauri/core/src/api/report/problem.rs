use serde::{Deserialize, Serialize};

use super::WhichReport;
use crate::api::{ApiError, Desk};
use crate::document::FigureOrigin;
use crate::domain::{IndicatorCode, Problem, RecordId, SectionId, Severity};
use crate::register::{Fix, ReportProblem};

/// Something that the reader of a report would object to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProblemView {
    /// Code of the rule.
    pub rule: String,
    /// How bad.
    pub severity: Severity,
    /// What.
    pub message: String,
    /// What to do about it; empty where nothing need be done.
    pub advice: String,
    /// The section to go to.
    pub section: Option<SectionId>,
    /// Code of the section or appendix.
    pub code: Option<String>,
    /// The block in it, from 0.
    pub block: Option<u32>,
    /// The indicator meant.
    pub indicator: Option<IndicatorCode>,
    /// The record meant.
    pub record: Option<RecordId>,
    /// Figures that one click accepts; empty where there is nothing to click.
    pub accept: Vec<FigureOrigin>,
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        Self {
            rule: problem.rule,
            severity: problem.severity,
            message: problem.message,
            advice: problem.advice,
            section: None,
            code: problem.place.section,
            block: problem.place.block.and_then(|block| u32::try_from(block).ok()),
            indicator: problem.place.indicator,
            record: problem.place.record,
            accept: Vec::new(),
        }
    }
}

impl From<ReportProblem> for ProblemView {
    fn from(found: ReportProblem) -> Self {
        let accept = match found.fix {
            Some(Fix::AcceptFigures(origins)) => origins,
            None => Vec::new(),
        };
        Self { section: found.section, accept, ..Self::from(found.problem) }
    }
}

pub(crate) fn problems(desk: &Desk, form: WhichReport) -> Result<Vec<ProblemView>, ApiError> {
    desk.look(|register| Ok(register.report_problems(form.report)?.into_iter().map(ProblemView::from).collect()))
}
