//! The office's own templates; every version that a report was made of is kept.

mod add;
mod bin;
mod change;
mod copy;
mod list;
mod remove;
mod try_texts;
mod versions;

pub use bin::BinnedTemplate;
pub use list::TemplateEntry;
pub use versions::TemplateVersion;

use super::{Op, Outcome, Register, RegisterError, check_code};
use crate::catalog::Template;
use crate::domain::TemplateCode;

/// The newest version of an own template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// Its row, by which the bin knows it.
    pub row: i64,
    /// Its code.
    pub code: TemplateCode,
    /// Its version, from 1.
    pub version: u32,
    /// Its text, as TOML.
    pub body: String,
}

impl Register {
    /// Saves the next version of an own template; answers its number. That the text is a template is for the catalog to say.
    ///
    /// # Errors
    /// [`RegisterError::CodeUnusable`].
    pub fn save_template(&mut self, code: &TemplateCode, body: &str) -> Result<Outcome<u32>, RegisterError> {
        self.transact(Op::SaveTemplate, code.as_str(), |work| {
            check_code(code.as_str())?;
            Ok(work.storage.add_template(code.as_str(), body)?)
        })
    }

    /// The newest version of every own template.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn own_templates(&self) -> Result<Vec<OwnTemplate>, RegisterError> {
        let rows = self.storage.templates()?.into_iter();
        Ok(rows.map(|(row, code, version, body)| OwnTemplate { row, code: TemplateCode(code), version, body }).collect())
    }

    /// The text of one version, also where it lies in the bin.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn own_template(&self, code: &TemplateCode, version: u32) -> Result<String, RegisterError> {
        self.storage.template(code.as_str(), version)?.ok_or(RegisterError::NotFound { what: "mẫu" })
    }

    /// The template that a report is made of: a version of the office's own, or the built-in one where no version is given.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`], [`RegisterError::NotFound`], or what is wrong with its text.
    pub fn template_of(&self, code: &TemplateCode, version: Option<u32>) -> Result<Template, RegisterError> {
        match version {
            None => self.template_by_code(code.as_str()).cloned(),
            Some(version) => {
                let name = format!("{code} (phiên bản {version})");
                Ok(crate::catalog::templates::from_toml(&name, &self.own_template(code, version)?)?)
            }
        }
    }
}
