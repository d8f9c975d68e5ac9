//! Tables of an outline: one that places things beside each other, one that is the outline itself, one that asks for figures.

use super::number::{Kind, number};
use super::paragraphs::{Para, paras};
use crate::catalog::OutlineWords;
use crate::docx::read::{Cell, Merge, Outline, Row, Table, paragraphs};
use crate::text::fold;

/// What a table is.
pub(super) enum Is {
    /// Recipients and who signs.
    Signature(Vec<Para>),
    /// The outline in rows: number, heading, what is asked for.
    Lines(Vec<Para>),
    /// Rows of figures: the first line of the table, and the name of each row.
    Figures { header: Para, rows: Vec<String> },
    /// Anything else.
    Other(Vec<Para>),
}

/// How headings of columns are called that hold figures.
const FIGURE_COLUMNS: [&str; 7] = ["don vi tinh", "dvt", "so luong", "ket qua", "cung ky", "ke hoach", "ghi chu"];

pub(super) fn read(outline: &Outline, table: &Table, words: &OutlineWords) -> Is {
    let cells_of = |row: &'_ Row| {
        row.cells
            .iter()
            .flat_map(|cell| paragraphs(&cell.blocks))
            .flat_map(|paragraph| paras(outline, paragraph, words))
            .collect::<Vec<Para>>()
    };
    let everything: Vec<Para> = table.rows.iter().flat_map(cells_of).collect();
    if everything.iter().any(|para| fold(&para.text).starts_with("noi nhan")) {
        return Is::Signature(everything);
    }
    let rows: Vec<Vec<Vec<Para>>> = table.rows.iter().filter(|row| !row.hidden).map(|row| cells(outline, row, words)).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns < 2 {
        return Is::Other(everything);
    }
    if is_outline(&rows) {
        return Is::Lines(rows.iter().flat_map(|row| line(row)).collect());
    }
    let names: Vec<String> = rows.iter().skip(1).filter_map(|row| name(row)).collect();
    let header = rows.first().map(|row| row.iter().flatten().map(|para| para.text.as_str()).collect::<Vec<_>>().join(" | "));
    match (header, rows.iter().flatten().flatten().next()) {
        (Some(text), Some(first)) if names.len() > 1 => {
            Is::Figures { header: Para { paragraph: first.paragraph, text, ..Para::default() }, rows: names }
        }
        _ => Is::Other(everything),
    }
}

fn cells(outline: &Outline, row: &Row, words: &OutlineWords) -> Vec<Vec<Para>> {
    let of = |cell: &Cell| paragraphs(&cell.blocks).into_iter().flat_map(|paragraph| paras(outline, paragraph, words)).collect();
    row.cells.iter().filter(|cell| !matches!(cell.merge, Merge::Continued)).map(of).collect()
}

/// Whether the first column numbers headings: with Roman or nested numbers, or under no column of figures.
fn is_outline(rows: &[Vec<Vec<Para>>]) -> bool {
    let header: Vec<String> = rows.first().into_iter().flatten().flatten().map(|para| fold(&para.text)).collect();
    let kinds: Vec<Kind> = rows.iter().filter_map(|row| numbered(row)).collect();
    let nested = kinds.iter().any(|kind| matches!(kind, Kind::Roman | Kind::Part | Kind::Capital | Kind::Decimal(_)));
    let asks_for_figures = header.iter().any(|heading| FIGURE_COLUMNS.iter().any(|column| heading.contains(column)));
    nested && !asks_for_figures && kinds.len() * 2 >= rows.len().saturating_sub(1)
}

fn numbered(row: &[Vec<Para>]) -> Option<Kind> {
    let first = row.first()?.first()?;
    first.counted.or_else(|| {
        number(&format!("{}. ", first.text.trim_end_matches(['.', ')', '-']))).filter(|found| found.rest.is_empty()).map(|found| found.kind)
    })
}

/// A row of an outline as lines: its number goes before the words of the next cell.
fn line(row: &[Vec<Para>]) -> Vec<Para> {
    let kind = numbered(row);
    let mut cells = row.iter();
    let first = cells.next().and_then(|cell| cell.first()).cloned();
    let mut lines: Vec<Para> = cells.flatten().cloned().collect();
    match (kind, first) {
        (Some(kind), Some(number)) => {
            if let Some(heading) = lines.first_mut() {
                heading.label = if number.label.is_empty() { number.text } else { number.label };
                heading.counted = Some(kind);
            }
        }
        // The row of the columns' headings.
        _ => lines.clear(),
    }
    lines
}

/// The name of a row: its first cell that is more than a number.
fn name(row: &[Vec<Para>]) -> Option<String> {
    let cells = row.iter().map(|cell| cell.iter().map(|para| para.text.as_str()).collect::<Vec<_>>().join(" "));
    cells.into_iter().find(|text| text.chars().filter(|letter| letter.is_alphabetic()).count() > 3)
}
