//! Issuer profiles: their versions, a first one by suggestion, and the head that a report will have with one.

mod head;
mod suggest;

use serde::{Deserialize, Serialize};

pub(super) use head::{HeadAsk, HeadView, head};
pub(super) use suggest::{IssuingBody, suggest};

use super::{ApiError, Desk, Done};
use crate::domain::{IssuerProfile, ProfileId};
use crate::register::Binnable;

/// One version of a profile in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProfileRow {
    /// Its row.
    pub id: i64,
    /// Whether reports signed today would use it.
    pub holds_today: bool,
    /// What it says.
    pub profile: IssuerProfile,
}

/// A version of a profile, written anew.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProfileChange {
    /// Its row.
    pub id: i64,
    /// What it says from now on.
    pub profile: IssuerProfile,
}

/// Which version of a profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichProfile {
    /// Its row.
    pub id: i64,
}

pub(super) fn list(desk: &Desk, (): ()) -> Result<Vec<ProfileRow>, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let now = register.profile_on(today).ok().map(|(id, _)| id);
        let rows = register.profiles()?.into_iter();
        Ok(rows.map(|(id, profile)| ProfileRow { id: id.0, holds_today: now == Some(id), profile }).collect())
    })
}

pub(super) fn add(desk: &Desk, profile: IssuerProfile) -> Result<Done<i64>, ApiError> {
    desk.work(|register| {
        let outcome = register.add_profile(&profile)?.map(|id| id.0);
        Done::of(register, outcome)
    })
}

pub(super) fn change(desk: &Desk, form: ProfileChange) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.change_profile(ProfileId(form.id), &form.profile)?;
        Done::of(register, outcome)
    })
}

pub(super) fn remove(desk: &Desk, form: WhichProfile) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        if register.profiles()?.len() == 1 {
            return Err(ApiError::told("Sổ chỉ còn một hồ sơ cơ quan nên chưa bỏ được.", "Hãy thêm hồ sơ khác trước, hoặc sửa hồ sơ này."));
        }
        let outcome = register.put_in_bin(Binnable::Profile(ProfileId(form.id)))?;
        Done::of(register, outcome)
    })
}
