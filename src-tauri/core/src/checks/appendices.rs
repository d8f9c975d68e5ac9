//! The text refers to every appendix, and to none that is not there (HD 05-HD/VPTW §6).

use super::at;
use super::reading::Line;
use super::words::{same_words, stands_in};
use crate::document::{Document, appendix_name};
use crate::domain::{Place, Problem, Severity};

pub(super) fn check(document: &Document, lines: &[Line<'_>]) -> Vec<Problem> {
    let count = document.appendices.len();
    let body: Vec<(&Line<'_>, String)> = lines.iter().filter(|line| !line.in_appendix).map(|line| (line, same_words(&line.text))).collect();
    let mut problems = Vec::new();
    for (position, appendix) in document.appendices.iter().enumerate() {
        let name = appendix_name(position, count);
        let roman = format!("phụ lục {}", ROMAN.get(position).copied().unwrap_or_default());
        let is_meant = |text: &str| stands_in(&same_words(&name), text) || count > 1 && stands_in(&roman, text);
        if !body.iter().any(|(_, text)| is_meant(text)) {
            let message = format!("{name} ({}) không được nhắc đến trong nội dung báo cáo.", appendix.title);
            let advice = format!("Hãy dẫn chiếu đến {name} ở mục liên quan, hoặc bỏ phụ lục.");
            let mut problem = Problem::new(Severity::Error, "appendix.not-referred-to", message, advice);
            problem.place = Place { section: Some(appendix.code.clone()), ..Place::default() };
            problems.push(problem);
        }
    }
    for (line, text) in body {
        let known = |number: usize| number >= 1 && number <= count;
        for number in numbers_after(&text, "phụ lục ").into_iter().filter(|number| !known(*number)) {
            let message = format!("Ở {} nhắc đến Phụ lục {number}, nhưng báo cáo chỉ có {count} phụ lục.", line.whereabouts);
            let problem = Problem::new(Severity::Error, "appendix.missing", message, "Hãy sửa số của phụ lục hoặc thêm phụ lục còn thiếu.");
            problems.push(at(line, problem));
        }
    }
    problems
}

const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

fn numbers_after(text: &str, words: &str) -> Vec<usize> {
    text.match_indices(words)
        .filter_map(|(at, found)| {
            let rest = text.get(at + found.len()..)?;
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{problems_of, table, text, written};

    fn rules(words: &str, appendices: usize) -> Vec<String> {
        let found = problems_of(|document| {
            document.sections.push(written(words));
            for number in 0..appendices {
                document.appendices.push(table(&format!("PL{number}"), vec![text("1")]));
            }
        });
        found.into_iter().map(|problem| problem.rule).filter(|rule| rule.starts_with("appendix.")).collect()
    }

    #[test]
    fn every_appendix_is_referred_to() {
        assert_eq!(rules("Số liệu tại Phụ lục 1; danh mục tại Phụ lục II.", 2), Vec::<String>::new());
        assert_eq!(rules("Số liệu tại Phụ lục 1.", 2), ["appendix.not-referred-to"]);
        assert_eq!(rules("Số liệu kèm theo.", 1), ["appendix.not-referred-to"]);
        assert_eq!(rules("Số liệu tại Phụ lục kèm theo.", 1), Vec::<String>::new());
    }

    #[test]
    fn none_is_referred_to_that_is_not_there() {
        assert_eq!(rules("Số liệu tại Phụ lục 1, Phụ lục 2 và Phụ lục 3.", 2), ["appendix.missing"]);
    }
}
