//! The office's own templates; every version that a report was made of is kept.

use super::{Op, Outcome, Register, RegisterError, check_code};
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
}
