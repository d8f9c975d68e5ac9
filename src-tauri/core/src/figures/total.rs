//! A total: a number, of how many units it is, and where it came from.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::{Aggregation, Approximation, IndicatorCode, UnitId, Window};

/// The total of one indicator over a unit's subtree and a window.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// How much.
    pub value: TotalValue,
    /// Of how many units it is.
    pub coverage: Coverage,
    /// What it was made of.
    pub made_of: MadeOf,
    /// For stocks: the cut-off of the readings, where it is not the window's own.
    pub as_of: Option<NaiveDate>,
    /// How it is to be shown, where the only reading behind it wishes so.
    pub approximation: Option<Approximation>,
}

/// How much a total is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TotalValue {
    /// A number; zero is a true zero.
    Number(Decimal),
    /// A quotient shown in percent or as n/N, kept as its two numbers.
    Ratio {
        /// Above the line.
        numerator: Decimal,
        /// Below the line; never zero.
        denominator: Decimal,
    },
    /// A weighted mean in the indicator's own unit of measure, kept as its two numbers.
    Average {
        /// The sum of what was weighted.
        sum: Decimal,
        /// The weight; never zero.
        weight: Decimal,
    },
    /// Nobody has reported it.
    Missing,
    /// No unit has anything of the kind.
    NotApplicable,
}

/// Of how many units a total is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Units that reported the whole window (n).
    pub reported: Vec<UnitId>,
    /// Units that reported part of it.
    pub partial: Vec<UnitId>,
    /// Units that were asked and have not reported.
    pub missing: Vec<UnitId>,
    /// Units that have nothing of the kind; they are not counted in N.
    pub not_applicable: Vec<UnitId>,
}

/// What a total was made of, in short; `Figures::origins` lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeOf {
    /// Observations of units, and how many.
    Observations(usize),
    /// Records counted, and how many.
    Records(usize),
    /// Other indicators.
    Formula(Vec<IndicatorCode>),
    /// Nothing.
    Nothing,
}

/// A total beside another one.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// The two can be compared.
    Comparable {
        /// The total compared with.
        base: Total,
        /// The days of that total, where it has any.
        base_window: Option<Window>,
        /// This less that: of percentages in percentage points, of all else in the indicator's own unit of measure
        /// (of n/N, the n).
        difference: Decimal,
        /// The difference as a share of the base in percent; `None` where the base is zero, and for percentages.
        percent: Option<Decimal>,
    },
    /// They cannot, and why: nothing reported then, units split since, different measures.
    NotComparable(String),
}

impl TotalValue {
    /// The number (before rounding), for ratios the percentage; `None` where there is none.
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Ratio { numerator, denominator } => numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(denominator),
            Self::Average { sum, weight } => sum.checked_div(weight),
            Self::Missing | Self::NotApplicable => None,
        }
    }

    /// The number that comparisons and formulas take: of an indicator that counts units the n of n/N, else [`Self::number`].
    #[must_use]
    pub fn compared(self, aggregation: Aggregation) -> Option<Decimal> {
        match (self, aggregation) {
            (Self::Ratio { numerator, .. }, Aggregation::Distinct) => Some(numerator),
            _ => self.number(),
        }
    }
}

impl Total {
    /// A total that nobody has reported.
    #[must_use]
    pub fn missing() -> Self {
        Self::of(TotalValue::Missing)
    }

    /// A total of `value` that no observation stands behind: a target, a frozen figure.
    #[must_use]
    pub fn of(value: TotalValue) -> Self {
        Self { value, coverage: Coverage::default(), made_of: MadeOf::Nothing, as_of: None, approximation: None }
    }
}

impl Coverage {
    /// The n of n/N.
    #[must_use]
    pub fn n(&self) -> usize {
        self.reported.len()
    }

    /// The N of n/N: every unit that was asked and has something to report.
    #[must_use]
    pub fn of(&self) -> usize {
        self.reported.len() + self.partial.len() + self.missing.len()
    }

    /// Whether every unit asked has reported the whole window.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.partial.is_empty() && self.missing.is_empty()
    }
}
