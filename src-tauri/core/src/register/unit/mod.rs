//! Units: who reports to the commission.

mod add;
mod arrange;
mod change;
mod list;
mod reorganise;
mod succeed;

pub(super) use list::root_of;
pub use reorganise::Reorganisation;
pub(super) use succeed::put_succession;

use chrono::NaiveDate;

use super::{RegisterError, Work, check_code, check_day, clean};
use crate::domain::{Unit, UnitId};

/// The unit as it is kept: clean text, checked days, a parent that is there and below which it does not stand.
pub(super) fn checked(work: &Work<'_>, unit: &Unit) -> Result<Unit, RegisterError> {
    let unit = Unit { name: clean(&unit.name), ..unit.clone() };
    if unit.name.is_empty() {
        return Err(RegisterError::NameEmpty("Đơn vị"));
    }
    check_code(unit.code.as_str())?;
    check_days(unit.valid_from, unit.valid_to)?;
    if let Some((id, in_bin)) = work.storage.unit_by_code(unit.code.as_str())?
        && id != unit.id
    {
        return Err(RegisterError::CodeTaken { what: "đơn vị", code: unit.code.0, in_bin });
    }
    check_parent(work, &unit)?;
    Ok(unit)
}

fn check_days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), RegisterError> {
    check_day("Ngày bắt đầu của đơn vị", from)?;
    check_day("Ngày kết thúc của đơn vị", to)?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(RegisterError::DaysBackwards { what: "Đơn vị" });
    }
    Ok(())
}

fn check_parent(work: &Work<'_>, unit: &Unit) -> Result<(), RegisterError> {
    let Some(parent) = unit.parent else { return Ok(()) };
    let tree = crate::domain::UnitTree::new(work.storage.units()?);
    if tree.get(parent).is_none() {
        return Err(RegisterError::NotFound { what: "đơn vị cấp trên" });
    }
    let is_kept = unit.id != UnitId(0);
    if is_kept && tree.subtree(unit.id).contains(&parent) {
        return Err(RegisterError::UnitLoop(unit.name.clone()));
    }
    Ok(())
}
