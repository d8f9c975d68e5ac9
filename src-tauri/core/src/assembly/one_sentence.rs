//! One figure sentence on its own, to be put into a text.

use super::Input;
use super::block;
use super::work::{Here, Work};
use crate::catalog::templates::{BlockTemplate, Sentences};
use crate::document::Block;
use crate::domain::SentenceCode;

/// The sentence with `code` as a paragraph of the section with code `section`; `None` where it has nothing to say.
#[must_use]
pub fn one_sentence(input: &Input<'_>, section: &str, code: &SentenceCode) -> Option<Block> {
    let work = Work::first(input);
    let here = Here { section: section.to_owned(), ..Here::default() };
    let sentences = Sentences { codes: vec![code.clone()], dashed: false, leave_out_missing: false };
    block::build(&BlockTemplate::Sentences(sentences), &here, &work).blocks.into_iter().next()
}
