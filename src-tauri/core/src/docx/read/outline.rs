//! What a Word file says: the whole of it, with its formatting resolved.

use std::ops::Range;
use std::sync::Arc;

use super::{Drawing, FileProperties, Label, ParagraphFormat, ParagraphProps, RunFormat, RunProps, SectionFormat, Settings, Table};

/// A Word file, read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outline {
    /// The parts that were read, in the order [`At::part`] counts them; the first is the main part.
    pub parts: Vec<Arc<str>>,
    /// The body, sections one after another.
    pub body: Vec<Block>,
    /// The sections, each with its blocks in `body`.
    pub sections: Vec<Section>,
    /// Headers and footers, each part once; sections point here.
    pub stories: Vec<Story>,
    /// Footnotes, in the order of their part.
    pub footnotes: Vec<Note>,
    /// Endnotes, in the order of their part.
    pub endnotes: Vec<Note>,
    /// Comments.
    pub comments: Vec<Comment>,
    /// Fields; runs point here.
    pub fields: Vec<Field>,
    /// Paragraph styles by id: what each writes, laid over what it is based on, without the document's defaults.
    pub styles: Vec<Style>,
    /// Formatting of letters that no style and no run says anything about.
    pub default_run: RunFormat,
    /// Settings of the document.
    pub settings: Settings,
    /// Title, author and the like.
    pub properties: FileProperties,
}

/// Where something stands in the package, so that it can be pointed at and changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct At {
    /// Which of [`Outline::parts`].
    pub part: u16,
    /// Which element of the part, from 0, counting every start tag as it stands in the file.
    pub element: u32,
    /// Which paragraph of the part it is or stands in, from 1; 0 before the first.
    pub paragraph: u32,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// Where.
    pub at: At,
    /// Its style: the one it names, or the document's default. `None` where the document has no styles.
    pub style: Option<StyleName>,
    /// Level of its heading style, from 1.
    pub heading: Option<u8>,
    /// What is written on it.
    pub direct: ParagraphProps,
    /// How it comes out.
    pub format: ParagraphFormat,
    /// What is written on its mark.
    pub mark_direct: Arc<RunProps>,
    /// How its mark, and an empty line, comes out.
    pub mark: Arc<RunFormat>,
    /// Its number or bullet.
    pub label: Option<Label>,
    /// Its runs.
    pub runs: Vec<Run>,
    /// Its mark was inserted: accepted, it stands; rejected, the next paragraph joins this one.
    pub mark_inserted: Option<Arc<Revision>>,
    /// Its mark was deleted: accepted, the next paragraph joins this one.
    pub mark_deleted: Option<Arc<Revision>>,
    /// Its formatting was changed under tracking.
    pub format_changed: bool,
}

/// Name of a style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleName {
    /// Its id, by which paragraphs name it.
    pub id: Arc<str>,
    /// Its name, by which people know it: "heading 1", "Normal".
    pub name: Arc<str>,
}

/// A paragraph style.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// Name and id.
    pub name: StyleName,
    /// The style it is based on, by id.
    pub based_on: Option<Arc<str>>,
    /// Level of heading, from 1.
    pub heading: Option<u8>,
    /// How a paragraph of it comes out, defaults put in.
    pub format: ParagraphFormat,
    /// How its letters come out, defaults put in.
    pub run: RunFormat,
}

/// Letters of one formatting.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Run {
    /// Where.
    pub at: At,
    /// What is written on it; runs written alike share it.
    pub direct: Arc<RunProps>,
    /// How it comes out; runs that come out alike share it.
    pub format: Arc<RunFormat>,
    /// What is in it.
    pub content: Vec<Content>,
    /// It was inserted under tracking.
    pub inserted: Option<Arc<Revision>>,
    /// It was deleted under tracking.
    pub deleted: Option<Arc<Revision>>,
    /// Its formatting was changed under tracking.
    pub format_changed: bool,
    /// It is the shown result of this field of [`Outline::fields`], or holds its begin.
    pub field: Option<usize>,
    /// Address or bookmark it leads to.
    pub link: Option<Arc<str>>,
    /// The innermost content control it stands in.
    pub control: Option<Arc<Control>>,
}

/// A change under tracking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Who.
    pub author: Arc<str>,
    /// When, as the file writes it.
    pub date: Option<Arc<str>>,
    /// Whether the text was moved, not inserted or deleted.
    pub moved: bool,
}

/// A content control.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Control {
    /// Its tag.
    pub tag: Option<Box<str>>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// Whether it shows its placeholder because nothing was put in yet.
    pub shows_placeholder: bool,
    /// What it takes: `text`, `date`, `dropDownList`, `checkbox`; empty for rich text.
    pub kind: Box<str>,
}

/// A piece of a run.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text.
    Text(Box<str>),
    /// A tab.
    Tab,
    /// A line break.
    LineBreak,
    /// A page break.
    PageBreak,
    /// A column break.
    ColumnBreak,
    /// Where a page ended when the file was last laid out.
    LastPageBreak,
    /// A hyphen that does not break.
    NoBreakHyphen,
    /// A hyphen shown only at the end of a line.
    SoftHyphen,
    /// A sign of a font.
    Symbol {
        /// The font.
        font: Box<str>,
        /// Its code.
        code: u32,
    },
    /// The mark of a footnote, by the note's id.
    Footnote(i32),
    /// The mark of an endnote, by the note's id.
    Endnote(i32),
    /// The number of the note, in the note itself.
    NoteMark,
    /// A comment begins.
    CommentStart(i32),
    /// A comment ends.
    CommentEnd(i32),
    /// The mark of a comment.
    Comment(i32),
    /// A field begins; its number in [`Outline::fields`].
    Field(usize),
    /// A picture, a shape, a text box.
    Drawing(Box<Drawing>),
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    /// Where it begins.
    pub at: At,
    /// What it computes: ` PAGE \* MERGEFORMAT `.
    pub instruction: String,
}

/// A header or a footer.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Which of [`Outline::parts`].
    pub part: u16,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Section {
    /// Where its properties stand.
    pub at: At,
    /// Its blocks in [`Outline::body`].
    pub blocks: Range<usize>,
    /// Its page, columns and numbers.
    pub format: SectionFormat,
    /// Its headers in [`Outline::stories`], those of earlier sections where it has none of its own.
    pub headers: PageStories,
    /// Its footers, likewise.
    pub footers: PageStories,
}

/// Headers (or footers) of a section, as places in [`Outline::stories`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageStories {
    /// Of the first page; shown only where the section has a first page of its own.
    pub first: Option<usize>,
    /// Of all pages, or of the odd ones.
    pub default: Option<usize>,
    /// Of the even ones; shown only where the settings tell odd from even.
    pub even: Option<usize>,
}

/// A footnote or an endnote.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Where.
    pub at: At,
    /// Its id.
    pub id: i32,
    /// Whether it is a line or a notice the program draws and no note of the text.
    pub separator: bool,
    /// Its place among the notes the body refers to, from 1; `None` where nothing refers to it.
    pub number: Option<u32>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

/// A comment.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// Where.
    pub at: At,
    /// Its id.
    pub id: i32,
    /// Who.
    pub author: Arc<str>,
    /// Their initials.
    pub initials: Option<Arc<str>>,
    /// When, as the file writes it.
    pub date: Option<Arc<str>>,
    /// Its blocks.
    pub blocks: Vec<Block>,
}

impl Field {
    /// The first word of the instruction in capitals: `PAGE`.
    #[must_use]
    pub fn name(&self) -> String {
        self.instruction.split_whitespace().next().unwrap_or("").to_uppercase()
    }
}

impl Section {
    /// Whether a header or footer of a first page is shown.
    #[must_use]
    pub fn has_first_page(&self) -> bool {
        self.format.title_page
    }
}

impl Outline {
    /// The name of the part something stands in.
    #[must_use]
    pub fn part_of(&self, at: At) -> &str {
        self.parts.get(usize::from(at.part)).map_or("", |name| name)
    }

    /// The blocks of a section.
    #[must_use]
    pub fn blocks_of(&self, section: &Section) -> &[Block] {
        self.body.get(section.blocks.clone()).unwrap_or_default()
    }

    /// Every paragraph of the body in reading order, those in cells included, those in text boxes not.
    #[must_use]
    pub fn paragraphs(&self) -> Vec<&Paragraph> {
        paragraphs(&self.body)
    }

    /// The fields that begin in a paragraph.
    #[must_use]
    pub fn fields_in(&self, paragraph: &Paragraph) -> Vec<&Field> {
        let begins = paragraph.runs.iter().flat_map(|run| &run.content).filter_map(|piece| match piece {
            Content::Field(at) => self.fields.get(*at),
            _ => None,
        });
        begins.collect()
    }
}

/// Every paragraph of some blocks in reading order, those in cells included, those in text boxes not.
#[must_use]
pub fn paragraphs(blocks: &[Block]) -> Vec<&Paragraph> {
    let mut found: Vec<&Paragraph> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph.as_ref()),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    found.extend(paragraphs(&cell.blocks));
                }
            }
        }
    }
    found
}
