use super::checked;
use crate::domain::{Problem, Record};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes a record anew under its id, with its stages and links; answers what is still missing in it.
    ///
    /// # Errors
    /// As [`Register::add_record`]; [`RegisterError::NotFound`] where it is not there.
    pub fn change_record(&mut self, record: &Record) -> Result<Outcome<Vec<Problem>>, RegisterError> {
        self.transact(Op::ChangeRecord, &record.title, |work| {
            let (record, problems) = checked(work, record)?;
            if work.storage.update_record(&record)? { Ok(problems) } else { Err(RegisterError::NotFound { what: "bản ghi" }) }
        })
    }
}
