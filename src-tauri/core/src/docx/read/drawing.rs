//! Pictures, shapes, lines and text boxes: DrawingML.

use super::limits::Budget;
use super::names::Ns;
use super::story::StoryReader;
use super::values::{Colour, emu};
use super::xml::{Step, Tag, Xml};
use super::{At, Block, ReadError};

/// English Metric Units to the millimetre.
pub const EMU_PER_MM: f64 = 36_000.0;

/// Something drawn, anchored in a run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Where.
    pub at: At,
    /// Whether it stands in the line like a letter; else it floats.
    pub inline: bool,
    /// Width in EMU.
    pub width: i64,
    /// Height in EMU.
    pub height: i64,
    /// Its place across the page.
    pub horizontal: Position,
    /// Its place down the page.
    pub vertical: Position,
    /// It stands behind the text.
    pub behind: bool,
    /// Its name.
    pub name: Box<str>,
    /// Its description for those who cannot see it.
    pub description: Box<str>,
    /// It is hidden.
    pub hidden: bool,
    /// Whether it is in the older language of drawings (VML).
    pub vml: bool,
    /// What is drawn; several in a group.
    pub shapes: Vec<Shape>,
}

/// A place across or down the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// From what: `column`, `page`, `margin`, `paragraph`; empty where it is not said.
    pub from: Box<str>,
    /// How far, in EMU.
    pub offset: Option<i64>,
    /// Or how it is aligned: `center`, `left`.
    pub align: Option<Box<str>>,
}

/// What kind of thing is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShapeKind {
    /// A straight line.
    Line,
    /// A picture.
    Picture,
    /// A chart.
    Chart,
    /// A diagram.
    Diagram,
    /// An embedded object of another program.
    Object,
    /// A box with text in it.
    TextBox,
    /// Any other shape.
    #[default]
    Other,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    /// What it is.
    pub kind: ShapeKind,
    /// Its geometry in the format's own word: `line`, `rect`.
    pub geometry: Box<str>,
    /// Width in EMU.
    pub width: i64,
    /// Height in EMU.
    pub height: i64,
    /// Its outline; `None` where it has none of its own (a style may give it one).
    pub line: Option<LineStyle>,
    /// Its ground; `None` where it has none of its own.
    pub fill: Option<Colour>,
    /// The text in it.
    pub blocks: Vec<Block>,
}

/// An outline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineStyle {
    /// Whether it is drawn.
    pub drawn: bool,
    /// Thickness in EMU, where it is written (12,700 to the point).
    pub width: Option<i64>,
    /// Its colour, where it is written.
    pub colour: Option<Colour>,
    /// Its dashes in the format's own word: `solid`, `dash`; empty for solid.
    pub dash: Box<str>,
}

impl Shape {
    /// Length of a line in EMU, also of a slanting one.
    #[must_use]
    pub fn length(&self) -> i64 {
        (self.width as f64).hypot(self.height as f64).round() as i64
    }
}

impl Drawing {
    /// The straight lines in it.
    pub fn lines(&self) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(|shape| shape.kind == ShapeKind::Line)
    }
}

/// Which colour is being read.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Paint {
    Line,
    Fill,
}

/// Reads `w:drawing`, whose start was told last.
pub(super) fn read(story: &mut StoryReader<'_, '_>, xml: &mut Xml<'_>, at: At, budget: &mut Budget) -> Result<Drawing, ReadError> {
    let mut drawing = Drawing { at, ..Drawing::default() };
    let floor = xml.depth();
    let mut shape: Option<(usize, Shape)> = None;
    let mut paint: Option<(usize, Paint)> = None;
    let mut across = true;
    loop {
        match xml.next(budget)? {
            Step::Start(tag) => match tag.key() {
                (Ns::Wp, "inline" | "anchor") => {
                    drawing.inline = tag.name == "inline";
                    drawing.behind = tag.get("behindDoc").is_some_and(super::values::switch);
                    drawing.hidden = tag.get("hidden").is_some_and(super::values::switch);
                }
                (Ns::Wp, "extent") => (drawing.width, drawing.height) = size(&tag),
                (Ns::Wp, "docPr") => {
                    drawing.name = tag.get("name").unwrap_or("").into();
                    drawing.description = tag.get("descr").unwrap_or("").into();
                    drawing.hidden |= tag.get("hidden").is_some_and(super::values::switch);
                }
                (Ns::Wp, "positionH" | "positionV") => {
                    across = tag.name == "positionH";
                    let place = if across { &mut drawing.horizontal } else { &mut drawing.vertical };
                    place.from = tag.get("relativeFrom").unwrap_or("").into();
                }
                (Ns::Wp, "posOffset" | "align") => {
                    let text = xml.text(budget)?;
                    let place = if across { &mut drawing.horizontal } else { &mut drawing.vertical };
                    if tag.name == "align" {
                        place.align = Some(text.trim().into());
                    } else {
                        place.offset = emu(&text);
                    }
                }
                (Ns::Wps, "wsp") | (Ns::Pic, "pic") | (Ns::Chart, "chart") | (Ns::Diagram, "relIds") => {
                    let kind = match tag.ns {
                        Some(Ns::Pic) => ShapeKind::Picture,
                        Some(Ns::Chart) => ShapeKind::Chart,
                        Some(Ns::Diagram) => ShapeKind::Diagram,
                        _ => ShapeKind::Other,
                    };
                    if shape.is_none() {
                        shape = Some((xml.depth(), Shape { kind, ..Shape::default() }));
                    }
                }
                (Ns::Wps, "cNvCnPr") => {
                    if let Some((_, shape)) = &mut shape {
                        shape.kind = ShapeKind::Line;
                    }
                }
                (Ns::A, _) => in_shape(&tag, shape.as_mut().map(|(_, shape)| shape), &mut paint, xml.depth()),
                (Ns::W, "txbxContent") => {
                    let blocks = story.boxed_blocks(xml, budget)?;
                    match &mut shape {
                        Some((_, shape)) => {
                            shape.kind = ShapeKind::TextBox;
                            shape.blocks.extend(blocks);
                        }
                        None => drawing.shapes.push(Shape { kind: ShapeKind::TextBox, blocks, ..Shape::default() }),
                    }
                }
                _ => {}
            },
            Step::End | Step::Done => {
                let closed = xml.depth() + 1;
                if paint.is_some_and(|(depth, _)| depth == closed) {
                    paint = None;
                }
                if shape.as_ref().is_some_and(|(depth, _)| *depth == closed)
                    && let Some((_, done)) = shape.take()
                {
                    drawing.shapes.push(done);
                }
                if xml.depth() < floor {
                    break;
                }
            }
            Step::Text(_) => {}
        }
    }
    // A lone shape is as large as its drawing where it writes no size of its own (charts, some pictures).
    if let [only] = drawing.shapes.as_mut_slice()
        && only.width == 0
        && only.height == 0
    {
        (only.width, only.height) = (drawing.width, drawing.height);
    }
    Ok(drawing)
}

fn in_shape(tag: &Tag, shape: Option<&mut Shape>, paint: &mut Option<(usize, Paint)>, depth: usize) {
    let Some(shape) = shape else { return };
    match (tag.name.as_str(), *paint) {
        ("ext", None) if tag.get("cx").is_some() => (shape.width, shape.height) = size(tag),
        ("prstGeom", _) => {
            shape.geometry = tag.get("prst").unwrap_or("").into();
            let straight = matches!(&*shape.geometry, "line" | "straightConnector1" | "lineInv");
            if straight && matches!(shape.kind, ShapeKind::Other | ShapeKind::Line) {
                shape.kind = ShapeKind::Line;
            } else if shape.kind == ShapeKind::Line {
                // A connector with corners is no straight line.
                shape.kind = ShapeKind::Other;
            }
        }
        ("custGeom", _) => shape.geometry = "custom".into(),
        ("ln", _) => {
            shape.line = Some(LineStyle { drawn: true, width: tag.get("w").and_then(emu), ..LineStyle::default() });
            *paint = Some((depth, Paint::Line));
        }
        ("solidFill", None) => *paint = Some((depth, Paint::Fill)),
        ("noFill", Some((_, Paint::Line))) => {
            if let Some(line) = &mut shape.line {
                line.drawn = false;
            }
        }
        ("prstDash", Some((_, Paint::Line))) => {
            if let Some(line) = &mut shape.line {
                line.dash = tag.get("val").unwrap_or("").into();
            }
        }
        ("srgbClr", Some((_, what))) => colour(shape, what, tag.get("val").and_then(Colour::parse)),
        ("sysClr", Some((_, what))) => colour(shape, what, tag.get("lastClr").and_then(Colour::parse)),
        _ => {}
    }
}

fn colour(shape: &mut Shape, what: Paint, found: Option<Colour>) {
    match what {
        Paint::Fill => shape.fill = found,
        Paint::Line => {
            if let Some(line) = &mut shape.line {
                line.colour = found;
            }
        }
    }
}

fn size(tag: &Tag) -> (i64, i64) {
    let side = |name: &str| tag.get(name).and_then(emu).unwrap_or(0);
    (side("cx"), side("cy"))
}
