//! Shares of a whole, in percent before rounding. Shown shares are each rounded half away from zero on their own:
//! no share is bent so that the printed ones sum to 100, since every one must be recomputable from its two numbers.

use rust_decimal::Decimal;

use super::compare::percent_of;
use super::{Figures, Total, TotalValue};
use crate::domain::{Basis, IndicatorCode, UnitId, Window};

/// One part of an indicator ("trong đó").
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The indicator that is the part.
    pub code: IndicatorCode,
    /// Its name.
    pub name: String,
    /// How much it is.
    pub total: Total,
    /// Its share of the whole in percent, before rounding; `None` where either is missing or the whole is zero.
    pub share: Option<Decimal>,
}

impl Figures<'_> {
    /// The parts of the indicator and their shares of the whole; where the whole itself has no figure and its parts
    /// make it up, of the sum of the parts.
    #[must_use]
    pub fn by_part(&self, code: &str, unit: UnitId, window: Window) -> Vec<Part> {
        let whole = match self.total(code, unit, window, Basis::Actual).value {
            TotalValue::Number(whole) => Some(whole),
            _ => None,
        };
        let measure = self.facts.indicators.get(code).map(|indicator| indicator.measure.as_str());
        let part = |indicator: &crate::domain::Indicator| {
            let total = self.total(indicator.code.as_str(), unit, window, Basis::Actual);
            let share = match (total.value, whole) {
                (TotalValue::Number(part), Some(whole)) if Some(indicator.measure.as_str()) == measure => percent_of(part, whole),
                _ => None,
            };
            Part { code: indicator.code.clone(), name: indicator.name.clone(), total, share }
        };
        self.facts.indicators.parts_of(code).map(part).collect()
    }

    /// The unit's total in percent of that of `whole`, before rounding.
    #[must_use]
    pub fn share_of_unit(&self, code: &str, unit: UnitId, whole: UnitId, window: Window) -> Option<Decimal> {
        let number = |unit| match self.total(code, unit, window, Basis::Actual).value {
            TotalValue::Number(number) => Some(number),
            _ => None,
        };
        percent_of(number(unit)?, number(whole)?)
    }
}
