//! Indicators: something counted, and how it adds up.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FieldKey, IndicatorCode, IndicatorId, RecordKindCode, StageCode, UnitKind};

/// How an indicator is totalled over units and over time (reviews of the field know no other way).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregation {
    /// Adds over time and over units.
    Flow,
    /// The value at the cut-off: adds over units, never over time.
    Stock,
    /// Numerator and denominator are kept and the quotient recomputed at every level; never averaged.
    Ratio,
    /// Counts different units (n/N), each once.
    Distinct,
    /// A mean weighted by its base, recomputed at every level.
    Average,
    /// A running total of a flow from the year's first day; computed, never typed.
    Cumulative,
    /// The difference of another indicator against the year before; computed, never typed.
    Difference,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    #[default]
    Neutral,
}

/// One indicator of the catalog, built in or the office's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Indicator {
    /// `V01`, or `V01a` for a part.
    pub code: IndicatorCode,
    /// Its name as it stands in an appendix.
    pub name: String,
    /// Unit of measure: "mô hình", "lượt người", "đồng", "%".
    pub measure: String,
    /// How it adds up.
    pub aggregation: Aggregation,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// Who supplies it, in words.
    #[serde(default)]
    pub supplier: String,
    /// The kinds of units that are expected to report it; empty where the commission itself does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reported_by: Vec<UnitKind>,
    /// Section codes where it is quoted: `II.7`, `PL`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<String>,
    /// The indicator it is a part of ("trong đó", or one measure of a compound one).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<IndicatorCode>,
    /// Whether the parts together make the whole, so that they must sum to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub parts_sum: bool,
    /// Not observed itself: only its parts are.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub heading_only: bool,
    /// How it is computed from others, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<Formula>,
    /// How it is counted from records, where it can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<Derivation>,
    /// Smallest value that makes sense; 0 where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// Largest value that makes sense.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// What is counted and what is not, for the person who types.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
}

/// How an indicator is computed from others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Formula {
    /// Numerator over denominator, recomputed from their totals.
    Quotient {
        /// The indicator above the line.
        numerator: IndicatorCode,
        /// The indicator below the line.
        denominator: IndicatorCode,
    },
    /// The sum of some less the sum of others: V05 = V04 + V12 − V13.
    Sum {
        /// Added.
        plus: Vec<IndicatorCode>,
        /// Taken away.
        #[serde(default)]
        minus: Vec<IndicatorCode>,
    },
    /// The running total of a flow from the year's first day.
    RunningTotal {
        /// The flow.
        of: IndicatorCode,
    },
    /// The total against the year's target (thực hiện / kế hoạch).
    AgainstTarget {
        /// The indicator whose target is meant.
        of: IndicatorCode,
    },
    /// The total less last year's.
    DifferenceFromLastYear {
        /// The indicator compared.
        of: IndicatorCode,
    },
}

/// How an indicator is counted from records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Derivation {
    /// The kind of records counted.
    pub kind: RecordKindCode,
    /// What is counted of each.
    pub count: Counted,
    /// The stage whose date must lie in the window; the record's own date where absent. A stage that repeats counts where
    /// any of its dates does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageCode>,
    /// For stocks: the stage that ends the count (a model that was stopped stands no longer).
    /// A record of a stock also counts no longer once its own last day (`Record::until`) has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<StageCode>,
    /// Fields that must have one of these values; a field of several choices must have at least one of them.
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub conditions: BTreeMap<FieldKey, Vec<String>>,
    /// What wins where units report the figure as well.
    #[serde(default)]
    pub prefer: Preference,
}

/// What is counted of the records that match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Each record once.
    Records,
    /// Each unit once.
    Units,
    /// The sum of a numeric field.
    Sum(FieldKey),
    /// Different values of a field.
    DistinctValues(FieldKey),
}

/// Which figure stands where records and reports both give one; that they differ is a problem either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Preference {
    /// The register holds every such record: the count stands.
    #[default]
    Records,
    /// The register holds examples only: the units' figure stands.
    Reported,
}

/// All indicators of a register, by code and by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IndicatorBook {
    by_code: BTreeMap<IndicatorCode, (IndicatorId, Indicator)>,
    codes: BTreeMap<IndicatorId, IndicatorCode>,
}

impl IndicatorBook {
    /// Collects the indicators under their rows; a code given twice keeps the last.
    #[must_use]
    pub fn new(indicators: impl IntoIterator<Item = (IndicatorId, Indicator)>) -> Self {
        let mut book = Self::default();
        for (id, indicator) in indicators {
            book.codes.insert(id, indicator.code.clone());
            book.by_code.insert(indicator.code.clone(), (id, indicator));
        }
        book
    }

    /// The indicator with `code`.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Indicator> {
        self.by_code.get(code).map(|(_, indicator)| indicator)
    }

    /// The row of the indicator with `code`.
    #[must_use]
    pub fn id(&self, code: &str) -> Option<IndicatorId> {
        self.by_code.get(code).map(|(id, _)| *id)
    }

    /// The code of the indicator in row `id`.
    #[must_use]
    pub fn code(&self, id: IndicatorId) -> Option<&IndicatorCode> {
        self.codes.get(&id)
    }

    /// Every indicator, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Indicator> {
        self.by_code.values().map(|(_, indicator)| indicator)
    }

    /// The parts of the indicator with `code`, by code.
    pub fn parts_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Indicator> {
        self.iter().filter(move |indicator| indicator.part_of.as_ref().is_some_and(|whole| whole.as_str() == code))
    }
}
