use std::collections::BTreeMap;

use super::Checker;
use crate::domain::{Approximation, Basis, IndicatorCode, Observed, Source, UnitId, UnitTree, Window};
use crate::register::{Op, Outcome, Register, RegisterError, clean_some};
use crate::storage::{Cell, Put};

/// One value to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct NewObservation {
    /// Of which indicator.
    pub indicator: IndicatorCode,
    /// Of which unit.
    pub unit: UnitId,
    /// Over which days.
    pub window: Window,
    /// Done or estimated.
    pub basis: Basis,
    /// How much.
    pub observed: Observed,
    /// How the unit wishes it shown.
    pub approximation: Option<Approximation>,
    /// A remark of the one who gave it.
    pub note: Option<String>,
}

impl NewObservation {
    /// A value that was done, with nothing more to say of it.
    #[must_use]
    pub fn actual(indicator: &str, unit: UnitId, window: Window, observed: Observed) -> Self {
        Self { indicator: indicator.into(), unit, window, basis: Basis::Actual, observed, approximation: None, note: None }
    }
}

impl Register {
    /// Keeps values that came from one source. A value given again makes a new revision: the earlier one stays with its source
    /// (a resubmitted form never overwrites). The answer tells of each value what became of it, in their order.
    ///
    /// # Errors
    /// [`RegisterError`] for the first value that cannot be kept, and then none is: an unknown code, a computed indicator, a
    /// ratio without its base, a value out of bounds, a unit that did not exist on those days.
    pub fn put_observations(&mut self, values: &[NewObservation], source: Option<&Source>) -> Result<Outcome<Vec<Put>>, RegisterError> {
        let about = match values {
            [one] => one.indicator.0.clone(),
            many => format!("{} số", many.len()),
        };
        self.transact(Op::PutObservations, &about, |work| {
            let units = UnitTree::new(work.storage.units()?);
            let checker = Checker { book: work.book, units: &units };
            let mut windows: BTreeMap<Window, i64> = BTreeMap::new();
            let source = source.map(|source| work.storage.add_source(source)).transpose()?;
            let mut became = Vec::with_capacity(values.len());
            for value in values {
                let indicator = checker.check(value.indicator.as_str(), value.unit, value.window, value.observed)?;
                let window = match windows.get(&value.window) {
                    Some(row) => *row,
                    None => {
                        let row = work.storage.window_row(value.window)?;
                        windows.insert(value.window, row);
                        row
                    }
                };
                let note = clean_some(value.note.as_ref());
                let cell = Cell {
                    indicator,
                    unit: value.unit,
                    window,
                    basis: value.basis,
                    observed: value.observed,
                    approximation: value.approximation,
                    note: note.as_deref(),
                    source,
                };
                became.push(work.storage.put_observation(&cell, work.operation)?);
            }
            Ok(became)
        })
    }
}
