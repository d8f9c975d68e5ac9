use crate::domain::TargetId;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Takes a target out.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn remove_target(&mut self, id: TargetId) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::RemoveTarget, "", |work| {
            if work.storage.remove_target(id)? { Ok(()) } else { Err(RegisterError::NotFound { what: "kế hoạch" }) }
        })
    }
}
