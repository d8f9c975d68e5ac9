//! The first screen: the next review due and its runway, drafts, the latest work.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::report::ReportLine;
use super::{ApiError, Desk, Done, history};
use crate::domain::{CutoffScheme, Period, RunwayPlan, RunwayStep, StepState, UnitId};
use crate::register::{NextReview, Register};
use crate::text::date;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Overview {
    /// Today.
    pub today: NaiveDate,
    /// The next review due; null before there are units and a profile.
    pub next: Option<NextReviewView>,
    /// Reports that are being written, the latest cut-off first.
    pub drafts: Vec<ReportLine>,
    /// The last report that was issued.
    pub last_issued: Option<ReportLine>,
    /// The latest changes, newest first.
    pub recent: Vec<history::Change>,
    /// How many records the register holds.
    pub records: u32,
    /// How many units below the commission's own.
    pub units: u32,
}

/// The next review due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NextReviewView {
    /// Its period: "2026-6t".
    pub period: Period,
    /// The period in words.
    pub period_name: String,
    /// First day of its data.
    pub from: NaiveDate,
    /// Cut-off day.
    pub to: NaiveDate,
    /// Days from today to the cut-off; negative after it.
    pub days_left: i32,
    /// The steps in their order.
    pub steps: Vec<StepView>,
    /// Units that have sent something of the period.
    pub units_in: u32,
    /// Units that are asked.
    pub units_asked: u32,
    /// The units that have sent nothing.
    pub owing: Vec<OwingUnit>,
    /// Its draft, where one is begun.
    pub draft: Option<ReportLine>,
}

/// One step of the runway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct StepView {
    /// Which.
    pub step: RunwayStep,
    /// Its last day.
    pub due: NaiveDate,
    /// The same as it is read: "16/06/2026".
    pub due_shown: String,
    /// How it stands.
    pub state: StepState,
}

/// A unit that has sent nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwingUnit {
    /// Its number.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
}

/// The dates of reviews as the office has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReviewDates {
    /// Days after the cut-off for each step.
    pub plan: RunwayPlan,
    /// The usual cut-off scheme.
    pub scheme: CutoffScheme,
}

pub(super) fn read(desk: &Desk, (): ()) -> Result<Overview, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let line = |report| ReportLine::of(register, report);
        let reports = register.reports()?;
        let drafts = reports.iter().filter(|report| !report.issued).map(line).collect::<Result<_, _>>()?;
        let issued = reports.iter().filter(|report| report.issued).max_by_key(|report| (report.signed_on, report.id));
        let next = match register.next_review()? {
            Some(next) => Some(view(register, next)?),
            None => None,
        };
        let root = register.root().ok();
        let tree = register.unit_tree()?;
        let below = root.map_or(0, |root| tree.subtree(root).len().saturating_sub(1));
        Ok(Overview {
            today,
            next,
            drafts,
            last_issued: issued.map(line).transpose()?,
            recent: register.operations(12)?.into_iter().map(history::Change::from).collect(),
            records: register.record_counts()?.into_values().sum(),
            units: u32::try_from(below).unwrap_or(u32::MAX),
        })
    })
}

fn view(register: &Register, next: NextReview) -> Result<NextReviewView, ApiError> {
    let NextReview { runway, done, draft, owing } = next;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let step = |(step, due, state)| StepView { step, due, due_shown: date::short(due), state };
    Ok(NextReviewView {
        period: runway.period,
        period_name: runway.period.label(),
        from: runway.window.from(),
        to: runway.window.to(),
        days_left: i32::try_from(runway.days_left).unwrap_or(i32::MAX),
        steps: runway.steps.into_iter().map(step).collect(),
        units_in: count(done.units_in),
        units_asked: count(done.units_asked),
        owing: owing.into_iter().map(|unit| OwingUnit { unit: unit.id, name: unit.name }).collect(),
        draft: draft.as_ref().map(|draft| ReportLine::of(register, draft)).transpose()?,
    })
}

pub(super) fn dates(desk: &Desk, (): ()) -> Result<ReviewDates, ApiError> {
    desk.look(|register| Ok(ReviewDates { plan: register.runway_plan()?, scheme: register.usual_scheme()? }))
}

pub(super) fn change_dates(desk: &Desk, form: ReviewDates) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let changed = register.change_review_dates(&form.plan, form.scheme)?;
        Done::of(register, changed)
    })
}
