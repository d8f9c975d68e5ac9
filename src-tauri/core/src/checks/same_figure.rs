//! One figure, one value: in the text, the tables and the appendices.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::reading::Line;
use super::words::{Token, tokens};
use super::{CheckInput, at};
use crate::document::{Document, FigureOrigin, Inline, Measure};
use crate::domain::{IndicatorCode, Problem, Severity, UnitId, Window};

/// What a figure is, whatever its value; last year's figure is a total of last year's days.
type Identity = (IndicatorCode, UnitId, Window, Measure);

pub(super) fn check(_document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let mut seen: BTreeMap<Identity, (Decimal, String)> = BTreeMap::new();
    let mut problems = Vec::new();
    for line in lines {
        for inline in line.inlines {
            let Inline::Figure { origin, shown } = inline else { continue };
            let Ok(value) = origin.value.parse::<Decimal>() else { continue };
            if let Some(shows) = shows_another_number(origin, value, shown) {
                problems.push(at(line, shown_differs(origin, shown, shows, line)));
            }
            match seen.get(&identity(origin)) {
                None => {
                    seen.insert(identity(origin), (value, line.whereabouts.clone()));
                }
                Some((earlier, _)) if *earlier == value => {}
                Some((earlier, elsewhere)) => {
                    let message = format!(
                        "Chỉ tiêu {} ghi {value} ở {}, nhưng ở {elsewhere} lại ghi {earlier}.",
                        name(&origin.indicator, input),
                        line.whereabouts,
                    );
                    let advice = "Hãy dựng lại hai mục này từ cùng một số liệu.";
                    let problem = Problem::new(Severity::Error, "figure.two-values", message, advice);
                    problems.push(at(line, problem.about_indicator(&origin.indicator)));
                }
            }
        }
    }
    problems
}

fn identity(origin: &FigureOrigin) -> Identity {
    let (window, measure) = match origin.measure {
        Measure::SamePeriod => (origin.window.shifted_years(-1), Measure::Total),
        measure => (origin.window, measure),
    };
    (origin.indicator.clone(), origin.unit, window, measure)
}

/// "V01 (mô hình đăng ký)", or the bare code where the register does not know it.
pub(super) fn name(code: &IndicatorCode, input: &CheckInput<'_>) -> String {
    input.indicators.get(code.as_str()).map_or_else(|| code.to_string(), |indicator| format!("{code} ({})", indicator.name))
}

fn shown_differs(origin: &FigureOrigin, shown: &str, shows: Decimal, line: &Line<'_>) -> Problem {
    let message = format!("Số «{shown}» ở {} đã bị sửa tay: số của sổ là {}, số đang ghi là {shows}.", line.whereabouts, origin.value);
    let advice = "Nếu số của sổ sai, hãy sửa số liệu trong sổ rồi dựng lại mục; nếu đúng, hãy khôi phục số đã dựng.";
    Problem::new(Severity::Error, "figure.edited-by-hand", message, advice).about_indicator(&origin.indicator)
}

/// The number that is shown, where it is not the figure's own, rounded as it is shown.
fn shows_another_number(origin: &FigureOrigin, value: Decimal, shown: &str) -> Option<Decimal> {
    let tokens = tokens(shown);
    let numbers: Vec<_> = tokens.iter().filter_map(Token::number).collect();
    let [number] = numbers.as_slice() else { return None };
    let has = |words: &[&str]| tokens.iter().any(|token| words.iter().any(|word| token.is(word)));
    if has(&["trên", "hơn", "gần", "khoảng", "lần", "phần"]) || origin.measure == Measure::Reporting {
        return None;
    }
    let scale = if has(&["tỷ"]) {
        Decimal::from(1_000_000_000)
    } else if has(&["triệu"]) {
        Decimal::from(1_000_000)
    } else if has(&["nghìn"]) {
        Decimal::from(1_000)
    } else {
        Decimal::ONE
    };
    let shows = number.value.checked_mul(scale)?;
    let half_of_the_last_place = scale.checked_div(Decimal::from(10u64.checked_pow(number.places)?))?.checked_div(Decimal::TWO)?;
    let off = (shows - value.abs()).abs();
    (off > half_of_the_last_place).then_some(shows)
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{figure, problems_of, section, table, text};

    #[test]
    fn a_figure_that_differs_between_the_text_and_the_appendix_is_an_error() {
        let found = problems_of(|document| {
            document.sections.push(section("II.7", vec![text("Có "), figure("V01", "1234", "1.234 mô hình"), text(".")]));
            document.appendices.push(table("PL1", vec![figure("V01", "1235", "1.235")]));
        });
        let problem = found.iter().find(|problem| problem.rule == "figure.two-values").unwrap();
        assert!(problem.message.contains("1234") && problem.message.contains("1235") && problem.message.contains("mục II.7"));
    }

    #[test]
    fn the_same_figure_in_other_words_is_fine() {
        let found = problems_of(|document| {
            document.sections.push(section("II.7", vec![figure("V01", "1234", "trên 1.200 mô hình"), text(".")]));
            document.sections.push(section("II.4", vec![figure("M01", "23450000000", "23,45 tỷ đồng"), text(".")]));
            document.appendices.push(table("PL1", vec![figure("V01", "1234", "1.234"), figure("M01", "23450000000", "23.450")]));
        });
        assert!(!found.iter().any(|problem| problem.rule == "figure.two-values"), "{found:?}");
    }

    #[test]
    fn a_number_changed_by_hand_inside_a_figure_is_an_error() {
        let found = problems_of(|document| {
            document.sections.push(section("II.7", vec![figure("V01", "1234", "1.334 mô hình"), text(".")]));
            document.sections.push(section("II.4", vec![figure("M01", "23450000000", "23,5 tỷ đồng"), text(".")]));
        });
        let wrong: Vec<_> = found.iter().filter(|problem| problem.rule == "figure.edited-by-hand").collect();
        assert_eq!(wrong.len(), 1, "23,45 rounded to 23,5 is right: {wrong:?}");
        assert!(wrong[0].message.contains("1.334"));
    }
}
