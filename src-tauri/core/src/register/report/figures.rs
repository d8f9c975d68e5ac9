use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::{Register, RegisterError};
use crate::document::{FigureOrigin, Measure};
use crate::domain::{IndicatorCode, ReportId};

/// One figure as an issued report printed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenFigure {
    /// Code of the section or appendix it stands in; empty in the opening.
    pub section: String,
    /// What it is, with the exact number.
    pub origin: FigureOrigin,
    /// As it was printed.
    pub shown: String,
}

impl Register {
    /// Every figure that an issued report printed, in reading order.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn frozen_figures(&self, report: ReportId) -> Result<Vec<FrozenFigure>, RegisterError> {
        let rows = self.storage.figures_of(report)?.into_iter();
        Ok(rows.map(|(section, origin, shown)| FrozenFigure { section, origin, shown }).collect())
    }

    /// The totals that an issued report printed of its own unit over its own days, by indicator, for
    /// [`crate::figures::Figures::against_previous_report`].
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn frozen_totals(&self, report: ReportId) -> Result<BTreeMap<IndicatorCode, Decimal>, RegisterError> {
        let of = self.report(report)?;
        let own = |figure: &FrozenFigure| {
            figure.origin.measure == Measure::Total && figure.origin.unit == of.unit && figure.origin.window == of.window
        };
        let figures = self.frozen_figures(report)?.into_iter().filter(own);
        Ok(figures.filter_map(|figure| Some((figure.origin.indicator, figure.origin.value.parse().ok()?))).collect())
    }
}
