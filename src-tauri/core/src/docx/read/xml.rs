//! A pull parser over one part: namespaces resolved, alternatives chosen, every bound checked.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Prefix, QName, ResolveResult};

use super::limits::{Budget, Limits};
use super::names::Ns;
use super::{Element, ReadError, reasons};

/// What the parser met.
#[derive(Debug)]
pub(super) enum Step {
    /// A start tag. Every start tag is followed by its end, an empty element too.
    Start(Tag),
    /// The end of the innermost open element.
    End,
    /// Text; a piece with references comes in several.
    Text(String),
    /// The end of the part.
    Done,
}

/// A start tag.
#[derive(Debug, Default, Clone)]
pub(super) struct Tag {
    pub(super) ns: Option<Ns>,
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    /// Which element of the part it is, from 0, in the order of start tags, those of branches not chosen included.
    pub(super) ordinal: u32,
}

/// An attribute.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    pub(super) ns: Ns,
    pub(super) name: String,
    pub(super) value: String,
}

impl Tag {
    /// Whether it is the element `name` of `ns`.
    pub(super) fn is(&self, ns: Ns, name: &str) -> bool {
        self.ns == Some(ns) && self.name == name
    }

    /// Namespace and name, to match on.
    pub(super) fn key(&self) -> (Ns, &str) {
        (self.ns.unwrap_or(Ns::Other), &self.name)
    }

    /// An attribute of WordprocessingML or without a namespace.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        find(&self.attributes, name, |ns| matches!(ns, Ns::W | Ns::None | Ns::M))
    }

    /// An attribute of `ns`.
    pub(super) fn get_in(&self, ns: Ns, name: &str) -> Option<&str> {
        find(&self.attributes, name, |found| found == ns)
    }
}

pub(super) fn find<'a>(attributes: &'a [Attribute], name: &str, of: impl Fn(Ns) -> bool) -> Option<&'a str> {
    attributes.iter().find(|attribute| attribute.name == name && of(attribute.ns)).map(|attribute| attribute.value.as_str())
}

/// An `mc:AlternateContent` that is open.
struct Alternative {
    depth: usize,
    chosen: bool,
}

/// The parser.
pub(super) struct Xml<'s> {
    reader: NsReader<&'s [u8]>,
    part: &'s str,
    limits: &'s Limits,
    /// How many elements are open.
    depth: usize,
    ordinal: u32,
    /// An empty element was met and its end is still to be told.
    owed_end: bool,
    alternatives: Vec<Alternative>,
    /// Depths of open tags that are not told: alternatives and their chosen branches.
    silent: Vec<usize>,
}

impl<'s> Xml<'s> {
    pub(super) fn new(text: &'s str, part: &'s str, limits: &'s Limits) -> Self {
        Self {
            reader: NsReader::from_str(text),
            part,
            limits,
            depth: 0,
            ordinal: 0,
            owed_end: false,
            alternatives: Vec::new(),
            silent: Vec::new(),
        }
    }

    /// The name of the part.
    pub(super) fn part(&self) -> &str {
        self.part
    }

    /// How many elements are open, untold ones included.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next step.
    pub(super) fn next(&mut self, budget: &mut Budget) -> Result<Step, ReadError> {
        loop {
            match self.raw(budget)? {
                Step::Start(tag) if tag.ns == Some(Ns::Mc) => match tag.name.as_str() {
                    "AlternateContent" => {
                        self.alternatives.push(Alternative { depth: self.depth, chosen: false });
                        self.silent.push(self.depth);
                    }
                    "Choice" | "Fallback" => {
                        let understood = tag.name == "Fallback" || self.understands(tag.get("Requires").unwrap_or(""));
                        match self.alternatives.last_mut() {
                            Some(open) if open.depth + 1 == self.depth && !open.chosen && understood => {
                                open.chosen = true;
                                self.silent.push(self.depth);
                            }
                            _ => self.skip_raw(budget)?,
                        }
                    }
                    _ => self.skip_raw(budget)?,
                },
                Step::End if self.silent.last() == Some(&(self.depth + 1)) => {
                    self.silent.pop();
                    if self.alternatives.last().is_some_and(|open| open.depth == self.depth + 1) {
                        self.alternatives.pop();
                    }
                }
                step => return Ok(step),
            }
        }
    }

    /// Passes over the rest of the element whose start was told last.
    pub(super) fn skip(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        self.skip_raw(budget)
    }

    /// The whole element whose start was told last.
    pub(super) fn element(&mut self, tag: Tag, budget: &mut Budget) -> Result<Element, ReadError> {
        let mut open = vec![Element::new(tag)];
        loop {
            match self.next(budget)? {
                Step::Start(tag) => open.push(Element::new(tag)),
                Step::Text(text) => {
                    if let Some(top) = open.last_mut() {
                        top.text.push_str(&text);
                    }
                }
                Step::End | Step::Done => {
                    let Some(done) = open.pop() else { return Ok(Element::default()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(done),
                    }
                }
            }
        }
    }

    /// The text of the element whose start was told last, its children's left out.
    pub(super) fn text(&mut self, budget: &mut Budget) -> Result<String, ReadError> {
        let mut text = String::new();
        loop {
            match self.next(budget)? {
                Step::Start(_) => self.skip(budget)?,
                Step::Text(more) => text.push_str(&more),
                Step::End | Step::Done => return Ok(text),
            }
        }
    }

    fn skip_raw(&mut self, budget: &mut Budget) -> Result<(), ReadError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.raw(budget)? {
                Step::Start(_) => open += 1,
                Step::End => open -= 1,
                Step::Text(_) => {}
                Step::Done => return Ok(()),
            }
        }
        Ok(())
    }

    /// Whether every prefix of `Requires` stands for a namespace the reader knows.
    fn understands(&self, requires: &str) -> bool {
        requires.split_ascii_whitespace().all(|prefix| {
            let name = format!("{prefix}:x");
            match self.reader.resolver().resolve_prefix(QName(&name).prefix(), false) {
                ResolveResult::Bound(namespace) => Ns::of(namespace.0).is_understood(),
                ResolveResult::Unbound | ResolveResult::Unknown(_) => false,
            }
        })
    }

    fn raw(&mut self, budget: &mut Budget) -> Result<Step, ReadError> {
        if self.owed_end {
            self.owed_end = false;
            self.depth -= 1;
            return Ok(Step::End);
        }
        loop {
            budget.spend(1)?;
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.bad(reasons::of_xml(&error))),
            };
            match event {
                Event::Start(start) => {
                    let tag = self.tag(&start, budget)?;
                    return Ok(Step::Start(tag));
                }
                Event::Empty(start) => {
                    let tag = self.tag(&start, budget)?;
                    self.owed_end = true;
                    return Ok(Step::Start(tag));
                }
                Event::End(_) => {
                    let Some(depth) = self.depth.checked_sub(1) else {
                        return Err(self.bad("thẻ đóng không có thẻ mở"));
                    };
                    self.depth = depth;
                    return Ok(Step::End);
                }
                Event::Text(text) => {
                    budget.spend(text.len() / 64)?;
                    return Ok(Step::Text(text.xml10_content().into_owned()));
                }
                Event::CData(text) => return Ok(Step::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(reference) => {
                    let text = match reference.resolve_char_ref() {
                        Ok(Some(letter)) => letter.to_string(),
                        Ok(None) => match quick_xml::escape::resolve_predefined_entity(&reference) {
                            Some(known) => known.to_owned(),
                            None => return Err(ReadError::Entities(self.part.to_owned())),
                        },
                        Err(_) => return Err(self.bad(reasons::ENTITY)),
                    };
                    return Ok(Step::Text(text));
                }
                Event::DocType(_) => return Err(ReadError::Entities(self.part.to_owned())),
                Event::Eof if self.depth > 0 => return Err(self.bad("phần bị cụt, còn thẻ chưa đóng")),
                Event::Eof => return Ok(Step::Done),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn tag(&mut self, start: &BytesStart<'_>, budget: &mut Budget) -> Result<Tag, ReadError> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            return Err(ReadError::TooDeep { part: self.part.to_owned(), limit: self.limits.depth });
        }
        if start.len() > self.limits.tag {
            return Err(ReadError::TagTooLong { part: self.part.to_owned() });
        }
        let (ns, local) = self.reader.resolver().resolve_element(start.name());
        let mut tag = Tag { ns: Some(namespace(&ns)), name: local.into_inner().to_owned(), attributes: Vec::new(), ordinal: self.ordinal };
        self.ordinal = self.ordinal.saturating_add(1);
        for attribute in start.attributes() {
            budget.spend(1)?;
            let attribute = attribute.map_err(|_| self.bad(reasons::ATTRIBUTE))?;
            if attribute.key.as_namespace_binding().is_some() {
                continue;
            }
            if tag.attributes.len() >= self.limits.attributes {
                return Err(ReadError::TagTooLong { part: self.part.to_owned() });
            }
            let value = match attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
                Ok(value) => value.into_owned(),
                Err(quick_xml::Error::Escape(quick_xml::escape::EscapeError::UnrecognizedEntity(..))) => {
                    return Err(ReadError::Entities(self.part.to_owned()));
                }
                Err(error) => return Err(self.bad(reasons::of_xml(&error))),
            };
            let ns = match attribute.key.prefix() {
                None => Ns::None,
                Some(prefix) => self.attribute_namespace(prefix),
            };
            tag.attributes.push(Attribute { ns, name: attribute.key.local_name().into_inner().to_owned(), value });
        }
        Ok(tag)
    }

    fn attribute_namespace(&self, prefix: Prefix<'_>) -> Ns {
        namespace(&self.reader.resolver().resolve_prefix(Some(prefix), false))
    }

    fn bad(&self, reason: &'static str) -> ReadError {
        ReadError::BadXml { part: self.part.to_owned(), offset: self.reader.error_position(), reason }
    }
}

fn namespace(found: &ResolveResult<'_>) -> Ns {
    match found {
        ResolveResult::Bound(namespace) => Ns::of(namespace.0),
        ResolveResult::Unbound => Ns::None,
        ResolveResult::Unknown(_) => Ns::Other,
    }
}
