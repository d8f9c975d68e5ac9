//! Pages as they will print.

use std::sync::Arc;

use super::fonts::Face;
use crate::docx::read::{At, Colour, Underline};

/// A length in hundredths of a point: a twentieth of a point is exactly 5.
pub type Hundredths = i64;

/// The pages of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pages {
    /// In their order.
    pub pages: Vec<Page>,
    /// Whether this is all of it; a file made to exhaust a machine is set in part only.
    pub complete: bool,
}

/// One page. Lengths run from its upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its number as it is counted.
    pub number: i32,
    /// Its number as it would be shown: "3", "iv".
    pub shown: String,
    /// The section of the outline it begins with.
    pub section: usize,
    /// Width.
    pub width: Hundredths,
    /// Height.
    pub height: Hundredths,
    /// Where its text stands between the margins.
    pub text: Area,
    /// What is on it, in the order in which it is drawn.
    pub items: Vec<Item>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// From the left edge of the page.
    pub x: Hundredths,
    /// From its upper edge.
    pub y: Hundredths,
    /// Width.
    pub width: Hundredths,
    /// Height.
    pub height: Hundredths,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A line of text.
    Line(Line),
    /// A drawn line: of a table, under a title.
    Rule(Rule),
    /// A coloured ground.
    Fill(Fill),
    /// Something that is there and is not drawn: a picture, a shape, a chart.
    Placeholder(Placeholder),
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The paragraph it comes from; [`At::paragraph`] is the number by which findings name it.
    pub paragraph: At,
    /// Left edge of its first letter.
    pub x: Hundredths,
    /// Upper edge of the room it takes.
    pub y: Hundredths,
    /// Width of its letters, spaces at its end left out.
    pub width: Hundredths,
    /// Height of the room it takes.
    pub height: Hundredths,
    /// The line its letters stand on.
    pub baseline: Hundredths,
    /// Its letters.
    pub spans: Vec<Span>,
}

/// Letters set alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Left edge.
    pub x: Hundredths,
    /// Width, spaces stretched.
    pub width: Hundredths,
    /// The letters; empty where only an underline is drawn, under a tab.
    pub text: String,
    /// How much wider than its own width each space in it is, so that both edges of the text are straight; in thousandths of a point.
    pub stretch: i64,
    /// How they look.
    pub look: Arc<Look>,
}

/// How letters look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The font the file names.
    pub family: Arc<str>,
    /// The font it was set with.
    pub face: Face,
    /// Size.
    pub size: Hundredths,
    /// Colour.
    pub colour: Colour,
    /// Ground behind the letters.
    pub ground: Option<Colour>,
    /// Underline.
    pub underline: Underline,
    /// Struck through.
    pub strike: bool,
    /// How far above the line they stand; negative below.
    pub raised: Hundredths,
    /// Extra room after each letter.
    pub spacing: Hundredths,
    /// Width of the letters in percent.
    pub scale: i64,
}

/// A drawn line, upright or level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// From here: across.
    pub x1: Hundredths,
    /// From here: down.
    pub y1: Hundredths,
    /// To here: across.
    pub x2: Hundredths,
    /// To here: down.
    pub y2: Hundredths,
    /// Thickness.
    pub thickness: Hundredths,
    /// Colour.
    pub colour: Colour,
    /// Its kind in the format's own word: `single`, `double`, `dotted`.
    pub style: Box<str>,
}

/// A coloured ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// Where.
    pub area: Area,
    /// Colour.
    pub colour: Colour,
}

/// Something that is there and is not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// The paragraph it is anchored in.
    pub paragraph: At,
    /// Where.
    pub area: Area,
    /// What it is.
    pub kind: crate::docx::read::ShapeKind,
    /// Its name or description.
    pub name: Box<str>,
}

impl Item {
    /// The same, moved.
    pub(super) fn moved(mut self, right: Hundredths, down: Hundredths) -> Self {
        match &mut self {
            Self::Line(line) => {
                line.x += right;
                line.y += down;
                line.baseline += down;
                for span in &mut line.spans {
                    span.x += right;
                }
            }
            Self::Rule(rule) => {
                rule.x1 += right;
                rule.x2 += right;
                rule.y1 += down;
                rule.y2 += down;
            }
            Self::Fill(Fill { area, .. }) | Self::Placeholder(Placeholder { area, .. }) => {
                area.x += right;
                area.y += down;
            }
        }
        self
    }
}

impl Line {
    /// Its letters, a tab where there is room between them.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut end = self.x;
        for span in &self.spans {
            if span.x > end + 2 && !text.is_empty() {
                text.push('\t');
            }
            text.push_str(&span.text);
            end = span.x + span.width;
        }
        text
    }
}

impl Page {
    /// The lines of text on it, header and footer too.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.items.iter().filter_map(|item| match item {
            Item::Line(line) => Some(line),
            _ => None,
        })
    }

    /// The drawn lines on it.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.items.iter().filter_map(|item| match item {
            Item::Rule(rule) => Some(rule),
            _ => None,
        })
    }
}

impl Pages {
    /// The page, from 0, on which a paragraph of the main part begins, by the number that findings give it.
    #[must_use]
    pub fn page_of(&self, paragraph: u32) -> Option<usize> {
        self.pages.iter().position(|page| page.lines().any(|line| line.paragraph.part == 0 && line.paragraph.paragraph == paragraph))
    }
}
