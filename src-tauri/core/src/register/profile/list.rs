use chrono::NaiveDate;

use crate::domain::{IssuerProfile, ProfileId};
use crate::register::{Register, RegisterError};

impl Register {
    /// Every version of every profile, by name and first day.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn profiles(&self) -> Result<Vec<(ProfileId, IssuerProfile)>, RegisterError> {
        Ok(self.storage.profiles()?)
    }

    /// One version, also where it lies in the bin: a report keeps the profile it was made with.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn profile(&self, id: ProfileId) -> Result<IssuerProfile, RegisterError> {
        self.storage.profile(id)?.ok_or(RegisterError::NotFound { what: "hồ sơ cơ quan" })
    }

    /// The version that holds on `day`; of several, the one that began last.
    ///
    /// # Errors
    /// [`RegisterError::NoProfile`].
    pub fn profile_on(&self, day: NaiveDate) -> Result<(ProfileId, IssuerProfile), RegisterError> {
        let holding = self.storage.profiles()?.into_iter().filter(|(_, profile)| profile.holds_on(day));
        holding.max_by_key(|(id, profile)| (profile.valid_from, *id)).ok_or(RegisterError::NoProfile(day))
    }
}
