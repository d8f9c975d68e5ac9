//! One file for each command.

use super::answer::{Answer, Failure};
use super::arguments::Command;

/// Does what was asked.
pub(crate) fn answer(command: Command) -> Result<Answer, Failure> {
    Err(Failure(format!("{command:?}")))
}
