//! One cell of a grid: what stands there, and what was typed for exactly it.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::{Aggregation, Approximation, Basis, Indicator, IndicatorId, Observed, Reading, UnitId, Window};
use crate::figures::{Figures, MadeOf, Total, TotalValue};
use crate::text::number;

/// Done, or estimated to the end of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum BasisChoice {
    /// Thực hiện.
    Actual,
    /// Ước thực hiện.
    Estimate,
}

impl From<BasisChoice> for Basis {
    fn from(choice: BasisChoice) -> Self {
        match choice {
            BasisChoice::Actual => Self::Actual,
            BasisChoice::Estimate => Self::Estimate,
        }
    }
}

/// What is known of a figure; blank is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum FigureState {
    /// A number; 0 is a true zero.
    Value,
    /// Chưa báo cáo, said so.
    NotReported,
    /// Không áp dụng.
    NotApplicable,
    /// Nothing was said.
    Blank,
}

/// What a figure was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum MadeFrom {
    /// What was typed for exactly this cell.
    Typed,
    /// Figures of other units or of shorter periods, added.
    Figures,
    /// Records, counted.
    Records,
    /// Other indicators.
    Formula,
    /// Nothing.
    Nothing,
}

/// What was typed for exactly this indicator, unit, days and basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TypedFigure {
    /// Its row.
    pub observation: i64,
    /// What it says.
    pub state: FigureState,
    /// The number, exact; of ratios what stands above the line.
    pub value: Option<String>,
    /// What stands below the line, where anything does.
    pub base: Option<String>,
    /// How the unit wishes it shown: "gần 300"; the number itself is exact.
    pub approximation: Option<Approximation>,
    /// Whether what stands in the cell is another number: records were counted, or figures of lower units or shorter periods.
    pub put_aside: bool,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureCell {
    /// What stands there: "1.234,5", "85,2%", "12/15"; empty where there is no number.
    pub shown: String,
    /// What is known.
    pub state: FigureState,
    /// What it was made of.
    pub made: MadeFrom,
    /// What was typed for exactly this cell.
    pub typed: Option<TypedFigure>,
}

/// How the cells of an indicator are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum EntryKind {
    /// One number.
    Number,
    /// A numerator and a denominator.
    Ratio,
    /// A sum and its weight.
    Average,
    /// How many units, and of how many where it is known.
    Distinct,
    /// Not at all: the program computes it.
    Computed,
}

impl EntryKind {
    pub(super) fn of(indicator: &Indicator) -> Self {
        if indicator.formula.is_some() || indicator.heading_only {
            return Self::Computed;
        }
        match indicator.aggregation {
            Aggregation::Cumulative | Aggregation::Difference => Self::Computed,
            Aggregation::Ratio => Self::Ratio,
            Aggregation::Average => Self::Average,
            Aggregation::Distinct => Self::Distinct,
            Aggregation::Flow | Aggregation::Stock => Self::Number,
        }
    }
}

/// What was typed for each cell of one window and basis.
pub(super) struct Typed<'a>(HashMap<(IndicatorId, UnitId, Window, Basis), &'a Reading>);

impl<'a> Typed<'a> {
    /// Sorts the readings whose days are exactly those of one of `windows`.
    pub(super) fn of(readings: &'a [Reading], windows: &[Window]) -> Self {
        let exact = readings.iter().filter(|reading| windows.contains(&reading.window));
        Self(exact.map(|reading| ((reading.indicator, reading.unit, reading.window, reading.basis), reading)).collect())
    }

    fn at(&self, indicator: IndicatorId, unit: UnitId, window: Window, basis: Basis) -> Option<&'a Reading> {
        self.0.get(&(indicator, unit, window, basis)).copied()
    }
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) unit: UnitId,
    pub(super) window: Window,
    pub(super) basis: Basis,
}

impl Spot<'_> {
    /// The cell with its total.
    pub(super) fn cell(&self, figures: &Figures<'_>, typed: &Typed<'_>, total: &Total) -> FigureCell {
        let code = self.indicator.code.as_str();
        let reading = figures.facts().indicators.id(code).and_then(|id| typed.at(id, self.unit, self.window, self.basis));
        let stands = total.value.number();
        let own = reading.map(|reading| TypedFigure {
            observation: reading.id.0,
            state: state_of(reading.observed),
            value: reading.observed.value().map(exact),
            base: reading.observed.base().map(exact),
            approximation: reading.approximation,
            put_aside: own_number(self.indicator, reading.observed) != stands,
        });
        let state = match (total.value, &own) {
            (TotalValue::Missing, Some(own)) if own.state != FigureState::Value => own.state,
            (TotalValue::Missing, _) => FigureState::Blank,
            (TotalValue::NotApplicable, _) => FigureState::NotApplicable,
            _ => FigureState::Value,
        };
        let made = match &total.made_of {
            MadeOf::Observations(1) if own.as_ref().is_some_and(|own| !own.put_aside) => MadeFrom::Typed,
            MadeOf::Observations(_) => MadeFrom::Figures,
            MadeOf::Records(_) => MadeFrom::Records,
            MadeOf::Formula(_) => MadeFrom::Formula,
            MadeOf::Nothing => MadeFrom::Nothing,
        };
        FigureCell { shown: shown(self.indicator, total.value), state, made, typed: own }
    }
}

/// The number that a typed value alone would make; none of «chưa báo cáo».
fn own_number(indicator: &Indicator, observed: Observed) -> Option<Decimal> {
    let (value, base) = (observed.value()?, observed.base());
    let quotient = |numerator: Decimal| base.filter(|base| !base.is_zero()).and_then(|base| numerator.checked_div(base));
    match indicator.aggregation {
        Aggregation::Ratio => quotient(value.checked_mul(Decimal::ONE_HUNDRED)?),
        Aggregation::Average => quotient(value),
        Aggregation::Distinct if base.is_some() => quotient(value.checked_mul(Decimal::ONE_HUNDRED)?),
        _ => Some(value),
    }
}

/// What a value says.
pub(super) fn state_of(observed: Observed) -> FigureState {
    match observed {
        Observed::Value { .. } => FigureState::Value,
        Observed::NotReported => FigureState::NotReported,
        Observed::NotApplicable => FigureState::NotApplicable,
    }
}

/// A number as it crosses to the window: all digits, a decimal point.
pub(super) fn exact(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A total as it stands in a grid: nothing rounded but quotients; empty where there is no number.
pub(super) fn shown(indicator: &Indicator, value: TotalValue) -> String {
    match value {
        TotalValue::Number(value) => number::exact(value),
        TotalValue::Ratio { numerator, denominator } if indicator.aggregation == Aggregation::Distinct => {
            format!("{}/{}", number::exact(numerator), number::exact(denominator))
        }
        value @ TotalValue::Ratio { .. } => value.number().map(number::percent).unwrap_or_default(),
        value @ TotalValue::Average { .. } => value.number().map(|mean| number::rounded(mean, 2)).unwrap_or_default(),
        TotalValue::Missing | TotalValue::NotApplicable => String::new(),
    }
}

/// What one unit said, as it stands in a list: "45/60", "gần 300", "chưa báo cáo".
pub(super) fn said(observed: Observed, approximation: Option<Approximation>) -> String {
    let word = match approximation.filter(|_| observed.value().is_some()) {
        None => "",
        Some(Approximation::Over) => "trên ",
        Some(Approximation::MoreThan) => "hơn ",
        Some(Approximation::Nearly) => "gần ",
        Some(Approximation::About) => "khoảng ",
    };
    format!("{word}{}", plainly(observed))
}

fn plainly(observed: Observed) -> String {
    match observed {
        Observed::NotReported => "chưa báo cáo".to_owned(),
        Observed::NotApplicable => "không áp dụng".to_owned(),
        Observed::Value { value, base } => {
            let value = number::exact(value.value());
            base.map_or(value.clone(), |base| format!("{value}/{}", number::exact(base.value())))
        }
    }
}
