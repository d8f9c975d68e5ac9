//! Vietnamese text: one form on the way in, search without marks, the order of the alphabet, tone marks, old font encodings,
//! numbers and dates as they are written.
//!
//! Nothing here imports anything of ours.

mod clean;
mod compare;
pub mod date;
mod fold;
pub mod legacy;
mod letter;
pub mod number;
pub mod spelling;
mod syllable;
pub mod tone;

pub use clean::{clean, nfc};
pub use compare::{compare, sort_key};
pub use fold::{fold, search_exact};
