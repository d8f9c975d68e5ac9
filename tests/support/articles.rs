//! The five articles as registers, each with the review that goes with it.

use std::path::{Path, PathBuf};

use tongket::document::{Document, Inline};
use tongket::domain::{CutoffScheme, Period, RecordId};
use tongket::exchange::Bundle;
use tongket::register::{AssembledReport, Leaving, NewReport};

use crate::register::{TestRegister, day};

/// Numbers of the articles.
pub const ARTICLES: [&str; 5] = ["000", "001", "002", "003", "004"];

/// The exchange file of an article.
#[must_use]
pub fn path(number: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles").join(number).join("so-cong-tac.toml")
}

/// What an article tells, as the register takes it.
///
/// # Panics
/// Where the file does not read.
#[must_use]
pub fn bundle(number: &str) -> Bundle {
    let path = path(number);
    tongket::exchange::read(&path.display().to_string(), &std::fs::read(&path).unwrap()).unwrap_or_else(|error| panic!("{error}"))
}

/// A register that holds what the article tells and nothing else.
///
/// # Panics
/// Where the register does not take it.
#[must_use]
pub fn register(number: &str) -> TestRegister {
    let mut register = TestRegister::empty();
    register.import(&bundle(number)).unwrap_or_else(|error| panic!("{number}: {error}"));
    register
}

/// The review that an article calls for, drafted on its day.
///
/// # Panics
/// Where there is no such article.
#[must_use]
pub fn review(number: &str, register: &TestRegister) -> AssembledReport {
    let usual = |period: Period, template: &str| NewReport::of(period, CutoffScheme::Calendar, template);
    let (report, drafted_on) = match number {
        "000" => (usual(Period::NineMonths(2020), "dan-van-tinh-9t"), "2020-09-30"),
        "001" => {
            // From the directive's day to the article's.
            let report = usual("2024-04-23..2024-06-11".parse().unwrap(), "chi-thi");
            (NewReport { subject: records(register, "van-ban", "so"), ..report }, "2024-06-11")
        }
        "002" => (usual(Period::SixMonths(2021), "dan-van-tinh-6t"), "2021-07-13"),
        "003" => {
            // From the first year of the oldest programme to the end of the youngest.
            let report = usual("2015-01-01..2021-12-31".parse().unwrap(), "chuong-trinh-phoi-hop");
            (NewReport { subject: records(register, "chuong-trinh-phoi-hop", "so"), ..report }, "2021-10-29")
        }
        "004" => (usual(Period::Year(2022), "dan-van-tinh-nam"), "2022-12-31"),
        other => panic!("there is no article {other}"),
    };
    register.assemble(&report, &Leaving::draft_of(day(drafted_on))).unwrap_or_else(|error| panic!("{number}: {error}"))
}

/// The records of a kind in which a field is filled, in the order of the register.
fn records(register: &TestRegister, kind: &str, field: &str) -> Vec<RecordId> {
    let records = register.records(kind).unwrap();
    records.iter().filter(|record| record.text(field).is_some()).map(|record| record.id).collect()
}

/// Every text that stands in a review, without the numbers of headings, items and rows, which the writer counts, and without
/// the gaps, which claim nothing.
#[must_use]
pub fn texts(document: &Document) -> Vec<String> {
    let head = [&document.head.issuer, &document.head.symbol, &document.head.place, &document.subject, &document.signature.name];
    let mut texts: Vec<String> = head.into_iter().cloned().collect();
    texts.extend(document.head.parent.clone());
    texts.extend(document.recipients.to.iter().cloned());
    let mut blocks: Vec<_> = document.opening.iter().collect();
    for section in document.walk() {
        texts.push(section.heading.clone());
        blocks.extend(&section.blocks);
    }
    for appendix in &document.appendices {
        texts.push(appendix.title.clone());
        blocks.extend(&appendix.blocks);
    }
    for block in blocks {
        match &block.body {
            tongket::document::Body::Paragraph(inlines) => texts.push(said(inlines)),
            tongket::document::Body::List(list) => texts.extend(list.items.iter().map(|item| said(item))),
            tongket::document::Body::Table(table) => {
                texts.push(said(&table.title));
                let counted = usize::from(table.columns.first().is_some_and(|column| matches!(column.heading.as_str(), "STT" | "TT")));
                for row in &table.rows {
                    texts.extend(row.cells.iter().skip(counted).map(|cell| said(cell)));
                }
            }
        }
    }
    texts
}

fn said(inlines: &[Inline]) -> String {
    inlines.iter().filter(|inline| !matches!(inline, Inline::Gap { .. })).map(Inline::shown).collect()
}
