//! A province of some communes with figures of this year and the year before, and what is written of it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rust_decimal::Decimal;

use super::super::{Citations, Context, Engine, Rendered};
use crate::catalog::{Catalog, RecordKind, Sentence};
use crate::domain::*;
use crate::figures::{Facts, Figures};

/// A province whose communes are asked for figures.
#[derive(Clone)]
pub(super) struct Situation {
    pub(super) period: Period,
    communes: Vec<&'static str>,
    indicators: Vec<Indicator>,
    readings: Vec<Reading>,
    targets: Vec<Target>,
    pub(super) records: Vec<Record>,
    pub(super) kinds: Vec<Arc<RecordKind>>,
    pub(super) citations: Citations,
    pub(super) basis: Basis,
    pub(super) fields: BTreeMap<String, minijinja::Value>,
}

/// The built-in catalog, read once for all tests.
pub(super) fn built_in() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("catalog"));
    &CATALOG
}

const ROOT: UnitId = UnitId(1);

/// Six months of 2026 in a province of four communes.
pub(super) fn six_months() -> Situation {
    Situation::new(Period::SixMonths(2026))
}

impl Situation {
    pub(super) fn new(period: Period) -> Self {
        Self {
            period,
            communes: vec!["Xã An Phú", "Xã Bình Minh", "Phường Tân Lập", "Xã Đồng Tâm"],
            indicators: Vec::new(),
            readings: Vec::new(),
            targets: Vec::new(),
            records: Vec::new(),
            kinds: Vec::new(),
            citations: Citations::default(),
            basis: Basis::Actual,
            fields: BTreeMap::new(),
        }
    }

    /// An indicator that the communes report.
    pub(super) fn counted(self, code: &str, name: &str, measure: &str) -> Self {
        self.indicator(code, name, measure, Aggregation::Flow, None)
    }

    pub(super) fn part(self, code: &str, name: &str, measure: &str, of: &str) -> Self {
        self.indicator(code, name, measure, Aggregation::Flow, Some(of.into()))
    }

    pub(super) fn ratio(self, code: &str, name: &str) -> Self {
        self.indicator(code, name, "%", Aggregation::Ratio, None)
    }

    pub(super) fn indicator(
        mut self,
        code: &str,
        name: &str,
        measure: &str,
        aggregation: Aggregation,
        part_of: Option<IndicatorCode>,
    ) -> Self {
        self.indicators.push(Indicator {
            code: code.into(),
            name: name.to_owned(),
            measure: measure.to_owned(),
            aggregation,
            direction: Direction::Up,
            supplier: "Đảng uỷ các xã, phường".to_owned(),
            reported_by: vec![UnitKind::Xa],
            sections: Vec::new(),
            part_of,
            parts_sum: false,
            heading_only: false,
            formula: None,
            derived: None,
            min: None,
            max: None,
            help: String::new(),
        });
        self
    }

    fn read(mut self, code: &str, window: Window, values: &[Observed]) -> Self {
        let at = self.indicators.iter().position(|indicator| indicator.code.as_str() == code).expect("indicator");
        for (place, observed) in values.iter().enumerate() {
            self.readings.push(Reading {
                id: ObservationId(self.readings.len() as i64 + 1),
                indicator: IndicatorId(at as i64 + 1),
                unit: UnitId(place as i64 + 2),
                window,
                basis: self.basis,
                observed: *observed,
                approximation: None,
            });
        }
        self
    }

    pub(super) fn window(&self) -> Window {
        self.period.window(CutoffScheme::Nd09)
    }

    /// What the communes reported for the period, one after another; those left out have not reported.
    pub(super) fn now(self, code: &str, values: &[&str]) -> Self {
        let window = self.window();
        let values: Vec<Observed> = values.iter().map(|value| number(value)).collect();
        self.read(code, window, &values)
    }

    /// What they reported for the same period of the year before.
    pub(super) fn before(self, code: &str, values: &[&str]) -> Self {
        let window = self.window().shifted_years(-1);
        let values: Vec<Observed> = values.iter().map(|value| number(value)).collect();
        self.read(code, window, &values)
    }

    pub(super) fn approximately(mut self, code: &str, approximation: Approximation) -> Self {
        let at = self.indicators.iter().position(|indicator| indicator.code.as_str() == code).expect("indicator");
        for reading in self.readings.iter_mut().filter(|reading| reading.indicator == IndicatorId(at as i64 + 1)) {
            reading.approximation = Some(approximation);
        }
        self
    }

    pub(super) fn planned(mut self, code: &str, value: i32) -> Self {
        let at = self.indicators.iter().position(|indicator| indicator.code.as_str() == code).expect("indicator");
        self.targets.push(Target {
            id: TargetId(1),
            indicator: IndicatorId(at as i64 + 1),
            unit: ROOT,
            year: self.window().to().year_of(),
            value: Quantity::whole(value),
            document: None,
        });
        self
    }

    pub(super) fn record(mut self, kind: &str, title: &str, date: Option<&str>, fields: &[(&str, FieldValue)]) -> Self {
        self.records.push(Record {
            id: RecordId(self.records.len() as i64 + 1),
            kind: kind.into(),
            unit: None,
            title: title.to_owned(),
            date: date.map(|date| date.parse().expect("date")),
            until: None,
            fields: fields.iter().map(|(key, value)| ((*key).into(), value.clone())).collect(),
            stages: Vec::new(),
            links: Vec::new(),
        });
        self
    }

    pub(super) fn known_kinds(mut self) -> Self {
        self.kinds = built_in().record_kinds.iter().cloned().map(Arc::new).collect();
        self
    }

    /// The built-in indicators, all reported by the communes and none counted from records.
    pub(super) fn known_indicators(mut self) -> Self {
        let indicators = built_in().indicators.clone();
        self.indicators =
            indicators.into_iter().map(|indicator| Indicator { reported_by: vec![UnitKind::Xa], derived: None, ..indicator }).collect();
        self
    }

    /// Every indicator that is observed has this value for every commune; of quotients, over twenty.
    pub(super) fn all_now(self, value: &str) -> Self {
        self.all_but("", value)
    }

    pub(super) fn all_but(self, left_out: &str, value: &str) -> Self {
        let window = self.window();
        self.all(window, value, left_out)
    }

    pub(super) fn all_before(self, value: &str) -> Self {
        let window = self.window().shifted_years(-1);
        self.all(window, value, "")
    }

    fn all(mut self, window: Window, value: &str, left_out: &str) -> Self {
        for indicator in self.indicators.clone() {
            if indicator.heading_only || indicator.formula.is_some() || indicator.code.as_str() == left_out {
                continue;
            }
            let value = match indicator.aggregation {
                Aggregation::Ratio | Aggregation::Average => format!("{value}/20"),
                Aggregation::Distinct => if value == "0" { "0/1" } else { "1/1" }.to_owned(),
                _ => value.to_owned(),
            };
            self = self.read(indicator.code.as_str(), window, &[number(&value); 4]);
        }
        self
    }

    /// Every sentence of the catalog.
    pub(super) fn every_sentence(&self) -> Vec<(String, Rendered)> {
        let catalog = built_in();
        let engine = Engine::new(&catalog.sentences).expect("engine");
        self.with(|context| {
            catalog.sentences.iter().map(|sentence| (sentence.code.0.clone(), engine.sentence(sentence.code.as_str(), context))).collect()
        })
    }

    /// The sentence of the catalog with this code.
    pub(super) fn tells(&self, code: &str) -> String {
        self.sentence(built_in().sentences.iter().find(|sentence| sentence.code.as_str() == code).expect("sentence")).plain()
    }

    pub(super) fn field(mut self, name: &str, value: impl Into<minijinja::Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    /// Hands the whole context to `write`.
    pub(super) fn with<T>(&self, write: impl FnOnce(&Context<'_>) -> T) -> T {
        let unit = |id: i64, name: &str, kind, parent| Unit {
            id: UnitId(id),
            code: UnitCode(format!("u{id}")),
            name: name.to_owned(),
            kind,
            parent,
            valid_from: None,
            valid_to: None,
            position: id as i32,
        };
        let root = std::iter::once(unit(1, "Tỉnh Lam Giang", UnitKind::Tinh, None));
        let communes = self.communes.iter().enumerate().map(|(at, name)| unit(at as i64 + 2, name, UnitKind::Xa, Some(ROOT)));
        let units = UnitTree::new(root.chain(communes));
        let indicators =
            IndicatorBook::new(self.indicators.iter().enumerate().map(|(at, indicator)| (IndicatorId(at as i64 + 1), indicator.clone())));
        let facts = Facts {
            units: &units,
            successions: &[],
            indicators: &indicators,
            readings: &self.readings,
            records: &self.records,
            targets: &self.targets,
            root: ROOT,
        };
        let figures = Figures::new(facts);
        let profile = IssuerProfile {
            issuer_in_text: "Ban Tuyên giáo và Dân vận Tỉnh uỷ".to_owned(),
            territory: "tỉnh".to_owned(),
            territory_name: "tỉnh Lam Giang".to_owned(),
            ..IssuerProfile::default()
        };
        write(&Context {
            figures: &figures,
            indicators: &indicators,
            units: &units,
            unit: ROOT,
            period: self.period,
            window: self.window(),
            basis: self.basis,
            profile: &profile,
            records: &self.records,
            kinds: &self.kinds,
            record: None,
            fields: self.fields.clone(),
            citations: &self.citations,
        })
    }

    /// The text as a paragraph.
    pub(super) fn write(&self, text: &str) -> Rendered {
        let engine = Engine::new(&[]).expect("engine");
        self.with(|context| engine.paragraph(text, context))
    }

    /// The words of the text as a paragraph.
    pub(super) fn says(&self, text: &str) -> String {
        self.write(text).plain()
    }

    /// A sentence that needs these indicators.
    pub(super) fn sentence(&self, sentence: &Sentence) -> Rendered {
        let engine = Engine::new(std::slice::from_ref(sentence)).expect("engine");
        self.with(|context| engine.sentence(sentence.code.as_str(), context))
    }
}

pub(super) fn number(value: &str) -> Observed {
    match value {
        "-" => Observed::NotReported,
        "x" => Observed::NotApplicable,
        _ => {
            let quantity = |text: &str| Quantity::new(text.parse::<Decimal>().expect("number")).expect("quantity");
            let (value, base) = value.split_once('/').map_or((value, None), |(value, base)| (value, Some(base)));
            Observed::Value { value: quantity(value), base: base.map(quantity) }
        }
    }
}

/// A sentence that needs these indicators.
pub(super) fn sentence(needs: &[&str], text: &str) -> Sentence {
    Sentence {
        code: "thu".into(),
        about: "thử".to_owned(),
        section: "II.7".to_owned(),
        needs: needs.iter().map(|code| IndicatorCode::from(*code)).collect(),
        text: text.to_owned(),
        zero: None,
        missing: None,
    }
}

trait YearOf {
    fn year_of(&self) -> i32;
}

impl YearOf for chrono::NaiveDate {
    fn year_of(&self) -> i32 {
        chrono::Datelike::year(self)
    }
}
