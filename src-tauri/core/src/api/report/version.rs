use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{BlockPair, WhichReport};
use crate::api::{ApiError, Desk, Done};
use crate::domain::{ReportId, ReportVersionId};
use crate::register::{Reason, VersionSide};

/// Why a version was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum VersionReason {
    /// Somebody asked for it.
    ByHand,
    /// Before the report was assembled anew.
    Assemble,
    /// Before it was issued.
    Issue,
    /// Before an earlier version was brought back.
    Restore,
    /// Before a section was taken out.
    Remove,
}

impl From<Reason> for VersionReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::ByHand => Self::ByHand,
            Reason::Assemble => Self::Assemble,
            Reason::Issue => Self::Issue,
            Reason::Restore => Self::Restore,
            Reason::Remove => Self::Remove,
        }
    }
}

/// One kept version of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct VersionLine {
    /// Its number.
    pub id: ReportVersionId,
    /// What it is called.
    pub name: String,
    /// Why it was kept.
    pub reason: VersionReason,
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

/// A version that is to be kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct VersionToKeep {
    /// Of which report.
    pub report: ReportId,
    /// What it is to be called.
    pub name: String,
}

/// One kept version.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichVersion {
    /// Its number.
    pub version: ReportVersionId,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", tag = "is")]
pub(crate) enum Side {
    /// A report as it now stands.
    Now {
        /// Which.
        report: ReportId,
    },
    /// A kept version.
    Kept {
        /// Which.
        version: ReportVersionId,
    },
    /// The issued report before it, of the same series.
    Previous {
        /// Before which.
        report: ReportId,
    },
}

impl From<Side> for VersionSide {
    fn from(side: Side) -> Self {
        match side {
            Side::Now { report } => Self::Now(report),
            Side::Kept { version } => Self::Kept(version),
            Side::Previous { report } => Self::Previous(report),
        }
    }
}

/// Two versions that are to be compared.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct VersionsToCompare {
    /// The older one.
    pub old: Side,
    /// The newer one.
    pub new: Side,
}

/// One section of two versions side by side; the opening has no code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionPairView {
    /// Its code.
    pub code: String,
    /// Its heading in the older one.
    pub old_heading: Option<String>,
    /// Its heading in the newer one.
    pub new_heading: Option<String>,
    /// Whether heading and text are the same.
    pub is_same: bool,
    /// Paragraph by paragraph.
    pub pairs: Vec<BlockPair>,
}

pub(crate) fn versions(desk: &Desk, form: WhichReport) -> Result<Vec<VersionLine>, ApiError> {
    desk.look(|register| {
        let versions = register.versions(form.report)?.into_iter();
        Ok(versions
            .map(|version| VersionLine {
                id: version.id,
                name: version.name,
                reason: version.reason.into(),
                at: version.at,
                who: version.who,
            })
            .collect())
    })
}

pub(crate) fn keep_version(desk: &Desk, form: VersionToKeep) -> Result<Done<ReportVersionId>, ApiError> {
    desk.work(|register| {
        let kept = register.keep_version(form.report, &form.name)?;
        Done::of(register, kept)
    })
}

pub(crate) fn compare_versions(desk: &Desk, form: VersionsToCompare) -> Result<Vec<SectionPairView>, ApiError> {
    desk.look(|register| {
        let sections = register.compare_versions(form.old.into(), form.new.into())?.into_iter();
        Ok(sections
            .map(|section| SectionPairView {
                is_same: section.is_same(),
                code: section.code,
                old_heading: section.old_heading,
                new_heading: section.new_heading,
                pairs: section.pairs.into_iter().map(BlockPair::from).collect(),
            })
            .collect())
    })
}

pub(crate) fn copy_version(desk: &Desk, form: WhichVersion) -> Result<Done<ReportId>, ApiError> {
    desk.work(|register| {
        let copy = register.copy_version(form.version)?;
        Done::of(register, copy)
    })
}

pub(crate) fn restore_version(desk: &Desk, form: WhichVersion) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let restored = register.restore_version(form.version)?;
        Done::of(register, restored)
    })
}
