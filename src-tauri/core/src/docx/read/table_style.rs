//! Table styles: the whole table and its special parts.

use super::Element;
use super::paragraph::ParagraphProps;
use super::run::RunProps;
use super::table::{Look, TableBorders, TableProps};
use super::values::{Border, Shading};

/// The special parts, in the order in which one overrides the one before (17.7.6).
const PARTS: [&str; 12] = [
    "band1Vert",
    "band2Vert",
    "band1Horz",
    "band2Horz",
    "firstCol",
    "lastCol",
    "firstRow",
    "lastRow",
    "neCell",
    "nwCell",
    "seCell",
    "swCell",
];

/// A table style.
#[derive(Debug, Clone, Default)]
pub(super) struct TableStyle {
    pub(super) table: TableProps,
    whole: Layer,
    parts: [Option<Box<Layer>>; PARTS.len()],
}

/// What a table style says about some cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Layer {
    pub(super) paragraph: ParagraphProps,
    pub(super) run: RunProps,
    pub(super) borders: TableBorders,
    pub(super) shading: Option<Shading>,
}

/// Where a cell stands in its table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) row: u32,
    pub(super) rows: u32,
    pub(super) column: u32,
    /// The first column after the cell.
    pub(super) end: u32,
    pub(super) columns: u32,
}

impl Place {
    /// The place in a special part of the table: a row, a column or a corner has edges of its own.
    fn within(self, part: &str) -> Self {
        let row = Self { row: 0, rows: 1, ..self };
        let column = Self { column: 0, end: 1, columns: 1, ..self };
        match part {
            "firstRow" | "lastRow" | "band1Horz" | "band2Horz" => row,
            "firstCol" | "lastCol" | "band1Vert" | "band2Vert" => column,
            _ => Self { row: 0, rows: 1, ..column },
        }
    }
}

impl TableBorders {
    /// The four sides of the cell at `place`: lines round the table at its edges, lines between cells elsewhere.
    pub(super) fn sides(&self, place: Place) -> Self {
        let pick = |at_edge: bool, edge: &Option<Border>, inside: &Option<Border>| if at_edge { edge.clone() } else { inside.clone() };
        Self {
            top: pick(place.row == 0, &self.top, &self.inside_horizontal),
            bottom: pick(place.row + 1 >= place.rows, &self.bottom, &self.inside_horizontal),
            left: pick(place.column == 0, &self.left, &self.inside_vertical),
            right: pick(place.end >= place.columns, &self.right, &self.inside_vertical),
            inside_horizontal: None,
            inside_vertical: None,
        }
    }
}

impl Layer {
    fn parse(element: &Element) -> Self {
        let mut layer = Self {
            paragraph: element.child("pPr").map(ParagraphProps::parse).unwrap_or_default(),
            run: element.child("rPr").map(RunProps::parse).unwrap_or_default(),
            ..Self::default()
        };
        if let Some(cell) = element.child("tcPr") {
            layer.borders = cell.child("tcBorders").map(TableBorders::parse).unwrap_or_default();
            layer.shading = cell.child("shd").map(Shading::parse);
        }
        layer
    }

    fn lay(&mut self, over: &Self) {
        self.paragraph.lay(&over.paragraph);
        self.run.lay(&over.run);
        self.borders.lay(&over.borders);
        if over.shading.is_some() {
            self.shading.clone_from(&over.shading);
        }
    }
}

impl TableStyle {
    /// Reads a style of tables.
    pub(super) fn parse(element: &Element) -> Self {
        let mut style = Self { whole: Layer::parse(element), ..Self::default() };
        style.table = element.child("tblPr").map(TableProps::parse).unwrap_or_default();
        for child in element.words().filter(|child| child.name() == "tblStylePr") {
            let Some(kind) = child.get("type") else { continue };
            let mut layer = Layer::parse(child);
            if let Some(borders) = child.child("tblPr").and_then(|table| table.child("tblBorders")) {
                let mut below = TableBorders::parse(borders);
                below.lay(&layer.borders);
                layer.borders = below;
            }
            if kind == "wholeTable" {
                style.whole.lay(&layer);
            } else if let Some(at) = PARTS.iter().position(|part| *part == kind)
                && let Some(slot) = style.parts.get_mut(at)
            {
                *slot = Some(Box::new(layer));
            }
        }
        style
    }

    /// Lays `over` on top.
    pub(super) fn lay(&mut self, over: &Self) {
        self.table.lay(&over.table);
        self.whole.lay(&over.whole);
        for (below, above) in self.parts.iter_mut().zip(&over.parts) {
            match (below.as_mut(), above) {
                (Some(below), Some(above)) => below.lay(above),
                (None, Some(above)) => *below = Some(above.clone()),
                (_, None) => {}
            }
        }
    }

    /// What the style says about the cell at `place`; its borders are the four sides of that cell.
    pub(super) fn cell(&self, look: Look, place: Place) -> Layer {
        let mut layer = self.whole.clone();
        layer.borders = layer.borders.sides(place);
        for (part, over) in PARTS.iter().zip(&self.parts) {
            if let Some(over) = over
                && self.applies(part, look, place)
            {
                let sides = over.borders.sides(place.within(part));
                layer.lay(&Layer { borders: sides, ..(**over).clone() });
            }
        }
        layer
    }

    fn applies(&self, part: &str, look: Look, place: Place) -> bool {
        let first_row = look.first_row && place.row == 0;
        let last_row = look.last_row && place.row + 1 == place.rows && place.rows > 1;
        let first_column = look.first_column && place.column == 0;
        let last_column = look.last_column && place.end >= place.columns && place.column > 0;
        // Bands are counted without the first row and column where these are special.
        let band = |at: u32, special: bool, size: Option<u32>| (at - u32::from(special && at > 0)) / size.unwrap_or(1).max(1) % 2;
        let row_band = band(place.row, look.first_row, self.table.row_band);
        let column_band = band(place.column, look.first_column, self.table.column_band);
        let in_rows = !look.no_row_bands && !first_row && !last_row;
        let in_columns = !look.no_column_bands && !first_column && !last_column;
        match part {
            "band1Vert" => in_columns && column_band == 0,
            "band2Vert" => in_columns && column_band == 1,
            "band1Horz" => in_rows && row_band == 0,
            "band2Horz" => in_rows && row_band == 1,
            "firstCol" => first_column,
            "lastCol" => last_column,
            "firstRow" => first_row,
            "lastRow" => last_row,
            "neCell" => first_row && last_column,
            "nwCell" => first_row && first_column,
            "seCell" => last_row && last_column,
            "swCell" => last_row && first_column,
            _ => false,
        }
    }
}
