//! The same window a year earlier (cùng kỳ), on today's map of units.

use super::compare::compare;
use super::{Comparison, Figures, problems};
use crate::domain::{Basis, Problem, UnitId, Window};

impl Figures<'_> {
    /// The total beside that of the same days a year earlier, which counts everything that lies in the unit today.
    /// A unit that got or gave a part of another one since cannot be compared, and the reason says so.
    #[must_use]
    pub fn same_period(&self, code: &str, unit: UnitId, window: Window) -> Comparison {
        let base_window = window.shifted_years(-1);
        if let Some(reason) = self.split_since(unit, base_window) {
            return Comparison::NotComparable(reason);
        }
        let now = self.total(code, unit, window, Basis::Actual);
        let base = self.total(code, unit, base_window, Basis::Actual);
        compare(self.aggregation(code), &now, base, Some(base_window), "cùng kỳ năm trước")
    }

    /// Whether since the first day of `base` a part of the unit's territory came from outside of it or left it, and how.
    fn split_since(&self, unit: UnitId, base: Window) -> Option<String> {
        let place = self.map.place(unit)?;
        let late = |on| on > base.from();
        if !self.map.splits().iter().any(|split| late(split.on)) {
            return None;
        }
        let inside = self.map.all_below(place);
        self.map.splits().iter().filter(|split| late(split.on)).find_map(|split| {
            let (from, into) = (inside.contains(&split.from), inside.contains(&split.into));
            (from != into).then(|| {
                let on = problems::day(split.on);
                let (parent, part) = (self.map.name(split.from), self.map.name(split.into));
                format!("{part} tách ra từ {parent} ngày {on}, số liệu trước đó không chia được")
            })
        })
    }

    /// What the reader would object to about that comparison: that it cannot be made though both sides were asked for,
    /// or that it sets totals of differently many units beside each other.
    #[must_use]
    pub fn problems_of_same_period(&self, code: &str, unit: UnitId, window: Window) -> Vec<Problem> {
        let Some(indicator) = self.facts.indicators.get(code) else { return Vec::new() };
        match self.same_period(code, unit, window) {
            Comparison::NotComparable(reason) => vec![problems::not_comparable(indicator, &reason)],
            Comparison::Comparable { base, .. } => {
                let now = self.total(code, unit, window, Basis::Actual);
                let both_whole = now.coverage.is_complete() && base.coverage.is_complete();
                if both_whole { Vec::new() } else { vec![problems::coverage_differs(indicator, &now.coverage, &base.coverage)] }
            }
        }
    }
}
