//! Tasks of directives and of the second part of reports.

use rusqlite::{Row, params};

use super::columns::{Day, Word};
use super::{Storage, StorageError};
use crate::domain::{RecordId, ReportId, Task, TaskId, TaskOrigin};

fn origin_columns(origin: TaskOrigin) -> (Option<RecordId>, Option<ReportId>) {
    match origin {
        TaskOrigin::Document(record) => (Some(record), None),
        TaskOrigin::Report(report) => (None, Some(report)),
        TaskOrigin::Other => (None, None),
    }
}

impl Storage {
    /// Adds a task; its id is given by the register.
    pub(crate) fn add_task(&self, task: &Task) -> Result<TaskId, StorageError> {
        let (record, report) = origin_columns(task.origin);
        self.db.prepare_cached(include_str!("add.sql"))?.execute(params![
            record,
            report,
            task.group,
            task.group_title,
            task.content,
            task.lead,
            task.lead_text,
            Word(task.cycle),
            task.due.map(Day),
            Word(task.state),
            task.done_on.map(Day),
            task.result,
            task.position
        ])?;
        Ok(TaskId(self.db.last_insert_rowid()))
    }

    /// Writes a task anew; whether there was one.
    pub(crate) fn update_task(&self, task: &Task) -> Result<bool, StorageError> {
        let (record, report) = origin_columns(task.origin);
        let updated = self.db.prepare_cached(include_str!("update.sql"))?.execute(params![
            task.id,
            record,
            report,
            task.group,
            task.group_title,
            task.content,
            task.lead,
            task.lead_text,
            Word(task.cycle),
            task.due.map(Day),
            Word(task.state),
            task.done_on.map(Day),
            task.result,
            task.position
        ])?;
        Ok(updated > 0)
    }

    /// Every task that is kept, each origin's in its own order.
    pub(crate) fn tasks(&self) -> Result<Vec<Task>, StorageError> {
        let mut statement = self.db.prepare_cached(include_str!("all.sql"))?;
        let found = statement.query_map([], task_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

fn task_row(row: &Row<'_>) -> rusqlite::Result<Task> {
    let origin = match (row.get(1)?, row.get(2)?) {
        (Some(record), _) => TaskOrigin::Document(record),
        (None, Some(report)) => TaskOrigin::Report(report),
        (None, None) => TaskOrigin::Other,
    };
    Ok(Task {
        id: row.get(0)?,
        origin,
        group: row.get(3)?,
        group_title: row.get(4)?,
        content: row.get(5)?,
        lead: row.get(6)?,
        lead_text: row.get(7)?,
        cycle: row.get::<_, Word<_>>(8)?.0,
        due: row.get::<_, Option<Day>>(9)?.map(|day| day.0),
        state: row.get::<_, Word<_>>(10)?.0,
        done_on: row.get::<_, Option<Day>>(11)?.map(|day| day.0),
        result: row.get(12)?,
        position: row.get(13)?,
    })
}
