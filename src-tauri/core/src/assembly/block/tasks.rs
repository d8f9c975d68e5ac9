//! Tasks: of the last report with their results, of a directive, and of the next period.

use super::record_list::capital;
use super::records;
use super::{ended, nothing};
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::{DirectiveTasks, LastTasks, NextTasks};
use crate::document::{Align, Block, Body, Column, Inline, List, Marker, Provenance, Row, RowRole, Table};
use crate::domain::{Problem, Severity, Task, TaskOrigin, TaskState, Unit};
use crate::text::date;

/// The tasks of the last report with what came of them.
pub(super) fn last(block: &LastTasks, here: &Here<'_>, work: &Work<'_>) -> Built {
    let tasks: Vec<&Task> = work.input.tasks.last_report.iter().collect();
    if tasks.is_empty() {
        return nothing(&block.when_none, here, work);
    }
    let done = tasks.iter().filter(|task| task.state == TaskState::Done).count();
    let mut blocks = Vec::new();
    if let Some(lead) = &block.lead {
        let counted = here.with("so_luong", tasks.len()).with("hoan_thanh", done).with("con_lai", tasks.len() - done);
        blocks.push(Block::paragraph(work.text(&counted, lead), of(&tasks)));
    }
    blocks.push(if block.table { table(&tasks, here, work) } else { list(&tasks, here, work) });
    Built { blocks, has_content: true }
}

/// The directive's tasks: all, or those of the section's group.
pub(super) fn directive(block: &DirectiveTasks, here: &Here<'_>, work: &Work<'_>) -> Built {
    let is_meant = |task: &&Task| here.group.is_none_or(|group| task.group.unwrap_or(0) == group);
    let tasks: Vec<&Task> = work.input.tasks.directive.iter().filter(is_meant).collect();
    if tasks.is_empty() {
        return nothing(&block.when_none, here, work);
    }
    Built::of(if block.table { table(&tasks, here, work) } else { list(&tasks, here, work) }, true)
}

/// The tasks of the next period: those entered; else those proposed; and what the last report left undone.
pub(super) fn next(block: &NextTasks, here: &Here<'_>, work: &Work<'_>) -> Built {
    let period = work.input.period.kind();
    let mut blocks: Vec<Block> = Vec::new();
    if let Some(lead) = &block.lead {
        blocks.push(Block::paragraph(work.text(here, lead), Provenance::Template));
    }
    let entered: Vec<&Task> = work.input.tasks.next.iter().collect();
    if entered.is_empty() {
        let proposals = block.proposals.iter().filter(|proposal| proposal.periods.is_empty() || proposal.periods.contains(&period));
        let items: Vec<Vec<Inline>> = proposals.map(|proposal| ended(work.text(here, &proposal.text), true)).collect();
        if !items.is_empty() {
            blocks.push(Block { provenance: Provenance::Template, body: Body::List(List { marker: Marker::Number, items }) });
        }
        let message = format!("Chưa nhập nhiệm vụ {}; mục này đang dùng nhiệm vụ gợi ý của mẫu.", work.input.period.next_label());
        let advice = "Hãy nhập nhiệm vụ của kỳ sau (việc, đơn vị chủ trì, thời hạn) để kỳ sau có thể báo cáo kết quả từng việc.";
        work.report(here, Problem::new(Severity::Warning, "tasks.proposed", message, advice));
    } else {
        let items = entered.iter().map(|task| ended(assigned(task, work), true)).collect();
        blocks.push(Block { provenance: of(&entered), body: Body::List(List { marker: Marker::Number, items }) });
    }
    for event in block.given_at.iter().flat_map(|kind| records::events(kind, work)) {
        let given =
            |task: &&Task| task.origin == TaskOrigin::Document(event.id) && !entered.iter().any(|next| next.content == task.content);
        let tasks: Vec<&Task> = work.input.tasks.of_records.iter().filter(given).collect();
        if tasks.is_empty() {
            continue;
        }
        let day = event.date.map(|day| format!(", ngày {}", date::short(day))).unwrap_or_default();
        let named = Inline::Citation { record: event.id, shown: format!("{}{day}", first_lower(event.title.trim().trim_end_matches('.'))) };
        blocks.push(Block::paragraph(vec![Inline::text("Thực hiện các nhiệm vụ được giao tại "), named, Inline::text(":")], of(&tasks)));
        let end = tasks.len() - 1;
        let items = tasks.iter().enumerate().map(|(position, task)| ended(assigned(task, work), position == end)).collect();
        blocks.push(Block { provenance: of(&tasks), body: Body::List(List { marker: Marker::Dash, items }) });
    }
    let undone: Vec<&Task> = work
        .input
        .tasks
        .last_report
        .iter()
        .filter(|task| matches!(task.state, TaskState::Assigned | TaskState::InProgress))
        .filter(|task| !entered.iter().any(|next| next.content == task.content))
        .collect();
    if block.carry_unfinished && !undone.is_empty() {
        let lead = "Tiếp tục thực hiện các nhiệm vụ chưa hoàn thành của kỳ trước:";
        blocks.push(Block::paragraph(vec![Inline::text(lead)], of(&undone)));
        let end = undone.len() - 1;
        // A time limit that is over says nothing of the days to come.
        let open = |task: &Task| Task { due: task.due.filter(|due| *due > work.window.to()), ..task.clone() };
        let items = undone.iter().enumerate().map(|(position, task)| ended(assigned(&open(task), work), position == end)).collect();
        blocks.push(Block { provenance: of(&undone), body: Body::List(List { marker: Marker::Dash, items }) });
    }
    Built { blocks, has_content: true }
}

fn of(tasks: &[&Task]) -> Provenance {
    Provenance::Tasks { tasks: tasks.iter().map(|task| task.id).collect() }
}

fn list(tasks: &[&Task], here: &Here<'_>, work: &Work<'_>) -> Block {
    let items = tasks
        .iter()
        .map(|task| {
            if is_unknown(task) {
                return ended(vec![Inline::text(format!("{}: ", content(task))), unknown(task, here, work)], true);
            }
            let mut item = vec![Inline::text(format!("{}: {}", content(task), task.state.label()))];
            if task.state == TaskState::Done
                && let Some(on) = task.done_on
            {
                item.push(Inline::text(format!(" ngày {}", date::short(on))));
            }
            match result(task, here, work) {
                Some(Inline::Text { text, .. }) => item.push(Inline::text(format!("; {}", first_lower(&text)))),
                Some(gap) => item.extend([Inline::text("; "), gap]),
                None => {}
            }
            ended(item, true)
        })
        .collect();
    Block { provenance: of(tasks), body: Body::List(List { marker: Marker::Dash, items }) }
}

fn table(tasks: &[&Task], here: &Here<'_>, work: &Work<'_>) -> Block {
    let column = |heading: &str, align, weight| Column { heading: heading.to_owned(), align, weight };
    let columns = vec![
        column("STT", Align::Center, 5),
        column("Nhiệm vụ", Align::Left, 35),
        column("Chủ trì", Align::Left, 16),
        column("Thời hạn", Align::Center, 12),
        column("Tình trạng", Align::Left, 12),
        column("Kết quả", Align::Left, 30),
    ];
    let mut rows = Vec::new();
    let mut group = None;
    for (position, task) in tasks.iter().enumerate() {
        if here.group.is_none() && task.group.is_some() && task.group != group {
            group = task.group;
            let number = task.group.map(|number| number.to_string()).unwrap_or_default();
            let title = task.group_title.as_deref().map_or_else(String::new, |title| format!(": {title}"));
            rows.push(Row { role: RowRole::Group, cells: vec![vec![Inline::bold(format!("Nhóm {number}{title}"))]] });
        }
        let cells = vec![
            vec![Inline::text((position + 1).to_string())],
            vec![Inline::text(content(task))],
            vec![Inline::text(capital(&lead(task, work)))],
            vec![Inline::text(task.due.map(date::short).unwrap_or_default())],
            if is_unknown(task) { Vec::new() } else { vec![Inline::text(task.state.label())] },
            if is_unknown(task) { vec![unknown(task, here, work)] } else { result(task, here, work).into_iter().collect() },
        ];
        rows.push(Row { role: RowRole::Data, cells });
    }
    let table = Table { title: Vec::new(), columns, group_heads: Vec::new(), rows };
    Block { provenance: of(tasks), body: Body::Table(table) }
}

/// Whether nobody has said anything yet about a directive's duty: it has no day to be late for, and may well have been done.
fn is_unknown(task: &Task) -> bool {
    let is_said = task.result.as_deref().is_some_and(|result| !result.trim().is_empty());
    matches!(task.origin, TaskOrigin::Document(_)) && task.state == TaskState::Assigned && task.due.is_none() && !is_said
}

fn unknown(task: &Task, here: &Here<'_>, work: &Work<'_>) -> Inline {
    let message = format!("Nhiệm vụ «{}» chưa có tình trạng, kết quả thực hiện.", content(task));
    let advice = "Hãy ghi tình trạng, kết quả vào nhiệm vụ trong sổ.";
    work.report(here, Problem::new(Severity::Warning, "gap.task-result", message, advice));
    Inline::Gap { missing: "chưa có kết quả".to_owned() }
}

/// What came of the task; a gap where it is over and nobody has said.
fn result(task: &Task, here: &Here<'_>, work: &Work<'_>) -> Option<Inline> {
    if let Some(result) = task.result.as_deref().map(str::trim).filter(|result| !result.is_empty()) {
        return Some(Inline::text(result));
    }
    let message = match task.state {
        TaskState::Done => format!("Nhiệm vụ «{}» đã hoàn thành nhưng chưa ghi kết quả.", content(task)),
        TaskState::Dropped => format!("Nhiệm vụ «{}» không thực hiện nhưng chưa ghi lý do.", content(task)),
        TaskState::Assigned if task.due.is_some_and(|due| due <= work.window.to()) => {
            format!("Nhiệm vụ «{}» đã quá hạn mà chưa thực hiện, chưa ghi lý do.", content(task))
        }
        TaskState::Assigned | TaskState::InProgress => return None,
    };
    let advice = "Hãy ghi kết quả hoặc lý do vào nhiệm vụ.";
    work.report(here, Problem::new(Severity::Warning, "gap.task-result", message, advice));
    Some(Inline::Gap { missing: "chưa ghi kết quả".to_owned() })
}

/// The task with who does it until when.
fn assigned(task: &Task, work: &Work<'_>) -> Vec<Inline> {
    let lead = lead(task, work);
    let who = if lead.is_empty() { String::new() } else { format!("chủ trì: {lead}") };
    let when = task.due.map(|due| format!("thời hạn: {}", date::short(due))).unwrap_or_default();
    let more: Vec<String> = [who, when].into_iter().filter(|words| !words.is_empty()).collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
    vec![Inline::text(format!("{}{more}", content(task)))]
}

fn lead(task: &Task, work: &Work<'_>) -> String {
    let unit = task.lead.and_then(|id| work.input.figures.facts().units.get(id)).map(Unit::name_in_sentence);
    // «Các cơ quan…» names nobody: in the middle of a line it begins small.
    unit.or_else(|| task.lead_text.clone()).map(|lead| if lead.starts_with("Các ") { first_lower(&lead) } else { lead }).unwrap_or_default()
}

fn content(task: &Task) -> &str {
    task.content.trim().trim_end_matches(['.', ';'])
}

/// Bodies whose names have a capital in their first word alone.
const BODIES: [&str; 6] = ["Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Đảng uỷ", "Quân uỷ", "Chi uỷ"];

/// The words after a semicolon; a name keeps its capital: "Ban Thường vụ", "Tỉnh uỷ", "UBND tỉnh".
fn first_lower(text: &str) -> String {
    let begins_upper = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_short_form = text.chars().nth(1).is_some_and(char::is_uppercase);
    let is_name = text.split_whitespace().nth(1).is_some_and(begins_upper) || BODIES.iter().any(|body| text.starts_with(body));
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !is_short_form && !is_name => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_of_a_task_begins_small_where_it_begins_with_no_name() {
        for (text, said) in [
            ("Đã ban hành kế hoạch", "đã ban hành kế hoạch"),
            ("Ban Thường vụ Tỉnh uỷ đã ban hành", "Ban Thường vụ Tỉnh uỷ đã ban hành"),
            ("Tỉnh uỷ đã chỉ đạo", "Tỉnh uỷ đã chỉ đạo"),
            ("UBND tỉnh đã trả lời", "UBND tỉnh đã trả lời"),
            ("Hội nghị sơ kết đã họp", "hội nghị sơ kết đã họp"),
            ("", ""),
        ] {
            assert_eq!(first_lower(text), said);
        }
    }
}
