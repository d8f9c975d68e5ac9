//! The recycle bin.

mod empty;
mod list;
mod put;
mod restore;

pub use empty::Emptied;

use chrono::NaiveDateTime;

use crate::domain::{IndicatorId, PhraseId, ProfileId, RecordId, ReportId, TaskId, UnitId};
use crate::storage::Noun;

/// Something that can lie in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Binnable {
    /// A record.
    Record(RecordId),
    /// A unit.
    Unit(UnitId),
    /// A report.
    Report(ReportId),
    /// A task.
    Task(TaskId),
    /// An own indicator.
    Indicator(IndicatorId),
    /// A version of an issuer profile.
    Profile(ProfileId),
    /// A version of an own template, by its row.
    Template(i64),
    /// A phrase.
    Phrase(PhraseId),
}

impl Binnable {
    fn row(self) -> (Noun, i64) {
        match self {
            Self::Record(id) => (Noun::Record, id.0),
            Self::Unit(id) => (Noun::Unit, id.0),
            Self::Report(id) => (Noun::Report, id.0),
            Self::Task(id) => (Noun::Task, id.0),
            Self::Indicator(id) => (Noun::Indicator, id.0),
            Self::Profile(id) => (Noun::IssuerProfile, id.0),
            Self::Template(row) => (Noun::Template, row),
            Self::Phrase(id) => (Noun::Phrase, id.0),
        }
    }

    fn of(noun: Noun, row: i64) -> Option<Self> {
        match noun {
            Noun::Record => Some(Self::Record(RecordId(row))),
            Noun::Unit => Some(Self::Unit(UnitId(row))),
            Noun::Report => Some(Self::Report(ReportId(row))),
            Noun::Task => Some(Self::Task(TaskId(row))),
            Noun::Indicator => Some(Self::Indicator(IndicatorId(row))),
            Noun::IssuerProfile => Some(Self::Profile(ProfileId(row))),
            Noun::Template => Some(Self::Template(row)),
            Noun::Phrase => Some(Self::Phrase(PhraseId(row))),
            _ => None,
        }
    }

    /// What it is, in Vietnamese.
    fn what(self) -> &'static str {
        match self {
            Self::Record(_) => "bản ghi",
            Self::Unit(_) => "đơn vị",
            Self::Report(_) => "báo cáo",
            Self::Task(_) => "nhiệm vụ",
            Self::Indicator(_) => "chỉ tiêu",
            Self::Profile(_) => "hồ sơ cơ quan",
            Self::Template(_) => "mẫu",
            Self::Phrase(_) => "câu hay dùng",
        }
    }
}

/// One thing in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBin {
    /// What.
    pub item: Binnable,
    /// By which name it was known.
    pub name: String,
    /// When it was put there.
    pub at: NaiveDateTime,
}
