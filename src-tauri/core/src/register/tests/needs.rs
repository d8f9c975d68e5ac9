//! What a review loads is what it needs.

use super::*;
use crate::catalog::templates::Reach;
use crate::register::{Leaving, NewReport};

/// The demo's register with the built-in catalog, and the folder that it lies in.
fn demo() -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let catalog = Arc::new(Catalog::built_in().unwrap());
    let mut register = Register::create(&folder.path().join("so.tongket"), "Sổ thử", catalog, by()).unwrap();
    register.import(&crate::exchange::demo().unwrap()).unwrap();
    (folder, register)
}

/// A review by each template of the province that needs no chosen record, over the longest period that it is for.
fn reviews(register: &Register) -> Vec<NewReport> {
    let periods = [Period::Year(2026), Period::NineMonths(2026), Period::SixMonths(2026), Period::FirstQuarter(2026)];
    let fits = |template: &&crate::catalog::Template| template.subject_of.is_none() && template.levels.contains(&Level::Tinh);
    let templates = register.catalog().templates.iter().filter(fits);
    let longest = |template: &crate::catalog::Template| {
        let period = *periods.iter().find(|period| template.periods.contains(&period.kind()))?;
        Some(NewReport::of(period, CutoffScheme::Nd09, template.code.clone()))
    };
    templates.filter_map(longest).collect()
}

#[test]
fn a_review_of_what_its_template_needs_is_the_review_of_everything() {
    let (_folder, register) = demo();
    let reviews = reviews(&register);
    assert!(reviews.len() >= 6, "{}", reviews.len());
    for report in reviews {
        let leaving = Leaving::draft_of(day("2026-12-16"));
        let needed = register.assemble(&report, &leaving).unwrap();
        let template = register.template_by_code(report.template.as_str()).unwrap();
        let query = register.facts_of(template, report.period.window(report.scheme));
        // What lies after the cut-off is no part of a review but where its template plans ahead.
        let ahead = |kind| query.kinds.as_ref().and_then(|kinds| kinds.get(kind)).is_some_and(|reach: &Reach| reach.ahead);
        let kinds = register.catalog().record_kinds.iter().map(|kind| (kind.code.clone(), Reach { back: true, ahead: ahead(&kind.code) }));
        let everything = FactsQuery { kinds: Some(kinds.collect()), indicators: None, window: query.window };
        let all = register.assemble_from(&report, &leaving, &everything).unwrap();
        let differing: Vec<_> = needed.document.walk().into_iter().zip(all.document.walk()).filter(|(one, other)| one != other).collect();
        let codes: Vec<_> = differing.iter().map(|(section, _)| &section.code).collect();
        assert!(needed.document == all.document, "{} {}: {codes:?}", report.template, report.period);
        assert_eq!(needed.problems, all.problems, "{} {}", report.template, report.period);
    }
}

#[test]
fn what_is_computed_is_loaded_with_its_terms_and_parts() {
    let (_folder, register) = demo();
    let template = register.template_by_code("dan-van-tinh-nam").unwrap();
    let query = register.facts_of(template, Period::Year(2026).window(CutoffScheme::Nd09));
    let needed = query.indicators.unwrap();
    let book = register.indicators();
    for code in &needed {
        for part in book.parts_of(code.as_str()) {
            assert!(needed.contains(&part.code), "{} of {code}", part.code);
        }
    }
    assert!(needed.contains("V06") && needed.contains("V05"), "the terms of V07 are V06 and V05");
}

#[test]
fn what_the_second_part_plans_is_loaded_from_after_the_cut_off() {
    let (_folder, register) = demo();
    let window = Period::SixMonths(2026).window(CutoffScheme::Nd09);
    let reach = |ahead| [("hoi-nghi".into(), Reach { back: false, ahead })].into_iter().collect();
    let latest = |ahead| {
        let query = FactsQuery { kinds: Some(reach(ahead)), indicators: Some(std::collections::BTreeSet::new()), window };
        register.facts(&query).unwrap().records.iter().filter_map(|record| record.date).max().unwrap()
    };
    assert!(latest(false) <= window.to());
    assert!(latest(true) > window.to());
}
