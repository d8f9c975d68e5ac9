//! Numbers typed by hand next to the name of an indicator whose figure is known.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::reading::Line;
use super::same_figure::name;
use super::words::{Token, same_words, sentences, tokens};
use super::{CheckInput, at};
use crate::document::{Inline, Measure};
use crate::domain::{IndicatorCode, Problem, Severity};

/// What the document itself says of one indicator.
struct Known {
    total: Decimal,
    /// Every number of it that may rightly stand in the text: parts of ratios, last year's, targets, differences.
    others: BTreeSet<Decimal>,
    name: Vec<String>,
    measure: Vec<String>,
}

pub(super) fn check(lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let known = known(lines, input);
    let mut problems = Vec::new();
    for line in lines.iter().filter(|line| line.is_prose()) {
        for sentence in sentences(&line.typed()) {
            let words: Vec<&str> = sentence.iter().filter_map(Token::word).collect();
            for (code, figure) in &known {
                if !contains(&words, &figure.name) {
                    continue;
                }
                let numbers = numbers_measured_in(&sentence, &figure.measure);
                let [number] = numbers.as_slice() else { continue };
                if *number != figure.total && !figure.others.contains(number) {
                    problems.push(at(line, objection(code, figure, *number, line, input)));
                }
            }
        }
    }
    problems
}

fn objection(code: &IndicatorCode, figure: &Known, typed: Decimal, line: &Line<'_>, input: &CheckInput<'_>) -> Problem {
    let message = format!(
        "Ở {} có số gõ tay {typed} cạnh tên chỉ tiêu {}, trong khi số của báo cáo là {}.",
        line.whereabouts,
        name(code, input),
        figure.total,
    );
    let advice = "Hãy thay số gõ tay bằng số lấy từ sổ, hoặc sửa câu nếu đang nói về một số khác.";
    Problem::new(Severity::Warning, "figure.loose", message, advice).about_indicator(code)
}

fn known(lines: &[Line<'_>], input: &CheckInput<'_>) -> BTreeMap<IndicatorCode, Known> {
    let mut known = BTreeMap::new();
    let mut others: BTreeMap<&str, BTreeSet<Decimal>> = BTreeMap::new();
    let window = input.period.window(input.scheme);
    for origin in lines.iter().flat_map(|line| line.inlines).filter_map(|inline| match inline {
        Inline::Figure { origin, .. } => Some(origin),
        _ => None,
    }) {
        let Ok(value) = origin.value.parse::<Decimal>() else { continue };
        others.entry(origin.indicator.as_str()).or_default().insert(value.abs());
        let Some(indicator) = input.indicators.get(origin.indicator.as_str()) else { continue };
        let name: Vec<String> = words(&indicator.name);
        // A name of one or two words stands in too many sentences that mean something else.
        if origin.measure == Measure::Total && origin.window == window && name.len() >= 3 {
            let measure = words(&indicator.measure);
            known.entry(origin.indicator.clone()).or_insert(Known { total: value, others: BTreeSet::new(), name, measure });
        }
    }
    for (code, figure) in &mut known {
        figure.others = others.get(code.as_str()).cloned().unwrap_or_default();
    }
    known
}

fn words(text: &str) -> Vec<String> {
    tokens(&same_words(text)).iter().filter_map(|token| token.word().map(str::to_owned)).collect()
}

fn contains(words: &[&str], phrase: &[String]) -> bool {
    !phrase.is_empty() && words.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(word, wanted)| word == wanted))
}

/// The numbers of the sentence that the words of `measure` follow.
fn numbers_measured_in(sentence: &[Token], measure: &[String]) -> Vec<Decimal> {
    let followed = |position: usize| {
        measure.iter().enumerate().all(|(step, word)| sentence.get(position + 1 + step).is_some_and(|token| token.is(word)))
    };
    sentence
        .iter()
        .enumerate()
        .filter_map(|(position, token)| token.number().filter(|number| !number.percent && followed(position)))
        .map(|number| number.value)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{figure, problems_of, section, written};

    fn loose(words: &str) -> bool {
        problems_of(|document| {
            document.sections.push(section("II.7", vec![figure("K02", "312", "312 lượt người")]));
            document.sections.push(written(words));
        })
        .iter()
        .any(|problem| problem.rule == "figure.loose")
    }

    #[test]
    fn a_number_typed_beside_the_indicator_s_name_must_be_the_figure() {
        assert!(loose("Lượt người được tập huấn là 300 lượt người."));
        assert!(!loose("Lượt người được tập huấn là 312 lượt người."));
    }

    #[test]
    fn a_number_of_something_else_is_left_alone() {
        assert!(!loose("Hội nghị ngày 21/10 có 300 lượt người dự."), "another thing");
        assert!(!loose("Lượt người được tập huấn tăng ở 15 xã."), "another measure");
    }
}
