use super::checked;
use crate::domain::{Problem, RecordId, StageReached};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes down that a record reached a stage of its life, or corrects what was said of it; answers what is still missing.
    ///
    /// # Errors
    /// [`RegisterError`] where the record is not there, its kind has no such stage, or the day is refused.
    pub fn reach_stage(&mut self, record: RecordId, stage: &StageReached) -> Result<Outcome<Vec<Problem>>, RegisterError> {
        let mut found = self.record(record)?;
        match found.stages.iter_mut().find(|reached| reached.stage == stage.stage) {
            Some(reached) => *reached = stage.clone(),
            None => found.stages.push(stage.clone()),
        }
        let title = found.title.clone();
        self.transact(Op::ReachStage, &title, |work| {
            let (found, problems) = checked(work, &found)?;
            work.storage.update_record(&found)?;
            Ok(problems)
        })
    }
}
