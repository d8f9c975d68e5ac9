use chrono::NaiveDateTime;

use crate::domain::TemplateCode;
use crate::register::{Register, RegisterError};
use crate::storage::Noun;

/// One version of an own template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateVersion {
    /// Its number, from 1.
    pub version: u32,
    /// When it was saved.
    pub at: Option<NaiveDateTime>,
    /// By whom.
    pub who: String,
}

impl Register {
    /// The kept versions of an own template, the latest first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn template_versions(&self, code: &TemplateCode) -> Result<Vec<TemplateVersion>, RegisterError> {
        let mut versions = Vec::new();
        for row in self.storage.template_versions(code.as_str())? {
            let added = self.history(Noun::Template, row.row)?.into_iter().next().map(|entry| entry.operation);
            let (at, who) = added.map_or((None, String::new()), |operation| (Some(operation.at), operation.who));
            versions.push(TemplateVersion { version: row.version, at, who });
        }
        Ok(versions)
    }
}
