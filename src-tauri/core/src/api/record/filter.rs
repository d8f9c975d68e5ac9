use serde::{Deserialize, Serialize};

use crate::api::{ApiError, Desk, Done};
use crate::register::KeptFilter;

/// Which filter.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct FilterName {
    /// Its name.
    pub name: String,
}

pub(in crate::api) fn filters(desk: &Desk, (): ()) -> Result<Vec<KeptFilter>, ApiError> {
    desk.look(|register| Ok(register.kept_filters()?))
}

pub(in crate::api) fn keep(desk: &Desk, filter: KeptFilter) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.keep_filter(&filter)?;
        Done::of(register, outcome)
    })
}

pub(in crate::api) fn forget(desk: &Desk, form: FilterName) -> Result<Done<()>, ApiError> {
    desk.work(|register| {
        let outcome = register.forget_filter(&form.name)?;
        Done::of(register, outcome)
    })
}
