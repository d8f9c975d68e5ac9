use crate::catalog::Template;
use crate::catalog::templates::{Known, Unknown, from_toml, to_toml, verify};
use crate::domain::TemplateCode;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Saves the next version of an own template as it was changed on the screen; answers its number. Reports made of an earlier
    /// version keep that one.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where the code is none of the office's own, or what is wrong with the template.
    pub fn change_template(&mut self, template: &Template) -> Result<Outcome<u32>, RegisterError> {
        if self.storage.template(template.code.as_str(), 1)?.is_none() {
            return Err(RegisterError::NotFound { what: "mẫu riêng của cơ quan" });
        }
        let body = to_toml(template)?;
        // Read back, so that nothing is kept that could not be opened again.
        from_toml(&template.name, &body)?;
        let same = self.own_templates()?.iter().any(|own| own.code == template.code && own.body == body);
        self.transact(Op::SaveTemplate, &template.name, |work| {
            if same {
                let version = work.storage.templates()?.into_iter().find(|(_, code, ..)| code == template.code.as_str());
                return Ok(version.map_or(1, |(_, _, version, _)| version));
            }
            Ok(work.storage.add_template(template.code.as_str(), &body)?)
        })
    }

    /// The same from a text that somebody typed; the code it names is the template's.
    ///
    /// # Errors
    /// As [`Register::change_template`].
    pub fn change_template_text(&mut self, code: &TemplateCode, text: &str) -> Result<Outcome<u32>, RegisterError> {
        let template = from_toml(code.as_str(), text)?;
        self.change_template(&Template { code: code.clone(), ..template })
    }

    /// What a template names and neither catalog nor register has.
    #[must_use]
    pub fn unknown_in_template(&self, template: &Template) -> Vec<Unknown> {
        let mut known = Known::of(self.catalog());
        known.indicators.extend(self.book.iter().map(|indicator| indicator.code.as_str()));
        verify(template, &known)
    }
}
