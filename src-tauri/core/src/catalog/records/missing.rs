//! What a record still lacks.

use std::collections::BTreeMap;

use super::{Field, RecordKind};
use crate::domain::{FieldKey, FieldValue, Record, StageCode};

/// Something a record still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// `date`, `unit`, `field.so-nguoi`, `stage.cong-nhan`.
    pub key: String,
    /// Its name on the form: "Số", "Ngày ban hành", "ngày công nhận".
    pub label: String,
}

impl RecordKind {
    /// What the register lists of `record` as "thiếu số": the wanted day, unit and fields that are not there, and
    /// stages that were reached on a day nobody has written down. Required fields are not listed here: without them the
    /// record is wrong ([`Self::validate`]).
    #[must_use]
    pub fn missing(&self, record: &Record) -> Vec<Missing> {
        let mut found = Vec::new();
        let mut lacks = |key: String, label: &str| found.push(Missing { key, label: label.to_owned() });
        if self.date_wanted && record.date.is_none() {
            lacks("date".into(), self.date_label.as_deref().unwrap_or("Ngày"));
        }
        if self.unit_wanted && record.unit.is_none() {
            lacks("unit".into(), self.unit_label.as_deref().unwrap_or("Đơn vị"));
        }
        for field in self.fields.iter().filter(|field| field.is_wanted_of(record)) {
            if record.field(field.key.as_str()).is_none_or(is_blank) {
                lacks(format!("field.{}", field.key), &field.label);
            }
        }
        for reached in record.stages.iter().filter(|reached| reached.on.is_none()) {
            if let Some(stage) = self.stage(reached.stage.as_str()) {
                // The record's own day is the stage's day and was asked for above.
                if self.date_stage.as_ref() != Some(&stage.code) {
                    lacks(format!("stage.{}", stage.code), &format!("ngày {}", stage.label));
                }
            }
        }
        found
    }
}

impl Field {
    /// Whether `record` lacks something where it lacks this field.
    fn is_wanted_of(&self, record: &Record) -> bool {
        let has_one_of = |key: &FieldKey, keys: &Vec<String>| match record.field(key.as_str()) {
            Some(FieldValue::Text(chosen)) => keys.contains(chosen),
            Some(FieldValue::List(chosen)) => chosen.iter().any(|chosen| keys.contains(chosen)),
            _ => false,
        };
        self.wanted
            && self.wanted_when.iter().all(|(key, keys)| has_one_of(key, keys))
            && self.wanted_from.as_ref().is_none_or(|stage| record.stage(stage.as_str()).is_some())
    }

    /// Whether every record with these choices at this stage has the field or is listed as lacking it, so that a sum
    /// over it leaves nothing out unseen.
    pub(crate) fn is_kept_for(&self, conditions: &BTreeMap<FieldKey, Vec<String>>, stage: Option<&StageCode>) -> bool {
        let asked = |(key, keys): (&FieldKey, &Vec<String>)| {
            conditions.get(key).is_some_and(|values| values.iter().all(|value| keys.contains(value)))
        };
        let from_then = self.wanted_from.is_none() || self.wanted_from.as_ref() == stage;
        self.required || (self.wanted && self.wanted_when.iter().all(asked) && from_then)
    }
}

/// Whether a value is there in name only.
pub(super) fn is_blank(value: &FieldValue) -> bool {
    match value {
        FieldValue::Text(text) => text.trim().is_empty(),
        FieldValue::List(lines) => lines.iter().all(|line| line.trim().is_empty()),
        FieldValue::Flag(_) | FieldValue::Number(_) | FieldValue::Date(_) => false,
    }
}
