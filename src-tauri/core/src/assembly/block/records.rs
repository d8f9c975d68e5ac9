//! Which records a block lists, and in which order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

use crate::assembly::work::{Here, Work};
use crate::catalog::templates::{Days, OfSubject, Order, RecordFilter};
use crate::domain::{FieldValue, Period, Problem, Record, RecordKindCode, Severity, UnitId};
use crate::text;

/// Degrees of secrecy whose records no report may hold.
const SECRET: [&str; 3] = ["mat", "toi-mat", "tuyet-mat"];

/// The records that the filter lets through, in the order wished.
pub(super) fn found<'a>(filter: &RecordFilter, order: Order, here: &Here<'_>, work: &Work<'a>) -> Vec<&'a Record> {
    let own = own_units(work);
    let subjects = if filter.of_subject.is_some() { work.subjects() } else { Vec::new() };
    let chosen = chosen_units(filter, work);
    // What the report is about, and what is linked with it, may come from above: a province's directive in a commune's report.
    let is_own =
        |record: &Record| filter.of_subject.is_some() || own.as_ref().is_none_or(|own| record.unit.is_some_and(|unit| own.contains(&unit)));
    let is_chosen = |record: &Record| chosen.as_ref().is_none_or(|chosen| record.unit.is_some_and(|unit| chosen.contains(&unit)));
    let mut records: Vec<&Record> = work
        .records_of(filter.kind.as_str())
        .iter()
        .copied()
        .filter(|record| is_own(record) && is_chosen(record) && passes(record, filter, &subjects, work))
        .collect();
    if let Some(secret) = records.iter().find(|record| is_secret(record)) {
        let message = format!("Bản ghi «{}» có độ mật nên không được đưa vào báo cáo.", secret.title);
        let advice = "Nội dung mật phải lập thành văn bản riêng theo quy định về bảo vệ bí mật nhà nước.";
        work.report(here, Problem::new(Severity::Warning, "records.secret", message, advice).about_record(secret.id));
    }
    records.retain(|record| !is_secret(record));
    let places = if order == Order::Unit { places(work) } else { BTreeMap::new() };
    records.sort_by(|one, other| compare(one, other, order, filter, &places));
    records
}

/// The units whose records a report tells: its own unit, all below it, and those that became part of them; `None` where the
/// report is of the whole register, whose records without a unit are its own.
fn own_units(work: &Work<'_>) -> Option<BTreeSet<UnitId>> {
    let facts = work.input.figures.facts();
    facts.units.get(facts.root).and_then(|unit| unit.parent)?;
    Some(with_predecessors(facts.units.subtree(facts.root).into_iter().collect(), work))
}

/// The units that the filter names, with all below them and those that became part of them; `None` where it names none.
fn chosen_units(filter: &RecordFilter, work: &Work<'_>) -> Option<BTreeSet<UnitId>> {
    if filter.units.is_empty() {
        return None;
    }
    let tree = work.input.figures.facts().units;
    let named = filter.units.iter().filter_map(|code| tree.by_code(code.as_str()));
    Some(with_predecessors(named.flat_map(|unit| tree.subtree(unit.id)).collect(), work))
}

/// The units with those that became part of them.
fn with_predecessors(mut units: BTreeSet<UnitId>, work: &Work<'_>) -> BTreeSet<UnitId> {
    let successions = work.input.figures.facts().successions;
    loop {
        let before = units.len();
        units.extend(successions.iter().filter(|step| units.contains(&step.successor)).map(|step| step.predecessor).collect::<Vec<_>>());
        if units.len() == before {
            return units;
        }
    }
}

fn is_secret(record: &Record) -> bool {
    record.text("do-mat").is_some_and(|degree| SECRET.contains(&degree))
}

fn passes(record: &Record, filter: &RecordFilter, subjects: &[&Record], work: &Work<'_>) -> bool {
    filter.conditions.iter().all(|(key, values)| has_one(record.field(key.as_str()), values))
        && filter.stage.as_ref().is_none_or(|stage| record.stage(stage.as_str()).is_some())
        && filter.of_subject.is_none_or(|how| is_of_subject(record, how, subjects))
        && falls(record, filter, work)
}

/// The records of a kind at which a review's tasks were given: those of its own units held in its days, or linked with what it is about.
pub(super) fn events<'a>(kind: &RecordKindCode, work: &Work<'a>) -> Vec<&'a Record> {
    let (own, subjects) = (own_units(work), work.subjects());
    let is_own = |record: &Record| own.as_ref().is_none_or(|own| record.unit.is_some_and(|unit| own.contains(&unit)));
    let is_meant = |record: &&&Record| {
        let held = record.date.is_some_and(|day| work.window.contains(day));
        !is_secret(record) && (is_of_subject(record, OfSubject::Linked, &subjects) || held && subjects.is_empty() && is_own(record))
    };
    let mut events: Vec<&Record> = work.records_of(kind.as_str()).iter().filter(is_meant).copied().collect();
    events.sort_by_key(|record| (record.date, record.id));
    events
}

fn is_of_subject(record: &Record, how: OfSubject, subjects: &[&Record]) -> bool {
    let refers = |from: &Record, to: &Record| from.links.iter().any(|link| link.to == to.id);
    let is_itself = subjects.iter().any(|subject| subject.id == record.id);
    let is_linked = || subjects.iter().any(|subject| refers(record, subject) || refers(subject, record));
    match how {
        OfSubject::Itself => is_itself,
        OfSubject::Linked => !is_itself && is_linked(),
        OfSubject::Apart => !is_itself && !is_linked(),
    }
}

fn has_one(value: Option<&FieldValue>, wanted: &[String]) -> bool {
    let is_wanted = |text: &str| wanted.iter().any(|value| value == text);
    match value {
        Some(FieldValue::Text(text)) => is_wanted(text),
        Some(FieldValue::List(items)) => items.iter().any(|item| is_wanted(item)),
        Some(FieldValue::Flag(flag)) => is_wanted(if *flag { "co" } else { "khong" }),
        Some(FieldValue::Number(number)) => is_wanted(&number.value().normalize().to_string()),
        Some(FieldValue::Date(_)) | None => false,
    }
}

/// The record's day: of the stage asked for, or its own.
pub(super) fn day(record: &Record, filter: &RecordFilter) -> Option<NaiveDate> {
    match &filter.stage {
        Some(stage) => record.stage(stage.as_str()).flatten(),
        None => record.date,
    }
}

fn year(record: &Record, key: &str) -> Option<i32> {
    record.number(key)?.value().to_i32()
}

fn falls(record: &Record, filter: &RecordFilter, work: &Work<'_>) -> bool {
    let window = work.window;
    let day = day(record, filter);
    let of_year = year(record, "nam");
    match filter.days {
        Days::Any => true,
        // A record without a day is told by its year where it has one; else it is listed, and its gap says so.
        Days::Window => match (day, of_year) {
            (Some(day), _) if record.until.is_some() && filter.stage.is_none() => {
                day <= window.to() && record.until.is_some_and(|until| until >= window.from())
            }
            (Some(day), _) => window.contains(day),
            (None, Some(year)) => (window.from().year()..=window.to().year()).contains(&year) && year >= work.input.period.year(),
            (None, None) => true,
        },
        Days::Year => match (of_year, day) {
            (Some(year), _) => year == work.input.period.year(),
            (None, Some(day)) => Period::Year(work.input.period.year()).window(work.input.scheme).contains(day) || window.contains(day),
            (None, None) => true,
        },
        Days::InForce => {
            let begun =
                day.is_none_or(|day| day <= window.to()) && year(record, "giai-doan-tu").is_none_or(|year| year <= window.to().year());
            let ended = record.until.is_some_and(|until| until < window.to())
                || year(record, "giai-doan-den").is_some_and(|year| year < window.to().year())
                || record.stages.iter().any(|reached| {
                    let ends = |code: &str| {
                        work.kind(record).is_some_and(|kind| kind.stages.iter().any(|stage| stage.code.as_str() == code && stage.ends))
                    };
                    ends(reached.stage.as_str()) && reached.on.is_none_or(|on| on <= window.to())
                });
            begun && !ended && !is_only_planned(record)
        }
        Days::Upcoming => day.is_some_and(|day| day > window.to() && day <= upcoming_end(work)),
    }
}

/// Whether it is planned and nothing more: it has reached the stage "dự kiến" alone and has no day of its own.
fn is_only_planned(record: &Record) -> bool {
    let mut stages = record.stages.iter().peekable();
    record.date.is_none() && stages.peek().is_some() && stages.all(|reached| reached.stage.as_str() == "du-kien")
}

/// The last day of what the second part plans.
fn upcoming_end(work: &Work<'_>) -> NaiveDate {
    let year = match work.input.period {
        Period::Year(year) => year + 1,
        Period::Span(window) => window.to().year() + 1,
        period => period.year(),
    };
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

/// The place of every unit in the tree.
fn places(work: &Work<'_>) -> BTreeMap<UnitId, usize> {
    let facts = work.input.figures.facts();
    facts.units.subtree(facts.root).into_iter().enumerate().map(|(place, unit)| (unit, place)).collect()
}

fn compare(one: &Record, other: &Record, order: Order, filter: &RecordFilter, places: &BTreeMap<UnitId, usize>) -> Ordering {
    let by_day = || {
        let key = |record: &Record| (day(record, filter).is_none(), day(record, filter), record.id);
        key(one).cmp(&key(other))
    };
    let by_title = || text::compare(&one.title, &other.title).then(one.id.cmp(&other.id));
    match order {
        Order::Date => by_day(),
        Order::Title => by_title(),
        Order::Unit => {
            let place = |record: &Record| record.unit.and_then(|unit| places.get(&unit).copied()).unwrap_or(usize::MAX);
            place(one).cmp(&place(other)).then_with(by_title)
        }
        Order::Issuer => issuer(one).cmp(&issuer(other)).then_with(by_day),
    }
}

/// Central first, then the province, then below.
fn issuer(record: &Record) -> usize {
    let levels = ["trung-uong", "tinh", "huyen", "xa", "don-vi"];
    record.text("cap").and_then(|level| levels.iter().position(|known| *known == level)).unwrap_or(levels.len())
}

/// The record's group: the words of the field's choice, and its place among the choices.
pub(super) fn group(record: &Record, key: &str, work: &Work<'_>) -> (usize, String) {
    let stored = match record.field(key) {
        Some(FieldValue::Text(text)) => text.clone(),
        Some(FieldValue::List(items)) => items.first().cloned().unwrap_or_default(),
        Some(FieldValue::Number(number)) => number.value().normalize().to_string(),
        Some(FieldValue::Date(_) | FieldValue::Flag(_)) | None => String::new(),
    };
    let field = work.kind(record).and_then(|kind| kind.fields.iter().find(|field| field.key.as_str() == key));
    let place = field.and_then(|field| field.choices.iter().enumerate().find(|(_, choice)| choice.key == stored));
    match place {
        Some((position, choice)) => (position, choice.label.clone()),
        None if stored.is_empty() => (usize::MAX, "Chưa phân loại".to_owned()),
        None => (usize::MAX - 1, stored),
    }
}
