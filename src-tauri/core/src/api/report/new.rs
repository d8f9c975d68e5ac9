use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::domain::{Basis, CutoffScheme, Period, RecordId, ReportId, TemplateCode, UnitId, Window};
use crate::register::{Leaving, NewReport, Register};

/// A review that is to be begun.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewReview {
    /// Its period: "2026-6t", "2026", "2026-01-01..2026-07-31".
    pub period: Period,
    /// Which days its data runs over; null for the office's usual ones.
    pub scheme: Option<CutoffScheme>,
    /// Code of its template.
    pub template: TemplateCode,
    /// Version of an own template; null for a built-in one.
    pub template_version: Option<u32>,
    /// Its name; empty for the words of the period.
    pub title: String,
    /// The unit that it reports on; null for the commission's own.
    pub unit: Option<UnitId>,
    /// The directive or programmes that it is about, where the template asks.
    pub subject: Vec<RecordId>,
    /// Whether what is estimated is reported (ước thực hiện).
    pub is_estimate: bool,
}

/// A template that a review can be begun with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateOffer {
    /// Its code.
    pub code: TemplateCode,
    /// Version of an own one; null for a built-in one.
    pub version: Option<u32>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// What must be chosen first: "Chọn văn bản được báo cáo"; null where nothing.
    pub asks: Option<String>,
    /// The kind of records to choose from.
    pub asks_kind: Option<String>,
    /// Whether several may be chosen.
    pub several: bool,
    /// Whether it is the usual one of the office's level.
    pub is_usual: bool,
}

/// The templates for a period.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReviewQuestion {
    /// The period.
    pub period: Period,
    /// Which days its data runs over; null for the office's usual ones.
    pub scheme: Option<CutoffScheme>,
}

/// What a review of a period can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReviewOffer {
    /// The period in words.
    pub period_name: String,
    /// The days of its data.
    pub window: Window,
    /// The scheme that holds.
    pub scheme: CutoffScheme,
    /// The templates that fit, the usual one first.
    pub templates: Vec<TemplateOffer>,
    /// Drafts and issued reports that there are of the period.
    pub there: Vec<ReportId>,
}

pub(crate) fn offer(desk: &Desk, form: ReviewQuestion) -> Result<ReviewOffer, ApiError> {
    desk.look(|register| {
        let scheme = scheme_of(register, form.scheme)?;
        let window = form.period.window(scheme);
        let usual = register.usual_template(form.period, window.to()).ok();
        let level = register.profile_on(window.to())?.1.level;
        let mut templates: Vec<TemplateOffer> = register
            .templates()?
            .into_iter()
            .filter(|entry| entry.template.periods.contains(&form.period.kind()) && entry.template.levels.contains(&level))
            .map(|entry| TemplateOffer {
                is_usual: entry.version.is_none() && usual.as_ref() == Some(&entry.template.code),
                asks: entry.template.subject_of.as_ref().map(|subject| subject.ask.clone()),
                asks_kind: entry.template.subject_of.as_ref().map(|subject| subject.kind.0.clone()),
                several: entry.template.subject_of.as_ref().is_some_and(|subject| subject.several),
                code: entry.template.code,
                version: entry.version,
                name: entry.template.name,
                about: entry.template.about,
            })
            .collect();
        templates.sort_by_key(|template| !template.is_usual);
        let there = register.reports()?.into_iter().filter(|report| report.period == form.period).map(|report| report.id).collect();
        Ok(ReviewOffer { period_name: form.period.label(), window, scheme, templates, there })
    })
}

/// The scheme that was chosen, or the usual one.
fn scheme_of(register: &Register, chosen: Option<CutoffScheme>) -> Result<CutoffScheme, ApiError> {
    match chosen {
        Some(scheme) => Ok(scheme),
        None => Ok(register.usual_scheme()?),
    }
}

pub(crate) fn new(desk: &Desk, form: NewReview) -> Result<Done<ReportId>, ApiError> {
    let today = desk.today();
    desk.work(|register| {
        let scheme = scheme_of(register, form.scheme)?;
        let review = NewReport {
            title: form.title,
            period: form.period,
            scheme,
            unit: form.unit,
            basis: if form.is_estimate { Basis::Estimate } else { Basis::Actual },
            subject: form.subject,
            template: form.template,
            template_version: form.template_version,
            profile: None,
            layout: None,
        };
        let begun = register.begin_report(&review, &Leaving::draft_of(today))?;
        Done::of(register, begun)
    })
}
