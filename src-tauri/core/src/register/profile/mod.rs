//! Issuer profiles (hồ sơ cơ quan) in dated versions.

mod add;
mod change;
mod list;

use super::{RegisterError, check_day, clean};
use crate::domain::IssuerProfile;

/// The profile as it is kept.
pub(super) fn checked(profile: &IssuerProfile) -> Result<IssuerProfile, RegisterError> {
    let mut profile = profile.clone();
    for text in
        [&mut profile.name, &mut profile.issuer, &mut profile.issuer_in_text, &mut profile.symbol, &mut profile.place, &mut profile.archive]
    {
        *text = clean(text);
    }
    if profile.name.is_empty() {
        return Err(RegisterError::NameEmpty("Hồ sơ cơ quan"));
    }
    if profile.issuer.is_empty() {
        return Err(RegisterError::NameEmpty("Cơ quan ban hành trong hồ sơ"));
    }
    check_day("Ngày bắt đầu của hồ sơ", profile.valid_from)?;
    check_day("Ngày kết thúc của hồ sơ", profile.valid_to)?;
    if let (Some(from), Some(to)) = (profile.valid_from, profile.valid_to)
        && to < from
    {
        return Err(RegisterError::DaysBackwards { what: "Hồ sơ cơ quan" });
    }
    Ok(profile)
}
