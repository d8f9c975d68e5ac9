use crate::catalog::templates::from_toml;
use crate::domain::TemplateCode;
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::Noun;

impl Register {
    /// Puts an own template into the bin with all its versions; reports that were made of one still find it there.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn remove_template(&mut self, code: &TemplateCode) -> Result<Outcome<()>, RegisterError> {
        let rows = self.storage.template_versions(code.as_str())?;
        if rows.is_empty() {
            return Err(RegisterError::NotFound { what: "mẫu riêng của cơ quan" });
        }
        let newest = self.own_templates()?.into_iter().find(|own| own.code == *code);
        let name = newest.and_then(|own| from_toml(own.code.as_str(), &own.body).ok()).map_or_else(|| code.0.clone(), |own| own.name);
        self.transact(Op::Bin, &format!("mẫu {name}"), |work| {
            for row in rows {
                work.storage.put_in_bin(Noun::Template, row.row, work.now)?;
            }
            Ok(())
        })
    }
}
