//! The names that one text may use, with the figures it mentions worked out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Error, Value};
use rust_decimal::Decimal;

use super::context::Context;
use super::engine::Names;
use super::entry::{Entry, key};
use super::figure::Figure;
use super::period;
use super::pieces::{Pieces, without_marks};
use crate::domain::{Basis, IndicatorCode, Level, Record, UnitId};
use crate::figures::Comparison;

/// The names that one text may use.
pub(super) struct Scope {
    pub(super) pieces: Arc<Pieces>,
    pub(super) figures: BTreeMap<IndicatorCode, Arc<Figure>>,
    names: BTreeMap<String, Value>,
}

impl Scope {
    /// Works out the figures with these codes and what the texts ask about them.
    pub(super) fn new(context: &Context<'_>, asked_for: &Names) -> Self {
        let Names { indicators: codes, words, texts } = asked_for;
        let pieces = Arc::new(Pieces::new(context.citations.cited()));
        let asked = Asked { parts: words.contains("trong_do") || words.contains("liet_ke"), ranked: words.contains("lon_nhat") };
        let figures: BTreeMap<IndicatorCode, Arc<Figure>> =
            codes.iter().filter_map(|code| Some((code.clone(), Arc::new(work_out(context, code.as_str(), asked, &pieces)?)))).collect();
        let mut names = fixed_names(context, words);
        for (code, figure) in &figures {
            names.insert(code.to_string(), Value::from_dyn_object(Arc::clone(figure)));
        }
        for (name, value) in &context.fields {
            names.insert(name.clone(), clean(value));
        }
        if let Some(record) = context.record {
            let entry = entry(context, record, &pieces);
            for (name, value) in entry.names(words) {
                names.entry(name).or_insert(value);
            }
            names.insert("ban_ghi".to_owned(), Value::from_dyn_object(entry));
        }
        if words.contains("chu_de_nam") {
            names.entry("chu_de_nam".to_owned()).or_insert_with(|| theme(context, &pieces));
        }
        if words.contains("sap_xep") {
            names.entry("sap_xep".to_owned()).or_insert_with(|| Value::from(reorganised(context)));
        }
        if words.contains("danh_muc") {
            names.insert("danh_muc".to_owned(), lists(context, texts, &pieces));
        }
        Self { pieces, figures, names }
    }

    /// Adds one more name.
    pub(super) fn add(&mut self, name: &str, value: Value) {
        self.names.insert(name.to_owned(), value);
    }

    /// The names as the engine takes them.
    pub(super) fn root(&self) -> Value {
        Value::from_pairs(self.names.iter().map(|(name, value)| (name.clone(), value.clone())))
    }

    /// Whether there is such a name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }
}

#[derive(Clone, Copy)]
struct Asked {
    parts: bool,
    ranked: bool,
}

fn work_out(context: &Context<'_>, code: &str, asked: Asked, pieces: &Arc<Pieces>) -> Option<Figure> {
    let indicator = context.indicators.get(code)?.clone();
    let figures = context.figures;
    let total = figures.total(code, context.unit, context.window, context.basis);
    let owing = total.coverage.missing.iter().chain(&total.coverage.partial).map(|unit| unit_name(context, *unit)).collect();
    let parts = match asked.parts {
        true => context
            .indicators
            .parts_of(code)
            .filter_map(|part| work_out(context, part.code.as_str(), Asked { parts: false, ranked: false }, pieces))
            .map(Arc::new)
            .collect(),
        false => Vec::new(),
    };
    let ranked = match asked.ranked {
        true => figures
            .by_unit(code, context.unit, context.window)
            .into_iter()
            .map(|(unit, total)| (unit, unit_name(context, unit), total))
            .collect(),
        false => Vec::new(),
    };
    // What is estimated to the end of the year is never set beside what was done.
    let compared = |comparison| match context.basis {
        Basis::Actual => comparison,
        Basis::Estimate => Comparison::NotComparable("số ước thực hiện không so sánh với số thực hiện".to_owned()),
    };
    Some(Figure {
        unit: context.unit,
        window: context.window,
        basis: context.basis,
        same_period: compared(figures.same_period(code, context.unit, context.window)),
        target: compared(figures.against_target(code, context.unit, context.window)),
        same_period_name: period::same_period(context.period),
        period_name: context.period.label(),
        pieces: Arc::clone(pieces),
        indicator,
        total,
        owing,
        parts,
        ranked,
    })
}

/// The names that every text has, as far as this one uses them.
fn fixed_names(context: &Context<'_>, words: &BTreeSet<String>) -> BTreeMap<String, Value> {
    let profile = context.profile;
    let level = match profile.level {
        Level::TrungUong => "trung-uong",
        Level::Tinh => "tinh",
        Level::Huyen => "huyen",
        Level::Xa => "xa",
        Level::DonVi => "don-vi",
    };
    let territory_name = if profile.territory_name.trim().is_empty() { &profile.territory } else { &profile.territory_name };
    let texts = [
        ("co_quan", profile.issuer_in_text.as_str()),
        ("dia_ban", &profile.territory),
        ("ten_dia_ban", territory_name),
        ("dia_danh", &profile.place),
        ("cap", level),
    ];
    let texts = texts.into_iter().filter(|(name, _)| words.contains(*name));
    let mut names: BTreeMap<String, Value> = texts.map(|(name, text)| (name.to_owned(), Value::from(without_marks(text)))).collect();
    if words.contains("ky") || words.contains("cung_ky") {
        names.extend(period::names(context.period, context.window).map(|(name, value)| (name.to_owned(), value)));
    }
    names
}

/// The name of a unit inside a sentence.
fn unit_name(context: &Context<'_>, unit: UnitId) -> String {
    context.units.get(unit).map_or_else(|| format!("đơn vị số {unit}"), |unit| without_marks(&unit.name_in_sentence()))
}

fn entry(context: &Context<'_>, record: &Record, pieces: &Arc<Pieces>) -> Arc<Entry> {
    Arc::new(Entry {
        record: record.clone(),
        kind: context.kinds.iter().find(|kind| kind.code == record.kind).map(Arc::clone),
        unit: record.unit.map(|unit| unit_name(context, unit)).unwrap_or_default(),
        pieces: Arc::clone(pieces),
    })
}

/// The theme of the period's year; nothing where the register names none.
fn theme(context: &Context<'_>, pieces: &Arc<Pieces>) -> Value {
    let year = Decimal::from(context.period.year());
    let is_theme = |record: &&Record| {
        record.kind.as_str() == "chu-de-nam"
            && record.text("loai") != Some("su-kien")
            && record.number("nam").is_some_and(|of| of.value() == year)
    };
    match context.records.iter().find(is_theme) {
        Some(record) => Value::from(entry(context, record, pieces).mention(&record.title)),
        None => Value::from(""),
    }
}

/// How many units have been merged, split or renamed within the window or the year before it.
fn reorganised(context: &Context<'_>) -> usize {
    let since = context.window.shifted_years(-1).from();
    let facts = context.figures.facts();
    let inside = facts.successions.iter().filter(|step| since <= step.effective_on && step.effective_on <= context.window.to());
    inside.map(|step| step.predecessor).collect::<BTreeSet<_>>().len()
}

/// `danh_muc("mo-hinh", giai_doan="dung", linh_vuc="kinh-te")`: the records of a kind whose day, or whose day at that stage,
/// lies in the window, in the order of their days.
fn lists(context: &Context<'_>, texts: &[String], pieces: &Arc<Pieces>) -> Value {
    let window = context.window;
    let inside = |record: &Record| {
        let days = record.date.into_iter().chain(record.stages.iter().filter_map(|reached| reached.on));
        days.into_iter().any(|day| window.contains(day))
    };
    let mut entries: BTreeMap<String, Vec<Arc<Entry>>> = BTreeMap::new();
    for record in context.records {
        let kind = record.kind.as_str();
        if texts.iter().any(|text| text.contains(kind)) && inside(record) {
            entries.entry(kind.to_owned()).or_default().push(entry(context, record, pieces));
        }
    }
    Value::from_function(move |kind: String, kwargs: Kwargs| -> Result<Value, Error> {
        let stage = kwargs.get::<Option<String>>("giai_doan")?;
        let conditions: Vec<(String, String)> = kwargs
            .args()
            .filter(|name| *name != "giai_doan")
            .map(|name| Ok((name.to_owned(), kwargs.get::<String>(name)?)))
            .collect::<Result<_, Error>>()?;
        kwargs.assert_all_used()?;
        let day = |entry: &Entry| match &stage {
            Some(stage) => entry.record.stage(stage).flatten(),
            None => entry.record.date,
        };
        let holds = |entry: &Entry| {
            conditions.iter().all(|(name, wanted)| {
                let held = entry.record.fields.iter().find(|(held, _)| key(held.as_str()) == *name);
                held.is_some_and(|(_, value)| match value {
                    crate::domain::FieldValue::Text(text) => text == wanted,
                    crate::domain::FieldValue::List(items) => items.contains(wanted),
                    _ => false,
                })
            })
        };
        let mut found: Vec<&Arc<Entry>> = entries
            .get(&kind)
            .into_iter()
            .flatten()
            .filter(|entry| day(entry).is_some_and(|day| window.contains(day)) && holds(entry))
            .collect();
        found.sort_by_key(|entry| (day(entry), entry.record.id));
        Ok(found.into_iter().map(|entry| Value::from_dyn_object(Arc::clone(entry))).collect())
    })
}

/// A value from outside without characters that could stand for a piece.
fn clean(value: &Value) -> Value {
    match value.kind() {
        ValueKind::String => value.as_str().map_or_else(|| value.clone(), |text| Value::from(without_marks(text))),
        ValueKind::Seq | ValueKind::Iterable => value.try_iter().map(|items| items.map(|item| clean(&item)).collect()).unwrap_or_default(),
        ValueKind::Map => match value.try_iter() {
            Ok(keys) => Value::from_pairs(keys.map(|key| {
                let held = value.get_item(&key).unwrap_or_default();
                (clean(&key), clean(&held))
            })),
            Err(_) => value.clone(),
        },
        _ => value.clone(),
    }
}
