use super::checked;
use crate::domain::{Problem, Record, RecordId, StageCode, StageReached};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes down that a record reached a stage of its life, or corrects what was said of it; answers what is still missing.
    /// The record's own day follows where the stage stands for it.
    ///
    /// # Errors
    /// [`RegisterError`] where the record is not there, its kind has no such stage, or the day is refused.
    pub fn reach_stage(&mut self, record: RecordId, stage: &StageReached) -> Result<Outcome<Vec<Problem>>, RegisterError> {
        let mut found = self.record(record)?;
        self.record_kind(&found.kind)?.reach(&mut found, stage.clone());
        self.write_stages(Op::ReachStage, &found)
    }

    /// Takes back that a record reached a stage.
    ///
    /// # Errors
    /// [`RegisterError`] where the record is not there or never reached it.
    pub fn leave_stage(&mut self, record: RecordId, stage: &StageCode) -> Result<Outcome<Vec<Problem>>, RegisterError> {
        let mut found = self.record(record)?;
        if found.stage(stage.as_str()).is_none() {
            return Err(RegisterError::NotFound { what: "giai đoạn" });
        }
        self.record_kind(&found.kind)?.leave(&mut found, stage);
        self.write_stages(Op::LeaveStage, &found)
    }

    fn write_stages(&mut self, op: Op, record: &Record) -> Result<Outcome<Vec<Problem>>, RegisterError> {
        self.transact(op, &record.title, |work| {
            let (record, problems) = checked(work, record)?;
            work.storage.update_record(&record)?;
            Ok(problems)
        })
    }
}
