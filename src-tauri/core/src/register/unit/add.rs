use super::{checked, free_code};
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

    /// Adds several units in one operation, in their order; one without a code gets it from its name.
    ///
    /// # Errors
    /// As [`Register::add_unit`]; then none of them is added.
    pub fn add_units(&mut self, units: &[Unit]) -> Result<Outcome<Vec<UnitId>>, RegisterError> {
        let first = units.first().map(|unit| unit.name.as_str()).unwrap_or_default();
        let subject = if units.len() > 1 { format!("{first} và {} đơn vị khác", units.len() - 1) } else { first.to_owned() };
        self.transact(Op::AddUnit, &subject, |work| {
            let mut added = Vec::with_capacity(units.len());
            for unit in units {
                let code = if unit.code.as_str().is_empty() { free_code(work.storage, &unit.name)? } else { unit.code.clone() };
                let unit = Unit { id: UnitId(0), code, ..unit.clone() };
                added.push(work.storage.add_unit(&checked(work, &unit)?)?);
            }
            Ok(added)
        })
    }
}
