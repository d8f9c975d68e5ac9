//! A small tree for what is short: properties, styles, levels of a list.

use super::names::Ns;
use super::xml::Tag;

/// One element with all below it.
#[derive(Debug, Default, Clone)]
pub(super) struct Element {
    tag: Tag,
    pub(super) children: Vec<Element>,
    /// The text directly in it.
    pub(super) text: String,
}

impl Element {
    pub(super) fn new(tag: Tag) -> Self {
        Self { tag, children: Vec::new(), text: String::new() }
    }

    /// Its tag.
    pub(super) fn tag(&self) -> &Tag {
        &self.tag
    }

    /// Its local name.
    pub(super) fn name(&self) -> &str {
        &self.tag.name
    }

    /// An attribute of WordprocessingML or without a namespace.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.tag.get(name)
    }

    /// The attribute `val`.
    pub(super) fn val(&self) -> Option<&str> {
        self.get("val")
    }

    /// An attribute of the relationships namespace.
    pub(super) fn relation(&self, name: &str) -> Option<&str> {
        self.tag.get_in(Ns::R, name)
    }

    /// Its first child `name` of WordprocessingML.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.tag.is(Ns::W, name))
    }

    /// Whether it has a child `name` of WordprocessingML.
    pub(super) fn has(&self, name: &str) -> bool {
        self.child(name).is_some()
    }

    /// The attribute `val` of its first child `name`.
    pub(super) fn child_val(&self, name: &str) -> Option<&str> {
        self.child(name).and_then(Element::val)
    }

    /// Its children of WordprocessingML.
    pub(super) fn words(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter(|child| child.tag.ns == Some(Ns::W))
    }
}
