//! Records: the entries of the register. What fields a kind has is data of the catalog.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::de::{self, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{FieldKey, Quantity, RecordId, RecordKindCode, StageCode, UnitId};

/// The value of one field of a record.
///
/// Written so that it reads back as what it was: words are strings and are never taken for a number or a day
/// (a document's number is `"07"`), a whole number is a number, and what JSON and TOML have no exact type for is named:
/// `{"number": "12.5"}`, `{"date": "2026-06-15"}`. Plain words in a number's or a day's place, as people write
/// them by hand, are turned into it by the record kind (`RecordKind::settle`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "WrittenValue")]
#[schemars(with = "WrittenValue")]
pub enum FieldValue {
    /// Yes or no.
    Flag(bool),
    /// A number, kept exactly.
    Number(Quantity),
    /// A day.
    Date(NaiveDate),
    /// Words, or the key of a choice.
    Text(String),
    /// Several choices, or several lines.
    List(Vec<String>),
}

/// A field's value as it stands in JSON and TOML.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
enum WrittenValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Whole(i64),
    /// A number with decimals, as people write it; what is written by the program is `number`.
    #[expect(dead_code, reason = "read and told in the schema, never written")]
    Fraction(f64),
    /// Words, or the key of a choice.
    Text(String),
    /// Several choices, or several lines.
    List(Vec<String>),
    /// An exact number.
    Number {
        /// Its digits.
        number: Quantity,
    },
    /// A day.
    Date {
        /// As `2026-06-15`.
        date: NaiveDate,
    },
}

/// Read by hand: a review loads the fields of tens of thousands of records, and an untagged enum tries every form of each in turn.
impl<'de> Deserialize<'de> for FieldValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

struct Written;

impl Written {
    fn exact<E: de::Error>(value: Decimal) -> Result<FieldValue, E> {
        Quantity::new(value).map(FieldValue::Number).map_err(E::custom)
    }
}

impl<'de> Visitor<'de> for Written {
    type Value = FieldValue;

    fn expecting(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        form.write_str("a flag, a number, words, a list of words, { number } or { date }")
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<FieldValue, E> {
        Ok(FieldValue::Flag(flag))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<FieldValue, E> {
        Self::exact(Decimal::from(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<FieldValue, E> {
        Self::exact(Decimal::from(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<FieldValue, E> {
        // The shortest decimal that reads as this float is what was typed.
        let typed = number.to_string().parse().map_err(|_| E::custom(format!("số {number} quá lớn")))?;
        Self::exact(typed)
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<FieldValue, E> {
        Ok(FieldValue::Text(words.to_owned()))
    }

    fn visit_string<E: de::Error>(self, words: String) -> Result<FieldValue, E> {
        Ok(FieldValue::Text(words))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<FieldValue, A::Error> {
        let mut lines = Vec::new();
        while let Some(line) = items.next_element()? {
            lines.push(line);
        }
        Ok(FieldValue::List(lines))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FieldValue, A::Error> {
        let mut read = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "number" => read = Some(FieldValue::Number(map.next_value()?)),
                "date" => read = Some(FieldValue::Date(map.next_value()?)),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        read.ok_or_else(|| de::Error::missing_field("number"))
    }
}

impl From<FieldValue> for WrittenValue {
    fn from(value: FieldValue) -> Self {
        match value {
            FieldValue::Flag(flag) => Self::Flag(flag),
            FieldValue::Number(number) => match i64::try_from(number.value()) {
                Ok(whole) if number.value().fract().is_zero() => Self::Whole(whole),
                _ => Self::Number { number },
            },
            FieldValue::Date(date) => Self::Date { date },
            FieldValue::Text(text) => Self::Text(text),
            FieldValue::List(lines) => Self::List(lines),
        }
    }
}

/// One stage of a record's life and when it was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StageReached {
    /// Which.
    pub stage: StageCode,
    /// When; `None` where the day is still to be filled in ("thiếu số").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// The decision that made it so, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One entry of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its row.
    pub id: RecordId,
    /// What it is.
    pub kind: RecordKindCode,
    /// The unit it belongs to, where it does.
    pub unit: Option<UnitId>,
    /// Its name or summary (tên, trích yếu).
    pub title: String,
    /// Its day; of something that lasts, the first.
    pub date: Option<NaiveDate>,
    /// The last day of something that lasts.
    pub until: Option<NaiveDate>,
    /// The kind's own fields.
    pub fields: BTreeMap<FieldKey, FieldValue>,
    /// The stages reached.
    pub stages: Vec<StageReached>,
    /// Records it stands on or belongs to: bases of a document, programmes of a conference.
    pub links: Vec<RecordLink>,
}

/// That one record refers to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordLink {
    /// The record referred to.
    pub to: RecordId,
    /// As what: `can-cu`, `thay-the`, `tong-ket`, …
    pub role: String,
}

impl Record {
    /// The field's value.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&FieldValue> {
        self.fields.get(key)
    }

    /// The field as words.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.fields.get(key) {
            Some(FieldValue::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The field as a number.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<Quantity> {
        match self.fields.get(key) {
            Some(FieldValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// When the stage was reached: `Some(None)` where it was, on a day not known yet.
    #[must_use]
    pub fn stage(&self, code: &str) -> Option<Option<NaiveDate>> {
        self.stages.iter().find(|reached| reached.stage.as_str() == code).map(|reached| reached.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> FieldValue {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_document_s_number_keeps_its_leading_zero() {
        assert_eq!(read("\"07\""), FieldValue::Text("07".to_owned()));
        assert_eq!(read("\"2026-06-15\""), FieldValue::Text("2026-06-15".to_owned()));
    }

    #[test]
    fn every_value_reads_back_as_what_it_was() {
        for value in [
            FieldValue::Flag(true),
            FieldValue::Number(Quantity::whole(0)),
            FieldValue::Number(Quantity::new("899999999999999.9999".parse().unwrap()).unwrap()),
            FieldValue::Number(Quantity::new("-12.5".parse().unwrap()).unwrap()),
            FieldValue::Date(NaiveDate::from_ymd_opt(2026, 6, 15).unwrap()),
            FieldValue::Text("12".to_owned()),
            FieldValue::List(vec!["kinh-te".to_owned()]),
            FieldValue::List(Vec::new()),
        ] {
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(read(&json), value, "{json}");
        }
    }

    #[test]
    fn a_number_with_decimals_is_taken_as_it_was_typed() {
        assert_eq!(read("2.6"), FieldValue::Number(Quantity::new("2.6".parse().unwrap()).unwrap()));
        assert!(serde_json::from_str::<FieldValue>("1e300").is_err());
        assert!(serde_json::from_str::<FieldValue>("0.00001").is_err());
    }
}
