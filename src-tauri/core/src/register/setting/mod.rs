//! Settings that belong to the register rather than to a PC.

use serde_json::Value;

use super::{Op, Outcome, Register, RegisterError};
use crate::domain::CutoffScheme;

/// Where the default cut-off days are kept.
const CUTOFF: &str = "cutoff-scheme";

impl Register {
    /// Sets a setting.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn change_setting(&mut self, key: &str, value: &Value) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::ChangeSetting, key, |work| Ok(work.storage.put_setting(key, value)?))
    }

    /// The value of a setting; `None` where it was never set.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn setting(&self, key: &str) -> Result<Option<Value>, RegisterError> {
        Ok(self.storage.setting(key)?)
    }

    /// The cut-off days that a new report has unless it is given others; those of NĐ 09/2019/NĐ-CP where nothing was chosen.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn cutoff_scheme(&self) -> Result<CutoffScheme, RegisterError> {
        let kept = self.setting(CUTOFF)?;
        Ok(kept.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
    }

    /// Chooses the cut-off days of new reports.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn change_cutoff_scheme(&mut self, scheme: CutoffScheme) -> Result<Outcome<()>, RegisterError> {
        let kept = serde_json::to_value(scheme).unwrap_or_default();
        self.transact(Op::ChangeSetting, "ngày chốt số liệu", |work| Ok(work.storage.put_setting(CUTOFF, &kept)?))
    }
}
