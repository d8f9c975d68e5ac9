//! Observations and records become totals, comparisons and shares; pure.

mod total;

pub use total::*;
