//! What figures are made from.

use crate::domain::{IndicatorBook, Reading, Record, Target, UnitId, UnitSuccession, UnitTree};

/// Everything that totals, comparisons and shares are computed from, borrowed from whoever loaded it.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Every unit, abolished ones included.
    pub units: &'a UnitTree,
    /// How units came out of one another.
    pub successions: &'a [UnitSuccession],
    /// Every indicator.
    pub indicators: &'a IndicatorBook,
    /// The last revision of every observation, of this year and the one before; in any order.
    pub readings: &'a [Reading],
    /// Every record that is not in the recycle bin; in any order.
    pub records: &'a [Record],
    /// Every yearly target.
    pub targets: &'a [Target],
    /// The unit of the commission: records without a unit are its own.
    pub root: UnitId,
}
