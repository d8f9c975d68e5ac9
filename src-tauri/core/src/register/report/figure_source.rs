use rust_decimal::Decimal;

use super::super::{FactsQuery, Register, RegisterError};
use crate::document::{FigureOrigin, Measure};
use crate::domain::{Basis, IndicatorCode, Observation, Record, ReportId, Source, UnitId, Window};
use crate::figures::{Again, Figures, Origin, Total};

/// How deep figures that are computed from figures are followed.
const DEEPEST: usize = 4;

/// Where a figure of a text came from: "số này ở đâu ra?".
#[derive(Debug, Clone, PartialEq)]
pub struct FigureSource {
    /// The figure as the text has it.
    pub origin: FigureOrigin,
    /// Name of the indicator; empty where the register no longer has it.
    pub indicator: String,
    /// Its unit of measure.
    pub measure: String,
    /// Name of the unit whose subtree is totalled.
    pub unit: String,
    /// The total now, with how many units reported.
    pub total: Total,
    /// The number that the figure would be now; `None` where there is none or it cannot be told.
    pub now: Option<Decimal>,
    /// Whether the text still has the register's value.
    pub is_still: bool,
    /// What the total is made of.
    pub made_of: Vec<SourceLine>,
    /// For comparisons with the same period: its days, total and what that is made of.
    pub same_period: Option<(Window, Total, Vec<SourceLine>)>,
}

/// One thing that a total is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum SourceLine {
    /// A value that a unit gave.
    Reading {
        /// The value with who recorded it and when.
        observation: Box<Observation>,
        /// Name of the unit.
        unit: String,
        /// The letter, file and cell it came from.
        source: Option<Source>,
    },
    /// A record that was counted.
    Record {
        /// The record.
        record: Box<Record>,
        /// Name of its unit.
        unit: String,
        /// What it adds.
        amount: Decimal,
    },
    /// Another indicator that it is computed from.
    Indicator {
        /// Its code.
        code: IndicatorCode,
        /// Its name.
        name: String,
        /// Over which days.
        window: Window,
        /// Its total.
        total: Total,
        /// What that is made of.
        made_of: Vec<SourceLine>,
    },
}

impl Register {
    /// Where a figure came from, down to the values that units gave and the records that were counted. `report` tells whether
    /// estimates count.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`]; [`RegisterError::NoRoot`].
    pub fn figure_source(&self, report: ReportId, origin: &FigureOrigin) -> Result<FigureSource, RegisterError> {
        let basis = self.report(report)?.basis;
        let mut facts = self.facts(&FactsQuery::all(origin.window))?;
        facts.root = origin.unit;
        let figures = Figures::new(facts.facts());
        let name = |unit: UnitId| facts.units.get(unit).map(|unit| unit.name.clone()).unwrap_or_default();
        let look = Look { register: self, figures: &figures, unit_name: &name, unit: origin.unit, basis };
        let code = origin.indicator.as_str();
        let compares = matches!(origin.measure, Measure::SamePeriod | Measure::Difference | Measure::DifferencePercent);
        let base = origin.window.shifted_years(-1);
        let same_period = if compares {
            let basis = Basis::Actual;
            let lines = Look { basis, ..look }.lines(code, base, 0)?;
            Some((base, figures.total(code, origin.unit, base, basis), lines))
        } else {
            None
        };
        let now = figures.again(origin, basis);
        let indicator = self.book.get(code);
        Ok(FigureSource {
            indicator: indicator.map(|indicator| indicator.name.clone()).unwrap_or_default(),
            measure: indicator.map(|indicator| indicator.measure.clone()).unwrap_or_default(),
            unit: name(origin.unit),
            total: figures.total(code, origin.unit, origin.window, basis),
            now: if let Again::Number(number) = now { Some(number) } else { None },
            is_still: now.is_still(origin),
            made_of: look.lines(code, origin.window, 0)?,
            same_period,
            origin: origin.clone(),
        })
    }
}

#[derive(Clone, Copy)]
struct Look<'a> {
    register: &'a Register,
    figures: &'a Figures<'a>,
    unit_name: &'a dyn Fn(UnitId) -> String,
    unit: UnitId,
    basis: Basis,
}

impl Look<'_> {
    fn lines(&self, code: &str, window: Window, depth: usize) -> Result<Vec<SourceLine>, RegisterError> {
        if depth > DEEPEST {
            return Ok(Vec::new());
        }
        let mut lines = Vec::new();
        for origin in self.figures.origins(code, self.unit, window, self.basis) {
            lines.push(match origin {
                Origin::Reading { observation, unit, .. } => {
                    let observation = self.register.observation(observation)?;
                    let source = observation.source.map(|source| self.register.source(source)).transpose()?;
                    SourceLine::Reading { observation: Box::new(observation), unit: (self.unit_name)(unit), source }
                }
                Origin::Record { record, unit, amount } => SourceLine::Record {
                    record: Box::new(self.register.record(record)?),
                    unit: unit.map(|unit| (self.unit_name)(unit)).unwrap_or_default(),
                    amount,
                },
                Origin::Indicator { code, window, total } => SourceLine::Indicator {
                    name: self.register.book.get(code.as_str()).map(|indicator| indicator.name.clone()).unwrap_or_default(),
                    made_of: self.lines(code.as_str(), window, depth + 1)?,
                    code,
                    window,
                    total,
                },
            });
        }
        Ok(lines)
    }
}
