use super::checked;
use crate::domain::{Task, TaskId};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Adds a task; the id in `task` is not looked at.
    ///
    /// # Errors
    /// [`RegisterError`] where it says nothing or its days are out of range.
    pub fn add_task(&mut self, task: &Task) -> Result<Outcome<TaskId>, RegisterError> {
        self.transact(Op::AddTask, &task.content, |work| Ok(work.storage.add_task(&checked(task)?)?))
    }
}
