//! Pages of packages made by hand, one rule at a time.

mod hostile;
mod lines;
mod pages;
mod sheets;
mod tables;

use super::{Fonts, Line, Page, Pages, lay_out};
use crate::docx::read::tests::made::Made;
use crate::docx::read::{Limits, outline};

/// A small page: 200 points of text across, ten lines of 20 points down.
const SMALL: &str = r#"<w:pgSz w:w="6000" w:h="6000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000" w:header="200" w:footer="200" w:gutter="0"/>"#;

/// Lines of exactly 20 points, letters of 10.
const LINE: &str = r#"<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>"#;

fn laid(made: &Made) -> Pages {
    let pages = lay_out(&outline(&made.bytes(), &Limits::default()).unwrap(), Fonts::built_in());
    assert!(pages.complete);
    pages
}

/// The pages of a body on small paper.
fn pages(body: &str) -> Pages {
    laid(&Made::document(&format!("{body}<w:sectPr>{SMALL}</w:sectPr>")))
}

/// A paragraph of lines of 20 points.
fn p(properties: &str, text: &str) -> String {
    let text = text.replace('|', "</w:t><w:br/><w:t>");
    format!(r#"<w:p><w:pPr>{properties}{LINE}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

/// So many paragraphs of one line: "1", "2", …
fn numbered(count: usize) -> String {
    (1..=count).map(|nth| p("", &nth.to_string())).collect()
}

fn texts(page: &Page) -> Vec<String> {
    page.lines().map(Line::text).collect()
}

/// The texts of each page.
fn all(pages: &Pages) -> Vec<Vec<String>> {
    pages.pages.iter().map(texts).collect()
}

fn line<'p>(pages: &'p Pages, text: &str) -> &'p Line {
    pages.pages.iter().flat_map(Page::lines).find(|line| line.text() == text).unwrap_or_else(|| panic!("«{text}» in {:?}", all(pages)))
}
