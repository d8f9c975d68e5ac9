//! Shares of a whole, in percent before rounding. Shown shares are each rounded half away from zero on their own:
//! no share is bent so that the printed ones sum to 100, since every one must be recomputable from its two numbers.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::compare::percent_of;
use super::derive::words;
use super::{Figures, Total, TotalValue};
use crate::domain::{Basis, Indicator, IndicatorCode, Record, UnitId, Window};

/// The records of one value of a field ("theo lĩnh vực").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldShare {
    /// The field's value (for choices, the key); `None` for records that have none.
    pub value: Option<String>,
    /// What is counted of them.
    pub number: Decimal,
    /// Their share of the whole in percent, before rounding; `None` where the whole is zero.
    pub share: Option<Decimal>,
}

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
    /// The parts of the indicator and their shares of the whole (which is the sum of the parts, where they make it up and it
    /// has no figure of its own).
    #[must_use]
    pub fn by_part(&self, code: &str, unit: UnitId, window: Window) -> Vec<Part> {
        let whole = match self.total(code, unit, window, Basis::Actual).value {
            TotalValue::Number(whole) => Some(whole),
            _ => None,
        };
        let measure = self.facts.indicators.get(code).map(|indicator| indicator.measure.as_str());
        let part = |indicator: &Indicator| {
            let total = self.total(indicator.code.as_str(), unit, window, Basis::Actual);
            let share = match (total.value, whole) {
                (TotalValue::Number(part), Some(whole)) if Some(indicator.measure.as_str()) == measure => percent_of(part, whole),
                _ => None,
            };
            Part { code: indicator.code.clone(), name: indicator.name.clone(), total, share }
        };
        self.facts.indicators.parts_of(code).map(part).collect()
    }

    /// An indicator counted from records, by the values of a field of theirs, in the order of the values, records without
    /// one last. A record with several choices counts under each, so that shares may then sum to more than 100.
    /// Empty where the indicator is not counted from records, or the register held none by the cut-off.
    #[must_use]
    pub fn by_field(&self, code: &str, field: &str, unit: UnitId, window: Window) -> Vec<FieldShare> {
        let question = self.question(code, unit, window, Basis::Actual);
        let Some((derivation, (indicator, question))) = question.and_then(|asked| Some((asked.0.derived.as_ref()?, asked))) else {
            return Vec::new();
        };
        let records = self.matched(indicator, derivation, question).records;
        let whole = self.measure(derivation, window, &records);
        let mut groups: BTreeMap<String, Vec<&Record>> = BTreeMap::new();
        let mut without: Vec<&Record> = Vec::new();
        for record in records {
            let values: Vec<String> = record.field(field).map(words).unwrap_or_default();
            let said: BTreeSet<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
            if said.is_empty() {
                without.push(record);
            }
            for value in said {
                groups.entry(value).or_default().push(record);
            }
        }
        let groups = groups.into_iter().map(|(value, records)| (Some(value), records));
        let last = Some((None, without)).filter(|(_, records)| !records.is_empty());
        let share = |(value, records): (Option<String>, Vec<&Record>)| {
            let number = self.measure(derivation, window, &records);
            FieldShare { value, number, share: percent_of(number, whole) }
        };
        groups.chain(last).map(share).collect()
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
