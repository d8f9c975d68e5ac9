//! text

pub mod date;
pub mod number;
