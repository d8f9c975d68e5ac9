//! Problems: what the reader of the report would object to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{IndicatorCode, RecordId, UnitId};

/// How bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Would be asked about.
    Warning,
    /// Would be sent back.
    Error,
}

/// Where in the report or the register.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ProblemPlace"))]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    /// Code of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub section: Option<String>,
    /// Number of the block in the section, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub block: Option<usize>,
    /// The indicator meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub indicator: Option<IndicatorCode>,
    /// The unit meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    #[schemars(with = "Option<i64>")]
    pub unit: Option<UnitId>,
    /// The record meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    #[schemars(with = "Option<i64>")]
    pub record: Option<RecordId>,
}

/// Something the reader of the report would object to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// Stable code of the rule: `figure.levels-overlap`, `gap.figure`.
    pub rule: String,
    /// How bad.
    pub severity: Severity,
    /// Where.
    #[serde(default)]
    pub place: Place,
    /// What, as a whole Vietnamese sentence.
    pub message: String,
    /// What to do about it, as a whole Vietnamese sentence; empty where nothing need be done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub advice: String,
}

impl Problem {
    /// A problem of `rule`, placed nowhere yet.
    #[must_use]
    pub fn new(severity: Severity, rule: &str, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { rule: rule.to_owned(), severity, place: Place::default(), message: message.into(), advice: advice.into() }
    }

    /// The same, about `indicator`.
    #[must_use]
    pub fn about_indicator(mut self, indicator: &IndicatorCode) -> Self {
        self.place.indicator = Some(indicator.clone());
        self
    }

    /// The same, about `unit`.
    #[must_use]
    pub fn about_unit(mut self, unit: UnitId) -> Self {
        self.place.unit = Some(unit);
        self
    }

    /// The same, about `record`.
    #[must_use]
    pub fn about_record(mut self, record: RecordId) -> Self {
        self.place.record = Some(record);
        self
    }

    /// The same, in the section with `code`.
    #[must_use]
    pub fn in_section(mut self, code: &str) -> Self {
        self.place.section = Some(code.to_owned());
        self
    }
}
