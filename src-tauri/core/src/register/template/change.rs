use chrono::TimeDelta;

use crate::catalog::Template;
use crate::catalog::templates::{Known, Unknown, from_toml, to_toml, unknown_units, verify};
use crate::register::{Op, Outcome, Register, RegisterError};
use crate::storage::Noun;

/// Changes that follow each other within this many minutes are one version.
const SITTING: i64 = 30;

impl Register {
    /// Saves an own template as it was changed on the screen; answers the number of the version that holds it. `note` says what was
    /// done, for the history in place of its name: "bỏ mục «Kiến nghị»". Changes of one sitting are one version, as long as no report has been made of
    /// it; reports made of an earlier version keep that one, and so does the first, which is what was copied.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where the code is none of the office's own, or what is wrong with the template.
    pub fn change_template(&mut self, template: &Template, note: &str) -> Result<Outcome<u32>, RegisterError> {
        let newest = self.own_templates()?.into_iter().find(|own| own.code == template.code);
        let newest = newest.ok_or(RegisterError::NotFound { what: "mẫu riêng của cơ quan" })?;
        let body = to_toml(template)?;
        // Read back, so that nothing is kept that could not be opened again.
        from_toml(&template.name, &body)?;
        let goes_on = newest.version > 1 && !self.storage.is_template_used(newest.row)? && self.is_recent(newest.row)?;
        let about = if note.is_empty() { &template.name } else { note };
        self.transact(Op::SaveTemplate, about, |work| {
            if newest.body == body {
                return Ok(newest.version);
            }
            if goes_on {
                work.storage.change_template(newest.row, &body)?;
                return Ok(newest.version);
            }
            Ok(work.storage.add_template(template.code.as_str(), &body)?)
        })
    }

    fn is_recent(&self, row: i64) -> Result<bool, RegisterError> {
        let last = self.history(Noun::Template, row)?.into_iter().next();
        Ok(last.is_some_and(|entry| (self.by.clock)() - entry.operation.at < TimeDelta::minutes(SITTING)))
    }

    /// What a template names and neither catalog nor register has.
    #[must_use]
    pub fn unknown_in_template(&self, template: &Template) -> Vec<Unknown> {
        let mut known = Known::of(self.catalog());
        known.indicators.extend(self.book.iter().map(|indicator| indicator.code.as_str()));
        let units = self.unit_tree().map(|tree| tree.iter().map(|unit| unit.code.0.clone()).collect()).unwrap_or_default();
        let mut unknown = verify(template, &known);
        unknown.extend(unknown_units(template, &units));
        unknown
    }
}
