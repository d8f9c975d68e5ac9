//! Yearly targets (kế hoạch).

mod remove;
mod set;
