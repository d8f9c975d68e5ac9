//! Sections and their blocks.

use serde::{Deserialize, Serialize};

use super::{Inline, Provenance, Table};

/// One heading of a report and its body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentSection"))]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// Code in the template: `II.7`; stable across periods.
    pub code: String,
    /// What its number looks like.
    pub rank: Rank,
    /// The heading without its number.
    pub heading: String,
    /// Its own blocks, before those of its children.
    pub blocks: Vec<Block>,
    /// Sections below it.
    pub children: Vec<Section>,
}

/// What the number of a heading looks like. Numbers are counted by the writer, restart in each parent, and are written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// "Phần thứ nhất", its heading on the next line.
    Part,
    /// "I." or "I-".
    Roman,
    /// "1."
    Arabic,
    /// "1.1."
    Decimal,
    /// "a)"
    Letter,
    /// No number.
    Plain,
}

/// One block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct Block {
    /// Where it came from.
    #[serde(default)]
    pub provenance: Provenance,
    /// What it is.
    pub body: Body,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "is", content = "with")]
pub enum Body {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Items, each a paragraph.
    List(List),
    /// A table.
    Table(Table),
}

/// Items of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "BlockList"))]
#[serde(rename_all = "kebab-case")]
pub struct List {
    /// What stands before each item.
    pub marker: Marker,
    /// The items.
    pub items: Vec<Vec<Inline>>,
}

/// What stands before each item of a list; written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "ListMarker"))]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// "- "
    Dash,
    /// "+ "
    Plus,
    /// "1. "
    Number,
    /// "a) ", in the Vietnamese order a b c d đ e g h …
    Letter,
    /// "(1) "
    Bracket,
}

impl Block {
    /// A paragraph.
    #[must_use]
    pub fn paragraph(inlines: Vec<Inline>, provenance: Provenance) -> Self {
        Self { provenance, body: Body::Paragraph(inlines) }
    }

    /// Every paragraph, item or cell in it, in reading order; of a table, its title first.
    #[must_use]
    pub fn lines(&self) -> Vec<&[Inline]> {
        match &self.body {
            Body::Paragraph(inlines) => vec![inlines],
            Body::List(list) => list.items.iter().map(Vec::as_slice).collect(),
            Body::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| row.cells.iter().map(Vec::as_slice));
                std::iter::once(table.title.as_slice()).chain(cells).filter(|line| !line.is_empty()).collect()
            }
        }
    }

    /// Every piece of text in it, cells included, in reading order.
    pub fn inlines(&self) -> Box<dyn Iterator<Item = &Inline> + '_> {
        match &self.body {
            Body::Paragraph(inlines) => Box::new(inlines.iter()),
            Body::List(list) => Box::new(list.items.iter().flatten()),
            Body::Table(table) => Box::new(table.title.iter().chain(table.rows.iter().flat_map(|row| row.cells.iter().flatten()))),
        }
    }
}

impl Section {
    /// This section and all below it, in reading order.
    #[must_use]
    pub fn walk(&self) -> Vec<&Section> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.walk());
        }
        found
    }

    /// Whether neither it nor a section below it says anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.children.iter().all(Section::is_empty)
    }
}
