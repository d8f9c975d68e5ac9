//! Tables: of figures, and the frameless ones that only place things beside each other.

use docx_rs::{
    BorderType, HeightRule, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellContent, TableCellMargins, TableChild,
    TableLayoutType, TableRow, TableRowChild, VAlignType, VMergeType, WidthType,
};

use super::paragraph::Para;
use super::paragraph::eighths;
use super::pieces::{self, Piece};
use super::{DocxError, Element, Setting, columns, styles};
use crate::catalog::layouts::TextStyle;
use crate::document::{Align, GroupHead, Inline, Provenance, RowRole, Table};

/// A table without lines and cell margins, of rows already made.
pub(super) fn frameless(rows: Vec<TableRow>, widths: &[i32]) -> docx_rs::Table {
    sized(docx_rs::Table::without_borders(rows), widths).margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

fn sized(table: docx_rs::Table, widths: &[i32]) -> docx_rs::Table {
    let grid: Vec<usize> = widths.iter().map(|width| unsigned(*width)).collect();
    let total = grid.iter().sum();
    table.set_grid(grid).width(total, WidthType::Dxa).indent(0).layout(TableLayoutType::Fixed)
}

fn unsigned(twips: i32) -> usize {
    usize::try_from(twips).unwrap_or(0)
}

/// A table of figures with its title above and a thin paragraph below, on an upright page.
pub(super) fn elements(table: &Table, setting: &Setting<'_>) -> Result<Vec<Element>, DocxError> {
    elements_on(table, false, setting)
}

/// A table of figures on a page upright or on its side.
pub(super) fn elements_on(table: &Table, landscape: bool, setting: &Setting<'_>) -> Result<Vec<Element>, DocxError> {
    setting.tables.set(setting.tables.get() + 1);
    let nth = setting.tables.get();
    if table.columns.is_empty() {
        return Err(DocxError::TableWithoutColumns(nth));
    }
    if let Some(row) = table.rows.iter().position(|row| row.cells.len() > table.columns.len()) {
        return Err(DocxError::RowTooLong { table: nth, row: row + 1 });
    }
    let total = setting.layout.page.text_width(landscape).twips();
    let padding = setting.layout.tables.padding.twips();
    let size = size(table, total, setting);
    let grid = Grid { table, widths: columns::widths(table, total, size, padding), size, setting };

    let mut elements = Vec::new();
    let title = pieces::line(&table.title, setting);
    if !title.is_empty() {
        elements.push(Element::Para(Para::styled(styles::CAPTION, title)));
    }
    // Two tables with nothing between them would be one; the space below a table stands in this paragraph.
    let below = Para { after: Some(setting.layout.tables.after.twips()), ..Para::hairline() };
    elements.push(Element::Table(Box::new(grid.built())));
    elements.push(Element::Para(below));
    Ok(elements)
}

/// Whether the table has room on an upright page at the smallest size of the standard.
pub(super) fn fits_upright(table: &Table, setting: &Setting<'_>) -> bool {
    let layout = setting.layout;
    let total = layout.page.text_width(false).twips();
    layout.tables.sizes.iter().any(|size| columns::fits(table, total, *size, layout.tables.padding.twips()))
}

/// The largest size of the standard at which every word has its room, else the smallest.
fn size(table: &Table, total: i32, setting: &Setting<'_>) -> u8 {
    let tables = &setting.layout.tables;
    let fitting = tables.sizes.iter().find(|size| columns::fits(table, total, **size, tables.padding.twips()));
    fitting.or(tables.sizes.last()).copied().unwrap_or(setting.layout.body.size)
}

/// Keeps the last row on the page of what follows the table.
pub(super) fn keep_last_row(table: &mut docx_rs::Table) {
    let Some(TableChild::TableRow(row)) = table.rows.last_mut() else { return };
    for TableRowChild::TableCell(cell) in &mut row.cells {
        for content in &mut cell.children {
            if let TableCellContent::Paragraph(paragraph) = content {
                paragraph.property.keep_next = Some(true);
            }
        }
    }
}

/// A table of figures with what it takes to set it.
struct Grid<'a> {
    table: &'a Table,
    widths: Vec<i32>,
    size: u8,
    setting: &'a Setting<'a>,
}

/// Where a heading cell stands among the heading rows.
enum Heading<'a> {
    /// Over several columns.
    Group(&'a GroupHead),
    /// A column's own, from here down.
    Own(usize),
    /// Below a column's own.
    Covered,
}

impl Grid<'_> {
    fn built(&self) -> docx_rs::Table {
        let tables = &self.setting.layout.tables;
        let mut rows = self.heading_rows();
        rows.extend(self.table.rows.iter().map(|row| match row.role {
            RowRole::Group if row.cells.len() < 2 => self.group_row(row.cells.first().map(Vec::as_slice).unwrap_or_default()),
            RowRole::Group => self.row(&row.cells, Some(&tables.group)),
            RowRole::Total => self.row(&row.cells, Some(&tables.total)),
            RowRole::Data => self.row(&row.cells, None),
        }));
        let padding = unsigned(tables.padding.twips());
        sized(docx_rs::Table::new(rows), &self.widths)
            .set_borders(lines(eighths(tables.border.twips())))
            .margins(TableCellMargins::new().margin(0, padding, 0, padding))
    }

    fn row(&self, cells: &[Vec<Inline>], style: Option<&TextStyle>) -> TableRow {
        let cells = self.table.columns.iter().zip(&self.widths).enumerate().map(|(nth, (column, width))| {
            let cell = cells.get(nth).map(Vec::as_slice).unwrap_or_default();
            self.cell(cell, column.align, style, *width, false)
        });
        TableRow::new(cells.collect()).cant_split()
    }

    /// A heading over rows, across the table and kept with the row below.
    fn group_row(&self, words: &[Inline]) -> TableRow {
        let cell = self.cell(words, Align::Left, Some(&self.setting.layout.tables.group), self.widths.iter().sum(), true);
        TableRow::new(vec![spanning(cell, self.widths.len())]).cant_split()
    }

    fn cell(&self, words: &[Inline], align: Align, style: Option<&TextStyle>, width: i32, keep: bool) -> TableCell {
        let mut lines = pieces::lines(words, &Provenance::Template, self.setting);
        if lines.is_empty() {
            lines.push(Vec::new());
        }
        let cell = TableCell::new().width(unsigned(width), WidthType::Dxa).vertical_align(VAlignType::Center);
        lines.into_iter().fold(cell, |cell, line| cell.add_paragraph(self.paragraph(line, align, style, keep).built()))
    }

    fn paragraph(&self, mut line: Vec<Piece>, align: Align, style: Option<&TextStyle>, keep_next: bool) -> Para {
        if let Some(style) = style {
            for piece in &mut line {
                piece.bold = piece.bold.or(style.bold.then_some(true));
                piece.italic = piece.italic.or(style.italic.then_some(true));
                if style.caps {
                    piece.text = piece.text.to_uppercase();
                }
            }
        }
        let align = match align {
            Align::Left => docx_rs::AlignmentType::Left,
            Align::Center => docx_rs::AlignmentType::Center,
            Align::Right => docx_rs::AlignmentType::Right,
        };
        Para { align: Some(align), keep_next, ..Para::styled(styles::cell(self.size), line) }
    }

    /// The heading rows, repeated on each page: grouped headings above, the columns' own below.
    fn heading_rows(&self) -> Vec<TableRow> {
        let levels = self.levels();
        let rows = levels.iter().enumerate().map(|(nth, level)| {
            let last = nth + 1 == levels.len();
            let cells = level.iter().map(|heading| self.heading_cell(heading, last)).collect();
            // docx-rs knows no repeated rows; the post-pass knows this height.
            TableRow::new(cells).cant_split().row_height(1.0).height_rule(HeightRule::Auto)
        });
        rows.collect()
    }

    /// For each heading row what stands in it, from the left.
    fn levels(&self) -> Vec<Vec<Heading<'_>>> {
        let count = self.table.columns.len();
        let mut groups: Vec<Vec<&GroupHead>> = Vec::new();
        let fitting = self.table.group_heads.iter().filter(|group| group.span > 0 && group.first.saturating_add(group.span) <= count);
        for group in fitting {
            let free = groups
                .iter_mut()
                .find(|level| level.iter().all(|other| group.first >= other.first + other.span || other.first >= group.first + group.span));
            match free {
                Some(level) => level.push(group),
                None => groups.push(vec![group]),
            }
        }
        let grouped = |level: usize, column: usize| {
            groups
                .get(level)
                .and_then(|level| level.iter().find(|group| (group.first..group.first + group.span).contains(&column)).copied())
        };
        // A column's own heading begins below its last group.
        let begins = |column: usize| (0..groups.len()).rev().find(|level| grouped(*level, column).is_some()).map_or(0, |level| level + 1);
        let row = |level: usize| {
            let mut row = Vec::new();
            let mut column = 0;
            while column < count {
                match grouped(level, column) {
                    Some(group) => {
                        row.push(Heading::Group(group));
                        column = group.first + group.span;
                    }
                    None => {
                        row.push(if begins(column) == level { Heading::Own(column) } else { Heading::Covered });
                        column += 1;
                    }
                }
            }
            row
        };
        (0..=groups.len()).map(row).collect()
    }
}

impl Grid<'_> {
    fn heading_cell(&self, heading: &Heading<'_>, last: bool) -> TableCell {
        let style = &self.setting.layout.tables.head;
        let words = |words: &str| vec![Inline::text(words)];
        match heading {
            Heading::Group(group) => {
                let width = self.widths.iter().skip(group.first).take(group.span).sum();
                spanning(self.cell(&words(&group.heading), Align::Center, Some(style), width, true), group.span)
            }
            Heading::Own(column) => {
                let heading = self.table.columns.get(*column).map(|column| column.heading.as_str()).unwrap_or_default();
                let width = self.widths.get(*column).copied().unwrap_or(0);
                let cell = self.cell(&words(heading), Align::Center, Some(style), width, true);
                if last { cell } else { cell.vertical_merge(VMergeType::Restart) }
            }
            Heading::Covered => self.cell(&[], Align::Center, None, 0, true).vertical_merge(VMergeType::Continue),
        }
    }
}

fn spanning(cell: TableCell, columns: usize) -> TableCell {
    if columns > 1 { cell.grid_span(columns) } else { cell }
}

fn lines(size: usize) -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    [Top, Left, Bottom, Right, InsideH, InsideV].into_iter().fold(TableBorders::with_empty(), |borders, position| {
        borders.set(TableBorder::new(position).border_type(BorderType::Single).size(size).color("000000"))
    })
}
