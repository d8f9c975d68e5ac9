use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::catalog::Template;
use crate::domain::{Level, PeriodKind, ReportId, SentenceCode, TemplateCode};
use crate::register::{Register, Report, TemplateEntry};

/// One template in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateLine {
    /// Its code.
    pub code: TemplateCode,
    /// The version of an own one; null for a built-in one.
    pub version: Option<u32>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// The levels that use it.
    pub levels: Vec<Level>,
    /// The periods it reports on.
    pub periods: Vec<PeriodKind>,
    /// How many sections it has.
    pub sections: u32,
    /// Of an own one, the template that it was copied from; null where that is no longer known.
    pub origin: Option<TemplateCode>,
    /// Of an own one, whether it differs from the built-in one that it was copied from.
    pub is_changed: bool,
    /// The reports made of it, the latest first.
    pub reports: Vec<TemplateUse>,
}

/// A report that was made of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateUse {
    /// The report.
    pub id: ReportId,
    /// Its title.
    pub title: String,
    /// Which version it was made of; null of a built-in one.
    pub version: Option<u32>,
    /// Whether it is signed.
    pub is_issued: bool,
}

/// One template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichTemplate {
    /// Its code.
    pub code: TemplateCode,
    /// The version of an own one; null for a built-in one.
    pub version: Option<u32>,
}

/// One template with all that is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateView {
    /// The template.
    pub template: Template,
    /// The version of an own one; null for a built-in one, which is copied before it is changed.
    pub version: Option<u32>,
    /// What it names and neither catalog nor register has.
    pub unknown: Vec<TemplateFlaw>,
}

/// Something that a template names and that is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateFlaw {
    /// Where the template names it: "mục II.7".
    pub place: String,
    /// What is wrong.
    pub reason: String,
}

/// One version of an own template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateVersionLine {
    /// Its number, from 1.
    pub version: u32,
    /// When it was saved.
    pub at: Option<NaiveDateTime>,
    /// By whom.
    pub who: String,
}

/// A figure sentence of the catalog, for the palette.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct SentenceLine {
    /// Its code.
    pub code: SentenceCode,
    /// In which situation it is said.
    pub about: String,
    /// The section where it usually stands.
    pub section: String,
}

pub(crate) fn list(desk: &Desk, (): ()) -> Result<Vec<TemplateLine>, ApiError> {
    desk.look(|register| {
        let reports = register.reports()?;
        let line = |entry: TemplateEntry| {
            let template = entry.template;
            let origin = entry.version.and_then(|_| origin(register, &template));
            let used = reports.iter().filter(|report| {
                report.template.as_ref() == Some(&template.code) && report.template_version.is_some() == entry.version.is_some()
            });
            TemplateLine {
                sections: u32::try_from(template.walk().len()).unwrap_or(u32::MAX),
                is_changed: origin.is_some_and(|origin| !is_same(origin, &template)),
                origin: origin.map(|origin| origin.code.clone()),
                reports: used.map(used_by).collect(),
                version: entry.version,
                code: template.code,
                name: template.name,
                about: template.about,
                levels: template.levels,
                periods: template.periods,
            }
        };
        Ok(register.templates()?.into_iter().map(line).collect())
    })
}

fn used_by(report: &Report) -> TemplateUse {
    TemplateUse { id: report.id, title: report.title.clone(), version: report.template_version, is_issued: report.issued }
}

/// The built-in template that an own one was copied from: the first part of its code.
fn origin<'r>(register: &'r Register, own: &Template) -> Option<&'r Template> {
    let code = own.code.as_str().split('.').next().unwrap_or_default();
    register.catalog().templates.iter().find(|template| template.code.as_str() == code)
}

/// Whether two templates differ in nothing but their names.
fn is_same(origin: &Template, own: &Template) -> bool {
    Template { code: origin.code.clone(), name: origin.name.clone(), ..own.clone() } == *origin
}

pub(crate) fn read(desk: &Desk, form: WhichTemplate) -> Result<TemplateView, ApiError> {
    desk.look(|register| {
        let template = register.template_of(&form.code, form.version)?;
        let unknown = flaws(register, &template);
        Ok(TemplateView { template, version: form.version, unknown })
    })
}

fn flaws(register: &Register, template: &Template) -> Vec<TemplateFlaw> {
    let unknown = register.unknown_in_template(template).into_iter();
    unknown.map(|unknown| TemplateFlaw { place: unknown.place, reason: unknown.reason }).collect()
}

pub(crate) fn versions(desk: &Desk, form: WhichTemplate) -> Result<Vec<TemplateVersionLine>, ApiError> {
    desk.look(|register| {
        let versions = register.template_versions(&form.code)?.into_iter();
        Ok(versions.map(|version| TemplateVersionLine { version: version.version, at: version.at, who: version.who }).collect())
    })
}

pub(crate) fn sentences(desk: &Desk, (): ()) -> Result<Vec<SentenceLine>, ApiError> {
    desk.look(|register| {
        let sentences = register.catalog().sentences.iter();
        Ok(sentences
            .map(|sentence| SentenceLine { code: sentence.code.clone(), about: sentence.about.clone(), section: sentence.section.clone() })
            .collect())
    })
}
