//! Figure sentences (câu số liệu) and fixed texts with fields: figures in, Vietnamese sentences out.
//!
//! A text is a minijinja template in a small language that always ends ([`language`]). It names indicators by their codes and
//! uses the functions of [`words`]; what it writes about a figure keeps the figure's source ([`pieces`]). What was not
//! reported becomes a visible gap and a problem, what cannot be compared is left out, and punctuation closes over it ([`tidy`]).

mod argument;
mod cite;
mod compare;
mod context;
mod engine;
mod entry;
mod error;
mod figure;
mod language;
mod parts;
mod period;
mod pieces;
mod scope;
mod tidy;
mod words;

pub use cite::full_citation;
pub use context::{Citations, Context};
pub use engine::{Engine, Rendered};
pub use error::SentenceError;

#[cfg(test)]
mod tests;
