//! What is still to be filled in or written.

use super::reading::{Line, LineKind};
use super::words::same_words;
use super::{CheckInput, at};
use crate::document::{Block, Body, Document, Inline, PROMPT, Provenance, Section};
use crate::domain::{Place, Problem, Severity};

pub(super) fn check(document: &Document, lines: &[Line<'_>], input: &CheckInput<'_>) -> Vec<Problem> {
    let severity = severity(document);
    let mut problems = Vec::new();
    for line in lines {
        // What assembly could not fill in it has told itself, with the record or the supplier to ask.
        for inline in line.inlines.iter().filter(|_| is_kept_text(line.provenance)) {
            if let Inline::Gap { missing } = inline {
                let message = format!("Ở {} còn thiếu: {missing}.", line.whereabouts);
                let advice = "Hãy bổ sung vào sổ rồi dựng lại mục, hoặc viết lại câu.";
                problems.push(at(line, Problem::new(severity, "unfinished.gap", message, advice)));
            }
        }
        if let Some(asked) = asked(line) {
            let message = format!("Ở {} còn phải viết: «{asked}».", line.whereabouts);
            let advice = "Hãy viết nội dung này, hoặc bỏ lời nhắc nếu kỳ này không có.";
            problems.push(at(line, Problem::new(severity, "unfinished.prompt", message, advice)));
        } else if line.is_prose() && has_placeholder(&line.typed()) {
            let message = format!("Ở {} còn chỗ để trống hoặc chữ tạm.", line.whereabouts);
            problems.push(at(line, Problem::new(severity, "unfinished.placeholder", message, "Hãy điền nội dung vào chỗ để trống.")));
        }
    }
    problems.extend(empty_sections(document, input, severity));
    problems
}

/// A draft may hold what is still to be done; a report with a number may not (standards: C11).
pub(super) fn severity(document: &Document) -> Severity {
    let is_draft = document.marks.draft.is_some() || document.head.number.is_none();
    if is_draft { Severity::Warning } else { Severity::Error }
}

/// Whether the text is a person's or an earlier report's, so that assembling it again told nothing about its gaps.
fn is_kept_text(provenance: &Provenance) -> bool {
    matches!(provenance, Provenance::Written | Provenance::CarriedOver { .. })
}

/// What a prompt asks a person to write, without the words of the gap around it.
fn asked<'l>(line: &'l Line<'_>) -> Option<&'l str> {
    if *line.provenance != Provenance::Prompt || line.kind != LineKind::Running {
        return None;
    }
    match line.inlines {
        // Other gaps of prompts stand for records that are not there, of which assembly has told.
        [Inline::Gap { missing }] => missing.strip_prefix(PROMPT),
        _ => Some(&line.text),
    }
}

fn empty_sections(document: &Document, input: &CheckInput<'_>, severity: Severity) -> Vec<Problem> {
    let mut problems = Vec::new();
    for section in document.sections.iter().flat_map(Section::walk) {
        let required = input.template.and_then(|template| template.section(&section.code)).is_some_and(|section| section.required);
        if says_something(section) {
            continue;
        }
        let message = if required {
            format!("Mục «{}» bắt buộc phải có nội dung nhưng còn trống.", section.heading)
        } else if section.walk().iter().all(|section| section.blocks.is_empty()) {
            format!("Mục «{}» không có nội dung.", section.heading)
        } else {
            continue;
        };
        let (severity, rule) = if required { (Severity::Error, "section.required-empty") } else { (severity, "section.empty") };
        let mut problem = Problem::new(severity, rule, message, "Hãy viết nội dung của mục, hoặc bỏ mục nếu kỳ này không có.");
        problem.place = Place { section: Some(section.code.clone()), ..Place::default() };
        problems.push(problem);
    }
    problems
}

/// Whether the section or one below it holds more than gaps and prompts.
fn says_something(section: &Section) -> bool {
    section.walk().iter().flat_map(|section| &section.blocks).any(block_says_something)
}

fn block_says_something(block: &Block) -> bool {
    if block.provenance == Provenance::Prompt {
        return false;
    }
    let says = |inline: &Inline| !matches!(inline, Inline::Gap { .. }) && inline.shown().chars().any(char::is_alphanumeric);
    match &block.body {
        // A sentence whose only figure is missing says nothing yet, whatever words stand around the gap.
        Body::Paragraph(inlines) => {
            let gaps = inlines.iter().any(|inline| matches!(inline, Inline::Gap { .. }));
            let sourced = inlines.iter().any(|inline| matches!(inline, Inline::Figure { .. } | Inline::Citation { .. }));
            if gaps { sourced } else { inlines.iter().any(says) }
        }
        Body::List(_) | Body::Table(_) => block.inlines().any(says),
    }
}

/// «…/…», «[CẦN …]», «xxx», «TODO», «.....».
fn has_placeholder(text: &str) -> bool {
    let words = same_words(text);
    ["[cần", "…/…", ".../...", "……", "......", "todo", "____"].iter().any(|mark| words.contains(mark))
        || words
            .split(|character: char| !character.is_alphanumeric())
            .any(|word| word.len() >= 3 && word.chars().all(|letter| letter == 'x'))
}

#[cfg(test)]
mod tests {
    use crate::checks::sample::{problems_of, rules_against, section, text};
    use crate::document::{Block, Inline, Provenance};
    use crate::domain::Severity;

    #[test]
    fn a_gap_in_a_numbered_report_is_an_error_and_in_a_draft_a_warning() {
        let severity = |number| {
            problems_of(|document| {
                document.head.number = number;
                let gap = Inline::Gap { missing: "chưa có số liệu: mô hình đăng ký (V01)".to_owned() };
                document.sections.push(section("II.7", vec![text("Có "), gap, text(".")]));
            })
            .into_iter()
            .find(|problem| problem.rule == "unfinished.gap")
            .map(|problem| problem.severity)
        };
        assert_eq!(severity(Some(12)), Some(Severity::Error));
        assert_eq!(severity(None), Some(Severity::Warning));
    }

    #[test]
    fn a_prompt_left_unanswered_is_told() {
        let found = problems_of(|document| {
            let mut asked = section("IV", Vec::new());
            asked.blocks = vec![Block::paragraph(vec![text("Nêu hạn chế của kỳ.")], Provenance::Prompt)];
            document.sections.push(asked);
        });
        assert!(found.iter().any(|problem| problem.rule == "unfinished.prompt" && problem.message.contains("Nêu hạn chế")));
    }

    #[test]
    fn a_prompt_is_told_once_in_its_own_words() {
        let found = problems_of(|document| {
            let mut asked = section("IV", Vec::new());
            let gap = Inline::Gap { missing: "cần viết: Nêu hạn chế của kỳ".to_owned() };
            asked.blocks = vec![Block::paragraph(vec![gap], Provenance::Prompt)];
            document.sections.push(asked);
        });
        let told: Vec<_> = found.iter().filter(|problem| problem.rule.starts_with("unfinished.")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].message.contains("«Nêu hạn chế của kỳ»"));
    }

    #[test]
    fn a_gap_that_assembly_left_is_told_by_assembly_alone() {
        for provenance in [Provenance::Template, Provenance::Prompt, Provenance::Records { records: Vec::new() }] {
            let found = problems_of(|document| {
                let mut assembled = section("II.8", Vec::new());
                let gap = Inline::Gap { missing: "chưa có số".to_owned() };
                assembled.blocks = vec![Block::paragraph(vec![gap], provenance)];
                document.sections.push(assembled);
            });
            assert!(!found.iter().any(|problem| problem.rule.starts_with("unfinished.")), "{found:?}");
        }
    }

    #[test]
    fn words_put_in_for_the_time_being_are_told() {
        for words in ["Đã tổ chức xxx hội nghị.", "Đã tổ chức ……… hội nghị.", "[CẦN bổ sung số liệu]", "Đạt …/… xã."]
        {
            assert!(rules_against(words).contains(&"unfinished.placeholder".to_owned()), "{words}");
        }
        assert!(!rules_against("Đã tổ chức 12 hội nghị tại 5 xã…").contains(&"unfinished.placeholder".to_owned()));
    }
}
