//! Observations and records become totals, comparisons and shares; pure.
//!
//! A total is made over the subtree of a unit, on today's map of units, and over a window. How is the indicator's aggregation:
//! flows add over units and days, stocks stand at the cut-off and add over units only, ratios and averages keep two sums,
//! distinct units count once. Where two levels report one indicator, the lower level that is asked stands and the upper
//! one's word is a check on it; they are never added.

mod amount;
mod compare;
mod cover;
mod distinct;
mod facts;
mod flow;
mod previous_report;
mod problems;
mod rank;
mod ratio;
mod readings;
mod same_period;
mod share;
mod stock;
mod target;
mod total;
mod unit_map;
mod work;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

pub use facts::*;
pub use rank::*;
pub use share::*;
pub use total::*;

use crate::domain::{Basis, Indicator, Problem, UnitId, Window};
use readings::ReadingIndex;
use unit_map::UnitMap;
use work::Work;

/// Every total, comparison and share that the facts give; each is worked out once and kept.
pub struct Figures<'a> {
    facts: Facts<'a>,
    map: UnitMap<'a>,
    index: ReadingIndex<'a>,
    answers: RefCell<HashMap<Question, Rc<Answer>>>,
    open: RefCell<Vec<Question>>,
}

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

impl<'a> Figures<'a> {
    /// Sorts the facts once; nothing is totalled yet.
    #[must_use]
    pub fn new(facts: Facts<'a>) -> Self {
        let map = UnitMap::new(&facts);
        let index = ReadingIndex::new(&facts, &map);
        Self { facts, map, index, answers: RefCell::default(), open: RefCell::default() }
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

    /// What the reader would object to about any indicator's total over the register's root.
    #[must_use]
    pub fn problems(&self, window: Window) -> Vec<Problem> {
        let of_indicator = |indicator: &Indicator| self.problems_of(indicator.code.as_str(), self.facts.root, window, Basis::Actual);
        self.facts.indicators.iter().flat_map(of_indicator).collect()
    }

    fn answer(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Rc<Answer> {
        let found = self.facts.indicators.get(code).zip(self.facts.indicators.id(code).and_then(|id| self.index.row(id)));
        let (Some((indicator, row)), Some(place)) = (found, self.map.place(unit)) else {
            return Rc::new(Answer { total: Total::missing(), problems: vec![problems::unknown(code, unit, found.is_some())] });
        };
        let question = Question { row, place, window, basis };
        if let Some(answer) = self.answers.borrow().get(&question) {
            return Rc::clone(answer);
        }
        if self.open.borrow().contains(&question) {
            return Rc::new(Answer { total: Total::missing(), problems: vec![problems::formula_loops(indicator)] });
        }
        self.open.borrow_mut().push(question);
        let answer = Rc::new(self.work_out(indicator, question));
        self.open.borrow_mut().pop();
        self.answers.borrow_mut().insert(question, Rc::clone(&answer));
        answer
    }

    fn work_out(&self, indicator: &Indicator, question: Question) -> Answer {
        self.observed(indicator, question)
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
            problems: Vec::new(),
        }
    }
}
