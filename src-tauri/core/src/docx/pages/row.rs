//! A row of a table: its cells with their content, its lines, and how it is cut where a page ends.

use std::collections::VecDeque;

use super::stack::{level, upright};
use super::strip::{Mark, Strip};
use super::units::eighths;
use super::{Area, Fill, Hundredths, Item};
use crate::docx::read::{Border, Colour};

/// A row whose cells are set.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    pub(super) height: Hundredths,
    /// The height it is told to have at least.
    pub(super) least: Hundredths,
    /// It has exactly that height.
    pub(super) exact: bool,
    /// It is repeated at the top of each page.
    pub(super) header: bool,
    /// It does not break over pages.
    pub(super) cant_split: bool,
    /// It stands on the page of what follows.
    pub(super) keep_next: bool,
    /// The lines above it are those below the row above it.
    pub(super) shares_lines: bool,
    /// It is the last of its table.
    pub(super) closes: bool,
}

/// A cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// From the left edge of the column of text.
    pub(super) x: Hundredths,
    pub(super) width: Hundredths,
    pub(super) margin_left: Hundredths,
    pub(super) margin_top: Hundredths,
    pub(super) margin_bottom: Hundredths,
    /// Height of its content.
    pub(super) content: Hundredths,
    pub(super) strips: VecDeque<Strip>,
    /// Its column of the grid.
    pub(super) column: u32,
    /// It goes on from the row above.
    pub(super) continued: bool,
    /// It goes on in the row below.
    pub(super) goes_on: bool,
    /// Height of all rows it spans; 0 where it is one.
    pub(super) spanned: Hundredths,
    /// Where its content stands: 0 above, 1 in the middle, 2 below.
    pub(super) lowered: i64,
    pub(super) top: Option<Border>,
    pub(super) bottom: Option<Border>,
    pub(super) left: Option<Border>,
    pub(super) right: Option<Border>,
    pub(super) ground: Option<Colour>,
}

impl Cell {
    /// Height it needs, its upper border included.
    pub(super) fn needed(&self) -> Hundredths {
        self.margin_top + self.content + self.margin_bottom + self.line()
    }

    fn line(&self) -> Hundredths {
        self.top.as_ref().map_or(0, |border| eighths(border.size))
    }
}

impl Row {
    /// Height its cells need; those over several rows are seen to later.
    pub(super) fn needed(&self) -> Hundredths {
        let line = self.line();
        let own = self.cells.iter().filter(|cell| !cell.goes_on && !cell.continued);
        own.map(|cell| cell.needed() - cell.line() + line).max().unwrap_or(0).max(line)
    }

    /// Thickness of the thickest line above it, which stands in the row.
    fn line(&self) -> Hundredths {
        self.cells.iter().map(Cell::line).max().unwrap_or(0)
    }

    /// Thickness of the line below it, which stands in the next row, or below the table where there is none.
    pub(super) fn lowest(&self) -> Hundredths {
        self.cells.iter().filter_map(|cell| cell.bottom.as_ref()).map(|border| eighths(border.size)).max().unwrap_or(0)
    }

    /// The row as one strip; `begins` where nothing of its table stands above it on the page.
    pub(super) fn strip(&self, begins: bool) -> Strip {
        let notes = self.cells.iter().flat_map(|cell| &cell.strips).flat_map(|strip| strip.notes.iter().copied()).collect();
        let height = self.height + if self.closes { self.lowest() } else { 0 };
        Strip { height, marks: self.marks(begins || !self.shares_lines), notes, ..Strip::default() }
    }

    /// What is drawn for it, from its upper left corner.
    fn marks(&self, with_lines_above: bool) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        let line = self.line();
        let mut right_of_last: Option<(Hundredths, &Border)> = None;
        for cell in &self.cells {
            if let Some(colour) = cell.ground.filter(|colour| *colour != Colour::Auto) {
                let area = Area { x: cell.x, y: 0, width: cell.width, height: self.height };
                marks.push(Mark::Item(Item::Fill(Fill { area, colour })));
            }
            let end = cell.x + cell.width;
            if let Some(border) = &cell.left
                && right_of_last.is_none_or(|(x, last)| x != cell.x || last != border)
            {
                marks.push(Mark::Item(upright(border, cell.x, 0, self.height)));
            }
            if let Some(border) = &cell.right {
                marks.push(Mark::Item(upright(border, end, 0, self.height)));
            }
            right_of_last = cell.right.as_ref().map(|border| (end, border));
        }
        if with_lines_above {
            marks.extend(drawn(&self.lines_above(), 0));
        }
        marks.extend(drawn(&self.lines_below(), self.height));
        for cell in self.cells.iter().filter(|cell| !cell.continued) {
            let room = cell.spanned.max(self.height) - line - cell.margin_top - cell.margin_bottom - cell.content;
            let mut y = line + cell.margin_top + room.max(0) * cell.lowered / 2;
            let x = cell.x + cell.margin_left;
            for strip in &cell.strips {
                y += strip.gap;
                marks.extend(strip.marks.iter().cloned().map(|mark| mark.moved(x, y)));
                y += strip.height;
            }
        }
        marks
    }

    /// Takes off what stands on the first page of a row that is cut, no higher than `room`: as many lines of each cell as fit.
    /// `None` where some cell's first line would not stand there, or nothing would be left for the second page.
    pub(super) fn split(&mut self, room: Hundredths, forced: bool) -> Option<Self> {
        let line = self.line();
        let mut cuts: Vec<(usize, Hundredths)> = Vec::with_capacity(self.cells.len());
        for cell in &self.cells {
            let room = room - line - cell.margin_top - cell.margin_bottom;
            let (mut used, mut taken) = (0, 0);
            for strip in &cell.strips {
                let wanted = used + strip.gap + strip.height;
                if wanted > room && !(forced && taken == 0) {
                    break;
                }
                used = wanted;
                taken += 1;
            }
            if taken == 0 && !cell.strips.is_empty() {
                return None;
            }
            cuts.push((taken, used));
        }
        if self.cells.iter().zip(&cuts).all(|(cell, (taken, _))| *taken == cell.strips.len()) {
            return None;
        }
        let mut cells = Vec::with_capacity(self.cells.len());
        for (cell, (taken, used)) in self.cells.iter_mut().zip(cuts) {
            let strips: VecDeque<Strip> = cell.strips.drain(..taken).collect();
            cell.content -= used;
            if let Some(strip) = cell.strips.front_mut() {
                cell.content -= strip.gap;
                strip.gap = 0;
            }
            (cell.lowered, cell.spanned) = (0, 0);
            let rest = std::mem::take(&mut cell.strips);
            cells.push(Cell { strips, content: used, ..cell.clone() });
            cell.strips = rest;
        }
        let mut first = Self { cells, exact: false, keep_next: false, closes: false, ..self.without_cells() };
        self.shares_lines = false;
        first.height = first.cells.iter().map(|cell| cell.needed() - cell.line() + line).max().unwrap_or(0);
        self.exact = false;
        self.least = (self.least - first.height).max(0);
        self.height = self.cells.iter().map(|cell| cell.needed() - cell.line() + line).max().unwrap_or(0).max(self.least);
        Some(first)
    }

    fn without_cells(&self) -> Self {
        Self { cells: Vec::new(), ..*self }
    }
}

/// Level lines: from where to where, and how they look.
type Levels<'r> = Vec<(Hundredths, Hundredths, &'r Border)>;

/// The level lines of cells side by side; those of neighbours that are alike in one piece.
fn joined<'r>(sides: impl Iterator<Item = (&'r Cell, &'r Option<Border>)>) -> Levels<'r> {
    let mut lines: Levels<'r> = Vec::new();
    for (cell, border) in sides {
        let Some(border) = border else { continue };
        let end = cell.x + cell.width;
        match lines.last_mut() {
            Some((_, to, last)) if *to == cell.x && *last == border => *to = end,
            _ => lines.push((cell.x, end, border)),
        }
    }
    lines
}

fn drawn(lines: &Levels<'_>, y: Hundredths) -> Vec<Mark> {
    lines.iter().map(|(from, to, border)| Mark::Item(level(border, *from, *to, y))).collect()
}

impl Row {
    pub(super) fn lines_above(&self) -> Levels<'_> {
        joined(self.cells.iter().map(|cell| (cell, &cell.top)))
    }

    pub(super) fn lines_below(&self) -> Levels<'_> {
        joined(self.cells.iter().map(|cell| (cell, &cell.bottom)))
    }

    /// Height of the least of it that may stand at the foot of a page.
    pub(super) fn beginning(&self) -> Hundredths {
        if self.cant_split || self.exact {
            return self.height;
        }
        let line = self.line();
        let first = |cell: &Cell| cell.strips.front().map_or(0, |strip| strip.gap + strip.height);
        let least = self.cells.iter().map(|cell| line + cell.margin_top + first(cell) + cell.margin_bottom).max().unwrap_or(0);
        least.min(self.height)
    }
}
