use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::WhichUnit;
use crate::api::{ApiError, Desk, Done};
use crate::domain::UnitId;
use crate::register::Binnable;

/// A unit in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct BinnedUnit {
    /// Its row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// When it was put there.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: NaiveDateTime,
}

pub(in crate::api) fn put_in_bin(desk: &Desk, form: WhichUnit) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.put_in_bin(Binnable::Unit(UnitId(form.id)))?;
        Done::of(register, outcome)
    })
}

pub(in crate::api) fn restore(desk: &Desk, form: WhichUnit) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.restore_from_bin(Binnable::Unit(UnitId(form.id)))?;
        Done::of(register, outcome)
    })
}

/// The units in the bin, the last first.
pub(in crate::api) fn in_bin(desk: &Desk, (): ()) -> Result<Vec<BinnedUnit>, ApiError> {
    desk.look(|register| {
        let units = register.bin()?.into_iter().filter_map(|thing| match thing.item {
            Binnable::Unit(id) => Some(BinnedUnit { id: id.0, name: thing.name, at: thing.at }),
            _ => None,
        });
        Ok(units.collect())
    })
}
