//! A template and the register's facts become a document; pure.
//!
//! Assembly never fails for want of data: what is missing becomes a visible gap in the document and a problem beside it.
//! It runs over the template twice: the first time to learn which sections and appendices have something to say, the second
//! time to write those that are shown, so that nothing that is left out is cited, numbered or complained of.

mod assemble;
mod block;
mod input;
mod one_sentence;
mod partial;
mod section;
pub mod sentence;
mod shown_again;
mod work;

pub use assemble::assemble;
pub use input::{Assembled, Input, Tasks};
pub use one_sentence::one_sentence;
pub use shown_again::shown_again;

#[cfg(test)]
mod tests;
