//! A register of ten years of a province, and how long its year-end review takes. Run by hand, never by the suite:
//!
//! ```text
//! cargo run -p tongket-support --release --example ten_years -- make FILE.tongket    takes minutes
//! cargo run -p tongket-support --release --example ten_years -- make-with-parts FILE.tongket    every indicator of the catalog
//! cargo run -p tongket-support --release --example ten_years -- time FILE.tongket    the year-end review
//! cargo run -p tongket-support --release --example ten_years -- clicks FILE.tongket    what the window asks; works on a copy
//! ```

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tongket::api::{Desk, Surroundings, call};
use tongket::catalog::Catalog;
use tongket::document::{Body, Document};
use tongket::domain::{CutoffScheme, Period};
use tongket::exchange::Bundle;
use tongket::register::{FactsQuery, Leaving, NewReport, Register};
use tongket_support::bundles::read_folder;
use tongket_support::desktop::ScriptedDesktop;
use tongket_support::large::{Size, large_register};
use tongket_support::register::{by, day, window};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", file] => make(Path::new(file), Size::TEN_YEARS),
        ["make-with-parts", file] => make(Path::new(file), Size::TEN_YEARS_WITH_PARTS),
        ["time", file] => time(Path::new(file)),
        ["clicks", file] => clicks(Path::new(file)),
        _ => println!("ten_years make|make-with-parts|time|clicks FILE.tongket"),
    }
}

fn make(file: &Path, size: Size) {
    let begun = Instant::now();
    let (mut register, figures) = large_register(size);
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

/// What the window asks of such a register, command by command, the first time and the second.
fn clicks(file: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("so.tongket");
    std::fs::copy(file, &copy).unwrap();
    let desk = Desk::new(Surroundings {
        who: "người đo".to_owned(),
        clock: || day("2026-12-20").and_hms_opt(9, 0, 0).unwrap(),
        desktop: Box::new(ScriptedDesktop::default()),
        own_folder: folder.path().join("own"),
        documents: folder.path().join("documents"),
    });
    let ask = |name: &str, form: Value| timed(name, || call(&desk, name, form).unwrap());
    ask("register_open", json!({ "path": copy }));
    let offer = ask("report_offer", json!({ "period": "2026", "scheme": null }));
    let template = offer["templates"][0]["code"].clone();
    let form = json!({ "period": "2026", "scheme": null, "template": template, "templateVersion": null, "title": "",
        "unit": null, "subject": [], "isEstimate": false });
    let report = ask("report_new", form)["value"].clone();
    let period = json!({ "period": "2026", "scheme": "nd09", "from": null, "to": null });
    let month = json!({ "period": "2026-11-15..2026-12-14", "scheme": "custom", "from": "2026-11-15", "to": "2026-12-14" });
    let filter = json!({ "words": "", "kinds": [], "units": [], "from": null, "to": null, "field": null, "stage": null,
        "lacking": false, "inBin": false });
    let list = |filter: &Value, by: &str| json!({ "filter": filter, "sort": { "by": by, "descending": true }, "offset": 0, "limit": 60 });
    let mut by_words = filter.clone();
    by_words["words"] = json!("doan vien 77");
    let mut lacking = filter.clone();
    lacking["lacking"] = json!(true);
    for round in ["the first time", "the second time"] {
        println!("-- {round}");
        ask("overview_read", Value::Null);
        ask("record_page", list(&filter, "date"));
        ask("record_page", list(&by_words, "date"));
        ask("record_page", list(&lacking, "title"));
        ask("search", json!({ "words": "doan vien" }));
        ask("search", json!({ "words": "việc thứ 77" }));
        ask("unit_list", Value::Null);
        ask("unit_reporting", period.clone());
        ask("figure_grid", json!({ "period": period, "unit": null }));
        let grid =
            |indicators: Value, periods: Value| json!({ "indicators": indicators, "periods": periods, "unit": null, "basis": "actual" });
        ask("figure_by_unit", grid(json!([]), json!([period])));
        ask("figure_by_unit", grid(json!([]), json!([month])));
        ask("figure_by_unit", grid(json!(["A01"]), json!([period])));
        ask("figure_problems", period.clone());
        ask("report_list", Value::Null);
        ask("report_open", json!({ "report": report }));
        ask("report_problems", json!({ "report": report }));
        ask("figure_changes", json!({ "report": report }));
    }
    drop(desk);
    let catalog = Arc::new(Catalog::built_in().unwrap());
    let register = timed("open", || Register::open(&copy, catalog, by()).unwrap());
    println!("{} findings", timed("check", || register.check().unwrap()).len());
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
