use crate::domain::{RecordId, ReportId, Task, TaskOrigin};
use crate::register::{Register, RegisterError};

impl Register {
    /// Every task that is not in the bin.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn tasks(&self) -> Result<Vec<Task>, RegisterError> {
        Ok(self.storage.tasks()?)
    }

    /// The tasks of a report's second part, in their order.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn tasks_of_report(&self, report: ReportId) -> Result<Vec<Task>, RegisterError> {
        Ok(self.tasks()?.into_iter().filter(|task| task.origin == TaskOrigin::Report(report)).collect())
    }

    /// The tasks that a directive or plan gives, in their order.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn tasks_of_record(&self, record: RecordId) -> Result<Vec<Task>, RegisterError> {
        Ok(self.tasks()?.into_iter().filter(|task| task.origin == TaskOrigin::Document(record)).collect())
    }
}
