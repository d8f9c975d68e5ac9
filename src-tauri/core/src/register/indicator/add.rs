use super::checked;
use crate::domain::{Indicator, IndicatorId};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Adds an indicator of the office's own.
    ///
    /// # Errors
    /// [`RegisterError`] for an unusable or used code, an empty name, or what the catalog's rules refuse.
    pub fn add_indicator(&mut self, indicator: &Indicator) -> Result<Outcome<IndicatorId>, RegisterError> {
        self.transact(Op::AddIndicator, &indicator.name, |work| {
            let indicator = checked(work, indicator)?;
            let code = indicator.code.as_str();
            if let Some(row) = work.storage.indicators()?.into_iter().find(|row| row.code == code) {
                return Err(RegisterError::CodeTaken { what: "chỉ tiêu", code: code.to_owned(), in_bin: row.binned });
            }
            Ok(work.storage.add_indicator(code, Some(&indicator))?)
        })
    }
}
