//! Everything that a reader would object to about the figures of a period.

use serde::{Deserialize, Serialize};

use crate::api::period::PeriodChoice;
use crate::api::{ApiError, Desk};
use crate::domain::{Problem, Severity, UnitTree};
use crate::figures::Figures;
use crate::register::FactsQuery;

/// How bad a problem of a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum FigureSeverity {
    /// Worth knowing.
    Note,
    /// Would be asked about.
    Warning,
    /// Would be sent back.
    Error,
}

/// One problem of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureProblem {
    /// How bad.
    pub severity: FigureSeverity,
    /// What.
    pub message: String,
    /// What to do; may be empty.
    pub advice: String,
    /// Code of the indicator.
    pub indicator: Option<String>,
    /// The unit.
    pub unit: Option<i64>,
    /// Its name.
    pub unit_name: Option<String>,
    /// The record.
    pub record: Option<i64>,
}

impl FigureProblem {
    pub(super) fn of(problem: Problem, units: &UnitTree) -> Self {
        let severity = match problem.severity {
            Severity::Note => FigureSeverity::Note,
            Severity::Warning => FigureSeverity::Warning,
            Severity::Error => FigureSeverity::Error,
        };
        let place = problem.place;
        Self {
            severity,
            message: problem.message,
            advice: problem.advice,
            indicator: place.indicator.map(|code| code.0),
            unit: place.unit.map(|unit| unit.0),
            unit_name: place.unit.and_then(|unit| units.get(unit)).map(|unit| unit.name.clone()),
            record: place.record.map(|record| record.0),
        }
    }
}

pub(in crate::api) fn problems(desk: &Desk, choice: PeriodChoice) -> Result<Vec<FigureProblem>, ApiError> {
    let (_, window) = choice.read()?;
    desk.look(|register| {
        let loaded = register.facts(&FactsQuery::all(window))?;
        let figures = Figures::new(loaded.facts());
        let mut found: Vec<FigureProblem> =
            figures.problems(window).into_iter().map(|problem| FigureProblem::of(problem, &loaded.units)).collect();
        let rank = |problem: &FigureProblem| match problem.severity {
            FigureSeverity::Error => 0,
            FigureSeverity::Warning => 1,
            FigureSeverity::Note => 2,
        };
        found.sort_by_key(rank);
        Ok(found)
    })
}
