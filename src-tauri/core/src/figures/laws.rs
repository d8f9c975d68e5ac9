//! Laws that hold for every register, over generated ones.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::fixture::*;
use super::{Comparison, TotalValue};
use crate::domain::*;

const YEAR: &str = "2026";

/// What one commune says of one month, and how: nothing, blank, not applicable, or n of N.
#[derive(Debug, Clone, Copy)]
enum Word {
    Silent,
    Blank,
    NotApplicable,
    Number(i32, i32),
}

fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        1 => Just(Word::Silent),
        1 => Just(Word::Blank),
        1 => Just(Word::NotApplicable),
        5 => (0..50_i32, 1..50_i32).prop_map(|(part, rest)| Word::Number(part, part + rest)),
    ]
}

fn year_of_communes() -> impl Strategy<Value = Vec<Vec<Word>>> {
    prop::collection::vec(prop::collection::vec(word(), 12), 1..6)
}

fn month(number: usize) -> String {
    format!("2026-{:02}", number + 1)
}

/// Communes 11, 12, … below districts 2 and 3 in turn; one indicator of each aggregation.
fn register(words: &[Vec<Word>]) -> Book {
    let mut book = Book::province(0);
    book.unit(2, UnitKind::Huyen, Some(1), "").unit(3, UnitKind::Huyen, Some(1), "");
    let all = [Aggregation::Flow, Aggregation::Stock, Aggregation::Ratio, Aggregation::Distinct, Aggregation::Average];
    for (code, aggregation) in CODES.into_iter().zip(all) {
        book.count(code, aggregation);
    }
    for (commune, months) in words.iter().enumerate() {
        let unit = 11 + i64::try_from(commune).unwrap();
        book.unit(unit, UnitKind::Xa, Some(2 + i64::try_from(commune % 2).unwrap()), "");
        for (at, word) in months.iter().enumerate() {
            for code in CODES {
                let observed = match *word {
                    Word::Silent => continue,
                    Word::Blank => Observed::NotReported,
                    Word::NotApplicable => Observed::NotApplicable,
                    Word::Number(value, _) if code == "D" => Observed::number(value.min(1)),
                    Word::Number(value, base) if code == "R" || code == "A" => {
                        Observed::Value { value: value.into(), base: Some(base.into()) }
                    }
                    Word::Number(value, _) => Observed::number(value),
                };
                book.reads(code, unit, &month(at), observed);
            }
        }
    }
    book
}

const CODES: [&str; 5] = ["F", "S", "R", "D", "A"];

/// Sixty-four registers for each law, or as many as `PROPTEST_CASES` asks for.
fn config() -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() { ProptestConfig::default() } else { ProptestConfig::with_cases(64) }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn totals_do_not_depend_on_the_order_of_readings((words, order) in year_of_communes().prop_flat_map(|words| {
        let count = register(&words).readings.len();
        (Just(words), Just((0..count).collect::<Vec<_>>()).prop_shuffle())
    })) {
        let book = register(&words);
        let mut shuffled = book.clone();
        shuffled.readings = order.iter().map(|at| book.readings[*at]).collect();
        for code in CODES {
            prop_assert_eq!(book.total(code, 1, YEAR), shuffled.total(code, 1, YEAR));
        }
    }

    #[test]
    fn a_flow_does_not_depend_on_how_its_year_is_split(
        values in prop::collection::vec(0..100_i32, 12),
        cuts in prop::collection::btree_set(1..12_usize, 0..6),
        also_whole in any::<bool>(),
    ) {
        let mut monthly = Book::province(1);
        monthly.count("F", Aggregation::Flow);
        let mut split = monthly.clone();
        for (at, value) in values.iter().enumerate() {
            monthly.number("F", 2, &month(at), *value);
        }
        let bounds: Vec<usize> = [0].into_iter().chain(cuts).chain([12]).collect();
        for pair in bounds.windows(2) {
            let (from, to) = (window(&month(pair[0])).from(), window(&month(pair[1] - 1)).to());
            split.number("F", 2, &format!("{from}..{to}"), values[pair[0]..pair[1]].iter().sum());
        }
        if also_whole {
            split.number("F", 2, YEAR, values.iter().sum());
        }
        let (one, other) = (monthly.total("F", 1, YEAR), split.total("F", 1, YEAR));
        prop_assert_eq!((one.value, one.coverage), (other.value, other.coverage));
        prop_assert!(split.rules("F", 1, YEAR).is_empty());
    }

    #[test]
    fn no_day_is_counted_twice_however_readings_overlap(spans in prop::collection::vec((0..360_u64, 1..200_u64), 1..25)) {
        // Each reading says as much as it has days, so that a sum above the days of the year has counted a day twice.
        let mut book = Book::province(1);
        book.count("F", Aggregation::Flow);
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let mut covered = [false; 365];
        for (from, length) in &spans {
            let to = (from + length - 1).min(364);
            let days = Window::new(first + Days::new(*from), first + Days::new(to)).unwrap();
            book.number("F", 2, &format!("{}..{}", days.from(), days.to()), i32::try_from(days.days()).unwrap());
            covered[usize::try_from(*from).unwrap()..=usize::try_from(to).unwrap()].fill(true);
        }
        let TotalValue::Number(sum) = book.value("F", 1, YEAR) else { panic!() };
        let days = covered.iter().filter(|day| **day).count();
        let longest = spans.iter().map(|(from, length)| (from + length).min(365) - from).max().unwrap_or(0);
        prop_assert!(sum <= Decimal::from(days), "{sum} of {days} days");
        prop_assert!(sum >= Decimal::from(longest));
    }

    #[test]
    fn every_unit_asked_is_in_exactly_one_list(words in year_of_communes()) {
        let book = register(&words);
        for code in CODES {
            for unit in [1, 2, 3] {
                let coverage = book.total(code, unit, YEAR).coverage;
                let lists = [coverage.reported, coverage.partial, coverage.missing, coverage.not_applicable];
                let mut listed: Vec<UnitId> = lists.into_iter().flatten().collect();
                listed.sort_unstable();
                let mut asked = book.ask(|figures| figures.asked(code, UnitId(unit), window(YEAR)));
                asked.sort_unstable();
                prop_assert_eq!(listed, asked);
            }
        }
    }

    #[test]
    fn a_ratio_equals_its_two_sums_at_every_level(words in year_of_communes()) {
        let book = register(&words);
        for (unit, below) in [(1, None), (2, Some(0)), (3, Some(1))] {
            let of_unit = |at: usize| below.is_none_or(|rest| at % 2 == rest);
            let numbers: Vec<(i32, i32)> = words.iter().enumerate().filter(|(at, _)| of_unit(*at)).flat_map(|(_, months)| {
                months.iter().filter_map(|word| if let Word::Number(value, base) = word { Some((*value, *base)) } else { None })
            }).collect();
            let (above, under): (i32, i32) = numbers.iter().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
            match book.value("R", unit, YEAR) {
                TotalValue::Ratio { numerator, denominator } => {
                    prop_assert_eq!((numerator, denominator), (Decimal::from(above), Decimal::from(under)));
                }
                value => prop_assert!(numbers.is_empty(), "{value:?}"),
            }
        }
    }

    #[test]
    fn the_units_of_a_level_sum_to_the_level_above(words in year_of_communes()) {
        let book = register(&words);
        for code in ["F", "S"] {
            let sum: Decimal = [2, 3].into_iter().filter_map(|unit| book.value(code, unit, YEAR).number()).sum();
            prop_assert_eq!(book.value(code, 1, YEAR).number().unwrap_or_default(), sum);
        }
    }

    #[test]
    fn a_distinct_count_never_exceeds_the_units(words in year_of_communes()) {
        let book = register(&words);
        let total = book.total("D", 1, YEAR);
        if let TotalValue::Ratio { numerator, denominator } = total.value {
            prop_assert!(numerator <= denominator);
            prop_assert_eq!(denominator, Decimal::from(total.coverage.of()));
        }
    }

    #[test]
    fn the_history_of_merged_units_sums_to_their_successor(words in year_of_communes(), merged in 1..6_usize) {
        let mut book = register(&words);
        let merged = merged.min(words.len());
        let before: Vec<Decimal> = (0..merged).filter_map(|at| book.value("F", 11 + at as i64, YEAR).number()).collect();
        let province = book.total("F", 1, YEAR);
        book.unit(90, UnitKind::Xa, Some(1), "2027-01-01..");
        for at in 0..merged {
            book.succession(11 + at as i64, 90, SuccessionKind::Merged, "2027-01-01");
        }
        book.number("F", 90, "2027", 1000);
        match book.same_period("F", 90, "2027") {
            Comparison::Comparable { base, .. } => prop_assert_eq!(base.value, TotalValue::Number(before.iter().sum())),
            Comparison::NotComparable(_) => prop_assert!(before.is_empty()),
        }
        // Redrawing the map moves no figure out of the province.
        prop_assert_eq!(book.total("F", 1, YEAR).value, province.value);
        prop_assert_eq!(book.total("F", 1, YEAR).coverage.of(), province.coverage.of());
    }

    #[test]
    fn whatever_is_read_nothing_panics(
        spans in prop::collection::vec((2..8_i64, -800..800_i64, 0..900_i64, prop_oneof![
            Just(Observed::NotReported),
            Just(Observed::NotApplicable),
            (any::<i64>(), any::<Option<i64>>()).prop_map(|(value, base)| Observed::Value {
                value: Quantity::from_ten_thousandths(value),
                base: base.map(Quantity::from_ten_thousandths),
            }),
        ]), 0..30),
        steps in prop::collection::vec((1..9_i64, 1..9_i64, 0..3_usize, -800..800_i64), 0..8),
    ) {
        let mut book = register(&[]);
        for unit in 4..8 {
            book.unit(unit, UnitKind::Xa, Some(unit - 2), "");
        }
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let day = |offset: i64| first + chrono::TimeDelta::days(offset);
        for (at, (unit, from, length, observed)) in spans.iter().enumerate() {
            book.reads(CODES[at % 5], *unit, &format!("{}..{}", day(*from), day(from + length)), *observed);
        }
        let kinds = [SuccessionKind::Merged, SuccessionKind::Split, SuccessionKind::Renamed];
        for (from, into, kind, on) in steps {
            book.succession(from, into, kinds[kind], &day(on).to_string());
        }
        book.ask(|figures| {
            let _ = figures.problems(window(YEAR));
            for code in CODES {
                for unit in 1..9 {
                    let _ = figures.same_period(code, UnitId(unit), window(YEAR));
                    let _ = figures.origins(code, UnitId(unit), window(YEAR), Basis::Actual);
                }
                let _ = figures.ranked(code, UnitId(1), window(YEAR));
            }
        });
    }
}
