//! A written .docx as tests look at it: paragraphs with their properties resolved through styles, tables, sections.

use std::collections::BTreeMap;
use std::io::Read;

use roxmltree::{Document as Xml, Node};

/// The namespace of everything asked for.
pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a package as text.
pub struct Word {
    parts: BTreeMap<String, String>,
    /// Names of the entries in their order.
    pub entries: Vec<String>,
}

/// One paragraph.
#[derive(Debug, Clone)]
pub struct Para {
    /// Its text, line breaks as `\n`.
    pub text: String,
    /// Id of its style.
    pub style: String,
    /// Its own and its style's properties: `jc`, `ind.firstLine`, `spacing.before`, `keepNext`, …
    pub properties: BTreeMap<String, String>,
    /// Its runs.
    pub runs: Vec<Run>,
    /// Whether it stands in a table.
    pub in_table: bool,
}

/// One run.
#[derive(Debug, Clone)]
pub struct Run {
    /// Its text.
    pub text: String,
    /// Its properties through document defaults, style and itself: `sz`, `b`, `i`, `color`, `u`, `rFonts.ascii`, …
    pub properties: BTreeMap<String, String>,
}

impl Run {
    /// Size in half points.
    pub fn size(&self) -> i32 {
        self.properties["sz"].parse().unwrap()
    }

    /// Whether a property such as `b` is on.
    pub fn is(&self, property: &str) -> bool {
        self.properties.get(property).is_some_and(|value| !matches!(value.as_str(), "false" | "0" | "none"))
    }
}

impl Para {
    /// A property.
    pub fn get(&self, property: &str) -> &str {
        self.properties.get(property).map(String::as_str).unwrap_or_default()
    }

    /// A property as a number; 0 where it is not told.
    pub fn number(&self, property: &str) -> i32 {
        self.get(property).parse().unwrap_or(0)
    }

    /// Whether every run is set so: size in half points, bold, italic.
    pub fn is_set(&self, size: i32, bold: bool, italic: bool) -> bool {
        !self.runs.is_empty() && self.runs.iter().all(|run| run.size() == size && run.is("b") == bold && run.is("i") == italic)
    }

    /// Whether it is all in capitals.
    pub fn is_caps(&self) -> bool {
        self.text == self.text.to_uppercase()
    }
}

/// The attribute `w:name`.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((W, name)).unwrap_or_default()
}

/// The children `w:name`.
pub fn children<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children().filter(move |child| child.has_tag_name((W, name)))
}

/// All `w:name` below.
pub fn below<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants().filter(move |child| child.has_tag_name((W, name)))
}

/// The first child `w:name`.
pub fn child<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> Option<Node<'a, 'input>> {
    children(node, name).next()
}

impl Word {
    /// Opens the bytes of a .docx.
    pub fn open(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        let mut entries = Vec::new();
        for nth in 0..zip.len() {
            let mut file = zip.by_index(nth).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            entries.push(name.clone());
            parts.insert(name, text);
        }
        Self { parts, entries }
    }

    /// The text of a part.
    pub fn part(&self, name: &str) -> &str {
        self.parts.get(name).unwrap_or_else(|| panic!("{name} is not in the package"))
    }

    /// Every part with its name.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// A part as XML.
    pub fn xml(&self, name: &str) -> Xml<'_> {
        Xml::parse(self.part(name)).unwrap()
    }

    /// Whether a table has no lines: it only places things beside each other.
    pub fn is_frameless(table: Node<'_, '_>) -> bool {
        let borders = child(table, "tblPr").and_then(|property| child(property, "tblBorders")).unwrap();
        borders.children().filter(Node::is_element).all(|border| matches!(attribute(border, "val"), "nil" | "none"))
    }

    /// Every paragraph of the text, those in tables too, in reading order.
    pub fn paragraphs(&self) -> Vec<Para> {
        self.paragraphs_of("word/document.xml")
    }

    /// Every paragraph of a part.
    pub fn paragraphs_of(&self, part: &str) -> Vec<Para> {
        let xml = self.xml(part);
        self.paragraphs_in(xml.root_element())
    }

    /// The paragraphs of a cell or another node, the node itself where it is one.
    pub fn paragraphs_in(&self, node: Node<'_, '_>) -> Vec<Para> {
        let styles = self.xml("word/styles.xml");
        node.descendants().filter(|found| found.has_tag_name((W, "p"))).map(|node| paragraph(node, &styles)).collect()
    }
}

fn paragraph(node: Node<'_, '_>, styles: &Xml<'_>) -> Para {
    let own = child(node, "pPr");
    let style = own.and_then(|own| child(own, "pStyle")).map_or("Normal", |style| attribute(style, "val")).to_owned();
    let mut properties = BTreeMap::new();
    let mut letters = BTreeMap::new();
    if let Some(defaults) = below(styles.root_element(), "rPrDefault").next().and_then(|defaults| child(defaults, "rPr")) {
        flatten(defaults, &mut letters);
    }
    for style in chain(styles, &style) {
        child(style, "pPr").into_iter().for_each(|found| flatten(found, &mut properties));
        child(style, "rPr").into_iter().for_each(|found| flatten(found, &mut letters));
    }
    own.into_iter().for_each(|own| flatten(own, &mut properties));
    let runs: Vec<Run> = children(node, "r")
        .map(|run| {
            let mut own = letters.clone();
            child(run, "rPr").into_iter().for_each(|found| flatten(found, &mut own));
            Run { text: text(run), properties: own }
        })
        .filter(|run| !run.text.is_empty())
        .collect();
    let in_table = node.ancestors().any(|above| above.has_tag_name((W, "tbl")));
    Para { text: runs.iter().map(|run| run.text.as_str()).collect(), style, properties, runs, in_table }
}

fn text(run: Node<'_, '_>) -> String {
    run.children()
        .map(|child| match child.tag_name().name() {
            "t" => child.text().unwrap_or_default().to_owned(),
            "br" => "\n".to_owned(),
            _ => String::new(),
        })
        .collect()
}

/// The style and those it is based on, the outermost first.
fn chain<'a, 'input>(styles: &'a Xml<'input>, id: &str) -> Vec<Node<'a, 'input>> {
    let mut chain = Vec::new();
    let mut next = Some(id.to_owned());
    while let Some(id) = next {
        let style = children(styles.root_element(), "style").find(|style| attribute(*style, "styleId") == id);
        let style = style.unwrap_or_else(|| panic!("style {id} is used and not defined"));
        next = child(style, "basedOn").map(|base| attribute(base, "val").to_owned());
        chain.insert(0, style);
    }
    chain
}

fn flatten(of: Node<'_, '_>, into: &mut BTreeMap<String, String>) {
    for property in of.children().filter(Node::is_element) {
        let name = property.tag_name().name();
        if property.attributes().len() == 0 {
            into.insert(name.to_owned(), "true".to_owned());
        }
        for told in property.attributes() {
            let key = if told.name() == "val" { name.to_owned() } else { format!("{name}.{}", told.name()) };
            into.insert(key, told.value().to_owned());
        }
    }
}
