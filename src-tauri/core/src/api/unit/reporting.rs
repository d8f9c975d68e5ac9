use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::api::period::PeriodChoice;
use crate::api::{ApiError, Desk};
use crate::domain::{Basis, UnitId};
use crate::figures::Figures;
use crate::register::FactsQuery;

/// What a unit has reported of what it was asked over a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UnitReporting {
    /// The unit.
    pub unit: i64,
    /// Indicators that it reported for the whole period.
    pub reported: usize,
    /// Indicators that it was asked for and has something of.
    pub asked: usize,
    /// Codes and names of those that are missing whole or in part: "B01 Cuộc tuyên truyền, vận động".
    pub missing: Vec<String>,
}

/// What every unit has reported; units that are asked for nothing are left out.
pub(in crate::api) fn reporting(desk: &Desk, choice: PeriodChoice) -> Result<Vec<UnitReporting>, ApiError> {
    let (_, window) = choice.read()?;
    desk.look(|register| {
        let loaded = register.facts(&FactsQuery::all(window))?;
        let figures = Figures::new(loaded.facts());
        let mut found: BTreeMap<UnitId, UnitReporting> = BTreeMap::new();
        for indicator in loaded.indicators.iter().filter(|indicator| indicator.formula.is_none() && !indicator.heading_only) {
            let coverage = figures.total(indicator.code.as_str(), loaded.root, window, Basis::Actual).coverage;
            let silent = coverage.partial.iter().chain(&coverage.missing).map(|unit| (*unit, false));
            for (unit, whole) in coverage.reported.iter().map(|unit| (*unit, true)).chain(silent) {
                let new = || UnitReporting { unit: unit.0, reported: 0, asked: 0, missing: Vec::new() };
                let entry = found.entry(unit).or_insert_with(new);
                entry.asked += 1;
                if whole {
                    entry.reported += 1;
                } else {
                    entry.missing.push(format!("{} {}", indicator.code, indicator.name));
                }
            }
        }
        Ok(found.into_values().collect())
    })
}
