//! What a template takes from a register, so that no more than that is loaded.

use std::collections::{BTreeMap, BTreeSet};

use super::block::Days;
use super::verify::named_by;
use super::{RecordFilter, Template};
use crate::catalog::sentences::{Sentence, indicators_in};
use crate::domain::{Formula, Indicator, IndicatorBook, IndicatorCode, RecordKindCode};

/// What a template takes from a register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needs {
    /// Every indicator that its texts, sentences and tables show, with all that these are computed from.
    pub indicators: BTreeSet<IndicatorCode>,
    /// The kinds of records that it lists or names. Those that its indicators count are not among them.
    pub kinds: BTreeMap<RecordKindCode, Reach>,
}

/// How far from the review's days the records of a kind may lie. Without either: the window and the same days a year earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach {
    /// As far back as there are records: what is in force, or belongs to a directive of years ago.
    pub back: bool,
    /// Into the period that the second part plans.
    pub ahead: bool,
}

impl Template {
    /// What it takes from a register that has these sentences, kinds of records and indicators.
    #[must_use]
    pub fn needs(&self, sentences: &[Sentence], kinds: &[RecordKindCode], book: &IndicatorBook) -> Needs {
        let mut needs = Needs::default();
        let mut texts = self.texts();
        for named in self.blocks().map(named_by) {
            needs.indicators.extend(named.indicators.into_iter().cloned());
            for sentence in sentences.iter().filter(|sentence| named.sentences.contains(&sentence.code.as_str())) {
                needs.indicators.extend(sentence.indicators());
                texts.extend(sentence.templates());
            }
            for kind in named.kinds {
                needs.reaches(kind.clone(), Reach::default());
            }
            if let Some((filter, _)) = named.records {
                needs.reaches(filter.kind.clone(), reach(filter));
            }
        }
        for text in &texts {
            needs.indicators.extend(indicators_in(text));
        }
        for kind in kinds.iter().filter(|kind| texts.iter().any(|text| text.contains(kind.as_str()))) {
            needs.reaches(kind.clone(), Reach::default());
        }
        if texts.iter().any(|text| text.contains("chu_de_nam")) {
            needs.reaches("chu-de-nam".into(), Reach::default());
        }
        if let Some(subject) = &self.subject_of {
            needs.reaches(subject.kind.clone(), Reach { back: true, ahead: false });
        }
        needs.indicators = with_terms(needs.indicators, book);
        needs
    }
}

impl Needs {
    fn reaches(&mut self, kind: RecordKindCode, reach: Reach) {
        let known = self.kinds.entry(kind).or_default();
        *known = Reach { back: known.back || reach.back, ahead: known.ahead || reach.ahead };
    }
}

fn reach(filter: &RecordFilter) -> Reach {
    Reach {
        back: filter.of_subject.is_some() || matches!(filter.days, Days::InForce | Days::Any),
        ahead: matches!(filter.days, Days::Upcoming | Days::Any),
    }
}

/// The indicators with their parts and the terms of their formulas, and the parts and terms of these.
#[must_use]
pub fn with_terms(codes: BTreeSet<IndicatorCode>, book: &IndicatorBook) -> BTreeSet<IndicatorCode> {
    let mut found = BTreeSet::new();
    let mut open: Vec<IndicatorCode> = codes.into_iter().collect();
    while let Some(code) = open.pop() {
        let Some(indicator) = book.get(code.as_str()).filter(|_| !found.contains(&code)) else { continue };
        found.insert(code.clone());
        open.extend(book.parts_of(code.as_str()).map(|part| part.code.clone()));
        open.extend(terms(indicator));
    }
    found
}

fn terms(indicator: &Indicator) -> Vec<IndicatorCode> {
    match &indicator.formula {
        None => Vec::new(),
        Some(Formula::Quotient { numerator, denominator }) => vec![numerator.clone(), denominator.clone()],
        Some(Formula::Sum { plus, minus }) => plus.iter().chain(minus).cloned().collect(),
        Some(Formula::RunningTotal { of } | Formula::AgainstTarget { of } | Formula::DifferenceFromLastYear { of }) => vec![of.clone()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_of_the_catalog_stands_in_a_template() {
        let catalog = crate::catalog::Catalog::built_in().unwrap();
        let named: BTreeSet<&str> =
            catalog.templates.iter().flat_map(Template::blocks).flat_map(|block| named_by(block).sentences).collect();
        let idle: Vec<&str> =
            catalog.sentences.iter().map(|sentence| sentence.code.as_str()).filter(|code| !named.contains(code)).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
