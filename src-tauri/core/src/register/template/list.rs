use crate::catalog::Template;
use crate::catalog::templates::from_toml;
use crate::register::{Register, RegisterError};

/// One template that a report can be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateEntry {
    /// The template.
    pub template: Template,
    /// The version of an own one; `None` for a built-in one.
    pub version: Option<u32>,
    /// Its row, for the bin; `None` for a built-in one.
    pub row: Option<i64>,
}

impl Register {
    /// The office's own templates in their newest versions, then the built-in ones. One whose text is no longer readable is left out
    /// here; [`Register::own_templates`] has it.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn templates(&self) -> Result<Vec<TemplateEntry>, RegisterError> {
        let own = self.own_templates()?.into_iter().filter_map(|own| {
            let template = from_toml(own.code.as_str(), &own.body).ok()?;
            Some(TemplateEntry { template, version: Some(own.version), row: Some(own.row) })
        });
        let built_in = self.catalog().templates.iter().cloned();
        Ok(own.chain(built_in.map(|template| TemplateEntry { template, version: None, row: None })).collect())
    }
}
