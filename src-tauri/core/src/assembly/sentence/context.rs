//! What a sentence may speak of.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use minijinja::Value;

use crate::catalog::RecordKind;
use crate::domain::{Basis, IndicatorBook, IssuerProfile, Period, Record, RecordId, UnitId, UnitTree, Window};
use crate::figures::Figures;

/// What a sentence may speak of: the figures, records, period and issuer of one report.
#[derive(Clone)]
pub struct Context<'a> {
    /// Totals, comparisons and targets.
    pub figures: &'a Figures<'a>,
    /// The indicators that names of capital letters mean.
    pub indicators: &'a IndicatorBook,
    /// The units, for their names.
    pub units: &'a UnitTree,
    /// The unit whose subtree is reported.
    pub unit: UnitId,
    /// The period, for its words.
    pub period: Period,
    /// The days that the data runs over.
    pub window: Window,
    /// Whether what was done is reported, or what is estimated to the end of the year.
    pub basis: Basis,
    /// The issuing body.
    pub profile: &'a IssuerProfile,
    /// The records that a text may list or cite.
    pub records: &'a [Record],
    /// The kinds of records, for the words of their choices.
    pub kinds: &'a [Arc<RecordKind>],
    /// The record that the text is about, in a list of records: its fields are names of the text.
    pub record: Option<&'a Record>,
    /// Further names, given by the template that the text stands in.
    pub fields: BTreeMap<String, Value>,
    /// The documents that the report has cited so far.
    pub citations: &'a Citations,
}

/// The documents that a report has cited so far: the first citation is whole, later ones are short (HD 05-HD/VPTW §6).
#[derive(Debug, Clone, Default)]
pub struct Citations(RefCell<BTreeSet<RecordId>>);

impl Citations {
    /// The documents cited so far.
    #[must_use]
    pub fn cited(&self) -> BTreeSet<RecordId> {
        self.0.borrow().clone()
    }

    /// Remembers that the document has been cited, by text or in a list.
    pub fn cite(&self, document: RecordId) {
        self.0.borrow_mut().insert(document);
    }

    pub(super) fn replace(&self, cited: BTreeSet<RecordId>) {
        *self.0.borrow_mut() = cited;
    }
}

impl<'a> Context<'a> {
    /// The same, about one record.
    #[must_use]
    pub fn about(&self, record: &'a Record) -> Self {
        Self { record: Some(record), ..self.clone() }
    }

    /// The same, with one more name.
    #[must_use]
    pub fn with(&self, name: &str, value: impl Into<Value>) -> Self {
        let mut context = self.clone();
        context.fields.insert(name.to_owned(), value.into());
        context
    }
}
