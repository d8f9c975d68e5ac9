//! Yearly targets (kế hoạch).

mod plan;
mod remove;
mod set;

pub use plan::Planned;
pub(super) use set::check;
