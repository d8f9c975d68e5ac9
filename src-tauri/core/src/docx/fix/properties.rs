//! An element of properties (`w:pPr`, `w:rPr`, `w:sectPr` …) with one child put in or changed, and every other as it stands.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::part::{Names, Part, escaped};

/// What is done to a child of an element of properties.
#[derive(Debug, Clone)]
pub(super) struct Set {
    /// The child's name.
    pub(super) child: &'static str,
    /// Its attributes: a value, or `None` to take one away.
    pub(super) attributes: Vec<(&'static str, Option<String>)>,
    /// Attributes that a new child has besides, because the format asks for them.
    pub(super) new: &'static [(&'static str, &'static str)],
}

impl Set {
    /// A child with some attributes.
    pub(super) fn new(child: &'static str, attributes: Vec<(&'static str, Option<String>)>) -> Self {
        Self { child, attributes, new: &[] }
    }

    /// A child whose only attribute is its value.
    pub(super) fn value(child: &'static str, value: impl ToString) -> Self {
        Self::new(child, vec![("val", Some(value.to_string()))])
    }

    /// A switch that is on, or off.
    pub(super) fn switch(child: &'static str, on: bool) -> Self {
        Self::new(child, vec![("val", (!on).then(|| "0".to_owned()))])
    }
}

/// The inside of an element of properties with changes done. `order` is that of the schema, names with `w:`.
pub(super) fn changed(part: &Part, holder: Option<usize>, sets: &[Set], order: &[&str]) -> Option<String> {
    let names = part.names();
    let mut children: Vec<(String, String)> = Vec::new();
    for child in holder.map(|holder| part.children(holder)).unwrap_or_default() {
        let element = part.element(child)?;
        let (_, local) = part.name(child);
        // What is of another namespace keeps its place and is never the one that is meant.
        let local = if part.is(child, local) { local.to_owned() } else { String::new() };
        children.push((local, part.text(element.tag.start..element.end).to_owned()));
    }
    for set in sets {
        match children.iter_mut().find(|(local, _)| local == set.child) {
            Some((_, raw)) => *raw = with_attributes(raw, set, &names)?,
            None => {
                let rank = |name: &str| order.iter().position(|known| known.strip_prefix("w:") == Some(name));
                let own = rank(set.child);
                let behind = |(local, _): &(String, String)| match (rank(local), own) {
                    (Some(other), Some(own)) => other > own,
                    _ => false,
                };
                let place = children.iter().position(behind).unwrap_or(children.len());
                children.insert(place, (set.child.to_owned(), fresh(set, &names)));
            }
        }
    }
    Some(children.into_iter().map(|(_, raw)| raw).collect())
}

fn fresh(set: &Set, names: &Names) -> String {
    let Names { element, attribute, declaration, .. } = names;
    let given = set.attributes.iter().filter_map(|(name, value)| Some((*name, value.clone()?)));
    let asked = set.new.iter().filter(|(name, _)| !set.attributes.iter().any(|(given, value)| given == name && value.is_some()));
    let all = given.chain(asked.map(|(name, value)| (*name, (*value).to_owned())));
    let attributes: String = all.map(|(name, value)| format!(" {attribute}{name}=\"{}\"", escaped(&value))).collect();
    let declaration = if attributes.is_empty() { "" } else { declaration };
    format!("<{element}{}{declaration}{attributes}/>", set.child)
}

/// The start tag with attributes put in, changed or taken away; what is inside stays.
fn with_attributes(raw: &str, set: &Set, names: &Names) -> Option<String> {
    let mut reader = Reader::from_str(raw);
    let (start, empty) = match reader.read_event().ok()? {
        Event::Start(start) => (start, false),
        Event::Empty(start) => (start, true),
        _ => return None,
    };
    let mut written: Vec<(String, String)> = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        written.push((attribute.key.into_inner().to_owned(), attribute.value.into_owned()));
    }
    for (name, value) in &set.attributes {
        let is_it = |key: &str| key.rsplit(':').next() == Some(*name) && !key.starts_with("xmlns");
        match (written.iter_mut().find(|(key, _)| is_it(key)), value) {
            (Some((_, old)), Some(value)) => *old = escaped(value),
            (Some(_), None) => written.retain(|(key, _)| !is_it(key)),
            (None, Some(value)) => {
                if !names.declaration.is_empty() && !written.iter().any(|(key, _)| key == "xmlns:w") {
                    let namespace = names.declaration.split('"').nth(1).unwrap_or_default();
                    written.push(("xmlns:w".to_owned(), namespace.to_owned()));
                }
                written.push((format!("{}{name}", names.attribute), escaped(value)));
            }
            (None, None) => {}
        }
    }
    let name = start.name().into_inner().to_owned();
    let attributes: String = written.iter().map(|(key, value)| format!(" {key}=\"{}\"", value.replace('"', "&quot;"))).collect();
    let rest = raw.get(usize::try_from(reader.buffer_position()).ok()?..)?;
    Some(if empty { format!("<{name}{attributes}/>") } else { format!("<{name}{attributes}>{rest}") })
}
