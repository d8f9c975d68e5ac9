use std::collections::HashMap;

use super::{ImportSummary, Names};
use crate::domain::{SourceId, Target, TargetId, UnitTree, Window};
use crate::exchange::Bundle;
use crate::register::observation::Checker;
use crate::register::transact::Work;
use crate::register::{RegisterError, clean_some, target};
use crate::storage::{Cell, Put};

/// Observations: codes and windows are looked up once, so that a file of hundreds of thousands goes through prepared statements.
pub(super) fn import(
    work: &Work<'_>,
    bundle: &Bundle,
    names: &Names<'_>,
    tree: &UnitTree,
    summary: &mut ImportSummary,
) -> Result<(), RegisterError> {
    let checker = Checker { book: work.book, units: tree };
    let mut sources: HashMap<&str, SourceId> = HashMap::new();
    for source in &bundle.sources {
        sources.insert(&source.key, work.storage.add_source(&source.source())?);
    }
    let mut windows: HashMap<Window, i64> = HashMap::new();
    for entry in &bundle.observations {
        let mut put = || -> Result<Put, RegisterError> {
            let unit = names.unit(entry.unit.as_str())?;
            let days = entry.days();
            let indicator = checker.check(entry.indicator.as_str(), unit, days, entry.value.0)?;
            let window = match windows.get(&days) {
                Some(row) => *row,
                None => {
                    let row = work.storage.window_row(days)?;
                    windows.insert(days, row);
                    row
                }
            };
            let source = match &entry.source {
                None => None,
                Some(key) => Some(
                    *sources
                        .get(key.as_str())
                        .ok_or_else(|| RegisterError::UnknownCode { what: "nguồn số liệu", code: key.clone() })?,
                ),
            };
            let note = clean_some(entry.note.as_ref());
            let cell = Cell {
                indicator,
                unit,
                window,
                basis: entry.basis,
                observed: entry.value.0,
                approximation: entry.approximation,
                note: note.as_deref(),
                source,
            };
            Ok(work.storage.put_observation(&cell, work.operation)?)
        };
        let became = put().map_err(|error| error.in_item(format!("Số liệu {} của «{}», {}", entry.indicator, entry.unit, entry.window)))?;
        match became {
            Put::Added(_) => summary.observations.added += 1,
            Put::Revised(_) => summary.observations.changed += 1,
            Put::Unchanged(_) => summary.observations.unchanged += 1,
        }
    }
    Ok(())
}

/// Yearly targets; one without a unit is that of the commission.
pub(super) fn import_targets(
    work: &Work<'_>,
    bundle: &Bundle,
    names: &Names<'_>,
    tree: &UnitTree,
    summary: &mut ImportSummary,
) -> Result<(), RegisterError> {
    let known = work.storage.targets()?;
    for entry in &bundle.targets {
        let mut put = || -> Result<(), RegisterError> {
            let code = entry.indicator.as_str();
            let indicator = work.book.id(code).ok_or_else(|| RegisterError::UnknownCode { what: "chỉ tiêu", code: code.to_owned() })?;
            let wanted = Target {
                id: TargetId(0),
                indicator,
                unit: names.unit_or_root(entry.unit.as_ref().map(crate::domain::UnitCode::as_str))?,
                year: entry.year,
                value: entry.value.0,
                document: clean_some(entry.document.as_ref()),
            };
            target::check(work.book, tree, &wanted)?;
            let old = known.iter().find(|old| (old.indicator, old.unit, old.year) == (wanted.indicator, wanted.unit, wanted.year));
            match old {
                None => summary.targets.added += 1,
                Some(old) if (old.value, &old.document) == (wanted.value, &wanted.document) => {
                    summary.targets.unchanged += 1;
                    return Ok(());
                }
                Some(_) => summary.targets.changed += 1,
            }
            work.storage.put_target(&wanted)?;
            Ok(())
        };
        put().map_err(|error| error.in_item(format!("Kế hoạch {} năm {}", entry.indicator, entry.year)))?;
    }
    Ok(())
}
