use crate::catalog::Template;
use crate::catalog::templates::to_toml;
use crate::domain::TemplateCode;
use crate::register::{Op, Outcome, Register, RegisterError, clean};

impl Register {
    /// Makes an own template out of a built-in or an own one, under a name of its own; answers its code. Its reports stand in one
    /// series with those of the template that it was copied from.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], or as [`Register::template_of`].
    pub fn copy_template(&mut self, code: &TemplateCode, version: Option<u32>, name: &str) -> Result<Outcome<TemplateCode>, RegisterError> {
        let name = clean(name);
        if name.is_empty() {
            return Err(RegisterError::NameEmpty("Mẫu"));
        }
        let original = self.template_of(code, version)?;
        let code = self.free_template_code(code.as_str())?;
        let body = to_toml(&Template { code: code.clone(), name: name.clone(), ..original })?;
        self.transact(Op::CopyTemplate, &name, |work| {
            work.storage.add_template(code.as_str(), &body)?;
            Ok(code)
        })
    }
}
