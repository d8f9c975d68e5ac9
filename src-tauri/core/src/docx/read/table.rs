//! Tables.

use std::collections::HashMap;
use std::sync::Arc;

use super::paragraph::{Alignment, alignment};
use super::values::{Border, Shading, Width, on_off, twips, whole};
use super::{At, Block, Element, Revision};

/// How many columns are believed; Word makes at most 63.
pub(super) const COLUMNS: u32 = 1024;

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Where.
    pub at: At,
    /// What its properties write.
    pub direct: TableProps,
    /// Widths of its columns as the grid writes them, twentieths of a point.
    pub grid: Vec<i32>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Its borders with those of its style.
    pub borders: TableBorders,
    /// Its width.
    pub width: Width,
    /// How it stands between the margins.
    pub alignment: Alignment,
    /// Its indent, twentieths of a point.
    pub indent: i32,
    /// Room between the borders and the text of cells, with that of its style.
    pub margins: CellMargins,
    /// Its columns keep their widths whatever stands in them.
    pub fixed_layout: bool,
}

/// What a table's (or a table style's) properties write.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableProps {
    /// Its style, by id.
    pub style: Option<Arc<str>>,
    /// Width.
    pub width: Option<Width>,
    /// How it stands between the margins.
    pub alignment: Option<Alignment>,
    /// Indent, twentieths of a point.
    pub indent: Option<i32>,
    /// Columns keep their widths.
    pub fixed_layout: Option<bool>,
    /// Borders.
    pub borders: TableBorders,
    /// Room round the text of cells.
    pub margins: CellMargins,
    /// Shading.
    pub shading: Option<Shading>,
    /// Which special parts of its style it shows.
    pub look: Option<Look>,
    /// It floats, and text runs round it.
    pub floating: bool,
    /// Rows in one band of the style.
    pub row_band: Option<u32>,
    /// Columns in one band of the style.
    pub column_band: Option<u32>,
}

/// Which special parts of its style a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The first row.
    pub first_row: bool,
    /// The last row.
    pub last_row: bool,
    /// The first column.
    pub first_column: bool,
    /// The last column.
    pub last_column: bool,
    /// No bands of rows.
    pub no_row_bands: bool,
    /// No bands of columns.
    pub no_column_bands: bool,
}

/// Six lines of a table, or the four of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableBorders {
    /// Above.
    pub top: Option<Border>,
    /// At the start.
    pub left: Option<Border>,
    /// Below.
    pub bottom: Option<Border>,
    /// At the end.
    pub right: Option<Border>,
    /// Between rows.
    pub inside_horizontal: Option<Border>,
    /// Between columns.
    pub inside_vertical: Option<Border>,
}

/// Room between borders and text, twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellMargins {
    /// Above.
    pub top: Option<i32>,
    /// At the start.
    pub left: Option<i32>,
    /// Below.
    pub bottom: Option<i32>,
    /// At the end.
    pub right: Option<i32>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Where.
    pub at: At,
    /// It is repeated at the top of each page.
    pub header: bool,
    /// It does not break over pages.
    pub cant_split: bool,
    /// Its height, twentieths of a point.
    pub height: Option<i32>,
    /// The height is exact, not the least.
    pub height_exact: bool,
    /// Columns left out before its first cell.
    pub before: u32,
    /// Columns left out after its last cell.
    pub after: u32,
    /// Hidden.
    pub hidden: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// It was inserted under tracking.
    pub inserted: Option<Arc<Revision>>,
    /// It was deleted under tracking.
    pub deleted: Option<Arc<Revision>>,
    /// Borders that this row has in place of the table's.
    pub borders: TableBorders,
}

/// Whether a cell goes on over rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Merge {
    /// No.
    #[default]
    None,
    /// It begins here.
    Start,
    /// It goes on from the row above.
    Continued,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Where.
    pub at: At,
    /// Its first column of the grid, from 0.
    pub column: u32,
    /// Columns it spans.
    pub span: u32,
    /// Whether it goes on over rows.
    pub merge: Merge,
    /// Rows it spans; 0 for a cell that goes on from above.
    pub rows: u32,
    /// Width.
    pub width: Width,
    /// Its borders as they come out: of its own, of the table and of the style.
    pub borders: TableBorders,
    /// Borders it writes itself.
    pub own_borders: TableBorders,
    /// Shading as it comes out.
    pub shading: Option<Shading>,
    /// Room it writes itself round its text.
    pub margins: CellMargins,
    /// `top`, `center`, `bottom`.
    pub vertical_align: Box<str>,
    /// Direction of its text in the format's own word; empty for the usual.
    pub text_direction: Box<str>,
    /// Its text is not broken into lines.
    pub no_wrap: bool,
    /// It was inserted under tracking.
    pub inserted: bool,
    /// It was deleted under tracking.
    pub deleted: bool,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            at: At::default(),
            column: 0,
            span: 1,
            merge: Merge::None,
            rows: 1,
            width: Width::Auto,
            borders: TableBorders::default(),
            own_borders: TableBorders::default(),
            shading: None,
            margins: CellMargins::default(),
            vertical_align: "top".into(),
            text_direction: "".into(),
            no_wrap: false,
            inserted: false,
            deleted: false,
            blocks: Vec::new(),
        }
    }
}

impl TableBorders {
    pub(super) fn parse(element: &Element) -> Self {
        let side = |names: [&str; 2]| names.iter().find_map(|name| element.child(name)).map(Border::parse);
        Self {
            top: side(["top", "top"]),
            left: side(["left", "start"]),
            bottom: side(["bottom", "bottom"]),
            right: side(["right", "end"]),
            inside_horizontal: side(["insideH", "insideH"]),
            inside_vertical: side(["insideV", "insideV"]),
        }
    }

    /// Lays `over` on top.
    pub(super) fn lay(&mut self, over: &Self) {
        let base = self;
        super::run::lay!(base, over: top, left, bottom, right, inside_horizontal, inside_vertical);
    }

    /// Whether any of its lines is drawn.
    #[must_use]
    pub fn any_drawn(&self) -> bool {
        [&self.top, &self.left, &self.bottom, &self.right, &self.inside_horizontal, &self.inside_vertical]
            .into_iter()
            .flatten()
            .any(Border::is_drawn)
    }
}

impl CellMargins {
    pub(super) fn parse(element: &Element) -> Self {
        let side = |names: [&str; 2]| names.iter().find_map(|name| element.child(name)).and_then(|side| twips(side.get("w")?));
        Self { top: side(["top", "top"]), left: side(["left", "start"]), bottom: side(["bottom", "bottom"]), right: side(["right", "end"]) }
    }

    pub(super) fn lay(&mut self, over: &Self) {
        let base = self;
        super::run::lay!(base, over: top, left, bottom, right);
    }
}

impl TableProps {
    /// Reads `w:tblPr`.
    pub(super) fn parse(element: &Element) -> Self {
        let mut props = Self::default();
        let count = |child: &Element| child.val().and_then(whole).and_then(|value| u32::try_from(value).ok());
        for child in element.words() {
            match child.name() {
                "tblStyle" => props.style = child.val().map(Arc::from),
                "tblW" => props.width = Width::parse(child),
                "jc" => props.alignment = child.val().map(alignment),
                "tblInd" => props.indent = child.get("w").and_then(twips),
                "tblLayout" => props.fixed_layout = Some(child.get("type") == Some("fixed")),
                "tblBorders" => props.borders = TableBorders::parse(child),
                "tblCellMar" => props.margins = CellMargins::parse(child),
                "shd" => props.shading = Some(Shading::parse(child)),
                "tblLook" => props.look = Some(look(child)),
                "tblpPr" => props.floating = true,
                "tblStyleRowBandSize" => props.row_band = count(child),
                "tblStyleColBandSize" => props.column_band = count(child),
                _ => {}
            }
        }
        props
    }

    /// Lays `over` on top.
    pub(super) fn lay(&mut self, over: &Self) {
        self.borders.lay(&over.borders);
        self.margins.lay(&over.margins);
        self.floating |= over.floating;
        let base = self;
        super::run::lay!(base, over: style, width, alignment, indent, fixed_layout, shading, look, row_band, column_band);
    }
}

/// The newer attributes where they are written, else the older mask.
fn look(element: &Element) -> Look {
    let mask = element.val().and_then(|value| u32::from_str_radix(value, 16).ok()).unwrap_or(0);
    let flag = |name: &str, bit: u32| element.get(name).map_or(mask & bit != 0, super::values::switch);
    Look {
        first_row: flag("firstRow", 0x20),
        last_row: flag("lastRow", 0x40),
        first_column: flag("firstColumn", 0x80),
        last_column: flag("lastColumn", 0x100),
        no_row_bands: flag("noHBand", 0x200),
        no_column_bands: flag("noVBand", 0x400),
    }
}

impl Row {
    /// Takes `w:trPr`.
    pub(super) fn take(&mut self, element: &Element) {
        let columns = |child: &Element| column_count(child.val().and_then(whole).unwrap_or(0));
        for child in element.words() {
            match child.name() {
                "tblHeader" => self.header = on_off(child),
                "cantSplit" => self.cant_split = on_off(child),
                "hidden" => self.hidden = on_off(child),
                "gridBefore" => self.before = columns(child),
                "gridAfter" => self.after = columns(child),
                "trHeight" => {
                    self.height = child.val().and_then(twips);
                    self.height_exact = child.get("hRule") == Some("exact");
                }
                _ => {}
            }
        }
    }
}

impl Cell {
    /// Takes `w:tcPr`.
    pub(super) fn take(&mut self, element: &Element) {
        for child in element.words() {
            match child.name() {
                "tcW" => self.width = Width::parse(child).unwrap_or_default(),
                "gridSpan" => self.span = column_count(child.val().and_then(whole).unwrap_or(1)).max(1),
                "vMerge" => self.merge = if child.val() == Some("restart") { Merge::Start } else { Merge::Continued },
                "tcBorders" => self.own_borders = TableBorders::parse(child),
                "shd" => self.shading = Some(Shading::parse(child)),
                "tcMar" => self.margins = CellMargins::parse(child),
                "vAlign" => self.vertical_align = child.val().unwrap_or("top").into(),
                "textDirection" => self.text_direction = child.val().unwrap_or("").into(),
                "noWrap" => self.no_wrap = on_off(child),
                "cellIns" => self.inserted = true,
                "cellDel" => self.deleted = true,
                _ => {}
            }
        }
    }
}

fn column_count(value: i32) -> u32 {
    u32::try_from(value).unwrap_or(0).min(COLUMNS)
}

/// Puts each cell on the grid and counts the rows it spans.
pub(super) fn place_cells(rows: &mut [Row]) {
    // The open merged cell of each column: its row, its place there, its span.
    let mut open: HashMap<u32, (usize, usize, u32)> = HashMap::new();
    for at in 0..rows.len() {
        let mut column = rows.get(at).map_or(0, |row| row.before);
        let mut grown: Vec<(usize, usize)> = Vec::new();
        let mut still: HashMap<u32, (usize, usize, u32)> = HashMap::new();
        if let Some(row) = rows.get_mut(at) {
            for (place, cell) in row.cells.iter_mut().enumerate() {
                cell.column = column;
                column = column.saturating_add(cell.span);
                match cell.merge {
                    Merge::None => {}
                    Merge::Start => {
                        still.insert(cell.column, (at, place, cell.span));
                    }
                    Merge::Continued => match open.get(&cell.column) {
                        Some(&(first, its, span)) if span == cell.span => {
                            cell.rows = 0;
                            grown.push((first, its));
                            still.insert(cell.column, (first, its, span));
                        }
                        // Nothing above to go on from: Word shows it as a cell of its own.
                        _ => {
                            cell.merge = Merge::Start;
                            still.insert(cell.column, (at, place, cell.span));
                        }
                    },
                }
            }
        }
        for (first, place) in grown {
            if let Some(cell) = rows.get_mut(first).and_then(|row| row.cells.get_mut(place)) {
                cell.rows = cell.rows.saturating_add(1);
            }
        }
        open = still;
    }
}
