use crate::domain::ObservationId;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Takes an observation out, so that its cell reads "chưa có số liệu" again; undo and the history keep it.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn remove_observation(&mut self, id: ObservationId) -> Result<Outcome<()>, RegisterError> {
        self.remove_observations(&[id])
    }

    /// Takes observations out in one operation.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where one of them is not there; then all stay.
    pub fn remove_observations(&mut self, ids: &[ObservationId]) -> Result<Outcome<()>, RegisterError> {
        let about = match ids {
            [one] => self.observation(*one)?.indicator,
            many => return self.remove_each(&format!("{} số", many.len()), many),
        };
        let about = self.indicators().code(about).map_or_else(String::new, ToString::to_string);
        self.remove_each(&about, ids)
    }

    fn remove_each(&mut self, about: &str, ids: &[ObservationId]) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::RemoveObservation, about, |work| {
            for id in ids {
                if !work.storage.remove_observation(*id)? {
                    return Err(RegisterError::NotFound { what: "số liệu" });
                }
            }
            Ok(())
        })
    }
}
