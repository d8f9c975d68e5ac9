//! How the types of the domain stand in columns.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::{
    Approximation, AttachmentId, Basis, FieldKey, IndicatorCode, IndicatorId, LayoutCode, ObservationId, Observed, OperationId, PhraseId,
    ProfileId, Quantity, RecordId, RecordKindCode, ReportId, ReportVersionId, SectionId, SourceId, StageCode, TargetId, TaskId,
    TemplateCode, UnitCode, UnitId,
};

macro_rules! ids_in_columns {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )+};
}

ids_in_columns!(
    UnitId,
    RecordId,
    IndicatorId,
    ObservationId,
    SourceId,
    TargetId,
    ProfileId,
    ReportId,
    SectionId,
    TaskId,
    AttachmentId,
    OperationId,
    ReportVersionId,
    PhraseId
);

macro_rules! codes_in_columns {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )+};
}

codes_in_columns!(IndicatorCode, RecordKindCode, FieldKey, StageCode, UnitCode, TemplateCode, LayoutCode);

impl ToSql for Quantity {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.ten_thousandths().into())
    }
}

impl FromSql for Quantity {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self::from_ten_thousandths)
    }
}

/// A day as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%Y-%m-%d").to_string().into())
    }
}

impl Day {
    /// The day of a text like 2026-06-14, many times faster than a general reader of dates; `None` for any other form.
    fn plain(text: &str) -> Option<NaiveDate> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            let digit = |digit: &u8| digit.is_ascii_digit().then(|| u32::from(digit - b'0'));
            digits.iter().try_fold(0, |sum, next| Some(sum * 10 + digit(next)?))
        };
        NaiveDate::from_ymd_opt(i32::try_from(number(&[y1, y2, y3, y4])?).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        if let Some(day) = Self::plain(text) {
            return Ok(Self(day));
        }
        text.parse().map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// A moment as text, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) NaiveDateTime);

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%Y-%m-%dT%H:%M:%S").to_string().into())
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// One of a closed set of words, by the name serde gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<T>(pub(crate) T);

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match serde_json::to_value(&self.0) {
            Ok(serde_json::Value::String(word)) => Ok(word.into()),
            Ok(other) => Err(rusqlite::Error::ToSqlConversionFailure(format!("not a word: {other}").into())),
            Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
        }
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = serde_json::Value::String(value.as_str()?.to_owned());
        serde_json::from_value(word).map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// Anything that serde writes, as JSON.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match serde_json::to_string(&self.0) {
            Ok(text) => Ok(text.into()),
            Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(Box::new(error))),
        }
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// Basis as the observation's small number.
pub(crate) fn basis_number(basis: Basis) -> i64 {
    match basis {
        Basis::Actual => 0,
        Basis::Estimate => 1,
    }
}

/// The basis of the observation's small number; the column's CHECK admits no other.
pub(crate) fn basis_of(number: i64) -> Basis {
    if number == 1 { Basis::Estimate } else { Basis::Actual }
}

/// State, value and base of what was observed.
pub(crate) fn observed_columns(observed: Observed) -> (i64, Option<Quantity>, Option<Quantity>) {
    match observed {
        Observed::Value { value, base } => (0, Some(value), base),
        Observed::NotReported => (1, None, None),
        Observed::NotApplicable => (2, None, None),
    }
}

/// What was observed, from its columns; the table's CHECKs keep state and value in step.
pub(crate) fn observed_of(state: i64, value: Option<Quantity>, base: Option<Quantity>) -> Observed {
    match (state, value) {
        (0, Some(value)) => Observed::Value { value, base },
        (2, _) => Observed::NotApplicable,
        _ => Observed::NotReported,
    }
}

/// The approximation as the observation's small number.
pub(crate) fn approximation_number(approximation: Option<Approximation>) -> Option<i64> {
    approximation.map(|wish| match wish {
        Approximation::Over => 0,
        Approximation::MoreThan => 1,
        Approximation::Nearly => 2,
        Approximation::About => 3,
    })
}

/// The approximation of the observation's small number.
pub(crate) fn approximation_of(number: Option<i64>) -> Option<Approximation> {
    match number? {
        0 => Some(Approximation::Over),
        1 => Some(Approximation::MoreThan),
        2 => Some(Approximation::Nearly),
        _ => Some(Approximation::About),
    }
}
