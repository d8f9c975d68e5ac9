//! Pictures, shapes, lines and text boxes: VML, the older language.

use super::drawing::{Drawing, LineStyle, Shape, ShapeKind};
use super::limits::Budget;
use super::names::Ns;
use super::story::StoryReader;
use super::values::{Colour, points};
use super::xml::{Step, Tag, Xml};
use super::{At, ReadError};

/// Reads `w:pict` or `w:object`, whose start was told last.
pub(super) fn read(story: &mut StoryReader<'_, '_>, xml: &mut Xml<'_>, at: At, budget: &mut Budget) -> Result<Drawing, ReadError> {
    let mut drawing = Drawing { at, inline: true, vml: true, ..Drawing::default() };
    let floor = xml.depth();
    let mut open: Vec<(usize, Shape)> = Vec::new();
    loop {
        match xml.next(budget)? {
            Step::Start(tag) => match tag.key() {
                (Ns::V, "shapetype") => xml.skip(budget)?,
                (Ns::V, "shape" | "rect" | "roundrect" | "oval" | "line" | "polyline" | "arc" | "curve" | "image" | "group") => {
                    if drawing.name.is_empty() {
                        place(&mut drawing, &tag);
                    }
                    if tag.name != "group" {
                        open.push((xml.depth(), shape(&tag)));
                    }
                }
                (Ns::V, "imagedata") => set_kind(&mut open, ShapeKind::Picture),
                (Ns::O, "OLEObject") => drawing.shapes.iter_mut().for_each(|shape| shape.kind = ShapeKind::Object),
                (Ns::V, "stroke") => {
                    if let Some((_, Shape { line: Some(line), .. })) = open.last_mut() {
                        line.dash = tag.get("dashstyle").unwrap_or("").into();
                        line.drawn &= tag.get("on").is_none_or(is_on);
                    }
                }
                (Ns::W, "txbxContent") => {
                    let blocks = story.boxed_blocks(xml, budget)?;
                    set_kind(&mut open, ShapeKind::TextBox);
                    match open.last_mut() {
                        Some((_, shape)) => shape.blocks.extend(blocks),
                        None => drawing.shapes.push(Shape { kind: ShapeKind::TextBox, blocks, ..Shape::default() }),
                    }
                }
                _ => {}
            },
            Step::End | Step::Done => {
                if open.last().is_some_and(|(depth, _)| *depth == xml.depth() + 1)
                    && let Some((_, done)) = open.pop()
                {
                    drawing.shapes.push(done);
                }
                if xml.depth() < floor {
                    return Ok(drawing);
                }
            }
            Step::Text(_) => {}
        }
    }
}

fn set_kind(open: &mut [(usize, Shape)], kind: ShapeKind) {
    if let Some((_, shape)) = open.last_mut() {
        shape.kind = kind;
    }
}

fn is_on(value: &str) -> bool {
    !matches!(value, "f" | "false" | "0")
}

/// One property of a `style` attribute.
fn style<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let pairs = tag.get("style")?.split(';').filter_map(|pair| pair.split_once(':'));
    pairs.into_iter().find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
}

fn to_emu(points: f64) -> i64 {
    (points * 12_700.0).round() as i64
}

fn style_emu(tag: &Tag, name: &str) -> Option<i64> {
    style(tag, name).and_then(points).map(to_emu)
}

/// The two ends of `v:line`.
fn line_size(tag: &Tag) -> Option<(i64, i64)> {
    let point = |name: &str| {
        let (x, y) = tag.get(name)?.split_once(',')?;
        Some((points(x)?, points(y)?))
    };
    let (from, to) = (point("from")?, point("to")?);
    Some((to_emu((to.0 - from.0).abs()), to_emu((to.1 - from.1).abs())))
}

/// How something is aligned, unless its place is given in lengths.
fn alignment(tag: &Tag, name: &str) -> Option<Box<str>> {
    style(tag, name).filter(|align| *align != "absolute").map(Into::into)
}

fn place(drawing: &mut Drawing, tag: &Tag) {
    drawing.name = tag.get("id").unwrap_or("vml").into();
    drawing.description = tag.get("alt").unwrap_or("").into();
    drawing.inline = style(tag, "position").is_none_or(|position| position == "static");
    drawing.hidden = style(tag, "visibility") == Some("hidden");
    drawing.behind = style(tag, "z-index").is_some_and(|order| order.starts_with('-'));
    (drawing.width, drawing.height) = size(tag);
    let own = |name: &str| style(tag, name).unwrap_or("").into();
    drawing.horizontal.from = own("mso-position-horizontal-relative");
    drawing.horizontal.align = alignment(tag, "mso-position-horizontal");
    drawing.horizontal.offset = style_emu(tag, "margin-left");
    drawing.vertical.from = own("mso-position-vertical-relative");
    drawing.vertical.align = alignment(tag, "mso-position-vertical");
    drawing.vertical.offset = style_emu(tag, "margin-top");
}

fn size(tag: &Tag) -> (i64, i64) {
    line_size(tag).unwrap_or_else(|| (style_emu(tag, "width").unwrap_or(0), style_emu(tag, "height").unwrap_or(0)))
}

fn shape(tag: &Tag) -> Shape {
    let kind_of_shape = tag.get("type").unwrap_or("").trim_start_matches("#_x0000_").to_owned();
    // t20 and t32 are Word's numbers for a line and a straight connector.
    let is_line = tag.name == "line" || matches!(kind_of_shape.as_str(), "t20" | "t32");
    let (width, height) = size(tag);
    let width_of_line = tag.get("strokeweight").and_then(points).map(to_emu);
    Shape {
        kind: if is_line { ShapeKind::Line } else { ShapeKind::Other },
        geometry: if is_line { "line".into() } else { tag.name.as_str().into() },
        width,
        height,
        line: Some(LineStyle {
            drawn: tag.get("stroked").is_none_or(is_on),
            width: width_of_line,
            colour: tag.get("strokecolor").and_then(|colour| Colour::parse(colour.split_whitespace().next()?)),
            dash: "".into(),
        }),
        fill: tag.get("fillcolor").and_then(|colour| Colour::parse(colour.split_whitespace().next()?)),
        blocks: Vec::new(),
    }
}
