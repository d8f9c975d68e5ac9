//! The period that the title and the headings name is the report's (trap 14).

use super::reading::{Line, LineKind};
use super::words::{Token, tokens};
use super::{CheckInput, at};
use crate::document::Document;
use crate::domain::{Problem, Severity};

pub(super) fn check(document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let allowed = [named(&input.period.label()), named(&input.period.next_label())].concat();
    let mut problems = Vec::new();
    let in_title = named(&document.subject);
    for mention in in_title.iter().filter(|mention| !allowed.contains(mention)) {
        problems.push(objection(mention, "Trích yếu", input));
    }
    let own = named(&input.period.label());
    if in_title.is_empty() && !own.is_empty() {
        let message = format!("Trích yếu không nêu kỳ báo cáo ({}).", input.period.label());
        problems.push(Problem::new(Severity::Warning, "title.no-period", message, "Hãy ghi kỳ báo cáo vào trích yếu."));
    }
    for line in lines.iter().filter(|line| line.kind == LineKind::Heading) {
        for mention in named(&line.text).iter().filter(|mention| !allowed.contains(mention) && mention.months.is_some()) {
            problems.push(at(line, objection(mention, &format!("Tiêu đề {}", line.whereabouts), input)));
        }
    }
    problems
}

fn objection(mention: &Mention, place: &str, input: &CheckInput<'_>) -> Problem {
    let message = format!("{place} ghi «{}», nhưng kỳ của báo cáo là {}.", mention.shown(), input.period.label());
    Problem::new(Severity::Error, "title.other-period", message, "Có thể chép từ báo cáo cũ: hãy sửa lại kỳ cho đúng.")
}

/// A period as words name it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mention {
    /// "6 tháng", "quý i"; nothing for a whole year.
    months: Option<String>,
    /// "cuối", for the last months of a year.
    last: bool,
    year: String,
}

impl Mention {
    fn shown(&self) -> String {
        let last = if self.last { "cuối " } else { "" };
        match &self.months {
            Some(months) => format!("{months} {last}năm {}", self.year),
            None => format!("năm {}", self.year),
        }
    }
}

/// Every period that `text` names: «6 tháng đầu năm 2026», «quý I, nhiệm vụ quý II năm 2026» names the last alone.
fn named(text: &str) -> Vec<Mention> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (position, _) in tokens.iter().enumerate().filter(|(_, token)| token.is("năm")) {
        let Some(year) = tokens.get(position + 1).and_then(Token::number).filter(|number| number.value >= 1930.into()) else { continue };
        let before = |back: usize| position.checked_sub(back).and_then(|at| tokens.get(at));
        let half = before(1).and_then(Token::word).filter(|word| ["đầu", "cuối"].contains(word));
        let step = usize::from(half.is_some());
        let months = match (before(2 + step), before(1 + step)) {
            (Some(Token::Number(months)), Some(word)) if word.is("tháng") => Some(format!("{} tháng", months.value)),
            (Some(word), Some(quarter)) if word.is("quý") => quarter.word().map(|quarter| format!("quý {}", quarter.to_uppercase())),
            _ => None,
        };
        found.push(Mention { months, last: half == Some("cuối"), year: year.value.to_string() });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::problems_of;

    fn rules(subject: &str) -> Vec<String> {
        problems_of(|document| document.subject = subject.to_owned())
            .into_iter()
            .map(|problem| problem.rule)
            .filter(|rule| rule.starts_with("title."))
            .collect()
    }

    #[test]
    fn the_report_s_own_period_and_the_next_are_right() {
        assert!(rules("kết quả 6 tháng đầu năm 2026; nhiệm vụ 6 tháng cuối năm 2026").is_empty());
        assert!(rules("sơ kết 6 tháng đầu năm 2026").is_empty());
    }

    #[test]
    fn a_heading_left_from_an_old_report_is_an_error() {
        let found = problems_of(|document| {
            let mut section = crate::checks::sample::written("Nội dung.");
            section.heading = "Kết quả công tác dân vận 9 tháng đầu năm 2026".to_owned();
            document.sections.push(section);
        });
        assert!(found.iter().any(|problem| problem.rule == "title.other-period"));
    }
}
