//! A document as its reader reads it: line by line, each with its place.

use std::cell::OnceCell;

use super::words::{Token, sentences};
use crate::document::{Block, Body, Document, Inline, Provenance, Section, Table, appendix_name, plain};
use crate::domain::Place;

/// One paragraph, item, cell or heading.
pub(super) struct Line<'d> {
    /// Where it stands.
    pub(super) place: Place,
    /// What kind of line it is.
    pub(super) kind: LineKind,
    /// Its pieces; none for headings.
    pub(super) inlines: &'d [Inline],
    /// Its words.
    pub(super) text: String,
    /// Who wrote it.
    pub(super) provenance: &'d Provenance,
    /// Whether it stands in an appendix.
    pub(super) in_appendix: bool,
    /// Of a cell, the words around it that may name its unit of measure: its row's words, its column's heading, the table's title.
    pub(super) measured: Vec<String>,
    /// What a person calls its place: "mục II.7", "Phụ lục 1".
    pub(super) whereabouts: String,
    sentences: OnceCell<Vec<Vec<Token>>>,
}

/// What kind of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A heading of a section or the title of an appendix.
    Heading,
    /// A paragraph or an item of a list.
    Running,
    /// A cell or the title of a table.
    Table,
}

static TEMPLATE: Provenance = Provenance::Template;

impl Line<'_> {
    /// Whether a person wrote it, now or for an earlier report, or it is fixed text: not made of sentences or records.
    pub(super) fn is_prose(&self) -> bool {
        self.kind == LineKind::Running
            && matches!(self.provenance, Provenance::Template | Provenance::Written | Provenance::CarriedOver { .. })
    }

    /// Its words sentence by sentence; several rules ask, so it is worked out once.
    pub(super) fn sentences(&self) -> &[Vec<Token>] {
        self.sentences.get_or_init(|| sentences(&self.text))
    }

    /// The words of its plain pieces alone: not of figures and citations, whose source is known.
    pub(super) fn typed(&self) -> String {
        let mut typed = String::new();
        for inline in self.inlines {
            match inline {
                Inline::Text { text, .. } => typed.push_str(text),
                Inline::Figure { .. } | Inline::Citation { .. } | Inline::Gap { .. } => typed.push_str(" ; "),
            }
        }
        typed
    }
}

/// Every line of the document in reading order.
pub(super) fn read(document: &Document) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    blocks(&mut lines, None, "phần mở đầu", false, &document.opening);
    for section in document.sections.iter().flat_map(Section::walk) {
        let whereabouts = format!("mục «{}»", section.heading);
        lines.push(heading(&section.code, &whereabouts, &section.heading, false));
        blocks(&mut lines, Some(&section.code), &whereabouts, false, &section.blocks);
    }
    for (position, appendix) in document.appendices.iter().enumerate() {
        let whereabouts = appendix_name(position, document.appendices.len());
        lines.push(heading(&appendix.code, &whereabouts, &appendix.title, true));
        blocks(&mut lines, Some(&appendix.code), &whereabouts, true, &appendix.blocks);
    }
    lines
}

fn heading<'d>(code: &str, whereabouts: &str, text: &str, in_appendix: bool) -> Line<'d> {
    Line {
        place: Place { section: Some(code.to_owned()), ..Place::default() },
        kind: LineKind::Heading,
        inlines: &[],
        text: text.to_owned(),
        provenance: &TEMPLATE,
        in_appendix,
        measured: Vec::new(),
        whereabouts: whereabouts.to_owned(),
        sentences: OnceCell::new(),
    }
}

fn blocks<'d>(lines: &mut Vec<Line<'d>>, code: Option<&str>, whereabouts: &str, in_appendix: bool, blocks: &'d [Block]) {
    for (number, block) in blocks.iter().enumerate() {
        let mut add = |kind, inlines: &'d [Inline], measured| {
            lines.push(Line {
                place: Place { section: code.map(str::to_owned), block: Some(number), ..Place::default() },
                kind,
                inlines,
                text: plain(inlines),
                provenance: &block.provenance,
                in_appendix,
                measured,
                whereabouts: whereabouts.to_owned(),
                sentences: OnceCell::new(),
            });
        };
        match &block.body {
            Body::Paragraph(inlines) => add(LineKind::Running, inlines, Vec::new()),
            Body::List(list) => list.items.iter().for_each(|item| add(LineKind::Running, item, Vec::new())),
            Body::Table(table) => {
                add(LineKind::Table, &table.title, Vec::new());
                for row in &table.rows {
                    let words: Vec<String> = row.cells.iter().filter(|cell| is_words(cell)).map(|cell| plain(cell)).collect();
                    for (column, cell) in row.cells.iter().enumerate() {
                        let mut measured = words.clone();
                        measured.extend(heads(table, column));
                        add(LineKind::Table, cell, measured);
                    }
                }
            }
        }
    }
}

fn is_words(cell: &[Inline]) -> bool {
    !cell.is_empty() && cell.iter().all(|inline| matches!(inline, Inline::Text { .. }))
}

/// What stands over a column, nearest first.
fn heads(table: &Table, column: usize) -> impl Iterator<Item = String> + '_ {
    let own = table.columns.get(column).map(|column| column.heading.clone());
    let over = move |first: usize, span: usize| (first..first.saturating_add(span)).contains(&column);
    let groups = table.group_heads.iter().filter(move |head| over(head.first, head.span)).map(|head| head.heading.clone());
    own.into_iter().chain(groups).chain([plain(&table.title)])
}
