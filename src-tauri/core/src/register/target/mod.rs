//! Yearly targets (kế hoạch).

mod remove;
mod set;

pub(super) use set::check;
