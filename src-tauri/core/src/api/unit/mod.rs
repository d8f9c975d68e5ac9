//! Units: the tree, how they came out of one another, and what each has reported.

mod add;
mod bin;
mod change;
mod list;
mod place;
mod read;
mod reorganise;
mod reporting;
#[cfg(test)]
mod tests;

pub(in crate::api) use add::{NewUnit, add};
pub(in crate::api) use bin::{BinnedUnit, in_bin, put_in_bin, restore};
pub(in crate::api) use change::{UnitForm, change};
pub(in crate::api) use list::{UnitKindView, UnitView, kinds, list};
pub(in crate::api) use place::{UnitPlace, place};
pub(in crate::api) use read::{UnitDetail, read};
pub(in crate::api) use reorganise::{ReorganisationForm, SuccessionEnds, reorganise, unlink};
pub(in crate::api) use reporting::{UnitReporting, reporting};

use serde::{Deserialize, Serialize};

/// Which unit.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichUnit {
    /// Its row.
    pub id: i64,
}
