use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};

/// What became of the bin.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Emptied {
    /// How many things are gone for good.
    pub removed: u32,
    /// The names of what stays, since something that is kept stands on it.
    pub held: Vec<String>,
}

pub(in crate::api) fn empty(desk: &Desk, (): ()) -> Result<Done<Emptied>, ApiError> {
    desk.work(|register| {
        let outcome = register.empty_bin()?.map(|emptied| Emptied {
            removed: u32::try_from(emptied.removed).unwrap_or(u32::MAX),
            held: emptied.held.into_iter().map(|held| held.name).collect(),
        });
        Done::of(register, outcome)
    })
}
