use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::domain::{Period, RecordId, ReportId, TemplateCode};
use crate::register::{Register, Report, SectionProgress, progress_of};

/// How far the sections of a report are, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportProgress {
    /// Sections with nothing but gaps and prompts.
    pub empty: u32,
    /// Sections with text of an earlier report that nobody has touched.
    pub carried_over: u32,
    /// Sections that say something.
    pub draft: u32,
    /// Sections that are declared finished.
    pub done: u32,
}

/// One report in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportLine {
    /// Its number.
    pub id: ReportId,
    /// Its name.
    pub title: String,
    /// Its period: "2026-6t".
    pub period: Period,
    /// The period in words: "6 tháng đầu năm 2026".
    pub period_name: String,
    /// First day of its data.
    pub from: NaiveDate,
    /// Cut-off day of its data.
    pub to: NaiveDate,
    /// The unit that it reports on.
    pub unit: String,
    /// Code of its template; null for a report brought from elsewhere.
    pub template: Option<TemplateCode>,
    /// Version of an own template; null for a built-in one.
    pub template_version: Option<u32>,
    /// Name of its template.
    pub template_name: String,
    /// Whether what is estimated is reported (ước thực hiện).
    pub is_estimate: bool,
    /// The directive or programmes that it is about.
    pub subject: Vec<RecordId>,
    /// Whether it is signed and frozen.
    pub is_issued: bool,
    /// Number of the issued document.
    pub number: Option<u32>,
    /// Day of signing.
    pub signed_on: Option<NaiveDate>,
    /// The issued report that it corrects.
    pub corrects: Option<ReportId>,
    /// How far its sections are; of an issued report nought.
    pub progress: ReportProgress,
}

impl ReportLine {
    pub(in crate::api) fn of(register: &Register, report: &Report) -> Result<Self, ApiError> {
        let unit = register.unit_tree()?.get(report.unit).map(|unit| unit.name.clone()).unwrap_or_default();
        let template = report.template.as_ref().and_then(|code| register.template_of(code, report.template_version).ok());
        let mut progress = ReportProgress::default();
        if !report.issued {
            let sections = register.sections(report.id)?;
            for section in sections.iter().filter(|section| !section.blocks.is_empty() || section.is_own) {
                match progress_of(section, &sections) {
                    SectionProgress::Empty => progress.empty += 1,
                    SectionProgress::CarriedOver => progress.carried_over += 1,
                    SectionProgress::Draft => progress.draft += 1,
                    SectionProgress::Done => progress.done += 1,
                }
            }
        }
        Ok(Self {
            id: report.id,
            title: report.title.clone(),
            period: report.period,
            period_name: report.period.label(),
            from: report.window.from(),
            to: report.window.to(),
            unit,
            template: report.template.clone(),
            template_version: report.template_version,
            template_name: template.map(|template| template.name).unwrap_or_default(),
            is_estimate: report.basis == crate::domain::Basis::Estimate,
            subject: report.subject.clone(),
            is_issued: report.issued,
            number: report.number,
            signed_on: report.signed_on,
            corrects: report.corrects,
            progress,
        })
    }
}

pub(crate) fn list(desk: &Desk, (): ()) -> Result<Vec<ReportLine>, ApiError> {
    desk.look(|register| register.reports()?.iter().map(|report| ReportLine::of(register, report)).collect())
}
