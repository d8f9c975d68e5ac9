use chrono::NaiveDateTime;

use crate::catalog::templates::from_toml;
use crate::domain::TemplateCode;
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::Noun;

/// An own template in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinnedTemplate {
    /// Its code.
    pub code: TemplateCode,
    /// Its name.
    pub name: String,
    /// When it was put there.
    pub at: NaiveDateTime,
}

impl Register {
    /// The own templates that lie in the bin with all their versions, the last first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn binned_templates(&self) -> Result<Vec<BinnedTemplate>, RegisterError> {
        let mut found: Vec<BinnedTemplate> = Vec::new();
        for ((_, code, _, body), at) in self.storage.binned_templates()? {
            if found.last().is_none_or(|last| last.code.as_str() != code) {
                let name = from_toml(&code, &body).map_or_else(|_| code.clone(), |template| template.name);
                found.push(BinnedTemplate { code: TemplateCode(code), name, at });
            }
        }
        found.sort_by_key(|template| std::cmp::Reverse(template.at));
        Ok(found)
    }

    /// Takes an own template back out of the bin with all its versions.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where it does not lie there.
    pub fn restore_template(&mut self, code: &TemplateCode) -> Result<Outcome<()>, RegisterError> {
        let name = self.binned_templates()?.into_iter().find(|template| template.code == *code).map(|template| template.name);
        let name = name.ok_or(RegisterError::NotFound { what: "mẫu trong thùng rác" })?;
        self.transact(Op::Restore, &format!("mẫu {name}"), |work| {
            for ((row, ..), _) in work.storage.binned_templates()?.into_iter().filter(|((_, of, ..), _)| of == code.as_str()) {
                work.storage.take_from_bin(Noun::Template, row)?;
            }
            Ok(())
        })
    }
}
