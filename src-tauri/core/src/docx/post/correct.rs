//! One pass over the XML of a part.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::order::children_of;

/// Only what the text uses; docx-rs declares eight namespaces more.
const NAMESPACES: &str = r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
/// The text's language, for spelling and hyphenation.
const LANGUAGE: &str = r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>"#;
/// The row height by which the writer marks a heading row, because docx-rs knows no `w:tblHeader`.
const HEADING_ROW: &str = "w:tblHeader";

/// An element whose children are held back until it ends.
struct Held {
    name: String,
    /// Its start tag, then its content as it comes.
    xml: String,
    /// Place in the schema's order and XML of its children, where their order matters.
    children: Option<Vec<(usize, String)>>,
    empty: bool,
}

/// `part` with its property elements in the schema's order, without paragraph ids and empty property elements,
/// with heading rows, default style and language.
pub(super) fn part(part: &[u8]) -> Result<Vec<u8>, String> {
    let part = std::str::from_utf8(part).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(part);
    let mut pass = Pass { out: String::with_capacity(part.len()), held: Vec::new(), open: Vec::new(), last_closed: String::new() };
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Eof => break,
            Event::Start(tag) => pass.start(&tag)?,
            Event::Empty(tag) => {
                pass.start(&tag)?;
                pass.end()?;
            }
            Event::End(_) => pass.end()?,
            Event::Text(text) => pass.content(&text),
            Event::GeneralRef(name) => {
                pass.content("&");
                pass.content(&name);
                pass.content(";");
            }
            Event::Decl(_) => pass.out.push_str(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#),
            other => return Err(format!("{other:?}")),
        }
    }
    if pass.open.is_empty() && pass.held.is_empty() { Ok(pass.out.into_bytes()) } else { Err("end of file inside an element".to_owned()) }
}

struct Pass {
    out: String,
    /// Property elements that are open, and everything open inside them.
    held: Vec<Held>,
    /// Elements open outside property elements: name, and whether the start tag is still without its `>`.
    open: Vec<(String, bool)>,
    last_closed: String,
}

impl Pass {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), String> {
        let name = tag.name().as_ref().to_owned();
        let xml = format!("<{}", start_tag(&name, tag)?);
        let children = children_of(&name).map(|_| Vec::new());
        if self.held.is_empty() && children.is_none() && !drops_when_empty(&name) {
            self.close_tag();
            self.out.push_str(&xml);
            self.open.push((name, true));
        } else {
            if let Some(parent) = self.held.last_mut() {
                parent.fill();
            }
            self.held.push(Held { name, xml, children, empty: true });
        }
        Ok(())
    }

    fn content(&mut self, xml: &str) {
        if let Some(held) = self.held.last_mut() {
            held.fill();
            held.xml.push_str(xml);
        } else {
            self.close_tag();
            self.out.push_str(xml);
        }
    }

    /// Ends the start tag that was left open in case its element turned out empty.
    fn close_tag(&mut self) {
        if let Some((_, unclosed)) = self.open.last_mut()
            && std::mem::take(unclosed)
        {
            self.out.push('>');
        }
    }

    fn end(&mut self) -> Result<(), String> {
        if let Some(held) = self.held.pop() {
            return self.end_held(held);
        }
        let (name, unclosed) = self.open.pop().ok_or("an end without a start")?;
        if name == "w:tc" && self.last_closed != "w:p" {
            // Word refuses a cell that does not end with a paragraph.
            return Err("a cell that does not end with a paragraph".to_owned());
        }
        if unclosed {
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(&name);
            self.out.push('>');
        }
        self.last_closed = name;
        Ok(())
    }

    fn end_held(&mut self, mut held: Held) -> Result<(), String> {
        let parent = self.held.last().map(|parent| parent.name.as_str()).unwrap_or_default();
        if held.name == "w:rPr"
            && parent == "w:rPrDefault"
            && let Some(children) = &mut held.children
        {
            children.push((place(&held.name, "w:lang")?, LANGUAGE.to_owned()));
        }
        let whole = held.whole();
        self.last_closed.clone_from(&held.name);
        let Some(whole) = whole else { return Ok(()) };
        match self.held.last_mut() {
            Some(parent) => match &mut parent.children {
                Some(children) => children.push((place(&parent.name, &held.name)?, whole)),
                None => parent.xml.push_str(&whole),
            },
            None => {
                self.close_tag();
                self.out.push_str(&whole);
            }
        }
        Ok(())
    }
}

impl Held {
    /// Says that something stands inside, so that the start tag needs its end.
    fn fill(&mut self) {
        if std::mem::take(&mut self.empty) && self.children.is_none() {
            self.xml.push('>');
        }
    }

    /// The element with its children in order; `None` for a property element that says nothing.
    fn whole(&mut self) -> Option<String> {
        let mut xml = std::mem::take(&mut self.xml);
        let mut children = self.children.take().unwrap_or_default();
        // A stable sort: two header references keep their order.
        children.sort_by_key(|(place, _)| *place);
        if !children.is_empty() {
            xml.push('>');
            children.iter().for_each(|(_, child)| xml.push_str(child));
        } else if self.empty || children_of(&self.name).is_some() {
            if drops_when_empty(&self.name) {
                return None;
            }
            xml.push_str("/>");
            return Some(xml);
        }
        xml.push_str("</");
        xml.push_str(&self.name);
        xml.push('>');
        Some(xml)
    }
}

fn drops_when_empty(name: &str) -> bool {
    matches!(name, "w:rPr" | "w:pPr" | "w:tcPr" | "w:trPr" | "w:tblPr")
}

/// Where the schema wants `child` among the children of `parent`. A child it does not know means that docx-rs writes
/// something this pass was not made for.
fn place(parent: &str, child: &str) -> Result<usize, String> {
    children_of(parent)
        .and_then(|order| order.iter().position(|name| *name == child))
        .ok_or_else(|| format!("{child} inside {parent} is not expected"))
}

/// The start tag without its brackets, put right where it needs to be.
fn start_tag(name: &str, tag: &BytesStart<'_>) -> Result<String, String> {
    let written = tag.trim_end();
    Ok(match name {
        "w:document" | "w:styles" | "w:hdr" => format!("{name}{NAMESPACES}"),
        // Paragraph ids come from a counter of the whole process.
        "w:p" => name.to_owned(),
        "w:gridCol" => format!("w:gridCol w:w=\"{}\"", attribute(tag, "w:w")?),
        "w:trHeight" if attribute(tag, "w:hRule")? == "auto" => HEADING_ROW.to_owned(),
        "w:style" if attribute(tag, "w:styleId")? == "Normal" => format!("{written} w:default=\"1\""),
        _ => written.to_owned(),
    })
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<String, String> {
    let found = tag.try_get_attribute(name).map_err(|error| error.to_string())?;
    Ok(found.map(|attribute| attribute.value.into_owned()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(xml: &str) -> Result<String, String> {
        part(xml.as_bytes()).map(|part| String::from_utf8(part).unwrap())
    }

    #[test]
    fn properties_come_in_the_order_of_the_schema_at_every_depth() {
        let given = r#"<w:p w14:paraId="1"><w:pPr><w:rPr><w:sz w:val="28" /><w:b /></w:rPr><w:jc w:val="both" /><w:keepNext /><w:pStyle w:val="A" /></w:pPr></w:p>"#;
        let wanted =
            r#"<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="both"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:pPr></w:p>"#;
        assert_eq!(corrected(given).unwrap(), wanted);
    }

    #[test]
    fn property_elements_that_say_nothing_are_left_out() {
        let given = r#"<w:p><w:pPr><w:rPr /></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">a &amp; b </w:t></w:r></w:p>"#;
        assert_eq!(corrected(given).unwrap(), r#"<w:p><w:r><w:t xml:space="preserve">a &amp; b </w:t></w:r></w:p>"#);
    }

    #[test]
    fn the_marked_row_becomes_a_heading_row_and_grid_columns_lose_their_type() {
        let given = r#"<w:tbl><w:tblGrid><w:gridCol w:w="10" w:type="dxa" /></w:tblGrid><w:tr><w:trPr><w:cantSplit /><w:trHeight w:val="1" w:hRule="auto" /></w:trPr></w:tr></w:tbl>"#;
        let wanted =
            r#"<w:tbl><w:tblGrid><w:gridCol w:w="10"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></w:tr></w:tbl>"#;
        assert_eq!(corrected(given).unwrap(), wanted);
    }

    #[test]
    fn the_language_and_the_default_style_are_told() {
        let given = r#"<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28" /></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal" /></w:style></w:styles>"#;
        let styles = corrected(given).unwrap();
        assert!(
            styles.contains(r#"<w:sz w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#),
            "{styles}"
        );
        assert!(styles.contains(r#"w:styleId="Normal" w:default="1">"#), "{styles}");
    }

    #[test]
    fn a_cell_that_does_not_end_with_a_paragraph_is_refused() {
        let refused = corrected("<w:tbl><w:tr><w:tc><w:p/><w:tbl></w:tbl></w:tc></w:tr></w:tbl>").unwrap_err();
        assert!(refused.contains("does not end with a paragraph"), "{refused}");
    }

    #[test]
    fn what_this_pass_was_not_made_for_is_refused() {
        assert!(corrected("<w:p><w:pPr><w:surprise /></w:pPr></w:p>").unwrap_err().contains("w:surprise inside w:pPr"));
        assert!(corrected("<w:p><w:pPr>").is_err());
        assert!(corrected("<!DOCTYPE w:p><w:p/>").is_err());
    }
}
