//! Observations and records become totals, comparisons and shares; pure.
//!
//! A total is made over the subtree of a unit, on today's map of units, and over a window. How is the indicator's aggregation:
//! flows add over units and days, stocks stand at the cut-off and add over units only, ratios and averages keep two sums,
//! distinct units count once. Where two levels report one indicator, the lower level that is asked stands and the upper
//! one's word is a check on it; they are never added.

mod again;
mod amount;
mod compare;
mod cover;
mod derive;
mod distinct;
mod facts;
mod flow;
mod formula;
mod origins;
mod previous_report;
mod problems;
mod rank;
mod ratio;
mod readings;
mod review;
mod same_period;
mod share;
mod stock;
mod target;
mod total;
mod unit_map;
mod work;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod successions;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod traps;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

pub use again::Again;
pub use distinct::UnitsCounted;
pub use facts::*;
pub use origins::*;
pub use rank::*;
pub use share::*;
pub use total::*;

use crate::domain::{Aggregation, Basis, Derivation, Indicator, Preference, Problem, UnitId, Window};
use derive::{Kept, Matched};
use readings::ReadingIndex;
use unit_map::UnitMap;
use work::Work;

/// Every total, comparison and share that the facts give; each is worked out once and kept.
pub struct Figures<'a> {
    facts: Facts<'a>,
    map: UnitMap<'a>,
    index: ReadingIndex<'a>,
    by_kind: BTreeMap<&'a str, Kept<'a>>,
    answers: RefCell<HashMap<Question, Rc<Answer>>>,
    matches: RefCell<HashMap<(usize, Window), Rc<Matched>>>,
    open: RefCell<Vec<Question>>,
}

/// More formulas upon formulas than any catalog has.
const DEEPEST_FORMULA: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Question {
    row: usize,
    place: usize,
    window: Window,
    basis: Basis,
}

#[derive(Debug)]
struct Answer {
    total: Total,
    problems: Vec<Problem>,
}

impl Answer {
    fn missing() -> Self {
        Self { total: Total::missing(), problems: Vec::new() }
    }
}

impl<'a> Figures<'a> {
    /// Sorts the facts once; nothing is totalled yet.
    #[must_use]
    pub fn new(facts: Facts<'a>) -> Self {
        let map = UnitMap::new(&facts);
        let index = ReadingIndex::new(&facts, &map);
        let by_kind = derive::by_kind(&facts, &map);
        Self { facts, map, index, by_kind, answers: RefCell::default(), matches: RefCell::default(), open: RefCell::default() }
    }

    /// What the figures are made from.
    #[must_use]
    pub fn facts(&self) -> &Facts<'a> {
        &self.facts
    }

    /// The total of an indicator over the subtree of `unit` and the days of `window`.
    /// Of an indicator or unit that the facts do not hold it is missing, and `problems_of` says so.
    #[must_use]
    pub fn total(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Total {
        self.answer(code, unit, window, basis).total.clone()
    }

    /// What the reader would object to about that total.
    #[must_use]
    pub fn problems_of(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Vec<Problem> {
        self.answer(code, unit, window, basis).problems.clone()
    }

    fn aggregation(&self, code: &str) -> Aggregation {
        self.facts.indicators.get(code).map_or(Aggregation::Flow, |indicator| indicator.aggregation)
    }

    fn question(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Option<(&'a Indicator, Question)> {
        let indicator = self.facts.indicators.get(code)?;
        let row = self.index.row(self.facts.indicators.id(code)?)?;
        Some((indicator, Question { row, place: self.map.place(unit)?, window, basis }))
    }

    fn answer(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Rc<Answer> {
        let Some((indicator, question)) = self.question(code, unit, window, basis) else {
            let indicator_is_known = self.facts.indicators.get(code).is_some();
            return Rc::new(Answer { total: Total::missing(), problems: vec![problems::unknown(code, unit, indicator_is_known)] });
        };
        if let Some(answer) = self.answers.borrow().get(&question) {
            return Rc::clone(answer);
        }
        if self.open.borrow().contains(&question) || self.open.borrow().len() > DEEPEST_FORMULA {
            return Rc::new(Answer { total: Total::missing(), problems: vec![problems::formula_loops(indicator)] });
        }
        self.open.borrow_mut().push(question);
        let answer = Rc::new(self.work_out(indicator, question));
        self.open.borrow_mut().pop();
        self.answers.borrow_mut().insert(question, Rc::clone(&answer));
        answer
    }

    /// By formula, as the sum of its parts, from records, or from what units reported, as the indicator says.
    fn work_out(&self, indicator: &Indicator, question: Question) -> Answer {
        if let Some(formula) = &indicator.formula {
            return self.computed(indicator, formula, question);
        }
        if matches!(indicator.aggregation, Aggregation::Cumulative | Aggregation::Difference) {
            return Answer { total: Total::missing(), problems: vec![problems::lacks_formula(indicator)] };
        }
        if indicator.heading_only {
            return if indicator.parts_sum { self.sum_of_parts(indicator, question) } else { Answer::missing() };
        }
        let reported = self.observed(indicator, question);
        let answer = match &indicator.derived {
            Some(derivation) if question.basis == Basis::Actual => self.reported_or_derived(indicator, derivation, question, reported),
            _ => reported,
        };
        if answer.total.value == TotalValue::Missing && indicator.parts_sum {
            let parts = self.sum_of_parts(indicator, question);
            if parts.total.value != TotalValue::Missing {
                return parts;
            }
        }
        answer
    }

    /// The count of records or the units' own figure, as the derivation prefers. That they differ is a problem, but where the
    /// register holds examples only, fewer records than the units count are what is to be expected, and none say nothing.
    fn reported_or_derived(&self, indicator: &Indicator, derivation: &Derivation, question: Question, mut reported: Answer) -> Answer {
        let Some(derived) = self.derived(indicator, derivation, question, &mut reported.problems) else { return reported };
        let (typed, counted) = (reported.total.value.number(), derived.value.number());
        if let (Some(typed), Some(counted)) = (typed, counted)
            && match derivation.prefer {
                Preference::Records => typed != counted,
                Preference::Reported => counted > typed,
            }
        {
            reported.problems.push(problems::typed_differs(indicator, typed, counted, derivation.prefer));
        }
        let records_stand = match derivation.prefer {
            Preference::Records => counted.is_some() || typed.is_none(),
            Preference::Reported => {
                let found_some = counted.is_some_and(|counted| !counted.is_zero());
                typed.is_none() && reported.total.value != TotalValue::NotApplicable && found_some
            }
        };
        if records_stand { Answer { total: derived, problems: reported.problems } } else { reported }
    }

    /// The total of what units have reported.
    fn observed(&self, indicator: &Indicator, question: Question) -> Answer {
        let mut work = self.work(indicator, question);
        let node = work.subtree(question.place);
        let value = ratio::value_of(indicator, &node);
        let amount = node.amount;
        let mut total = Total::of(value);
        total.coverage = node.coverage;
        if let Some(amount) = amount {
            total.made_of = MadeOf::Observations(amount.readings);
            total.as_of = amount.as_of;
            total.approximation = amount.approximation;
        }
        Answer { total, problems: work.problems }
    }

    fn work<'f>(&'f self, indicator: &'f Indicator, question: Question) -> Work<'f, 'a> {
        Work {
            figures: self,
            indicator,
            row: question.row,
            window: question.window,
            basis: question.basis,
            top: self.map.line(question.place),
            tracing: false,
            depth: 0,
            problems: Vec::new(),
        }
    }
}
