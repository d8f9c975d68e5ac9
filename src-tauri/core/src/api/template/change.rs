use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::catalog::{CatalogError, Template};
use crate::domain::TemplateCode;
use crate::register::RegisterError;

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

pub(crate) fn copy(desk: &Desk, form: TemplateToCopy) -> Result<Done<TemplateCode>, ApiError> {
    desk.work(|register| {
        let copied = register.copy_template(&form.code, form.version, &form.name)?;
        Done::of(register, copied)
    })
}

pub(crate) fn change(desk: &Desk, form: TemplateForm) -> Result<Done<u32>, ApiError> {
    desk.work(|register| {
        let changed = register.change_template(&form.template, &form.note).map_err(|error| refused(&form.template, error))?;
        Done::of(register, changed)
    })
}

/// Why a template cannot be kept, told to somebody who has no file in mind but a screen.
fn refused(template: &Template, error: RegisterError) -> ApiError {
    let RegisterError::Catalog(CatalogError::Rule { place, reason, .. }) = error else { return error.into() };
    let whole = format!("mẫu {}", template.code);
    let place = place.strip_prefix(whole.as_str()).unwrap_or(&place).trim_start_matches([',', ' ']);
    let told = if place.is_empty() { reason } else { format!("{place}: {reason}") };
    ApiError::told(told, "Hãy sửa chỗ này; chương trình tự lưu lại sau lần sửa tiếp theo.")
}
