use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::domain::TemplateCode;

/// An own template by its code.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnTemplateCode {
    /// Its code.
    pub code: TemplateCode,
}

/// An own template in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct BinnedTemplateLine {
    /// Its code.
    pub code: TemplateCode,
    /// Its name.
    pub name: String,
    /// When it was put there.
    pub at: NaiveDateTime,
}

pub(crate) fn remove(desk: &Desk, form: OwnTemplateCode) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let removed = register.remove_template(&form.code)?;
        Done::of(register, removed)
    })
}

pub(crate) fn in_bin(desk: &Desk, (): ()) -> Result<Vec<BinnedTemplateLine>, ApiError> {
    desk.look(|register| {
        let binned = register.binned_templates()?.into_iter();
        Ok(binned.map(|template| BinnedTemplateLine { code: template.code, name: template.name, at: template.at }).collect())
    })
}

pub(crate) fn restore(desk: &Desk, form: OwnTemplateCode) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let restored = register.restore_template(&form.code)?;
        Done::of(register, restored)
    })
}
