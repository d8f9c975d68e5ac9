//! A register in a folder of its own, at a moment that never passes.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use tempfile::TempDir;
use tongket::catalog::Catalog;
use tongket::domain::{Observed, Period, Unit, UnitId, UnitKind, Window};
use tongket::register::{By, NewObservation, Register};

/// The day of `text`, as 2026-06-14.
#[must_use]
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The person and the moment of every test.
#[must_use]
pub fn by() -> By {
    By::at("Trần Thị Thử", moment())
}

fn moment() -> NaiveDateTime {
    day("2026-06-10").and_hms_opt(8, 30, 0).unwrap()
}

/// A new register with the built-in catalog; gone with its folder when dropped.
pub struct TestRegister {
    register: Option<Register>,
    catalog: Arc<Catalog>,
    folder: TempDir,
}

impl TestRegister {
    /// A register without units.
    #[must_use]
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let catalog = Arc::new(Catalog::built_in().unwrap());
        let register = Register::create(&folder.path().join("so.tongket"), "Sổ thử", Arc::clone(&catalog), by()).unwrap();
        Self { register: Some(register), catalog, folder }
    }

    /// A register with a province and `communes` communes below it: `tinh`, `xa-001`, `xa-002`, …
    #[must_use]
    pub fn with_communes(communes: usize) -> Self {
        let mut made = Self::empty();
        let top = made.unit("tinh", "Tỉnh Lam Giang", UnitKind::Tinh, None);
        for number in 1..=communes {
            made.unit(&format!("xa-{number:03}"), &format!("Xã Số {number}"), UnitKind::Xa, Some(top));
        }
        made
    }

    /// Adds a unit.
    pub fn unit(&mut self, code: &str, name: &str, kind: UnitKind, parent: Option<UnitId>) -> UnitId {
        let unit =
            Unit { id: UnitId(0), code: code.into(), name: name.to_owned(), kind, parent, valid_from: None, valid_to: None, position: 0 };
        self.add_unit(&unit).unwrap().value
    }

    /// Keeps a number for a unit over a window.
    pub fn observe(&mut self, indicator: &str, unit: UnitId, window: Window, number: i32) {
        self.put_observations(&[NewObservation::actual(indicator, unit, window, Observed::number(number))], None).unwrap();
    }

    /// Closes the register and opens it again, as a new start of the program does.
    pub fn reopen(&mut self) {
        let path = self.path().to_owned();
        self.register = None;
        self.register = Some(Register::open(&path, Arc::clone(&self.catalog), by()).unwrap());
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Deref for TestRegister {
    type Target = Register;

    fn deref(&self) -> &Register {
        self.register.as_ref().unwrap()
    }
}

impl DerefMut for TestRegister {
    fn deref_mut(&mut self) -> &mut Register {
        self.register.as_mut().unwrap()
    }
}

/// The days of a period by the decree's cut-off.
#[must_use]
pub fn window(period: Period) -> Window {
    period.window(tongket::domain::CutoffScheme::Nd09)
}
