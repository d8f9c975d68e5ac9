//! The sixteen traps that real reviews have fallen into (table of the field, 3.3), each by its number, whichever room keeps it out.

use std::sync::Arc;

use super::fixture::*;
use super::{Comparison, TotalValue};
use crate::catalog::Catalog;
use crate::checks::sample::problems_of;
use crate::domain::*;
use crate::register::{By, NewObservation, Put, Register};

const HALF: &str = "2026-01-01..2026-06-30";
const LAST_HALF: &str = "2025-01-01..2025-06-30";
const MONTHS: [&str; 6] = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];

#[test]
fn trap_01_a_stock_is_never_summed_over_months() {
    let mut book = Book::province(2);
    book.count("N02", Aggregation::Stock);
    for month in MONTHS {
        book.number("N02", 2, month, 12).number("N02", 3, month, 8);
    }
    assert_eq!(book.value("N02", 1, HALF), plain(20));
    assert_eq!(book.value("N02", 1, "2026-01-01..2026-03-31"), plain(20));
}

#[test]
fn trap_02_percentages_are_never_averaged() {
    let mut book = Book::province(2);
    book.count("A06", Aggregation::Ratio);
    book.of("A06", 2, "2026-01", 10, 10).of("A06", 2, "2026-02", 0, 10).of("A06", 3, HALF, 0, 980);
    assert_eq!(book.value("A06", 1, HALF), ratio(10, 1000));
    assert_eq!(book.value("A06", 1, HALF).number(), Some(number("1")));
}

#[test]
fn trap_02_a_percentage_without_its_two_numbers_is_refused() {
    let mut book = Book::province(1);
    book.count("A06", Aggregation::Ratio);
    book.number("A06", 2, HALF, 92);
    assert_eq!(book.value("A06", 1, HALF), TotalValue::Missing);
    assert_eq!(book.rules("A06", 1, HALF), ["figure.ratio-without-base"]);
}

#[test]
fn trap_03_a_ratio_is_made_of_the_two_numbers_that_stand_beside_it() {
    let mut book = Book::province(1);
    book.count("M25", Aggregation::Ratio);
    book.of("M25", 2, HALF, 189, 2782);
    let value = book.value("M25", 1, HALF);
    assert_eq!(value, ratio(189, 2782));
    assert_eq!(value.number().map(|percent| percent.round_dp(2)), Some(number("6.79")));
}

#[test]
fn trap_03_a_part_larger_than_its_whole_is_a_problem() {
    let mut book = Book::province(1);
    book.count("C09", Aggregation::Ratio);
    book.of("C09", 2, HALF, 38, 36);
    assert_eq!(book.rules("C09", 1, HALF), ["figure.ratio-above-whole"]);
}

#[test]
fn trap_04_the_figure_since_the_year_began_is_computed_and_a_typed_one_refused() {
    let mut book = Book::province(1);
    book.count("C07", Aggregation::Flow);
    book.count_with("C08", Aggregation::Cumulative, |indicator| indicator.formula = Some(Formula::RunningTotal { of: "C07".into() }));
    for month in MONTHS {
        book.number("C07", 2, month, 5);
    }
    assert_eq!(book.value("C07", 1, "2026-06"), plain(5));
    assert_eq!(book.value("C08", 1, "2026-06"), plain(30));
    book.number("C08", 2, "2026-06", 99);
    assert_eq!(book.value("C08", 1, "2026-06"), plain(30));
    assert_eq!(book.rules("C08", 1, "2026-06"), ["figure.typed-for-computed"]);
}

#[test]
fn trap_05_every_period_has_its_year() {
    for yearless in ["6t", "q1", "9t", "thang-6", ""] {
        assert!(yearless.parse::<Period>().is_err(), "{yearless}");
    }
    assert_eq!("2026-6t".parse::<Period>().unwrap().a_year_earlier(), Period::SixMonths(2025));
}

/// A form sent again writes over the first, and nobody can tell what was reported then.
#[test]
fn trap_06_a_value_sent_again_keeps_the_earlier_one_with_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let noon = "2026-06-10T12:00:00".parse().unwrap();
    let catalog = Arc::new(Catalog::built_in().unwrap());
    let mut register = Register::create(&folder.path().join("so.tongket"), "Sổ", catalog, By::at("Trần Thị Thử", noon)).unwrap();
    let commune = Unit {
        id: UnitId(0),
        code: UnitCode("xa-an-phu".into()),
        name: "Xã An Phú".into(),
        kind: UnitKind::Xa,
        parent: None,
        valid_from: None,
        valid_to: None,
        position: 1,
    };
    let commune = register.add_unit(&commune).unwrap().value;
    let half = Period::SixMonths(2026).window(CutoffScheme::Nd09);
    let mut put = |number: i32, label: &str| {
        let source = Source { label: label.to_owned(), ..Source::default() };
        let value = NewObservation::actual("B01", commune, half, Observed::number(number));
        register.put_observations(&[value], Some(&source)).unwrap()
    };
    put(12, "Báo cáo số 12");
    assert_eq!(put(12, "Báo cáo số 12").operation, None, "the same form again is nothing new");
    let corrected = put(21, "Công văn đính chính");
    let Put::Revised(id) = corrected.value[0] else { panic!("{corrected:?}") };
    let revisions = register.revisions(id).unwrap();
    let told: Vec<_> = revisions.iter().map(|one| (one.revision, one.observed, one.source.as_ref().unwrap().label.as_str())).collect();
    assert_eq!(told, [(1, Observed::number(12), "Báo cáo số 12"), (2, Observed::number(21), "Công văn đính chính")]);
    let observation = register.observation(id).unwrap();
    assert_eq!((observation.revision, observation.recorded_by.as_str(), observation.recorded_at), (2, "Trần Thị Thử", noon));
    register.undo().unwrap();
    assert_eq!(register.revisions(id).unwrap().len(), 1);
    assert_eq!(register.observation(id).unwrap().observed, Observed::number(12));
}

#[test]
fn trap_07_models_of_collectives_and_of_persons_are_told_apart_and_sum_to_the_whole() {
    let mut book = Book::province(1);
    book.count_with("V01", Aggregation::Flow, |indicator| indicator.parts_sum = true);
    for part in ["V01a", "V01b"] {
        book.count_with(part, Aggregation::Flow, |indicator| indicator.part_of = Some("V01".into()));
    }
    book.number("V01a", 2, HALF, 316).number("V01b", 2, HALF, 16);
    assert_eq!(book.value("V01", 1, HALF), plain(332));
    book.number("V01", 2, HALF, 316);
    let rules: Vec<String> = book.ask(|figures| figures.problems(window(HALF))).into_iter().map(|problem| problem.rule).collect();
    assert_eq!(rules, ["figure.parts-differ"]);
}

#[test]
fn trap_08_a_comparison_is_of_one_indicator_with_itself() {
    let mut book = Book::province(1);
    book.count("V01", Aggregation::Flow).count("V06", Aggregation::Stock);
    book.number("V01", 2, LAST_HALF, 2000).number("V01", 2, HALF, 2071);
    book.number("V06", 2, LAST_HALF, 1532).number("V06", 2, HALF, 1808);
    let Comparison::Comparable { base, difference, .. } = book.same_period("V06", 1, HALF) else { panic!() };
    assert_eq!((base.value, difference), (plain(1532), number("276")));
}

#[test]
fn trap_09_levels_that_overlap_are_not_added_and_their_difference_is_a_problem() {
    let mut book = Book::province(0);
    book.unit(10, UnitKind::Huyen, Some(1), "").unit(11, UnitKind::Xa, Some(10), "").unit(12, UnitKind::Xa, Some(10), "");
    book.count_with("V01", Aggregation::Flow, |indicator| indicator.reported_by = vec![UnitKind::Huyen, UnitKind::Xa]);
    book.number("V01", 11, HALF, 30).number("V01", 12, HALF, 23).number("V01", 10, HALF, 53);
    assert_eq!(book.value("V01", 1, HALF), plain(53));
    assert!(book.rules("V01", 1, HALF).is_empty());
    book.number("V01", 1, HALF, 57);
    assert_eq!(book.value("V01", 1, HALF), plain(53));
    assert_eq!(book.rules("V01", 1, HALF), ["figure.levels-overlap"]);
    assert_eq!(book.total("V01", 1, HALF).coverage.reported, units(&[11, 12, 10]));
}

#[test]
fn trap_10_the_fields_of_a_place_may_be_four_or_five() {
    let mut book = Book::province(1);
    book.count_with("V01", Aggregation::Flow, |indicator| {
        indicator.derived = Some(Derivation {
            kind: "mo-hinh".into(),
            count: Counted::Records,
            stage: Some("dang-ky".into()),
            until: None,
            conditions: Default::default(),
            prefer: Preference::Records,
        });
    });
    for field in ["kinh-te", "van-hoa-xa-hoi", "quoc-phong-an-ninh", "he-thong-chinh-tri", "nong-thon-moi"] {
        book.record(2, &format!("dang-ky=2026-02-01 linh-vuc:{field}"));
    }
    let fields = book.ask(|figures| figures.by_field("V01", "linh-vuc", UnitId(1), window(HALF)));
    assert_eq!(fields.len(), 5);
    assert_eq!(fields.iter().map(|field| field.number).sum::<rust_decimal::Decimal>(), number("5"));
}

#[test]
fn trap_11_money_is_whole_dong_of_one_measure_and_shares_never_mix_measures() {
    let mut book = Book::province(2);
    book.count_with("M03", Aggregation::Flow, |indicator| indicator.measure = "đồng".to_owned());
    book.count_with("M03a", Aggregation::Flow, |indicator| {
        indicator.measure = "căn".to_owned();
        indicator.part_of = Some("M03".into());
    });
    let dong = |text: &str| Observed::number(Quantity::new(number(text)).unwrap());
    book.reads("M03", 2, HALF, dong("42200000001")).reads("M03", 3, HALF, dong("927000000")).number("M03a", 2, HALF, 28);
    assert_eq!(book.value("M03", 1, HALF), TotalValue::Number(number("43127000001")));
    let parts = book.ask(|figures| figures.by_part("M03", UnitId(1), window(HALF)));
    assert_eq!((parts[0].total.value, parts[0].share), (plain(28), None));
}

#[test]
fn trap_12_a_rounded_wording_leaves_the_value_exact_and_does_not_spread_to_sums() {
    let mut book = Book::province(2);
    book.count("K02", Aggregation::Flow);
    book.number("K02", 2, HALF, 298);
    book.readings[0].approximation = Some(Approximation::Nearly);
    let total = book.total("K02", 1, HALF);
    assert_eq!((total.value, total.approximation), (plain(298), Some(Approximation::Nearly)));
    book.number("K02", 3, HALF, 10);
    let total = book.total("K02", 1, HALF);
    assert_eq!((total.value, total.approximation), (plain(308), None));
}

#[test]
fn trap_13_a_figure_closed_before_the_cut_off_is_partial() {
    let mut book = Book::province(1);
    book.count("L03", Aggregation::Flow);
    book.number("L03", 2, "2025-12-15..2026-06-09", 40);
    let total = book.total("L03", 1, "2025-12-15..2026-06-14");
    assert_eq!((total.value, total.coverage.partial), (plain(40), units(&[2])));
}

#[test]
fn trap_13_a_figure_of_other_cut_off_days_is_not_used_and_said_so() {
    let mut book = Book::province(1);
    book.count("L03", Aggregation::Flow);
    book.number("L03", 2, HALF, 40);
    assert_eq!(book.value("L03", 1, "2025-12-15..2026-06-14"), TotalValue::Missing);
    assert_eq!(book.rules("L03", 1, "2025-12-15..2026-06-14"), ["figure.cutoff-differs"]);
}

#[test]
fn trap_14_a_title_of_another_period_is_an_error() {
    let rules = |subject: &str| -> Vec<String> {
        let found = problems_of(|document| document.subject = subject.to_owned());
        found.into_iter().map(|problem| problem.rule).filter(|rule| rule.starts_with("title.")).collect()
    };
    assert_eq!(rules("kết quả công tác dân vận 6 tháng đầu năm 2025"), ["title.other-period"]);
    assert_eq!(rules("kết quả công tác dân vận 9 tháng đầu năm 2026"), ["title.other-period"]);
    assert_eq!(rules("tổng kết công tác dân vận năm 2026"), ["title.other-period"]);
    assert_eq!(rules("kết quả công tác dân vận"), ["title.no-period"]);
    assert!(rules("kết quả công tác dân vận 6 tháng đầu năm 2026").is_empty());
}

#[test]
fn trap_15_any_days_are_a_period() {
    let mut book = Book::province(1);
    book.count("C01", Aggregation::Flow);
    book.number("C01", 2, "2025-01-01..2025-07-31", 100).number("C01", 2, "2026-01-01..2026-07-31", 157);
    book.number("C01", 2, "2026-08-01..2026-08-15", 9);
    let seven_months = "2026-01-01..2026-07-31";
    let Comparison::Comparable { base, percent, .. } = book.same_period("C01", 1, seven_months) else { panic!() };
    assert_eq!((base.value, percent), (plain(100), Some(number("57"))));
    assert_eq!(book.value("C01", 1, "2026-08-01..2026-08-15"), plain(9));
    assert_eq!(book.value("C01", 1, "2022-01-01..2026-12-31"), plain(266));
}

#[test]
fn trap_16_last_year_s_figure_of_a_merged_commune_is_that_of_its_predecessors() {
    let mut book = Book::province(0);
    book.unit(10, UnitKind::Huyen, Some(1), "..2025-06-30");
    book.unit(11, UnitKind::Xa, Some(10), "..2025-06-30").unit(12, UnitKind::Xa, Some(10), "..2025-06-30");
    book.unit(21, UnitKind::Xa, Some(1), "2025-07-01..");
    book.succession(11, 21, SuccessionKind::Merged, "2025-07-01").succession(12, 21, SuccessionKind::Merged, "2025-07-01");
    book.count("C01", Aggregation::Flow);
    book.number("C01", 11, LAST_HALF, 30).number("C01", 12, LAST_HALF, 10).number("C01", 21, HALF, 50);
    for unit in [1, 21] {
        let Comparison::Comparable { base, difference, percent, .. } = book.same_period("C01", unit, HALF) else { panic!() };
        assert_eq!((base.value, difference, percent), (plain(40), number("10"), Some(number("25"))));
        assert_eq!(base.coverage.reported, units(&[11, 12]));
    }
}
