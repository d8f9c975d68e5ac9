use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::WhichReport;
use crate::api::{ApiError, Desk, Done};
use crate::document::FigureOrigin;
use crate::domain::{IndicatorCode, Observed, RecordId, ReportId, SectionId, Window};
use crate::figures::{Total, TotalValue};
use crate::register::{self, Register, SourceLine};
use crate::text::number;

/// A figure of a report.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichFigure {
    /// In which report.
    pub report: ReportId,
    /// The figure as the text has it.
    pub origin: FigureOrigin,
}

/// Figures of a report.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichFigures {
    /// In which report.
    pub report: ReportId,
    /// The figures as the text has them.
    pub origins: Vec<FigureOrigin>,
}

/// Where a figure stands in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureSpot {
    /// The section; null in the opening or an appendix.
    pub section: Option<SectionId>,
    /// Code of the section or appendix; empty in the opening.
    pub code: String,
    /// The block, from 0.
    pub block: u32,
    /// The words of the paragraph, item or cell.
    pub sentence: String,
    /// Whether the whole sentence or table is made anew when the figure is accepted.
    pub made_anew: bool,
}

/// A figure of a draft that the register has another value for by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureChange {
    /// The figure as the text has it.
    pub origin: FigureOrigin,
    /// Name of the indicator.
    pub indicator: String,
    /// As the text shows it.
    pub shown: String,
    /// As it would be shown now; empty where there is no value any more.
    pub now_shown: String,
    /// Whether the words around it may no longer be right.
    pub turns: bool,
    /// Whether somebody decided to leave it.
    pub is_held: bool,
    /// Where it stands.
    pub spots: Vec<FigureSpot>,
}

pub(crate) fn figure_changes(desk: &Desk, form: WhichReport) -> Result<Vec<FigureChange>, ApiError> {
    desk.look(|register| {
        let changed = register.changed_figures(form.report)?.into_iter();
        Ok(changed
            .map(|figure| FigureChange {
                indicator: indicator_name(register, figure.origin.indicator.as_str()),
                shown: figure.shown,
                now_shown: figure.now_shown,
                turns: figure.turns,
                is_held: figure.held,
                spots: figure.places.into_iter().map(spot).collect(),
                origin: figure.origin,
            })
            .collect())
    })
}

fn spot(place: register::FigurePlace) -> FigureSpot {
    FigureSpot {
        section: place.section,
        code: place.code,
        block: u32::try_from(place.block).unwrap_or(u32::MAX),
        sentence: place.sentence,
        made_anew: place.made_anew,
    }
}

fn indicator_name(register: &Register, code: &str) -> String {
    register.indicators().get(code).map(|indicator| indicator.name.clone()).unwrap_or_default()
}

pub(crate) fn accept_figures(desk: &Desk, form: WhichFigures) -> Result<Done<u32>, ApiError> {
    desk.work(|register| {
        let accepted = register.accept_figures(form.report, &form.origins)?;
        Done::of(register, accepted.map(|count| u32::try_from(count).unwrap_or(u32::MAX)))
    })
}

pub(crate) fn hold_figures(desk: &Desk, form: WhichFigures) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let held = register.hold_figures(form.report, &form.origins)?;
        Done::of(register, held)
    })
}

/// A total as it is shown, with how many units it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TotalView {
    /// With its unit of measure; empty where there is none.
    pub shown: String,
    /// Exact; empty where there is none.
    pub value: String,
    /// Units that reported the whole of it (n).
    pub reported: u32,
    /// Units that were asked (N).
    pub asked: u32,
}

/// Where a figure came from: "số này ở đâu ra?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureSourceView {
    /// Code of the indicator.
    pub code: IndicatorCode,
    /// Its name; empty where the register no longer has it.
    pub indicator: String,
    /// The unit whose subtree is totalled.
    pub unit: String,
    /// The days totalled.
    pub window: Window,
    /// The total now.
    pub total: TotalView,
    /// Whether the text still has the register's value.
    pub is_still: bool,
    /// What it is made of.
    pub lines: Vec<SourceLineView>,
    /// The days of the same period a year earlier, for comparisons.
    pub same_period: Option<SamePeriodSource>,
}

/// The other side of a comparison with the same period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SamePeriodSource {
    /// Its days.
    pub window: Window,
    /// Its total.
    pub total: TotalView,
    /// What it is made of.
    pub lines: Vec<SourceLineView>,
}

/// One thing that a total is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "is")]
pub(crate) enum SourceLineView {
    /// A value that a unit gave.
    #[serde(rename_all = "camelCase")]
    Reading {
        /// The unit.
        unit: String,
        /// The days that it is of.
        window: Window,
        /// As it is shown.
        shown: String,
        /// The letter, form or report that it came from; empty where not told.
        source: String,
        /// The file.
        file: Option<String>,
        /// Sheet and cell, page or paragraph.
        place: Option<String>,
        /// Who gave it.
        person: Option<String>,
        /// When it was received.
        received_on: Option<NaiveDate>,
        /// A remark.
        note: Option<String>,
        /// Who recorded it.
        who: String,
        /// When.
        at: NaiveDateTime,
        /// 1 for the first value given.
        revision: u32,
    },
    /// A record that was counted.
    #[serde(rename_all = "camelCase")]
    Record {
        /// The record.
        record: RecordId,
        /// Its name.
        title: String,
        /// Its day.
        date: Option<NaiveDate>,
        /// Its unit.
        unit: String,
        /// What it adds.
        amount: String,
    },
    /// Another indicator that it is computed from.
    #[serde(rename_all = "camelCase")]
    Indicator {
        /// Its code.
        code: IndicatorCode,
        /// Its name.
        name: String,
        /// Over which days.
        window: Window,
        /// Its total.
        total: TotalView,
        /// What that is made of.
        lines: Vec<SourceLineView>,
    },
}

pub(crate) fn figure_source(desk: &Desk, form: WhichFigure) -> Result<FigureSourceView, ApiError> {
    desk.look(|register| {
        let source = register.figure_source(form.report, &form.origin)?;
        let measure = source.measure.as_str();
        Ok(FigureSourceView {
            code: source.origin.indicator.clone(),
            indicator: source.indicator.clone(),
            unit: source.unit.clone(),
            window: source.origin.window,
            total: total_view(&source.total, measure),
            is_still: source.is_still,
            lines: lines(register, source.made_of, measure),
            same_period: source.same_period.map(|(window, total, made_of)| SamePeriodSource {
                window,
                total: total_view(&total, measure),
                lines: lines(register, made_of, measure),
            }),
        })
    })
}

fn total_view(total: &Total, measure: &str) -> TotalView {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let number = total.value.number();
    let shown = match total.value {
        TotalValue::Ratio { numerator, denominator } => {
            let percent = number.map(number::percent).unwrap_or_default();
            format!("{}/{} ({percent})", number::count(numerator), number::count(denominator))
        }
        _ => number.map(|number| number::with_measure(number, measure)).unwrap_or_default(),
    };
    TotalView {
        shown,
        value: number.map(|number| number.normalize().to_string()).unwrap_or_default(),
        reported: count(total.coverage.n()),
        asked: count(total.coverage.of()),
    }
}

fn lines(register: &Register, made_of: Vec<SourceLine>, measure: &str) -> Vec<SourceLineView> {
    made_of.into_iter().map(|line| line_view(register, line, measure)).collect()
}

fn line_view(register: &Register, line: SourceLine, measure: &str) -> SourceLineView {
    match line {
        SourceLine::Reading { observation, unit, source } => {
            let source = source.unwrap_or_default();
            SourceLineView::Reading {
                unit,
                window: observation.window,
                shown: observed(observation.observed, measure),
                source: source.label,
                file: source.file,
                place: source.place,
                person: source.person,
                received_on: source.received_on,
                note: observation.note,
                who: observation.recorded_by,
                at: observation.recorded_at,
                revision: observation.revision,
            }
        }
        SourceLine::Record { record, unit, amount } => {
            SourceLineView::Record { record: record.id, title: record.title, date: record.date, unit, amount: number::exact(amount) }
        }
        SourceLine::Indicator { code, name, window, total, made_of } => {
            let measure = register.indicators().get(code.as_str()).map(|indicator| indicator.measure.clone()).unwrap_or_default();
            SourceLineView::Indicator { name, window, total: total_view(&total, &measure), lines: lines(register, made_of, &measure), code }
        }
    }
}

fn observed(observed: Observed, measure: &str) -> String {
    match (observed.value(), observed.base()) {
        (Some(value), Some(base)) => format!("{}/{}", number::count(value), number::count(base)),
        (Some(value), None) => number::with_measure(value, measure),
        (None, _) if observed == Observed::NotApplicable => "không áp dụng".to_owned(),
        (None, _) => "chưa báo cáo".to_owned(),
    }
}
