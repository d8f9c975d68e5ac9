//! Where a total came from: "số này ở đâu ra?".

use rust_decimal::Decimal;

use super::derive::added_by;
use super::{Figures, MadeOf, Total};
use crate::domain::{Basis, Counted, Formula, IndicatorCode, ObservationId, Observed, RecordId, UnitId, Window};

/// One thing that a total was made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    /// An observation of a unit.
    Reading {
        /// Its row.
        observation: ObservationId,
        /// Of whom.
        unit: UnitId,
        /// Over which days.
        window: Window,
        /// What it says.
        observed: Observed,
    },
    /// A record.
    Record {
        /// Which.
        record: RecordId,
        /// Of whom, where it belongs to a unit.
        unit: Option<UnitId>,
        /// What it adds: 1 where records, units or values are counted.
        amount: Decimal,
    },
    /// Another indicator, over the same unit.
    Indicator {
        /// Which.
        code: IndicatorCode,
        /// Over which days.
        window: Window,
        /// Its total.
        total: Total,
    },
}

impl Figures<'_> {
    /// What stands behind the total: the readings that were added (not those that were put aside), the records that were
    /// counted, or the indicators it was computed from.
    #[must_use]
    pub fn origins(&self, code: &str, unit: UnitId, window: Window, basis: Basis) -> Vec<Origin> {
        let Some((indicator, question)) = self.question(code, unit, window, basis) else { return Vec::new() };
        match self.total(code, unit, window, basis).made_of {
            MadeOf::Nothing => Vec::new(),
            MadeOf::Formula(codes) => {
                let windows = match indicator.formula {
                    Some(Formula::RunningTotal { .. }) => vec![window.from_start_of_year()],
                    Some(Formula::DifferenceFromLastYear { .. }) => vec![window, window.shifted_years(-1)],
                    _ => vec![window],
                };
                let origin = |code: &IndicatorCode, window| Origin::Indicator {
                    code: code.clone(),
                    window,
                    total: self.total(code.as_str(), unit, window, basis),
                };
                codes.iter().flat_map(|code| windows.iter().map(|window| origin(code, *window)).collect::<Vec<_>>()).collect()
            }
            MadeOf::Records(_) => {
                let Some(derivation) = &indicator.derived else { return Vec::new() };
                let amount = |record| match &derivation.count {
                    Counted::Sum(field) => added_by(record, field.as_str()),
                    Counted::Records | Counted::Units | Counted::DistinctValues(_) => Decimal::ONE,
                };
                let records = self.matched(indicator, derivation, question).records.into_iter();
                records.map(|record| Origin::Record { record: record.id, unit: record.unit, amount: amount(record) }).collect()
            }
            MadeOf::Observations(_) => {
                let mut work = self.work(indicator, question);
                work.tracing = true;
                let node = work.subtree(question.place);
                let origin = |reading: &crate::domain::Reading| Origin::Reading {
                    observation: reading.id,
                    unit: reading.unit,
                    window: reading.window,
                    observed: reading.observed,
                };
                node.used.into_iter().map(origin).collect()
            }
        }
    }
}
