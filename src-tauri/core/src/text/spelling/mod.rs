//! Slips of the pen in Vietnamese text: letters in pieces, hidden signs, spaces, days, numbers, tone marks, capitals.
//!
//! Each function looks for one kind and says where it is and, where that is beyond doubt, what should stand there. Names and
//! quotations are left to their writers: [`own()`] hides them.

mod capitals;
mod characters;
mod days;
mod numbers;
mod own;
mod spaces;
mod tones;

pub use capitals::capitals;
pub use characters::{Forbidden, decomposed, forbidden};
pub use days::{Day, days};
pub use numbers::{Fault, Number, numbers};
pub use own::own;
pub use spaces::{Space, spaces};
pub use tones::tones;

use std::ops::Range;

/// A place in a text, in bytes, and what should stand there.
pub type Instead = (Range<usize>, String);

/// Words of a text with the signs around them taken away, numbers kept whole, each with its place.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let edge = |sign: char| !sign.is_alphanumeric() && sign != '%';
    text.split(|sign: char| sign.is_whitespace() || matches!(sign, '(' | ')' | '–' | ';'))
        .map(move |word| word.trim_matches(edge))
        .filter(|word| !word.is_empty())
        .map(|word| (place(text, word), word))
}

/// Where a part of a text begins in it.
fn place(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
