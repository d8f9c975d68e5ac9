//! Tasks: of a directive, or of the second part of a report.

mod add;
mod change;
mod list;

use super::{RegisterError, check_day, clean, clean_some};
use crate::domain::Task;

/// The task as it is kept.
pub(super) fn checked(task: &Task) -> Result<Task, RegisterError> {
    let mut task = task.clone();
    task.content = clean(&task.content);
    if task.content.is_empty() {
        return Err(RegisterError::NameEmpty("Nhiệm vụ"));
    }
    task.group_title = clean_some(task.group_title.as_ref());
    task.lead_text = clean_some(task.lead_text.as_ref());
    task.result = clean_some(task.result.as_ref());
    check_day("Hạn của nhiệm vụ", task.due)?;
    check_day("Ngày hoàn thành nhiệm vụ", task.done_on)?;
    Ok(task)
}
