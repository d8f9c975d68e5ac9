//! Settings that belong to the register rather than to a PC.

use serde_json::Value;

use super::{Op, Outcome, Register, RegisterError};

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
}
