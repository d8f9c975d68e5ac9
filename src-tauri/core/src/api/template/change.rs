use serde::{Deserialize, Serialize};

use super::{TemplateFlaw, flaws};
use crate::api::{ApiError, Desk, Done};
use crate::catalog::Template;
use crate::catalog::templates::{from_toml, to_toml};
use crate::domain::TemplateCode;

/// A template that is to be copied.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateToCopy {
    /// Its code.
    pub code: TemplateCode,
    /// The version of an own one; null for a built-in one.
    pub version: Option<u32>,
    /// Name of the copy.
    pub name: String,
}

/// An own template as it was changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateForm {
    /// The template.
    pub template: Template,
    /// What was done, for the history: "bỏ mục «Kiến nghị»"; empty where it is told by the template alone.
    pub note: String,
}

/// A template that is being changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateToCheck {
    /// The template.
    pub template: Template,
}

/// Whether a template can be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateCheck {
    /// Why it cannot be saved; null where it can.
    pub refused: Option<String>,
    /// What it names and neither catalog nor register has.
    pub unknown: Vec<TemplateFlaw>,
}

pub(crate) fn copy(desk: &Desk, form: TemplateToCopy) -> Result<Done<TemplateCode>, ApiError> {
    desk.work(|register| {
        let copied = register.copy_template(&form.code, form.version, &form.name)?;
        Done::of(register, copied)
    })
}

pub(crate) fn change(desk: &Desk, form: TemplateForm) -> Result<Done<u32>, ApiError> {
    desk.work(|register| {
        let changed = register.change_template(&form.template, &form.note)?;
        Done::of(register, changed)
    })
}

pub(crate) fn check(desk: &Desk, form: TemplateToCheck) -> Result<TemplateCheck, ApiError> {
    desk.look(|register| {
        let read = to_toml(&form.template).and_then(|text| from_toml(&form.template.name, &text));
        Ok(TemplateCheck { refused: read.err().map(|error| error.to_string()), unknown: flaws(register, &form.template) })
    })
}
