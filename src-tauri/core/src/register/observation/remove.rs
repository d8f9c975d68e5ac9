use crate::domain::ObservationId;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Takes an observation out, so that its cell reads "chưa có số liệu" again; undo and the history keep it.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn remove_observation(&mut self, id: ObservationId) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::RemoveObservation, "", |work| {
            if work.storage.remove_observation(id)? { Ok(()) } else { Err(RegisterError::NotFound { what: "số liệu" }) }
        })
    }
}
