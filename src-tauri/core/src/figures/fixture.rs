//! A small register for tests: units, readings and records in few words.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Comparison, Facts, Figures, Total, TotalValue};
use crate::domain::*;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// `2026-01` is a month, `2026` a year, anything else `from..to`.
pub(super) fn window(text: &str) -> Window {
    if let Some((from, to)) = text.split_once("..") {
        return Window::new(day(from), day(to)).unwrap();
    }
    let (year, months) = match text.split_once('-') {
        Some((year, month)) => (year, (month, month)),
        None => (text, ("01", "12")),
    };
    let from = day(&format!("{year}-{}-01", months.0));
    let to = day(&format!("{year}-{}-01", months.1)).checked_add_months(chrono::Months::new(1)).unwrap().pred_opt().unwrap();
    Window::new(from, to).unwrap()
}

/// What a test register is made of; unit 1 is the province.
#[derive(Debug, Clone, Default)]
pub(super) struct Book {
    pub(super) units: Vec<Unit>,
    pub(super) successions: Vec<UnitSuccession>,
    pub(super) indicators: Vec<Indicator>,
    pub(super) readings: Vec<Reading>,
    pub(super) records: Vec<Record>,
    pub(super) targets: Vec<Target>,
}

pub(super) fn indicator(code: &str, aggregation: Aggregation) -> Indicator {
    Indicator {
        code: code.into(),
        name: format!("chỉ tiêu {code}"),
        measure: "cái".to_owned(),
        aggregation,
        direction: Direction::Neutral,
        supplier: String::new(),
        reported_by: vec![UnitKind::Xa],
        sections: Vec::new(),
        part_of: None,
        parts_sum: false,
        heading_only: false,
        formula: None,
        derived: None,
        min: None,
        max: None,
        help: String::new(),
    }
}

impl Book {
    /// A province with `communes` communes below it: units 2, 3, …
    pub(super) fn province(communes: i64) -> Self {
        let mut book = Self::default();
        book.unit(1, UnitKind::Tinh, None, "");
        for id in 2..2 + communes {
            book.unit(id, UnitKind::Xa, Some(1), "");
        }
        book
    }

    /// Adds a unit that lives over `life`: `2025-07-01..`, `..2025-06-30`, or empty for always.
    pub(super) fn unit(&mut self, id: i64, kind: UnitKind, parent: Option<i64>, life: &str) -> &mut Self {
        let (from, to) = life.split_once("..").unwrap_or(("", ""));
        self.units.push(Unit {
            id: UnitId(id),
            code: UnitCode(format!("dv-{id}")),
            name: format!("Đơn vị {id}"),
            kind,
            parent: parent.map(UnitId),
            valid_from: (!from.is_empty()).then(|| day(from)),
            valid_to: (!to.is_empty()).then(|| day(to)),
            position: i32::try_from(id).unwrap(),
        });
        self
    }

    pub(super) fn succession(&mut self, from: i64, into: i64, kind: SuccessionKind, on: &str) -> &mut Self {
        let (predecessor, successor) = (UnitId(from), UnitId(into));
        self.successions.push(UnitSuccession { predecessor, successor, kind, effective_on: day(on), document: None });
        self
    }

    pub(super) fn count(&mut self, code: &str, aggregation: Aggregation) -> &mut Self {
        self.indicators.push(indicator(code, aggregation));
        self
    }

    pub(super) fn count_with(&mut self, code: &str, aggregation: Aggregation, change: impl FnOnce(&mut Indicator)) -> &mut Self {
        self.count(code, aggregation);
        change(self.indicators.last_mut().unwrap());
        self
    }

    pub(super) fn reads(&mut self, code: &str, unit: i64, days: &str, observed: Observed) -> &mut Self {
        let at = self.indicators.iter().position(|indicator| indicator.code.as_str() == code).unwrap();
        self.readings.push(Reading {
            id: ObservationId(i64::try_from(self.readings.len()).unwrap() + 1),
            indicator: IndicatorId(i64::try_from(at).unwrap() + 1),
            unit: UnitId(unit),
            window: window(days),
            basis: Basis::Actual,
            observed,
            approximation: None,
        });
        self
    }

    pub(super) fn number(&mut self, code: &str, unit: i64, days: &str, value: i32) -> &mut Self {
        self.reads(code, unit, days, Observed::number(value))
    }

    pub(super) fn of(&mut self, code: &str, unit: i64, days: &str, value: i32, base: i32) -> &mut Self {
        self.reads(code, unit, days, Observed::Value { value: value.into(), base: Some(base.into()) })
    }

    /// Adds a record of kind `mo-hinh` with its stages as `dang-ky=2026-03-01`, fields as `linh-vuc:kinh-te` or `so:12`.
    pub(super) fn record(&mut self, unit: i64, words: &str) -> &mut Self {
        let id = i64::try_from(self.records.len()).unwrap() + 1;
        let mut record = Record {
            id: RecordId(id),
            kind: "mo-hinh".into(),
            unit: Some(UnitId(unit)),
            title: format!("Mô hình {id}"),
            date: None,
            until: None,
            fields: BTreeMap::new(),
            stages: Vec::new(),
            links: Vec::new(),
        };
        for word in words.split_whitespace() {
            if let Some((stage, on)) = word.split_once('=') {
                let on = (on != "?").then(|| day(on));
                record.stages.push(StageReached { stage: stage.into(), on, document: None, note: None });
            } else if let Some((field, value)) = word.split_once(':') {
                let value = match value.parse::<i32>() {
                    Ok(number) => FieldValue::Number(number.into()),
                    Err(_) => FieldValue::Text(value.to_owned()),
                };
                record.fields.insert(field.into(), value);
            }
        }
        self.records.push(record);
        self
    }

    pub(super) fn target(&mut self, code: &str, unit: i64, year: i32, value: i32) -> &mut Self {
        let at = self.indicators.iter().position(|indicator| indicator.code.as_str() == code).unwrap();
        self.targets.push(Target {
            id: TargetId(i64::try_from(self.targets.len()).unwrap() + 1),
            indicator: IndicatorId(i64::try_from(at).unwrap() + 1),
            unit: UnitId(unit),
            year,
            value: value.into(),
            document: None,
        });
        self
    }

    /// Asks the register; unit 1 is the root.
    pub(super) fn ask<T>(&self, question: impl FnOnce(&Figures<'_>) -> T) -> T {
        let units = UnitTree::new(self.units.clone());
        let ids = (1..).map(IndicatorId);
        let indicators = IndicatorBook::new(ids.zip(self.indicators.clone()));
        question(&Figures::new(Facts {
            units: &units,
            successions: &self.successions,
            indicators: &indicators,
            readings: &self.readings,
            records: &self.records,
            targets: &self.targets,
            root: UnitId(1),
        }))
    }

    pub(super) fn total(&self, code: &str, unit: i64, days: &str) -> Total {
        self.ask(|figures| figures.total(code, UnitId(unit), window(days), Basis::Actual))
    }

    pub(super) fn value(&self, code: &str, unit: i64, days: &str) -> TotalValue {
        self.total(code, unit, days).value
    }

    pub(super) fn same_period(&self, code: &str, unit: i64, days: &str) -> Comparison {
        self.ask(|figures| figures.same_period(code, UnitId(unit), window(days)))
    }

    /// The rules that the total breaks, each once.
    pub(super) fn rules(&self, code: &str, unit: i64, days: &str) -> Vec<String> {
        let problems = self.ask(|figures| figures.problems_of(code, UnitId(unit), window(days), Basis::Actual));
        let mut rules: Vec<String> = problems.into_iter().map(|problem| problem.rule).collect();
        rules.sort();
        rules.dedup();
        rules
    }
}

/// A plain number.
pub(super) fn plain(value: i64) -> TotalValue {
    TotalValue::Number(Decimal::from(value))
}

/// A ratio of two numbers.
pub(super) fn ratio(numerator: i64, denominator: i64) -> TotalValue {
    TotalValue::Ratio { numerator: numerator.into(), denominator: denominator.into() }
}

/// The ids of units.
pub(super) fn units(ids: &[i64]) -> Vec<UnitId> {
    ids.iter().copied().map(UnitId).collect()
}
