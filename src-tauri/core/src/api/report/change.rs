use serde::{Deserialize, Serialize};

use super::WhichReport;
use crate::api::{ApiError, Desk, Done};
use crate::document::Recipients;
use crate::domain::{Basis, LayoutCode, ProfileId, RecordId, ReportId};
use crate::register::{Binnable, Report};

/// What may be chosen again while a report is a draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportChoices {
    /// Which report.
    pub report: ReportId,
    /// Its name in lists.
    pub title: String,
    /// The version of the issuer profile.
    pub profile: Option<ProfileId>,
    /// The layout standard, where chosen by hand.
    pub layout: Option<LayoutCode>,
    /// Whether what is estimated is reported.
    pub is_estimate: bool,
    /// The directive or programmes that it is about.
    pub subject: Vec<RecordId>,
}

/// The frame of one draft: what stands above and below its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportFrame {
    /// Which report.
    pub report: ReportId,
    /// Its own trích yếu; null for that of the template.
    pub subject: Option<String>,
    /// Its own Nơi nhận; null for that of the profile.
    pub recipients: Option<Recipients>,
}

pub(crate) fn change_frame(desk: &Desk, form: ReportFrame) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let changed = register.change_frame(form.report, form.subject.as_deref(), form.recipients.as_ref())?;
        Done::of(register, changed)
    })
}

pub(crate) fn choices(desk: &Desk, form: WhichReport) -> Result<ReportChoices, ApiError> {
    desk.look(|register| {
        let report = register.report(form.report)?;
        Ok(ReportChoices {
            report: report.id,
            title: report.title,
            profile: report.profile,
            layout: report.layout,
            is_estimate: report.basis == Basis::Estimate,
            subject: report.subject,
        })
    })
}

pub(crate) fn change(desk: &Desk, form: ReportChoices) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let report = register.report(form.report)?;
        let basis = if form.is_estimate { Basis::Estimate } else { Basis::Actual };
        let (title, profile, layout, subject) = (form.title, form.profile, form.layout, form.subject);
        let changed = register.change_report(&Report { title, profile, layout, basis, subject, ..report })?;
        Done::of(register, changed)
    })
}

pub(crate) fn remove(desk: &Desk, form: WhichReport) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let removed = register.put_in_bin(Binnable::Report(form.report))?;
        Done::of(register, removed)
    })
}
