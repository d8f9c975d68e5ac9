//! A total: a number, of how many units it is, and where it came from.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::{Approximation, ObservationId, RecordId, UnitId, Window};

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
    /// A quotient, kept as its two numbers: ratios in percent, averages, n/N.
    Ratio {
        /// Above the line.
        numerator: Decimal,
        /// Below the line; never zero.
        denominator: Decimal,
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

/// What a total was made of, for "số này ở đâu ra?".
#[derive(Debug, Clone, PartialEq)]
pub enum MadeOf {
    /// Observations of units.
    Observations(Vec<ObservationId>),
    /// Records counted.
    Records(Vec<RecordId>),
    /// Other indicators.
    Formula(Vec<(String, Total)>),
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
        /// This less that: of percentages in percentage points, of all else in the indicator's own unit of measure.
        difference: Decimal,
        /// The difference as a share of the base in percent; `None` where the base is zero, and for percentages.
        percent: Option<Decimal>,
    },
    /// They cannot, and why: nothing reported then, units split since, different measures.
    NotComparable(String),
}

impl TotalValue {
    /// The number, a percentage for ratios (before rounding); `None` where there is none.
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Ratio { numerator, denominator } => numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(denominator),
            Self::Missing | Self::NotApplicable => None,
        }
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
