use super::checked;
use crate::domain::{IssuerProfile, ProfileId};
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Adds a version of an issuer profile.
    ///
    /// # Errors
    /// [`RegisterError`] where it has no name or issuer, or its days are wrong.
    pub fn add_profile(&mut self, profile: &IssuerProfile) -> Result<Outcome<ProfileId>, RegisterError> {
        self.transact(Op::AddProfile, &profile.name, |work| Ok(work.storage.add_profile(&checked(profile)?)?))
    }
}
