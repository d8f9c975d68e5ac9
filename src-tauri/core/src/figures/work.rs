//! One pass over the tree for one indicator, window and basis.

use chrono::NaiveDate;

use super::amount::{Node, Said};
use super::{Coverage, Figures};
use crate::domain::{Aggregation, Basis, Indicator, Observed, Problem, Reading, Window};

/// What is being totalled, and the problems met on the way.
pub(super) struct Work<'f, 'a> {
    pub(super) figures: &'f Figures<'a>,
    pub(super) indicator: &'f Indicator,
    pub(super) row: usize,
    pub(super) window: Window,
    pub(super) basis: Basis,
    /// The unit asked about with everything merged into it: who is asked where the indicator names no kinds.
    pub(super) top: Vec<usize>,
    /// Whether the readings behind the amounts are to be kept.
    pub(super) tracing: bool,
    /// How many levels and steps of succession are being walked.
    pub(super) depth: usize,
    pub(super) problems: Vec<Problem>,
}

/// More levels and successions than any real register has; what lies deeper is left out and said so.
const DEEPEST: usize = 100;

impl<'a> Work<'_, 'a> {
    /// Goes one level down, unless it is too deep.
    pub(super) fn descend(&mut self, place: usize) -> bool {
        if self.depth >= DEEPEST {
            self.too_deep(place);
            return false;
        }
        self.depth += 1;
        true
    }

    pub(super) fn cut_off(&self) -> NaiveDate {
        self.window.to()
    }

    /// Whether the unit is expected to report: of a kind that is asked, and existing at the cut-off.
    pub(super) fn is_asked(&self, place: usize) -> bool {
        let kinds = &self.indicator.reported_by;
        let meant = if kinds.is_empty() {
            self.top.contains(&place)
        } else {
            self.figures.map.unit(place).is_some_and(|unit| kinds.contains(&unit.kind))
        };
        meant && self.figures.map.exists_on(place, self.cut_off())
    }

    /// The unit's readings on the basis asked for, by their days.
    pub(super) fn readings(&self, place: usize) -> impl Iterator<Item = &'a Reading> + use<'_, 'a> {
        let basis = self.basis;
        self.figures.index.cell(self.row, place).filter(move |reading| reading.basis == basis)
    }

    /// The unit's readings inside the window that say something, by their days.
    pub(super) fn said_inside(&self, place: usize) -> Vec<&'a Reading> {
        let window = self.window;
        self.readings(place)
            .filter(|reading| window.covers(reading.window) && reading.observed != Observed::NotReported)
            .filter(|reading| self.has_the_base_it_needs(reading))
            .collect()
    }

    fn has_the_base_it_needs(&self, reading: &Reading) -> bool {
        !matches!(self.indicator.aggregation, Aggregation::Ratio | Aggregation::Average)
            || reading.observed == Observed::NotApplicable
            || reading.observed.base().is_some()
    }

    /// The subtree of the unit: its own word or the sum of those below, never both.
    pub(super) fn subtree(&mut self, place: usize) -> Node<'a> {
        if !self.descend(place) {
            return Node::default();
        }
        let node = self.own_and_below(place);
        self.depth -= 1;
        node
    }

    fn own_and_below(&mut self, place: usize) -> Node<'a> {
        let children: Vec<usize> = self.figures.map.children(place).to_vec();
        let mut below = Node::default();
        for child in children {
            let node = self.subtree(child);
            below.join(node);
        }
        let said = self.said(place);
        let begun = self.figures.map.begun_by(place, self.cut_off());
        // Before its founding a unit speaks only where it has worked its territory's figure out for that time.
        let beside = if said.amount.is_some() && !begun { Node::default() } else { self.predecessors_still_asked(place) };
        if beside.amount.is_some() && !begun {
            // Those that the unit was merged from spoke for all that lies below it now.
            below = below.without_amount();
        }
        let mut node = self.levels(place, said, below);
        node.join(beside);
        node
    }

    /// Predecessors that at the cut-off were units of their own.
    fn predecessors_still_asked(&mut self, place: usize) -> Node<'a> {
        let cut_off = self.cut_off();
        let steps: Vec<usize> =
            self.figures.map.predecessors(place).iter().filter(|step| step.on > cut_off).map(|step| step.from).collect();
        let mut node = Node::default();
        for from in steps {
            let part = self.subtree(from);
            node.join(part);
        }
        node
    }

    /// What the unit and those merged into it by the cut-off say.
    fn said(&mut self, place: usize) -> Said<'a> {
        match self.indicator.aggregation {
            // What an abolished unit had at its end is not there at the cut-off any more.
            Aggregation::Stock if self.figures.map.ended_before(place, self.cut_off()) => Said::default(),
            Aggregation::Stock => self.stock(place),
            Aggregation::Distinct => self.distinct(place),
            Aggregation::Flow | Aggregation::Ratio | Aggregation::Average | Aggregation::Cumulative | Aggregation::Difference => {
                self.flow(place)
            }
        }
    }

    /// One level over another: the lower one stands wherever it is the one that is asked.
    fn levels(&mut self, place: usize, said: Said<'a>, below: Node<'a>) -> Node<'a> {
        let asked = self.is_asked(place);
        let asked_below = below.coverage.of() + below.coverage.not_applicable.len() > 0;
        if let (Some(own), Some(lower)) = (said.amount, below.amount)
            && (own.value, own.base) != (lower.value, lower.base)
        {
            self.levels_overlap(place, own, lower, asked && !asked_below, &below.coverage);
        }
        if !asked {
            return self.not_asked(place, said, below);
        }
        let Some(id) = self.figures.map.id(place) else { return below };
        let below_stands = below.amount.is_some() && (said.amount.is_none() || self.asks_below(&below.coverage));
        let mut coverage = if self.asks_below(&below.coverage) { below.coverage.clone() } else { Coverage::default() };
        let partly_below = said.amount.is_none() && below_stands && !below.coverage.is_complete();
        let has_figure = said.amount.is_some() || (below_stands && !self.asks_below(&below.coverage));
        let list = if has_figure && (said.gap && said.amount.is_some() || partly_below) {
            &mut coverage.partial
        } else if has_figure {
            &mut coverage.reported
        } else if said.not_applicable && !said.gap {
            &mut coverage.not_applicable
        } else {
            &mut coverage.missing
        };
        list.push(id);
        let (amount, used) = if below_stands { (below.amount, below.used) } else { (said.amount, said.used) };
        Node { amount, coverage, used }
    }

    /// Whether among the units of the coverage some were asked themselves.
    fn asks_below(&self, coverage: &Coverage) -> bool {
        let lists = [&coverage.reported, &coverage.partial, &coverage.missing, &coverage.not_applicable];
        lists.into_iter().flatten().any(|id| self.figures.map.place(*id).is_some_and(|place| self.is_asked(place)))
    }

    fn not_asked(&mut self, place: usize, said: Said<'a>, below: Node<'a>) -> Node<'a> {
        if below.amount.is_some() || said.amount.is_none() {
            return below;
        }
        let mut coverage = Coverage::default();
        let lives = self.figures.map.exists_on(place, self.cut_off());
        let begun = self.figures.map.begun_by(place, self.cut_off());
        if let Some(id) = self.figures.map.id(place)
            && (lives || !begun)
        {
            if said.gap { coverage.partial.push(id) } else { coverage.reported.push(id) }
        }
        if !below.coverage.missing.is_empty() {
            self.stands_for_those_below(place, below.coverage.missing.len());
        }
        Node { amount: said.amount, coverage, used: said.used }
    }
}
