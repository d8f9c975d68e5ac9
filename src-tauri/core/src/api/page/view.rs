//! What a page looks like. Lengths are hundredths of a point from the upper left corner of the page.

use serde::{Deserialize, Serialize};

use crate::docx::pages::{Area, Design, Item, Line, Look, Page, Pages, Placeholder, Span};
use crate::docx::read::{Colour, Underline};

/// The pages of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PagesView {
    /// In their order.
    pub pages: Vec<PageView>,
    /// Every look that letters of the document have; spans name theirs by its place here.
    pub looks: Vec<LookView>,
    /// Whether this is all of the document.
    pub is_complete: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PageView {
    /// Its number as it would be shown.
    pub shown: String,
    /// The section of pages it begins with, from 1, as findings count them.
    pub section: usize,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Coloured grounds, drawn first.
    pub fills: Vec<FillView>,
    /// Drawn lines.
    pub rules: Vec<RuleView>,
    /// Pictures and shapes, which are not drawn.
    pub placeholders: Vec<PlaceholderView>,
    /// Lines of text.
    pub lines: Vec<PageLine>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct AreaView {
    /// From the left edge of the page.
    pub x: i64,
    /// From its upper edge.
    pub y: i64,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
}

/// A coloured ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FillView {
    /// Where.
    pub area: AreaView,
    /// Colour: "#d9d9d9".
    pub colour: String,
}

/// A drawn line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct RuleView {
    /// From here: across.
    pub x1: i64,
    /// From here: down.
    pub y1: i64,
    /// To here: across.
    pub x2: i64,
    /// To here: down.
    pub y2: i64,
    /// Thickness.
    pub thickness: i64,
    /// Colour.
    pub colour: String,
    /// Whether it is dotted or dashed.
    pub is_broken: bool,
}

/// Something that is there and is not drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlaceholderView {
    /// Where.
    pub area: AreaView,
    /// Its name or description.
    pub name: String,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PageLine {
    /// Its paragraph by the number that findings give it; 0 in headers, footers and notes.
    pub paragraph: u32,
    /// The room it takes.
    pub area: AreaView,
    /// The line its letters stand on.
    pub baseline: i64,
    /// Its letters.
    pub spans: Vec<SpanView>,
}

/// Letters set alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SpanView {
    /// Left edge.
    pub x: i64,
    /// Width.
    pub width: i64,
    /// The letters; empty where only an underline is drawn.
    pub text: String,
    /// How much wider than its own width each space is, in thousandths of a point.
    pub stretch: i64,
    /// Its look by its place among [`PagesView::looks`].
    pub look: usize,
}

/// How letters look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct LookView {
    /// Set with the font without serifs.
    pub is_sans: bool,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Size.
    pub size: i64,
    /// Colour.
    pub colour: String,
    /// Colour behind the letters.
    pub ground: Option<String>,
    /// How many lines are drawn under the letters.
    pub underlines: u8,
    /// Struck through.
    pub strike: bool,
    /// How far above the line the letters stand; negative below.
    pub raised: i64,
    /// Extra room after each letter.
    pub spacing: i64,
    /// Width of the letters in percent.
    pub scale: i64,
}

impl From<Pages> for PagesView {
    fn from(pages: Pages) -> Self {
        let mut looks: Vec<Look> = Vec::new();
        let views = pages.pages.iter().map(|page| page_view(page, &mut looks)).collect();
        Self { pages: views, looks: looks.iter().map(look_view).collect(), is_complete: pages.complete }
    }
}

fn page_view(page: &Page, looks: &mut Vec<Look>) -> PageView {
    let mut view = PageView {
        shown: page.shown.clone(),
        section: page.section + 1,
        width: page.width,
        height: page.height,
        fills: Vec::new(),
        rules: Vec::new(),
        placeholders: Vec::new(),
        lines: Vec::new(),
    };
    for item in &page.items {
        match item {
            Item::Line(line) => view.lines.push(line_view(line, looks)),
            Item::Rule(rule) => view.rules.push(RuleView {
                x1: rule.x1,
                y1: rule.y1,
                x2: rule.x2,
                y2: rule.y2,
                thickness: rule.thickness,
                colour: ink(rule.colour),
                is_broken: rule.style.starts_with("dot") || rule.style.starts_with("dash"),
            }),
            Item::Fill(fill) => view.fills.push(FillView { area: area(fill.area), colour: ground(fill.colour) }),
            Item::Placeholder(Placeholder { area: room, name, .. }) => {
                view.placeholders.push(PlaceholderView { area: area(*room), name: name.to_string() });
            }
        }
    }
    view
}

fn line_view(line: &Line, looks: &mut Vec<Look>) -> PageLine {
    PageLine {
        paragraph: if line.paragraph.part == 0 { line.paragraph.paragraph } else { 0 },
        area: AreaView { x: line.x, y: line.y, width: line.width, height: line.height },
        baseline: line.baseline,
        spans: line.spans.iter().map(|span| span_view(span, looks)).collect(),
    }
}

fn span_view(span: &Span, looks: &mut Vec<Look>) -> SpanView {
    let known = looks.iter().position(|look| *look == *span.look);
    let look = known.unwrap_or_else(|| {
        looks.push((*span.look).clone());
        looks.len() - 1
    });
    SpanView { x: span.x, width: span.width, text: span.text.clone(), stretch: span.stretch, look }
}

fn look_view(look: &Look) -> LookView {
    LookView {
        is_sans: look.face.design == Design::Sans,
        bold: look.face.bold,
        italic: look.face.italic,
        size: look.size,
        colour: ink(look.colour),
        ground: look.ground.map(ground),
        underlines: match look.underline {
            Underline::None => 0,
            Underline::Double => 2,
            _ => 1,
        },
        strike: look.strike,
        raised: look.raised,
        spacing: look.spacing,
        scale: look.scale,
    }
}

fn area(area: Area) -> AreaView {
    AreaView { x: area.x, y: area.y, width: area.width, height: area.height }
}

/// A colour of letters and lines; black where the file leaves it to the program.
fn ink(colour: Colour) -> String {
    hex(colour, "#000000")
}

/// A colour behind letters; white where the file leaves it to the program.
fn ground(colour: Colour) -> String {
    hex(colour, "#ffffff")
}

fn hex(colour: Colour, own: &str) -> String {
    match colour {
        Colour::Auto => own.to_owned(),
        Colour::Rgb(rgb) => format!("#{:06x}", rgb & 0x00ff_ffff),
    }
}
