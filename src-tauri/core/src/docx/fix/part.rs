//! A part as it stands in the file, with the places of its elements, so that one place can be changed and every other byte kept.

use std::collections::BTreeMap;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// An element: places in the text of its part.
#[derive(Debug, Clone)]
pub(super) struct Element {
    /// Of its start tag.
    pub(super) tag: Range<usize>,
    /// Behind its end tag.
    pub(super) end: usize,
    /// Where its end tag begins; for an empty element the end.
    pub(super) inner_end: usize,
    /// The ordinal behind its last descendant's.
    after: usize,
}

impl Element {
    /// Whether it is written `<w:p/>`.
    pub(super) fn is_empty(&self) -> bool {
        self.end == self.tag.end
    }
}

/// A part.
pub(super) struct Part {
    text: String,
    /// Its elements by their ordinals, as the reader counts them.
    elements: Vec<Element>,
    /// What is put in place of ranges, by start and end: what is put in before a place comes before what takes that place.
    edits: BTreeMap<(usize, usize), String>,
}

impl Part {
    /// Finds the elements of a part; `None` where it is no XML.
    pub(super) fn new(text: String) -> Option<Self> {
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut reader = Reader::from_str(&text);
        loop {
            let from = position(&reader)?;
            let event = reader.read_event().ok()?;
            let to = position(&reader)?;
            match event {
                Event::Start(_) => {
                    open.push(elements.len());
                    elements.push(Element { tag: from..to, end: to, inner_end: to, after: 0 });
                }
                Event::Empty(_) => {
                    let after = elements.len() + 1;
                    elements.push(Element { tag: from..to, end: to, inner_end: to, after });
                }
                Event::End(_) => {
                    let after = elements.len();
                    let element = elements.get_mut(open.pop()?)?;
                    (element.inner_end, element.end, element.after) = (from, to, after);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        (open.is_empty() && !elements.is_empty()).then_some(Self { text, elements, edits: BTreeMap::new() })
    }

    /// Its text.
    pub(super) fn text(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// An element.
    pub(super) fn element(&self, at: usize) -> Option<&Element> {
        self.elements.get(at)
    }

    /// The children of an element.
    pub(super) fn children(&self, at: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let Some(parent) = self.element(at) else { return found };
        let mut child = at + 1;
        while child < parent.after {
            found.push(child);
            child = self.element(child).map_or(parent.after, |element| element.after);
        }
        found
    }

    /// Prefix and local name of an element.
    pub(super) fn name(&self, at: usize) -> (&str, &str) {
        let tag = self.element(at).map_or("", |element| self.text(element.tag.clone()));
        let name =
            tag.trim_start_matches('<').split(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '/' | '>')).next().unwrap_or("");
        name.split_once(':').unwrap_or(("", name))
    }

    /// Whether an element is `name` of WordprocessingML: of the root's own namespace.
    pub(super) fn is(&self, at: usize, name: &str) -> bool {
        self.name(at) == (self.name(0).0, name)
    }

    /// The first child `name`.
    pub(super) fn child(&self, at: usize, name: &str) -> Option<usize> {
        self.children(at).into_iter().find(|child| self.is(*child, name))
    }

    /// How names of WordprocessingML are written here.
    pub(super) fn names(&self) -> Names {
        let root = self.element(0).map_or("", |root| self.text(root.tag.clone()));
        let strict = root.contains(STRICT);
        let prefix = self.name(0).0;
        let element = if prefix.is_empty() { String::new() } else { format!("{prefix}:") };
        // An attribute needs a prefix of its own where elements have none.
        let (attribute, declaration) = if prefix.is_empty() {
            ("w:".to_owned(), format!(" xmlns:w=\"{}\"", if strict { STRICT } else { TRANSITIONAL }))
        } else {
            (element.clone(), String::new())
        };
        Names { element, attribute, declaration, strict }
    }

    /// Puts `words` in place of a range; two edits of one place are refused.
    pub(super) fn edit(&mut self, range: Range<usize>, words: String) -> bool {
        let key = (range.start, range.end);
        let before = self.edits.range(..key).next_back().is_none_or(|((_, end), _)| *end <= range.start);
        let behind = self.edits.range(key..).next().is_none_or(|((start, end), _)| range.end <= *start && (*start, *end) != key);
        if before && behind {
            self.edits.insert(key, words);
        }
        before && behind
    }

    /// Whether anything was changed.
    pub(super) fn is_changed(&self) -> bool {
        !self.edits.is_empty()
    }

    /// Its text with the edits done, as UTF-8.
    pub(super) fn edited(self) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for ((start, end), words) in &self.edits {
            out.push_str(self.text(at..*start));
            out.push_str(words);
            at = *end;
        }
        out.push_str(self.text(at..self.text.len()));
        match out.split_once("?>") {
            // A part of UTF-16 was read as what it says, and is written as UTF-8.
            Some((declaration, rest)) if declaration.starts_with("<?xml") && declaration.to_ascii_lowercase().contains("utf-16") => {
                format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{rest}")
            }
            _ => out,
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> Option<usize> {
    usize::try_from(reader.buffer_position()).ok()
}

/// How names of WordprocessingML are written in a part.
#[derive(Debug, Clone)]
pub(super) struct Names {
    /// Before the name of an element: `w:`.
    pub(super) element: String,
    /// Before the name of an attribute.
    pub(super) attribute: String,
    /// What an element with attributes must declare.
    pub(super) declaration: String,
    /// The strict form, in which left and right are start and end.
    pub(super) strict: bool,
}

/// `text` with what XML reserves written as references; nothing else is changed.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_counted_as_the_reader_counts_them_and_the_rest_is_kept() {
        let text = "<?xml version=\"1.0\"?>\n<w:a xmlns:w=\"x\"> <w:b c='1'/><!-- n --><w:d><w:e>f</w:e></w:d ></w:a>";
        let mut part = Part::new(text.to_owned()).unwrap();
        assert_eq!(part.children(0), [1, 2]);
        assert!(part.is(3, "e") && part.element(1).unwrap().is_empty());
        let e = part.element(3).unwrap().clone();
        assert!(part.edit(e.tag.end..e.inner_end, "gh".to_owned()));
        assert!(!part.edit(e.tag.end..e.end, String::new()));
        assert_eq!(part.edited(), text.replace(">f<", ">gh<"));
    }

    #[test]
    fn what_is_no_xml_has_no_elements() {
        assert!(Part::new("<a><b></a>".to_owned()).is_none());
        assert!(Part::new("chữ".to_owned()).is_none());
    }
}
