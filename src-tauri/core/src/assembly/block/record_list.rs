//! Records, one in each line or all in one sentence.

use std::collections::BTreeMap;

use super::{ended, nothing, records};
use crate::assembly::work::{Built, Here, Work};
use crate::catalog::templates::RecordList;
use crate::document::{Block, Body, Inline, List, Marker, Provenance};
use crate::domain::{Problem, Record, RecordId, Severity};

/// How a document is written where the template does not say: as the standard cites it.
const AS_CITED: &str = "{{ trich_dan(ban_ghi) }}";
/// How any other record is.
const AS_NAMED: &str =
    "{{ ban_ghi.ten }}{% if ban_ghi.co_ngay %}, ngày {{ ban_ghi.ngay }}{% endif %}{% if ban_ghi.don_vi %}, {{ ban_ghi.don_vi }}{% endif %}";

pub(super) fn build(block: &RecordList, here: &Here<'_>, work: &Work<'_>) -> Built {
    if !block.periods.is_empty() && !block.periods.contains(&work.input.period.kind()) {
        return Built::default();
    }
    let found = records::found(&block.records, block.order, here, work);
    if found.is_empty() {
        return nothing(&block.when_none, here, work);
    }
    if work.only_asks() {
        return Built { blocks: Vec::new(), has_content: true };
    }
    let all = found.len();
    let listed: Vec<&Record> = found.into_iter().take(block.at_most.unwrap_or(usize::MAX)).collect();
    if listed.len() < all {
        let kind = listed.first().and_then(|record| work.kind(record)).map_or("Bản ghi", |kind| kind.plural.as_str());
        let message = format!("Danh sách «{kind}» chỉ nêu {} trong {all} bản ghi.", listed.len());
        let advice = "Hãy xem phụ lục hoặc danh sách trong sổ nếu cần nêu bản ghi khác.";
        work.report(here, Problem::new(Severity::Note, "records.shortened", message, advice));
    }
    for record in &listed {
        // An event told with two figures is settled before either of them is printed.
        let doubts = work.kind(record).map(|kind| kind.validate(record)).unwrap_or_default();
        doubts.into_iter().filter(|doubt| doubt.rule == "record.two-figures").for_each(|doubt| work.report(here, doubt));
    }
    let ids: Vec<RecordId> = listed.iter().map(|record| record.id).collect();
    let provenance = Provenance::Records { records: ids };
    let lead = block.lead.as_ref().map(|lead| work.text(&here.with("so_luong", all), lead)).unwrap_or_default();
    let mut blocks = Vec::new();
    if block.in_one_sentence {
        let mut sentence = lead;
        let last = listed.len() - 1;
        for (position, record) in listed.into_iter().enumerate() {
            if !sentence.is_empty() {
                sentence.push(Inline::text(" "));
            }
            sentence.extend(ended(line(block, record, here, work), position == last));
        }
        blocks.push(Block::paragraph(sentence, provenance));
        return Built { blocks, has_content: true };
    }
    if !lead.is_empty() {
        blocks.push(Block::paragraph(lead, provenance.clone()));
    }
    match &block.group {
        None => blocks.push(list(block, block.marker, &listed, here, work)),
        Some(key) => {
            let mut groups: BTreeMap<(usize, String), Vec<&Record>> = BTreeMap::new();
            for record in listed {
                groups.entry(records::group(record, key.as_str(), work)).or_default().push(record);
            }
            for ((_, name), members) in groups {
                let heading = format!("{}:", capital(&name));
                blocks.push(Block::paragraph(vec![Inline::text(heading)], provenance.clone()));
                blocks.push(list(block, block.marker, &members, here, work));
            }
        }
    }
    Built { blocks, has_content: true }
}

fn list(block: &RecordList, marker: Marker, listed: &[&Record], here: &Here<'_>, work: &Work<'_>) -> Block {
    let last = listed.len().saturating_sub(1);
    let items = listed.iter().enumerate().map(|(position, record)| ended(line(block, record, here, work), position == last)).collect();
    let provenance = Provenance::Records { records: listed.iter().map(|record| record.id).collect() };
    Block { provenance, body: Body::List(List { marker, items }) }
}

fn line(block: &RecordList, record: &Record, here: &Here<'_>, work: &Work<'_>) -> Vec<Inline> {
    let about = Here { record: Some(record), ..here.clone() };
    let is_document = work.kind(record).is_none_or(|kind| kind.field("ky-hieu").is_some());
    work.text(&about, block.line.as_deref().unwrap_or(if is_document { AS_CITED } else { AS_NAMED }))
}

pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
