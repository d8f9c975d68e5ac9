//! Yearly targets (kế hoạch).

use serde::{Deserialize, Serialize};

use super::{IndicatorId, Quantity, TargetId, UnitId};

/// What was planned of one indicator for one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its row.
    pub id: TargetId,
    /// What.
    pub indicator: IndicatorId,
    /// For whom; the register's root unit where it is for all.
    pub unit: UnitId,
    /// For which year.
    pub year: i32,
    /// How much.
    pub value: Quantity,
    /// The resolution or plan that sets it, as text.
    pub document: Option<String>,
}
