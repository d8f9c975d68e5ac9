//! The blocks that the page's own tests stand on (`ui/src/screens/report/page/fixtures/blocks.json`) are blocks of the core.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;
use tongket::document::{Block, Body, Inline};
use tongket_support::reviews::reviews;

/// Rows of a table that are enough to show what it is.
const ROWS: usize = 4;

/// What a block is made of, so that one block of each make is kept.
fn make(block: &Block) -> String {
    let inlines: BTreeSet<&str> = block
        .inlines()
        .map(|inline| match inline {
            Inline::Text { bold: true, .. } => "bold",
            Inline::Text { italic: true, .. } => "italic",
            Inline::Text { .. } => "text",
            Inline::Figure { .. } => "figure",
            Inline::Citation { .. } => "citation",
            Inline::Gap { .. } => "gap",
        })
        .collect();
    let body = match &block.body {
        Body::Paragraph(_) => "paragraph".to_owned(),
        Body::List(list) => format!("{:?}", list.marker),
        Body::Table(table) => {
            let roles: BTreeSet<String> = table.rows.iter().map(|row| format!("{:?}", row.role)).collect();
            format!("table {} {} {roles:?}", table.title.is_empty(), table.group_heads.is_empty())
        }
    };
    let from = serde_json::to_value(&block.provenance).unwrap()["from"].clone();
    format!("{from} {body} {inlines:?}")
}

fn samples() -> Vec<Block> {
    let mut seen = BTreeSet::new();
    let mut samples = Vec::new();
    for review in reviews() {
        let document = review.document;
        let sections = document.walk().into_iter().flat_map(|section| &section.blocks);
        let blocks = document.opening.iter().chain(sections).chain(document.appendices.iter().flat_map(|appendix| &appendix.blocks));
        for block in blocks {
            let mut block = block.clone();
            if let Body::Table(table) = &mut block.body {
                table.rows.truncate(ROWS);
            }
            if seen.insert(make(&block)) {
                samples.push(block);
            }
        }
    }
    samples
}

#[test]
fn the_pages_samples_are_blocks_of_the_core() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/screens/report/page/fixtures/blocks.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, format!("{}\n", serde_json::to_string_pretty(&samples()).unwrap())).unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let blocks: Vec<Block> = serde_json::from_value(kept.clone()).unwrap();
    assert_eq!(
        serde_json::to_value(&blocks).unwrap(),
        kept,
        "{} holds what the core writes otherwise; run: UPDATE_GOLDEN=1 cargo test -p tongket-support --test page_blocks",
        file.display()
    );
}
