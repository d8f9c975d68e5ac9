use serde::{Deserialize, Serialize};

use crate::api::report::ProblemView;
use crate::api::{ApiError, Desk};
use crate::catalog::Template;
use crate::document::{Document, outline};
use crate::domain::{Period, RecordId};
use crate::register::Leaving;

/// A template that is to be seen with the register's data, saved or not.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplateToPreview {
    /// The template.
    pub template: Template,
    /// For which period.
    pub period: Period,
    /// The directive or programmes that it would be about.
    pub subject: Vec<RecordId>,
}

/// What a template makes of the register's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplatePreview {
    /// The report.
    pub document: Document,
    /// The same as plain text.
    pub text: String,
    /// What is missing or doubtful in it.
    pub problems: Vec<ProblemView>,
}

pub(crate) fn preview(desk: &Desk, form: TemplateToPreview) -> Result<TemplatePreview, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let assembled = register.preview_template(form.template, form.period, form.subject, &Leaving::draft_of(today))?;
        Ok(TemplatePreview {
            text: outline(&assembled.document),
            problems: assembled.problems.into_iter().map(ProblemView::from).collect(),
            document: assembled.document,
        })
    })
}
