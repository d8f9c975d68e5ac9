//! What a heading is about: the built-in section whose words it shares most, weighed by how telling each word is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::SectionRef;
use super::period::words;
use crate::assembly::bare_words;
use crate::catalog::templates::SectionTemplate;
use crate::catalog::{Catalog, OutlineWords, Template};
use crate::domain::{IndicatorCode, Level, PeriodKind};
use crate::text::fold;

/// From here on a heading and a section are taken to be about the same.
pub(super) const SURE: f64 = 0.74;
/// From here on they may be.
pub(super) const LIKELY: f64 = 0.55;
/// Below this a section is not even offered.
const POSSIBLE: f64 = 0.3;
/// How much a likely section of the template that the outline is most like has ahead of others.
const AHEAD: f64 = 0.38;
/// How much one of the very same words has ahead there.
const SAME_WORDS: f64 = 0.1;

/// A section that a heading can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "OutlineSectionChoice"))]
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

/// How telling a word is that no heading of ours has: as one that only one has.
const FOREIGN: f64 = 4.0;

/// The telling words of a text by their numbers, in order, with the weight of all of them.
#[derive(Debug, Clone, PartialEq)]
struct Weighed {
    words: Vec<usize>,
    sum: f64,
}

/// The sections of the catalog with the words of their headings.
pub(super) struct Meaning<'c> {
    words: &'c OutlineWords,
    same: Vec<(Vec<&'c str>, &'c str)>,
    numbers: BTreeMap<String, usize>,
    weights: Vec<f64>,
    /// Every way a heading is worded, once.
    wordings: Vec<Weighed>,
    candidates: Vec<Candidate>,
    appendices: Vec<Candidate>,
    indicators: Vec<(IndicatorCode, Weighed)>,
}

struct Candidate {
    section: SectionRef,
    heading: String,
    /// Its own heading as it is spelled, folded.
    spelled: String,
    /// Places in `wordings`, that of its own heading first.
    wordings: Vec<usize>,
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

fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

impl<'c> Meaning<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        let words = &catalog.outline_words;
        let mut same: Vec<(Vec<&str>, &str)> =
            words.same.iter().flat_map(|same| same.words.iter().map(|name| (name.split(' ').collect(), same.r#as.as_str()))).collect();
        same.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut meaning = Self {
            words,
            same,
            numbers: BTreeMap::new(),
            weights: Vec::new(),
            wordings: Vec::new(),
            candidates: Vec::new(),
            appendices: Vec::new(),
            indicators: Vec::new(),
        };
        let mut texts: BTreeMap<String, usize> = BTreeMap::new();
        let mut tellings: Vec<Telling> = Vec::new();
        let mut worded = |text: String, meaning: &Self| {
            *texts.entry(text).or_insert_with_key(|text| {
                tellings.push(meaning.telling(text));
                tellings.len() - 1
            })
        };
        let (mut candidates, mut appendices) = (Vec::new(), Vec::new());
        for template in &catalog.templates {
            let of = |code: &str| SectionRef { template: template.code.clone(), section: code.to_owned() };
            for section in template.walk() {
                let own = std::iter::once(bare_words(&section.heading, None));
                let others = words.heading.iter().filter(|other| other.section == section.code).flat_map(|other| &other.words);
                let wordings = own.chain(others.cloned()).map(|text| worded(text, &meaning)).collect();
                let spelled = spelled(&bare_words(&section.heading, None));
                candidates.push(Candidate { section: of(&section.code), heading: section.heading.clone(), spelled, wordings });
            }
            for appendix in &template.appendices {
                let wordings = vec![worded(bare_words(&appendix.title, None), &meaning)];
                let spelled = spelled(&bare_words(&appendix.title, None));
                appendices.push(Candidate { section: of(&appendix.code), heading: appendix.title.clone(), spelled, wordings });
            }
        }
        meaning.candidates = candidates;
        meaning.appendices = appendices;
        meaning.weigh(&tellings);
        meaning.wordings = tellings.iter().map(|telling| meaning.weighed(telling)).collect();
        let names: Vec<Telling> = catalog.indicators.iter().map(|indicator| meaning.telling(&indicator.name)).collect();
        for word in names.iter().flatten().filter(|word| !meaning.numbers.contains_key(*word)).cloned().collect::<Telling>() {
            meaning.numbers.insert(word, meaning.weights.len());
            meaning.weights.push(FOREIGN);
        }
        let indicators = catalog.indicators.iter().zip(&names);
        meaning.indicators = indicators.map(|(indicator, name)| (indicator.code.clone(), meaning.weighed(name))).collect();
        meaning
    }

    /// A word that stands in many headings tells little.
    fn weigh(&mut self, headings: &[Telling]) {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        headings.iter().flatten().for_each(|word| *counts.entry(word).or_default() += 1);
        for (word, count) in counts {
            self.numbers.insert(word.clone(), self.weights.len());
            self.weights.push((1.0 + as_number(headings.len()) / as_number(count)).ln());
        }
    }

    /// The telling words: names of one thing brought to one, words that tell nothing left out, fields as what they are.
    fn telling(&self, text: &str) -> Telling {
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

    fn weighed(&self, telling: &Telling) -> Weighed {
        let mut words: Vec<usize> = telling.iter().filter_map(|word| self.numbers.get(word).copied()).collect();
        words.sort_unstable();
        let foreign = as_number(telling.len() - words.len()) * FOREIGN;
        let sum = words.iter().filter_map(|word| self.weights.get(*word)).sum::<f64>() + foreign;
        Weighed { words, sum }
    }

    /// What two texts have in common, from 0 to 1.
    fn common(&self, one: &Weighed, other: &Weighed) -> f64 {
        let shared = one.words.iter().filter(|word| other.words.binary_search(word).is_ok());
        let weight: f64 = shared.filter_map(|word| self.weights.get(*word)).sum();
        let all = one.sum + other.sum;
        if all <= 0.0 { 0.0 } else { 2.0 * weight / all }
    }

    /// What a text has in common with every wording.
    fn scores(&self, text: &Weighed) -> Vec<f64> {
        self.wordings.iter().map(|wording| self.common(text, wording)).collect()
    }

    fn scored(&self, text: &str, candidates: &[Candidate], nearest: Option<&str>) -> Vec<Match> {
        let scores = self.scores(&self.weighed(&self.telling(text)));
        let words = spelled(text);
        let mut best: BTreeMap<(&str, &str), (f64, Match)> = BTreeMap::new();
        for candidate in candidates {
            let score = candidate.wordings.iter().filter_map(|at| scores.get(*at)).copied().fold(0.0, f64::max);
            if score < POSSIBLE {
                continue;
            }
            let exact = candidate.spelled == words;
            let mut place = score;
            if nearest == Some(candidate.section.template.as_str()) && score >= LIKELY {
                place += AHEAD + if exact { SAME_WORDS } else { 0.0 };
            }
            let found = Match { section: candidate.section.clone(), heading: candidate.heading.clone(), score, exact };
            let key = (candidate.section.section.as_str(), candidate.heading.as_str());
            if best.get(&key).is_none_or(|(known, _)| *known < place) {
                best.insert(key, (place, found));
            }
        }
        let mut found: Vec<(f64, Match)> = best.into_values().collect();
        found.sort_by(|one, other| (other.0, other.1.exact).partial_cmp(&(one.0, one.1.exact)).unwrap_or(std::cmp::Ordering::Equal));
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// The sections that `heading` may be about, the likeliest first.
    pub(super) fn sections(&self, heading: &str, nearest: Option<&str>) -> Vec<Match> {
        self.scored(heading, &self.candidates, nearest)
    }

    /// The appendices that `title` may be about, the likeliest first.
    pub(super) fn appendices(&self, title: &str, nearest: Option<&str>) -> Vec<Match> {
        self.scored(title, &self.appendices, nearest)
    }

    /// The indicator that a row of a table names.
    pub(super) fn indicator(&self, row: &str) -> Option<&IndicatorCode> {
        let row = self.weighed(&self.telling(row));
        let scored = self.indicators.iter().map(|(code, name)| (code, self.common(&row, name)));
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
        let scores: Vec<Vec<f64>> = headings.iter().map(|heading| self.scores(&self.weighed(&self.telling(heading)))).collect();
        let weighed = |text: &str| self.weighed(&self.telling(text));
        let subject = weighed(subject);
        let count = as_number(scores.len().max(1));
        let score = |template: &Template| {
            let own: BTreeSet<usize> = self
                .candidates
                .iter()
                .filter(|candidate| candidate.section.template == template.code)
                .flat_map(|candidate| candidate.wordings.iter().copied())
                .collect();
            let best = |scores: &Vec<f64>| own.iter().filter_map(|at| scores.get(*at)).copied().fold(0.0, f64::max);
            let shared = scores.iter().map(best).sum::<f64>() / count;
            // Of two templates that have all of these headings, the one without many others.
            let spare = as_number(headings.len()) / as_number(template.walk().len().max(headings.len()).max(1));
            let subject = self.common(&subject, &weighed(&bare_words(&template.subject, None)));
            let period = if kind.is_some_and(|kind| template.periods.contains(&kind)) { 0.15 } else { 0.0 };
            let level = if level.is_some_and(|level| template.levels.contains(&level)) { 0.1 } else { 0.0 };
            shared + spare * 0.1 + subject * 0.4 + period + level
        };
        let scored = catalog.templates.iter().map(|template| (template, score(template)));
        let best = scored.max_by(|one, other| one.1.partial_cmp(&other.1).unwrap_or(std::cmp::Ordering::Equal))?;
        (best.1 > 0.4).then_some(best.0)
    }
}

/// The words of a text folded, fields as what they are.
fn spelled(text: &str) -> String {
    let mut spelled = Vec::new();
    for (at, piece) in text.split("{{").enumerate() {
        let plain = match (at, piece.split_once("}}")) {
            (0, _) | (_, None) => piece,
            (_, Some((field, plain))) => {
                spelled.push(format!("{{{}}}", field.trim()));
                plain
            }
        };
        spelled.extend(words(plain).into_iter().map(|word| word.folded));
    }
    spelled.join(" ")
}

/// Whether `text` begins as an instruction to the writer does.
pub(super) fn is_instruction(text: &str, words: &OutlineWords) -> bool {
    let folded = fold(text);
    let folded = folded.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    words.instructions.iter().any(|start| folded.strip_prefix(start.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}
