//! The runway of the next review due: from its cut-off to its signing, step by step.

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{CutoffScheme, Period, PeriodKind, Window};

/// A review that is later than so many days is no longer the next one.
const FORGOTTEN: i64 = 45;

/// How many days after the cut-off each step is due; negative before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct RunwayPlan {
    /// The units have sent their figures.
    pub units: i16,
    /// The figures are closed (chốt số liệu).
    pub figures: i16,
    /// The draft is written.
    pub draft: i16,
    /// It is before the leader (trình lãnh đạo).
    pub leader: i16,
    /// It is signed and issued.
    pub signing: i16,
}

impl Default for RunwayPlan {
    /// The working window of two to three weeks that reviews have.
    fn default() -> Self {
        Self { units: 2, figures: 4, draft: 8, leader: 11, signing: 14 }
    }
}

/// One step of the runway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum RunwayStep {
    /// Đơn vị gửi đủ.
    Units,
    /// Chốt số liệu.
    Figures,
    /// Dự thảo.
    Draft,
    /// Trình lãnh đạo.
    Leader,
    /// Ký ban hành.
    Signing,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Done.
    Done,
    /// It is the one at hand.
    Now,
    /// Its day has passed and it is not done.
    Late,
    /// It comes later.
    Ahead,
}

/// What is done of the next review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RunwayDone {
    /// Units that have sent something of the period.
    pub units_in: usize,
    /// Units that are asked.
    pub units_asked: usize,
    /// Whether a draft is begun.
    pub begun: bool,
    /// Its sections that say something.
    pub sections_written: usize,
    /// Its sections that are declared finished.
    pub sections_done: usize,
    /// Its sections in all.
    pub sections: usize,
}

/// The runway of one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runway {
    /// The review.
    pub period: Period,
    /// The days of its data.
    pub window: Window,
    /// Days from today to the cut-off; negative after it.
    pub days_left: i64,
    /// The steps with their last days and how they stand.
    pub steps: Vec<(RunwayStep, NaiveDate, StepState)>,
}

/// The review that is due next: the first not issued whose signing has not long passed. `kinds` are the periods that the office
/// reports on.
#[must_use]
pub fn next_review(today: NaiveDate, scheme: CutoffScheme, kinds: &[PeriodKind], issued: &[Period], plan: &RunwayPlan) -> Option<Period> {
    let of_year = |year: i32| {
        kinds.iter().filter_map(move |kind| match kind {
            PeriodKind::FirstQuarter => Some(Period::FirstQuarter(year)),
            PeriodKind::SixMonths => Some(Period::SixMonths(year)),
            PeriodKind::NineMonths => Some(Period::NineMonths(year)),
            PeriodKind::Year => Some(Period::Year(year)),
            PeriodKind::Span => None,
        })
    };
    let signing = |period: &Period| after(period.window(scheme).to(), plan.signing);
    let candidates = (today.year() - 1..=today.year() + 1).flat_map(of_year);
    candidates
        .filter(|period| !issued.contains(period) && (today - signing(period)).num_days() <= FORGOTTEN)
        .min_by_key(|period| period.window(scheme).to())
}

impl Runway {
    /// The runway of `period` as it stands today.
    #[must_use]
    pub fn of(period: Period, scheme: CutoffScheme, today: NaiveDate, plan: &RunwayPlan, done: &RunwayDone) -> Self {
        let window = period.window(scheme);
        let written = done.begun && done.sections > 0 && done.sections_written == done.sections;
        let finished = written && done.sections_done == done.sections;
        let units = done.units_asked > 0 && done.units_in >= done.units_asked;
        let steps = [
            (RunwayStep::Units, plan.units, units),
            (RunwayStep::Figures, plan.figures, units && today > after(window.to(), plan.figures)),
            (RunwayStep::Draft, plan.draft, written),
            (RunwayStep::Leader, plan.leader, finished),
            (RunwayStep::Signing, plan.signing, false),
        ];
        let mut at_hand = false;
        let steps = steps
            .into_iter()
            .map(|(step, days, is_done)| {
                let due = after(window.to(), days);
                let state = match is_done {
                    true => StepState::Done,
                    false if today > due => StepState::Late,
                    false if !at_hand => StepState::Now,
                    false => StepState::Ahead,
                };
                at_hand |= state == StepState::Now;
                (step, due, state)
            })
            .collect();
        Self { period, window, days_left: (window.to() - today).num_days(), steps }
    }
}

fn after(day: NaiveDate, days: i16) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(i64::from(days))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: [PeriodKind; 4] = [PeriodKind::FirstQuarter, PeriodKind::SixMonths, PeriodKind::NineMonths, PeriodKind::Year];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn next(today: &str, issued: &[Period]) -> Option<Period> {
        next_review(day(today), CutoffScheme::Nd09, &USUAL, issued, &RunwayPlan::default())
    }

    #[test]
    fn the_next_review_is_the_first_that_is_not_issued() {
        let first = Period::FirstQuarter(2026);
        assert_eq!(next("2026-06-10", &[Period::Year(2025), first]), Some(Period::SixMonths(2026)));
        assert_eq!(next("2026-06-20", &[first, Period::SixMonths(2026)]), Some(Period::NineMonths(2026)));
        assert_eq!(next("2026-12-30", &[]), Some(Period::Year(2026)), "the others are long past");
        assert_eq!(next("2026-04-20", &[Period::Year(2025)]), Some(first), "a late review is still the next one");
        assert_eq!(next_review(day("2026-06-10"), CutoffScheme::Nd09, &[], &[], &RunwayPlan::default()), None);
    }

    #[test]
    fn the_runway_counts_from_the_cut_off_and_tells_what_is_late() {
        let done = RunwayDone { units_in: 2, units_asked: 3, begun: true, sections: 4, sections_written: 4, ..RunwayDone::default() };
        let runway = Runway::of(Period::SixMonths(2026), CutoffScheme::Nd09, day("2026-06-17"), &RunwayPlan::default(), &done);
        assert_eq!((runway.days_left, runway.window.to()), (-3, day("2026-06-14")));
        let told: Vec<_> = runway.steps.iter().map(|(step, due, state)| (*step, due.to_string(), *state)).collect();
        assert_eq!(
            told,
            [
                (RunwayStep::Units, "2026-06-16".to_owned(), StepState::Late),
                (RunwayStep::Figures, "2026-06-18".to_owned(), StepState::Now),
                (RunwayStep::Draft, "2026-06-22".to_owned(), StepState::Done),
                (RunwayStep::Leader, "2026-06-25".to_owned(), StepState::Ahead),
                (RunwayStep::Signing, "2026-06-28".to_owned(), StepState::Ahead),
            ]
        );
    }

    #[test]
    fn nothing_is_done_where_nobody_is_asked() {
        let runway =
            Runway::of(Period::Year(2026), CutoffScheme::Calendar, day("2026-11-01"), &RunwayPlan::default(), &RunwayDone::default());
        assert_eq!(runway.steps.first().map(|(_, _, state)| *state), Some(StepState::Now));
        assert_eq!(runway.days_left, 60);
    }
}
