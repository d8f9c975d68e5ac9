use super::{ImportSummary, Names};
use crate::domain::{ReportId, Task, TaskId, TaskOrigin};
use crate::exchange::TaskEntry;
use crate::register::transact::Work;
use crate::register::{RegisterError, task};

/// Tasks in the order of the file; one of the same origin and content is known again.
pub(super) fn import(
    work: &Work<'_>,
    entries: &[TaskEntry],
    report: Option<ReportId>,
    names: &Names<'_>,
    known: &mut [Task],
    summary: &mut ImportSummary,
) -> Result<(), RegisterError> {
    for (position, entry) in (0..).zip(entries) {
        let mut put = || -> Result<(), RegisterError> {
            let wanted = task::checked(&Task {
                id: TaskId(0),
                origin: origin(entry, report, names)?,
                group: entry.group,
                group_title: entry.group_title.clone(),
                content: entry.content.clone(),
                lead: entry.lead.as_ref().map(|code| names.unit(code.as_str())).transpose()?,
                lead_text: entry.lead_text.clone(),
                cycle: entry.cycle,
                due: entry.due,
                state: entry.state,
                done_on: entry.done_on,
                result: entry.result.clone(),
                position,
            })?;
            match known.iter().find(|old| old.origin == wanted.origin && old.content == wanted.content) {
                None => {
                    work.storage.add_task(&wanted)?;
                    summary.tasks.added += 1;
                }
                Some(old) => {
                    let wanted = Task { id: old.id, ..wanted };
                    if *old == wanted {
                        summary.tasks.unchanged += 1;
                    } else {
                        work.storage.update_task(&wanted)?;
                        summary.tasks.changed += 1;
                    }
                }
            }
            Ok(())
        };
        put().map_err(|error| error.in_item(format!("Nhiệm vụ «{}»", entry.content.chars().take(80).collect::<String>())))?;
    }
    Ok(())
}

fn origin(entry: &TaskEntry, report: Option<ReportId>, names: &Names<'_>) -> Result<TaskOrigin, RegisterError> {
    Ok(match (report, &entry.document) {
        (Some(report), _) => TaskOrigin::Report(report),
        (None, Some(key)) => TaskOrigin::Document(names.record(key)?),
        (None, None) => TaskOrigin::Other,
    })
}
