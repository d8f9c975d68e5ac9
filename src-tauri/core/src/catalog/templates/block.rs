//! What a section is made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::Marker;
use crate::domain::{FieldKey, IndicatorCode, RecordKindCode, SentenceCode, StageCode, UnitCode};

/// One block of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "type", deny_unknown_fields)]
pub enum BlockTemplate {
    /// Fixed text with fields.
    Text(FixedText),
    /// Figure sentences, one after another in one paragraph.
    Sentences(Sentences),
    /// Records, one in each line.
    Records(RecordList),
    /// A table of records.
    RecordTable(RecordTable),
    /// Indicators, one in each row.
    IndicatorTable(IndicatorTable),
    /// Units, one in each row.
    UnitTable(UnitTable),
    /// Documents of the register with number, day, issuer and summary.
    Documents(DocumentTable),
    /// The tasks of the last report and what came of them.
    LastTasks(LastTasks),
    /// The tasks of the directive: all of them, or of the group of the section.
    DirectiveTasks(DirectiveTasks),
    /// The tasks of the next period.
    NextTasks(NextTasks),
    /// Text of an earlier report.
    CarriedOver(CarriedOver),
    /// Something that only a person can write.
    Prompt(Prompt),
}

/// Fixed text with fields; an empty line in it starts a new paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TextBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FixedText {
    /// The text.
    pub text: String,
}

/// Figure sentences of the catalog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "SentencesBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sentences {
    /// Their codes, in order.
    pub codes: Vec<SentenceCode>,
    /// Whether each stands in a paragraph of its own behind a dash.
    #[serde(default)]
    pub dashed: bool,
    /// Whether a sentence whose figures are all missing is left out instead of shown as a gap.
    #[serde(default)]
    pub leave_out_missing: bool,
}

/// Which records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BlockRecordFilter"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordFilter {
    /// Their kind.
    pub kind: RecordKindCode,
    /// Fields that must have one of these values.
    #[serde(default, rename = "where")]
    pub conditions: BTreeMap<FieldKey, Vec<String>>,
    /// Units to one of which, or to one below it, they belong; empty for all that the report tells of.
    #[serde(default)]
    pub units: Vec<UnitCode>,
    /// Stage that must have been reached; its day is then the record's day.
    #[serde(default)]
    pub stage: Option<StageCode>,
    /// When.
    #[serde(default)]
    pub days: Days,
    /// How they belong to the records that the report is about; of no matter where absent.
    #[serde(default)]
    pub of_subject: Option<OfSubject>,
}

/// How a record belongs to those that the report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum OfSubject {
    /// It is one of them.
    Itself,
    /// It is another, linked with one of them in either direction.
    Linked,
    /// It is neither.
    Apart,
}

/// Which days a record must fall on to be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "RecordDays"))]
#[serde(rename_all = "kebab-case")]
pub enum Days {
    /// Its day lies in the report's window; a record without a day is listed with a gap.
    #[default]
    Window,
    /// It holds on the cut-off day: begun, and not ended.
    InForce,
    /// It belongs to the report's year, by a field `nam` or by its day.
    Year,
    /// It comes after the window, within the period that the second part plans.
    Upcoming,
    /// Always.
    Any,
}

/// A list of records, one in each line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "RecordListBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordList {
    /// Which.
    pub records: RecordFilter,
    /// Words that lead into the list, with fields; `{{ so_luong }}` is how many there are.
    #[serde(default)]
    pub lead: Option<String>,
    /// How a record is written, with the record's fields under their keys; absent, as the standard cites a document.
    #[serde(default)]
    pub line: Option<String>,
    /// Field whose values group the list.
    #[serde(default)]
    pub group: Option<FieldKey>,
    /// In which order.
    #[serde(default)]
    pub order: Order,
    /// What stands before each line.
    #[serde(default = "dash")]
    pub marker: Marker,
    /// All in one sentence, with semicolons, behind the leading words.
    #[serde(default)]
    pub in_one_sentence: bool,
    /// No more than so many; how many were left out is told.
    #[serde(default)]
    pub at_most: Option<usize>,
    /// The kinds of period whose reviews have the list; empty for all. A short review leaves out what a long one lists.
    #[serde(default)]
    pub periods: Vec<crate::domain::PeriodKind>,
    /// What stands there where there is none.
    #[serde(default)]
    pub when_none: WhenNone,
}

fn dash() -> Marker {
    Marker::Dash
}

/// In which order records are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "RecordOrder"))]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// By day, those without a day last.
    #[default]
    Date,
    /// By title, in the Vietnamese order.
    Title,
    /// By the unit's place in the tree.
    Unit,
    /// Documents: central first, then the province, then one's own; within, by day.
    Issuer,
}

/// What stands in place of an empty list or table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum WhenNone {
    /// Nothing.
    #[default]
    Nothing,
    /// A gap that says what is missing.
    Gap(String),
    /// A sentence.
    Text(String),
}

/// A table of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "RecordTableBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordTable {
    /// Which.
    pub records: RecordFilter,
    /// Title above it, with fields.
    #[serde(default)]
    pub title: Option<String>,
    /// Its columns after STT.
    #[serde(rename = "column")]
    pub columns: Vec<RecordColumn>,
    /// Field whose values group the rows.
    #[serde(default)]
    pub group: Option<FieldKey>,
    /// In which order.
    #[serde(default)]
    pub order: Order,
    /// What stands there where there is none.
    #[serde(default)]
    pub when_none: WhenNone,
}

/// One column of a table of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordColumn {
    /// Its heading.
    pub heading: String,
    /// What its cells show, with the record's fields.
    pub cell: String,
    /// Its share of the width.
    #[serde(default = "ten")]
    pub weight: u16,
    /// Whether it holds numbers.
    #[serde(default)]
    pub number: bool,
}

fn ten() -> u16 {
    10
}

/// A table of indicators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "IndicatorTableBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IndicatorTable {
    /// Title above it, with fields.
    #[serde(default)]
    pub title: Option<String>,
    /// Its columns.
    pub columns: Vec<FigureColumn>,
    /// Its rows, in groups.
    #[serde(rename = "group")]
    pub groups: Vec<IndicatorGroup>,
    /// Whether a row that nobody has reported is left out.
    #[serde(default)]
    pub leave_out_missing: bool,
}

/// One column of a table of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FigureColumn {
    /// STT.
    Number,
    /// Name of the indicator.
    Name,
    /// Unit of measure.
    Measure,
    /// This window.
    Total,
    /// The same window last year.
    SamePeriod,
    /// The difference.
    Difference,
    /// The difference in percent.
    DifferencePercent,
    /// The year's target.
    Target,
    /// The total in percent of the target.
    TargetPercent,
    /// How many units reported.
    Reporting,
}

/// Rows of a table of indicators under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct IndicatorGroup {
    /// The heading over them.
    #[serde(default)]
    pub heading: Option<String>,
    /// The indicators.
    pub indicators: Vec<IndicatorCode>,
    /// Whether the parts of each stand below it ("trong đó").
    #[serde(default)]
    pub with_parts: bool,
    /// The name of a row that adds them up, where they are of one measure and add.
    #[serde(default)]
    pub total: Option<String>,
}

/// A table of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "UnitTableBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct UnitTable {
    /// Title above it, with fields.
    #[serde(default)]
    pub title: Option<String>,
    /// Its columns.
    pub indicators: Vec<IndicatorCode>,
    /// Whether units stand from the largest figure of the first indicator down instead of in the order of the tree.
    #[serde(default)]
    pub ranked: bool,
    /// Whether units that reported none of it, and indicators that no unit reported, are left out.
    #[serde(default)]
    pub leave_out_missing: bool,
}

/// A table of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DocumentsBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DocumentTable {
    /// Which.
    pub records: RecordFilter,
    /// Title above it, with fields.
    #[serde(default)]
    pub title: Option<String>,
    /// In which order.
    #[serde(default = "by_issuer")]
    pub order: Order,
    /// What stands there where there is none.
    #[serde(default)]
    pub when_none: WhenNone,
}

fn by_issuer() -> Order {
    Order::Issuer
}

/// The tasks of the last report and what came of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "LastTasksBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LastTasks {
    /// Words that lead into the list, with fields: `{{ so_luong }}`, `{{ hoan_thanh }}`, `{{ con_lai }}`.
    #[serde(default)]
    pub lead: Option<String>,
    /// As a table instead of a list.
    #[serde(default)]
    pub table: bool,
    /// What stands there where the last report set none.
    #[serde(default)]
    pub when_none: WhenNone,
}

/// The tasks of the directive that the report is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DirectiveTasksBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DirectiveTasks {
    /// As a table of all groups instead of a list.
    #[serde(default)]
    pub table: bool,
    /// What stands there where the directive has none.
    #[serde(default)]
    pub when_none: WhenNone,
}

/// The tasks of the next period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "NextTasksBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NextTasks {
    /// Words that lead into the list, with fields.
    #[serde(default)]
    pub lead: Option<String>,
    /// Tasks proposed where none has been entered, with fields; each may be limited to kinds of period.
    #[serde(default, rename = "proposal")]
    pub proposals: Vec<Proposal>,
    /// Whether the last report's unfinished tasks are carried on.
    #[serde(default)]
    pub carry_unfinished: bool,
    /// Kinds of records (conferences) whose unfinished tasks follow: those held in the review's days, or linked with what it is about.
    #[serde(default)]
    pub given_at: Vec<RecordKindCode>,
}

/// A task proposed for the next period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "TaskProposal"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Proposal {
    /// The task, with fields.
    pub text: String,
    /// The kinds of period that propose it; empty for all.
    #[serde(default)]
    pub periods: Vec<crate::domain::PeriodKind>,
}

/// Text of an earlier report, marked as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "CarriedOverBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CarriedOver {
    /// Which report.
    pub of: EarlierReport,
    /// Which section of it; the one of the same code where absent.
    #[serde(default)]
    pub section: Option<String>,
    /// What is asked for where there is no such text.
    pub prompt: String,
}

/// An earlier report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum EarlierReport {
    /// The one before in the same series.
    Previous,
    /// The one of the same period a year before.
    LastYear,
}

/// Something that only a person can write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "PromptBlock"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Prompt {
    /// What is asked for, with fields.
    pub text: String,
}
