//! Figures counted from the records of the register.

use super::*;

fn derivation(stage: Option<&str>, count: Counted) -> Derivation {
    Derivation {
        kind: "mo-hinh".into(),
        count,
        stage: stage.map(Into::into),
        until: None,
        conditions: Default::default(),
        prefer: Preference::Records,
    }
}

fn models() -> Book {
    let mut book = Book::province(3);
    book.count_with("V01", Aggregation::Flow, |indicator| indicator.derived = Some(derivation(Some("dang-ky"), Counted::Records)));
    book.count_with("V05", Aggregation::Stock, |indicator| {
        indicator.derived = Some(Derivation { until: Some("dung".into()), ..derivation(Some("cong-nhan"), Counted::Records) });
    });
    book.count_with("V14", Aggregation::Distinct, |indicator| {
        indicator.derived = Some(derivation(Some("dang-ky"), Counted::Units));
    });
    book.count_with("V17", Aggregation::Flow, |indicator| {
        indicator.derived = Some(derivation(Some("dang-ky"), Counted::Sum("dat".into())));
    });
    book.record(2, "dang-ky=2026-01-10 cong-nhan=2026-03-01 linh-vuc:kinh-te dat:100");
    book.record(2, "dang-ky=2025-11-10 cong-nhan=2026-02-01 dung=2026-05-01 linh-vuc:kinh-te dat:50");
    book.record(3, "dang-ky=2026-06-30 linh-vuc:van-hoa");
    book
}

#[test]
fn a_flow_counts_what_reached_the_stage_in_the_window() {
    let book = models();
    let total = book.total("V01", 1, HALF);
    assert_eq!((total.value, total.made_of), (plain(2), MadeOf::Records(2)));
    assert_eq!(book.value("V01", 2, HALF), plain(1));
    assert_eq!(book.value("V01", 4, HALF), plain(0));
}

#[test]
fn a_stock_counts_what_stands_at_the_cut_off() {
    let book = models();
    assert_eq!(book.value("V05", 1, "2026-01-01..2026-03-31"), plain(2));
    assert_eq!(book.value("V05", 1, HALF), plain(1));
    assert_eq!(book.value("V05", 1, "2025-07-01..2025-12-31"), plain(0));
}

#[test]
fn units_that_have_a_model_are_those_where_one_stands() {
    let mut book = models();
    book.indicators[2].derived = Some(Derivation { until: Some("dung".into()), ..derivation(Some("cong-nhan"), Counted::Units) });
    book.record(4, "cong-nhan=2024-01-01 dung=2026-01-31").record(3, "cong-nhan=2024-01-01");
    assert_eq!(book.value("V14", 1, HALF), ratio(2, 3));
}

#[test]
fn a_programme_past_its_last_day_stands_no_longer() {
    let mut book = models();
    book.records[0].until = Some(day("2026-06-29"));
    assert_eq!(book.value("V05", 1, HALF), plain(0));
    book.records[0].until = Some(day("2026-06-30"));
    assert_eq!(book.value("V05", 1, HALF), plain(1));
}

#[test]
fn units_with_a_record_count_once() {
    let mut book = models();
    book.record(2, "dang-ky=2026-02-02");
    assert_eq!(book.value("V14", 1, HALF), ratio(2, 3));
    let counted = book.ask(|figures| figures.units_counted("V14", UnitId(1), window(HALF)));
    assert_eq!((counted.counted, counted.not_counted), (units(&[2, 3]), units(&[4])));
}

#[test]
fn before_the_register_was_kept_nothing_is_known_rather_than_zero() {
    let book = models();
    assert_eq!(book.value("V01", 1, "2024"), TotalValue::Missing);
    assert_eq!(book.value("V01", 1, "2025"), plain(1));
}

#[test]
fn records_without_their_day_are_left_out_and_named() {
    let mut book = models();
    book.record(3, "dang-ky=?");
    assert_eq!(book.value("V01", 1, HALF), plain(2));
    assert_eq!(book.rules("V01", 1, HALF), ["figure.record-without-date"]);
}

#[test]
fn records_without_their_number_are_left_out_and_named() {
    let book = models();
    assert_eq!(book.value("V17", 1, HALF), plain(100));
    assert_eq!(book.rules("V17", 1, HALF), ["figure.record-without-number"]);
    assert_eq!(book.value("V17", 3, HALF), TotalValue::Missing);
}

#[test]
fn a_typed_figure_that_differs_from_all_records_or_falls_short_of_examples_is_a_problem() {
    let mut book = models();
    book.number("V01", 2, HALF, 7);
    assert_eq!(book.value("V01", 1, HALF), plain(2));
    assert_eq!(book.rules("V01", 1, HALF), ["figure.typed-differs-from-records"]);
    book.indicators[0].derived.as_mut().unwrap().prefer = Preference::Reported;
    assert_eq!(book.value("V01", 1, HALF), plain(7));
    assert!(book.rules("V01", 1, HALF).is_empty(), "the register holds examples only");
    book.readings[0].observed = Observed::number(2);
    assert!(book.rules("V01", 1, HALF).is_empty());
    book.readings[0].observed = Observed::number(1);
    assert_eq!(book.value("V01", 1, HALF), plain(1));
    assert_eq!(book.rules("V01", 1, HALF), ["figure.typed-differs-from-records"], "there are more examples than the units count");
}

#[test]
fn where_the_register_holds_examples_none_of_them_is_not_zero() {
    let mut book = models();
    book.indicators[0].derived.as_mut().unwrap().prefer = Preference::Reported;
    assert_eq!(book.value("V01", 1, HALF), plain(2), "two examples are better than nothing");
    assert_eq!(book.value("V01", 4, HALF), TotalValue::Missing);
}

/// Committees that stand: counted by their own day.
fn committees() -> Book {
    let mut book = Book::province(1);
    let derived = Derivation { until: Some("ket-thuc".into()), ..derivation(None, Counted::Records) };
    book.count_with("N04", Aggregation::Stock, |indicator| indicator.derived = Some(derived));
    book
}

#[test]
fn a_committee_whose_founding_day_nobody_knows_is_counted_and_said_so() {
    let mut book = committees();
    book.record(1, "").record(1, "").record(1, "ket-thuc=2026-02-01").record(1, "ket-thuc=2026-09-01");
    assert_eq!(book.value("N04", 1, HALF), plain(3));
    assert_eq!(book.rules("N04", 1, HALF), ["figure.record-assumed-to-stand"]);
    let severity = book.ask(|figures| figures.problems_of("N04", UnitId(1), window(HALF), Basis::Actual)[0].severity);
    assert_eq!(severity, Severity::Note);
    book.records[0].date = Some(day("2026-07-01"));
    assert_eq!(book.value("N04", 1, HALF), plain(2), "founded after the cut-off");
}

#[test]
fn a_committee_that_ended_on_an_unknown_day_is_not_counted_but_named() {
    let mut book = committees();
    book.record(1, "ket-thuc=?");
    book.record(1, "");
    book.records[1].date = Some(day("2020-01-01"));
    assert_eq!(book.value("N04", 1, HALF), plain(1));
    assert_eq!(book.rules("N04", 1, HALF), ["figure.record-without-date"]);
}

#[test]
fn a_programme_signed_on_an_unknown_day_stands_by_its_years_and_a_planned_one_does_not() {
    let mut book = Book::province(1);
    let derived = Derivation { until: Some("het-hieu-luc".into()), ..derivation(Some("ky"), Counted::Records) };
    book.count_with("P01", Aggregation::Stock, |indicator| indicator.derived = Some(derived));
    book.record(1, "ky=?").record(1, "ky=?").record(1, "").record(1, "ky=?");
    book.records[0].until = Some(day("2026-12-31"));
    book.records[1].until = Some(day("2025-12-31"));
    book.records[2].until = Some(day("2026-12-31"));
    assert_eq!(book.value("P01", 1, HALF), plain(1), "one stands, one has run out, one is planned, of one nothing is known");
    assert_eq!(book.rules("P01", 1, HALF), ["figure.record-assumed-to-stand", "figure.record-without-date"]);
    book.records[3].date = Some(day("2026-03-01"));
    assert_eq!(book.value("P01", 1, HALF), plain(2));
}

#[test]
fn conditions_choose_the_records_and_fields_share_them_out() {
    let mut book = models();
    book.record(4, "dang-ky=2026-04-01 linh-vuc:kinh-te").record(4, "dang-ky=2026-04-02");
    let shares = book.ask(|figures| figures.by_field("V01", "linh-vuc", UnitId(1), window(HALF)));
    let shown: Vec<_> = shares.iter().map(|row| (row.value.as_deref(), row.number, row.share)).collect();
    let (one, two) = (Decimal::ONE, Decimal::TWO);
    let (quarter, half) = (Some(Decimal::from(25)), Some(Decimal::from(50)));
    assert_eq!(shown, [(Some("kinh-te"), two, half), (Some("van-hoa"), one, quarter), (None, one, quarter)]);
    book.indicators[0].derived.as_mut().unwrap().conditions.insert("linh-vuc".into(), vec!["kinh-te".to_owned()]);
    assert_eq!(book.value("V01", 1, HALF), plain(2));
}

#[test]
fn a_merged_unit_s_records_are_its_successor_s() {
    let mut book = models();
    book.unit(9, UnitKind::Xa, Some(1), "2026-07-01..");
    book.succession(2, 9, SuccessionKind::Merged, "2026-07-01").succession(3, 9, SuccessionKind::Merged, "2026-07-01");
    assert_eq!(book.value("V01", 9, "2026"), plain(2));
    assert_eq!(book.value("V14", 1, "2026"), ratio(1, 2));
    assert_eq!(book.value("V14", 1, HALF), ratio(2, 3));
    assert_eq!(book.value("V01", 2, HALF), plain(1));
}
