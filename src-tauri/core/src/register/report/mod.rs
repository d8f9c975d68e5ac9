//! Reports: drafts with their sections, issued ones frozen.

mod assemble;
mod change_frame;
mod changed_figures;
mod choose;
mod correct;
mod document;
mod figure_source;
mod figures;
mod issue;
mod late_changes;
mod list;
mod material;
mod new;
mod outline;
mod previous;
mod problems;
mod reassemble_section;
mod save_front;
mod save_section;
mod section;
mod section_texts;
mod sentence;
mod version;

use chrono::NaiveDate;

pub use assemble::{AssembledReport, Leaving};
pub use changed_figures::{ChangedFigure, FigurePlace};
pub use document::Saved;
pub(super) use document::save;
pub use figure_source::{FigureSource, SourceLine};
pub use figures::FrozenFigure;
pub use issue::Issue;
pub(super) use issue::freeze;
pub use late_changes::{LateChange, LateFate, LateRecord};
pub use material::Material;
pub use new::NewReport;
pub use outline::{NewSection, Place};
pub use problems::{Fix, ReportProblem};
pub use reassemble_section::SectionComparison;
pub use section::{SectionProgress, SectionState, StoredSection, progress_of};
pub use section_texts::SectionText;
pub use version::{Reason, Version, VersionSide};

use super::{RegisterError, Work};
use crate::domain::{Basis, CutoffScheme, LayoutCode, Period, ProfileId, RecordId, ReportId, Signer, TemplateCode, UnitId, Window};
use crate::storage::ReportRow;

/// One review of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its row.
    pub id: ReportId,
    /// Its name in lists.
    pub title: String,
    /// What it reports on.
    pub period: Period,
    /// How its days are cut off.
    pub scheme: CutoffScheme,
    /// The days its data runs over.
    pub window: Window,
    /// The unit whose subtree it reports on.
    pub unit: UnitId,
    /// Whether what was done is reported, or what is estimated.
    pub basis: Basis,
    /// The directive or programmes that it is about, where its template asks for them.
    pub subject: Vec<RecordId>,
    /// Its template; `None` for a report brought from elsewhere.
    pub template: Option<TemplateCode>,
    /// The version of the user's template; `None` for a built-in one.
    pub template_version: Option<u32>,
    /// The version of the issuer profile.
    pub profile: Option<ProfileId>,
    /// The layout standard, where chosen by hand.
    pub layout: Option<LayoutCode>,
    /// Whether it is signed and frozen.
    pub issued: bool,
    /// Its number, once issued.
    pub number: Option<u32>,
    /// The day of signing, once issued.
    pub signed_on: Option<NaiveDate>,
    /// Who signed, once issued.
    pub signer: Option<Signer>,
    /// The issued report that it corrects.
    pub corrects: Option<ReportId>,
}

impl From<ReportRow> for Report {
    fn from(row: ReportRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            period: row.period,
            scheme: row.scheme,
            window: row.window,
            unit: row.unit,
            basis: row.basis,
            subject: row.subject,
            template: row.template,
            template_version: row.template_version,
            profile: row.profile,
            layout: row.layout,
            issued: row.issued,
            number: row.number,
            signed_on: row.signed_on,
            signer: row.signer,
            corrects: row.corrects,
        }
    }
}

/// The report, if it is still a draft.
fn draft(work: &Work<'_>, id: ReportId) -> Result<ReportRow, RegisterError> {
    let report = work.storage.report(id)?.ok_or(RegisterError::NotFound { what: "báo cáo" })?;
    if report.issued { Err(RegisterError::ReportIssued(report.title)) } else { Ok(report) }
}
