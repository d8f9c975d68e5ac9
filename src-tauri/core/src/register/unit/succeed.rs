use crate::domain::{UnitId, UnitSuccession};
use crate::register::{Op, Outcome, Register, RegisterError, Work, check_day, clean_some};

impl Register {
    /// Writes down that one unit came out of another; said again of the same two, it replaces what was said.
    ///
    /// # Errors
    /// [`RegisterError`] where a unit is not there, follows itself, or the day is out of range.
    pub fn add_succession(&mut self, step: &UnitSuccession) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::AddSuccession, "", |work| put_succession(work, step))
    }

    /// Takes a succession back out.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where there is none.
    pub fn remove_succession(&mut self, predecessor: UnitId, successor: UnitId) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::RemoveSuccession, "", |work| {
            let there = work.storage.remove_succession(predecessor, successor)?;
            if there { Ok(()) } else { Err(RegisterError::NotFound { what: "kế thừa đơn vị" }) }
        })
    }
}

/// Writes the step down, if it is one between two units that are there.
pub(in crate::register) fn put_succession(work: &Work<'_>, step: &UnitSuccession) -> Result<(), RegisterError> {
    if step.predecessor == step.successor {
        return Err(RegisterError::SuccessionOfItself);
    }
    check_day("Ngày kế thừa", Some(step.effective_on))?;
    if work.storage.unit(step.predecessor)?.is_none() || work.storage.unit(step.successor)?.is_none() {
        return Err(RegisterError::NotFound { what: "đơn vị" });
    }
    Ok(work.storage.put_succession(&UnitSuccession { document: clean_some(step.document.as_ref()), ..step.clone() })?)
}
