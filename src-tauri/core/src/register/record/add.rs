use super::checked;
use crate::domain::{Problem, Record, RecordId};
use crate::register::{Op, Outcome, Register, RegisterError};

/// A record that was kept, and what is still missing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordAdded {
    /// Its row.
    pub id: RecordId,
    /// What its kind would like to know: "thiếu số".
    pub problems: Vec<Problem>,
}

impl Register {
    /// Adds a record; the id in `record` is not looked at, the register gives one.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`] for a kind that the catalog does not know, [`RegisterError::RecordWrong`] for what the
    /// kind refuses (fields named in Vietnamese), or days out of range.
    pub fn add_record(&mut self, record: &Record) -> Result<Outcome<RecordAdded>, RegisterError> {
        self.transact(Op::AddRecord, &record.title, |work| {
            let (record, problems) = checked(work, record)?;
            Ok(RecordAdded { id: work.storage.add_record(&record, None)?, problems })
        })
    }
}
