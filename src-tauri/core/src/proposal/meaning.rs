//! What a heading is about: the built-in section whose words it shares most, weighed by how telling each word is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::SectionRef;
use super::period::words;
use crate::assembly::bare_words;
use crate::catalog::templates::SectionTemplate;
use crate::catalog::{Catalog, OutlineWords, Template};
use crate::domain::{Level, PeriodKind};
use crate::text::fold;

/// From here on a heading and a section are taken to be about the same.
pub(super) const SURE: f64 = 0.74;
/// From here on they may be.
pub(super) const LIKELY: f64 = 0.55;
/// Below this a section is not even offered.
const POSSIBLE: f64 = 0.3;
/// How much a section of the template that the outline is most like has ahead of others.
const AHEAD: f64 = 0.04;

/// A section that a heading can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "SectionChoice"))]
#[serde(rename_all = "kebab-case")]
pub struct Choice {
    /// Which.
    pub section: SectionRef,
    /// Its heading, fields shown as "…".
    pub heading: String,
    /// The heading above it.
    pub above: String,
    /// The template's name.
    pub of: String,
}

/// Every section that a heading can be given, each heading of a code once, those of `nearest` first.
#[must_use]
pub fn choices(catalog: &Catalog, nearest: Option<&str>) -> Vec<Choice> {
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for template in in_order(catalog, nearest) {
        for (section, above) in with_above(&template.sections, "") {
            let heading = shown(&section.heading);
            if seen.insert((section.code.clone(), heading.clone())) {
                let section = SectionRef { template: template.code.clone(), section: section.code.clone() };
                choices.push(Choice { section, heading, above: shown(above), of: template.name.clone() });
            }
        }
    }
    choices
}

fn in_order<'c>(catalog: &'c Catalog, nearest: Option<&str>) -> Vec<&'c Template> {
    let mut templates: Vec<&Template> = catalog.templates.iter().collect();
    templates.sort_by_key(|template| nearest != Some(template.code.as_str()));
    templates
}

fn with_above<'t>(sections: &'t [SectionTemplate], above: &'t str) -> Vec<(&'t SectionTemplate, &'t str)> {
    sections.iter().flat_map(|section| std::iter::once((section, above)).chain(with_above(&section.children, &section.heading))).collect()
}

/// A heading for people: fields as "…".
fn shown(heading: &str) -> String {
    let mut text = bare_words(heading, None);
    while let Some((before, rest)) = text.split_once("{{") {
        let behind = rest.split_once("}}").map_or("", |(_, behind)| behind);
        text = format!("{before}…{behind}");
    }
    text
}

/// The words of a text that tell what it is about.
type Telling = BTreeSet<String>;

/// The sections of the catalog with the words of their headings.
pub(super) struct Meaning<'c> {
    words: &'c OutlineWords,
    same: Vec<(Vec<&'c str>, &'c str)>,
    candidates: Vec<Candidate>,
    appendices: Vec<Candidate>,
    indicators: Vec<(crate::domain::IndicatorCode, Telling)>,
    weights: BTreeMap<String, f64>,
}

struct Candidate {
    section: SectionRef,
    heading: String,
    wordings: Vec<Telling>,
}

/// A section with how much a heading has in common with it, from 0 to 1.
#[derive(Debug, Clone)]
pub(super) struct Match {
    pub(super) section: SectionRef,
    /// The heading of the section as the template has it.
    pub(super) heading: String,
    pub(super) score: f64,
    /// Whether the heading is the section's own, word for word.
    pub(super) exact: bool,
}

impl<'c> Meaning<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        let words = &catalog.outline_words;
        let mut same: Vec<(Vec<&str>, &str)> =
            words.same.iter().flat_map(|same| same.words.iter().map(|name| (name.split(' ').collect(), same.r#as.as_str()))).collect();
        same.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut meaning =
            Self { words, same, candidates: Vec::new(), appendices: Vec::new(), indicators: Vec::new(), weights: BTreeMap::new() };
        for template in &catalog.templates {
            for section in template.walk() {
                let others = words.heading.iter().filter(|other| other.section == section.code).flat_map(|other| &other.words);
                let wordings =
                    std::iter::once(&bare_words(&section.heading, None)).chain(others).map(|words| meaning.telling(words)).collect();
                let of = SectionRef { template: template.code.clone(), section: section.code.clone() };
                meaning.candidates.push(Candidate { section: of, heading: section.heading.clone(), wordings });
            }
            for appendix in &template.appendices {
                let of = SectionRef { template: template.code.clone(), section: appendix.code.clone() };
                let wordings = vec![meaning.telling(&bare_words(&appendix.title, None))];
                meaning.appendices.push(Candidate { section: of, heading: appendix.title.clone(), wordings });
            }
        }
        meaning.indicators =
            catalog.indicators.iter().map(|indicator| (indicator.code.clone(), meaning.telling(&indicator.name))).collect();
        meaning.weigh();
        meaning
    }

    /// A word that stands in many headings tells little.
    fn weigh(&mut self) {
        let mut headings: BTreeSet<&Telling> = BTreeSet::new();
        for candidate in self.candidates.iter().chain(&self.appendices) {
            headings.extend(&candidate.wordings);
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        headings.iter().flat_map(|words| words.iter()).for_each(|word| *counts.entry(word).or_default() += 1);
        let all = f64::from(u32::try_from(headings.len()).unwrap_or(u32::MAX));
        let weight = |count: usize| (1.0 + all / f64::from(u32::try_from(count).unwrap_or(u32::MAX))).ln();
        self.weights = counts.into_iter().map(|(word, count)| (word.to_owned(), weight(count))).collect();
    }

    /// The telling words: names of one thing brought to one, words that tell nothing left out, fields as what they are.
    pub(super) fn telling(&self, text: &str) -> Telling {
        let mut telling = Telling::new();
        for (at, piece) in text.split("{{").enumerate() {
            let plain = match (at, piece.split_once("}}")) {
                (0, _) | (_, None) => piece,
                (_, Some((field, plain))) => {
                    telling.insert(format!("{{{}}}", field.trim()));
                    plain
                }
            };
            let found = words(plain);
            let folded: Vec<&str> = found.iter().map(|word| word.folded.as_str()).collect();
            let mut at = 0;
            while at < folded.len() {
                let same = self.same.iter().find(|(name, _)| folded.get(at..at + name.len()).is_some_and(|here| here == name.as_slice()));
                match same {
                    Some((name, one)) => {
                        telling.extend(one.split(' ').map(str::to_owned));
                        at += name.len();
                    }
                    None => {
                        telling.extend(folded.get(at).map(|word| (*word).to_owned()));
                        at += 1;
                    }
                }
            }
        }
        let bare: Telling = telling.iter().filter(|word| !self.words.stop_words.contains(word)).cloned().collect();
        if bare.is_empty() { telling } else { bare }
    }

    fn weight(&self, word: &str) -> f64 {
        // A word that no heading of ours has is as telling as one that only one has.
        self.weights.get(word).copied().unwrap_or(4.0)
    }

    /// What two sets of words have in common, from 0 to 1.
    fn common(&self, one: &Telling, other: &Telling) -> f64 {
        let sum = |words: &mut dyn Iterator<Item = &String>| words.map(|word| self.weight(word)).sum::<f64>();
        let all = sum(&mut one.iter()) + sum(&mut other.iter());
        if all <= 0.0 { 0.0 } else { 2.0 * sum(&mut one.intersection(other)) / all }
    }

    fn scored(&self, telling: &Telling, candidates: &[Candidate], nearest: Option<&str>) -> Vec<Match> {
        let mut best: BTreeMap<(String, String), Match> = BTreeMap::new();
        for candidate in candidates {
            let scores = candidate.wordings.iter().map(|wording| self.common(telling, wording));
            let mut score = scores.fold(0.0, f64::max);
            if score < POSSIBLE {
                continue;
            }
            if nearest == Some(candidate.section.template.as_str()) {
                score += AHEAD;
            }
            let exact = candidate.wordings.first() == Some(telling);
            let found = Match { section: candidate.section.clone(), heading: candidate.heading.clone(), score, exact };
            let key = (candidate.section.section.clone(), candidate.heading.clone());
            match best.get(&key) {
                Some(known) if known.score >= score => {}
                _ => drop(best.insert(key, found)),
            }
        }
        let mut found: Vec<Match> = best.into_values().collect();
        found.sort_by(|one, other| (other.exact, other.score).partial_cmp(&(one.exact, one.score)).unwrap_or(std::cmp::Ordering::Equal));
        found
    }

    /// The sections that `heading` may be about, the likeliest first.
    pub(super) fn sections(&self, heading: &str, nearest: Option<&str>) -> Vec<Match> {
        self.scored(&self.telling(heading), &self.candidates, nearest)
    }

    /// The appendices that `title` may be about, the likeliest first.
    pub(super) fn appendices(&self, title: &str, nearest: Option<&str>) -> Vec<Match> {
        self.scored(&self.telling(title), &self.appendices, nearest)
    }

    /// The indicator that a row of a table names.
    pub(super) fn indicator(&self, row: &str) -> Option<&crate::domain::IndicatorCode> {
        let telling = self.telling(row);
        let scored = self.indicators.iter().map(|(code, name)| (code, self.common(&telling, name)));
        let best = scored.max_by(|one, other| one.1.partial_cmp(&other.1).unwrap_or(std::cmp::Ordering::Equal))?;
        (best.1 >= SURE).then_some(best.0)
    }

    /// The template that has most of these headings, of the right kind of period and level.
    pub(super) fn nearest<'t>(
        &self,
        catalog: &'t Catalog,
        headings: &[String],
        subject: &str,
        kind: Option<PeriodKind>,
        level: Option<Level>,
    ) -> Option<&'t Template> {
        let tellings: Vec<Telling> = headings.iter().map(|heading| self.telling(heading)).collect();
        let subject = self.telling(subject);
        let count = f64::from(u32::try_from(tellings.len().max(1)).unwrap_or(u32::MAX));
        let score = |template: &Template| {
            let own: Vec<&Candidate> = self.candidates.iter().filter(|candidate| candidate.section.template == template.code).collect();
            let best = |telling: &Telling| {
                own.iter().flat_map(|candidate| &candidate.wordings).map(|wording| self.common(telling, wording)).fold(0.0, f64::max)
            };
            let shared = tellings.iter().map(best).sum::<f64>() / count;
            let subject = self.common(&subject, &self.telling(&bare_words(&template.subject, None)));
            let period = if kind.is_some_and(|kind| template.periods.contains(&kind)) { 0.15 } else { 0.0 };
            let level = if level.is_some_and(|level| template.levels.contains(&level)) { 0.1 } else { 0.0 };
            shared + subject * 0.4 + period + level
        };
        let scored = catalog.templates.iter().map(|template| (template, score(template)));
        let best = scored.max_by(|one, other| one.1.partial_cmp(&other.1).unwrap_or(std::cmp::Ordering::Equal))?;
        (best.1 > 0.4).then_some(best.0)
    }
}

/// Whether `text` begins as an instruction to the writer does.
pub(super) fn is_instruction(text: &str, words: &OutlineWords) -> bool {
    let folded = fold(text);
    let folded = folded.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    words.instructions.iter().any(|start| folded.strip_prefix(start.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}
