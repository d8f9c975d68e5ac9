//! Lists as they are defined.

use std::collections::HashMap;
use std::sync::Arc;

use super::limits::{Budget, Limits};
use super::names::Ns;
use super::paragraph::ParagraphProps;
use super::run::RunProps;
use super::values::{on_off, whole};
use super::xml::{Step, Xml};
use super::{Element, ReadError};

/// How many levels a list has.
pub(super) const LEVELS: usize = 9;

/// How much text around numbers is kept; Word takes no more, and each paragraph of the list repeats it.
const TEXT: usize = 255;

/// The numbering part.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<i32, Kind>,
    lists: HashMap<i32, List>,
}

/// A kind of list, whose count its lists share.
#[derive(Debug, Default)]
struct Kind {
    levels: [Option<Arc<Level>>; LEVELS],
    /// The numbering style that really defines it.
    style_link: Option<Arc<str>>,
}

/// A list.
#[derive(Debug, Default)]
struct List {
    kind: i32,
    starts: [Option<i32>; LEVELS],
    levels: [Option<Arc<Level>>; LEVELS],
}

/// A level.
#[derive(Debug, Clone, Default)]
pub(super) struct Level {
    pub(super) start: i32,
    /// How the number looks, in the format's own word.
    pub(super) format: Arc<str>,
    /// Text with `%1` to `%9` for the numbers of the levels.
    pub(super) text: Arc<str>,
    /// `tab`, `space` or `nothing`.
    pub(super) suffix: Arc<str>,
    /// All numbers in Arabic digits.
    pub(super) legal: bool,
    /// After which level's number it starts again, from 1; 0 is never, `None` after any above.
    pub(super) restart: Option<i32>,
    pub(super) style: Option<Arc<str>>,
    pub(super) picture: bool,
    pub(super) paragraph: ParagraphProps,
    pub(super) run: RunProps,
}

impl Numbering {
    /// Reads the numbering part.
    pub(super) fn read(text: &str, part: &str, limits: &Limits, budget: &mut Budget) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut xml = Xml::new(text, part, limits);
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if xml.depth() == 1 => {
                    if !tag.is(Ns::W, "numbering") {
                        return Err(ReadError::WrongPart { part: part.to_owned(), found: tag.name });
                    }
                }
                Step::Start(tag) if tag.is(Ns::W, "abstractNum") => {
                    let element = xml.element(tag, budget)?;
                    numbering.add_kind(&element);
                }
                Step::Start(tag) if tag.is(Ns::W, "num") => {
                    let element = xml.element(tag, budget)?;
                    numbering.add_list(&element);
                }
                Step::Start(_) => xml.skip(budget)?,
                Step::Done => return Ok(numbering),
                Step::End | Step::Text(_) => {}
            }
        }
    }

    fn add_kind(&mut self, element: &Element) {
        let Some(id) = element.get("abstractNumId").and_then(whole) else { return };
        let mut kind = Kind { style_link: element.child_val("numStyleLink").map(Arc::from), ..Kind::default() };
        for child in element.words().filter(|child| child.name() == "lvl") {
            if let Some((at, level)) = level(child)
                && let Some(slot) = kind.levels.get_mut(at)
            {
                *slot = Some(Arc::new(level));
            }
        }
        self.kinds.insert(id, kind);
    }

    fn add_list(&mut self, element: &Element) {
        let Some(id) = element.get("numId").and_then(whole) else { return };
        let mut list = List { kind: element.child_val("abstractNumId").and_then(whole).unwrap_or(-1), ..List::default() };
        for child in element.words().filter(|child| child.name() == "lvlOverride") {
            let Some(at) = index(child) else { continue };
            if let Some(slot) = list.starts.get_mut(at) {
                *slot = child.child_val("startOverride").and_then(whole);
            }
            if let Some((at, level)) = child.child("lvl").and_then(level)
                && let Some(slot) = list.levels.get_mut(at)
            {
                *slot = Some(Arc::new(level));
            }
        }
        self.lists.insert(id, list);
    }

    /// Puts the lists that numbering styles stand for in place of the kinds that only name the style.
    pub(super) fn follow_style_links(&mut self, list_of_style: impl Fn(&str) -> Option<i32>) {
        let mut found: Vec<(i32, [Option<Arc<Level>>; LEVELS])> = Vec::new();
        for (id, kind) in &self.kinds {
            let Some(list) = kind.style_link.as_deref().and_then(&list_of_style) else { continue };
            let Some(target) = self.lists.get(&list).and_then(|list| self.kinds.get(&list.kind)) else { continue };
            found.push((*id, target.levels.clone()));
        }
        for (id, levels) in found {
            if let Some(kind) = self.kinds.get_mut(&id) {
                kind.levels = levels;
            }
        }
    }

    /// A level of a list, overridden or not.
    pub(super) fn level(&self, list: i32, level: usize) -> Option<&Arc<Level>> {
        let list = self.lists.get(&list)?;
        let own = list.levels.get(level).and_then(Option::as_ref);
        own.or_else(|| self.kinds.get(&list.kind)?.levels.get(level)?.as_ref())
    }

    /// The level of a list that names the paragraph style `style`.
    pub(super) fn level_of_style(&self, list: i32, style: &str) -> Option<usize> {
        (0..LEVELS).find(|at| self.level(list, *at).is_some_and(|level| level.style.as_deref() == Some(style)))
    }

    /// The kind of a list, by which it is counted.
    pub(super) fn kind_of(&self, list: i32) -> Option<i32> {
        self.lists.get(&list).map(|list| list.kind)
    }

    /// Where a list starts a level anew.
    pub(super) fn start_override(&self, list: i32, level: usize) -> Option<i32> {
        self.lists.get(&list).and_then(|list| *list.starts.get(level)?)
    }
}

fn index(element: &Element) -> Option<usize> {
    usize::try_from(element.get("ilvl").and_then(whole)?).ok().filter(|at| *at < LEVELS)
}

fn level(element: &Element) -> Option<(usize, Level)> {
    let at = index(element)?;
    let text: String = element.child_val("lvlText").unwrap_or("").chars().take(TEXT).collect();
    let format = element.child("numFmt").map_or("decimal", |format| match (format.val(), format.get("format")) {
        (Some("custom"), Some(custom)) => custom,
        (named, _) => named.unwrap_or("decimal"),
    });
    let format: String = format.chars().take(TEXT).collect();
    let level = Level {
        start: element.child_val("start").and_then(whole).unwrap_or(0),
        format: format.into(),
        text: text.into(),
        suffix: element.child_val("suff").unwrap_or("tab").chars().take(TEXT).collect::<String>().into(),
        legal: element.child("isLgl").is_some_and(on_off),
        restart: element.child_val("lvlRestart").and_then(whole),
        style: element.child_val("pStyle").map(Arc::from),
        picture: element.has("lvlPicBulletId"),
        paragraph: element.child("pPr").map(ParagraphProps::parse).unwrap_or_default(),
        run: element.child("rPr").map(RunProps::parse).unwrap_or_default(),
    };
    Some((at, level))
}
