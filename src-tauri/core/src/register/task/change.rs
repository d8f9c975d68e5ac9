use super::checked;
use crate::domain::Task;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes a task anew under its id: what came of it, how far it is.
    ///
    /// # Errors
    /// As [`Register::add_task`]; [`RegisterError::NotFound`] where it is not there.
    pub fn change_task(&mut self, task: &Task) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::ChangeTask, &task.content, |work| {
            if work.storage.update_task(&checked(task)?)? { Ok(()) } else { Err(RegisterError::NotFound { what: "nhiệm vụ" }) }
        })
    }
}
