//! Observations: the value of one indicator for one unit over one window.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{IndicatorId, ObservationId, Quantity, SourceId, UnitId, Window};

/// What was observed: blank is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Observed {
    /// A number above or below zero, or a true zero (`value` 0).
    Value {
        /// The number; for ratios the numerator, for averages the sum.
        value: Quantity,
        /// For ratios the denominator, for averages the weight, for n/N the N.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<Quantity>,
    },
    /// Chưa báo cáo: asked for and not given.
    NotReported,
    /// Không áp dụng: the unit has nothing of the kind.
    NotApplicable,
}

impl Observed {
    /// A plain number.
    #[must_use]
    pub fn number(value: impl Into<Quantity>) -> Self {
        Self::Value { value: value.into(), base: None }
    }

    /// Whether it is a true zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        matches!(self, Self::Value { value, .. } if value == Quantity::ZERO)
    }

    /// The number, where there is one.
    #[must_use]
    pub fn value(self) -> Option<Decimal> {
        match self {
            Self::Value { value, .. } => Some(value.value()),
            Self::NotReported | Self::NotApplicable => None,
        }
    }

    /// The base, where there is one.
    #[must_use]
    pub fn base(self) -> Option<Decimal> {
        match self {
            Self::Value { base, .. } => base.map(Quantity::value),
            Self::NotReported | Self::NotApplicable => None,
        }
    }
}

/// Done, or estimated to the end of the year; the two are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Thực hiện.
    #[default]
    Actual,
    /// Ước thực hiện.
    Estimate,
}

/// A wish for how an exact value is shown; the value itself stays exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Approximation {
    /// "trên …", rounded down.
    Over,
    /// "hơn …", rounded down.
    MoreThan,
    /// "gần …", rounded up.
    Nearly,
    /// "khoảng …", rounded to the nearest.
    About,
}

/// The value of one indicator for one unit over one window, with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its row.
    pub id: ObservationId,
    /// What.
    pub indicator: IndicatorId,
    /// Of whom.
    pub unit: UnitId,
    /// Over which days.
    pub window: Window,
    /// Done or estimated.
    pub basis: Basis,
    /// How much.
    pub observed: Observed,
    /// How the unit wishes it shown.
    pub approximation: Option<Approximation>,
    /// A remark of the one who gave it.
    pub note: Option<String>,
    /// Where it came from.
    pub source: Option<SourceId>,
    /// 1 for the first value given, 2 after one correction, …
    pub revision: u32,
    /// When this revision was recorded.
    pub recorded_at: NaiveDateTime,
    /// By whom.
    pub recorded_by: String,
}

/// Where observations came from: a form, a letter, a cell of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Source {
    /// In words: "Báo cáo số 12-BC/ĐU của Đảng uỷ xã An Phú".
    pub label: String,
    /// The file, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Sheet and cell, page or paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// When it was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
}

/// An observation without its history: what totals are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Its row.
    pub id: ObservationId,
    /// What.
    pub indicator: IndicatorId,
    /// Of whom.
    pub unit: UnitId,
    /// Over which days.
    pub window: Window,
    /// Done or estimated.
    pub basis: Basis,
    /// How much.
    pub observed: Observed,
    /// How the unit wishes it shown.
    pub approximation: Option<Approximation>,
}
