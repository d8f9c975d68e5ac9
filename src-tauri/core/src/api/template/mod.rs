//! Templates: the built-in ones, and the office's own with their versions.

mod change;
mod compare;
mod import;
mod preview;
mod read;

pub(super) use change::*;
pub(super) use compare::*;
pub(super) use import::*;
pub(super) use preview::*;
pub(super) use read::*;
