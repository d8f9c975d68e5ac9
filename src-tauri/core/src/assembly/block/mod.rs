//! What becomes of each kind of block.

mod carried_over;
mod documents;
mod indicator_table;
mod prompt;
mod record_list;
mod record_table;
mod records;
mod sentences;
mod tasks;
mod text;
mod unit_table;

use super::work::{Built, Here, Work};
use crate::catalog::templates::{BlockTemplate, WhenNone};
use crate::document::{self, Block, Inline, Provenance, Row, RowRole, Table};
use crate::domain::{Problem, Severity};

/// What a block of the template becomes at `here`.
pub(super) fn build(block: &BlockTemplate, here: &Here<'_>, work: &Work<'_>) -> Built {
    match block {
        BlockTemplate::Text(block) => text::build(block, here, work),
        BlockTemplate::Sentences(block) => sentences::build(block, here, work),
        BlockTemplate::Records(block) => record_list::build(block, here, work),
        BlockTemplate::RecordTable(block) => record_table::build(block, here, work),
        BlockTemplate::IndicatorTable(block) => indicator_table::build(block, here, work),
        BlockTemplate::UnitTable(block) => unit_table::build(block, here, work),
        BlockTemplate::Documents(block) => documents::build(block, here, work),
        BlockTemplate::LastTasks(block) => tasks::last(block, here, work),
        BlockTemplate::DirectiveTasks(block) => tasks::directive(block, here, work),
        BlockTemplate::NextTasks(block) => tasks::next(block, here, work),
        BlockTemplate::CarriedOver(block) => carried_over::build(block, here, work),
        BlockTemplate::Prompt(block) => prompt::build(block, here, work),
    }
}

/// What stands in place of an empty list or table.
fn nothing(when_none: &WhenNone, here: &Here<'_>, work: &Work<'_>) -> Built {
    match when_none {
        WhenNone::Nothing => Built::default(),
        WhenNone::Text(text) => Built { blocks: work.paragraphs(here, text, &Provenance::Template), has_content: false },
        WhenNone::Gap(missing) => {
            let message = format!("Sổ chưa có: {missing}.");
            let advice = "Hãy nhập vào sổ rồi dựng lại mục, hoặc viết nội dung thay thế.";
            work.report(here, Problem::new(Severity::Warning, "gap.records", message, advice));
            let gap = Inline::Gap { missing: format!("chưa có: {missing}") };
            Built::of(Block::paragraph(vec![gap], Provenance::Prompt), false)
        }
    }
}

/// The table without the columns that say nothing: below the heading stand only dashes, empty cells or, by `says_nothing`, no news.
/// The first two columns, number and name, always stay.
fn without_empty_columns(mut table: Table, says_nothing: impl Fn(usize, &str) -> bool) -> Table {
    let says = |position: usize, row: &Row| {
        let shown = row.cells.get(position).map(|cell| document::plain(cell)).unwrap_or_default();
        row.role != RowRole::Group && !matches!(shown.trim(), "" | "-") && !says_nothing(position, shown.trim())
    };
    let kept: Vec<bool> = (0..table.columns.len()).map(|at| at < 2 || table.rows.iter().any(|row| says(at, row))).collect();
    let is_kept = |position: usize| kept.get(position).copied().unwrap_or(true);
    let of = |position: &usize| is_kept(*position);
    table.columns = (0..).zip(table.columns).filter(|(position, _)| of(position)).map(|(_, column)| column).collect();
    for row in table.rows.iter_mut().filter(|row| row.role != RowRole::Group) {
        let cells = std::mem::take(&mut row.cells);
        row.cells = (0..).zip(cells).filter(|(position, _)| of(position)).map(|(_, cell)| cell).collect();
    }
    table
}

/// Ends an item of a list: the last with a full stop, the others with a semicolon.
fn ended(mut item: Vec<Inline>, is_last: bool) -> Vec<Inline> {
    let stop = if is_last { '.' } else { ';' };
    match item.last_mut() {
        Some(Inline::Text { text, .. }) => {
            let kept = text.trim_end_matches(['.', ';', ',', ' ']).len();
            text.truncate(kept);
            text.push(stop);
        }
        Some(Inline::Citation { shown, .. }) => {
            let kept = shown.trim_end_matches(['.', ';', ',', ' ']).len();
            shown.truncate(kept);
            item.push(Inline::text(stop.to_string()));
        }
        Some(Inline::Figure { .. } | Inline::Gap { .. }) => item.push(Inline::text(stop.to_string())),
        None => {}
    }
    item
}

/// Whether anything in the pieces comes from the register.
fn is_sourced(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| matches!(inline, Inline::Figure { .. } | Inline::Citation { .. }))
}
