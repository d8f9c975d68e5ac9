//! The office's own indicators, as a form has them. What a form does not show (formulas, derivations) stays as it was.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::{ApiError, Desk, Done};
use crate::domain::{Aggregation, Direction, Indicator, IndicatorCode};
use crate::register::Binnable;

/// An indicator of the office's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnIndicator {
    /// Its code; it never changes.
    pub code: String,
    /// Its name as it stands in an appendix.
    pub name: String,
    /// Unit of measure.
    pub measure: String,
    /// How it adds up: "flow", "stock", "average"; others only where the office's files made them.
    pub aggregation: String,
    /// Which way is better: "up", "down", "neutral".
    pub direction: String,
    /// Who supplies it.
    pub supplier: String,
    /// Smallest value that makes sense, exact.
    pub min: Option<String>,
    /// Largest value that makes sense, exact.
    pub max: Option<String>,
    /// What is counted and what is not.
    pub help: String,
}

/// Which own indicator.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichIndicator {
    /// Its code.
    pub code: String,
}

/// The name by which a plain enum goes in the catalog's files.
fn word<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn named<T: serde::de::DeserializeOwned>(word: &str, what: &str) -> Result<T, ApiError> {
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map_err(|_| ApiError::told(format!("{what} «{word}» không có trong chương trình."), "Hãy chọn lại trong danh sách."))
}

fn exact(text: Option<&String>, what: &str) -> Result<Option<Decimal>, ApiError> {
    text.map(|text| {
        Decimal::from_str(text).map_err(|_| ApiError::told(format!("{what} «{text}» không phải là số."), "Hãy ghi lại bằng chữ số."))
    })
    .transpose()
}

impl From<&Indicator> for OwnIndicator {
    fn from(indicator: &Indicator) -> Self {
        Self {
            code: indicator.code.as_str().to_owned(),
            name: indicator.name.clone(),
            measure: indicator.measure.clone(),
            aggregation: word(indicator.aggregation),
            direction: word(indicator.direction),
            supplier: indicator.supplier.clone(),
            min: indicator.min.map(|min| min.to_string()),
            max: indicator.max.map(|max| max.to_string()),
            help: indicator.help.clone(),
        }
    }
}

impl OwnIndicator {
    /// The indicator with this form's answers, on top of what it was.
    fn over(&self, before: Option<&Indicator>) -> Result<Indicator, ApiError> {
        let aggregation: Aggregation = named(&self.aggregation, "Cách cộng")?;
        let direction: Direction = named(&self.direction, "Chiều tốt")?;
        let before = before.cloned();
        Ok(Indicator {
            code: IndicatorCode(self.code.trim().to_owned()),
            name: self.name.clone(),
            measure: self.measure.clone(),
            aggregation,
            direction,
            supplier: self.supplier.clone(),
            min: exact(self.min.as_ref(), "Số nhỏ nhất")?,
            max: exact(self.max.as_ref(), "Số lớn nhất")?,
            help: self.help.clone(),
            reported_by: before.as_ref().map(|was| was.reported_by.clone()).unwrap_or_default(),
            sections: before.as_ref().map(|was| was.sections.clone()).unwrap_or_default(),
            part_of: before.as_ref().and_then(|was| was.part_of.clone()),
            parts_sum: before.as_ref().is_some_and(|was| was.parts_sum),
            heading_only: before.as_ref().is_some_and(|was| was.heading_only),
            formula: before.as_ref().and_then(|was| was.formula.clone()),
            derived: before.and_then(|was| was.derived),
        })
    }
}

pub(crate) fn indicators(desk: &Desk, (): ()) -> Result<Vec<OwnIndicator>, ApiError> {
    desk.look(|register| {
        let codes = register.own_indicators()?;
        let found = codes.iter().filter_map(|code| register.indicators().get(code.as_str()));
        Ok(found.map(OwnIndicator::from).collect())
    })
}

pub(crate) fn indicator_add(desk: &Desk, form: OwnIndicator) -> Result<Done<String>, ApiError> {
    desk.work(|register| {
        let outcome = register.add_indicator(&form.over(None)?)?.map(|_| form.code.clone());
        Done::of(register, outcome)
    })
}

pub(crate) fn indicator_change(desk: &Desk, form: OwnIndicator) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let indicator = form.over(register.indicators().get(&form.code))?;
        let outcome = register.change_indicator(&indicator)?;
        Done::of(register, outcome)
    })
}

pub(crate) fn indicator_remove(desk: &Desk, form: WhichIndicator) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let id = register.indicator_by_code(&form.code)?;
        let outcome = register.put_in_bin(Binnable::Indicator(id))?;
        Done::of(register, outcome)
    })
}
