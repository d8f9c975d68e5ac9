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
        self.transact(Op::Bin, code.as_str(), |work| {
            for row in rows {
                work.storage.put_in_bin(Noun::Template, row.row, work.now)?;
            }
            Ok(())
        })
    }
}
