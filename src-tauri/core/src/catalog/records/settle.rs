//! Turns what people write by hand into what a field holds.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::missing::is_blank;
use super::{Field, FieldType, RecordKind};
use crate::domain::{FieldValue, Quantity, Record, StageReached};

impl RecordKind {
    /// Puts `record` into the form in which it is kept: words in a number's or a day's place become the number or the
    /// day, a number in the place of words becomes words, the words of a choice become its key, blank fields go, and the
    /// record's own day and the stage it stands for are written in both places, and the last day
    /// comes from the period's last year or from the stage that ended the record's life. What cannot be turned stays as it is and
    /// is named by [`Self::validate`].
    pub fn settle(&self, record: &mut Record) {
        record.fields.retain(|_, value| !is_blank(value));
        for (key, value) in &mut record.fields {
            if let Some(field) = self.field(key.as_str())
                && let Some(settled) = settled(field, value)
            {
                *value = settled;
            }
        }
        if record.until.is_none()
            && let Some(year) = self.until_year.as_ref().and_then(|key| record.number(key.as_str()))
        {
            record.until = i32::try_from(year.value()).ok().and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        }
        if self.until_by_stage {
            let ended = record.stages.iter().filter(|reached| self.stage(reached.stage.as_str()).is_some_and(|stage| stage.ends));
            let last = ended.filter_map(|reached| reached.on?.pred_opt()).min();
            record.until = match (record.until, last) {
                (Some(until), Some(last)) => Some(until.min(last)),
                (until, last) => until.or(last),
            };
        }
        let Some(code) = &self.date_stage else { return };
        match record.stages.iter_mut().find(|reached| &reached.stage == code) {
            Some(reached) => match (record.date, reached.on) {
                (Some(_), None) => reached.on = record.date,
                (None, Some(_)) => record.date = reached.on,
                _ => {}
            },
            None if record.date.is_some() => {
                let reached = StageReached { stage: code.clone(), on: record.date, document: None, note: None };
                record.stages.insert(0, reached);
            }
            None => {}
        }
    }
}

/// The value as the field holds it; `None` where it stays as it is.
fn settled(field: &Field, value: &FieldValue) -> Option<FieldValue> {
    match (field.r#type, value) {
        (FieldType::Text | FieldType::LongText | FieldType::Unit, FieldValue::Number(number)) => {
            Some(FieldValue::Text(number.value().to_string()))
        }
        (FieldType::Text | FieldType::LongText, FieldValue::Date(day)) => Some(FieldValue::Text(day.format("%d/%m/%Y").to_string())),
        (kind, FieldValue::Text(text)) if kind.is_number() => number(text).map(FieldValue::Number),
        (FieldType::Date, FieldValue::Text(text)) => day(text).map(FieldValue::Date),
        (FieldType::Flag, FieldValue::Text(text)) => match text.trim().to_lowercase().as_str() {
            "có" | "true" => Some(FieldValue::Flag(true)),
            "không" | "false" => Some(FieldValue::Flag(false)),
            _ => None,
        },
        (FieldType::Choice, FieldValue::Text(text)) => Some(FieldValue::Text(choice(field, text))),
        (FieldType::Choices, FieldValue::Text(text)) => Some(FieldValue::List(vec![choice(field, text)])),
        (FieldType::Choices, FieldValue::List(lines)) => Some(FieldValue::List(lines.iter().map(|line| choice(field, line)).collect())),
        (FieldType::Lines, FieldValue::Text(text)) => {
            Some(FieldValue::List(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()))
        }
        _ => None,
    }
}

/// The key of the choice meant by its key or its words.
fn choice(field: &Field, text: &str) -> String {
    let said = text.trim().to_lowercase();
    let meant = field.choices.iter().find(|choice| choice.key == said || choice.label.to_lowercase() == said);
    meant.map_or_else(|| text.trim().to_owned(), |choice| choice.key.clone())
}

/// A number in plain digits (`1250`, `12.5`) or as it is written in Vietnamese: `1.250`, `12,5`, `1.234.567,8`.
///
/// A single point before exactly three digits is a thousands mark, as every report writes it; digits after a decimal
/// point are told by any other count.
fn number(text: &str) -> Option<Quantity> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')) {
        return None;
    }
    let (whole, fraction) = match text.split_once(',') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.len() > 1
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.trim_start_matches('-').len()) && *first != "0");
    let plain = match fraction {
        Some(fraction) if grouped || groups.len() == 1 => format!("{}.{fraction}", groups.concat()),
        Some(_) => return None,
        None if grouped => groups.concat(),
        None => whole.to_owned(),
    };
    Quantity::new(plain.parse::<Decimal>().ok()?).ok()
}

/// A day as `2026-06-15`, `15/6/2026` or `15-6-2026`.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Some(day);
    }
    let mut parts = text.split(['/', '-']).map(|part| part.parse::<u32>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok().filter(|year| *year >= 1900)?, month, day)
}
