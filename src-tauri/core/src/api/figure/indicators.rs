//! The indicators to choose from.

use serde::{Deserialize, Serialize};

use super::cell::EntryKind;
use super::grid::{depth, in_order};
use crate::api::{ApiError, Desk};

/// An indicator by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct IndicatorChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its unit of measure.
    pub measure: String,
    /// 1 for a part of another indicator.
    pub depth: u8,
    /// How it is typed.
    pub entry: EntryKind,
}

/// Every indicator in the order of the catalog, parts right below their whole.
pub(in crate::api) fn indicators(desk: &Desk, (): ()) -> Result<Vec<IndicatorChoice>, ApiError> {
    desk.look(|register| {
        let book = register.indicators();
        let choice = |indicator: &crate::domain::Indicator| IndicatorChoice {
            code: indicator.code.to_string(),
            name: indicator.name.clone(),
            measure: indicator.measure.clone(),
            depth: depth(book, indicator),
            entry: EntryKind::of(indicator),
        };
        Ok(in_order(register.catalog(), book).into_iter().map(choice).collect())
    })
}
