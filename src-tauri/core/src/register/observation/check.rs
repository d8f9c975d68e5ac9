use rust_decimal::Decimal;

use crate::domain::{Aggregation, Indicator, IndicatorBook, IndicatorId, Observed, Unit, UnitId, UnitTree, Window};
use crate::register::{NewObservation, Register, RegisterError};
use crate::text::number;

impl Register {
    /// Why each of the values would be refused, in their order; `None` for one that can be kept.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn refusals(&self, values: &[NewObservation]) -> Result<Vec<Option<RegisterError>>, RegisterError> {
        let units = self.unit_tree()?;
        let checker = Checker { book: self.indicators(), units: &units };
        let refusal = |value: &NewObservation| checker.check(value.indicator.as_str(), value.unit, value.window, value.observed).err();
        Ok(values.iter().map(refusal).collect())
    }
}

/// Holds values against their indicator and unit before they are kept.
pub(in crate::register) struct Checker<'a> {
    pub(in crate::register) book: &'a IndicatorBook,
    pub(in crate::register) units: &'a UnitTree,
}

impl Checker<'_> {
    /// The rows of indicator and unit, where the value may be kept.
    pub(in crate::register) fn check(
        &self,
        code: &str,
        unit: UnitId,
        window: Window,
        observed: Observed,
    ) -> Result<IndicatorId, RegisterError> {
        let unknown = || RegisterError::UnknownCode { what: "chỉ tiêu", code: code.chars().take(40).collect() };
        let indicator = self.book.get(code).ok_or_else(unknown)?;
        let id = self.book.id(code).ok_or_else(unknown)?;
        let unit = self.units.get(unit).ok_or(RegisterError::NotFound { what: "đơn vị" })?;
        check_indicator(indicator, observed)?;
        check_existence(unit, window)?;
        Ok(id)
    }
}

/// Measures of things that are counted one by one; of all others (đồng, km, ngày công, đơn vị, …) a part may be meant.
const COUNTED: [&str; 24] = [
    "người",
    "mô hình",
    "cuộc",
    "hộ",
    "ý kiến",
    "lượt",
    "văn bản",
    "lượt người",
    "lượt hộ",
    "vụ",
    "tập thể",
    "cá nhân",
    "thôn",
    "buổi",
    "đơn",
    "căn",
    "suất",
    "nhiệm vụ",
    "ban chỉ đạo",
    "kiến nghị",
    "đề nghị",
    "hội nghị",
    "báo cáo",
    "tin, bài",
];

fn check_indicator(indicator: &Indicator, observed: Observed) -> Result<(), RegisterError> {
    let (code, name) = (indicator.code.0.clone(), indicator.name.clone());
    let computed = matches!(indicator.aggregation, Aggregation::Cumulative | Aggregation::Difference);
    if computed || indicator.formula.is_some() || indicator.heading_only {
        return Err(RegisterError::Computed { code, name });
    }
    let Observed::Value { value, base } = observed else { return Ok(()) };
    let base = base.map(crate::domain::Quantity::value);
    let measured = match indicator.aggregation {
        Aggregation::Ratio | Aggregation::Average => match base {
            Some(base) if base > Decimal::ZERO => {
                let parts = if indicator.aggregation == Aggregation::Ratio { Decimal::ONE_HUNDRED } else { Decimal::ONE };
                value.value().checked_mul(parts).and_then(|scaled| scaled.checked_div(base)).unwrap_or(value.value())
            }
            _ => return Err(RegisterError::BaseMissing { code, name }),
        },
        Aggregation::Distinct => value.value(),
        _ if base.is_some() => return Err(RegisterError::BaseUnused { code, name }),
        _ => value.value(),
    };
    if base.is_none() && COUNTED.contains(&indicator.measure.as_str()) && !value.value().fract().is_zero() {
        return Err(RegisterError::NotWhole { code, name, measure: indicator.measure.clone() });
    }
    let min = indicator.min.unwrap_or(Decimal::ZERO);
    let too_small = measured < min;
    let too_large = indicator.max.is_some_and(|max| measured > max);
    if too_small || too_large {
        let bounds = match indicator.max {
            Some(max) => format!("từ {} đến {} {}", number::exact(min), number::exact(max), indicator.measure),
            None => format!("từ {} {} trở lên", number::exact(min), indicator.measure),
        };
        return Err(RegisterError::OutOfBounds { code, name, value: number::rounded(measured, 4), bounds });
    }
    Ok(())
}

fn check_existence(unit: &Unit, window: Window) -> Result<(), RegisterError> {
    let begun = unit.valid_from.is_none_or(|from| from <= window.to());
    let not_ended = unit.valid_to.is_none_or(|to| window.from() <= to);
    if begun && not_ended { Ok(()) } else { Err(RegisterError::UnitNotExisting { unit: unit.name.clone(), window }) }
}
