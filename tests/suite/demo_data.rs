//! The demo data: it fits the catalog, is whole, and says the same in its reports as in its figures.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::Datelike;
use tongket::catalog::Catalog;
use tongket::domain::{Aggregation, Basis, CutoffScheme, Observed, Period, Problem, Severity};
use tongket::exchange::Bundle;
use tongket::figures::{Comparison, Facts, Figures, TotalValue};
use tongket_support::bundles::{Loaded, load, read_folder};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/demo")
}

fn demo() -> (Bundle, Catalog, Loaded) {
    let (bundle, catalog) = (read_folder(&folder()), Catalog::built_in().unwrap());
    let loaded = load(&bundle, &catalog);
    (bundle, catalog, loaded)
}

fn figures(loaded: &Loaded) -> Figures<'_> {
    Figures::new(Facts {
        units: &loaded.units,
        successions: &loaded.successions,
        indicators: &loaded.indicators,
        readings: &loaded.readings,
        records: &loaded.records,
        targets: &loaded.targets,
        root: loaded.root,
    })
}

#[test]
fn every_file_says_that_it_is_invented() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(text.lines().next().unwrap().contains("không có thật"));
    }
}

#[test]
fn a_province_of_twenty_units_two_of_which_became_one_on_1_july_2025() {
    let (bundle, ..) = demo();
    assert_eq!(bundle.units.iter().filter(|unit| unit.parent.is_some()).count(), 20);
    let merged: Vec<_> = bundle.successions.iter().map(|step| (step.successor.as_str(), step.effective_on.to_string())).collect();
    assert_eq!(merged, [("xa-suoi-hoa", "2025-07-01".to_owned()), ("xa-suoi-hoa", "2025-07-01".to_owned())]);
    let profile_of = |day: &str| bundle.profiles.iter().filter(|profile| profile.holds_on(day.parse().unwrap())).collect::<Vec<_>>();
    assert_eq!(profile_of("2025-02-28").iter().map(|profile| profile.symbol.as_str()).collect::<Vec<_>>(), ["BDVTU"]);
    assert_eq!(profile_of("2025-03-01").iter().map(|profile| profile.symbol.as_str()).collect::<Vec<_>>(), ["BTGDVTU"]);
    assert!(bundle.profiles.iter().all(|profile| profile.illustration.is_some()), "each review says that it is illustrative");
}

#[test]
fn records_of_all_kinds_in_both_years_fit_their_kinds() {
    let (_, catalog, loaded) = demo();
    let mut years: BTreeMap<&str, BTreeSet<i32>> = BTreeMap::new();
    for record in &loaded.records {
        let kind = catalog.record_kind(record.kind.as_str()).unwrap_or_else(|| panic!("{}", record.kind));
        let errors: Vec<_> = kind.validate(record).into_iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", record.title);
        let of_year = record.number("nam").and_then(|year| i32::try_from(year.value()).ok());
        years.entry(kind.code.as_str()).or_default().extend(record.until.or(record.date).map(|day| day.year()).or(of_year));
        years.entry(kind.code.as_str()).or_default().extend(record.stages.iter().filter_map(|reached| reached.on).map(|day| day.year()));
    }
    for kind in &catalog.record_kinds {
        let years = years.get(kind.code.as_str()).unwrap_or_else(|| panic!("no record of {}", kind.code));
        assert!(years.contains(&2025) && years.contains(&2026), "{}: {years:?}", kind.code);
    }
}

#[test]
fn observations_are_of_indicators_that_are_observed_and_of_units_that_are_asked() {
    let (bundle, _, loaded) = demo();
    for entry in &bundle.observations {
        let indicator = loaded.indicators.get(entry.indicator.as_str()).unwrap();
        assert!(!indicator.heading_only && indicator.formula.is_none(), "{} is computed", indicator.code);
        let unit = loaded.units.by_code(entry.unit.as_str()).unwrap();
        let asked = if indicator.reported_by.is_empty() { unit.parent.is_none() } else { indicator.reported_by.contains(&unit.kind) };
        assert!(asked, "{} is not asked of {}", indicator.code, unit.code);
        if let (Aggregation::Ratio | Aggregation::Average, Observed::Value { base, .. }) = (indicator.aggregation, entry.value.0) {
            assert!(base.is_some(), "{} of {}", indicator.code, unit.code);
        }
        let days = entry.days();
        let lived = unit.valid_from.is_none_or(|from| from <= days.from()) && unit.valid_to.is_none_or(|to| days.to() <= to);
        assert!(lived, "{} of {} in {}", indicator.code, unit.code, entry.window);
    }
}

#[test]
fn most_indicators_have_a_total_for_each_of_the_four_reviews_and_every_state_occurs() {
    let (bundle, _, loaded) = demo();
    let figures = figures(&loaded);
    for period in [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)] {
        let window = period.window(CutoffScheme::Nd09);
        let (mut all, mut missing) = (0, Vec::new());
        for indicator in loaded.indicators.iter().filter(|indicator| !indicator.heading_only) {
            all += 1;
            if figures.total(indicator.code.as_str(), loaded.root, window, Basis::Actual).value == TotalValue::Missing {
                missing.push(indicator.code.as_str());
            }
        }
        assert!(missing.len() * 8 < all, "{period}: {} of {all}: {missing:?}", missing.len());
    }
    let states: BTreeSet<&str> = bundle
        .observations
        .iter()
        .map(|entry| match entry.value.0 {
            Observed::NotReported => "not reported",
            Observed::NotApplicable => "not applicable",
            value if value.is_zero() => "zero",
            _ => "value",
        })
        .collect();
    assert_eq!(states.len(), 4);
}

#[test]
fn no_figure_of_the_four_reviews_is_wrong_in_itself() {
    let (_, _, loaded) = demo();
    let figures = figures(&loaded);
    for period in [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)] {
        let problems = figures.problems(period.window(CutoffScheme::Nd09));
        let meant = |problem: &Problem| problem.rule == "figure.incomplete";
        let doubted = problems.iter().filter(|problem| problem.severity >= Severity::Warning && !meant(problem));
        let doubted: Vec<_> = doubted.map(|problem| (&problem.rule, &problem.message)).collect();
        assert!(doubted.is_empty(), "{period}: {doubted:#?}");
    }
}

#[test]
fn six_months_of_2026_can_be_compared_with_those_before_the_merger() {
    let (_, _, loaded) = demo();
    let figures = figures(&loaded);
    let window = Period::SixMonths(2026).window(CutoffScheme::Nd09);
    for code in ["B01", "C01", "C07", "V01", "M13", "M01"] {
        let comparison = figures.same_period(code, loaded.root, window);
        assert!(matches!(comparison, Comparison::Comparable { .. }), "{code}: {comparison:?}");
    }
}

#[test]
fn issued_reports_hold_the_figures_of_the_register() {
    let (bundle, _, loaded) = demo();
    let figures = figures(&loaded);
    let issued: Vec<_> = bundle.reports.iter().filter(|report| report.signed_on.is_some()).collect();
    assert_eq!(issued.iter().map(|report| report.key.as_str()).collect::<Vec<_>>(), ["bc-nam-2025"]);
    for report in issued {
        assert!(report.tasks.len() >= 6 && report.figures.len() >= 10);
        let window = report.period.window(report.scheme.unwrap().into());
        for figure in &report.figures {
            let total = figures.total(figure.indicator.as_str(), loaded.root, window, figure.basis);
            assert_eq!(total.value.number(), figure.value.0.value(), "{} of {}", figure.indicator, report.key);
        }
    }
}

#[test]
fn drafts_hold_what_people_wrote_and_the_tasks_of_the_next_period_but_no_figure() {
    let (bundle, catalog, _) = demo();
    let drafts: Vec<_> = bundle.reports.iter().filter(|report| report.signed_on.is_none()).collect();
    let periods = [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)];
    assert_eq!(drafts.iter().map(|report| report.period).collect::<Vec<_>>(), periods);
    for report in drafts {
        let template = catalog.template(report.template.as_ref().unwrap().as_str()).unwrap();
        assert!(template.periods.contains(&report.period.kind()), "{}", report.key);
        assert!(report.figures.is_empty(), "{}: figures come from the register", report.key);
        assert!(report.tasks.len() >= 6 && report.sections.iter().all(|section| !section.text.trim().is_empty()), "{}", report.key);
        let cut_off = report.period.window(CutoffScheme::Nd09).to();
        assert!(
            report.tasks.iter().all(|task| task.due.is_some_and(|due| due > cut_off)),
            "{}: tasks of the period that follows",
            report.key
        );
    }
}
