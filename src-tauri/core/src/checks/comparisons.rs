//! A comparison belongs to one indicator: registered is not effective is not recognised is not existing (trap 8).

use super::at;
use super::reading::{Line, LineKind};
use super::words::{Token, sentences};
use crate::document::{Inline, Measure, Provenance};
use crate::domain::{Problem, Severity};

/// Words that tell the states of a model apart.
const STATES: [&[&str]; 5] = [&["đăng", "ký"], &["hiệu", "quả"], &["công", "nhận"], &["hiện", "có"], &["duy", "trì"]];

pub(super) fn check(lines: &[Line<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for line in lines.iter().filter(|line| line.kind == LineKind::Running) {
        // Sentences of the catalog name what they compare; what a person moves about in them becomes written text.
        let moved = matches!(line.provenance, Provenance::Written | Provenance::CarriedOver { .. });
        if let Some((compared, beside)) = compared_with_another(line.inlines).filter(|_| moved) {
            let message = format!("Ở {}, phần so sánh là của chỉ tiêu {compared} nhưng đứng ngay sau số của {beside}.", line.whereabouts);
            let advice = "Hãy đặt phần so sánh ngay sau số mà nó so sánh.";
            problems.push(at(line, Problem::new(Severity::Warning, "comparison.misplaced", message, advice)));
        }
        if line.is_prose() && sentences(&line.typed()).iter().any(|sentence| is_ambiguous(sentence)) {
            let message = format!("Câu ở {} nêu nhiều loại mô hình rồi mới so sánh, nên không rõ so sánh số nào.", line.whereabouts);
            let advice = "Số đăng ký, số hiệu quả, số được công nhận là những số khác nhau: hãy tách câu và ghi rõ so sánh số nào.";
            problems.push(at(line, Problem::new(Severity::Warning, "comparison.ambiguous", message, advice)));
        }
    }
    problems
}

/// The first difference whose nearest total before it is of another indicator.
fn compared_with_another(inlines: &[Inline]) -> Option<(String, String)> {
    let mut last_total: Option<&str> = None;
    let mut is_of = false;
    for inline in inlines {
        let Inline::Figure { origin, .. } = inline else {
            is_of = inline.shown().ends_with('/');
            continue;
        };
        match origin.measure {
            // The N of n/N belongs to the n.
            Measure::Total | Measure::Denominator if is_of => {}
            Measure::Total | Measure::Numerator | Measure::Denominator => last_total = Some(origin.indicator.as_str()),
            Measure::Difference | Measure::DifferencePercent => {
                if let Some(total) = last_total.filter(|total| *total != origin.indicator.as_str()) {
                    return Some((origin.indicator.to_string(), total.to_owned()));
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether two states with a number each stand before one comparison.
fn is_ambiguous(sentence: &[Token]) -> bool {
    let compares =
        |position: usize| matches!(sentence.get(position..), Some([word, Token::Number(_), ..]) if word.is("tăng") || word.is("giảm"));
    let Some(comparison) = (0..sentence.len()).find(|position| compares(*position)) else { return false };
    let Some(before) = sentence.get(..comparison) else { return false };
    let numbers = before.iter().filter(|token| token.number().is_some()).count();
    let states = STATES
        .iter()
        .filter(|state| before.windows(state.len()).any(|words| words.iter().zip(**state).all(|(token, word)| token.is(word))))
        .count();
    numbers >= 2 && states >= 2
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{figure, measured, problems_of, rules_against, section, text};
    use crate::document::Measure;

    #[test]
    fn a_comparison_after_two_kinds_of_models_is_ambiguous() {
        let against = |words| rules_against(words).contains(&"comparison.ambiguous".to_owned());
        assert!(against("Có 2.071 mô hình đăng ký, trong đó 1.808 mô hình hiệu quả (tăng 276 mô hình so với năm trước)."));
        assert!(!against("Có 2.071 mô hình đăng ký (tăng 276 mô hình so với năm trước); 1.808 mô hình hiệu quả."));
        assert!(!against("Có 2.071 mô hình đăng ký, tăng 276 mô hình, trong đó 1.808 mô hình hiệu quả."));
    }

    #[test]
    fn a_computed_comparison_stands_behind_its_own_figure() {
        let against = |of: &str| {
            problems_of(|document| {
                let registered = figure("V01", "2071", "2.071 mô hình");
                let effective = figure("V06", "1808", "1.808 mô hình");
                let more = measured(of, Measure::Difference, "276", "tăng 276");
                document.sections.push(section("II.7", vec![registered, text(", "), effective, text(" ("), more, text(").")]));
            })
            .iter()
            .any(|problem| problem.rule == "comparison.misplaced")
        };
        assert!(against("V01"));
        assert!(!against("V06"));
    }
}
