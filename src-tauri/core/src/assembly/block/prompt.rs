//! Something that only a person can write, shown as a gap so that nobody overlooks it.

use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::Prompt;
use crate::document::{Block, Inline, PROMPT, Provenance};

pub(super) fn build(block: &Prompt, here: &Here<'_>, work: &Work<'_>) -> Built {
    Built::of(asking(&work.words(here, &block.text)), false)
}

/// A block that asks for text.
pub(super) fn asking(words: &str) -> Block {
    let missing = format!("{PROMPT}{}", words.trim_end_matches('.'));
    Block::paragraph(vec![Inline::Gap { missing }], Provenance::Prompt)
}
