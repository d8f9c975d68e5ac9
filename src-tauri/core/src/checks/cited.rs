//! Documents cited without number and symbol.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{Line, LineKind};
use super::words::{Token, tokens};
use super::{CheckInput, at};
use crate::document::Inline;
use crate::domain::{Problem, Record, RecordId, Severity};

/// Kinds of records that bear a number and a symbol.
const NUMBERED: [&str; 2] = ["van-ban", "chuong-trinh-phoi-hop"];

pub(super) fn check(lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut told: BTreeSet<RecordId> = BTreeSet::new();
    let records = cited_records(lines, input);
    for line in lines {
        for inline in line.inlines {
            let Inline::Citation { record, .. } = inline else { continue };
            let Some(found) = records.get(record) else { continue };
            if is_without_number(found) && told.insert(found.id) {
                let message = format!("Văn bản «{}» được dẫn ở {} chưa có số, ký hiệu trong sổ.", found.title, line.whereabouts);
                let advice = "Hãy bổ sung số và ký hiệu của văn bản vào sổ.";
                problems.push(at(line, Problem::new(Severity::Warning, "citation.no-number", message, advice).about_record(found.id)));
            }
        }
        if line.kind == LineKind::Running && has_blank_number(&tokens(&line.typed())) {
            let message = format!("Ở {} có văn bản được dẫn mà số còn để trống.", line.whereabouts);
            problems.push(at(line, Problem::new(Severity::Warning, "citation.blank-number", message, "Hãy điền số của văn bản.")));
        }
    }
    problems
}

/// The records that the lines cite, found in one walk: a register holds many more than a report cites.
fn cited_records<'a>(lines: &[Line<'_>], input: &CheckInput<'a>) -> BTreeMap<RecordId, &'a Record> {
    let cited: BTreeSet<RecordId> = lines
        .iter()
        .flat_map(|line| line.inlines)
        .filter_map(|inline| match inline {
            Inline::Citation { record, .. } => Some(*record),
            Inline::Text { .. } | Inline::Figure { .. } | Inline::Gap { .. } => None,
        })
        .collect();
    input.records.iter().filter(|record| cited.contains(&record.id)).map(|record| (record.id, record)).collect()
}

fn is_without_number(record: &Record) -> bool {
    let blank = |key: &str| record.text(key).is_none_or(|text| text.trim().is_empty()) && record.number(key).is_none();
    NUMBERED.contains(&record.kind.as_str()) && (blank("so") && !has_digits(record.text("ky-hieu")) || blank("ky-hieu"))
}

fn has_digits(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.starts_with(|character: char| character.is_ascii_digit()))
}

/// «Chỉ thị số …-CT/TU», «Kế hoạch số ..., ngày».
fn has_blank_number(tokens: &[Token]) -> bool {
    let blank = |next: &Token, after: Option<&Token>| {
        // One full stop after the word ends its sentence.
        let symbol_follows = || after.and_then(Token::word).is_some_and(|word| word.contains('/'));
        next.is_mark('…')
            || next.is_mark('_')
            || next.is_mark('.') && after.is_some_and(|after| after.is_mark('.'))
            || next.is_mark('-') && symbol_follows()
    };
    (1..tokens.len()).any(|at| match (tokens.get(at - 1), tokens.get(at)) {
        (Some(word), Some(next)) => word.is("số") && blank(next, tokens.get(at + 1)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::checks::sample::{problems_with, rules_against, section};
    use crate::document::Inline;
    use crate::domain::{FieldValue, Record, RecordId};

    fn document_with(fields: &[(&str, &str)]) -> Record {
        let fields: BTreeMap<_, _> = fields.iter().map(|(key, value)| ((*key).into(), FieldValue::Text((*value).to_owned()))).collect();
        Record {
            id: RecordId(7),
            kind: "van-ban".into(),
            unit: None,
            title: "về công tác dân vận".to_owned(),
            date: None,
            until: None,
            fields,
            stages: Vec::new(),
            links: Vec::new(),
        }
    }

    fn told(record: &Record) -> usize {
        let cites = || Inline::Citation { record: RecordId(7), shown: "Chỉ thị về công tác dân vận".to_owned() };
        problems_with(std::slice::from_ref(record), |document| document.sections.push(section("II.1", vec![cites(), cites()])))
            .iter()
            .filter(|problem| problem.rule == "citation.no-number")
            .count()
    }

    #[test]
    fn a_document_cited_without_number_is_told_once() {
        assert_eq!(told(&document_with(&[])), 1);
        assert_eq!(told(&document_with(&[("so", "25")])), 1, "the symbol is missing");
        assert_eq!(told(&document_with(&[("so", "25"), ("ky-hieu", "CT/TU")])), 0);
        assert_eq!(told(&document_with(&[("ky-hieu", "25-CT/TU")])), 0, "a symbol written whole holds the number");
    }

    #[test]
    fn a_number_left_blank_in_typed_text_is_told() {
        let against = |words| rules_against(words).contains(&"citation.blank-number".to_owned());
        assert!(against("Thực hiện Chỉ thị số …-CT/TU của Tỉnh uỷ."));
        for words in ["Thực hiện Chỉ thị số ...-CT/TU.", "Thực hiện Chỉ thị số -CT/TU.", "Kế hoạch số ___, ngày 12/3/2026."]
        {
            assert!(against(words), "{words}");
        }
        assert!(!against("Thực hiện Chỉ thị số 25-CT/TU của Tỉnh uỷ. Một số nơi còn chậm."));
    }

    #[test]
    fn a_sentence_that_ends_in_the_word_for_number_leaves_nothing_blank() {
        let against = |words| rules_against(words).contains(&"citation.blank-number".to_owned());
        assert!(!against("Kế hoạch phối hợp đã ký, chưa cấp số. Các đơn vị tiếp tục thực hiện."));
        assert!(!against("Một số - chủ yếu ở vùng cao - còn chậm."));
    }
}
