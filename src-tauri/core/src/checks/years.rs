//! Years in running text that the report's period does not hold, and stated spans of years.

use chrono::Datelike;
use rust_decimal::prelude::ToPrimitive;

use super::reading::{Line, LineKind};
use super::words::Token;
use super::{CheckInput, at};
use crate::document::Document;
use crate::domain::{Period, Problem, Severity};

pub(super) fn check(_document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for line in lines.iter().filter(|line| line.kind != LineKind::Table) {
        for sentence in line.sentences() {
            let spans = spans(sentence);
            for (first, last) in spans.iter().filter(|(first, last)| first > last) {
                let message = format!("Ở {} ghi giai đoạn {first} - {last}: năm đầu sau năm cuối.", line.whereabouts);
                problems.push(at(line, Problem::new(Severity::Error, "years.backwards", message, "Hãy sửa lại hai năm của giai đoạn.")));
            }
            if !line.is_prose() {
                continue;
            }
            for (position, year) in years(sentence) {
                if let Some((first, last)) = spans.first().filter(|(first, last)| first <= last && !(*first..=*last).contains(&year)) {
                    let message = format!("Ở {} nói về năm {year} trong câu về giai đoạn {first} - {last}.", line.whereabouts);
                    let advice = "Hãy kiểm tra lại năm hoặc giai đoạn.";
                    problems.push(at(line, Problem::new(Severity::Warning, "years.outside-span", message, advice)));
                } else if spans.is_empty() && !allowed(sentence, position, year, input) {
                    let message = format!("Ở {} có năm {year}, không thuộc kỳ báo cáo ({}).", line.whereabouts, input.period.label());
                    let advice = "Có thể câu này chép từ báo cáo cũ: hãy kiểm tra lại năm.";
                    problems.push(at(line, Problem::new(Severity::Warning, "years.outside-period", message, advice)));
                }
            }
        }
    }
    problems
}

fn year(token: Option<&Token>) -> Option<i32> {
    let number = token?.number().filter(|number| !number.percent && number.places == 0)?;
    number.value.to_i32().filter(|year| (1930..=2100).contains(year))
}

/// «giai đoạn 2021 - 2025», «nhiệm kỳ 2025 - 2030», «2021 - 2025».
fn spans(sentence: &[Token]) -> Vec<(i32, i32)> {
    sentence
        .windows(3)
        .filter_map(|tokens| match tokens {
            [first, dash, last] if dash.is_mark('-') || dash.is_mark('–') => Some((year(Some(first))?, year(Some(last))?)),
            _ => None,
        })
        .collect()
}

/// «năm 2026» and where it stands.
fn years(sentence: &[Token]) -> Vec<(usize, i32)> {
    sentence
        .iter()
        .enumerate()
        .filter(|(_, token)| token.is("năm"))
        .filter_map(|(position, _)| Some((position, year(sentence.get(position + 1))?)))
        .collect()
}

/// Whether a year outside the period may stand here: in a comparison, a law's name, a bound of time, a later plan.
fn allowed(sentence: &[Token], position: usize, year: i32, input: &CheckInput<'_>) -> bool {
    let window = input.period.window(input.scheme);
    let own = match input.period {
        Period::Span(_) => window.from().year()..=window.to().year(),
        period => period.year()..=period.year(),
    };
    if own.contains(&year) || year == own.end() + 1 {
        return true;
    }
    let has = |word: &str| sentence.iter().any(|token| token.is(word));
    let compares = (has("so") && has("với")) || has("cùng") || has("trước");
    if compares && year == own.start() - 1 {
        return true;
    }
    let names_something = ["luật", "pháp", "nghị", "quyết", "chỉ", "kết", "hiến", "từ", "đến", "tới", "tầm", "thành", "khoá"];
    let before = sentence.get(..position).unwrap_or_default();
    names_something.iter().any(|word| before.iter().any(|token| token.is(word)))
        || sentence.iter().any(|token| matches!(token, Token::Symbol(_)))
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::rules_against;

    fn against(words: &str) -> Vec<String> {
        rules_against(words).into_iter().filter(|rule| rule.starts_with("years.")).collect()
    }

    #[test]
    fn a_year_that_the_period_does_not_hold_is_asked_about() {
        assert_eq!(against("Trong năm 2024, các xã tổ chức nhiều hoạt động."), ["years.outside-period"]);
    }

    #[test]
    fn the_report_s_year_a_comparison_a_law_and_a_later_aim_are_fine() {
        for words in [
            "Trong năm 2026, các xã tổ chức nhiều hoạt động.",
            "Số cuộc tăng so với năm 2025.",
            "Thực hiện Luật Thực hiện dân chủ ở cơ sở năm 2022, các xã đã công khai đầy đủ.",
            "Phấn đấu đến năm 2030 mọi xã đều có mô hình.",
            "Chuẩn bị xây dựng kế hoạch năm 2027.",
            "Tổ chức tập huấn tại 2024 hộ.",
        ] {
            assert_eq!(against(words), Vec::<String>::new(), "{words}");
        }
    }

    #[test]
    fn a_year_outside_the_span_that_the_sentence_states_is_asked_about() {
        assert_eq!(against("Trong năm 2020, chương trình giai đoạn 2021 - 2025 được triển khai."), ["years.outside-span"]);
        assert_eq!(against("Trong năm 2023, chương trình giai đoạn 2021 - 2025 được triển khai."), Vec::<String>::new());
        assert_eq!(against("Chương trình giai đoạn 2025 - 2021 được triển khai."), ["years.backwards"]);
    }
}
