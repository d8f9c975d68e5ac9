//! Templates: the built-in ones, and the office's own with their versions.

mod bin;
mod change;
mod import;
mod preview;
mod read;
mod texts;

pub(super) use bin::*;
pub(super) use change::*;
pub(super) use import::*;
pub(super) use preview::*;
pub(super) use read::*;
pub(super) use texts::*;
