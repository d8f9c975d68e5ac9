//! Records: the entries of the register. What fields a kind has is data of the catalog.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FieldKey, Quantity, RecordId, RecordKindCode, StageCode, UnitId};

/// The value of one field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FieldValue {
    /// Yes or no.
    Flag(bool),
    /// A number, kept exactly; in JSON a string of digits or a number.
    Number(Quantity),
    /// A day.
    Date(NaiveDate),
    /// Words, or the key of a choice.
    Text(String),
    /// Several choices, or several lines.
    List(Vec<String>),
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
