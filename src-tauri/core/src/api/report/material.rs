use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::WhichSection;
use crate::api::phrase::PhraseView;
use crate::api::{ApiError, Desk};
use crate::assembly::sentence::full_citation;
use crate::catalog::FieldType;
use crate::document::{Block, Inline, Provenance};
use crate::domain::{FieldValue, Record, RecordId, RecordKindCode, ReportId, SentenceCode, UnitTree};
use crate::register::Register;
use crate::text::date;

/// What can be pulled into a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct MaterialView {
    /// Records of the period, the latest first.
    pub records: Vec<MaterialRecord>,
    /// The same section of the last report.
    pub last: Option<LastSection>,
    /// The same section of what the units below wrote for these days.
    pub of_units: Vec<UnitSection>,
    /// The office's phrases, those for the section first.
    pub phrases: Vec<PhraseView>,
    /// Figure sentences that usually stand there.
    pub sentences: Vec<SentenceOffer>,
}

/// A record that can be pulled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct MaterialRecord {
    /// The record.
    pub record: RecordId,
    /// Code of its kind.
    pub kind: RecordKindCode,
    /// Name of its kind.
    pub kind_name: String,
    /// Its name.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its unit.
    pub unit: String,
    /// What was written into its first long field that is filled in: its content or its result.
    pub said: String,
    /// It as a paragraph of the report: cited where it is a document, else its name, day and unit, with what was written.
    pub paragraph: Block,
}

/// The same section of a report of a unit below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitSection {
    /// The report.
    pub report: ReportId,
    /// Name of the unit.
    pub unit: String,
    /// What it said.
    pub blocks: Vec<Block>,
}

/// The same section of the last report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct LastSection {
    /// The report.
    pub report: ReportId,
    /// Its name.
    pub title: String,
    /// What it said.
    pub blocks: Vec<Block>,
}

/// A figure sentence that can be put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SentenceOffer {
    /// Its code.
    pub code: SentenceCode,
    /// In which situation it is said.
    pub about: String,
}

pub(crate) fn material(desk: &Desk, form: WhichSection) -> Result<MaterialView, ApiError> {
    desk.look(|register| {
        let material = register.section_material(form.section)?;
        let units = register.unit_tree()?;
        let records = material.records.into_iter().map(|record| MaterialRecord {
            record: record.id,
            kind_name: register.catalog().record_kind(record.kind.as_str()).map(|kind| kind.name.clone()).unwrap_or_default(),
            said: said(register, &record),
            paragraph: paragraph(register, &record, &units),
            kind: record.kind,
            title: record.title,
            date: record.date,
            unit: record.unit.and_then(|unit| units.get(unit)).map(|unit| unit.name.clone()).unwrap_or_default(),
        });
        Ok(MaterialView {
            records: records.collect(),
            of_units: material
                .of_units
                .into_iter()
                .map(|(report, blocks)| UnitSection {
                    report: report.id,
                    unit: units.get(report.unit).map(|unit| unit.name.clone()).unwrap_or_default(),
                    blocks,
                })
                .collect(),
            last: material.last.map(|(report, blocks)| LastSection { report: report.id, title: report.title, blocks }),
            phrases: material.phrases.into_iter().map(PhraseView::from).collect(),
            sentences: material
                .sentences
                .into_iter()
                .map(|sentence| SentenceOffer { code: sentence.code, about: sentence.about })
                .collect(),
        })
    })
}

/// The words of the first long field that is filled in.
fn said(register: &Register, record: &Record) -> String {
    let Some(kind) = register.catalog().record_kind(record.kind.as_str()) else { return String::new() };
    let long = kind.fields.iter().filter(|field| field.r#type == FieldType::LongText);
    let mut words = long.filter_map(|field| match record.fields.get(&field.key) {
        Some(FieldValue::Text(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    });
    words.next().unwrap_or_default()
}

/// The record as a paragraph that a person could have written.
fn paragraph(register: &Register, record: &Record, units: &UnitTree) -> Block {
    let kind = register.catalog().record_kind(record.kind.as_str());
    let (shown, rest) = match kind.and_then(|kind| full_citation(record, &Arc::new(kind.clone()))) {
        Some(cited) => (cited, String::new()),
        None => {
            let day = record.date.map(|day| format!("ngày {}", date::short(day)));
            let unit = record.unit.and_then(|unit| units.get(unit)).map(|unit| unit.name.clone());
            (record.title.clone(), [day, unit].into_iter().flatten().map(|words| format!(", {words}")).collect())
        }
    };
    let said = said(register, record).split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = if said.is_empty() { rest } else { format!("{rest}: {said}") };
    let mut inlines = vec![Inline::Citation { record: record.id, shown }];
    if !rest.is_empty() {
        inlines.push(Inline::text(rest));
    }
    Block::paragraph(inlines, Provenance::Written)
}
