//! "Số này ở đâu ra?": everything behind one figure.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::BasisChoice;
use super::cell::{exact, said, shown};
use super::grid::no_such_unit;
use super::needed::needed;
use super::problems::FigureProblem;
use crate::api::{ApiError, Desk};
use crate::domain::{
    Aggregation, Basis, Indicator, IndicatorCode, Observation, ObservationId, Preference, Source, UnitId, UnitTree, Window,
};
use crate::figures::{Figures, Origin};
use crate::register::{Register, RegisterFacts, Revision};
use crate::text::date;

/// Which figure is asked about.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureQuestion {
    /// Code of the indicator.
    pub indicator: String,
    /// Of which unit.
    pub unit: i64,
    /// First day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: NaiveDate,
    /// Done or estimated.
    pub basis: BasisChoice,
}

/// Everything behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct FigureStory {
    /// Code of the indicator.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its unit of measure.
    pub measure: String,
    /// What is counted and what is not.
    pub help: String,
    /// How it adds up, and what wins where records and reports both give one, in words.
    pub rule: String,
    /// Who supplies it, in words.
    pub supplier: String,
    /// The unit.
    pub unit_name: String,
    /// The days in words.
    pub days: String,
    /// The figure; empty where there is none.
    pub shown: String,
    /// Units that reported the whole period.
    pub n: usize,
    /// Units that were asked and have something to report.
    pub of: usize,
    /// Names of the units that have not reported.
    pub missing: Vec<String>,
    /// Names of the units that reported part of the period.
    pub partial: Vec<String>,
    /// Names of the units that have nothing of the kind.
    pub not_applicable: Vec<String>,
    /// The readings that were added, the first few hundred of them.
    pub readings: Vec<OriginReading>,
    /// How many readings there are in all.
    pub reading_count: usize,
    /// What was typed for exactly this cell but does not stand in it.
    pub put_aside: Option<OriginReading>,
    /// What was typed for exactly this cell, whether it stands in it or not: a remark can be written on it.
    pub typed: Option<RemarkedFigure>,
    /// The records that were counted, the first few hundred of them.
    pub records: Vec<OriginRecord>,
    /// How many records there are in all.
    pub record_count: usize,
    /// The indicators it was computed from.
    pub indicators: Vec<OriginIndicator>,
    /// What a reader would object to about it.
    pub problems: Vec<FigureProblem>,
}

/// A reading with where it came from and what it was before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OriginReading {
    /// Its row.
    pub observation: i64,
    /// Name of the unit.
    pub unit_name: String,
    /// Its days in words.
    pub days: String,
    /// What it says: "1.234,5", "45/60", "không áp dụng".
    pub shown: String,
    /// The present value and who gave it.
    pub now: OriginRevision,
    /// Earlier values, the latest first.
    pub earlier: Vec<OriginRevision>,
}

/// One value that a reading has or had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OriginRevision {
    /// What it said.
    pub shown: String,
    /// A remark; empty where there is none.
    pub note: String,
    /// Where it came from, in words; empty where it was typed here.
    pub source: String,
    /// When it was written down.
    #[cfg_attr(test, ts(type = "string"))]
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

/// A figure that was typed, with its remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct RemarkedFigure {
    /// Its row.
    pub observation: i64,
    /// The remark; empty where there is none.
    pub note: String,
}

/// A record that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OriginRecord {
    /// Its row.
    pub record: i64,
    /// Name of its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its day, where it has one.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<NaiveDate>,
    /// Name of its unit; empty where it has none.
    pub unit_name: String,
    /// What it adds.
    pub amount: String,
}

/// An indicator that a figure was computed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OriginIndicator {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its days in words.
    pub days: String,
    /// First day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: NaiveDate,
    /// Its figure; empty where there is none.
    pub shown: String,
}

/// As many readings or records as anyone looks through.
const LISTED: usize = 300;

pub(in crate::api) fn origin(desk: &Desk, question: FigureQuestion) -> Result<FigureStory, ApiError> {
    let window = crate::api::period::window(question.from, question.to)?;
    desk.look(|register| {
        let loaded = register.facts(&needed(register.indicators(), std::slice::from_ref(&question.indicator), window))?;
        let unknown = || ApiError::told(format!("Danh mục không có chỉ tiêu «{}».", question.indicator), "Hãy chọn lại chỉ tiêu.");
        let indicator = loaded.indicators.get(&question.indicator).ok_or_else(unknown)?;
        let unit = UnitId(question.unit);
        let unit_name = loaded.units.get(unit).map(|unit| unit.name.clone()).ok_or_else(no_such_unit)?;
        let figures = Figures::new(loaded.facts());
        Behind { register, loaded: &loaded, figures: &figures, indicator, unit, window, basis: question.basis.into() }.told(unit_name)
    })
}

struct Behind<'a> {
    register: &'a Register,
    loaded: &'a RegisterFacts,
    figures: &'a Figures<'a>,
    indicator: &'a Indicator,
    unit: UnitId,
    window: Window,
    basis: Basis,
}

impl Behind<'_> {
    fn told(&self, unit_name: String) -> Result<FigureStory, ApiError> {
        let code = self.indicator.code.as_str();
        let total = self.figures.total(code, self.unit, self.window, self.basis);
        let mut told = FigureStory {
            code: code.to_owned(),
            name: self.indicator.name.clone(),
            measure: self.indicator.measure.clone(),
            help: self.indicator.help.clone(),
            rule: rule(self.indicator),
            supplier: self.indicator.supplier.clone(),
            unit_name,
            days: date::from_to(self.window.from(), self.window.to()),
            shown: shown(self.indicator, total.value),
            n: total.coverage.n(),
            of: total.coverage.of(),
            missing: names(&self.loaded.units, &total.coverage.missing),
            partial: names(&self.loaded.units, &total.coverage.partial),
            not_applicable: names(&self.loaded.units, &total.coverage.not_applicable),
            readings: Vec::new(),
            reading_count: 0,
            put_aside: None,
            typed: None,
            records: Vec::new(),
            record_count: 0,
            indicators: Vec::new(),
            problems: self
                .figures
                .problems_of(code, self.unit, self.window, self.basis)
                .into_iter()
                .map(|problem| FigureProblem::of(problem, &self.loaded.units))
                .collect(),
        };
        let mut used = Vec::new();
        for origin in self.figures.origins(code, self.unit, self.window, self.basis) {
            match origin {
                Origin::Reading { observation, .. } => {
                    told.reading_count += 1;
                    used.push(observation);
                    if told.readings.len() < LISTED {
                        told.readings.push(self.reading(observation)?);
                    }
                }
                Origin::Record { record, unit, amount } => {
                    told.record_count += 1;
                    if told.records.len() < LISTED {
                        let amount = crate::text::number::exact(amount);
                        let unit_name = unit.map(|unit| name(&self.loaded.units, unit)).unwrap_or_default();
                        let record = self.register.record(record)?;
                        let kind = self.register.catalog().record_kinds.iter().find(|kind| kind.code == record.kind);
                        told.records.push(OriginRecord {
                            record: record.id.0,
                            kind: kind.map_or_else(String::new, |kind| kind.name.clone()),
                            title: record.title,
                            date: record.date,
                            unit_name,
                            amount,
                        });
                    }
                }
                Origin::Indicator { code, window, total } => told.indicators.push(self.term(&code, window, total.value)),
            }
        }
        if let Some(typed) = self.typed() {
            let note = self.register.observation(typed)?.note.unwrap_or_default();
            told.typed = Some(RemarkedFigure { observation: typed.0, note });
        }
        told.put_aside = self.typed().filter(|typed| !used.contains(typed)).map(|typed| self.reading(typed)).transpose()?;
        Ok(told)
    }

    /// What was typed for exactly this cell.
    fn typed(&self) -> Option<ObservationId> {
        let id = self.loaded.indicators.id(self.indicator.code.as_str())?;
        let spot = (id, self.unit, self.window, self.basis);
        let here = self.loaded.readings.iter().find(|reading| (reading.indicator, reading.unit, reading.window, reading.basis) == spot);
        here.map(|reading| reading.id)
    }

    fn reading(&self, id: ObservationId) -> Result<OriginReading, ApiError> {
        let observation: Observation = self.register.observation(id)?;
        let mut earlier: Vec<OriginRevision> =
            self.register.revisions(id)?.into_iter().filter(|revision| revision.revision < observation.revision).map(revision_of).collect();
        earlier.reverse();
        let source = observation.source.map(|source| self.register.source(source)).transpose()?;
        Ok(OriginReading {
            observation: id.0,
            unit_name: name(&self.loaded.units, observation.unit),
            days: date::from_to(observation.window.from(), observation.window.to()),
            shown: said(observation.observed, observation.approximation),
            now: OriginRevision {
                shown: said(observation.observed, observation.approximation),
                note: observation.note.unwrap_or_default(),
                source: source.as_ref().map(source_words).unwrap_or_default(),
                at: observation.recorded_at,
                who: observation.recorded_by,
            },
            earlier,
        })
    }

    fn term(&self, code: &IndicatorCode, window: Window, value: crate::figures::TotalValue) -> OriginIndicator {
        let indicator = self.loaded.indicators.get(code.as_str());
        OriginIndicator {
            code: code.to_string(),
            name: indicator.map_or_else(String::new, |indicator| indicator.name.clone()),
            days: date::from_to(window.from(), window.to()),
            from: window.from(),
            to: window.to(),
            shown: match (indicator, value.number()) {
                (Some(indicator), _) => shown(indicator, value),
                (None, number) => number.map(exact).unwrap_or_default(),
            },
        }
    }
}

fn revision_of(revision: Revision) -> OriginRevision {
    OriginRevision {
        shown: said(revision.observed, revision.approximation),
        note: revision.note.unwrap_or_default(),
        source: revision.source.as_ref().map(source_words).unwrap_or_default(),
        at: revision.recorded_at,
        who: revision.recorded_by,
    }
}

/// "Báo cáo số 12 · so-lieu.xlsx, ô C7 · nhận ngày 12/6/2026".
fn source_words(source: &Source) -> String {
    let file = source.file.as_ref().map(|file| source.place.as_ref().map_or_else(|| file.clone(), |place| format!("{file}, {place}")));
    let place = source.place.clone().filter(|_| source.file.is_none());
    let received = source.received_on.map(|day| format!("nhận ngày {}", date::short(day)));
    let pieces = [Some(source.label.clone()), file, place, source.person.clone(), received];
    pieces.into_iter().flatten().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn name(units: &UnitTree, id: UnitId) -> String {
    units.get(id).map_or_else(String::new, |unit| unit.name.clone())
}

fn names(units: &UnitTree, ids: &[UnitId]) -> Vec<String> {
    ids.iter().map(|id| name(units, *id)).collect()
}

/// How the indicator adds up, for the person who asks why.
fn rule(indicator: &Indicator) -> String {
    let adds = match indicator.aggregation {
        Aggregation::Flow => "Cộng theo thời gian và theo đơn vị.",
        Aggregation::Stock => "Lấy số tại ngày chốt, cộng theo đơn vị; không cộng các tháng.",
        Aggregation::Ratio => "Cộng riêng tử số, mẫu số rồi tính lại tỷ lệ; không lấy trung bình của các tỷ lệ.",
        Aggregation::Average => "Trung bình có trọng số, tính lại từ tổng và trọng số của các đơn vị.",
        Aggregation::Distinct => "Mỗi đơn vị tính một lần trong kỳ.",
        Aggregation::Cumulative => "Chương trình tính luỹ kế từ đầu năm.",
        Aggregation::Difference => "Chương trình tính chênh lệch so với năm trước.",
    };
    if indicator.formula.is_some() {
        return "Chương trình tính từ các chỉ tiêu khác, không nhập tay.".to_owned();
    }
    match indicator.derived.as_ref().map(|derived| derived.prefer) {
        None => adds.to_owned(),
        Some(Preference::Records) => format!("{adds} Đếm từ sổ công tác; số đếm được thay cho số nhập tay."),
        Some(Preference::Reported) => format!("{adds} Lấy số các đơn vị báo cáo; chỉ đếm từ sổ công tác khi chưa có báo cáo."),
    }
}
