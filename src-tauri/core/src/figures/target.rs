//! The total against the year's target (kế hoạch).

use chrono::Datelike;
use rust_decimal::Decimal;

use super::compare::{compare, percent_of};
use super::{Comparison, Figures, Total, TotalValue};
use crate::domain::{Basis, Target, UnitId, Window};

impl<'a> Figures<'a> {
    /// The year's target of the indicator for the unit. The year is that of the window's cut-off.
    #[must_use]
    pub fn target(&self, code: &str, unit: UnitId, window: Window) -> Option<&'a Target> {
        let indicator = self.facts.indicators.id(code)?;
        let year = window.to().year();
        let meant = |target: &&Target| target.indicator == indicator && target.unit == unit && target.year == year;
        self.facts.targets.iter().filter(meant).max_by_key(|target| target.id)
    }

    /// The total beside the target of the year in which the window closes; the base is the target.
    #[must_use]
    pub fn against_target(&self, code: &str, unit: UnitId, window: Window) -> Comparison {
        let Some(target) = self.target(code, unit, window) else {
            return Comparison::NotComparable(format!("chưa có kế hoạch năm {}", window.to().year()));
        };
        let base = Total::of(TotalValue::Number(target.value.value()));
        compare(self.aggregation(code), &self.total(code, unit, window, Basis::Actual), base, None, "kế hoạch năm")
    }

    /// The total in percent of the year's target, before rounding; `None` where either is missing or the target is zero.
    #[must_use]
    pub fn percent_of_target(&self, code: &str, unit: UnitId, window: Window) -> Option<Decimal> {
        let target = self.target(code, unit, window)?;
        percent_of(self.total(code, unit, window, Basis::Actual).value.compared(self.aggregation(code))?, target.value.value())
    }
}
