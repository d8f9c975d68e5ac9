//! Tables: the grid, the cells set in their columns, the heights of rows.

use std::collections::{HashMap, HashSet, VecDeque};

use super::row::{Cell, Row};
use super::setter::Setter;
use super::stack::stack;
use super::units::twips;
use super::{Hundredths, strip::Strip};
use crate::docx::read::{self, Alignment, Block, Border, Merge, Table, Width};

/// Room at the left and the right of cells where nothing tells it.
const SIDE: i32 = 108;

/// The version of Word from which on a table begins where its indent says, and not a cell's margin before it.
const BEGINS_AT_INDENT: i32 = 15;

/// A table whose rows are set.
pub(super) struct SetTable {
    pub(super) rows: Vec<Row>,
}

/// Sets a table in a column of this width.
pub(super) fn table<'o>(setter: &mut Setter<'o, '_>, table: &'o Table, column: Hundredths) -> SetTable {
    let edges = grid(table, column);
    let total = edges.last().copied().unwrap_or(0);
    let left_margin = twips(table.margins.left.unwrap_or(SIDE));
    let shifted = setter.outline.settings.compatibility_mode.is_some_and(|mode| mode < BEGINS_AT_INDENT);
    let left = match table.alignment {
        Alignment::Center => (column - total) / 2,
        Alignment::End => column - total,
        _ => twips(table.indent) - if shifted { left_margin } else { 0 },
    };

    let shown: Vec<&read::Row> = table.rows.iter().filter(|row| !row.hidden).collect();
    let mut rows: Vec<Row> = Vec::with_capacity(shown.len());
    for (nth, row) in shown.iter().enumerate() {
        if !setter.spend(1) {
            break;
        }
        let next = shown.get(nth + 1).copied();
        rows.push(set_row(setter, table, row, next, &edges, left));
    }
    grow_under_merged(&mut rows);
    if let Some(last) = rows.last_mut() {
        last.closes = true;
    }
    for at in 1..rows.len() {
        let shares = match (rows.get(at - 1), rows.get(at)) {
            (Some(above), Some(below)) => above.lines_below() == below.lines_above(),
            _ => false,
        };
        if let Some(row) = rows.get_mut(at) {
            row.shares_lines = shares;
        }
    }
    let headers = rows.iter().take_while(|row| row.header).count();
    // Headings stand with the first row they are the headings of.
    rows.iter_mut().take(headers).for_each(|row| row.keep_next = true);
    rows.iter_mut().skip(headers).for_each(|row| row.header = false);
    SetTable { rows }
}

/// Edges of the columns from the left edge of the table.
fn grid(table: &Table, column: Hundredths) -> Vec<Hundredths> {
    let mut widths: Vec<Hundredths> = table.grid.iter().map(|width| twips(*width).max(0)).collect();
    let ends = table.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column.saturating_add(cell.span));
    let count = usize::try_from(ends.max().unwrap_or(0).min(4096)).unwrap_or(0).max(1);
    if widths.len() < count {
        widths.resize(count, 0);
    }
    if widths.iter().take(count).any(|width| *width == 0) {
        // A grid that leaves columns out is told by the cells.
        for cell in table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.span == 1) {
            if let (Width::Twips(width), Some(slot)) = (cell.width, usize::try_from(cell.column).ok().and_then(|at| widths.get_mut(at)))
                && *slot == 0
            {
                *slot = twips(width).max(0);
            }
        }
    }
    let sum: Hundredths = widths.iter().sum();
    let empty = i64::try_from(widths.iter().filter(|width| **width == 0).count()).unwrap_or(1);
    if empty > 0 {
        let each = ((column - sum) / empty).max(0);
        widths.iter_mut().filter(|width| **width == 0).for_each(|width| *width = each);
    }
    let sum: Hundredths = widths.iter().sum();
    if let Width::Fiftieths(share) = table.width
        && share > 0
        && sum > 0
    {
        let wanted = column.max(0) * i64::from(share.min(50_000)) / 5000;
        if (wanted - sum).abs() > sum / 50 {
            widths.iter_mut().for_each(|width| *width = *width * wanted / sum);
        }
    }
    let mut edges = vec![0];
    let mut x = 0;
    for width in widths {
        x += width;
        edges.push(x);
    }
    edges
}

fn set_row<'o>(
    setter: &mut Setter<'o, '_>,
    table: &'o Table,
    row: &'o read::Row,
    next: Option<&'o read::Row>,
    edges: &[Hundredths],
    left: Hundredths,
) -> Row {
    let edge = |at: u32| {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        edges.get(at).or(edges.last()).copied().unwrap_or(0)
    };
    let margin = |own: Option<i32>, whole: Option<i32>, otherwise: i32| twips(own.or(whole).unwrap_or(otherwise)).clamp(0, 100_000);
    let below = next.map(|next| next.cells.as_slice()).unwrap_or_default();
    let goes_on: HashSet<u32> = below.iter().filter(|cell| cell.merge == Merge::Continued).map(|cell| cell.column).collect();
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let (x, end) = (edge(cell.column), edge(cell.column.saturating_add(cell.span)));
        let width = (end - x).max(0);
        let (own, whole) = (&cell.margins, &table.margins);
        let margin_left = margin(own.left, whole.left, SIDE);
        let margin_right = margin(own.right, whole.right, SIDE);
        let continued = cell.merge == Merge::Continued;
        let room = (width - margin_left - margin_right).max(100);
        let strips: VecDeque<Strip> = if continued { VecDeque::new() } else { stack(setter, &cell.blocks, room).into() };
        let goes_on = goes_on.contains(&cell.column);
        let drawn = |border: &Option<Border>, shown: bool| border.clone().filter(|border| shown && border.is_drawn());
        cells.push(Cell {
            x: left + x,
            width,
            margin_left,
            margin_top: margin(own.top, whole.top, 0),
            margin_bottom: margin(own.bottom, whole.bottom, 0),
            content: strips.iter().map(|strip| strip.gap + strip.height).sum(),
            strips,
            column: cell.column,
            continued,
            goes_on,
            spanned: 0,
            lowered: match &*cell.vertical_align {
                "center" => 1,
                "bottom" => 2,
                _ => 0,
            },
            top: drawn(&cell.borders.top, !continued),
            bottom: drawn(&cell.borders.bottom, !goes_on),
            left: drawn(&cell.borders.left, true),
            right: drawn(&cell.borders.right, true),
            ground: cell.shading.as_ref().map(|shading| shading.fill),
        });
    }
    let least = twips(row.height.unwrap_or(0)).max(0);
    let mut set = Row { cells, least, header: row.header, cant_split: row.cant_split, ..Row::default() };
    set.keep_next = row.cells.first().and_then(first_paragraph).is_some_and(|paragraph| paragraph.format.keep_next);
    set.height = if row.height_exact && least > 0 { least } else { set.needed().max(least) };
    set.exact = row.height_exact && least > 0;
    set
}

fn first_paragraph(cell: &read::Cell) -> Option<&read::Paragraph> {
    match cell.blocks.first()? {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    }
}

/// What a cell over several rows needs beyond their heights is added to the last of them.
fn grow_under_merged(rows: &mut [Row]) {
    // The open merged cells by column: row, place in it, height so far.
    let mut open: HashMap<u32, (usize, usize, Hundredths)> = HashMap::new();
    for at in 0..rows.len() {
        let mut closed: Vec<(usize, usize, Hundredths)> = Vec::new();
        let mut still: HashMap<u32, (usize, usize, Hundredths)> = HashMap::new();
        let Some(row) = rows.get(at) else { break };
        let mut needed = row.height;
        for (place, cell) in row.cells.iter().enumerate() {
            let begun = if cell.continued { open.get(&cell.column).copied() } else { None };
            let (first, its, before) = begun.unwrap_or((at, place, 0));
            if cell.goes_on {
                still.insert(cell.column, (first, its, before));
            } else if begun.is_some() {
                let wanted = rows.get(first).and_then(|row| row.cells.get(its)).map_or(0, Cell::needed);
                needed = needed.max(wanted - before);
                closed.push((first, its, before));
            }
        }
        if let Some(row) = rows.get_mut(at)
            && !row.exact
        {
            row.height = needed;
        }
        let height = rows.get(at).map_or(0, |row| row.height);
        for (first, its, before) in closed {
            if let Some(cell) = rows.get_mut(first).and_then(|row| row.cells.get_mut(its)) {
                cell.spanned = before + height;
            }
        }
        open = still.into_iter().map(|(column, (first, its, before))| (column, (first, its, before + height))).collect();
    }
}
