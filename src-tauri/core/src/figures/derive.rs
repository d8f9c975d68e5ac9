//! Figures counted from the records of the register.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::ratio::{average, quotient};
use super::{Facts, Figures, MadeOf, Question, Total, TotalValue, UnitMap, problems};
use crate::domain::{Aggregation, Counted, Derivation, FieldValue, Indicator, Problem, Record, RecordId, StageCode, UnitId, Window};

/// The records of one kind by the days of their stages.
#[derive(Debug, Default)]
pub(super) struct Kept<'a> {
    /// By stage; under `None` by the record's own day.
    dated: BTreeMap<Option<&'a str>, Dated<'a>>,
}

/// A record, its own place among the facts, and that of its unit on the walk over the units.
#[derive(Debug, Clone, Copy)]
struct Walked<'a> {
    walk: usize,
    at: usize,
    record: &'a Record,
}

/// The records that reached one stage.
#[derive(Debug, Default)]
struct Dated<'a> {
    /// By day.
    days: Vec<(NaiveDate, Walked<'a>)>,
    /// Those of which the day is not known yet.
    undated: Vec<Walked<'a>>,
}

impl<'a> Dated<'a> {
    fn put(&mut self, day: Option<NaiveDate>, record: Walked<'a>) {
        match day {
            Some(day) => self.days.push((day, record)),
            None => self.undated.push(record),
        }
    }

    /// The records whose day lies from `from` (or ever before) to `to`.
    fn between(&self, from: Option<NaiveDate>, to: NaiveDate) -> impl Iterator<Item = Walked<'a>> + use<'_, 'a> {
        let first = from.map_or(0, |from| self.days.partition_point(|(day, _)| *day < from));
        let after = self.days.partition_point(|(day, _)| *day <= to);
        self.days.get(first..after).unwrap_or(&[]).iter().map(|(_, record)| *record)
    }
}

/// The records of each kind.
pub(super) fn by_kind<'a>(facts: &Facts<'a>, map: &UnitMap<'a>) -> BTreeMap<&'a str, Kept<'a>> {
    let mut kinds: BTreeMap<&'a str, Kept<'a>> = BTreeMap::new();
    for (at, record) in facts.records.iter().enumerate() {
        // A record without a unit is the commission's own.
        let Some(place) = map.place(record.unit.unwrap_or(facts.root)) else { continue };
        let walked = Walked { walk: map.walk_of(place).0, at, record };
        let kept = kinds.entry(record.kind.as_str()).or_default();
        kept.dated.entry(None).or_default().put(record.date, walked);
        for reached in &record.stages {
            kept.dated.entry(Some(reached.stage.as_str())).or_default().put(reached.on, walked);
        }
    }
    for dated in kinds.values_mut().flat_map(|kept| kept.dated.values_mut()) {
        dated.days.sort_unstable_by_key(|(day, _)| *day);
    }
    kinds
}

/// The records that an indicator counts over a window, in the order of the walk over the units: where on the walk, and the
/// place among the facts. (No borrowed record: what is kept for later would tie all figures to one lifetime.)
#[derive(Debug, Default)]
pub(super) struct Matched {
    rows: Vec<(usize, usize)>,
    /// Those that lack the day that would tell.
    undated: Vec<(usize, usize)>,
    /// Those of the rows that lack the day on which they began, but stand by all else that is known.
    assumed: Vec<(usize, usize)>,
    /// Whether the register kept such records by the cut-off, so that none is a true zero.
    kept: bool,
}

impl Matched {
    fn new(figures: &Figures<'_>, derivation: &Derivation, aggregation: Aggregation, window: Window) -> Self {
        let Some(kept) = figures.by_kind.get(derivation.kind.as_str()) else { return Self::default() };
        let meant =
            |walked: &Walked<'_>| derivation.conditions.iter().all(|(field, allowed)| meets(walked.record.field(field.as_str()), allowed));
        let is_kept = kept.dated.values().any(|dated| dated.between(None, window.to()).any(|walked| meant(&walked)));
        let Some(dated) = kept.dated.get(&derivation.stage.as_ref().map(StageCode::as_str)) else {
            return Self { kept: is_kept, ..Self::default() };
        };
        let mut undated: Vec<Walked<'_>> = dated.undated.iter().copied().filter(meant).collect();
        let mut rows = Vec::new();
        let mut assumed = Vec::new();
        // Whatever has a stage that ends it is counted as it stands at the cut-off.
        if aggregation == Aggregation::Stock || derivation.until.is_some() {
            for walked in dated.between(None, window.to()).filter(meant) {
                match stands_at(walked.record, derivation, window.to()) {
                    Some(true) => rows.push(walked),
                    Some(false) => {}
                    None => undated.push(walked),
                }
            }
            let begun = |walked: &Walked<'_>| has_begun(walked.record, derivation, window.to());
            let (standing, ended): (Vec<_>, Vec<_>) = undated.iter().copied().partition(|walked| begun(walked) == Some(true));
            undated = ended.into_iter().filter(|walked| begun(walked).is_none()).collect();
            assumed = standing.iter().copied().filter(|walked| walked.record.date.is_none()).collect();
            rows.extend(standing);
        } else {
            rows.extend(dated.between(Some(window.from()), window.to()).filter(meant));
        }
        for list in [&mut rows, &mut undated, &mut assumed] {
            // A stage reached twice within the window still counts its record once.
            list.sort_unstable_by_key(order);
            list.dedup_by_key(|walked| walked.at);
        }
        undated.retain(|walked| rows.binary_search_by_key(&order(walked), order).is_err());
        let places = |list: Vec<Walked<'_>>| list.into_iter().map(|walked| (walked.walk, walked.at)).collect();
        let is_kept = is_kept || !rows.is_empty();
        Self { rows: places(rows), undated: places(undated), assumed: places(assumed), kept: is_kept }
    }
}

fn order(walked: &Walked<'_>) -> (usize, RecordId, usize) {
    (walked.walk, walked.record.id, walked.at)
}

/// Whether a record of which the day counted by is not known stands at the cut-off all the same; `None` where nothing tells.
/// A record of a kind that is counted by its own day is there because the thing is there (a committee whose founding day nobody
/// knows); one that is to have reached a stage must be known to last until the cut-off, or to have its own day before it.
fn has_begun(record: &Record, derivation: &Derivation, cut_off: NaiveDate) -> Option<bool> {
    if stands_at(record, derivation, cut_off)? {
        let lasts = record.until.is_some_and(|last| last >= cut_off);
        match record.date {
            Some(day) => Some(day <= cut_off),
            None => (derivation.stage.is_none() || lasts).then_some(true),
        }
    } else {
        Some(false)
    }
}

/// Whether a record that has begun still stands at the cut-off; `None` where it ended on a day not known yet.
fn stands_at(record: &Record, derivation: &Derivation, cut_off: NaiveDate) -> Option<bool> {
    if record.until.is_some_and(|last| last < cut_off) {
        return Some(false);
    }
    match derivation.until.as_ref().and_then(|stage| record.stage(stage.as_str())) {
        None => Some(true),
        Some(None) => None,
        Some(Some(ended)) => Some(ended > cut_off),
    }
}

/// Whether the field has one of the values; of several choices, at least one.
fn meets(value: Option<&FieldValue>, allowed: &[String]) -> bool {
    match value {
        None => false,
        Some(FieldValue::Text(text)) => allowed.iter().any(|word| word == text.trim()),
        Some(value) => words(value).iter().any(|word| allowed.contains(word)),
    }
}

/// A field's value as the words it is compared by.
pub(super) fn words(value: &FieldValue) -> Vec<String> {
    match value {
        FieldValue::Flag(flag) => vec![flag.to_string()],
        FieldValue::Number(number) => vec![number.value().normalize().to_string()],
        FieldValue::Date(day) => vec![day.to_string()],
        FieldValue::Text(text) => vec![text.trim().to_owned()],
        FieldValue::List(lines) => lines.iter().map(|line| line.trim().to_owned()).collect(),
    }
}

/// The records below one unit that count.
pub(super) struct Below<'a> {
    pub(super) records: Vec<&'a Record>,
    undated: Vec<&'a Record>,
    assumed: Vec<&'a Record>,
    kept: bool,
}

impl<'a> Figures<'a> {
    /// The records that the indicator counts for the unit and all that lies below it today.
    pub(super) fn matched(&self, indicator: &Indicator, derivation: &Derivation, question: Question) -> Below<'a> {
        let key = (question.row, question.window);
        let known = self.matches.borrow().get(&key).cloned();
        let matched = known.unwrap_or_else(|| {
            let matched = Rc::new(Matched::new(self, derivation, indicator.aggregation, question.window));
            self.matches.borrow_mut().insert(key, Rc::clone(&matched));
            matched
        });
        let (first, after) = self.map.walk_of(question.place);
        let line = self.map.line(question.place);
        let is_head = self.map.head(question.place) == question.place;
        let records = self.facts.records;
        let below = |rows: &[(usize, usize)]| -> Vec<&'a Record> {
            let from = rows.partition_point(|(walked, _)| *walked < first);
            let to = rows.partition_point(|(walked, _)| *walked < after);
            let run = rows.get(from..to).unwrap_or(&[]).iter().filter_map(|(_, at)| records.get(*at));
            // Of an abolished unit only its own records are meant, not all of its successor's.
            run.filter(|record| is_head || record.unit.and_then(|unit| self.map.place(unit)).is_some_and(|place| line.contains(&place)))
                .collect()
        };
        Below { records: below(&matched.rows), undated: below(&matched.undated), assumed: below(&matched.assumed), kept: matched.kept }
    }

    /// The total counted from records; `None` where the register held none of the kind by the cut-off.
    /// Its coverage is empty: the register itself is the source, and nobody was asked.
    pub(super) fn derived(
        &self,
        indicator: &Indicator,
        derivation: &Derivation,
        question: Question,
        problems: &mut Vec<Problem>,
    ) -> Option<Total> {
        let below = self.matched(indicator, derivation, question);
        if !below.undated.is_empty() {
            problems.push(problems::records_without_date(indicator, &below.undated));
        }
        if !below.assumed.is_empty() {
            problems.push(problems::records_assumed_to_stand(indicator, &below.assumed));
        }
        if !below.kept {
            return None;
        }
        let value = self.counted(indicator, derivation, question, &below.records, problems);
        Some(Total { made_of: MadeOf::Records(below.records.len()), ..Total::of(value) })
    }

    fn counted(
        &self,
        indicator: &Indicator,
        derivation: &Derivation,
        question: Question,
        records: &[&Record],
        problems: &mut Vec<Problem>,
    ) -> TotalValue {
        match &derivation.count {
            Counted::Units if indicator.aggregation == Aggregation::Distinct && !indicator.reported_by.is_empty() => {
                let counted = self.units_of(records, question.window.to());
                let asked = self.asked_in(indicator, question);
                let n = asked.iter().filter(|unit| counted.contains(unit)).count();
                quotient(Decimal::from(n), Decimal::from(asked.len()))
            }
            Counted::Sum(field) => {
                let (with, without): (Vec<&Record>, Vec<&Record>) =
                    records.iter().partition(|record| record.number(field.as_str()).is_some());
                if !without.is_empty() {
                    problems.push(problems::records_without_number(indicator, field, &without));
                }
                if with.is_empty() && !without.is_empty() {
                    return TotalValue::Missing;
                }
                let sum = self.measure(derivation, question.window, &with);
                if indicator.aggregation == Aggregation::Average {
                    average(sum, Decimal::from(with.len()))
                } else {
                    TotalValue::Number(sum)
                }
            }
            Counted::Records | Counted::Units | Counted::DistinctValues(_) => {
                TotalValue::Number(self.measure(derivation, question.window, records))
            }
        }
    }

    /// What is counted of the records, as a plain number.
    pub(super) fn measure(&self, derivation: &Derivation, window: Window, records: &[&Record]) -> Decimal {
        match &derivation.count {
            Counted::Records => Decimal::from(records.len()),
            Counted::Units => Decimal::from(self.units_of(records, window.to()).len()),
            Counted::Sum(field) => records.iter().fold(Decimal::ZERO, |sum, record| sum.saturating_add(added_by(record, field.as_str()))),
            Counted::DistinctValues(field) => {
                let values = records.iter().filter_map(|record| record.field(field.as_str())).flat_map(words);
                let different: BTreeSet<String> = values.map(|value| value.to_lowercase()).filter(|value| !value.is_empty()).collect();
                Decimal::from(different.len())
            }
        }
    }

    /// The units that the records belong to, as they stood on `day`, each once.
    fn units_of(&self, records: &[&Record], day: NaiveDate) -> BTreeSet<UnitId> {
        let standing = |record: &&Record| {
            let place = self.map.place(record.unit?)?;
            self.map.id(self.map.standing_on(place, day))
        };
        records.iter().filter_map(standing).collect()
    }

    fn asked_in(&self, indicator: &Indicator, question: Question) -> Vec<UnitId> {
        let work = self.work(indicator, question);
        let asked = self.map.all_below(question.place).into_iter().filter(|place| work.is_asked(*place));
        asked.filter_map(|place| self.map.id(place)).collect()
    }

    /// The units that are expected to report the indicator for `unit` and `window`: those of the kinds that the indicator
    /// names, below `unit` and existing at the cut-off; where it names none, `unit` itself.
    #[must_use]
    pub fn asked(&self, code: &str, unit: UnitId, window: Window) -> Vec<UnitId> {
        let Some((indicator, question)) = self.question(code, unit, window, crate::domain::Basis::Actual) else { return Vec::new() };
        self.asked_in(indicator, question)
    }
}

/// What one record adds to a sum over `field`.
pub(super) fn added_by(record: &Record, field: &str) -> Decimal {
    record.number(field).map_or(Decimal::ZERO, crate::domain::Quantity::value)
}
