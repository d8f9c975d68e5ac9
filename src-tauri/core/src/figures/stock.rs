//! Stocks: the value at the cut-off, added over units and never over time.

use super::amount::{Amount, Said, add};
use super::work::Work;
use crate::domain::{Observed, Reading};

impl<'a> Work<'_, 'a> {
    /// What the unit, or those merged into it, last said inside the window.
    pub(super) fn stock(&mut self, place: usize) -> Said<'a> {
        let mut said = Said::default();
        self.stock_of_line(place, &mut said);
        said
    }

    fn stock_of_line(&mut self, place: usize, said: &mut Said<'a>) {
        let last = self.last_at_cut_off(place);
        if let Some(reading) = last {
            self.out_of_bounds(place, reading);
            match reading.observed {
                Observed::NotApplicable => said.not_applicable = true,
                Observed::Value { .. } | Observed::NotReported => {
                    let as_of = Some(reading.window.to()).filter(|day| *day != self.cut_off());
                    add(&mut said.amount, Amount::of(reading).map(|amount| Amount { as_of, ..amount }));
                }
            }
            if self.tracing {
                said.used.push(reading);
            }
        }
        let cut_off = self.cut_off();
        let steps = self.figures.map.predecessors(place).to_vec();
        let mut spoken_for = false;
        let mut asked_of_predecessors = false;
        for step in steps {
            let folded = step.on <= cut_off || (!self.figures.map.begun_by(place, cut_off) && last.is_some());
            if !folded {
                continue;
            }
            let after_it = last.is_some_and(|reading| self.figures.map.founded_with(place, step) || reading.window.to() >= step.on);
            if after_it {
                spoken_for = true;
            } else if self.descend(step.from) {
                asked_of_predecessors = true;
                self.stock_of_line(step.from, said);
                self.depth -= 1;
            }
        }
        let silent =
            last.is_none() && !(asked_of_predecessors && self.figures.map.start(place).is_some_and(|day| day > self.window.from()));
        if silent && !spoken_for {
            said.gap = true;
            self.known_only_before(place);
        }
    }

    /// The last reading that ends inside the window; of several on one day, the later row.
    pub(super) fn last_at_cut_off(&mut self, place: usize) -> Option<&'a Reading> {
        let inside = self.readings(place).filter(|reading| self.window.contains(reading.window.to()));
        let mut said: Vec<&'a Reading> = inside.filter(|reading| reading.observed != Observed::NotReported).collect();
        said.sort_unstable_by_key(|reading| (reading.window.to(), reading.observed.value().is_some(), reading.id));
        let last = said.pop()?;
        if let Some(other) = said.pop().filter(|other| other.window.to() == last.window.to() && other.observed != last.observed) {
            self.two_on_one_day(place, last, other);
        }
        Some(last)
    }
}
