use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::domain::{Unit, UnitKind};

/// One unit of the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitView {
    /// Its row.
    pub id: i64,
    /// Its short code.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// What it is: "xa".
    pub kind: String,
    /// The same in words: "xã, phường, đặc khu".
    pub kind_label: String,
    /// The unit above it.
    pub parent: Option<i64>,
    /// First day, where known.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_from: Option<NaiveDate>,
    /// Last day, where it has ended.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub valid_to: Option<NaiveDate>,
    /// Whether it has ended by today, or has not begun.
    pub gone: bool,
}

/// A kind of unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitKindView {
    /// Its code.
    pub code: String,
    /// In words.
    pub label: String,
}

impl UnitView {
    pub(super) fn of(unit: &Unit, today: NaiveDate) -> Self {
        Self {
            id: unit.id.0,
            code: unit.code.to_string(),
            name: unit.name.clone(),
            kind: kind_code(unit.kind),
            kind_label: unit.kind.label().to_owned(),
            parent: unit.parent.map(|parent| parent.0),
            valid_from: unit.valid_from,
            valid_to: unit.valid_to,
            gone: !unit.exists_on(today),
        }
    }
}

/// The kind as files write it: "so-nganh".
pub(super) fn kind_code(kind: UnitKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The kind that `code` writes.
pub(super) fn kind_of(code: &str) -> Result<UnitKind, ApiError> {
    let known = UnitKind::ALL.into_iter().find(|kind| kind_code(*kind) == code);
    known.ok_or_else(|| ApiError::told("Không có loại đơn vị này.", "Hãy chọn loại đơn vị trong danh sách."))
}

/// Every unit, siblings in their order.
pub(in crate::api) fn list(desk: &Desk, (): ()) -> Result<Vec<UnitView>, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let mut units = register.units()?;
        units.sort_by_key(|unit| (unit.position, unit.id));
        Ok(units.iter().map(|unit| UnitView::of(unit, today)).collect())
    })
}

/// Every kind of unit, in the order of the screens.
pub(in crate::api) fn kinds(_: &Desk, (): ()) -> Result<Vec<UnitKindView>, ApiError> {
    Ok(UnitKind::ALL.into_iter().map(|kind| UnitKindView { code: kind_code(kind), label: kind.label().to_owned() }).collect())
}
