//! Styles: each laid over what it is based on.

use std::collections::HashMap;
use std::sync::Arc;

use super::limits::{Budget, Limits};
use super::names::Ns;
use super::numbering::Numbering;
use super::paragraph::{ListReference, ParagraphProps};
use super::run::RunProps;
use super::table_style::TableStyle;
use super::xml::{Step, Xml};
use super::{Element, ReadError, StyleName};

/// How many styles are followed from one to what it is based on; a circle ends here too.
const CHAIN: usize = 64;

/// The styles part.
#[derive(Debug, Default)]
pub(super) struct Styles {
    pub(super) default_paragraph: ParagraphProps,
    pub(super) default_run: RunProps,
    by_id: HashMap<Arc<str>, Written>,
    /// Ids of paragraph styles in the order of the file.
    pub(super) order: Vec<Arc<str>>,
    default_of: HashMap<Kind, Arc<str>>,
    flat: HashMap<Arc<str>, Arc<Flat>>,
    flat_tables: HashMap<Arc<str>, Arc<TableStyle>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Paragraph,
    Character,
    Table,
    Numbering,
}

/// A style as it is written.
#[derive(Debug)]
struct Written {
    kind: Kind,
    name: Arc<str>,
    based_on: Option<Arc<str>>,
    paragraph: ParagraphProps,
    run: RunProps,
    table: Option<TableStyle>,
}

/// A style laid over what it is based on, without the document's defaults.
#[derive(Debug, Clone)]
pub(super) struct Flat {
    pub(super) name: StyleName,
    pub(super) based_on: Option<Arc<str>>,
    /// Level of heading by the style's name or one below it, from 1.
    pub(super) heading: Option<u8>,
    /// With the indents of its list's level put in where the list is named.
    pub(super) paragraph: ParagraphProps,
    /// Without them, for a paragraph that names another list or none.
    pub(super) bare: ParagraphProps,
    pub(super) run: RunProps,
    /// The list it stands in and its level.
    pub(super) list: Option<(i32, usize)>,
}

impl Styles {
    /// Reads the styles part.
    pub(super) fn read(text: &str, part: &str, limits: &Limits, budget: &mut Budget) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut xml = Xml::new(text, part, limits);
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if xml.depth() == 1 => {
                    if !tag.is(Ns::W, "styles") {
                        return Err(ReadError::WrongPart { part: part.to_owned(), found: tag.name });
                    }
                }
                Step::Start(tag) if tag.is(Ns::W, "docDefaults") => {
                    let element = xml.element(tag, budget)?;
                    let inner = |outer: &str, inner: &str| element.child(outer).and_then(|outer| outer.child(inner)).cloned();
                    styles.default_paragraph = inner("pPrDefault", "pPr").map(|e| ParagraphProps::parse(&e)).unwrap_or_default();
                    styles.default_run = inner("rPrDefault", "rPr").map(|e| RunProps::parse(&e)).unwrap_or_default();
                }
                Step::Start(tag) if tag.is(Ns::W, "style") => {
                    let element = xml.element(tag, budget)?;
                    styles.add(&element);
                }
                Step::Start(_) => xml.skip(budget)?,
                Step::Done => return Ok(styles),
                Step::End | Step::Text(_) => {}
            }
        }
    }

    fn add(&mut self, element: &Element) {
        let Some(id) = element.get("styleId").map(Arc::<str>::from) else { return };
        let kind = match element.get("type") {
            Some("character") => Kind::Character,
            Some("table") => Kind::Table,
            Some("numbering") => Kind::Numbering,
            _ => Kind::Paragraph,
        };
        // The first style of an id counts, as in Word.
        if self.by_id.contains_key(&id) {
            return;
        }
        if element.get("default").is_some_and(super::values::switch) {
            self.default_of.insert(kind, id.clone());
        }
        if kind == Kind::Paragraph {
            self.order.push(id.clone());
        }
        let written = Written {
            kind,
            name: element.child_val("name").unwrap_or(&id).into(),
            based_on: element.child_val("basedOn").map(Arc::from),
            paragraph: element.child("pPr").map(ParagraphProps::parse).unwrap_or_default(),
            run: element.child("rPr").map(RunProps::parse).unwrap_or_default(),
            table: (kind == Kind::Table).then(|| TableStyle::parse(element)),
        };
        self.by_id.insert(id, written);
    }

    /// The style `id` of `kind`, or the default of the kind where it is not named or not there.
    fn named(&self, id: Option<&str>, kind: Kind) -> Option<Arc<str>> {
        let named = id.and_then(|id| self.by_id.get_key_value(id)).filter(|(_, style)| style.kind == kind).map(|(id, _)| id.clone());
        named.or_else(|| self.default_of.get(&kind).cloned())
    }

    /// From the style to what everything is based on.
    fn chain(&self, id: &str) -> Vec<(&Arc<str>, &Written)> {
        let mut chain: Vec<(&Arc<str>, &Written)> = Vec::new();
        let mut next = self.by_id.get_key_value(id);
        while let Some((id, style)) = next {
            if chain.len() >= CHAIN || chain.iter().any(|(seen, _)| *seen == id) {
                break;
            }
            chain.push((id, style));
            let below = style.based_on.as_ref().and_then(|below| self.by_id.get_key_value(below));
            next = below.filter(|(_, below)| below.kind == style.kind);
        }
        chain
    }

    /// The paragraph style a paragraph comes under.
    pub(super) fn paragraph(
        &mut self,
        id: Option<&str>,
        numbering: &Numbering,
        budget: &mut Budget,
    ) -> Result<Option<Arc<Flat>>, ReadError> {
        self.flat(id, Kind::Paragraph, numbering, budget)
    }

    /// The character style of a run; the default one where none is named.
    pub(super) fn character(
        &mut self,
        id: Option<&str>,
        numbering: &Numbering,
        budget: &mut Budget,
    ) -> Result<Option<Arc<Flat>>, ReadError> {
        self.flat(id, Kind::Character, numbering, budget)
    }

    /// The list that a numbering style stands for.
    pub(super) fn list_of_numbering_style(&self, id: &str) -> Option<i32> {
        let style = self.by_id.get(id).filter(|style| style.kind == Kind::Numbering)?;
        style.paragraph.list.and_then(|list| list.list)
    }

    fn flat(&mut self, id: Option<&str>, kind: Kind, numbering: &Numbering, budget: &mut Budget) -> Result<Option<Arc<Flat>>, ReadError> {
        let Some(id) = self.named(id, kind) else { return Ok(None) };
        if let Some(known) = self.flat.get(&id) {
            return Ok(Some(known.clone()));
        }
        let chain = self.chain(&id);
        budget.spend(chain.len())?;
        let Some((_, style)) = chain.first() else { return Ok(None) };
        let heading = chain.iter().find_map(|(id, style)| heading_level(id, &style.name));

        let mut reference = ListReference::default();
        let mut names_list = None;
        for (at, (id, style)) in chain.iter().enumerate().rev() {
            if let Some(list) = style.paragraph.list {
                if list.list.is_some() {
                    names_list = Some(at);
                }
                reference = ListReference { list: list.list.or(reference.list), level: list.level.or(reference.level) };
                let linked = reference.list.and_then(|list| numbering.level_of_style(list, id));
                reference.level = linked.and_then(|level| i32::try_from(level).ok()).or(reference.level);
            }
        }
        let list = reference
            .list
            .filter(|list| *list != 0)
            .map(|list| (list, reference.level.and_then(|level| usize::try_from(level).ok()).unwrap_or(0).min(8)));

        let (mut paragraph, mut bare, mut run) = (ParagraphProps::default(), ParagraphProps::default(), RunProps::default());
        for (at, (_, style)) in chain.iter().enumerate().rev() {
            if Some(at) == names_list
                && let Some(level) = list.and_then(|(list, level)| numbering.level(list, level))
            {
                paragraph.lay(&level.paragraph);
            }
            paragraph.lay(&style.paragraph);
            bare.lay(&style.paragraph);
            run.lay(&style.run);
        }
        let name = StyleName { id: id.clone(), name: style.name.clone() };
        let flat = Arc::new(Flat { name, based_on: style.based_on.clone(), heading, paragraph, bare, run, list });
        self.flat.insert(id, flat.clone());
        Ok(Some(flat))
    }

    /// The table style a table comes under.
    pub(super) fn table(&mut self, id: Option<&str>, budget: &mut Budget) -> Result<Option<Arc<TableStyle>>, ReadError> {
        let Some(id) = self.named(id, Kind::Table) else { return Ok(None) };
        if let Some(known) = self.flat_tables.get(&id) {
            return Ok(Some(known.clone()));
        }
        let chain = self.chain(&id);
        budget.spend(chain.len())?;
        let mut table = TableStyle::default();
        for (_, style) in chain.iter().rev() {
            if let Some(written) = &style.table {
                table.lay(written);
            }
        }
        let table = Arc::new(table);
        self.flat_tables.insert(id, table.clone());
        Ok(Some(table))
    }
}

/// The level of Word's own heading styles: by name, which Word keeps in English in every edition, or by id where a writer
/// translated the name.
fn heading_level(id: &str, name: &str) -> Option<u8> {
    let after = |text: &str| {
        let text = text.to_lowercase();
        let rest = text.strip_prefix("heading")?.trim_start();
        rest.parse::<u8>().ok().filter(|level| (1..=9).contains(level))
    };
    after(name).or_else(|| after(id))
}
