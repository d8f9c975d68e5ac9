//! What every change answers.

use serde::{Deserialize, Serialize};

use super::ApiError;
use crate::register::{Outcome, Register};

/// The answer of a change: its value, the words for the toast, and what on the screen is stale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Done<T> {
    /// What the change gave.
    pub value: T,
    /// What was done, in words, for the toast with its «Hoàn tác»; null where nothing was written.
    pub said: Option<String>,
    /// Tables that changed: "record", "observation"; the screen reads again what shows them.
    pub changed: Vec<String>,
}

impl<T> Done<T> {
    /// The view of `outcome`, in the words of the history.
    ///
    /// # Errors
    /// As [`Register::operations`].
    pub(crate) fn of(register: &Register, outcome: Outcome<T>) -> Result<Self, ApiError> {
        let said = match outcome.operation {
            None => None,
            Some(id) => register.operations(1)?.into_iter().find(|latest| latest.id == id).map(|latest| latest.label),
        };
        let changed = outcome.changed.iter().map(|noun| noun.table().to_owned()).collect();
        Ok(Self { value: outcome.value, said, changed })
    }
}
