use crate::catalog::Template;
use crate::catalog::templates::{from_toml, to_toml};
use crate::domain::TemplateCode;
use crate::register::{Op, Outcome, Register, RegisterError, check_code, clean};

impl Register {
    /// Keeps a template that was made outside, as an own one under a free code of `series`; answers that code. Its reports stand in one
    /// series with those of the templates of that name.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::CodeUnusable`], or what is wrong with the template.
    pub fn add_template(&mut self, template: Template, series: &str) -> Result<Outcome<TemplateCode>, RegisterError> {
        let name = clean(&template.name);
        if name.is_empty() {
            return Err(RegisterError::NameEmpty("Mẫu"));
        }
        let code = self.free_template_code(series)?;
        check_code(code.as_str())?;
        let body = to_toml(&Template { code: code.clone(), name: name.clone(), ..template })?;
        // Read back, so that nothing is kept that could not be opened again.
        from_toml(&name, &body)?;
        self.transact(Op::SaveTemplate, &name, |work| {
            work.storage.add_template(code.as_str(), &body)?;
            Ok(code)
        })
    }

    /// The first code of a series that no own template ever had.
    pub(super) fn free_template_code(&self, series: &str) -> Result<TemplateCode, RegisterError> {
        let series = series.split('.').next().unwrap_or_default();
        let mut number = 2;
        loop {
            let code = format!("{series}.{number}");
            if self.storage.template(&code, 1)?.is_none() {
                return Ok(TemplateCode(code));
            }
            number += 1;
        }
    }
}
