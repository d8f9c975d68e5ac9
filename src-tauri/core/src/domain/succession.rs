//! Succession of units: merged, split, renamed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::UnitId;

/// How a unit came out of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SuccessionKind {
    /// Sáp nhập: all of the predecessor went into the successor.
    Merged,
    /// Chia tách: part of the predecessor became the successor, so its figures cannot be divided.
    Split,
    /// Đổi tên: the same unit under another name or code.
    Renamed,
}

/// One step from a predecessor to a successor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitSuccession {
    /// The unit that ended, or gave a part.
    pub predecessor: UnitId,
    /// The unit that followed.
    pub successor: UnitId,
    /// How.
    pub kind: SuccessionKind,
    /// The first day of the successor.
    pub effective_on: NaiveDate,
    /// The resolution that decided it, as text.
    pub document: Option<String>,
}
