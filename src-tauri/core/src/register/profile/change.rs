use super::checked;
use crate::domain::{IssuerProfile, ProfileId};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Writes one version of a profile anew.
    ///
    /// # Errors
    /// As [`Register::add_profile`]; [`RegisterError::NotFound`] where it is not there.
    pub fn change_profile(&mut self, id: ProfileId, profile: &IssuerProfile) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::ChangeProfile, &profile.name, |work| {
            let there = work.storage.update_profile(id, &checked(profile)?)?;
            if there { Ok(()) } else { Err(RegisterError::NotFound { what: "hồ sơ cơ quan" }) }
        })
    }
}
