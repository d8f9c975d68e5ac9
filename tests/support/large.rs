//! A register as large as an office's after years of work, every number of it made by arithmetic.

use std::collections::BTreeMap;

use tongket::catalog::{FieldType, RecordKind};
use tongket::domain::{Aggregation, FieldValue, Indicator, Observed, Quantity, UnitCode, Window};
use tongket::exchange::{Bundle, FieldEntry, RecordEntry};
use tongket::register::NewObservation;

use crate::register::{TestRegister, day};

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Years of monthly figures, the last of them 2026.
    pub years: i32,
    /// Communes below the province.
    pub communes: usize,
    /// Indicators that are typed every month: those with plain codes (A01) first, then their parts (A09a).
    pub indicators: usize,
    /// Records, spread over the years and over every kind of the catalog.
    pub records: usize,
}

impl Size {
    /// What a register must stay quick at: ten years, 130 communes, 145 indicators every month, 100,000 records.
    pub const TEN_YEARS: Self = Self { years: 10, communes: 130, indicators: 145, records: 100_000 };
    /// The same with every indicator of the catalog that can be typed, parts and all.
    pub const TEN_YEARS_WITH_PARTS: Self = Self { indicators: usize::MAX, ..Self::TEN_YEARS };
    /// Small enough for every run of the suite.
    pub const ONE_YEAR: Self = Self { years: 1, communes: 12, indicators: usize::MAX, records: 700 };
}

/// Makes the register; answers how many figures it holds.
#[must_use]
pub fn large_register(size: Size) -> (TestRegister, usize) {
    let mut register = TestRegister::with_communes(size.communes);
    let mut typed: Vec<Indicator> = register.indicators().iter().filter(|indicator| is_typed(indicator)).cloned().collect();
    typed.sort_by_key(|indicator| indicator.code.as_str().len());
    typed.truncate(size.indicators);
    let units: Vec<_> = register.units().unwrap().into_iter().filter(|unit| unit.parent.is_some()).map(|unit| unit.id).collect();
    let mut figures = 0;
    for year in 2027 - size.years..=2026 {
        let mut values = Vec::with_capacity(12 * units.len() * typed.len());
        for window in months(year) {
            for (at, indicator) in typed.iter().enumerate() {
                for unit in &units {
                    let number = i32::try_from((unit.0 * 7 + at as i64 * 3 + i64::from(year)) % 90).unwrap();
                    values.push(NewObservation::actual(indicator.code.as_str(), *unit, window, observed(indicator, number)));
                }
            }
        }
        figures += values.len();
        register.put_observations(&values, None).unwrap();
    }
    add_records(&mut register, size);
    (register, figures)
}

fn is_typed(indicator: &Indicator) -> bool {
    let computed = matches!(indicator.aggregation, Aggregation::Cumulative | Aggregation::Difference);
    !computed && indicator.formula.is_none() && !indicator.heading_only
}

fn observed(indicator: &Indicator, number: i32) -> Observed {
    match indicator.aggregation {
        Aggregation::Ratio => Observed::Value { value: Quantity::whole(number), base: Some(Quantity::whole(100)) },
        Aggregation::Average => Observed::Value { value: Quantity::whole(number), base: Some(Quantity::whole(10)) },
        _ => Observed::number(number),
    }
}

/// The twelve months of a year by the decree's cut-off: from the 15th to the 14th.
fn months(year: i32) -> Vec<Window> {
    let start = |month: i32| {
        let (year, month) = if month == 0 { (year - 1, 12) } else { (year, month) };
        day(&format!("{year}-{month:02}-15"))
    };
    (0..12).map(|month| Window::new(start(month), start(month + 1).pred_opt().unwrap()).unwrap()).collect()
}

fn add_records(register: &mut TestRegister, size: Size) {
    let kinds = register.catalog().record_kinds.clone();
    for year in 2027 - size.years..=2026 {
        let count = size.records / usize::try_from(size.years).unwrap();
        let records = (0..count).map(|number| record(&kinds[number % kinds.len()], year, number, size.communes)).collect();
        register.import(&Bundle { records, ..Bundle::default() }).unwrap();
    }
}

fn record(kind: &RecordKind, year: i32, number: usize, communes: usize) -> RecordEntry {
    let required = kind.fields.iter().filter(|field| field.required);
    let fields: BTreeMap<_, _> = required
        .map(|field| {
            let value = match field.r#type {
                FieldType::Choice => FieldValue::Text(field.choices[number % field.choices.len()].key.clone()),
                FieldType::Choices => FieldValue::List(vec![field.choices[0].key.clone()]),
                FieldType::Lines => FieldValue::List(vec!["Bên thứ nhất".to_owned(), "Bên thứ hai".to_owned()]),
                FieldType::Integer | FieldType::Decimal | FieldType::Money => FieldValue::Number(Quantity::whole(12)),
                FieldType::Year => FieldValue::Number(Quantity::whole(year)),
                FieldType::Date => FieldValue::Date(day(&format!("{year}-02-03"))),
                FieldType::Flag => FieldValue::Flag(true),
                FieldType::Unit => FieldValue::Text("xa-001".to_owned()),
                FieldType::Text | FieldType::LongText => FieldValue::Text(format!("Nội dung số {number}")),
            };
            (field.key.clone(), FieldEntry(value))
        })
        .collect();
    RecordEntry {
        key: Some(format!("r-{year}-{number}")),
        kind: kind.code.clone(),
        unit: kind.unit_label.as_ref().map(|_| UnitCode(format!("xa-{:03}", number % communes + 1))),
        title: format!("Việc thứ {number} năm {year} về vận động đoàn viên, hội viên"),
        date: Some(day(&format!("{year}-{:02}-{:02}", number % 12 + 1, number % 28 + 1))),
        until: None,
        fields,
        stages: Vec::new(),
        links: Vec::new(),
    }
}
