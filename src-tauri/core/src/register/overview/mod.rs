//! What the first screen tells: the next review due with its runway, and who still owes figures.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Op, Outcome, Register, RegisterError, Report, SectionProgress, progress_of};
use crate::domain::{CutoffScheme, Period, PeriodKind, Runway, RunwayDone, RunwayPlan, Unit, UnitId, next_review};

const PLAN: &str = "runway";
const SCHEME: &str = "cutoff-scheme";

/// The next review due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextReview {
    /// Its runway.
    pub runway: Runway,
    /// What is done of it.
    pub done: RunwayDone,
    /// Its draft, where one is begun.
    pub draft: Option<Report>,
    /// The units right below the commission's own that have sent nothing of the period, in Vietnamese order.
    pub owing: Vec<Unit>,
}

/// Days before (less than 0) and after the cut-off that a step of the runway may have.
const STEP_DAYS: std::ops::RangeInclusive<i16> = -60..=90;

impl Register {
    /// The next review due on the day that the clock tells; `None` before there is a unit or a template to report by.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn next_review(&self) -> Result<Option<NextReview>, RegisterError> {
        let today = (self.by.clock)().date();
        let (Ok(root), Ok((_, profile))) = (self.root(), self.profile_on(today)) else { return Ok(None) };
        let (plan, scheme) = (self.runway_plan()?, self.usual_scheme()?);
        let fits =
            self.catalog().templates.iter().filter(|template| template.subject_of.is_none() && template.levels.contains(&profile.level));
        let kinds: BTreeSet<PeriodKind> = fits.flat_map(|template| template.periods.iter().copied()).collect();
        let kinds: Vec<PeriodKind> = kinds.into_iter().collect();
        let reports: Vec<Report> = self.reports()?.into_iter().filter(|report| report.unit == root && report.subject.is_empty()).collect();
        let issued: Vec<Period> = reports.iter().filter(|report| report.issued).map(|report| report.period).collect();
        let Some(period) = next_review(today, scheme, &kinds, &issued, &plan) else { return Ok(None) };
        let draft = reports.into_iter().find(|report| !report.issued && report.period == period);
        let (owing, asked) = self.owing(root, period, scheme)?;
        let mut done =
            RunwayDone { units_in: asked.saturating_sub(owing.len()), units_asked: asked, begun: draft.is_some(), ..RunwayDone::default() };
        if let Some(draft) = &draft {
            let sections = self.sections(draft.id)?;
            let of_its_own: Vec<SectionProgress> =
                sections.iter().filter(|section| !section.blocks.is_empty()).map(|section| progress_of(section, &sections)).collect();
            let count = |least| of_its_own.iter().filter(|progress| **progress >= least).count();
            (done.sections, done.sections_written, done.sections_done) =
                (of_its_own.len(), count(SectionProgress::Draft), count(SectionProgress::Done));
        }
        let runway = Runway::of(period, scheme, today, &plan, &done);
        Ok(Some(NextReview { runway, done, draft, owing }))
    }

    /// The units right below `root` that have sent no value whose days lie in the period, and how many are asked.
    fn owing(&self, root: UnitId, period: Period, scheme: CutoffScheme) -> Result<(Vec<Unit>, usize), RegisterError> {
        let window = period.window(scheme);
        let units = self.unit_tree()?;
        let within = self.storage.windows_overlapping(&[window])?.into_iter().filter(|(_, days)| window.covers(*days)).map(|(row, _)| row);
        let sent = self.storage.units_with_figures(&within.collect::<Vec<_>>())?;
        let has_sent = |unit: UnitId| units.subtree(unit).iter().any(|below| sent.contains(below));
        let asked: Vec<&Unit> =
            units.children(root).iter().filter_map(|id| units.get(*id)).filter(|unit| unit.exists_on(window.to())).collect();
        let mut owing: Vec<Unit> = asked.iter().filter(|unit| !has_sent(unit.id)).map(|unit| (*unit).clone()).collect();
        owing.sort_by(|one, other| crate::text::compare(&one.name, &other.name));
        Ok((owing, asked.len()))
    }

    /// How many days after the cut-off each step of the runway is due.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn runway_plan(&self) -> Result<RunwayPlan, RegisterError> {
        Ok(self.setting(PLAN)?.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
    }

    /// Sets how many days after the cut-off each step of the runway is due, and the cut-off scheme that reviews usually have.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn change_review_dates(&mut self, plan: &RunwayPlan, scheme: CutoffScheme) -> Result<Outcome<()>, RegisterError> {
        if [plan.units, plan.figures, plan.draft, plan.leader, plan.signing].iter().any(|days| !STEP_DAYS.contains(days)) {
            return Err(RegisterError::StepTooFar);
        }
        let value = |value: Result<Value, serde_json::Error>| value.unwrap_or(Value::Null);
        let (plan, scheme) = (value(serde_json::to_value(plan)), value(serde_json::to_value(scheme)));
        self.transact(Op::ChangeSetting, "lịch báo cáo", |work| {
            work.storage.put_setting(PLAN, &plan)?;
            Ok(work.storage.put_setting(SCHEME, &scheme)?)
        })
    }

    /// The cut-off scheme that reviews of the office usually have.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn usual_scheme(&self) -> Result<CutoffScheme, RegisterError> {
        Ok(self.setting(SCHEME)?.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
    }
}
