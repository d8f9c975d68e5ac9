//! A record inside a sentence: `{{ ban_ghi.ten }}`, `{{ ban_ghi.so_nguoi }}`, `{{ ban_ghi.ngay }}`, …
//!
//! A field is named by its key with `_` for `-`. What is shown of a record keeps the record as its source; a number or day
//! that the record lacks is a gap, other words that it lacks are nothing.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};

use super::pieces::{Pieces, without_marks};
use crate::catalog::{Field, FieldType, RecordKind};
use crate::document::Inline;
use crate::domain::{FieldValue, Problem, Record, Severity};
use crate::text::{date, number};

/// A record with what a sentence may ask of it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) record: Record,
    pub(super) kind: Option<Arc<RecordKind>>,
    /// The name of its unit, where it has one.
    pub(super) unit: String,
    pub(super) pieces: Arc<Pieces>,
}

impl Entry {
    /// Words that come from the record.
    pub(super) fn mention(&self, words: &str) -> String {
        let shown = without_marks(words);
        if shown.trim().is_empty() { String::new() } else { self.pieces.mark(Inline::Citation { record: self.record.id, shown }) }
    }

    /// The gap for something that the record lacks: "chưa có số".
    pub(super) fn gap(&self, rule: &str, what: &str) -> String {
        let kind = self.kind.as_ref().map_or_else(|| self.record.kind.to_string(), |kind| super::figure::lower_first(&kind.name));
        let message = format!("Bản ghi {kind} «{}» chưa có {what}.", short(&self.record.title));
        let advice = format!("Hãy bổ sung {what} vào bản ghi trong sổ công tác rồi lập lại mục này.");
        self.pieces.report(Problem::new(Severity::Warning, rule, message, advice).about_record(self.record.id));
        self.pieces.mark(Inline::Gap { missing: format!("chưa có {what}") })
    }

    /// A field as words: of a choice its words, of a number or day as it is written.
    pub(super) fn field_words(&self, key: &str) -> Option<String> {
        let field = self.kind.as_ref().and_then(|kind| kind.field(key));
        let near = self.kind.as_ref().and_then(|kind| kind.approximation(&self.record, key)).map(super::figure::near);
        Some(match self.record.field(key)? {
            FieldValue::Text(text) => choice(field, text),
            FieldValue::List(items) => items.iter().map(|item| choice(field, item)).collect::<Vec<_>>().join(", "),
            FieldValue::Date(day) => date::short(*day),
            FieldValue::Number(value) => match field {
                Some(Field { r#type, measure, .. }) if near.is_some() => {
                    let measure = if *r#type == FieldType::Money { "đồng" } else { measure.as_deref().unwrap_or_default() };
                    near.map_or_else(String::new, |near| number::approximate(value.value(), measure, near))
                }
                Some(Field { r#type: FieldType::Money, .. }) => number::money(value.value()),
                Some(Field { r#type: FieldType::Year, .. }) => value.value().normalize().to_string(),
                Some(Field { measure: Some(measure), .. }) => number::with_measure(value.value(), measure),
                _ => number::count(value.value()),
            },
            FieldValue::Flag(true) => "có".to_owned(),
            FieldValue::Flag(false) => "không".to_owned(),
        })
    }

    fn attribute(self: &Arc<Self>, name: &str) -> Option<Value> {
        match name {
            "ten" => return Some(Value::from(self.mention(&self.record.title))),
            "don_vi" => return Some(Value::from(self.mention(&self.unit))),
            "ngay" => return Some(self.day(self.record.date, "ngày", date::short)),
            "ngay_chu" => return Some(self.day(self.record.date, "ngày", date::long)),
            "den_ngay" => return Some(self.day(self.record.until, "ngày kết thúc", date::short)),
            "co_ngay" => return Some(Value::from(self.record.date.is_some())),
            _ => {}
        }
        let kind = self.kind.as_ref();
        if let Some(code) = name.strip_prefix("da_") {
            let known = kind.is_some_and(|kind| kind.stages.iter().any(|stage| key(stage.code.as_str()) == code));
            let reached = self.record.stages.iter().any(|reached| key(reached.stage.as_str()) == code);
            return (known || reached).then(|| Value::from(reached));
        }
        if let Some(code) = name.strip_prefix("ngay_")
            && let Some(stage) = kind.and_then(|kind| kind.stages.iter().find(|stage| key(stage.code.as_str()) == code))
        {
            let day = self.record.stage(stage.code.as_str()).flatten();
            return Some(self.day(day, &format!("ngày {}", stage.label), date::short));
        }
        let held = self.record.fields.keys().find(|held| key(held.as_str()) == name);
        let field = kind.and_then(|kind| kind.fields.iter().find(|field| key(field.key.as_str()) == name));
        if let Some(FieldValue::Flag(flag)) = held.and_then(|held| self.record.fields.get(held)) {
            return Some(Value::from(*flag));
        }
        let is_none = matches!(self.record.field(held.map_or("", |held| held.as_str())), Some(FieldValue::Number(number)) if number.value().is_zero());
        match held.and_then(|held| self.field_words(held.as_str())) {
            Some(words) if is_none => Some(Value::from_object(Nought { words: self.mention(&words) })),
            Some(words) => Some(Value::from(self.mention(&words))),
            None => field.map(|field| match field.r#type {
                FieldType::Integer | FieldType::Decimal | FieldType::Money | FieldType::Date | FieldType::Year => {
                    self.absent(&super::figure::lower_first(&field.label))
                }
                FieldType::Flag => Value::from(false),
                _ => Value::from(""),
            }),
        }
    }

    fn day(self: &Arc<Self>, day: Option<NaiveDate>, what: &str, write: fn(NaiveDate) -> String) -> Value {
        day.map_or_else(|| self.absent(what), |day| Value::from(self.mention(&write(day))))
    }

    fn absent(self: &Arc<Self>, what: &str) -> Value {
        Value::from_object(Absent { entry: Arc::clone(self), what: what.to_owned() })
    }

    /// The names of its fields that a text about this record mentions.
    pub(super) fn names(self: &Arc<Self>, words: &BTreeSet<String>) -> Vec<(String, Value)> {
        let kind = self.kind.iter().flat_map(|kind| kind.fields.iter().map(|field| key(field.key.as_str())));
        let own = self.record.fields.keys().map(|held| key(held.as_str()));
        let stages = self.kind.iter().flat_map(|kind| &kind.stages).flat_map(|stage| {
            let code = key(stage.code.as_str());
            [format!("da_{code}"), format!("ngay_{code}")]
        });
        let fixed = ["ten", "don_vi", "ngay", "ngay_chu", "den_ngay", "co_ngay"].map(str::to_owned);
        let known = fixed.into_iter().chain(kind).chain(own).chain(stages).filter(|name| words.contains(name));
        known.filter_map(|name| Some((name.clone(), self.attribute(&name)?))).collect()
    }
}

/// A number or day that the record lacks: untrue in conditions, a gap where it is shown.
#[derive(Debug)]
struct Absent {
    entry: Arc<Entry>,
    what: String,
}

impl Object for Absent {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.entry.gap(&format!("gap.record.{}", self.what), &self.what))
    }
}

/// A number that is nought: untrue in conditions, so that a line need not say "0 tập thể".
#[derive(Debug)]
struct Nought {
    words: String,
}

impl Object for Nought {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl Object for Entry {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.attribute(key.as_str()?)
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.mention(&self.record.title))
    }
}

/// A key as a name of the sentence language.
pub(super) fn key(key: &str) -> String {
    key.replace('-', "_")
}

fn choice(field: Option<&Field>, stored: &str) -> String {
    field
        .and_then(|field| field.choices.iter().find(|choice| choice.key == stored))
        .map_or_else(|| stored.to_owned(), |choice| choice.label.clone())
}

/// The first words of a title, for a message.
pub(super) fn short(title: &str) -> String {
    const SHOWN: usize = 80;
    let mut shown: String = title.chars().take(SHOWN).collect();
    if title.chars().count() > SHOWN {
        shown.push('…');
    }
    shown
}
