//! What a file of the exchange format holds. Everything refers by codes and keys, never by rows of a register.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::words::{Cell, FieldEntry, Measured, Number, Scheme, Span};
use crate::domain::{
    Approximation, Basis, FieldKey, Indicator, IndicatorCode, IssuerProfile, Period, RecordKindCode, Source, StageReached, SuccessionKind,
    TaskCycle, TaskState, TemplateCode, UnitCode, UnitKind, Window,
};

/// The content of one file, or of several read one after the other. Every list may be absent.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Bundle {
    /// What the file is about, for people.
    pub title: Option<String>,
    /// How words of days are read in this file where an entry says nothing else.
    pub scheme: Scheme,
    /// Units of the register.
    #[serde(rename = "unit")]
    pub units: Vec<UnitEntry>,
    /// Mergers, splits and renamings of units.
    #[serde(rename = "succession")]
    pub successions: Vec<SuccessionEntry>,
    /// The office's own indicators, beside those of the catalog.
    #[serde(rename = "indicator")]
    pub indicators: Vec<Indicator>,
    /// Dated versions of the issuing body.
    #[serde(rename = "profile")]
    pub profiles: Vec<IssuerProfile>,
    /// Where observations came from.
    #[serde(rename = "source")]
    pub sources: Vec<SourceEntry>,
    /// Entries of the register.
    #[serde(rename = "record")]
    pub records: Vec<RecordEntry>,
    /// Observations one by one; after [`super::read`] those of the tables as well.
    #[serde(rename = "observation")]
    pub observations: Vec<ObservationEntry>,
    /// Observations as tables; empty after [`super::read`], which turns them into observations.
    #[serde(rename = "table")]
    pub tables: Vec<ObservationTable>,
    /// Yearly targets.
    #[serde(rename = "target")]
    pub targets: Vec<TargetEntry>,
    /// Tasks of documents, or given otherwise.
    #[serde(rename = "task")]
    pub tasks: Vec<TaskEntry>,
    /// Reviews issued before, with what they said.
    #[serde(rename = "report")]
    pub reports: Vec<ReportEntry>,
}

impl Bundle {
    /// Adds what `other` holds behind what is here; the first title stays, with its scheme.
    pub(super) fn append(&mut self, other: Self) {
        let Self {
            title,
            scheme,
            units,
            successions,
            indicators,
            profiles,
            sources,
            records,
            observations,
            tables,
            targets,
            tasks,
            reports,
        } = other;
        if self.title.is_none() {
            (self.title, self.scheme) = (title, scheme);
        }
        self.units.extend(units);
        self.successions.extend(successions);
        self.indicators.extend(indicators);
        self.profiles.extend(profiles);
        self.sources.extend(sources);
        self.records.extend(records);
        self.observations.extend(observations);
        self.tables.extend(tables);
        self.targets.extend(targets);
        self.tasks.extend(tasks);
        self.reports.extend(reports);
    }
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct UnitEntry {
    /// Its code, unique in the register: `xa-an-phu`.
    pub code: UnitCode,
    /// Its full name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// The unit above it; absent for the root.
    #[serde(default)]
    pub parent: Option<UnitCode>,
    /// First day of its existence, where known.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day of its existence, where it has ended.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

/// That one unit came out of another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SuccessionEntry {
    /// The unit that ended, or gave a part.
    pub predecessor: UnitCode,
    /// The unit that followed.
    pub successor: UnitCode,
    /// How.
    pub kind: SuccessionKind,
    /// The first day of the successor.
    pub effective_on: NaiveDate,
    /// The resolution that decided it.
    #[serde(default)]
    pub document: Option<String>,
}

/// Where observations came from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SourceEntry {
    /// The key by which observations of this file name it.
    pub key: String,
    /// In words: "Báo cáo số 12-BC/ĐU của Đảng uỷ xã An Phú".
    pub label: String,
    /// The file, where there was one.
    #[serde(default)]
    pub file: Option<String>,
    /// Sheet and cell, page or paragraph.
    #[serde(default)]
    pub place: Option<String>,
    /// Who gave it.
    #[serde(default)]
    pub person: Option<String>,
    /// When it was received.
    #[serde(default)]
    pub received_on: Option<NaiveDate>,
}

impl SourceEntry {
    /// The source without the file's key.
    #[must_use]
    pub fn source(&self) -> Source {
        let Self { key: _, label, file, place, person, received_on } = self.clone();
        Source { label, file, place, person, received_on }
    }
}

/// One entry of the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordEntry {
    /// The key by which links and tasks of this file name it.
    #[serde(default)]
    pub key: Option<String>,
    /// What it is: `van-ban`, `mo-hinh`, …
    pub kind: RecordKindCode,
    /// The unit it belongs to.
    #[serde(default)]
    pub unit: Option<UnitCode>,
    /// Its name or summary (tên, trích yếu).
    pub title: String,
    /// Its day; of something that lasts, the first.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The last day of something that lasts.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The kind's own fields.
    #[serde(default)]
    pub fields: BTreeMap<FieldKey, FieldEntry>,
    /// The stages reached.
    #[serde(default, rename = "stage")]
    pub stages: Vec<StageReached>,
    /// Records it stands on or belongs to.
    #[serde(default, rename = "link")]
    pub links: Vec<LinkEntry>,
}

/// That one record refers to another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LinkEntry {
    /// The key of the record referred to.
    pub to: String,
    /// As what: `can-cu`, `thay-the`, `tong-ket`, …
    pub role: String,
}

/// The value of one indicator for one unit over some days.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObservationEntry {
    /// What.
    pub indicator: IndicatorCode,
    /// Of whom.
    pub unit: UnitCode,
    /// Over which days, in words.
    pub window: Span,
    /// How the words are read, where not as in the whole file.
    #[serde(default)]
    pub scheme: Option<Scheme>,
    /// How much.
    pub value: Measured,
    /// Done or estimated.
    #[serde(default)]
    pub basis: Basis,
    /// How the unit wishes it shown.
    #[serde(default)]
    pub approximation: Option<Approximation>,
    /// The key of its source.
    #[serde(default)]
    pub source: Option<String>,
    /// A remark of the one who gave it.
    #[serde(default)]
    pub note: Option<String>,
}

impl ObservationEntry {
    /// The days meant; [`super::read`] has put the file's scheme in where the entry had none.
    #[must_use]
    pub fn days(&self) -> Window {
        self.window.days(self.scheme.unwrap_or_default())
    }
}

/// Many observations at once, in one of three forms: `indicator` and `windows` with rows of units, `window` and
/// `indicators` with rows of units, `unit` and `windows` with rows of indicators.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ObservationTable {
    /// The indicator of the whole table.
    #[serde(default)]
    pub indicator: Option<IndicatorCode>,
    /// The unit of the whole table.
    #[serde(default)]
    pub unit: Option<UnitCode>,
    /// The days of the whole table.
    #[serde(default)]
    pub window: Option<Span>,
    /// The days of each column.
    #[serde(default)]
    pub windows: Vec<Span>,
    /// The indicator of each column.
    #[serde(default)]
    pub indicators: Vec<IndicatorCode>,
    /// How words of days are read, where not as in the whole file.
    #[serde(default)]
    pub scheme: Option<Scheme>,
    /// Done or estimated.
    #[serde(default)]
    pub basis: Basis,
    /// The key of the source of all of it.
    #[serde(default)]
    pub source: Option<String>,
    /// For each unit or indicator one value a column.
    pub rows: BTreeMap<String, Vec<Cell>>,
}

/// What was planned of one indicator for one year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TargetEntry {
    /// What.
    pub indicator: IndicatorCode,
    /// For whom; the root where it is for all.
    #[serde(default)]
    pub unit: Option<UnitCode>,
    /// For which year.
    pub year: i32,
    /// How much.
    pub value: Number,
    /// The resolution or plan that sets it.
    #[serde(default)]
    pub document: Option<String>,
}

/// One task and its result. Tasks stand in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TaskEntry {
    /// The key of the record (a directive, a plan, a conference) that gives it; absent inside a report, and for
    /// tasks given otherwise.
    #[serde(default)]
    pub document: Option<String>,
    /// Number of its group in the directive.
    #[serde(default)]
    pub group: Option<i32>,
    /// The group's name.
    #[serde(default)]
    pub group_title: Option<String>,
    /// What is to be done.
    pub content: String,
    /// The unit in charge, where it is one of the register.
    #[serde(default)]
    pub lead: Option<UnitCode>,
    /// Who is in charge, in words.
    #[serde(default)]
    pub lead_text: Option<String>,
    /// How often.
    #[serde(default)]
    pub cycle: TaskCycle,
    /// Until when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// How far it is.
    #[serde(default)]
    pub state: TaskState,
    /// When it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// What came of it; for a task not done, why.
    #[serde(default)]
    pub result: Option<String>,
}

/// A review issued before: what it said, kept as it was.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReportEntry {
    /// The key by which this file names it.
    pub key: String,
    /// Its title: "kết quả công tác dân vận 6 tháng đầu năm 2026; …".
    pub title: String,
    /// The template it was made of, where it is one of the program's.
    #[serde(default)]
    pub template: Option<TemplateCode>,
    /// What it reports on: `2026-6t`.
    pub period: Period,
    /// How its days were cut off, where not as in the whole file.
    #[serde(default)]
    pub scheme: Option<Scheme>,
    /// The unit whose figures it gives; the root where absent.
    #[serde(default)]
    pub unit: Option<UnitCode>,
    /// Number and symbol: "45-BC/BTGDVTU".
    #[serde(default)]
    pub number: Option<String>,
    /// When it was signed; absent where it is still a draft.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// Its sections in their order.
    #[serde(default, rename = "section")]
    pub sections: Vec<ReportSection>,
    /// Its figures, frozen.
    #[serde(default, rename = "figure")]
    pub figures: Vec<FrozenFigure>,
    /// The tasks of its second part.
    #[serde(default, rename = "task")]
    pub tasks: Vec<TaskEntry>,
}

/// One section of a review issued before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReportSection {
    /// Its code, as in the template: `II.7`.
    pub code: String,
    /// Its heading.
    pub title: String,
    /// Its text; an empty line parts paragraphs.
    #[serde(default)]
    pub text: String,
}

/// A figure as a review gave it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FrozenFigure {
    /// What.
    pub indicator: IndicatorCode,
    /// Of whom; the report's unit where absent.
    #[serde(default)]
    pub unit: Option<UnitCode>,
    /// How much.
    pub value: Measured,
    /// Done or estimated.
    #[serde(default)]
    pub basis: Basis,
}
