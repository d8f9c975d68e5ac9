//! Observations: the value of one indicator for one unit over one window.

mod check;
mod put;
mod read;
mod remove;

pub(super) use check::Checker;
pub use put::NewObservation;
pub use read::Revision;
