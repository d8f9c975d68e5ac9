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

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{RegisterError, Work, check_code, check_day, clean};
use crate::domain::{Unit, UnitCode, UnitId};
use crate::storage::Storage;

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

/// A code out of `name` that no unit has, not even one in the bin.
fn free_code(storage: &Storage, name: &str) -> Result<UnitCode, RegisterError> {
    let folded = crate::text::fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let stem: String = words.collect::<Vec<_>>().join("-").chars().take(50).collect();
    let stem = if stem.is_empty() { "don-vi".to_owned() } else { stem };
    let mut code = stem.clone();
    let mut number = 1;
    while storage.unit_by_code(&code)?.is_some() {
        number += 1;
        code = format!("{stem}-{number}");
    }
    Ok(UnitCode(code))
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

/// Walks up from the parent, so that adding many units never reads all of them for each.
fn check_parent(work: &Work<'_>, unit: &Unit) -> Result<(), RegisterError> {
    let Some(parent) = unit.parent else { return Ok(()) };
    let mut above = work.storage.unit(parent)?.ok_or(RegisterError::NotFound { what: "đơn vị cấp trên" })?;
    if unit.id == UnitId(0) {
        // Nothing stands below a unit that is not there yet.
        return Ok(());
    }
    let mut walked = BTreeSet::new();
    while walked.insert(above.id) {
        if above.id == unit.id {
            return Err(RegisterError::UnitLoop(unit.name.clone()));
        }
        match above.parent {
            Some(next) => match work.storage.unit(next)? {
                Some(next) => above = next,
                None => break,
            },
            None => break,
        }
    }
    Ok(())
}
