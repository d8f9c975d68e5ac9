//! Pieces of a line: text, figures, citations, gaps.

use serde::{Deserialize, Serialize};

use crate::domain::{IndicatorCode, Period, RecordId, ReportId, TaskId, UnitId, Window};

/// How the gap of a prompt begins: `cần viết: Nêu hạn chế của kỳ`.
pub const PROMPT: &str = "cần viết: ";

/// One piece of a paragraph or a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words.
        text: String,
        /// Bold.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(test, ts(as = "Option<bool>", optional))]
        bold: bool,
        /// Italic.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(test, ts(as = "Option<bool>", optional))]
        italic: bool,
    },
    /// A figure with where it came from.
    Figure {
        /// What it is.
        origin: FigureOrigin,
        /// As it is shown: "1.234 mô hình", "tăng 12,5%".
        shown: String,
    },
    /// A citation or a mention of a record.
    Citation {
        /// The record.
        record: RecordId,
        /// As it is shown.
        shown: String,
    },
    /// Something that is missing, shown so that nobody overlooks it.
    Gap {
        /// What is missing: "chưa có số liệu: mô hình đăng ký (V01)".
        missing: String,
    },
}

/// What a shown figure is, precisely enough to compute it again and to list what made it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub struct FigureOrigin {
    /// The indicator.
    pub indicator: IndicatorCode,
    /// The unit whose subtree is totalled.
    pub unit: UnitId,
    /// The days totalled.
    pub window: Window,
    /// Which number of the total or comparison.
    pub measure: Measure,
    /// The number behind what is shown, exact: "1234", "12.5". Empty for `Measure::Reporting`.
    pub value: String,
}

/// Which number of an indicator is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "FigureMeasure"))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The total (of a ratio: the percentage).
    Total,
    /// The numerator of a ratio, the n of n/N.
    Numerator,
    /// The denominator of a ratio, the N of n/N.
    Denominator,
    /// The same window a year earlier.
    SamePeriod,
    /// The difference from the same window a year earlier.
    Difference,
    /// That difference in percent; of percentages, in points.
    DifferencePercent,
    /// The year's target.
    Target,
    /// The total as a share of the year's target, in percent.
    TargetPercent,
    /// The previous report's figure.
    PreviousReport,
    /// The n of n/N in percent of the N; of a ratio the total itself is the percentage.
    Percent,
    /// A share of another indicator, in percent.
    Share,
    /// How many units reported, of how many.
    Reporting,
}

/// Where a block came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "from")]
pub enum Provenance {
    /// Fixed text of the template.
    #[default]
    Template,
    /// A figure sentence of the catalog.
    Sentence {
        /// Its code; of several in one paragraph, their codes in order with a space between.
        code: String,
    },
    /// Records of the register.
    Records {
        /// Which.
        records: Vec<RecordId>,
    },
    /// Tasks of a directive or of the last report.
    Tasks {
        /// Which.
        tasks: Vec<TaskId>,
    },
    /// Text carried over from an earlier report and not touched since.
    CarriedOver {
        /// The report.
        report: ReportId,
        /// Its period.
        period: Period,
    },
    /// Written by a person.
    Written,
    /// A prompt that nobody has answered yet.
    Prompt,
}

impl Inline {
    /// Plain words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), bold: false, italic: false }
    }

    /// Bold words.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), bold: true, italic: false }
    }

    /// The words as they are read; a gap in brackets.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text { text, .. } => text.clone(),
            Self::Figure { shown, .. } | Self::Citation { shown, .. } => shown.clone(),
            Self::Gap { missing } => format!("[{missing}]"),
        }
    }
}

/// The words of a line as they are read.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::shown).collect()
}
