//! One pass over a template: what has been cited, what is missing, what the texts may name.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use minijinja::Value;

use super::Input;
use super::sentence::{Citations, Context, Rendered};
use crate::catalog::RecordKind;
use crate::document::{Block, Inline, Provenance};
use crate::domain::{Problem, Record, Window};

/// One pass over a template.
pub(super) struct Work<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) window: Window,
    /// The documents cited so far in this pass.
    pub(super) citations: Citations,
    /// Codes of the sections and appendices that are shown; `None` in the first pass, which finds that out.
    pub(super) shown: Option<BTreeSet<String>>,
    /// The records by their kinds; a register holds many more of other kinds than a block asks for.
    by_kind: Rc<BTreeMap<&'a str, Vec<&'a Record>>>,
    /// The kinds of records, lent to the engine, whose values outlive what they are lent.
    kinds: Rc<[Arc<RecordKind>]>,
    problems: RefCell<Vec<Problem>>,
}

/// Where in the document something is being assembled.
#[derive(Clone, Default)]
pub(super) struct Here<'a> {
    /// Code of the section; empty in the opening.
    pub(super) section: String,
    /// The record that texts speak of.
    pub(super) record: Option<&'a Record>,
    /// The group of tasks that the section is about.
    pub(super) group: Option<i32>,
    /// Further names of texts.
    pub(super) names: BTreeMap<String, Value>,
}

/// What a block of a template became.
#[derive(Default)]
pub(super) struct Built {
    pub(super) blocks: Vec<Block>,
    /// Whether the register had something to say in it.
    pub(super) has_content: bool,
}

impl Built {
    /// One block, with content or not.
    pub(super) fn of(block: Block, has_content: bool) -> Self {
        Self { blocks: vec![block], has_content }
    }
}

impl Here<'_> {
    /// The same place, where texts may use one more name.
    pub(super) fn with(&self, name: &str, value: impl Into<Value>) -> Self {
        let mut here = self.clone();
        here.names.insert(name.to_owned(), value.into());
        here
    }
}

impl<'a> Work<'a> {
    /// The first pass, which finds out what is shown.
    pub(super) fn first(input: &'a Input<'a>) -> Self {
        let mut by_kind: BTreeMap<&'a str, Vec<&'a Record>> = BTreeMap::new();
        for record in input.figures.facts().records {
            by_kind.entry(record.kind.as_str()).or_default().push(record);
        }
        let kinds: Vec<Arc<RecordKind>> = input.kinds.iter().cloned().map(Arc::new).collect();
        Self {
            input,
            window: input.period.window(input.scheme),
            citations: Citations::default(),
            shown: None,
            by_kind: Rc::new(by_kind),
            kinds: kinds.into(),
            problems: RefCell::default(),
        }
    }

    /// The pass that writes the document, of which the first pass found `shown`.
    pub(super) fn second(first: &Self, shown: BTreeSet<String>) -> Self {
        Self {
            input: first.input,
            window: first.window,
            citations: Citations::default(),
            shown: Some(shown),
            by_kind: Rc::clone(&first.by_kind),
            kinds: Rc::clone(&first.kinds),
            problems: RefCell::default(),
        }
    }

    /// Whether it is only asked what has content, so that what is known to have some need not be written.
    pub(super) fn only_asks(&self) -> bool {
        self.shown.is_none()
    }

    /// What has been found missing or doubtful, each once.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut kept: Vec<Problem> = Vec::new();
        for problem in self.problems.into_inner() {
            if !kept.iter().any(|known| known.rule == problem.rule && known.message == problem.message) {
                kept.push(problem);
            }
        }
        kept
    }

    /// Notes a problem at a place.
    pub(super) fn report(&self, here: &Here<'_>, problem: Problem) {
        let problem = if here.section.is_empty() || problem.place.section.is_some() { problem } else { problem.in_section(&here.section) };
        self.problems.borrow_mut().push(problem);
    }

    /// The records of a kind.
    pub(super) fn records_of(&self, kind: &str) -> &[&'a Record] {
        self.by_kind.get(kind).map_or(&[], Vec::as_slice)
    }

    /// The kind of a record.
    pub(super) fn kind(&self, record: &Record) -> Option<&'a RecordKind> {
        self.input.kinds.iter().find(|kind| kind.code == record.kind)
    }

    /// The chosen records that the report is about, in the order chosen.
    pub(super) fn subjects(&self) -> Vec<&'a Record> {
        let found = |id| self.input.figures.facts().records.iter().find(|record| record.id == id);
        self.input.subject_records.iter().filter_map(|id| found(*id)).collect()
    }

    /// What texts at `here` may speak of.
    pub(super) fn context<'w>(&'w self, here: &Here<'w>) -> Context<'w> {
        let facts = self.input.figures.facts();
        Context {
            figures: self.input.figures,
            indicators: facts.indicators,
            units: facts.units,
            unit: facts.root,
            period: self.input.period,
            window: self.window,
            basis: self.input.basis,
            profile: self.input.profile,
            records: facts.records,
            kinds: &self.kinds,
            record: here.record,
            fields: here.names.clone(),
            citations: &self.citations,
        }
    }

    /// A text with fields, its problems noted.
    pub(super) fn text(&self, here: &Here<'_>, text: &str) -> Vec<Inline> {
        let rendered = self.input.engine.text(text, &self.context(here));
        self.take(here, rendered)
    }

    /// What the engine wrote, its problems noted.
    pub(super) fn take(&self, here: &Here<'_>, rendered: Rendered) -> Vec<Inline> {
        rendered.problems.into_iter().for_each(|problem| self.report(here, problem));
        rendered.inlines
    }

    /// A text with fields as plain words: titles and headings.
    pub(super) fn words(&self, here: &Here<'_>, text: &str) -> String {
        crate::document::plain(&self.text(here, text))
    }

    /// A text with fields, an empty line in it starting a new paragraph.
    pub(super) fn paragraphs(&self, here: &Here<'_>, text: &str, provenance: &Provenance) -> Vec<Block> {
        paragraphs_of(text)
            .map(|text| {
                let rendered = self.input.engine.paragraph(&text, &self.context(here));
                Block::paragraph(self.take(here, rendered), provenance.clone())
            })
            .filter(|block| block.inlines().next().is_some())
            .collect()
    }

    /// Whether a section or appendix is shown; in the first pass everything is tried.
    pub(super) fn shows(&self, code: &str) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.contains(code))
    }
}

fn paragraphs_of(text: &str) -> impl Iterator<Item = String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            paragraphs.push(String::new());
        } else if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(line);
            paragraph.push('\n');
        }
    }
    paragraphs.into_iter().filter(|paragraph| !paragraph.trim().is_empty())
}
