//! Merged, renamed, split and abolished units in totals and comparisons.

use super::fixture::*;
use super::{Comparison, TotalValue};
use crate::domain::*;

const HALF: &str = "2025-01-01..2025-06-30";
const SECOND_HALF: &str = "2025-07-01..2025-12-31";

/// A province whose district 10 with communes 11, 12, 13 ended on 30/6/2025; 11 and 12 became 21, 13 was renamed 22.
fn rearranged() -> Book {
    let mut book = Book::province(0);
    book.unit(10, UnitKind::Huyen, Some(1), "..2025-06-30");
    for old in [11, 12, 13] {
        book.unit(old, UnitKind::Xa, Some(10), "");
    }
    book.unit(21, UnitKind::Xa, Some(1), "2025-07-01..").unit(22, UnitKind::Xa, Some(1), "");
    book.succession(11, 21, SuccessionKind::Merged, "2025-07-01").succession(12, 21, SuccessionKind::Merged, "2025-07-01");
    book.succession(13, 22, SuccessionKind::Renamed, "2025-07-01");
    book.count("F", Aggregation::Flow).count("S", Aggregation::Stock);
    book
}

#[test]
fn a_commune_merged_in_july_brings_its_first_half_to_its_successor() {
    let mut book = rearranged();
    book.number("F", 11, HALF, 3).number("F", 12, HALF, 4).number("F", 21, SECOND_HALF, 5);
    let total = book.total("F", 21, "2025");
    assert_eq!((total.value, total.coverage.reported), (plain(12), units(&[21])));
    let province = book.total("F", 1, "2025");
    assert_eq!((province.value, province.coverage.reported, province.coverage.missing), (plain(12), units(&[21]), units(&[22])));
}

#[test]
fn a_predecessor_that_was_silent_leaves_its_successor_partial() {
    let mut book = rearranged();
    book.number("F", 11, HALF, 3).number("F", 21, SECOND_HALF, 5);
    let total = book.total("F", 21, "2025");
    assert_eq!((total.value, total.coverage.partial), (plain(8), units(&[21])));
}

#[test]
fn a_successor_that_reports_the_whole_year_speaks_for_its_predecessors() {
    let mut book = rearranged();
    book.number("F", 11, HALF, 3).number("F", 12, HALF, 4).number("F", 21, "2025", 12);
    let total = book.total("F", 21, "2025");
    assert_eq!((total.value, total.coverage.reported), (plain(12), units(&[21])));
}

#[test]
fn before_the_merger_the_predecessors_were_asked() {
    let mut book = rearranged();
    book.number("F", 11, HALF, 3).number("F", 13, HALF, 1);
    let total = book.total("F", 1, HALF);
    assert_eq!(total.value, plain(4));
    assert_eq!((total.coverage.reported, total.coverage.missing), (units(&[11, 13]), units(&[12])));
    let asked = book.ask(|figures| figures.asked("F", UnitId(1), window(HALF)));
    assert_eq!(asked, units(&[11, 12, 13]));
    assert_eq!(book.ask(|figures| figures.asked("F", UnitId(1), window("2025"))), units(&[21, 22]));
}

#[test]
fn a_successor_may_work_out_the_time_before_it_was_founded_and_is_not_added_to_its_predecessors() {
    let mut book = rearranged();
    book.number("F", 11, HALF, 3).number("F", 12, HALF, 4).number("F", 21, HALF, 8);
    let total = book.total("F", 21, HALF);
    assert_eq!((total.value, total.coverage.reported), (plain(8), units(&[21])));
}

#[test]
fn a_renamed_commune_is_the_same_commune() {
    let mut book = rearranged();
    book.number("F", 13, HALF, 6).number("F", 22, "2026-01-01..2026-06-30", 9);
    let Comparison::Comparable { base, .. } = book.same_period("F", 22, "2026-01-01..2026-06-30") else { panic!() };
    assert_eq!(base.value, plain(6));
    assert_eq!(book.value("F", 13, HALF), plain(6));
}

#[test]
fn an_abolished_district_s_work_stays_in_the_province_s_year() {
    let mut book = rearranged();
    book.indicators[0].reported_by = vec![UnitKind::Huyen];
    book.number("F", 10, HALF, 5);
    let total = book.total("F", 1, "2025");
    assert_eq!(total.value, plain(5));
    assert_eq!(total.coverage.of(), 0);
    assert_eq!(book.total("F", 1, HALF).coverage.reported, units(&[10]));
}

#[test]
fn a_stock_of_predecessors_stands_until_the_successor_gives_its_own() {
    let mut book = rearranged();
    book.number("S", 11, HALF, 30).number("S", 12, HALF, 20);
    let total = book.total("S", 21, "2025");
    assert_eq!((total.value, total.as_of), (plain(50), Some(day("2025-06-30"))));
    assert_eq!(total.coverage.reported, units(&[21]));
    book.number("S", 21, "2025-12", 48);
    assert_eq!((book.value("S", 21, "2025"), book.total("S", 21, "2025").as_of), (plain(48), None));
}

#[test]
fn an_abolished_unit_s_stock_is_not_there_at_a_later_cut_off() {
    let mut book = rearranged();
    book.unit(14, UnitKind::Xa, Some(1), "..2025-06-30");
    book.number("S", 14, HALF, 30);
    assert_eq!(book.value("S", 1, HALF), plain(30));
    assert_eq!(book.value("S", 1, "2025"), TotalValue::Missing);
}

#[test]
fn a_unit_merged_into_one_that_went_on_adds_to_it_until_then() {
    let mut book = Book::province(2);
    book.succession(2, 3, SuccessionKind::Merged, "2025-07-01");
    book.units[2].valid_from = Some(day("2000-01-01"));
    book.count("F", Aggregation::Flow).count("S", Aggregation::Stock);
    book.number("F", 2, HALF, 3).number("F", 3, "2025", 10);
    assert_eq!((book.value("F", 3, "2025"), book.value("F", 3, HALF)), (plain(13), plain(3)));
    book.number("S", 2, HALF, 20).number("S", 3, HALF, 30);
    assert_eq!(book.value("S", 1, HALF), plain(50));
    assert_eq!(book.value("S", 3, "2025"), plain(50));
    book.number("S", 3, "2025", 55);
    assert_eq!(book.value("S", 3, "2025"), plain(55));
}

#[test]
fn mergers_of_mergers_go_all_the_way_back() {
    let mut book = rearranged();
    book.unit(31, UnitKind::Xa, Some(1), "2026-01-01..");
    book.succession(21, 31, SuccessionKind::Merged, "2026-01-01").succession(22, 31, SuccessionKind::Merged, "2026-01-01");
    book.number("F", 11, HALF, 3).number("F", 12, HALF, 4).number("F", 13, HALF, 5);
    book.number("F", 21, SECOND_HALF, 6).number("F", 22, SECOND_HALF, 7).number("F", 31, "2026", 30);
    let Comparison::Comparable { base, .. } = book.same_period("F", 31, "2026") else { panic!() };
    assert_eq!((base.value, base.coverage.reported), (plain(25), units(&[21, 22])));
}

#[test]
fn a_split_unit_s_history_is_not_divided_but_stays_in_the_province() {
    let mut book = Book::province(2);
    book.unit(9, UnitKind::Xa, Some(1), "2025-07-01..").succession(2, 9, SuccessionKind::Split, "2025-07-01");
    book.count("F", Aggregation::Flow);
    for unit in [2, 3, 9] {
        book.number("F", unit, "2026-01-01..2026-06-30", 10);
    }
    book.number("F", 2, HALF, 15).number("F", 3, HALF, 10);
    let reason = "Đơn vị 9 tách ra từ Đơn vị 2 ngày 01/7/2025, số liệu trước đó không chia được".to_owned();
    for unit in [2, 9] {
        assert_eq!(book.same_period("F", unit, "2026-01-01..2026-06-30"), Comparison::NotComparable(reason.clone()));
    }
    let Comparison::Comparable { base, difference, .. } = book.same_period("F", 1, "2026-01-01..2026-06-30") else { panic!() };
    assert_eq!((base.value, difference), (plain(25), number("5")));
    assert!(matches!(book.same_period("F", 3, "2026-01-01..2026-06-30"), Comparison::Comparable { .. }));
}

#[test]
fn successions_in_a_circle_are_broken() {
    let mut book = Book::province(2);
    book.succession(2, 3, SuccessionKind::Merged, "2025-07-01").succession(3, 2, SuccessionKind::Merged, "2025-08-01");
    book.succession(2, 2, SuccessionKind::Renamed, "2025-08-01");
    book.count("F", Aggregation::Flow).number("F", 2, HALF, 3).number("F", 3, SECOND_HALF, 4);
    assert_eq!(book.value("F", 1, "2025"), plain(7));
}

#[test]
fn a_tree_and_a_line_of_absurd_depth_are_said_and_not_walked() {
    let mut book = Book::province(0);
    book.count("F", Aggregation::Flow);
    for id in 2..3000 {
        book.unit(id, UnitKind::Xa, Some(id - 1), "");
    }
    book.number("F", 2999, HALF, 1);
    assert!(book.rules("F", 1, HALF).contains(&"figure.units-too-deep".to_owned()));
    let mut book = Book::province(3000);
    for id in 2..3000 {
        book.succession(id, id + 1, SuccessionKind::Renamed, "2025-01-01");
    }
    book.count("F", Aggregation::Flow).number("F", 2, HALF, 1);
    assert!(book.rules("F", 1, HALF).contains(&"figure.units-too-deep".to_owned()));
}

#[test]
fn units_that_came_to_lie_below_each_other_do_not_loop() {
    let mut book = Book::province(0);
    book.unit(2, UnitKind::Huyen, Some(3), "").unit(3, UnitKind::Huyen, Some(1), "");
    book.unit(4, UnitKind::Huyen, Some(5), "").unit(5, UnitKind::Huyen, Some(1), "");
    book.succession(3, 4, SuccessionKind::Merged, "2025-07-01").succession(5, 2, SuccessionKind::Merged, "2025-07-01");
    book.count("F", Aggregation::Flow).number("F", 2, HALF, 3);
    assert_eq!(book.value("F", 2, HALF), plain(3));
    assert_eq!(book.value("F", 1, HALF), plain(3));
}
