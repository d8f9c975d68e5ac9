//! Everything that the reader of a review would object to about its figures.

use rust_decimal::Decimal;

use super::{Figures, TotalValue, problems};
use crate::domain::{Basis, Indicator, Problem, Window};

impl Figures<'_> {
    /// What the reader would object to about any indicator's total over the register's root and `window`: readings that
    /// contradict one another, levels that overlap, units that are silent, parts that do not make their whole.
    #[must_use]
    pub fn problems(&self, window: Window) -> Vec<Problem> {
        let mut found = Vec::new();
        for indicator in self.facts.indicators.iter() {
            let answer = self.answer(indicator.code.as_str(), self.facts.root, window, Basis::Actual);
            found.extend(answer.problems.iter().cloned());
            let coverage = &answer.total.coverage;
            if answer.total.value.number().is_some() && indicator.formula.is_none() && !coverage.is_complete() {
                let silent = coverage.missing.iter().chain(&coverage.partial);
                let names: Vec<&str> = silent.filter_map(|id| self.map.place(*id)).map(|place| self.map.name(place)).collect();
                found.push(problems::incomplete(indicator, coverage, &names));
            }
            self.parts_against_whole(indicator, window, &mut found);
        }
        found
    }

    /// Parts in the whole's own measure may not exceed it; where they make it up, they must sum to it.
    fn parts_against_whole(&self, indicator: &Indicator, window: Window, found: &mut Vec<Problem>) {
        let total = |code: &str| self.total(code, self.facts.root, window, Basis::Actual);
        let TotalValue::Number(whole) = total(indicator.code.as_str()).value else { return };
        let mut sum = Some(Decimal::ZERO);
        let mut parts = 0;
        for part in self.facts.indicators.parts_of(indicator.code.as_str()) {
            if part.measure != indicator.measure || part.aggregation != indicator.aggregation {
                continue;
            }
            parts += 1;
            let value = total(part.code.as_str()).value;
            if let TotalValue::Number(number) = value {
                if number > whole {
                    found.push(problems::part_exceeds(indicator, part, whole, number));
                }
                sum = sum.map(|sum| sum.saturating_add(number));
            } else if value == TotalValue::Missing {
                sum = None;
            }
        }
        if let Some(sum) = sum
            && indicator.parts_sum
            && parts > 0
            && sum != whole
        {
            found.push(problems::parts_differ(indicator, whole, sum));
        }
    }
}
