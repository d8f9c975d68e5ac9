//! Fixed text with fields.

use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::FixedText;
use crate::document::Provenance;

pub(super) fn build(block: &FixedText, here: &Here<'_>, work: &Work<'_>) -> Built {
    Built { blocks: work.paragraphs(here, &block.text, &Provenance::Template), has_content: false }
}
