//! A register of many years answers like one of a few days.

use std::time::Instant;

use tongket::domain::Period;
use tongket::register::FactsQuery;
use tongket_support::large::{Size, large_register};
use tongket_support::register::window;

#[test]
fn a_year_of_twelve_communes_is_whole_found_and_undone() {
    let (mut register, figures) = large_register(Size::ONE_YEAR);
    let facts = register.facts(&FactsQuery::all(window(Period::Year(2026)))).unwrap();
    assert!(figures > 12_000, "{figures}");
    assert_eq!(facts.readings.len(), figures);
    assert_eq!(register.search("doan vien", 50).unwrap().len(), 50);
    assert!(register.check().unwrap().is_empty());
    // One line of history for the figures of a year: a large import leaves no history as large as itself.
    let records: u32 = register.record_counts().unwrap().values().sum();
    register.undo().unwrap();
    assert_eq!(register.record_counts().unwrap().values().sum::<u32>(), 0);
    register.redo().unwrap();
    assert_eq!(register.record_counts().unwrap().values().sum::<u32>(), records);
    register.undo().unwrap();
    register.undo().unwrap();
    assert!(register.facts(&FactsQuery::all(window(Period::Year(2026)))).unwrap().readings.is_empty());
    register.redo().unwrap();
    assert_eq!(register.facts(&FactsQuery::all(window(Period::Year(2026)))).unwrap().readings, facts.readings);
    assert!(register.check().unwrap().is_empty());
}

/// Run by hand: `cargo test -p tongket-support --release --test large_register -- --ignored --nocapture`.
#[test]
#[ignore = "takes minutes; prints times rather than judging them"]
fn ten_years_of_a_province() {
    let begun = Instant::now();
    let (mut register, figures) = large_register(Size::TEN_YEARS);
    let size = std::fs::metadata(register.path()).unwrap().len() / 1_000_000;
    println!("{figures} figures, 100,000 records, {size} MB, made in {:.0?}", begun.elapsed());
    let timed = |name: &str, begun: Instant| println!("{name}: {:.0?}", begun.elapsed());
    let begun = Instant::now();
    register.reopen();
    timed("open", begun);
    let begun = Instant::now();
    let facts = register.facts(&FactsQuery::all(window(Period::Year(2026)))).unwrap();
    timed("facts of a year", begun);
    println!("{} readings, {} records", facts.readings.len(), facts.records.len());
    let begun = Instant::now();
    register.search("doan vien", 50).unwrap();
    timed("search", begun);
    let begun = Instant::now();
    assert!(register.check().unwrap().is_empty());
    timed("check", begun);
}
