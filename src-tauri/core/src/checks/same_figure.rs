//! One figure, one value: in the text, the tables and the appendices.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::reading::{Line, LineKind};
use super::words::{Token, tokens};
use super::{CheckInput, at};
use crate::document::{Document, FigureOrigin, Inline, Measure};
use crate::domain::{IndicatorCode, Problem, Severity, UnitId, Window};
use crate::text::number;

/// What a figure is, whatever its value; last year's figure is a total of last year's days.
type Identity = (IndicatorCode, UnitId, Window, Measure);

pub(super) fn check(_document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let mut seen: BTreeMap<Identity, (Decimal, String)> = BTreeMap::new();
    let mut problems = Vec::new();
    for line in lines {
        for inline in line.inlines {
            let Inline::Figure { origin, shown } = inline else { continue };
            let Ok(value) = origin.value.parse::<Decimal>() else { continue };
            if let Some(shows) = shows_another_number(origin, value, shown, line, input) {
                problems.push(at(line, shown_differs(origin, value, shown, shows, line)));
            }
            match seen.get(&identity(origin)) {
                None => {
                    seen.insert(identity(origin), (value, line.whereabouts.clone()));
                }
                Some((earlier, _)) if *earlier == value => {}
                Some((earlier, elsewhere)) => {
                    let message = format!(
                        "Chỉ tiêu {} ghi {} ở {}, nhưng ở {elsewhere} lại ghi {}.",
                        name(&origin.indicator, input),
                        number::exact(value),
                        line.whereabouts,
                        number::exact(*earlier),
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

fn shown_differs(origin: &FigureOrigin, value: Decimal, shown: &str, shows: Decimal, line: &Line<'_>) -> Problem {
    let message = format!(
        "Số «{shown}» ở {} đã bị sửa tay: số của sổ là {}, số đang ghi là {}.",
        line.whereabouts,
        number::exact(value.abs()),
        number::exact(shows),
    );
    let advice = "Nếu số của sổ sai, hãy sửa số liệu trong sổ rồi dựng lại mục; nếu đúng, hãy khôi phục số đã dựng.";
    Problem::new(Severity::Error, "figure.edited-by-hand", message, advice).about_indicator(&origin.indicator)
}

/// The number that is shown, where it is not the figure's own, rounded as it is shown. Its scale (nghìn, triệu, tỷ) is said by the
/// figure's own words or, in a table, by the unit of measure of its row or column.
fn shows_another_number(origin: &FigureOrigin, value: Decimal, shown: &str, line: &Line<'_>, input: &CheckInput<'_>) -> Option<Decimal> {
    let tokens = tokens(shown);
    let numbers: Vec<_> = tokens.iter().filter_map(Token::number).collect();
    let [number] = numbers.as_slice() else { return None };
    let has = |words: &[&str]| tokens.iter().any(|token| words.iter().any(|word| token.is(word)));
    if has(&["trên", "hơn", "gần", "khoảng", "lần", "phần"]) || origin.measure == Measure::Reporting {
        return None;
    }
    let scale = match scale_of(&tokens) {
        Some(scale) => scale,
        None if is_share(origin.measure) || line.kind != LineKind::Table => Decimal::ONE,
        None => match line.measured.iter().find_map(|words| money_scale(words)) {
            Some(scale) => scale,
            // A table of money that names no unit at all cannot be judged.
            None if is_money(origin, input) => return None,
            None => Decimal::ONE,
        },
    };
    let shows = number.value.checked_mul(scale)?;
    let half_of_the_last_place = scale.checked_div(Decimal::from(10u64.checked_pow(number.places)?))?.checked_div(Decimal::TWO)?;
    let off = (shows - value.abs()).abs();
    (off > half_of_the_last_place).then_some(shows)
}

/// The scale that a word among the tokens names.
fn scale_of(tokens: &[Token]) -> Option<Decimal> {
    let scales = [("tỷ", 1_000_000_000), ("triệu", 1_000_000), ("nghìn", 1_000)];
    scales.into_iter().find(|(word, _)| tokens.iter().any(|token| token.is(word))).map(|(_, scale)| Decimal::from(scale))
}

/// The scale of a unit of money among the words: «triệu đồng», «Quỹ Vì người nghèo (tỷ đồng)»; «đồng» alone is 1.
fn money_scale(words: &str) -> Option<Decimal> {
    let tokens = tokens(words);
    let at = tokens.iter().rposition(|token| token.is("đồng"))?;
    let before = at.checked_sub(1).and_then(|before| tokens.get(before..at)).unwrap_or_default();
    let after_a_bracket = tokens.len() == 1 || before.iter().all(|token| token.is_mark('('));
    scale_of(before).or_else(|| after_a_bracket.then_some(Decimal::ONE))
}

/// Whether the number is a percentage of something, which no unit of money scales.
fn is_share(measure: Measure) -> bool {
    matches!(measure, Measure::DifferencePercent | Measure::TargetPercent | Measure::Percent | Measure::Share | Measure::Reporting)
}

fn is_money(origin: &FigureOrigin, input: &CheckInput<'_>) -> bool {
    input.indicators.get(origin.indicator.as_str()).is_some_and(|indicator| indicator.measure.trim() == "đồng")
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{figure, measured, problems_of, section, table, table_of, text};
    use crate::document::{Inline, Measure};

    #[test]
    fn a_figure_that_differs_between_the_text_and_the_appendix_is_an_error() {
        let found = problems_of(|document| {
            document.sections.push(section("II.7", vec![text("Có "), figure("V01", "1234", "1.234 mô hình"), text(".")]));
            document.appendices.push(table("PL1", vec![figure("V01", "1235", "1.235")]));
        });
        let problem = found.iter().find(|problem| problem.rule == "figure.two-values").unwrap();
        assert!(problem.message.contains("1.234") && problem.message.contains("1.235") && problem.message.contains("mục «Mục»"));
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

    /// How many figures of a table are taken for edited by hand.
    fn edited(columns: &[&str], row: Vec<Inline>) -> usize {
        let found = problems_of(|document| document.appendices.push(table_of("PL1", columns, vec![row])));
        found.iter().filter(|problem| problem.rule == "figure.edited-by-hand").count()
    }

    #[test]
    fn money_in_a_table_is_read_in_the_unit_that_its_row_or_column_names() {
        let by_row =
            |shown| edited(&["Chỉ tiêu", "Đơn vị tính", "Số"], vec![text("Quỹ"), text("triệu đồng"), figure("M01", "4869000000", shown)]);
        assert_eq!(by_row("4.869"), 0);
        assert_eq!(by_row("4.896"), 1);
        assert_eq!(by_row("4.869.000.000"), 1, "the row says that it is millions");
        let by_column =
            |shown| edited(&["Đơn vị", "Quỹ Vì người nghèo (triệu đồng)"], vec![text("Xã Lam"), figure("M01", "258400000", shown)]);
        assert_eq!(by_column("258,4"), 0);
        assert_eq!(by_column("285,4"), 1);
        let in_full = |shown| edited(&["Đơn vị", "Quỹ (đồng)"], vec![text("Xã Lam"), figure("M01", "258400000", shown)]);
        assert_eq!(in_full("258.400.000"), 0);
        assert_eq!(in_full("258,4"), 1);
    }

    #[test]
    fn a_difference_is_read_in_millions_and_a_percentage_in_the_same_row_is_not() {
        let row = |difference, percent| {
            let difference = measured("M01", Measure::Difference, "-104100000", difference);
            let percent = measured("M01", Measure::DifferencePercent, "-28.72", percent);
            edited(&["Chỉ tiêu", "Đơn vị tính", "Tăng, giảm", "%"], vec![text("Quỹ"), text("triệu đồng"), difference, percent])
        };
        assert_eq!(row("-104,1", "-28,72"), 0);
        assert_eq!(row("-140,1", "-28,72"), 1);
        assert_eq!(row("-104,1", "-27,82"), 1);
    }

    #[test]
    fn words_about_the_community_are_no_unit_of_money() {
        let row = |shown| edited(&["Chỉ tiêu", "Số"], vec![text("Cộng đồng dân cư"), figure("V01", "46", shown)]);
        assert_eq!((row("46"), row("64")), (0, 1));
    }
}
