use super::checked;
use crate::domain::Unit;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes a unit anew under its id: renamed, moved below another, ended on a day.
    ///
    /// # Errors
    /// As [`Register::add_unit`]; [`RegisterError::UnitLoop`] where it would stand below itself.
    pub fn change_unit(&mut self, unit: &Unit) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::ChangeUnit, &unit.name, |work| {
            if work.storage.update_unit(&checked(work, unit)?)? { Ok(()) } else { Err(RegisterError::NotFound { what: "đơn vị" }) }
        })
    }
}
