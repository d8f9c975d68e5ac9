//! Sections: page, columns, numbers.

use std::sync::Arc;

use super::Element;
use super::values::{Border, on_off, twips, whole};

/// The page of a section. Lengths in twentieths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionFormat {
    /// Width of the page.
    pub width: i32,
    /// Height of the page.
    pub height: i32,
    /// Whether it says that the page lies on its side.
    pub landscape: bool,
    /// Margin above; negative where text may not be pushed down by a tall header.
    pub top: i32,
    /// Margin below.
    pub bottom: i32,
    /// Margin at the left (inside, where margins are mirrored).
    pub left: i32,
    /// Margin at the right (outside, where margins are mirrored).
    pub right: i32,
    /// From the edge of the page to the header.
    pub header: i32,
    /// From the edge of the page to the footer.
    pub footer: i32,
    /// Room for binding.
    pub gutter: i32,
    /// Whether margins are written at all; else these are the program's.
    pub margins_written: bool,
    /// How it starts: `nextPage`, `continuous`, `evenPage`, `oddPage`, `nextColumn`.
    pub start: Box<str>,
    /// How many columns.
    pub columns: i32,
    /// Room between columns.
    pub column_space: i32,
    /// Its first page has a header and a footer of its own.
    pub title_page: bool,
    /// How page numbers look, in the format's own word.
    pub page_number_format: Box<str>,
    /// The number of its first page; `None` counts on.
    pub page_number_start: Option<i32>,
    /// Where text stands on the page: `top`, `center`, `both`, `bottom`.
    pub vertical_align: Box<str>,
    /// Borders round the page: above, left, below, right.
    pub borders: [Option<Border>; 4],
    /// The properties were changed under tracking.
    pub format_changed: bool,
}

impl Default for SectionFormat {
    /// What Word takes where nothing is written: a letter page with margins of an inch.
    fn default() -> Self {
        Self {
            width: 12_240,
            height: 15_840,
            landscape: false,
            top: 1440,
            bottom: 1440,
            left: 1440,
            right: 1440,
            header: 720,
            footer: 720,
            gutter: 0,
            margins_written: false,
            start: "nextPage".into(),
            columns: 1,
            column_space: 720,
            title_page: false,
            page_number_format: "decimal".into(),
            page_number_start: None,
            vertical_align: "top".into(),
            borders: [None, None, None, None],
            format_changed: false,
        }
    }
}

/// Which header or footer a section names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StoryReference {
    pub(super) footer: bool,
    /// `first`, `default`, `even`.
    pub(super) pages: Arc<str>,
    pub(super) relation: Arc<str>,
}

impl SectionFormat {
    /// Reads `w:sectPr`: the format and the headers and footers it names.
    pub(super) fn parse(element: &Element) -> (Self, Vec<StoryReference>) {
        let mut format = Self::default();
        let mut stories = Vec::new();
        for child in element.words() {
            let length = |name: &str, otherwise: i32| child.get(name).and_then(twips).unwrap_or(otherwise);
            match child.name() {
                "headerReference" | "footerReference" => {
                    if let Some(relation) = child.relation("id") {
                        stories.push(StoryReference {
                            footer: child.name() == "footerReference",
                            pages: child.get("type").unwrap_or("default").into(),
                            relation: relation.into(),
                        });
                    }
                }
                "pgSz" => {
                    format.width = length("w", format.width);
                    format.height = length("h", format.height);
                    format.landscape = child.get("orient") == Some("landscape");
                }
                "pgMar" => {
                    format.margins_written = true;
                    format.top = length("top", format.top);
                    format.bottom = length("bottom", format.bottom);
                    format.left = length("left", format.left);
                    format.right = length("right", format.right);
                    format.header = length("header", format.header);
                    format.footer = length("footer", format.footer);
                    format.gutter = length("gutter", format.gutter);
                }
                "type" => format.start = child.val().unwrap_or("nextPage").into(),
                "cols" => {
                    format.columns = child.get("num").and_then(whole).unwrap_or(1);
                    format.column_space = length("space", format.column_space);
                }
                "titlePg" => format.title_page = on_off(child),
                "pgNumType" => {
                    format.page_number_format = child.get("fmt").unwrap_or("decimal").into();
                    format.page_number_start = child.get("start").and_then(whole);
                }
                "vAlign" => format.vertical_align = child.val().unwrap_or("top").into(),
                "pgBorders" => {
                    let side = |name: &str| child.child(name).map(Border::parse);
                    format.borders = [side("top"), side("left"), side("bottom"), side("right")];
                }
                "sectPrChange" => format.format_changed = true,
                _ => {}
            }
        }
        (format, stories)
    }
}
