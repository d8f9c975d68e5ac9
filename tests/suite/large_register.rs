//! A register of many years answers like one of a few days.

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
