//! The sentences of the catalog: each keeps to the language, names indicators that exist, and says something sensible in every state.

use std::collections::BTreeSet;

use super::super::Engine;
use super::situation::{Situation, built_in, six_months};
use crate::catalog::{Catalog, CatalogError};

#[test]
fn every_sentence_is_read_and_every_indicator_it_names_exists() {
    let catalog = built_in();
    assert!(catalog.sentences.len() >= 45, "{}", catalog.sentences.len());
    Engine::new(&catalog.sentences).unwrap();
}

#[test]
fn every_sentence_says_when_it_is_used_and_where() {
    for sentence in &built_in().sentences {
        assert!(!sentence.about.trim().is_empty() && !sentence.section.trim().is_empty(), "{}", sentence.code);
    }
}

#[test]
fn an_unknown_indicator_in_an_office_s_own_sentence_is_refused_with_its_name() {
    let own = "[[sentence]]\ncode = \"x\"\nabout = \"x\"\nsection = \"I\"\ntext = \"Có {{ V999 }}.\"\n";
    let error = Catalog::with_overrides(&[("catalog/sentences.toml".to_owned(), own.to_owned())]).unwrap_err();
    assert!(matches!(&error, CatalogError::Rule { place, reason, .. } if place == "câu «x»" && reason.contains("«V999»")), "{error}");
}

/// A province with the built-in indicators.
fn province() -> Situation {
    six_months().known_kinds().known_indicators()
}

fn codes() -> Vec<String> {
    built_in().sentences.iter().map(|sentence| sentence.code.0.clone()).collect()
}

/// What a sentence may never look like.
fn assert_well_formed(code: &str, words: &str) {
    for wrong in ["  ", " ,", " .", " ;", "()", "( ", " )", ",,", ", .", "; .", "..", ",.", ";.", ": .", "{{", "}}", "{%", "%}"] {
        assert!(!words.contains(wrong), "{code}: «{wrong}» trong «{words}»");
    }
    assert!(words.ends_with(['.', ':', ']']), "{code}: «{words}»");
    assert!(words.starts_with(|first: char| first.is_uppercase() || first.is_numeric() || first == '['), "{code}: «{words}»");
}

#[test]
fn with_every_figure_reported_every_sentence_is_whole() {
    let situation = province().all_now("12").all_before("8");
    let rendered = situation.every_sentence();
    assert_eq!(rendered.len(), codes().len());
    let mut silent = BTreeSet::new();
    for (code, rendered) in &rendered {
        assert!(!rendered.problems.iter().any(|problem| problem.rule.starts_with("sentence.")), "{code}: {:?}", rendered.problems);
        if rendered.is_empty() {
            silent.insert(code.as_str());
        } else {
            assert_well_formed(code, &rendered.plain());
            assert!(!rendered.plain().contains('['), "{code}: {}", rendered.plain());
        }
    }
    let only_when_true: BTreeSet<&str> = codes_without_figures().into_iter().collect();
    let unexpected: Vec<_> = silent
        .iter()
        .filter(|code| !code.starts_with("han-che") && !code.starts_with("nguyen-nhan") && !only_when_true.contains(*code))
        .collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
}

/// Sentences that speak of records alone.
fn codes_without_figures() -> Vec<&'static str> {
    vec!["mo-dau.chu-de-nam", "van-ban.trung-uong", "van-ban.can-cu", "phoi-hop.danh-muc"]
}

#[test]
fn with_nothing_reported_no_sentence_breaks_and_nothing_is_invented() {
    for (code, rendered) in province().every_sentence() {
        assert!(!rendered.problems.iter().any(|problem| problem.rule.starts_with("sentence.")), "{code}: {:?}", rendered.problems);
        if !rendered.is_empty() {
            let words = rendered.plain();
            assert_well_formed(&code, &words);
            assert!(words.contains("[chưa có số liệu: "), "{code}: «{words}»");
        }
    }
}

#[test]
fn with_true_zeros_everywhere_no_sentence_says_nought_of_something_awkwardly() {
    for (code, rendered) in province().all_now("0").all_before("0").every_sentence() {
        assert!(!rendered.problems.iter().any(|problem| problem.rule.starts_with("sentence.")), "{code}: {:?}", rendered.problems);
        if !rendered.is_empty() {
            assert_well_formed(&code, &rendered.plain());
            assert!(!rendered.plain().contains(" 0 "), "{code}: «{}»", rendered.plain());
        }
    }
}

#[test]
fn where_only_the_figure_that_a_sentence_is_about_is_more_than_nothing_no_nought_is_told() {
    let catalog = built_in();
    let engine = Engine::new(&catalog.sentences).unwrap();
    let mut told = Vec::new();
    for sentence in &catalog.sentences {
        let Some(lead) = sentence.needs.first().map(|code| code.as_str()) else { continue };
        let computed = catalog.indicator(lead).is_some_and(|indicator| indicator.formula.is_some());
        let quotient = catalog.indicator(lead).is_some_and(|indicator| indicator.measure == "%");
        if computed || quotient || lead == "M18a" {
            continue;
        }
        let situation = province().all_but(lead, "0").now(lead, &["1", "1", "1", "1"]);
        let words = situation.with(|context| engine.sentence(sentence.code.as_str(), context)).plain();
        if words.contains(" 0 ") {
            told.push(format!("{}: «{words}»", sentence.code));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
