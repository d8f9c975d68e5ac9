//! Tasks: of a directive, or of the second part of a report.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{RecordId, ReportId, TaskId, UnitId};

/// Where a task comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskOrigin {
    /// A directive, resolution or plan of the register.
    Document(RecordId),
    /// The second part of a review.
    Report(ReportId),
    /// Given otherwise (a conclusion at a conference).
    Other,
}

/// How often it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum TaskCycle {
    /// Một lần.
    #[default]
    Once,
    /// Hằng năm.
    Yearly,
    /// Định kỳ.
    Periodic,
    /// Thường xuyên.
    Standing,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    /// Được giao, chưa làm.
    #[default]
    Assigned,
    /// Đang triển khai.
    InProgress,
    /// Hoàn thành.
    Done,
    /// Không hoàn thành hoặc không còn đặt ra.
    Dropped,
}

impl TaskState {
    /// The state in words.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Assigned => "chưa thực hiện",
            Self::InProgress => "đang thực hiện",
            Self::Done => "đã hoàn thành",
            Self::Dropped => "không thực hiện",
        }
    }
}

/// One task and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its row.
    pub id: TaskId,
    /// Where it comes from.
    pub origin: TaskOrigin,
    /// Number of its group in the directive ("nhóm 3"), where grouped.
    pub group: Option<i32>,
    /// The group's name.
    pub group_title: Option<String>,
    /// What is to be done.
    pub content: String,
    /// The unit in charge, where it is one of the register.
    pub lead: Option<UnitId>,
    /// Who is in charge, in words.
    pub lead_text: Option<String>,
    /// How often.
    pub cycle: TaskCycle,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub state: TaskState,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// What came of it; for a task not done, why.
    pub result: Option<String>,
    /// Its place in the list.
    pub position: i32,
}
