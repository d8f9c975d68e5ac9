//! Rules over an assembled document: what its reader would object to; pure.
//!
//! One file per family of rules. A rule reads the document as its reader does, so it finds what a person typed as well as
//! what was assembled; every objection names its place and what to do.

mod appendices;
mod approximate;
mod bodies;
mod cited;
mod comparisons;
mod days;
mod growing;
mod loose;
mod ratios;
mod reading;
mod same_figure;
mod title;
mod together;
mod unfinished;
mod words;
mod years;

pub use together::together;

use crate::catalog::Template;
use crate::document::{Document, Earlier};
use crate::domain::{CutoffScheme, IndicatorBook, IssuerProfile, Period, Problem, Record};

/// What the rules know beside the document.
#[derive(Clone, Copy)]
pub struct CheckInput<'a> {
    /// The template it was assembled from, for the sections that must not be empty.
    pub template: Option<&'a Template>,
    /// Its period.
    pub period: Period,
    /// The scheme that its days were taken from.
    pub scheme: CutoffScheme,
    /// The issuing body.
    pub profile: &'a IssuerProfile,
    /// The indicators of the register.
    pub indicators: &'a IndicatorBook,
    /// The records of the register, for what is cited.
    pub records: &'a [Record],
    /// Earlier issued reports with their frozen figures.
    pub earlier: &'a [Earlier<'a>],
    /// Whether the report says that it estimates what is left of its period (ước thực hiện).
    pub estimated: bool,
}

/// Everything that the reader of `document` would object to, in reading order within each rule.
#[must_use]
pub fn check(document: &Document, input: &CheckInput<'_>) -> Vec<Problem> {
    let lines = reading::read(document);
    let mut problems = Vec::new();
    problems.extend(unfinished::check(document, &lines, input));
    problems.extend(title::check(document, &lines, input));
    problems.extend(days::check(document, &lines, input));
    problems.extend(same_figure::check(document, &lines, input));
    problems.extend(growing::check(&lines, input));
    problems.extend(ratios::check(&lines));
    problems.extend(loose::check(&lines, input));
    problems.extend(comparisons::check(&lines));
    problems.extend(approximate::check(&lines));
    problems.extend(years::check(document, &lines, input));
    problems.extend(cited::check(&lines, input));
    problems.extend(bodies::check(document, &lines, input));
    problems.extend(appendices::check(document, &lines));
    problems
}

/// A problem at the place of `line`.
fn at(line: &reading::Line<'_>, mut problem: Problem) -> Problem {
    let indicator = problem.place.indicator.take();
    let record = problem.place.record.take();
    problem.place = line.place.clone();
    problem.place.indicator = indicator;
    problem.place.record = record;
    problem
}

#[cfg(test)]
pub(crate) mod sample;
