//! Indicators computed from others; a figure typed for one of them is never used.

use std::collections::BTreeMap;

use chrono::Datelike;
use rust_decimal::Decimal;

use super::ratio::{average, quotient};
use super::{Answer, Comparison, Coverage, Figures, MadeOf, Question, Total, TotalValue, problems};
use crate::domain::{Aggregation, Formula, Indicator, IndicatorCode, Problem, UnitId};

impl Figures<'_> {
    /// The total by the formula.
    pub(super) fn computed(&self, indicator: &Indicator, formula: &Formula, question: Question) -> Answer {
        let mut found = Vec::new();
        let (value, operands) = match formula {
            Formula::Quotient { numerator, denominator } => {
                let (above, below) = (self.operand(numerator, question), self.operand(denominator, question));
                let sides = (self.aggregation(numerator.as_str()), self.aggregation(denominator.as_str()));
                let value = self.divided(indicator, &above, &below, sides, &mut found);
                (value, vec![(numerator.clone(), above), (denominator.clone(), below)])
            }
            Formula::Sum { plus, minus } => {
                let added = plus.iter().map(|code| (code, Decimal::ONE));
                let taken = minus.iter().map(|code| (code, Decimal::NEGATIVE_ONE));
                self.sum_of(added.chain(taken), question)
            }
            Formula::RunningTotal { of } => {
                let from_start = Question { window: question.window.from_start_of_year(), ..question };
                let total = self.operand(of, from_start);
                (total.value, vec![(of.clone(), total)])
            }
            Formula::AgainstTarget { of } => {
                let total = self.operand(of, question);
                let target = self.map.id(question.place).and_then(|unit| self.target(of.as_str(), unit, question.window));
                if target.is_none() {
                    found.push(problems::no_target(indicator, of, question.window.to().year()));
                }
                let value = match (total.value.compared(self.aggregation(of.as_str())), target) {
                    (Some(done), Some(target)) => quotient(done, target.value.value()),
                    _ => TotalValue::Missing,
                };
                (value, vec![(of.clone(), total)])
            }
            Formula::DifferenceFromLastYear { of } => {
                let unit = self.map.id(question.place).unwrap_or(self.facts.root);
                let value = match self.same_period(of.as_str(), unit, question.window) {
                    Comparison::Comparable { difference, .. } => TotalValue::Number(difference),
                    Comparison::NotComparable(reason) => {
                        found.push(problems::not_comparable(indicator, &reason));
                        TotalValue::Missing
                    }
                };
                (value, vec![(of.clone(), self.operand(of, question))])
            }
        };
        if let Some(typed) = self.index.of_indicator(question.row).find(|reading| reading.window.overlaps(question.window)) {
            found.push(problems::typed_for_computed(indicator, typed));
        }
        self.made_of(value, operands, found)
    }

    /// The sum of an indicator's parts, where they make it up and it is not given itself.
    pub(super) fn sum_of_parts(&self, indicator: &Indicator, question: Question) -> Answer {
        let parts: Vec<&IndicatorCode> = self.facts.indicators.parts_of(indicator.code.as_str()).map(|part| &part.code).collect();
        let (value, operands) = self.sum_of(parts.into_iter().map(|code| (code, Decimal::ONE)), question);
        self.made_of(value, operands, Vec::new())
    }

    fn made_of(&self, value: TotalValue, operands: Vec<(IndicatorCode, Total)>, problems: Vec<Problem>) -> Answer {
        let mut total = Total::of(value);
        total.coverage = worst_of(operands.iter().map(|(_, total)| &total.coverage));
        total.as_of = operands.iter().filter_map(|(_, total)| total.as_of).min();
        total.made_of = MadeOf::Formula(operands.into_iter().map(|(code, _)| code).collect());
        Answer { total, problems }
    }

    fn operand(&self, code: &IndicatorCode, question: Question) -> Total {
        match self.map.id(question.place) {
            Some(unit) => self.total(code.as_str(), unit, question.window, question.basis),
            None => Total::missing(),
        }
    }

    /// A signed sum. What is not applicable adds nothing; what is missing leaves the sum missing, since blank is never zero.
    fn sum_of<'c>(
        &self,
        terms: impl Iterator<Item = (&'c IndicatorCode, Decimal)>,
        question: Question,
    ) -> (TotalValue, Vec<(IndicatorCode, Total)>) {
        let mut operands = Vec::new();
        let mut sum = None;
        let mut missing = false;
        for (code, sign) in terms {
            let total = self.operand(code, question);
            match total.value {
                TotalValue::NotApplicable => {}
                value => match value.compared(self.aggregation(code.as_str())) {
                    Some(number) => sum = Some(sum.unwrap_or(Decimal::ZERO).saturating_add(number.saturating_mul(sign))),
                    None => missing = true,
                },
            }
            operands.push((code.clone(), total));
        }
        let value = match sum {
            _ if missing || operands.is_empty() => TotalValue::Missing,
            Some(sum) => TotalValue::Number(sum),
            None => TotalValue::NotApplicable,
        };
        (value, operands)
    }

    fn divided(
        &self,
        indicator: &Indicator,
        above: &Total,
        below: &Total,
        sides: (Aggregation, Aggregation),
        found: &mut Vec<Problem>,
    ) -> TotalValue {
        if above.value == TotalValue::NotApplicable || below.value == TotalValue::NotApplicable {
            return TotalValue::NotApplicable;
        }
        let (Some(numerator), Some(denominator)) = (above.value.compared(sides.0), below.value.compared(sides.1)) else {
            return TotalValue::Missing;
        };
        let both_asked = above.coverage.of() > 0 && below.coverage.of() > 0;
        if both_asked && sorted(&above.coverage.reported) != sorted(&below.coverage.reported) {
            found.push(problems::uneven_ratio(indicator, &above.coverage, &below.coverage));
        }
        match indicator.aggregation {
            Aggregation::Ratio | Aggregation::Distinct => {
                if numerator > denominator {
                    found.push(problems::above_the_whole(indicator, numerator, denominator));
                }
                quotient(numerator, denominator)
            }
            Aggregation::Average => average(numerator, denominator),
            _ => numerator.checked_div(denominator).map_or(TotalValue::NotApplicable, TotalValue::Number),
        }
    }
}

fn sorted(units: &[UnitId]) -> Vec<UnitId> {
    let mut units = units.to_vec();
    units.sort_unstable();
    units
}

/// Each unit once, with the worst of its states: missing before partial before reported before not applicable.
fn worst_of<'c>(coverages: impl Iterator<Item = &'c Coverage>) -> Coverage {
    let mut states: BTreeMap<UnitId, u8> = BTreeMap::new();
    for coverage in coverages {
        let lists = [&coverage.not_applicable, &coverage.reported, &coverage.partial, &coverage.missing];
        for (state, units) in (0_u8..).zip(lists) {
            for unit in units {
                states.entry(*unit).and_modify(|worst| *worst = (*worst).max(state)).or_insert(state);
            }
        }
    }
    let mut worst = Coverage::default();
    for (unit, state) in states {
        match state {
            0 => worst.not_applicable.push(unit),
            1 => worst.reported.push(unit),
            2 => worst.partial.push(unit),
            _ => worst.missing.push(unit),
        }
    }
    worst
}
