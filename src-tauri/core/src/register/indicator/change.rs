use super::checked;
use crate::domain::Indicator;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Gives an own indicator another definition under its code.
    ///
    /// # Errors
    /// As [`Register::add_indicator`]; [`RegisterError::IndicatorReserved`] for one of the catalog.
    pub fn change_indicator(&mut self, indicator: &Indicator) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::ChangeIndicator, &indicator.name, |work| {
            let indicator = checked(work, indicator)?;
            let code = indicator.code.as_str();
            match work.storage.indicators()?.into_iter().find(|row| row.code == code) {
                Some(row) if row.own.is_some() => Ok(work.storage.define_indicator(row.id, Some(&indicator))?),
                Some(_) => Err(RegisterError::IndicatorReserved(code.to_owned())),
                None => Err(RegisterError::UnknownCode { what: "chỉ tiêu", code: code.to_owned() }),
            }
        })
    }
}
