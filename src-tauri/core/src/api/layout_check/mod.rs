//! Any Word file held against a layout standard: chosen or dropped, looked at page by page, corrected into a copy, printed.
//!
//! The page never names a path: it speaks of papers by the number under which the program keeps them.

mod check;
mod fix;
mod paper;
mod print;
#[cfg(test)]
mod tests;
mod view;

pub(super) use check::*;
pub(super) use fix::*;
pub(super) use paper::*;
pub(super) use print::*;
pub(super) use view::*;
