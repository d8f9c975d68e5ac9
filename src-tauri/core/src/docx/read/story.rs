//! The text of one part, streamed: blocks, paragraphs, tables. What is written is taken down here; how it comes out is
//! worked out afterwards, when a table knows its last row.

use std::collections::HashMap;
use std::sync::Arc;

use super::limits::{Budget, Limits};
use super::names::Ns;
use super::package::Relations;
use super::paragraph::ParagraphProps;
use super::run::RunProps;
use super::section::{SectionFormat, StoryReference};
use super::table::{COLUMNS, Cell, Row, Table, TableBorders, TableProps, place_cells};
use super::values::{switch, twips, whole};
use super::xml::{Step, Tag, Xml};
use super::{At, Block, Content, Control, Element, Field, Paragraph, ReadError, Revision, Run};

/// How many kinds of formatting are remembered so that they can be shared.
pub(super) const ALIKE: usize = 4096;

/// What applies to everything inside some element.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    pub(super) inserted: Option<Arc<Revision>>,
    pub(super) deleted: Option<Arc<Revision>>,
    pub(super) link: Option<Arc<str>>,
    pub(super) control: Option<Arc<Control>>,
    pub(super) field: Option<usize>,
}

/// A field whose end was not met yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenField {
    pub(super) field: usize,
    /// Its instruction is over and its result follows.
    pub(super) result: bool,
}

/// The end of a section, met in the body.
#[derive(Debug)]
pub(super) struct SectionEnd {
    pub(super) at: At,
    pub(super) format: SectionFormat,
    pub(super) stories: Vec<StoryReference>,
    /// The first block after it.
    pub(super) end: usize,
}

/// Reads the text of one part.
pub(super) struct StoryReader<'r, 'o> {
    pub(super) relations: &'r Relations,
    limits: &'r Limits,
    part: u16,
    /// Paragraphs met so far.
    counted: u32,
    /// The paragraph that is being read, or was read last.
    paragraph: u32,
    nesting: usize,
    pub(super) fields: &'o mut Vec<Field>,
    pub(super) open_fields: Vec<OpenField>,
    pub(super) scope: Scope,
    outer: Vec<(usize, Scope)>,
    pending: Option<(At, SectionFormat, Vec<StoryReference>)>,
    pub(super) sections: Vec<SectionEnd>,
    /// What runs write, each kind once: a report of a thousand pages writes the same few things a hundred thousand times.
    alike: HashMap<RunProps, Arc<RunProps>>,
}

impl<'r, 'o> StoryReader<'r, 'o> {
    pub(super) fn new(part: u16, relations: &'r Relations, limits: &'r Limits, fields: &'o mut Vec<Field>) -> Self {
        Self {
            relations,
            limits,
            part,
            counted: 0,
            paragraph: 0,
            nesting: 0,
            fields,
            open_fields: Vec::new(),
            scope: Scope::default(),
            outer: Vec::new(),
            pending: None,
            sections: Vec::new(),
            alike: HashMap::new(),
        }
    }

    /// What a run writes, shared with those that write the same.
    pub(super) fn shared(&mut self, props: RunProps) -> Arc<RunProps> {
        if let Some(known) = self.alike.get(&props) {
            return known.clone();
        }
        let shared = Arc::new(props.clone());
        if self.alike.len() < ALIKE {
            self.alike.insert(props, shared.clone());
        }
        shared
    }

    /// The place of an element.
    pub(super) fn at(&self, tag: &Tag) -> At {
        At { part: self.part, element: tag.ordinal, paragraph: self.paragraph }
    }

    /// Opens an element that is looked through; what it changes ends with it.
    pub(super) fn enter(&mut self, depth: usize, change: impl FnOnce(&mut Scope)) {
        self.outer.push((depth, self.scope.clone()));
        change(&mut self.scope);
    }

    /// Tells that the element at `depth` was closed.
    pub(super) fn leave(&mut self, depth: usize) {
        if self.outer.last().is_some_and(|(open, _)| *open == depth)
            && let Some((_, scope)) = self.outer.pop()
        {
            self.scope = scope;
        }
    }

    fn deeper(&mut self, xml: &Xml<'_>) -> Result<(), ReadError> {
        self.nesting += 1;
        if self.nesting > self.limits.nesting {
            return Err(ReadError::TooDeep { part: xml.part().to_owned(), limit: self.limits.nesting });
        }
        Ok(())
    }

    /// The blocks of the element whose start was told last: a body, a header, a note.
    pub(super) fn blocks(&mut self, xml: &mut Xml<'_>, budget: &mut Budget) -> Result<Vec<Block>, ReadError> {
        self.blocks_of(xml, None, budget)
    }

    /// The blocks of a text box, whose fields are its own.
    pub(super) fn boxed_blocks(&mut self, xml: &mut Xml<'_>, budget: &mut Budget) -> Result<Vec<Block>, ReadError> {
        self.deeper(xml)?;
        let fields = std::mem::take(&mut self.open_fields);
        let paragraph = self.paragraph;
        let blocks = self.blocks_of(xml, None, budget)?;
        self.paragraph = paragraph;
        self.open_fields = fields;
        self.nesting -= 1;
        Ok(blocks)
    }

    fn blocks_of(&mut self, xml: &mut Xml<'_>, mut cell: Option<&mut Cell>, budget: &mut Budget) -> Result<Vec<Block>, ReadError> {
        let floor = xml.depth();
        let mut blocks = Vec::new();
        loop {
            match xml.next(budget)? {
                Step::Start(tag) => match tag.key() {
                    (Ns::W, "p") => {
                        let paragraph = self.paragraph(xml, &tag, budget)?;
                        blocks.push(Block::Paragraph(Box::new(paragraph)));
                        self.close_section(blocks.len());
                    }
                    (Ns::W, "tbl") => blocks.push(Block::Table(Box::new(self.table(xml, &tag, budget)?))),
                    (Ns::W, "sectPr") => {
                        let at = self.at(&tag);
                        let (format, stories) = SectionFormat::parse(&xml.element(tag, budget)?);
                        self.pending = Some((at, format, stories));
                        self.close_section(blocks.len());
                    }
                    (Ns::W, "tcPr") => {
                        let props = xml.element(tag, budget)?;
                        if let Some(cell) = cell.as_deref_mut() {
                            cell.take(&props);
                        }
                    }
                    _ => self.look_through(xml, tag, budget)?,
                },
                Step::End | Step::Done => {
                    self.leave(xml.depth() + 1);
                    if xml.depth() < floor {
                        return Ok(blocks);
                    }
                }
                Step::Text(_) => {}
            }
        }
    }

    /// Elements that only say something about what is inside them are entered, all others passed over.
    pub(super) fn look_through(&mut self, xml: &mut Xml<'_>, tag: Tag, budget: &mut Budget) -> Result<(), ReadError> {
        let depth = xml.depth();
        match tag.key() {
            (Ns::W, "sdt" | "sdtContent" | "customXml" | "smartTag" | "bdo" | "dir") => self.enter(depth, |_| {}),
            (Ns::W, "sdtPr") => {
                let control = control(&xml.element(tag, budget)?);
                self.scope.control = Some(Arc::new(control));
            }
            (Ns::W, "ins" | "moveTo") => {
                let revision = revision(&tag);
                self.enter(depth, |scope| scope.inserted = Some(revision));
            }
            (Ns::W, "del" | "moveFrom") => {
                let revision = revision(&tag);
                self.enter(depth, |scope| scope.deleted = Some(revision));
            }
            (Ns::W, "hyperlink") => {
                let outside = tag.get_in(Ns::R, "id").and_then(|id| self.relations.get(id)).map(|relation| relation.target.clone());
                let link = outside.or_else(|| tag.get("anchor").map(|anchor| format!("#{anchor}").into()));
                self.enter(depth, |scope| scope.link = link.or(scope.link.take()));
            }
            (Ns::M, name) if !name.ends_with("Pr") => self.enter(depth, |_| {}),
            _ => xml.skip(budget)?,
        }
        Ok(())
    }

    fn close_section(&mut self, end: usize) {
        // A section can only end in the body itself; Word ignores the mark in a cell or a text box.
        if let Some((at, format, stories)) = self.pending.take()
            && self.nesting == 0
        {
            self.sections.push(SectionEnd { at, format, stories, end });
        }
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, tag: &Tag, budget: &mut Budget) -> Result<Paragraph, ReadError> {
        self.counted = self.counted.saturating_add(1);
        self.paragraph = self.counted;
        let mut paragraph = Paragraph { at: self.at(tag), ..Paragraph::default() };
        // Told only when the paragraph is done: a text box in it holds paragraphs of its own.
        let mut section = None;
        let floor = xml.depth();
        loop {
            match xml.next(budget)? {
                Step::Start(tag) => match tag.key() {
                    (Ns::W, "pPr") => section = self.paragraph_props(&mut paragraph, &xml.element(tag, budget)?),
                    (Ns::W | Ns::M, "r") => {
                        let run = self.run(xml, &tag, budget)?;
                        if !run.content.is_empty() {
                            paragraph.runs.push(run);
                        }
                    }
                    (Ns::W, "fldSimple") => {
                        let instruction = tag.get("instr").unwrap_or("").to_owned();
                        let field = self.new_field(self.at(&tag), instruction);
                        self.enter(xml.depth(), |scope| scope.field = Some(field));
                        paragraph.runs.push(self.bare_run(&tag, Content::Field(field)));
                    }
                    (Ns::W, "commentRangeStart" | "commentRangeEnd") => {
                        if let Some(id) = tag.get("id").and_then(whole) {
                            let mark = if tag.name == "commentRangeStart" { Content::CommentStart(id) } else { Content::CommentEnd(id) };
                            paragraph.runs.push(self.bare_run(&tag, mark));
                        }
                        xml.skip(budget)?;
                    }
                    _ => self.look_through(xml, tag, budget)?,
                },
                Step::End | Step::Done => {
                    self.leave(xml.depth() + 1);
                    if xml.depth() < floor {
                        self.pending = section;
                        return Ok(paragraph);
                    }
                }
                Step::Text(_) => {}
            }
        }
    }

    /// Notes the beginning of a field.
    pub(super) fn new_field(&mut self, at: At, instruction: String) -> usize {
        self.fields.push(Field { at, instruction });
        self.fields.len() - 1
    }

    fn bare_run(&self, tag: &Tag, content: Content) -> Run {
        let field = match content {
            Content::Field(field) => Some(field),
            _ => None,
        };
        Run { content: vec![content], field, ..self.new_run(tag) }
    }

    /// A run under what applies here.
    pub(super) fn new_run(&self, tag: &Tag) -> Run {
        Run {
            at: self.at(tag),
            inserted: self.scope.inserted.clone(),
            deleted: self.scope.deleted.clone(),
            link: self.scope.link.clone(),
            control: self.scope.control.clone(),
            ..Run::default()
        }
    }

    fn paragraph_props(&mut self, paragraph: &mut Paragraph, props: &Element) -> Option<(At, SectionFormat, Vec<StoryReference>)> {
        paragraph.direct = ParagraphProps::parse(props);
        paragraph.format_changed = props.has("pPrChange");
        if let Some(mark) = props.child("rPr") {
            paragraph.mark_direct = self.shared(RunProps::parse(mark));
            paragraph.format_changed |= mark.has("rPrChange");
            let mark_change = |names: [&str; 2]| names.iter().find_map(|name| mark.child(name)).map(|change| revision(change.tag()));
            paragraph.mark_inserted = mark_change(["ins", "moveTo"]);
            paragraph.mark_deleted = mark_change(["del", "moveFrom"]);
        }
        let section = props.child("sectPr")?;
        let (format, stories) = SectionFormat::parse(section);
        Some((self.at(section.tag()), format, stories))
    }

    fn table(&mut self, xml: &mut Xml<'_>, tag: &Tag, budget: &mut Budget) -> Result<Table, ReadError> {
        self.deeper(xml)?;
        let mut table = Table { at: self.at(tag), ..Table::default() };
        let floor = xml.depth();
        loop {
            match xml.next(budget)? {
                Step::Start(tag) => match tag.key() {
                    (Ns::W, "tblPr") => table.direct = TableProps::parse(&xml.element(tag, budget)?),
                    (Ns::W, "tblGrid") => {
                        let grid = xml.element(tag, budget)?;
                        let columns = grid.words().filter(|column| column.name() == "gridCol");
                        let most = usize::try_from(COLUMNS).unwrap_or(usize::MAX);
                        table.grid = columns.map(|column| column.get("w").and_then(twips).unwrap_or(0)).take(most).collect();
                    }
                    (Ns::W, "tr") => table.rows.push(self.row(xml, &tag, budget)?),
                    _ => self.look_through(xml, tag, budget)?,
                },
                Step::End | Step::Done => {
                    self.leave(xml.depth() + 1);
                    if xml.depth() < floor {
                        break;
                    }
                }
                Step::Text(_) => {}
            }
        }
        self.nesting -= 1;
        place_cells(&mut table.rows);
        Ok(table)
    }

    fn row(&mut self, xml: &mut Xml<'_>, tag: &Tag, budget: &mut Budget) -> Result<Row, ReadError> {
        let mut row = Row { at: self.at(tag), ..Row::default() };
        let floor = xml.depth();
        loop {
            match xml.next(budget)? {
                Step::Start(tag) => match tag.key() {
                    (Ns::W, "trPr") => {
                        let props = xml.element(tag, budget)?;
                        row.take(&props);
                        row.inserted = props.child("ins").map(|change| revision(change.tag()));
                        row.deleted = props.child("del").map(|change| revision(change.tag()));
                    }
                    (Ns::W, "tblPrEx") => {
                        let props = xml.element(tag, budget)?;
                        row.borders = props.child("tblBorders").map(TableBorders::parse).unwrap_or_default();
                    }
                    (Ns::W, "tc") => {
                        let mut cell = Cell { at: self.at(&tag), ..Cell::default() };
                        cell.blocks = self.blocks_of(xml, Some(&mut cell), budget)?;
                        row.cells.push(cell);
                    }
                    _ => self.look_through(xml, tag, budget)?,
                },
                Step::End | Step::Done => {
                    self.leave(xml.depth() + 1);
                    if xml.depth() < floor {
                        return Ok(row);
                    }
                }
                Step::Text(_) => {}
            }
        }
    }
}

/// Who changed something and when.
pub(super) fn revision(tag: &Tag) -> Arc<Revision> {
    Arc::new(Revision {
        author: tag.get("author").unwrap_or("").into(),
        date: tag.get("date").map(Arc::from),
        moved: tag.name.starts_with("move"),
    })
}

fn control(props: &Element) -> Control {
    const KINDS: [&str; 8] = ["text", "date", "dropDownList", "comboBox", "picture", "checkbox", "docPartObj", "equation"];
    let kind = props.children.iter().map(Element::name).find(|name| KINDS.contains(name));
    Control {
        tag: props.child_val("tag").map(Into::into),
        title: props.child_val("alias").map(Into::into),
        shows_placeholder: props.child("showingPlcHdr").is_some_and(|shows| shows.val().is_none_or(switch)),
        kind: kind.unwrap_or("").into(),
    }
}
