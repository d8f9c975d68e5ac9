//! Values of fields as they cross to the window and back.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::catalog::{Field, FieldType, RecordKind};
use crate::domain::{FieldKey, FieldValue, Quantity, UnitTree};
use crate::text::number::exact;

/// What stands in a field: yes or no; words, the key of a choice, an exact number ("1234.5") or a day ("2026-06-15"); several
/// choices or lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(untagged)]
pub(in crate::api) enum FieldInput {
    /// Yes or no.
    Flag(bool),
    /// Words, a key, a number or a day.
    Text(String),
    /// Choices or lines.
    Lines(Vec<String>),
}

impl From<&FieldValue> for FieldInput {
    fn from(value: &FieldValue) -> Self {
        match value {
            FieldValue::Flag(flag) => Self::Flag(*flag),
            FieldValue::Number(number) => Self::Text(number.value().to_string()),
            FieldValue::Date(day) => Self::Text(day.format("%Y-%m-%d").to_string()),
            FieldValue::Text(text) => Self::Text(text.clone()),
            FieldValue::List(lines) => Self::Lines(lines.clone()),
        }
    }
}

impl FieldInput {
    /// The value for `field`; what is no number or no day stays words, and the kind says so at the field.
    pub(super) fn value(&self, field: Option<&Field>) -> FieldValue {
        let shape = field.map_or(FieldType::Text, |field| field.r#type);
        match self {
            Self::Flag(flag) => FieldValue::Flag(*flag),
            Self::Lines(lines) => FieldValue::List(lines.clone()),
            Self::Text(text) if shape.is_number() => {
                // Exact, so that "1.125" is not taken for a number grouped by thousands.
                let number = text.trim().parse::<Decimal>().ok().and_then(|number| Quantity::new(number).ok());
                number.map_or_else(|| FieldValue::Text(text.clone()), FieldValue::Number)
            }
            Self::Text(text) if shape == FieldType::Date => {
                text.trim().parse().map_or_else(|_| FieldValue::Text(text.clone()), FieldValue::Date)
            }
            Self::Text(text) => FieldValue::Text(text.clone()),
        }
    }
}

/// The fields of a form as a record keeps them.
pub(super) fn values(kind: &RecordKind, fields: &BTreeMap<FieldKey, FieldInput>) -> BTreeMap<FieldKey, FieldValue> {
    fields.iter().map(|(key, input)| (key.clone(), input.value(kind.field(key.as_str())))).collect()
}

/// A value in the words of the form.
pub(super) fn in_words(field: Option<&Field>, value: &FieldValue, units: &UnitTree) -> String {
    let label = |key: &String| field.and_then(|field| field.choice(key)).map_or_else(|| key.clone(), |choice| choice.label.clone());
    match value {
        FieldValue::Flag(flag) => if *flag { "có" } else { "không" }.to_owned(),
        FieldValue::Number(number) if field.is_some_and(|field| field.r#type == FieldType::Year) => number.value().to_string(),
        FieldValue::Number(number) => {
            let measure = field.and_then(|field| field.measure.as_deref()).map(|measure| format!(" {measure}"));
            format!("{}{}", exact(number.value()), measure.unwrap_or_default())
        }
        FieldValue::Date(day) => day.format("%d/%m/%Y").to_string(),
        FieldValue::Text(code) if field.is_some_and(|field| field.r#type == FieldType::Unit) => {
            units.iter().find(|unit| unit.code.as_str() == code).map_or_else(|| code.clone(), |unit| unit.name.clone())
        }
        FieldValue::Text(text) => label(text),
        FieldValue::List(lines) => lines.iter().map(label).collect::<Vec<_>>().join("; "),
    }
}
