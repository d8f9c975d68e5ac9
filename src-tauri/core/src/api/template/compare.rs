use serde::{Deserialize, Serialize};

use super::WhichTemplate;
use crate::api::report::{WordFate, WordRun};
use crate::api::{ApiError, Desk};

/// Two templates that are to be compared.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplatesToCompare {
    /// The older one.
    pub old: WhichTemplate,
    /// The newer one.
    pub new: WhichTemplate,
}

/// One section of two templates side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct TemplatePairView {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub heading: String,
    /// Whether the newer one has it still, adds it or leaves it out.
    pub fate: WordFate,
    /// What differs in its text; empty where nothing does.
    pub words: Vec<WordRun>,
}

pub(crate) fn compare(desk: &Desk, form: TemplatesToCompare) -> Result<Vec<TemplatePairView>, ApiError> {
    desk.look(|register| {
        let pairs = register.compare_templates((&form.old.code, form.old.version), (&form.new.code, form.new.version))?;
        Ok(pairs
            .into_iter()
            .map(|pair| TemplatePairView {
                code: pair.code,
                heading: pair.heading,
                fate: pair.change.into(),
                words: pair.words.into_iter().map(WordRun::from).collect(),
            })
            .collect())
    })
}
