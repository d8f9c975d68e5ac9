//! The total against what the previous report printed; those figures are frozen.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::compare::compare;
use super::{Comparison, Figures, Total, TotalValue};
use crate::domain::{Basis, IndicatorCode, UnitId, Window};

impl Figures<'_> {
    /// The total beside the figure that the previous report printed for the indicator (of a ratio its percentage, of n/N the n).
    #[must_use]
    pub fn against_previous_report(
        &self,
        code: &str,
        unit: UnitId,
        window: Window,
        frozen: &BTreeMap<IndicatorCode, Decimal>,
    ) -> Comparison {
        let Some(printed) = frozen.get(code) else {
            return Comparison::NotComparable("báo cáo trước không có số liệu này".to_owned());
        };
        let base = Total::of(TotalValue::Number(*printed));
        compare(self.aggregation(code), &self.total(code, unit, window, Basis::Actual), base, None, "báo cáo trước")
    }
}
