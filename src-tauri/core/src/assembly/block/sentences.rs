//! Figure sentences, in one paragraph or each behind a dash.

use super::{ended, is_sourced};
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::Sentences;
use crate::document::{Block, Body, Inline, List, Marker, Provenance};

pub(super) fn build(block: &Sentences, here: &Here<'_>, work: &Work<'_>) -> Built {
    let mut written: Vec<(&str, Vec<Inline>)> = Vec::new();
    for code in &block.codes {
        let rendered = work.input.engine.sentence(code.as_str(), &work.context(here));
        let has_gap = rendered.inlines.iter().any(|inline| matches!(inline, Inline::Gap { .. }));
        if rendered.inlines.is_empty() || block.leave_out_missing && has_gap && !is_sourced(&rendered.inlines) {
            continue;
        }
        written.push((code.as_str(), work.take(here, rendered)));
    }
    if written.is_empty() {
        return Built::default();
    }
    let has_content = written.iter().any(|(_, inlines)| is_sourced(inlines));
    let code = written.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(" ");
    let provenance = Provenance::Sentence { code };
    let body = if block.dashed {
        let last = written.len() - 1;
        let items = written.into_iter().enumerate().map(|(position, (_, item))| ended(item, position == last)).collect();
        Body::List(List { marker: Marker::Dash, items })
    } else {
        let mut inlines = Vec::new();
        for (_, sentence) in written {
            if !inlines.is_empty() {
                inlines.push(Inline::text(" "));
            }
            inlines.extend(sentence);
        }
        Body::Paragraph(inlines)
    };
    Built::of(Block { provenance, body }, has_content)
}
