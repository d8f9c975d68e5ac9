//! The words of the format: a measured value, and the days it is of.

use std::borrow::Cow;

use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use thiserror::Error as ThisError;

use crate::domain::{CutoffScheme, FieldValue, Observed, Period, PeriodError, Quantity, Window};

/// A number as it is written, exactly: `12`, `12.5`, or in quotes `"899999999999999.9999"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(pub Quantity);

/// What was observed: a number, a ratio as `{ tu = 19, mau = 21 }` or `"19/21"`, or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured(pub Observed);

/// One cell of a table of observations; `"-"` says that the table says nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell(pub Option<Observed>);

/// The value of a field of a record: text, number, day (`2024-04-23`), yes or no, or a list of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEntry(pub FieldValue);

/// The two cut-off schemes that words of days may be read by; days of one's own are written `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scheme {
    /// Months from the 15th to the 14th (NĐ 09/2019/NĐ-CP, article 12).
    #[default]
    Nd09,
    /// Months of the calendar.
    Calendar,
}

impl From<Scheme> for CutoffScheme {
    fn from(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Nd09 => Self::Nd09,
            Scheme::Calendar => Self::Calendar,
        }
    }
}

/// Days in words: a month `2026-03`, a quarter `2026-q2`, the first or second half `2026-6t`, `2026-6tc`, nine months
/// `2026-9t`, a year `2026`, or `2026-01-01..2026-03-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Span(Words);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    Month(i32, u32),
    Quarter(i32, u32),
    SecondHalf(i32),
    Period(Period),
}

/// Why words do not name days.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum SpanError {
    /// Not one of the forms.
    #[error("không hiểu khoảng thời gian «{0}»; viết 2026-03, 2026-q2, 2026-6t, 2026-6tc, 2026-9t, 2026 hoặc 2026-01-01..2026-03-31")]
    Unreadable(String),
    /// The words name a period that cannot be.
    #[error(transparent)]
    Period(#[from] PeriodError),
}

impl Span {
    /// The days meant under `scheme`.
    #[must_use]
    pub fn days(self, scheme: Scheme) -> Window {
        let (year, first_month, months) = match self.0 {
            Words::Period(period) => return period.window(scheme.into()),
            Words::Month(year, month) => (year, month, 1),
            Words::Quarter(year, quarter) => (year, quarter * 3 - 2, 3),
            Words::SecondHalf(year) => (year, 7, 6),
        };
        let whole_year = Period::Year(year).window(scheme.into());
        let (from, to) = match scheme {
            Scheme::Nd09 => {
                let to = NaiveDate::from_ymd_opt(year, first_month + months - 1, 14);
                (to.and_then(|to| to.checked_sub_months(Months::new(months))?.checked_add_days(Days::new(1))), to)
            }
            Scheme::Calendar => {
                let from = NaiveDate::from_ymd_opt(year, first_month, 1);
                (from, from.and_then(|from| from.checked_add_months(Months::new(months))?.pred_opt()))
            }
        };
        match (from, to) {
            (Some(from), Some(to)) => Window::new(from, to).unwrap_or(whole_year),
            _ => whole_year,
        }
    }
}

impl TryFrom<String> for Span {
    type Error = SpanError;

    fn try_from(text: String) -> Result<Self, SpanError> {
        text.parse()
    }
}

impl std::str::FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        let unreadable = || SpanError::Unreadable(text.chars().take(40).collect());
        if text.contains("..") {
            return Ok(Self(Words::Period(text.parse()?)));
        }
        let (year, part) = text.trim().split_once('-').unwrap_or((text.trim(), ""));
        let parsed: i32 = year.parse().map_err(|_| unreadable())?;
        if !Window::YEARS.contains(&parsed) {
            return Err(PeriodError::YearOutOfRange(parsed).into());
        }
        let words = match part {
            "q1" => Words::Quarter(parsed, 1),
            "q2" => Words::Quarter(parsed, 2),
            "q3" => Words::Quarter(parsed, 3),
            "q4" => Words::Quarter(parsed, 4),
            "6tc" => Words::SecondHalf(parsed),
            "" | "nam" => Words::Period(Period::Year(parsed)),
            "6t" => Words::Period(Period::SixMonths(parsed)),
            "9t" => Words::Period(Period::NineMonths(parsed)),
            month if month.len() == 2 => match month.parse() {
                Ok(month @ 1..=12) => Words::Month(parsed, month),
                _ => return Err(unreadable()),
            },
            _ => return Err(unreadable()),
        };
        Ok(Self(words))
    }
}

/// The form that is parsed back.
impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Words::Month(year, month) => write!(f, "{year}-{month:02}"),
            Words::Quarter(year, quarter) => write!(f, "{year}-q{quarter}"),
            Words::SecondHalf(year) => write!(f, "{year}-6tc"),
            Words::Period(period) => period.fmt(f),
        }
    }
}

fn quantity<E: Error>(digits: &str) -> Result<Quantity, E> {
    let bad = || {
        E::custom(format!("không dùng được số «{}»; hãy viết bằng chữ số, dấu chấm thập phân, không có dấu phân nhóm", shortened(digits)))
    };
    let plain = digits.trim();
    let written = plain.strip_prefix(['-', '+']).unwrap_or(plain);
    if !written.starts_with(|digit: char| digit.is_ascii_digit()) || written.len() > 40 {
        return Err(bad());
    }
    let exact = if written.contains(['e', 'E']) { Decimal::from_scientific(plain).ok() } else { Decimal::from_str_exact(plain).ok() };
    Quantity::new(exact.ok_or_else(bad)?).map_err(|error| E::custom(format!("{error}; hãy kiểm tra lại số")))
}

fn shortened(text: &str) -> String {
    super::deserialize::shortened(text)
}

fn digits_of<E: Error>(bytes: &[u8]) -> Result<Quantity, E> {
    quantity(&String::from_utf8_lossy(bytes))
}

fn ratio<E: Error>(numerator: Quantity, denominator: Quantity) -> Result<Observed, E> {
    if denominator <= Quantity::ZERO {
        return Err(E::custom("mẫu số phải lớn hơn 0; nếu đơn vị không có đối tượng để tính thì ghi \"khong-ap-dung\""));
    }
    Ok(Observed::Value { value: numerator, base: Some(denominator) })
}

/// Reads a number, a word or a ratio; the word `-` only where `blank` allows it.
struct ObservedVisitor {
    blank: bool,
}

impl<'de> Visitor<'de> for ObservedVisitor {
    type Value = Option<Observed>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("một số, { tu = …, mau = … }, \"khong-bao-cao\" hoặc \"khong-ap-dung\"")
    }

    fn visit_bytes<E: Error>(self, digits: &[u8]) -> Result<Self::Value, E> {
        Ok(Some(Observed::Value { value: digits_of(digits)?, base: None }))
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
        Ok(Some(match word.trim() {
            "-" if self.blank => return Ok(None),
            "khong-bao-cao" | "kbc" => Observed::NotReported,
            "khong-ap-dung" | "kad" => Observed::NotApplicable,
            other => match other.split_once('/') {
                Some((numerator, denominator)) => ratio(quantity(numerator)?, quantity(denominator)?)?,
                None => Observed::Value { value: quantity(other)?, base: None },
            },
        }))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Self::Value, A::Error> {
        let (mut numerator, mut denominator) = (None, None);
        while let Some(key) = pairs.next_key::<String>()? {
            match key.as_str() {
                "tu" => numerator = Some(pairs.next_value::<Number>()?.0),
                "mau" => denominator = Some(pairs.next_value::<Number>()?.0),
                other => return Err(A::Error::unknown_field(other, &["tu", "mau"])),
            }
        }
        let numerator = numerator.ok_or_else(|| A::Error::missing_field("tu"))?;
        ratio(numerator, denominator.ok_or_else(|| A::Error::missing_field("mau"))?).map(Some)
    }
}

impl<'de> Deserialize<'de> for Measured {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let observed = deserializer.deserialize_any(ObservedVisitor { blank: false })?;
        observed.map(Self).ok_or_else(|| D::Error::custom("thiếu giá trị"))
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ObservedVisitor { blank: true }).map(Self)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("một số")
    }

    fn visit_bytes<E: Error>(self, digits: &[u8]) -> Result<Number, E> {
        digits_of(digits).map(Number)
    }

    fn visit_str<E: Error>(self, digits: &str) -> Result<Number, E> {
        quantity(digits).map(Number)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct FieldVisitor;

impl<'de> Visitor<'de> for FieldVisitor {
    type Value = FieldEntry;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("một đoạn chữ, một số, một ngày, true, false hoặc danh sách các dòng chữ")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<FieldEntry, E> {
        Ok(FieldEntry(FieldValue::Flag(flag)))
    }

    fn visit_bytes<E: Error>(self, digits: &[u8]) -> Result<FieldEntry, E> {
        Ok(FieldEntry(FieldValue::Number(digits_of(digits)?)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<FieldEntry, E> {
        let is_day = text.len() == 10 && text.starts_with(|digit: char| digit.is_ascii_digit());
        Ok(FieldEntry(match text.parse::<NaiveDate>() {
            Ok(day) if is_day && Window::YEARS.contains(&day.year()) => FieldValue::Date(day),
            _ => FieldValue::Text(text.to_owned()),
        }))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lines: A) -> Result<FieldEntry, A::Error> {
        let mut list = Vec::new();
        while let Some(line) = lines.next_element::<String>()? {
            list.push(line);
        }
        Ok(FieldEntry(FieldValue::List(list)))
    }
}

impl<'de> Deserialize<'de> for FieldEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor)
    }
}

const DIGITS: &str = r"^[-+]?[0-9]+(\.[0-9]{1,4})?$";

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A number with at most four decimals, or the same in quotes.",
            "anyOf": [{ "type": "number" }, { "type": "string", "pattern": DIGITS }]
        })
    }
}

fn measured(words: &str, blank: &str) -> Schema {
    json_schema!({
        "description": words,
        "anyOf": [
            { "type": "number" },
            { "type": "string", "pattern": format!(r"^([-+]?[0-9]+(\.[0-9]{{1,4}})?(/[0-9]+(\.[0-9]{{1,4}})?)?|khong-bao-cao|kbc|khong-ap-dung|kad{blank})$") },
            {
                "type": "object",
                "properties": { "tu": { "$ref": "#/$defs/Number" }, "mau": { "$ref": "#/$defs/Number" } },
                "required": ["tu", "mau"],
                "additionalProperties": false
            }
        ]
    })
}

impl JsonSchema for Measured {
    fn schema_name() -> Cow<'static, str> {
        "Measured".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Number>();
        measured("A number, a ratio {tu, mau} or \"19/21\", \"khong-bao-cao\" (not reported) or \"khong-ap-dung\" (not applicable).", "")
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Number>();
        measured("As Measured; \"-\" where the table says nothing.", "|-")
    }
}

impl JsonSchema for FieldEntry {
    fn schema_name() -> Cow<'static, str> {
        "FieldEntry".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Text, a choice's key, a number, a day (2024-04-23), yes or no, or a list of lines or choices.",
            "anyOf": [
                { "type": "string" },
                { "type": "number" },
                { "type": "boolean" },
                { "type": "array", "items": { "type": "string" } }
            ]
        })
    }
}

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Days: 2026-03, 2026-q2, 2026-6t, 2026-6tc (second half), 2026-9t, 2026, or 2026-01-01..2026-03-31.",
            "type": "string",
            "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2]|q[1-4]|6t|6tc|9t|nam))?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        })
    }
}
