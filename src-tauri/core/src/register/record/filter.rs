//! What a list of records shows, and filters that are kept under a name.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::domain::{FieldKey, RecordKindCode, StageCode, UnitId};
use crate::register::{Op, Outcome, Register, RegisterError, clean};

/// The setting that holds the filters kept under a name.
const KEPT: &str = "record-filters";
/// More of them than this are no help to anybody.
const MOST: usize = 100;

/// What a record must be to be listed; what is empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct RecordFilter {
    /// Words of its title and fields, with or without marks; the last may be unfinished.
    pub words: String,
    /// One of these kinds.
    pub kinds: Vec<RecordKindCode>,
    /// Of one of these units or of a unit below them.
    pub units: Vec<UnitId>,
    /// Not over before this day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub from: Option<NaiveDate>,
    /// Not begun after this day.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub to: Option<NaiveDate>,
    /// This choice in this field.
    pub field: Option<FieldIs>,
    /// Reached this stage.
    pub stage: Option<StageCode>,
    /// Only records that lack a number, a day or a unit ("thiếu số").
    pub lacking: bool,
    /// Those in the bin instead of those that are kept.
    pub in_bin: bool,
}

/// That a field holds a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FieldIs {
    /// The field.
    pub key: FieldKey,
    /// Key of the choice.
    pub choice: String,
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SortBy {
    /// Its day; records without one come last.
    #[default]
    Date,
    /// Its title, in Vietnamese order.
    Title,
    /// The name of its unit, in Vietnamese order; records without one come last.
    Unit,
    /// The name of its kind's list.
    Kind,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct RecordSort {
    /// By what.
    pub by: SortBy,
    /// The last first.
    pub descending: bool,
}

/// A filter that is kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeptFilter {
    /// Its name.
    pub name: String,
    /// What it lists.
    pub filter: RecordFilter,
    /// In which order.
    pub sort: RecordSort,
}

impl RecordFilter {
    /// The same filter with the units below each of its units.
    pub(super) fn units_with_those_below(&self, register: &Register) -> Result<Option<Vec<UnitId>>, RegisterError> {
        if self.units.is_empty() {
            return Ok(None);
        }
        let tree = register.unit_tree()?;
        let all: BTreeSet<UnitId> = self.units.iter().flat_map(|unit| tree.subtree(*unit)).collect();
        Ok(Some(all.into_iter().collect()))
    }
}

impl Register {
    /// The filters that are kept under a name, in the order of their names.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn kept_filters(&self) -> Result<Vec<KeptFilter>, RegisterError> {
        let kept = self.setting(KEPT)?.unwrap_or_default();
        // A filter that another version of the program wrote otherwise is left out rather than in the way of all others.
        let kept = kept.as_array().into_iter().flatten().filter_map(|filter| serde_json::from_value(filter.clone()).ok());
        let mut kept: Vec<KeptFilter> = kept.collect();
        kept.sort_by(|one, other| crate::text::compare(&one.name, &other.name));
        Ok(kept)
    }

    /// Keeps a filter under its name, in place of the one that had it.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::TooMany`].
    pub fn keep_filter(&mut self, filter: &KeptFilter) -> Result<Outcome<()>, RegisterError> {
        let filter = KeptFilter { name: clean(&filter.name).chars().take(80).collect(), ..filter.clone() };
        if filter.name.is_empty() {
            return Err(RegisterError::NameEmpty("Bộ lọc"));
        }
        let mut kept = self.kept_filters()?;
        kept.retain(|other| other.name != filter.name);
        if kept.len() >= MOST {
            return Err(RegisterError::TooMany { what: "bộ lọc đã lưu", most: MOST });
        }
        let name = filter.name.clone();
        kept.push(filter);
        self.transact(Op::KeepFilter, &name, |work| Ok(work.storage.put_setting(KEPT, &json!(kept))?))
    }

    /// Forgets the filter called `name`.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn forget_filter(&mut self, name: &str) -> Result<Outcome<()>, RegisterError> {
        let mut kept = self.kept_filters()?;
        let before = kept.len();
        kept.retain(|other| other.name != name);
        if kept.len() == before {
            return Err(RegisterError::NotFound { what: "bộ lọc" });
        }
        self.transact(Op::ForgetFilter, name, |work| Ok(work.storage.put_setting(KEPT, &json!(kept))?))
    }
}
