//! Urgency and draft.

use super::finding::Flaw;
use super::head;
use super::paper::Paper;
use crate::catalog::layouts::HeadPart;

/// P28: urgency and draft marks under the number, set as the standard has them.
pub(super) fn p28_marks(paper: &Paper<'_>) -> Vec<Flaw> {
    let marks = &paper.layout.marks;
    let urgent =
        |text: &str| [&marks.khan, &marks.thuong_khan, &marks.hoa_toc].iter().any(|mark| mark.to_lowercase() == text.to_lowercase());
    let draft = |text: &str| text.to_lowercase().starts_with("dự thảo");
    let number = paper.number().map_or(0, |(at, _)| at);
    let rule = |is: HeadPart| paper.layout.head.rows.iter().flat_map(|row| &row.left).find(|line| line.is == is);
    let before = paper.lines.iter().enumerate().take(paper.head_end);
    let mut flaws = Vec::new();
    for (at, line) in before.filter(|(_, line)| urgent(&line.text) || draft(&line.text)) {
        let is = if draft(&line.text) { HeadPart::Draft } else { HeadPart::Urgency };
        let Some(rule) = rule(is) else { continue };
        let size = rule.style.size.unwrap_or(paper.layout.body.size);
        flaws.extend(head::letters(at, line, (size, size), rule));
        if at < number || line.cell.is_some_and(|(_, column, _)| column > 0) {
            flaws.push(Flaw::line(at, format!("«{}» không ở dưới số và ký hiệu", line.text), "dưới số và ký hiệu"));
        }
        let first = line.text.split_whitespace().take(3).collect::<Vec<_>>().join(" ").to_lowercase();
        if is == HeadPart::Draft && (first != "dự thảo lần" || !line.text.ends_with(|sign: char| sign.is_ascii_digit())) {
            flaws.push(Flaw::line(at, format!("Viết «{}»", line.text), format!("«{}»", marks.draft.replace("{n}", "1"))));
        }
    }
    flaws.into_iter().map(Flaw::warning).collect()
}
