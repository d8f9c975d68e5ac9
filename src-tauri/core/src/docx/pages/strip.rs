//! A strip: a piece of content as wide as its column that no page break goes through. A line of text is one.

use super::units::emu;
use super::{Area, Hundredths, Item, Placeholder, Rule};
use crate::docx::read::{At, Colour, Drawing, LineStyle, Position, ShapeKind};

/// What a page or a column ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    Page,
    Column,
}

/// Content that stays together, its items placed from its upper left corner.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// Room above it, kept where something stands above it.
    pub(super) gap: Hundredths,
    pub(super) height: Hundredths,
    pub(super) marks: Vec<Mark>,
    /// Footnotes whose marks are in it.
    pub(super) notes: Vec<i32>,
    /// What follows stands on another page.
    pub(super) ends: Option<Break>,
}

/// Something in a strip.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// At its place in the strip.
    Item(Item),
    /// Somewhere on the page.
    Float(Box<Float>),
}

/// Something drawn that finds its place only on the page.
#[derive(Debug, Clone)]
pub(super) struct Float {
    paragraph: At,
    horizontal: Position,
    vertical: Position,
    width: Hundredths,
    height: Hundredths,
    /// Width of the column it is anchored in.
    column: Hundredths,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Line { thickness: Hundredths, colour: Colour },
    Other { kind: ShapeKind, name: Box<str> },
}

/// The page something floats on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    pub(super) width: Hundredths,
    pub(super) height: Hundredths,
    pub(super) text: Area,
}

impl Strip {
    /// An item in it.
    pub(super) fn add(&mut self, item: Item) {
        self.marks.push(Mark::Item(item));
    }
}

impl Mark {
    /// The same, moved.
    pub(super) fn moved(self, right: Hundredths, down: Hundredths) -> Self {
        match self {
            Self::Item(item) => Self::Item(item.moved(right, down)),
            // Its anchor is told when it is put on the page; inside a cell it keeps to the column.
            Self::Float(mut float) => {
                float.horizontal.offset =
                    float.horizontal.offset.map(|offset| if float.is_across_page() { offset } else { offset + right * 127 });
                float.vertical.offset = float.vertical.offset.map(|offset| if float.is_down_page() { offset } else { offset + down * 127 });
                Self::Float(float)
            }
        }
    }

    /// The item on the page, for a strip that stands at `x`, `y`.
    pub(super) fn placed(&self, x: Hundredths, y: Hundredths, ground: Ground) -> Item {
        match self {
            Self::Item(item) => item.clone().moved(x, y),
            Self::Float(float) => float.placed(x, y, ground),
        }
    }
}

/// What of a drawing is shown: straight lines as such, everything else as a placeholder.
pub(super) fn floats(drawing: &Drawing, paragraph: At, column: Hundredths) -> Option<Float> {
    let first = drawing.shapes.first();
    let line = drawing.shapes.iter().find(|shape| shape.kind == ShapeKind::Line);
    let shape = line.or(first);
    let what = match line {
        Some(line) => {
            let style = line.line.clone().unwrap_or(LineStyle { drawn: true, ..LineStyle::default() });
            What::Line { thickness: style.width.map_or(75, emu), colour: style.colour.unwrap_or_default() }
        }
        None => What::Other {
            kind: shape.map_or(ShapeKind::Other, |shape| shape.kind),
            name: if drawing.description.is_empty() { drawing.name.clone() } else { drawing.description.clone() },
        },
    };
    let size = |whole: i64, of_shape: i64| emu(if whole > 0 { whole } else { of_shape }).max(0);
    let (width, height) =
        (size(drawing.width, shape.map_or(0, |shape| shape.width)), size(drawing.height, shape.map_or(0, |shape| shape.height)));
    if width == 0 && height == 0 {
        return None;
    }
    let (horizontal, vertical) = (drawing.horizontal.clone(), drawing.vertical.clone());
    Some(Float { paragraph, horizontal, vertical, width, height, column, what })
}

impl Float {
    fn is_across_page(&self) -> bool {
        matches!(&*self.horizontal.from, "page" | "margin" | "leftMargin" | "rightMargin" | "insideMargin" | "outsideMargin")
    }

    fn is_down_page(&self) -> bool {
        matches!(&*self.vertical.from, "page" | "margin" | "topMargin" | "bottomMargin")
    }

    fn placed(&self, x: Hundredths, y: Hundredths, ground: Ground) -> Item {
        let text = ground.text;
        let (left, across) = match &*self.horizontal.from {
            "page" | "leftMargin" | "insideMargin" => (0, ground.width),
            "rightMargin" | "outsideMargin" => (text.x + text.width, ground.width - text.x - text.width),
            "margin" => (text.x, text.width),
            _ => (x, self.column),
        };
        let (top, down) = match &*self.vertical.from {
            "page" | "topMargin" => (0, ground.height),
            "bottomMargin" => (text.y + text.height, ground.height - text.y - text.height),
            "margin" => (text.y, text.height),
            _ => (y, 0),
        };
        let offset = |position: &Position, room: Hundredths| match position.align.as_deref() {
            Some("center") => room / 2,
            Some("right" | "bottom" | "outside") => room,
            Some(_) => 0,
            None => position.offset.map_or(0, emu),
        };
        let x = left + offset(&self.horizontal, across - self.width);
        let y = top + offset(&self.vertical, down - self.height);
        match &self.what {
            What::Line { thickness, colour } => Item::Rule(Rule {
                x1: x,
                y1: y,
                x2: x + self.width,
                y2: y + self.height,
                thickness: *thickness,
                colour: *colour,
                style: "single".into(),
            }),
            What::Other { kind, name } => Item::Placeholder(Placeholder {
                paragraph: self.paragraph,
                area: Area { x, y, width: self.width, height: self.height },
                kind: *kind,
                name: name.clone(),
            }),
        }
    }
}
