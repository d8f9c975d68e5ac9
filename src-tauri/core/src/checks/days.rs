//! Cut-off days and the day of signing.

use super::reading::Line;
use super::words::{Token, tokens};
use super::{CheckInput, at};
use crate::document::Document;
use crate::domain::{CutoffScheme, Period, Problem, Severity, Window};

pub(super) fn check(document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let window = input.period.window(input.scheme);
    let mut problems = Vec::new();
    problems.extend(printed(lines, window));
    if let Some(end) = usual_end(input.period).filter(|end| window.to() < *end) {
        let message = format!("Số liệu chốt ngày {} trong khi {} kết thúc ngày {}.", day(window.to()), input.period.label(), day(end));
        let advice = "Nếu báo cáo có số ước thực hiện đến hết kỳ, hãy ghi rõ; nếu không, hãy dùng số chốt muộn hơn.";
        let severity = if input.estimated { Severity::Note } else { Severity::Warning };
        problems.push(Problem::new(severity, "days.cut-off-early", message, advice));
    }
    if let Some(signed_on) = document.head.signed_on.filter(|signed_on| *signed_on < window.to()) {
        let message = format!("Báo cáo ký ngày {} trước ngày chốt số liệu {}.", day(signed_on), day(window.to()));
        let advice = "Hãy sửa ngày ký hoặc ngày chốt; nếu là số ước thực hiện thì ghi rõ trong báo cáo.";
        let severity = if input.estimated { Severity::Note } else { Severity::Warning };
        problems.push(Problem::new(severity, "days.signed-early", message, advice));
    }
    problems
}

/// The earlier of the last days that the schemes give a period; a period of one's own ends when it ends.
fn usual_end(period: Period) -> Option<chrono::NaiveDate> {
    match period {
        Period::Span(_) => None,
        period => Some(period.window(CutoffScheme::Nd09).to()),
    }
}

/// What the words «số liệu … từ ngày … đến ngày …» say against the days of the data.
fn printed(lines: &[Line<'_>], window: Window) -> Option<Problem> {
    let stated = lines.iter().find_map(|line| Some((line, stated_days(&tokens(&line.text))?)));
    match stated {
        None => {
            let message = format!("Báo cáo chưa ghi số liệu được tính từ ngày {} đến ngày {}.", day(window.from()), day(window.to()));
            let advice = "Hãy ghi khoảng ngày của số liệu ở phần mở đầu.";
            Some(Problem::new(Severity::Warning, "days.not-printed", message, advice))
        }
        Some((line, (from, to))) if (from, to) != (window.from(), window.to()) => {
            let message = format!(
                "Ở {} ghi số liệu từ ngày {} đến ngày {}, nhưng số liệu của báo cáo tính từ ngày {} đến ngày {}.",
                line.whereabouts,
                day(from),
                day(to),
                day(window.from()),
                day(window.to())
            );
            Some(at(line, Problem::new(Severity::Error, "days.printed-differ", message, "Hãy dựng lại phần mở đầu.")))
        }
        Some(_) => None,
    }
}

fn stated_days(tokens: &[Token]) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    let says_data = tokens.windows(2).any(|pair| matches!(pair, [one, two] if one.is("số") && two.is("liệu")));
    let mut days = tokens.iter().filter_map(|token| match token {
        Token::Date(day) => Some(*day),
        _ => None,
    });
    if !says_data {
        return None;
    }
    Some((days.next()?, days.next()?))
}

fn day(day: chrono::NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{day, problems_of, text};
    use crate::document::{Block, Provenance};

    fn rules(change: impl FnOnce(&mut crate::document::Document)) -> Vec<String> {
        problems_of(change).into_iter().map(|problem| problem.rule).filter(|rule| rule.starts_with("days.")).collect()
    }

    #[test]
    fn the_days_of_the_data_are_printed_and_right() {
        assert_eq!(rules(|document| document.opening.clear()), ["days.not-printed"]);
        let wrong = "Số liệu tính từ ngày 15/12/2025 đến ngày 31/5/2026.";
        let opening = vec![Block::paragraph(vec![text(wrong)], Provenance::Written)];
        assert_eq!(rules(|document| document.opening = opening), ["days.printed-differ"]);
    }

    #[test]
    fn signing_before_the_data_ends_is_asked_about() {
        assert_eq!(rules(|document| document.head.signed_on = Some(day("2026-06-09"))), ["days.signed-early"]);
        assert_eq!(rules(|document| document.head.signed_on = Some(day("2026-06-14"))), Vec::<String>::new());
        assert_eq!(rules(|document| document.head.signed_on = None), Vec::<String>::new());
    }

    #[test]
    fn a_cut_off_before_the_period_ends_is_asked_about() {
        use crate::checks::{CheckInput, check, sample};
        use crate::domain::{CutoffScheme, IndicatorBook, Period, Window};
        let window = Window::new(day("2025-12-15"), day("2026-05-30")).unwrap();
        let document = sample::document(Period::SixMonths(2026));
        let (profile, indicators) = (sample::profile(), IndicatorBook::default());
        let input = CheckInput {
            template: None,
            period: Period::SixMonths(2026),
            scheme: CutoffScheme::Custom(window),
            profile: &profile,
            indicators: &indicators,
            records: &[],
            earlier: &[],
            estimated: false,
        };
        let found = check(&document, &input);
        assert!(found.iter().any(|problem| problem.rule == "days.cut-off-early" && problem.message.contains("30/05/2026")));
    }
}
