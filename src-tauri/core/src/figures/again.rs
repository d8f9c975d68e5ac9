//! A figure of a text computed again, to see whether the register still says the same.

use rust_decimal::Decimal;

use super::{Comparison, Figures, TotalValue};
use crate::document::{FigureOrigin, Measure};
use crate::domain::Basis;

/// What a figure of a text would be now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// This number.
    Number(Decimal),
    /// Nothing any more: not reported, or no longer comparable.
    Missing,
    /// It cannot be computed from its source alone: a share of another indicator, a figure of an earlier report.
    Unknown,
}

/// Beyond so many decimals two numbers are the same: percentages that were worked out in another order differ at the very end.
const DECIMALS: u32 = 6;

impl Again {
    /// Whether it is the number that `origin` stands for; where it cannot be told, it is.
    #[must_use]
    pub fn is_still(self, origin: &FigureOrigin) -> bool {
        match (self, origin.value.parse::<Decimal>()) {
            (Self::Number(now), Ok(then)) => now.round_dp(DECIMALS) == then.round_dp(DECIMALS),
            (Self::Missing, Ok(_)) => false,
            (Self::Unknown, _) | (_, Err(_)) => true,
        }
    }
}

impl Figures<'_> {
    /// The number that `origin` stands for, computed from what the register holds now.
    #[must_use]
    pub fn again(&self, origin: &FigureOrigin, basis: Basis) -> Again {
        let (code, unit, window) = (origin.indicator.as_str(), origin.unit, origin.window);
        let aggregation = self.aggregation(code);
        let said = |number: Option<Decimal>| number.map_or(Again::Missing, Again::Number);
        let total = || self.total(code, unit, window, basis).value;
        match origin.measure {
            Measure::Total => said(total().compared(aggregation)),
            Measure::Numerator | Measure::Denominator => match (total(), origin.measure) {
                (TotalValue::Ratio { numerator, .. }, Measure::Numerator) => Again::Number(numerator),
                (TotalValue::Ratio { denominator, .. }, _) => Again::Number(denominator),
                _ => Again::Missing,
            },
            Measure::Percent => said(total().number()),
            Measure::SamePeriod | Measure::Difference | Measure::DifferencePercent => match self.same_period(code, unit, window) {
                Comparison::NotComparable(_) => Again::Missing,
                Comparison::Comparable { base, difference, percent, .. } => match origin.measure {
                    Measure::SamePeriod => said(base.value.compared(aggregation)),
                    Measure::Difference => Again::Number(difference),
                    _ => said(percent),
                },
            },
            Measure::Target => said(self.target(code, unit, window).map(|target| target.value.value())),
            Measure::TargetPercent => said(self.percent_of_target(code, unit, window)),
            Measure::PreviousReport | Measure::Share | Measure::Reporting => Again::Unknown,
        }
    }
}
