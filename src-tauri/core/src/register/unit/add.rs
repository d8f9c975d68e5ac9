use super::checked;
use crate::domain::{Unit, UnitId};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Adds a unit; the id in `unit` is not looked at, the register gives one.
    ///
    /// # Errors
    /// [`RegisterError`] for an empty name, an unusable or used code, days out of range, a parent that is not there.
    pub fn add_unit(&mut self, unit: &Unit) -> Result<Outcome<UnitId>, RegisterError> {
        self.transact(Op::AddUnit, &unit.name, |work| {
            let unit = Unit { id: UnitId(0), ..unit.clone() };
            Ok(work.storage.add_unit(&checked(work, &unit)?)?)
        })
    }
}
