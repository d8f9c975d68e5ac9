use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk};
use crate::catalog::Template;
use crate::catalog::templates::to_toml;
use crate::domain::{Level, PeriodKind, SentenceCode, TemplateCode};
use crate::register::Register;

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
    /// The same as text.
    pub text: String,
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
        let entries = register.templates()?.into_iter();
        Ok(entries
            .map(|entry| TemplateLine {
                sections: u32::try_from(entry.template.walk().len()).unwrap_or(u32::MAX),
                version: entry.version,
                code: entry.template.code,
                name: entry.template.name,
                about: entry.template.about,
                levels: entry.template.levels,
                periods: entry.template.periods,
            })
            .collect())
    })
}

pub(crate) fn read(desk: &Desk, form: WhichTemplate) -> Result<TemplateView, ApiError> {
    desk.look(|register| {
        let template = register.template_of(&form.code, form.version)?;
        let text = to_toml(&template).map_err(|error| ApiError::told(error.to_string(), ""))?;
        let unknown = flaws(register, &template);
        Ok(TemplateView { template, version: form.version, text, unknown })
    })
}

pub(super) fn flaws(register: &Register, template: &Template) -> Vec<TemplateFlaw> {
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
