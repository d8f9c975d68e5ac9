//! A register of ten years of a province, and how long its year-end review takes. Run by hand, never by the suite:
//!
//! ```text
//! cargo run -p tongket-support --release --example ten_years -- make FILE.tongket   takes minutes
//! cargo run -p tongket-support --release --example ten_years -- time FILE.tongket
//! ```

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tongket::catalog::Catalog;
use tongket::document::{Body, Document};
use tongket::domain::{CutoffScheme, Period};
use tongket::exchange::Bundle;
use tongket::register::{FactsQuery, Leaving, NewReport, Register};
use tongket_support::bundles::read_folder;
use tongket_support::large::{Size, large_register};
use tongket_support::register::{by, day, window};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", file] => make(Path::new(file)),
        ["time", file] => time(Path::new(file)),
        _ => println!("ten_years make FILE.tongket | ten_years time FILE.tongket"),
    }
}

fn make(file: &Path) {
    let begun = Instant::now();
    let (mut register, figures) = large_register(Size::TEN_YEARS);
    let demo = read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/demo")));
    register.import(&Bundle { profiles: demo.profiles, ..Bundle::default() }).unwrap();
    // Closing puts what the write-ahead log still holds into the file.
    register.reopen();
    std::fs::copy(register.path(), file).unwrap();
    println!("{figures} figures, 100,000 records: made in {:.0?}", begun.elapsed());
}

fn time(file: &Path) {
    println!("file: {} MB", std::fs::metadata(file).unwrap().len() / 1_000_000);
    let catalog = timed("catalog", || Arc::new(Catalog::built_in().unwrap()));
    let register = timed("open", || Register::open(file, catalog, by()).unwrap());
    for _ in 0..3 {
        let facts = timed("facts of everything", || register.facts(&FactsQuery::all(window(Period::Year(2026)))).unwrap());
        println!("  {} readings, {} records", facts.readings.len(), facts.records.len());
        let year = Period::Year(2026);
        let template = register.usual_template(year, day("2026-12-20")).unwrap();
        let query = register.facts_of(register.template_by_code(template.as_str()).unwrap(), window(year));
        let facts = timed("facts of the review", || register.facts(&query).unwrap());
        println!("  {} readings, {} records", facts.readings.len(), facts.records.len());
        let report = NewReport::of(year, CutoffScheme::Nd09, template);
        let review = timed("facts, assembly and checks", || register.assemble(&report, &Leaving::draft_of(day("2026-12-20"))).unwrap());
        let bytes = timed("writing", || tongket::docx::write(&review.document, &review.layout).unwrap());
        println!("  {} problems, {} kB", review.problems.len(), bytes.len() / 1000);
        let (rows, items) = lines_of(&review.document);
        println!("  {rows} rows of tables, {items} items of lists");
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory: not known here"));
}

/// How much there is to read: rows of tables, items of lists.
fn lines_of(document: &Document) -> (usize, usize) {
    let sections = document.walk().into_iter().flat_map(|section| &section.blocks);
    let blocks = document.opening.iter().chain(sections).chain(document.appendices.iter().flat_map(|appendix| &appendix.blocks));
    blocks.fold((0, 0), |(rows, items), block| match &block.body {
        Body::Table(table) => (rows + table.rows.len(), items),
        Body::List(list) => (rows, items + list.items.len()),
        Body::Paragraph(_) => (rows, items),
    })
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (begun, busy) = (Instant::now(), on_processor());
    let done = work();
    println!("{what}: {:.0?}, {:.0?} of it on the processor", begun.elapsed(), on_processor().saturating_sub(busy));
    done
}

/// How long this thread has been worked on: on a machine with other work, time by the clock says little.
fn on_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or_default())
}
