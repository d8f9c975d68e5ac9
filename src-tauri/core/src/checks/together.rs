//! What assembly and the rules have to say, told together: each thing once.

use std::collections::BTreeSet;

use super::unfinished;
use crate::document::Document;
use crate::domain::{Problem, RecordId, Severity};

/// What assembly told of `document` and what the rules object to, each thing once and in its more useful words: assembly's, which
/// name the record to fill in or the supplier to ask. What is missing weighs as heavily as any rule about unfinished text would have it.
#[must_use]
pub fn together(document: &Document, assembled: Vec<Problem>, objections: Vec<Problem>) -> Vec<Problem> {
    let is_gap = |problem: &Problem| problem.rule.starts_with("gap.");
    let without_number: BTreeSet<RecordId> =
        assembled.iter().filter(|problem| problem.rule == "gap.document-number").filter_map(|problem| problem.place.record).collect();
    let severity = unfinished::severity(document);
    let weighed = assembled.into_iter().map(|problem| {
        let raised = if is_gap(&problem) && problem.severity == Severity::Warning { severity } else { problem.severity };
        Problem { severity: raised, ..problem }
    });
    let told_already = |problem: &Problem| {
        problem.rule == "citation.no-number" && problem.place.record.is_some_and(|record| without_number.contains(&record))
    };
    let objections = objections.into_iter().filter(|problem| !told_already(problem));
    let mut told = BTreeSet::new();
    let mut problems: Vec<Problem> = weighed
        .chain(objections)
        .filter(|problem| told.insert((problem.rule.clone(), problem.message.clone(), problem.place.section.clone())))
        .collect();
    problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::sample::document;
    use crate::domain::Period;

    fn gap(record: i64) -> Problem {
        Problem::new(Severity::Warning, "gap.document-number", "Bản ghi văn bản «x» chưa có số.", "").about_record(RecordId(record))
    }

    fn cited(record: i64) -> Problem {
        Problem::new(Severity::Warning, "citation.no-number", "Văn bản «x» được dẫn ở mục II.8 chưa có số.", "")
            .about_record(RecordId(record))
    }

    #[test]
    fn a_document_without_number_is_told_once() {
        let told = together(&document(Period::SixMonths(2026)), vec![gap(7)], vec![cited(7), cited(8)]);
        let rules: Vec<_> = told.iter().map(|problem| (problem.rule.as_str(), problem.place.record)).collect();
        assert_eq!(rules, [("gap.document-number", Some(RecordId(7))), ("citation.no-number", Some(RecordId(8)))]);
    }

    #[test]
    fn the_same_words_in_one_section_are_told_once_and_in_two_sections_twice() {
        let (first, second) = (gap(7).in_section("II.8"), gap(7).in_section("PL3"));
        let told = together(&document(Period::SixMonths(2026)), vec![first.clone(), first, second], Vec::new());
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn what_is_missing_is_an_error_once_the_report_has_its_number() {
        let mut report = document(Period::SixMonths(2026));
        let severity = |report: &Document| together(report, vec![gap(7)], Vec::new())[0].severity;
        report.head.number = Some(12);
        assert_eq!(severity(&report), Severity::Error);
        report.head.number = None;
        assert_eq!(severity(&report), Severity::Warning);
    }
}
