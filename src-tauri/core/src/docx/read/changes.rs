//! The document with its tracked changes accepted, rejected, or both shown.

use super::{Block, Content, Outline, Paragraph, Row, Run, Table};

/// How tracked changes are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// As it will be: what was deleted is gone.
    #[default]
    Accepted,
    /// As it was: what was inserted is gone.
    Rejected,
    /// Everything at once, as Word shows it with all its marks.
    Both,
}

impl View {
    fn keeps(self, inserted: bool, deleted: bool) -> bool {
        match self {
            Self::Accepted => !deleted,
            Self::Rejected => !inserted,
            Self::Both => true,
        }
    }
}

impl Run {
    /// Whether it is there in `view`.
    #[must_use]
    pub fn is_in(&self, view: View) -> bool {
        view.keeps(self.inserted.is_some(), self.deleted.is_some())
    }

    /// Its text: a tab and a break as such, a hyphen that does not break as U+2011, one for the end of a line as U+00AD, a
    /// sign of a font as the sign it looks like, nothing for marks and drawings.
    #[must_use]
    pub fn text(&self) -> String {
        self.content.iter().map(Content::text).collect()
    }
}

impl Content {
    /// How many bytes of its run's text it is.
    pub(in crate::docx) fn length(&self) -> usize {
        self.text().len()
    }

    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Tab => "\t".to_owned(),
            Self::LineBreak | Self::PageBreak | Self::ColumnBreak => "\n".to_owned(),
            Self::NoBreakHyphen => "\u{2011}".to_owned(),
            Self::SoftHyphen => "\u{ad}".to_owned(),
            Self::Symbol { code, .. } => char::from_u32(*code).map(super::counting::bullet).map(String::from).unwrap_or_default(),
            _ => String::new(),
        }
    }
}

impl Paragraph {
    /// Its text with every change accepted; hidden text too, its label not.
    #[must_use]
    pub fn text(&self) -> String {
        self.text_in(View::Accepted)
    }

    /// Its text in a view.
    #[must_use]
    pub fn text_in(&self, view: View) -> String {
        self.runs.iter().filter(|run| run.is_in(view)).map(Run::text).collect()
    }

    /// Its label and its text as they are read: "1. Công tác tuyên truyền".
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.label {
            Some(label) if !label.text.is_empty() => format!("{} {}", label.text, self.text()),
            _ => self.text(),
        }
    }
}

impl Outline {
    /// The outline in a view: with changes accepted or rejected, paragraphs whose mark is gone joined with the next one, rows
    /// that are gone left out, and no marks of changes left. `View::Both` is the outline as it is.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        let mut seen = self.clone();
        if view == View::Both {
            return seen;
        }
        let mut body = Vec::new();
        for (section, new) in self.sections.iter().zip(&mut seen.sections) {
            let start = body.len();
            body.extend(blocks_in(self.blocks_of(section), view));
            new.blocks = start..body.len();
        }
        seen.body = body;
        for story in &mut seen.stories {
            story.blocks = blocks_in(&story.blocks, view);
        }
        for note in seen.footnotes.iter_mut().chain(&mut seen.endnotes) {
            note.blocks = blocks_in(&note.blocks, view);
        }
        seen
    }

    /// Whether anything in the body is a tracked change.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        changed(&self.body)
    }
}

fn changed(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => {
            paragraph.format_changed
                || paragraph.mark_inserted.is_some()
                || paragraph.mark_deleted.is_some()
                || paragraph.runs.iter().any(|run| run.inserted.is_some() || run.deleted.is_some() || run.format_changed)
        }
        Block::Table(table) => table.rows.iter().any(|row| {
            row.inserted.is_some()
                || row.deleted.is_some()
                || row.cells.iter().any(|cell| cell.inserted || cell.deleted || changed(&cell.blocks))
        }),
    })
}

fn blocks_in(blocks: &[Block], view: View) -> Vec<Block> {
    let mut seen = Vec::new();
    // Paragraphs whose mark is gone give their text to the next one, which keeps its own formatting.
    let mut joined: Option<Paragraph> = None;
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let mut paragraph = paragraph_in(paragraph, view, joined.take());
                if view.keeps(paragraph.mark_inserted.is_some(), paragraph.mark_deleted.is_some()) {
                    (paragraph.mark_inserted, paragraph.mark_deleted) = (None, None);
                    seen.push(Block::Paragraph(Box::new(paragraph)));
                } else {
                    joined = Some(paragraph);
                }
            }
            Block::Table(table) => {
                seen.extend(left_over(joined.take()));
                seen.extend(table_in(table, view).map(Box::new).map(Block::Table));
            }
        }
    }
    seen.extend(left_over(joined));
    seen
}

/// A paragraph without a next one to join stands alone, unless nothing is left in it.
fn left_over(joined: Option<Paragraph>) -> Option<Block> {
    let mut paragraph = joined.filter(|paragraph| !paragraph.runs.is_empty())?;
    (paragraph.mark_inserted, paragraph.mark_deleted) = (None, None);
    Some(Block::Paragraph(Box::new(paragraph)))
}

fn paragraph_in(paragraph: &Paragraph, view: View, before: Option<Paragraph>) -> Paragraph {
    let mut runs = before.map(|before| before.runs).unwrap_or_default();
    for run in paragraph.runs.iter().filter(|run| run.is_in(view)) {
        let mut run = Run { inserted: None, deleted: None, format_changed: false, ..run.clone() };
        for content in &mut run.content {
            if let Content::Drawing(drawing) = content {
                for shape in &mut drawing.shapes {
                    shape.blocks = blocks_in(&shape.blocks, view);
                }
            }
        }
        runs.push(run);
    }
    let mut label = paragraph.label.clone();
    if let Some(label) = &mut label
        && let Some(before) = label.before_changes.take()
        && view == View::Rejected
    {
        label.text = before;
    }
    Paragraph { runs, label, format_changed: false, ..paragraph.clone() }
}

fn table_in(table: &Table, view: View) -> Option<Table> {
    let rows: Vec<Row> = table
        .rows
        .iter()
        .filter(|row| view.keeps(row.inserted.is_some(), row.deleted.is_some()))
        .map(|row| {
            let mut row = Row { inserted: None, deleted: None, ..row.clone() };
            row.cells.retain(|cell| view.keeps(cell.inserted, cell.deleted));
            for cell in &mut row.cells {
                (cell.inserted, cell.deleted) = (false, false);
                cell.blocks = blocks_in(&cell.blocks, view);
            }
            row
        })
        .collect();
    (!rows.is_empty()).then(|| Table { rows, ..table.clone() })
}
