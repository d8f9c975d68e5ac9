//! Files of the exchange format become rows: by codes, in one operation, all of a file or nothing.

mod observations;
mod records;
mod reports;
mod tasks;
mod units;

use std::collections::HashMap;

use super::transact::Work;
use super::{Op, Outcome, Register, RegisterError};
use crate::domain::{Problem, RecordId, UnitId};
use crate::exchange::Bundle;

/// How many of one thing a file brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brought {
    /// New in the register.
    pub added: u32,
    /// There before and different.
    pub changed: u32,
    /// There before and the same.
    pub unchanged: u32,
}

/// What a file brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportSummary {
    /// Units.
    pub units: Brought,
    /// Own indicators.
    pub indicators: Brought,
    /// Versions of issuer profiles.
    pub profiles: Brought,
    /// Records.
    pub records: Brought,
    /// Observations; a changed one keeps its earlier value as a revision.
    pub observations: Brought,
    /// Targets.
    pub targets: Brought,
    /// Tasks, those of reports included.
    pub tasks: Brought,
    /// Reports issued before.
    pub reports: Brought,
    /// What is still missing in the records, and what was left as it was.
    pub problems: Vec<Problem>,
}

/// What the codes of the file mean while it is read in.
struct Names<'a> {
    units: HashMap<&'a str, UnitId>,
    records: HashMap<String, RecordId>,
    root: Option<UnitId>,
}

impl Names<'_> {
    fn unit(&self, code: &str) -> Result<UnitId, RegisterError> {
        let unknown = || RegisterError::UnknownCode { what: "đơn vị", code: code.chars().take(40).collect() };
        self.units.get(code).copied().ok_or_else(unknown)
    }

    fn unit_or_root(&self, code: Option<&str>) -> Result<UnitId, RegisterError> {
        code.map_or_else(|| self.root.ok_or(RegisterError::NoRoot), |code| self.unit(code))
    }

    fn record(&self, key: &str) -> Result<RecordId, RegisterError> {
        let unknown = || RegisterError::UnknownCode { what: "bản ghi", code: key.chars().take(40).collect() };
        self.records.get(key).copied().ok_or_else(unknown)
    }
}

impl Register {
    /// Takes in what a file of the exchange format holds. Things are known by their codes and keys: what is there already is
    /// brought up to date, so that the same file may be taken in again. A record without a key is known by kind, unit, title
    /// and day. An issued report that is there stays as it is.
    ///
    /// # Errors
    /// [`RegisterError::Item`] naming the first item that cannot be kept; then nothing of the file is.
    pub fn import(&mut self, bundle: &Bundle) -> Result<Outcome<ImportSummary>, RegisterError> {
        let about = bundle.title.clone().unwrap_or_default();
        self.transact(Op::Import, &about, |work| {
            let mut summary = ImportSummary::default();
            units::import(work, bundle, &mut summary)?;
            units::import_indicators(work, bundle, &mut summary)?;
            units::import_profiles(work, bundle, &mut summary)?;
            let tree = crate::domain::UnitTree::new(work.storage.units()?);
            let book = super::indicator::book(work.storage, work.catalog)?;
            let work = &Work { storage: work.storage, catalog: work.catalog, book: &book, operation: work.operation, now: work.now };
            let mut names = Names {
                units: tree.iter().map(|unit| (unit.code.as_str(), unit.id)).collect(),
                records: HashMap::new(),
                root: super::unit::root_of(&tree).ok(),
            };
            records::import(work, bundle, &mut names, &mut summary)?;
            observations::import(work, bundle, &names, &tree, &mut summary)?;
            observations::import_targets(work, bundle, &names, &tree, &mut summary)?;
            let mut known = work.storage.tasks()?;
            tasks::import(work, &bundle.tasks, None, &names, &mut known, &mut summary)?;
            reports::import(work, bundle, &names, &mut known, &mut summary)?;
            Ok(summary)
        })
    }
}
