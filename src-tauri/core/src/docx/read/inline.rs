//! What is in a run.

use super::limits::Budget;
use super::names::Ns;
use super::run::RunProps;
use super::story::{OpenField, StoryReader};
use super::values::whole;
use super::xml::{Step, Tag, Xml};
use super::{Content, ReadError, Run, drawing, vml};

/// How many fields are followed inside one another.
const FIELDS: usize = 32;

/// How much of an instruction is kept.
const INSTRUCTION: usize = 4096;

impl StoryReader<'_, '_> {
    /// Reads `w:r` (or `m:r`), whose start was told last.
    pub(super) fn run(&mut self, xml: &mut Xml<'_>, tag: &Tag, budget: &mut Budget) -> Result<Run, ReadError> {
        let mut run = self.new_run(tag);
        let floor = xml.depth();
        loop {
            match xml.next(budget)? {
                Step::Start(tag) => self.piece(xml, tag, &mut run, budget)?,
                Step::End | Step::Done => {
                    if xml.depth() < floor {
                        return Ok(run);
                    }
                }
                Step::Text(_) => {}
            }
        }
    }

    fn piece(&mut self, xml: &mut Xml<'_>, tag: Tag, run: &mut Run, budget: &mut Budget) -> Result<(), ReadError> {
        match tag.key() {
            (Ns::W, "rPr") => {
                let props = xml.element(tag, budget)?;
                run.direct = self.shared(RunProps::parse(&props));
                run.format_changed = props.has("rPrChange");
                return Ok(());
            }
            (Ns::W | Ns::M, "t") | (Ns::W, "delText") => {
                let keeps_space = tag.get_in(Ns::Xml, "space") == Some("preserve");
                let text = xml.text(budget)?;
                let text = if keeps_space { text.as_str() } else { text.trim_matches([' ', '\t', '\n', '\r']) };
                if !text.is_empty() {
                    // Word shows a line feed inside text as a space.
                    self.show(run, Content::Text(text.replace('\n', " ").into()));
                }
                return Ok(());
            }
            (Ns::W, "instrText" | "delInstrText") => {
                let text = xml.text(budget)?;
                if let Some(OpenField { field, result: false }) = self.open_fields.last()
                    && let Some(field) = self.fields.get_mut(*field)
                    && field.instruction.len() + text.len() <= INSTRUCTION
                {
                    field.instruction.push_str(&text);
                }
                return Ok(());
            }
            (Ns::W, "fldChar") => self.field_mark(&tag, run),
            (Ns::W, "drawing") => {
                let at = self.at(&tag);
                let drawing = drawing::read(self, xml, at, budget)?;
                self.show(run, Content::Drawing(Box::new(drawing)));
                return Ok(());
            }
            (Ns::W, "pict" | "object") => {
                let at = self.at(&tag);
                let drawing = vml::read(self, xml, at, budget)?;
                self.show(run, Content::Drawing(Box::new(drawing)));
                return Ok(());
            }
            // The letters of a ruby stand in runs of their own inside this one; the small ones above are passed over.
            (Ns::W, "ruby" | "rubyBase" | "r") => return Ok(()),
            (Ns::W, _) => {
                if let Some(content) = mark(&tag) {
                    self.show(run, content);
                }
            }
            _ => {}
        }
        xml.skip(budget)
    }

    /// Adds a piece, unless it belongs to the instruction of a field.
    fn show(&self, run: &mut Run, content: Content) {
        if self.open_fields.iter().all(|open| open.result) {
            let field = self.open_fields.last().map(|open| open.field).or(self.scope.field);
            run.field = run.field.or(field);
            run.content.push(content);
        }
    }

    fn field_mark(&mut self, tag: &Tag, run: &mut Run) {
        match tag.get("fldCharType") {
            Some("begin") => {
                let shown = self.open_fields.iter().all(|open| open.result);
                let field = self.new_field(self.at(tag), String::new());
                if shown {
                    run.field = run.field.or(Some(field));
                    run.content.push(Content::Field(field));
                }
                if self.open_fields.len() < FIELDS {
                    self.open_fields.push(OpenField { field, result: false });
                }
            }
            Some("separate") => {
                if let Some(open) = self.open_fields.last_mut() {
                    open.result = true;
                }
            }
            Some("end") => {
                self.open_fields.pop();
            }
            _ => {}
        }
    }
}

/// Pieces that are one element.
fn mark(tag: &Tag) -> Option<Content> {
    let id = || tag.get("id").and_then(whole);
    Some(match tag.name.as_str() {
        "tab" | "ptab" => Content::Tab,
        "br" => match tag.get("type") {
            Some("page") => Content::PageBreak,
            Some("column") => Content::ColumnBreak,
            _ => Content::LineBreak,
        },
        "cr" => Content::LineBreak,
        "lastRenderedPageBreak" => Content::LastPageBreak,
        "noBreakHyphen" => Content::NoBreakHyphen,
        "softHyphen" => Content::SoftHyphen,
        "sym" => Content::Symbol {
            font: tag.get("font").unwrap_or("").into(),
            code: tag.get("char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0),
        },
        "footnoteReference" => Content::Footnote(id()?),
        "endnoteReference" => Content::Endnote(id()?),
        "footnoteRef" | "endnoteRef" => Content::NoteMark,
        "commentReference" => Content::Comment(id()?),
        _ => return None,
    })
}
