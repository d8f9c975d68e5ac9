//! A template and the register's facts become a document; pure.
//!
//! Assembly never fails for want of data: what is missing becomes a visible gap in the document and a problem beside it.
//! It runs over the template twice: the first time to learn which sections and appendices have something to say, the second
//! time to write those that are shown, so that nothing that is left out is cited, numbered or complained of.

mod assemble;
mod bare_document;
mod bare_words;
mod block;
mod input;
mod one_sentence;
mod partial;
mod section;
pub mod sentence;
mod shown_again;
mod try_text;
mod work;

pub use assemble::assemble;
pub use bare_document::bare_document;
pub use bare_words::bare_words;
pub use input::{Assembled, Input, Tasks};
pub use one_sentence::one_sentence;
pub use shown_again::shown_again;
pub use try_text::{TextToTry, TriedText, try_sentences, try_texts};

#[cfg(test)]
mod tests;
