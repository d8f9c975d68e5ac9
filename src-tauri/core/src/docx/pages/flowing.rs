//! What flows through the pages: paragraphs and rows of tables, and where each may be cut.

use std::sync::Arc;

use super::Hundredths;
use super::row::Row;
use super::stack::Edge;
use super::strip::Strip;

/// Something that stands in the flow of a section.
pub(super) enum Flowing {
    Paragraph(Box<Flowed>),
    Row {
        /// The row.
        row: Row,
        /// Heading rows of its table, set for repetition: none for the headings themselves.
        headings: Arc<Vec<Strip>>,
        /// Room above, before the first row.
        edge: Edge,
    },
}

/// A paragraph as its strips.
pub(super) struct Flowed {
    pub(super) strips: Vec<Strip>,
    pub(super) edge: Edge,
    pub(super) keep_next: bool,
    pub(super) keep_lines: bool,
    pub(super) widow_control: bool,
    pub(super) new_page: bool,
}

impl Flowed {
    /// How many of `count` strips stand on this page where `fitting` have room: no line alone, none at all where they stay together.
    pub(super) fn cut(&self, fitting: usize, count: usize, begins: bool) -> usize {
        if fitting >= count {
            return count;
        }
        if self.keep_lines && begins {
            return 0;
        }
        if !self.widow_control {
            return fitting;
        }
        let taken = fitting.min(count.saturating_sub(2));
        if taken < 2 && begins { 0 } else { taken }
    }
}

impl Flowing {
    pub(super) fn begins_page(&self) -> bool {
        matches!(self, Self::Paragraph(paragraph) if paragraph.new_page)
    }

    pub(super) fn keeps_next(&self) -> bool {
        match self {
            Self::Paragraph(paragraph) => paragraph.keep_next && paragraph.strips.last().is_none_or(|strip| strip.ends.is_none()),
            Self::Row { row, .. } => row.keep_next,
        }
    }

    pub(super) fn edge(&self) -> &Edge {
        match self {
            Self::Paragraph(paragraph) => &paragraph.edge,
            Self::Row { edge, .. } => edge,
        }
    }

    /// What a page needs below it for a line that would else stand in the next row.
    pub(super) fn lowest(&self) -> Hundredths {
        match self {
            Self::Paragraph(_) => 0,
            Self::Row { row, .. } => row.lowest(),
        }
    }

    pub(super) fn height(&self) -> Hundredths {
        match self {
            Self::Paragraph(paragraph) => paragraph.strips.iter().map(|strip| strip.height).sum(),
            Self::Row { row, .. } => row.height,
        }
    }

    /// Height of the least of it that may stand at the foot of a page.
    pub(super) fn beginning(&self) -> Hundredths {
        match self {
            Self::Paragraph(paragraph) => {
                let count = paragraph.strips.len();
                let least = (1..=count).find(|taken| paragraph.cut(*taken, count, true) > 0).unwrap_or(count);
                paragraph.strips.iter().take(least).map(|strip| strip.height).sum()
            }
            Self::Row { row, .. } => row.beginning(),
        }
    }
}
