//! Blocks one above the other: a cell, a header, a note; and what one paragraph is to the next.

use std::sync::Arc;

use super::lines::lines;
use super::setter::Setter;
use super::strip::Strip;
use super::table::table;
use super::units::{eighths, twips};
use super::{Area, Fill, Hundredths, Item, Rule};
use crate::docx::read::{Block, Border, Colour, Paragraph, ParagraphBorders};

/// Room above and below a paragraph that is told to be as a web page has it.
const AS_ON_THE_WEB: Hundredths = 1400;

/// What decides over the room between a paragraph and its neighbours.
#[derive(Debug, Clone, Default)]
pub(super) struct Edge {
    before: Hundredths,
    after: Hundredths,
    style: Option<Arc<str>>,
    contextual: bool,
}

impl Edge {
    pub(super) fn of(paragraph: &Paragraph) -> Self {
        let format = &paragraph.format;
        Self {
            before: if format.before_auto { AS_ON_THE_WEB } else { twips(format.before).max(0) },
            after: if format.after_auto { AS_ON_THE_WEB } else { twips(format.after).max(0) },
            style: paragraph.style.as_ref().map(|style| style.id.clone()),
            contextual: format.contextual_spacing,
        }
    }

    /// Room above where nothing stands above.
    pub(super) fn before(&self) -> Hundredths {
        self.before
    }

    /// Room below where nothing stands below.
    pub(super) fn after(&self) -> Hundredths {
        self.after
    }

    /// Room between this and what follows: the larger of the two, as web pages have it, unless the document asks for both.
    pub(super) fn gap(&self, next: &Self, adds: bool) -> Hundredths {
        let alike = self.style == next.style;
        let below = if self.contextual && alike { 0 } else { self.after };
        let above = if next.contextual && alike { 0 } else { next.before };
        if adds { below + above } else { below.max(above) }
    }
}

/// Which sides of a paragraph's frame are left out because the neighbour shares it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shared {
    pub(super) above: bool,
    pub(super) below: bool,
}

impl Shared {
    pub(super) fn of(blocks: &[Block], at: usize) -> Self {
        let Some(Block::Paragraph(this)) = blocks.get(at) else { return Self::default() };
        let alike = |other: Option<&Block>| match other {
            Some(Block::Paragraph(other)) => {
                let (one, two) = (&this.format, &other.format);
                one.borders.is_some()
                    && one.borders == two.borders
                    && (one.indent_left, one.indent_right) == (two.indent_left, two.indent_right)
            }
            _ => false,
        };
        Self { above: alike(at.checked_sub(1).and_then(|at| blocks.get(at))), below: alike(blocks.get(at + 1)) }
    }
}

/// A paragraph as strips, its frame and ground with it.
pub(super) fn paragraph<'o>(setter: &mut Setter<'o, '_>, paragraph: &'o Paragraph, column: Hundredths, shared: Shared) -> Vec<Strip> {
    let mut strips = lines(setter, paragraph, column);
    frame(&mut strips, paragraph, column, shared);
    strips
}

/// Blocks one above the other.
pub(super) fn stack<'o>(setter: &mut Setter<'o, '_>, blocks: &'o [Block], column: Hundredths) -> Vec<Strip> {
    let adds = setter.adds_spacing();
    let mut strips: Vec<Strip> = Vec::new();
    let mut last: Option<Edge> = None;
    for (at, block) in blocks.iter().enumerate() {
        if !setter.has_work() {
            break;
        }
        match block {
            Block::Paragraph(found) => {
                let edge = Edge::of(found);
                let gap = last.as_ref().map_or(edge.before(), |last| last.gap(&edge, adds));
                let mut set = paragraph(setter, found, column, Shared::of(blocks, at));
                if let Some(first) = set.first_mut() {
                    first.gap = gap;
                }
                strips.extend(set);
                last = Some(edge);
            }
            Block::Table(found) => {
                let mut gap = last.take().map_or(0, |last| last.after());
                for (nth, row) in table(setter, found, column).rows.iter().enumerate() {
                    strips.push(Strip { gap: std::mem::take(&mut gap), ..row.strip(nth == 0) });
                }
                last = Some(Edge::default());
            }
        }
    }
    if let (Some(last), Some(strip)) = (last, strips.last_mut()) {
        strip.height += last.after();
    }
    strips
}

/// Height of strips one above the other.
pub(super) fn height(strips: &[Strip]) -> Hundredths {
    strips.iter().map(|strip| strip.gap + strip.height).sum()
}

/// Draws the ground and the frame of a paragraph, which makes its first and last line higher.
fn frame(strips: &mut [Strip], paragraph: &Paragraph, column: Hundredths, shared: Shared) {
    let format = &paragraph.format;
    let ground = format.shading.as_ref().map(|shading| shading.fill).filter(|fill| *fill != Colour::Auto);
    let none = ParagraphBorders::default();
    let borders = format.borders.as_deref().unwrap_or(&none);
    if ground.is_none() && format.borders.is_none() {
        return;
    }
    let drawn = |border: &Option<Border>| border.clone().filter(Border::is_drawn);
    let room = |border: &Border| eighths(border.size) + i64::from(border.space.clamp(0, 31)) * 100;
    let (left_border, right_border) = (drawn(&borders.left), drawn(&borders.right));
    let left = twips(format.indent_left.min(format.indent_left.saturating_add(format.first_line)));
    let left = left - left_border.as_ref().map_or(0, &room);
    let right = column - twips(format.indent_right) + right_border.as_ref().map_or(0, &room);
    let last = strips.len().saturating_sub(1);
    for (nth, strip) in strips.iter_mut().enumerate() {
        let above = if shared.above { drawn(&borders.between) } else { drawn(&borders.top) };
        let above = above.filter(|_| nth == 0);
        let below = if shared.below { None } else { drawn(&borders.bottom) }.filter(|_| nth == last);
        if let Some(border) = &above {
            let down = room(border);
            strip.height += down;
            strip.marks = std::mem::take(&mut strip.marks).into_iter().map(|mark| mark.moved(0, down)).collect();
            strip.add(level(border, left, right, eighths(border.size) / 2));
        }
        if let Some(border) = &below {
            strip.height += room(border);
            strip.add(level(border, left, right, strip.height - eighths(border.size) / 2));
        }
        for (border, x) in [(&left_border, left), (&right_border, right)] {
            if let Some(border) = border {
                strip.add(upright(border, x, 0, strip.height));
            }
        }
        if let Some(colour) = ground {
            let area = Area { x: left, y: 0, width: (right - left).max(0), height: strip.height };
            strip.marks.insert(0, super::strip::Mark::Item(Item::Fill(Fill { area, colour })));
        }
    }
}

/// A level line of a border.
pub(super) fn level(border: &Border, x1: Hundredths, x2: Hundredths, y: Hundredths) -> Item {
    rule(border, (x1, y), (x2, y))
}

/// An upright line of a border.
pub(super) fn upright(border: &Border, x: Hundredths, y1: Hundredths, y2: Hundredths) -> Item {
    rule(border, (x, y1), (x, y2))
}

fn rule(border: &Border, (x1, y1): (Hundredths, Hundredths), (x2, y2): (Hundredths, Hundredths)) -> Item {
    let thickness = eighths(border.size).max(25);
    Item::Rule(Rule { x1, y1, x2, y2, thickness, colour: border.colour, style: border.style.clone() })
}
