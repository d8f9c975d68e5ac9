//! Flows, and the two numbers of ratios and averages: added over time and over units, no day twice.

use super::amount::{Amount, Said, add};
use super::cover::{choose, contradictions, leaves_a_gap};
use super::work::Work;
use crate::domain::{Observed, Reading, Window};

impl<'a> Work<'_, 'a> {
    /// What the unit and those merged into it say over the days of the window.
    pub(super) fn flow(&mut self, place: usize) -> Said<'a> {
        let mut said = Said::default();
        self.flow_of_line(place, &[], &mut said);
        said
    }

    /// Adds the unit's readings outside the days that its successor has spoken for (`taken`), then those of its predecessors.
    fn flow_of_line(&mut self, place: usize, taken: &[Window], said: &mut Said<'a>) {
        let mut inside = self.said_inside(place);
        if !taken.is_empty() {
            let (twice, once): (Vec<_>, Vec<_>) =
                inside.into_iter().partition(|reading| taken.iter().any(|window| window.overlaps(reading.window)));
            let torn = |reading: &&&'a Reading| !taken.iter().any(|window| window.covers(reading.window));
            if let Some(reading) = twice.iter().find(torn) {
                self.overlaps_successor(place, reading);
            }
            inside = once;
        }
        let chosen = choose(&inside);
        self.same_days(place, &chosen);
        for contradiction in contradictions(&chosen) {
            self.readings_disagree(place, &contradiction);
        }
        let mut covered: Vec<Window> = taken.to_vec();
        self.lack_their_base(place);
        for reading in &chosen.used {
            self.out_of_bounds(place, reading);
            covered.push(reading.window);
            match reading.observed {
                Observed::Value { .. } => add(&mut said.amount, Amount::of(reading)),
                Observed::NotApplicable => said.not_applicable = true,
                Observed::NotReported => {}
            }
        }
        if let Some(need) = self.figures.map.lifetime_in(place, self.window)
            && leaves_a_gap(need, &covered)
        {
            said.gap = true;
            self.sticks_out(place, &covered);
        }
        if self.tracing {
            said.used.extend(chosen.used);
        }
        let cut_off = self.cut_off();
        let steps = self.figures.map.predecessors(place).to_vec();
        for step in steps {
            let folded = step.on <= cut_off || (!self.figures.map.begun_by(place, cut_off) && said.amount.is_some());
            if folded && self.descend(step.from) {
                let speaks_for_it = self.figures.map.founded_with(place, step);
                self.flow_of_line(step.from, if speaks_for_it { &covered } else { taken }, said);
                self.depth -= 1;
            }
        }
    }
}
