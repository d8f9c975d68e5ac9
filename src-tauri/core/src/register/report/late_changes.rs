use chrono::NaiveDateTime;

use super::super::{Register, RegisterError};
use crate::domain::{IndicatorCode, Observed, ReportId, UnitId, Window};

/// A value that came or changed after the report that it belongs to was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateChange {
    /// Of which indicator.
    pub indicator: IndicatorCode,
    /// Of which unit.
    pub unit: UnitId,
    /// Over which days.
    pub window: Window,
    /// The value when the report was frozen; `None` where there was none yet.
    pub then: Option<Observed>,
    /// The value now.
    pub now: Observed,
    /// When it last changed.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

impl Register {
    /// The values of the report's units and days that came or changed after it was issued; the report itself stays as signed.
    /// A value that was changed and changed back is not listed.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn late_changes(&self, report: ReportId) -> Result<Vec<LateChange>, RegisterError> {
        let of = self.report(report)?;
        let units = self.unit_tree()?.subtree(of.unit);
        let rows = self.storage.late_changes(report)?.into_iter();
        Ok(rows
            .filter(|row| units.contains(&row.unit) && row.then != Some(row.now))
            .filter_map(|row| {
                let indicator = self.book.code(row.indicator)?.clone();
                Some(LateChange { indicator, unit: row.unit, window: row.window, then: row.then, now: row.now, at: row.at, who: row.who })
            })
            .collect())
    }
}
