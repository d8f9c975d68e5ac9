//! Totals, comparisons and shares as the people who write reviews reckon them.

mod from_records;

use rust_decimal::Decimal;

use super::fixture::*;
use super::{Comparison, MadeOf, Origin, TotalValue};
use crate::domain::*;

const HALF: &str = "2026-01-01..2026-06-30";

fn flow() -> Book {
    let mut book = Book::province(3);
    book.count("F", Aggregation::Flow);
    book
}

#[test]
fn a_flow_adds_over_months_and_units() {
    let mut book = flow();
    book.number("F", 2, "2026-01", 3).number("F", 2, "2026-02", 4).number("F", 3, "2026-01", 5);
    assert_eq!(book.value("F", 1, "2026-01-01..2026-02-28"), plain(12));
}

#[test]
fn a_total_says_of_how_many_units_it_is() {
    let mut book = flow();
    book.number("F", 2, HALF, 3).number("F", 3, "2026-01", 5).reads("F", 4, HALF, Observed::NotReported);
    let total = book.total("F", 1, HALF);
    assert_eq!(total.value, plain(8));
    assert_eq!(total.coverage.reported, units(&[2]));
    assert_eq!(total.coverage.partial, units(&[3]));
    assert_eq!(total.coverage.missing, units(&[4]));
    assert_eq!((total.coverage.n(), total.coverage.of()), (1, 3));
}

#[test]
fn zero_blank_and_not_applicable_are_three_things() {
    let mut book = flow();
    assert_eq!(book.value("F", 1, HALF), TotalValue::Missing);
    book.reads("F", 2, HALF, Observed::NotReported);
    assert_eq!(book.value("F", 1, HALF), TotalValue::Missing);
    book.reads("F", 3, HALF, Observed::NotApplicable);
    assert_eq!(book.value("F", 1, HALF), TotalValue::Missing);
    assert_eq!(book.value("F", 3, HALF), TotalValue::NotApplicable);
    book.number("F", 4, HALF, 0);
    let total = book.total("F", 1, HALF);
    assert_eq!(total.value, plain(0));
    assert_eq!((total.coverage.n(), total.coverage.of()), (1, 2));
}

#[test]
fn six_months_and_the_months_after_make_the_year_without_counting_a_day_twice() {
    let mut book = flow();
    for month in ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"] {
        book.number("F", 2, month, 2);
    }
    book.number("F", 2, HALF, 12).number("F", 2, "2026-10-01..2026-12-31", 1);
    let total = book.total("F", 2, "2026");
    assert_eq!(total.value, plain(19));
    assert_eq!(total.made_of, MadeOf::Observations(5));
    assert_eq!(total.coverage.reported, units(&[2]));
    assert!(book.rules("F", 2, "2026").is_empty());
}

#[test]
fn months_that_do_not_make_the_six_months_beside_them_are_a_problem() {
    let mut book = flow();
    book.number("F", 2, "2026-01-01..2026-03-31", 7).number("F", 2, "2026-04-01..2026-06-30", 4).number("F", 2, HALF, 12);
    assert_eq!(book.value("F", 2, HALF), plain(12));
    assert_eq!(book.rules("F", 2, HALF), ["figure.readings-disagree"]);
}

#[test]
fn nine_months_below_six_months_are_a_problem() {
    let mut book = flow();
    book.number("F", 2, HALF, 12).number("F", 2, "2026-01-01..2026-09-30", 11);
    assert_eq!(book.value("F", 2, "2026-01-01..2026-09-30"), plain(11));
    assert_eq!(book.rules("F", 2, "2026-01-01..2026-09-30"), ["figure.grows-backwards"]);
}

#[test]
fn two_figures_for_the_same_days_are_never_added() {
    let mut book = flow();
    book.number("F", 2, HALF, 12).number("F", 2, HALF, 15);
    assert_eq!(book.value("F", 2, HALF), plain(15));
    assert_eq!(book.rules("F", 2, HALF), ["figure.readings-disagree"]);
}

#[test]
fn an_estimate_is_never_mixed_with_what_was_done() {
    let mut book = flow();
    book.number("F", 2, HALF, 12).number("F", 3, HALF, 7);
    book.readings[1].basis = Basis::Estimate;
    assert_eq!(book.value("F", 1, HALF), plain(12));
    let estimate = book.ask(|figures| figures.total("F", UnitId(1), window(HALF), Basis::Estimate));
    assert_eq!((estimate.value, estimate.coverage.reported), (plain(7), units(&[3])));
}

#[test]
fn a_stock_is_as_of_its_own_day_where_that_is_not_the_cut_off() {
    let mut book = Book::province(2);
    book.count("S", Aggregation::Stock);
    book.number("S", 2, "2026-06", 30).number("S", 3, "2026-05", 20).number("S", 3, "2026-04", 19);
    let total = book.total("S", 1, HALF);
    assert_eq!((total.value, total.as_of), (plain(50), Some(day("2026-05-31"))));
    assert_eq!(total.coverage.reported, units(&[2, 3]));
}

#[test]
fn a_stock_known_only_from_before_the_window_is_missing_and_the_last_value_is_named() {
    let mut book = Book::province(1);
    book.count("S", Aggregation::Stock);
    book.number("S", 2, "2025-12", 30);
    assert_eq!(book.value("S", 1, HALF), TotalValue::Missing);
    let problems = book.ask(|figures| figures.problems_of("S", UnitId(1), window(HALF), Basis::Actual));
    assert_eq!(problems[0].rule, "figure.stock-is-old");
    assert!(problems[0].message.contains("số gần nhất là 30 tại ngày 31/12/2025"), "{}", problems[0].message);
}

#[test]
fn n_of_n_counts_each_unit_once_and_leaves_out_whom_it_does_not_concern() {
    let mut book = Book::province(4);
    book.count("D", Aggregation::Distinct);
    book.number("D", 2, "2026-01", 1).number("D", 2, "2026-02", 1).number("D", 3, HALF, 0).reads("D", 4, HALF, Observed::NotApplicable);
    assert_eq!(book.value("D", 1, HALF), ratio(1, 3));
    let counted = book.ask(|figures| figures.units_counted("D", UnitId(1), window(HALF)));
    assert_eq!((counted.counted, counted.not_counted, counted.silent), (units(&[2]), units(&[3]), units(&[5])));
}

#[test]
fn n_of_n_may_be_typed_by_the_commission() {
    let mut book = Book::province(4);
    book.count_with("D", Aggregation::Distinct, |indicator| indicator.reported_by.clear());
    book.of("D", 1, "2026-01-01..2026-03-31", 2, 21).of("D", 1, HALF, 19, 21);
    assert_eq!(book.value("D", 1, HALF), ratio(19, 21));
}

#[test]
fn an_average_is_weighted_and_stays_in_its_own_measure() {
    let mut book = Book::province(2);
    book.count("A", Aggregation::Average);
    book.of("A", 2, HALF, 800, 10).of("A", 3, HALF, 90, 1);
    let value = book.value("A", 1, HALF);
    assert_eq!(value, TotalValue::Average { sum: 890.into(), weight: 11.into() });
    assert_eq!(value.number().map(|mean| mean.round_dp(2)), Some(number("80.91")));
}

#[test]
fn the_commission_is_asked_where_the_indicator_names_no_kinds() {
    let mut book = Book::province(2);
    book.count_with("F", Aggregation::Flow, |indicator| indicator.reported_by.clear());
    assert_eq!(book.total("F", 1, HALF).coverage.missing, units(&[1]));
    book.number("F", 1, HALF, 4);
    let total = book.total("F", 1, HALF);
    assert_eq!((total.value, total.coverage.reported), (plain(4), units(&[1])));
}

#[test]
fn the_province_s_own_figure_stands_while_no_unit_has_reported() {
    let mut book = flow();
    book.number("F", 1, HALF, 40);
    let total = book.total("F", 1, HALF);
    assert_eq!((total.value, total.coverage.reported), (plain(40), units(&[1])));
    assert_eq!(book.rules("F", 1, HALF), ["figure.own-stands"]);
}

#[test]
fn a_commune_s_own_figure_stands_over_its_hamlets() {
    let mut book = flow();
    book.unit(20, UnitKind::Thon, Some(2), "").unit(21, UnitKind::Thon, Some(2), "");
    book.number("F", 20, HALF, 1).number("F", 21, HALF, 2);
    let total = book.total("F", 1, HALF);
    assert_eq!((total.value, total.coverage.reported), (plain(3), units(&[2])));
    book.number("F", 2, HALF, 9);
    assert_eq!(book.value("F", 1, HALF), plain(9));
    assert_eq!(book.rules("F", 1, HALF), ["figure.levels-overlap"]);
}

fn formulas() -> Book {
    let mut book = Book::province(2);
    book.count("V04", Aggregation::Stock).count("V12", Aggregation::Flow).count("V13", Aggregation::Flow);
    book.count_with("V05", Aggregation::Stock, |indicator| {
        indicator.formula = Some(Formula::Sum { plus: vec!["V04".into(), "V12".into()], minus: vec!["V13".into()] });
    });
    book
}

#[test]
fn what_exists_is_what_was_kept_and_what_is_new_less_what_was_stopped() {
    let mut book = formulas();
    for unit in [2, 3] {
        book.number("V04", unit, HALF, 100).number("V12", unit, HALF, 10).number("V13", unit, HALF, 3);
    }
    assert_eq!(book.value("V05", 1, HALF), plain(214));
    assert_eq!(book.value("V05", 2, HALF), plain(107));
}

#[test]
fn a_sum_with_a_blank_term_is_blank() {
    let mut book = formulas();
    book.number("V04", 2, HALF, 100).number("V12", 2, HALF, 10);
    assert_eq!(book.value("V05", 2, HALF), TotalValue::Missing);
    book.reads("V13", 2, HALF, Observed::NotApplicable);
    assert_eq!(book.value("V05", 2, HALF), plain(110));
}

#[test]
fn a_quotient_of_different_units_is_a_problem() {
    let mut book = flow();
    book.count("G", Aggregation::Flow).count_with("R", Aggregation::Ratio, |indicator| {
        indicator.formula = Some(Formula::Quotient { numerator: "F".into(), denominator: "G".into() });
    });
    book.number("F", 2, HALF, 40).number("G", 2, HALF, 50);
    assert_eq!(book.value("R", 1, HALF), ratio(40, 50));
    assert!(book.rules("R", 1, HALF).is_empty());
    book.number("G", 3, HALF, 50);
    assert_eq!(book.rules("R", 1, HALF), ["figure.ratio-uneven"]);
}

#[test]
fn a_formula_that_leads_back_to_itself_is_missing_and_said_so() {
    let mut book = Book::province(1);
    for (code, other) in [("A", "B"), ("B", "A")] {
        book.count_with(code, Aggregation::Flow, |indicator| {
            indicator.formula = Some(Formula::Sum { plus: vec![other.into()], minus: Vec::new() });
        });
    }
    assert_eq!(book.value("A", 1, HALF), TotalValue::Missing);
}

#[test]
fn the_year_s_target_is_the_base_and_the_percentage_is_of_it() {
    let mut book = flow();
    book.number("F", 2, HALF, 45).target("F", 1, 2026, 90);
    let (comparison, percent) = book.ask(|figures| {
        let window = window(HALF);
        (figures.against_target("F", UnitId(1), window), figures.percent_of_target("F", UnitId(1), window))
    });
    let Comparison::Comparable { base, difference, .. } = comparison else { panic!("{comparison:?}") };
    assert_eq!((base.value, difference, percent), (plain(90), number("-45"), Some(number("50"))));
    let other = book.ask(|figures| figures.against_target("F", UnitId(2), window(HALF)));
    assert_eq!(other, Comparison::NotComparable("chưa có kế hoạch năm 2026".to_owned()));
}

#[test]
fn the_previous_report_s_printed_figure_is_the_base() {
    let mut book = flow();
    book.number("F", 2, HALF, 45);
    let frozen = [(IndicatorCode::from("F"), Decimal::from(40))].into();
    let comparison = book.ask(|figures| figures.against_previous_report("F", UnitId(1), window(HALF), &frozen));
    let Comparison::Comparable { difference, percent, .. } = comparison else { panic!("{comparison:?}") };
    assert_eq!((difference, percent), (number("5"), Some(number("12.5"))));
}

#[test]
fn growth_from_zero_has_no_percentage() {
    let mut book = flow();
    book.number("F", 2, "2025-01-01..2025-06-30", 0).number("F", 2, HALF, 45);
    let Comparison::Comparable { difference, percent, .. } = book.same_period("F", 2, HALF) else { panic!() };
    assert_eq!((difference, percent), (number("45"), None));
}

#[test]
fn percentages_differ_by_points() {
    let mut book = Book::province(1);
    book.count("R", Aggregation::Ratio);
    book.of("R", 2, "2025-01-01..2025-06-30", 90, 100).of("R", 2, HALF, 190, 200);
    let Comparison::Comparable { difference, percent, .. } = book.same_period("R", 1, HALF) else { panic!() };
    assert_eq!((difference, percent), (number("5"), None));
}

#[test]
fn n_of_n_is_compared_by_its_n() {
    let mut book = Book::province(3);
    book.count("D", Aggregation::Distinct).target("D", 1, 2026, 3);
    book.number("D", 2, "2025-01-01..2025-06-30", 1).number("D", 2, HALF, 1).number("D", 3, HALF, 1);
    let Comparison::Comparable { difference, percent, .. } = book.same_period("D", 1, HALF) else { panic!() };
    assert_eq!((difference, percent), (number("1"), Some(number("100"))));
    let against = book.ask(|figures| figures.against_target("D", UnitId(1), window(HALF)));
    let Comparison::Comparable { difference, .. } = against else { panic!() };
    assert_eq!(difference, number("-1"));
}

#[test]
fn nothing_reported_a_year_ago_is_no_comparison() {
    let mut book = flow();
    book.number("F", 2, HALF, 45);
    assert_eq!(book.same_period("F", 1, HALF), Comparison::NotComparable("cùng kỳ năm trước chưa có số liệu".to_owned()));
}

#[test]
fn a_comparison_of_differently_many_units_is_a_problem() {
    let mut book = flow();
    book.number("F", 2, HALF, 45).number("F", 3, HALF, 45).number("F", 4, HALF, 4).number("F", 2, "2025-01-01..2025-06-30", 40);
    let problems = book.ask(|figures| figures.problems_of_same_period("F", UnitId(1), window(HALF)));
    assert_eq!(problems[0].rule, "figure.coverage-differs");
    assert!(problems[0].message.contains("3/3") && problems[0].message.contains("1/3"), "{}", problems[0].message);
}

#[test]
fn units_are_ranked_with_equals_sharing_a_rank_and_the_silent_last() {
    let mut book = Book::province(5);
    book.count("F", Aggregation::Flow);
    for (unit, value) in [(2, 5), (3, 9), (5, 9), (6, 1)] {
        book.number("F", unit, HALF, value);
    }
    let ranked = book.ask(|figures| figures.ranked("F", UnitId(1), window(HALF)));
    let order: Vec<_> = ranked.iter().map(|row| (row.rank, row.unit.0)).collect();
    assert_eq!(order, [(Some(1), 3), (Some(1), 5), (Some(3), 2), (Some(4), 6), (None, 4)]);
    book.indicators[0].direction = Direction::Down;
    assert_eq!(book.ask(|figures| figures.ranked("F", UnitId(1), window(HALF)))[0].unit, UnitId(6));
}

#[test]
fn where_a_figure_came_from_lists_what_was_added_and_not_what_was_put_aside() {
    let mut book = flow();
    book.number("F", 1, HALF, 99).number("F", 2, "2026-01", 1).number("F", 2, HALF, 4).number("F", 3, "2026-01", 5);
    let origins = book.ask(|figures| figures.origins("F", UnitId(1), window(HALF), Basis::Actual));
    let rows: Vec<_> =
        origins.iter().map(|origin| if let Origin::Reading { observation, .. } = origin { observation.0 } else { 0 }).collect();
    assert_eq!(rows, [3, 4]);
}

#[test]
fn unknown_indicators_and_units_are_missing_in_words() {
    let book = flow();
    assert_eq!(book.value("X", 1, HALF), TotalValue::Missing);
    assert_eq!(book.rules("X", 1, HALF), ["figure.unknown-indicator"]);
    assert_eq!(book.rules("F", 77, HALF), ["figure.unknown-unit"]);
}

#[test]
fn figures_may_be_lent_for_any_shorter_time() {
    fn shorter<'short, 'long: 'short>(figures: &'short super::Figures<'long>) -> &'short super::Figures<'short> {
        figures
    }
    let missing = flow().ask(|figures| shorter(figures).total("F", UnitId(1), window(HALF), Basis::Actual));
    assert_eq!(missing.value, TotalValue::Missing);
}
