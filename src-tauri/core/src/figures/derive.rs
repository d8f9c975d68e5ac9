//! Figures counted from the records of the register.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::ratio::{average, quotient};
use super::{Facts, Figures, MadeOf, Question, Total, TotalValue, problems};
use crate::domain::{Aggregation, Counted, Derivation, FieldValue, Indicator, Problem, Record, UnitId, Window};

/// The records of one kind, and since when the register has kept the kind.
#[derive(Debug, Default)]
pub(super) struct Kept<'a> {
    records: Vec<&'a Record>,
    since: Option<NaiveDate>,
}

/// The records of each kind.
pub(super) fn by_kind<'a>(facts: &Facts<'a>) -> BTreeMap<&'a str, Kept<'a>> {
    let mut kinds: BTreeMap<&'a str, Kept<'a>> = BTreeMap::new();
    for record in facts.records {
        let kept = kinds.entry(record.kind.as_str()).or_default();
        kept.records.push(record);
        let days = record.stages.iter().filter_map(|reached| reached.on).chain(record.date);
        kept.since = kept.since.into_iter().chain(days).min();
    }
    for kept in kinds.values_mut() {
        kept.records.sort_by_key(|record| record.id);
    }
    kinds
}

/// The records that an indicator counts over a window, in the order of the walk over the units: where on the walk, and the
/// place among the records of the kind. (No borrowed record: what is kept for later would tie all figures to one lifetime.)
#[derive(Debug, Default)]
pub(super) struct Matched {
    rows: Vec<(usize, usize)>,
    undated: Vec<(usize, usize)>,
    /// Whether the register kept such records by the cut-off, so that none is a true zero.
    kept: bool,
}

impl Matched {
    fn new(figures: &Figures<'_>, derivation: &Derivation, aggregation: Aggregation, window: Window) -> Self {
        let Some(kept) = figures.by_kind.get(derivation.kind.as_str()) else { return Self::default() };
        let mut matched = Self { kept: kept.since.is_some_and(|since| since <= window.to()), ..Self::default() };
        for (at, record) in kept.records.iter().enumerate() {
            let Some(walked) = walked(figures, record) else { continue };
            if !derivation.conditions.iter().all(|(field, allowed)| meets(record.field(field.as_str()), allowed)) {
                continue;
            }
            let counts = if aggregation == Aggregation::Stock {
                stands_at(record, derivation, window.to())
            } else {
                happens_in(record, derivation, window)
            };
            match counts {
                Counts::Yes => matched.rows.push((walked, at)),
                Counts::Undated => matched.undated.push((walked, at)),
                Counts::No => {}
            }
        }
        matched.rows.sort_unstable();
        matched.undated.sort_unstable();
        matched
    }
}

enum Counts {
    Yes,
    No,
    /// It lacks the day that would tell.
    Undated,
}

/// Where the record's unit lies on the walk; a record without a unit is the commission's own.
fn walked(figures: &Figures<'_>, record: &Record) -> Option<usize> {
    let unit = record.unit.unwrap_or(figures.facts.root);
    figures.map.place(unit).map(|place| figures.map.walk_of(place).0)
}

fn happens_in(record: &Record, derivation: &Derivation, window: Window) -> Counts {
    let Some(stage) = &derivation.stage else {
        return match record.date {
            Some(day) if window.contains(day) => Counts::Yes,
            Some(_) => Counts::No,
            None => Counts::Undated,
        };
    };
    let mut undated = false;
    for reached in record.stages.iter().filter(|reached| reached.stage == *stage) {
        match reached.on {
            Some(day) if window.contains(day) => return Counts::Yes,
            Some(_) => {}
            None => undated = true,
        }
    }
    if undated { Counts::Undated } else { Counts::No }
}

fn stands_at(record: &Record, derivation: &Derivation, cut_off: NaiveDate) -> Counts {
    let by_then = |day: Option<NaiveDate>| day.map_or(Counts::Undated, |day| if day <= cut_off { Counts::Yes } else { Counts::No });
    let begun = match &derivation.stage {
        None => by_then(record.date),
        Some(stage) => record.stage(stage.as_str()).map_or(Counts::No, by_then),
    };
    if !matches!(begun, Counts::Yes) {
        return begun;
    }
    if record.until.is_some_and(|last| last < cut_off) {
        return Counts::No;
    }
    match derivation.until.as_ref().and_then(|stage| record.stage(stage.as_str())) {
        None => Counts::Yes,
        Some(None) => Counts::Undated,
        Some(Some(day)) => {
            if day <= cut_off {
                Counts::No
            } else {
                Counts::Yes
            }
        }
    }
}

/// Whether the field has one of the values; of several choices, at least one.
fn meets(value: Option<&FieldValue>, allowed: &[String]) -> bool {
    value.is_some_and(|value| words(value).iter().any(|word| allowed.contains(word)))
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
        let of_kind = self.by_kind.get(derivation.kind.as_str()).map_or(&[][..], |kept| kept.records.as_slice());
        let below = |rows: &[(usize, usize)]| -> Vec<&'a Record> {
            let from = rows.partition_point(|(walked, _)| *walked < first);
            let to = rows.partition_point(|(walked, _)| *walked < after);
            let run = rows.get(from..to).unwrap_or(&[]).iter().filter_map(|(_, at)| of_kind.get(*at).copied());
            // Of an abolished unit only its own records are meant, not all of its successor's.
            run.filter(|record| is_head || record.unit.and_then(|unit| self.map.place(unit)).is_some_and(|place| line.contains(&place)))
                .collect()
        };
        Below { records: below(&matched.rows), undated: below(&matched.undated), kept: matched.kept }
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
