//! Text of an earlier report, marked as such.

use super::prompt;
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::{CarriedOver, EarlierReport};
use crate::document::{Block, Body, Earlier, Inline, Provenance};
use crate::domain::{Problem, Severity};

pub(super) fn build(block: &CarriedOver, here: &Here<'_>, work: &Work<'_>) -> Built {
    let code = block.section.as_deref().unwrap_or(&here.section);
    let carried: Vec<Block> = match earlier(block.of, work) {
        Some(report) => report
            .document
            .walk()
            .into_iter()
            .filter(|section| section.code == code)
            .flat_map(|section| &section.blocks)
            .filter(|block| is_prose(block))
            .map(|block| carry(block, report, here, work))
            .collect(),
        None => Vec::new(),
    };
    if carried.is_empty() {
        return Built::of(prompt::asking(&work.words(here, &block.prompt)), false);
    }
    Built { blocks: carried, has_content: true }
}

fn earlier<'a>(of: EarlierReport, work: &Work<'a>) -> Option<&'a Earlier<'a>> {
    let period = work.input.period;
    let wanted = match of {
        EarlierReport::LastYear => Some(period.a_year_earlier()),
        EarlierReport::Previous => period.previous(),
    };
    work.input.earlier.iter().find(|report| Some(report.period) == wanted)
}

/// Whether a person wrote it: what was assembled from the register is assembled anew.
fn is_prose(block: &Block) -> bool {
    matches!(block.provenance, Provenance::Written | Provenance::CarriedOver { .. })
        && matches!(block.body, Body::Paragraph(_) | Body::List(_))
        && block.inlines().any(|inline| !matches!(inline, Inline::Gap { .. }))
}

fn carry(block: &Block, report: &Earlier<'_>, here: &Here<'_>, work: &Work<'_>) -> Block {
    if let Some(shown) = block.inlines().find_map(|inline| match inline {
        Inline::Figure { shown, .. } => Some(shown),
        _ => None,
    }) {
        let message = format!("Đoạn chuyển từ báo cáo {} vẫn mang số của kỳ đó: «{shown}».", report.period.label());
        let advice = "Hãy thay bằng số của kỳ này hoặc bỏ số.";
        work.report(here, Problem::new(Severity::Warning, "carried-over.figure", message, advice));
    }
    Block { provenance: Provenance::CarriedOver { report: report.report, period: report.period }, body: block.body.clone() }
}
