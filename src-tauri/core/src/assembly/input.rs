//! What a report is assembled from, and what comes of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sentence::Engine;
use crate::catalog::{RecordKind, Template};
use crate::document::{Block, Document, Earlier, Urgency};
use crate::domain::{Basis, CutoffScheme, IssuerProfile, Period, Problem, RecordId, Signer, Task};
use crate::figures::Figures;

/// What a report is assembled from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The outline.
    pub template: &'a Template,
    /// The figure sentences.
    pub engine: &'a Engine,
    /// Figures over the units, indicators and records of the register.
    pub figures: &'a Figures<'a>,
    /// The kinds of records.
    pub kinds: &'a [RecordKind],
    /// Tasks set before, and those of the next period.
    pub tasks: Tasks<'a>,
    /// Earlier reports of the same series, for text that is carried over.
    pub earlier: &'a [Earlier<'a>],
    /// What people have written for this report, by the code of the section.
    pub written: &'a BTreeMap<String, Vec<Block>>,
    /// The issuing body, in the version that holds on the day of signing.
    pub profile: &'a IssuerProfile,
    /// Who signs; the profile's first signer where nobody is chosen.
    pub signer: Option<&'a Signer>,
    /// What is reported on.
    pub period: Period,
    /// Which days its data runs over.
    pub scheme: CutoffScheme,
    /// Whether what was done is reported, or what is estimated to the end of the year.
    pub basis: Basis,
    /// The day it is drafted on; its month and year are printed while it is not signed.
    pub drafted_on: NaiveDate,
    /// The day of signing, where known.
    pub signed_on: Option<NaiveDate>,
    /// Its number, once issued.
    pub number: Option<u32>,
    /// "Dự thảo lần n".
    pub draft: Option<u16>,
    /// How urgent it is.
    pub urgency: Option<Urgency>,
    /// That its data is invented for illustration.
    pub illustration: Option<&'a str>,
    /// The directive or the programmes that it is about, for templates that ask for them.
    pub subject_records: &'a [RecordId],
}

/// Tasks, each list in its own order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tasks<'a> {
    /// Those that the second part of the last report set.
    pub last_report: &'a [Task],
    /// Those of the directive that the report is about.
    pub directive: &'a [Task],
    /// Those entered for the next period.
    pub next: &'a [Task],
    /// Those of records (a conference, a directive) that are not finished.
    pub of_records: &'a [Task],
}

/// A report as it was assembled.
#[derive(Debug, Clone, PartialEq)]
pub struct Assembled {
    /// The report.
    pub document: Document,
    /// What is missing or doubtful in it.
    pub problems: Vec<Problem>,
}
