use super::{Brought, ImportSummary};
use std::collections::BTreeSet;

use crate::domain::{Unit, UnitId, UnitSuccession};
use crate::exchange::{Bundle, UnitEntry};
use crate::register::transact::Work;
use crate::register::{RegisterError, indicator, profile, unit};

/// Units in any order of the file, a parent before its children, then how they came out of one another.
pub(super) fn import(work: &Work<'_>, bundle: &Bundle, summary: &mut ImportSummary) -> Result<(), RegisterError> {
    let codes: BTreeSet<&str> = bundle.units.iter().map(|unit| unit.code.as_str()).collect();
    let mut waiting: Vec<(i32, &UnitEntry)> = (0..).zip(&bundle.units).collect();
    while !waiting.is_empty() {
        let mut next = Vec::new();
        let before = waiting.len();
        for (position, entry) in waiting {
            let parent_waits =
                |parent: &str| codes.contains(parent) && work.storage.unit_by_code(parent).is_ok_and(|found| found.is_none());
            if entry.parent.as_ref().is_some_and(|parent| parent_waits(parent.as_str())) {
                next.push((position, entry));
            } else {
                put(work, entry, position, &mut summary.units).map_err(|error| error.in_item(format!("Đơn vị «{}»", entry.name)))?;
            }
        }
        if next.len() == before
            && let Some((_, entry)) = next.first()
        {
            return Err(RegisterError::UnitLoop(entry.name.clone()).in_item(format!("Đơn vị «{}»", entry.name)));
        }
        waiting = next;
    }
    for step in &bundle.successions {
        let id = |code: &str| match work.storage.unit_by_code(code)? {
            Some((id, false)) => Ok(id),
            _ => Err(RegisterError::UnknownCode { what: "đơn vị", code: code.to_owned() }),
        };
        let written = || -> Result<(), RegisterError> {
            let step = UnitSuccession {
                predecessor: id(step.predecessor.as_str())?,
                successor: id(step.successor.as_str())?,
                kind: step.kind,
                effective_on: step.effective_on,
                document: step.document.clone(),
            };
            unit::put_succession(work, &step)
        };
        written().map_err(|error| error.in_item(format!("Kế thừa từ «{}» sang «{}»", step.predecessor, step.successor)))?;
    }
    Ok(())
}

fn put(work: &Work<'_>, entry: &UnitEntry, position: i32, brought: &mut Brought) -> Result<(), RegisterError> {
    let parent = match &entry.parent {
        None => None,
        Some(code) => match work.storage.unit_by_code(code.as_str())? {
            Some((id, false)) => Some(id),
            _ => return Err(RegisterError::UnknownCode { what: "đơn vị", code: code.0.clone() }),
        },
    };
    let known = match work.storage.unit_by_code(entry.code.as_str())? {
        Some((_, true)) => return Err(RegisterError::CodeTaken { what: "đơn vị", code: entry.code.0.clone(), in_bin: true }),
        Some((id, false)) => work.storage.unit(id)?,
        None => None,
    };
    let wanted = Unit {
        id: known.as_ref().map_or(UnitId(0), |unit| unit.id),
        code: entry.code.clone(),
        name: entry.name.clone(),
        kind: entry.kind,
        parent,
        valid_from: entry.valid_from,
        valid_to: entry.valid_to,
        position: known.as_ref().map_or(position, |unit| unit.position),
    };
    let wanted = unit::checked(work, &wanted)?;
    match known {
        None => {
            work.storage.add_unit(&wanted)?;
            brought.added += 1;
        }
        Some(unit) if unit == wanted => brought.unchanged += 1,
        Some(_) => {
            work.storage.update_unit(&wanted)?;
            brought.changed += 1;
        }
    }
    Ok(())
}

/// The office's own indicators.
pub(super) fn import_indicators(work: &Work<'_>, bundle: &Bundle, summary: &mut ImportSummary) -> Result<(), RegisterError> {
    let rows = work.storage.indicators()?;
    for entry in &bundle.indicators {
        let written = || -> Result<(), RegisterError> {
            let wanted = indicator::checked(work, entry)?;
            let code = wanted.code.as_str();
            match rows.iter().find(|row| row.code == code) {
                None => {
                    work.storage.add_indicator(code, Some(&wanted))?;
                    summary.indicators.added += 1;
                }
                Some(row) if row.binned => {
                    return Err(RegisterError::CodeTaken { what: "chỉ tiêu", code: code.to_owned(), in_bin: true });
                }
                Some(row) if row.own.is_none() => return Err(RegisterError::IndicatorReserved(code.to_owned())),
                Some(row) if row.own.as_ref() == Some(&wanted) => summary.indicators.unchanged += 1,
                Some(row) => {
                    work.storage.define_indicator(row.id, Some(&wanted))?;
                    summary.indicators.changed += 1;
                }
            }
            Ok(())
        };
        let mut written = written;
        written().map_err(|error| error.in_item(format!("Chỉ tiêu {}", entry.code)))?;
    }
    Ok(())
}

/// Issuer profiles: a version is known by its name and first day.
pub(super) fn import_profiles(work: &Work<'_>, bundle: &Bundle, summary: &mut ImportSummary) -> Result<(), RegisterError> {
    let known = work.storage.profiles()?;
    for entry in &bundle.profiles {
        let wanted = profile::checked(entry).map_err(|error| error.in_item(format!("Hồ sơ «{}»", entry.name)))?;
        match known.iter().find(|(_, profile)| profile.name == wanted.name && profile.valid_from == wanted.valid_from) {
            None => {
                work.storage.add_profile(&wanted)?;
                summary.profiles.added += 1;
            }
            Some((_, profile)) if *profile == wanted => summary.profiles.unchanged += 1,
            Some((id, _)) => {
                work.storage.update_profile(*id, &wanted)?;
                summary.profiles.changed += 1;
            }
        }
    }
    Ok(())
}
