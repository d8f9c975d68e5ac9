//! The situations of the field, each with the exact sentence that it leads to.

mod built_in;
mod citations;
mod comparisons;
mod field;
mod hostile;
mod reporting;
mod situation;
mod wording;
