//! `tongket report export`: a review as a Word file; one that was issued as it was signed.

use std::path::Path;

use serde_json::json;

use super::word_file::word_file;
use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::ReportChoice;
use crate::document::Inline;
use crate::domain::{Problem, Severity};
use crate::register::{AssembledReport, Leaving, Register};
use crate::{docx, files, text};

pub(super) fn export(
    register: &Register,
    choice: &ReportChoice,
    leaving: &Leaving,
    allow_gaps: bool,
    out: &Path,
) -> Result<Answer, Failure> {
    let out = word_file(out)?;
    let wanted = super::wanted(register, choice)?;
    let (assembled, issued) = match super::issued_and_not_redrafted(register, choice)? {
        Some((report, document)) => {
            let day = report.signed_on.map(text::date::short).unwrap_or_default();
            let asks_otherwise = leaving.draft.is_some()
                || (leaving.number.is_some() && leaving.number != report.number)
                || (leaving.signed_on.is_some() && leaving.signed_on != report.signed_on)
                || (leaving.urgency.is_some() && leaving.urgency != document.marks.urgency);
            if asks_otherwise {
                return Err(Failure(format!(
                    "Báo cáo «{}» đã ban hành ngày {day} nên không xuất với số, ngày ký, mức độ khẩn khác hoặc dưới dạng dự thảo được.",
                    report.title
                )));
            }
            let signed = Leaving { signed_on: report.signed_on, number: report.number, ..*leaving };
            (AssembledReport { document, problems: Vec::new(), ..register.assemble(&wanted, &signed)? }, true)
        }
        None => (register.assemble(&wanted, leaving)?, false),
    };
    let gaps = gaps(&assembled);
    if !gaps.is_empty() && leaving.draft.is_none() && !allow_gaps && !issued {
        let problems = gaps.into_iter().map(|gap| Problem::new(Severity::Error, "export.gap", format!("Còn thiếu: {gap}."), ""));
        let words = "Chưa xuất báo cáo vì còn chỗ thiếu. Hãy nhập thêm vào sổ, hoặc xuất bản dự thảo (--du-thao 1), hoặc xuất kể cả chỗ thiếu (--ke-ca-thieu).";
        let data = json!({ "exported": false, "file": out, "layout": assembled.layout.id, "title": assembled.document.subject });
        return Ok(Answer::new(words, data).with_problems(problems.collect()));
    }
    let assembled = if issued { write(assembled, &out)? } else { write_even_with_gaps(assembled, &out)? };
    let which = if issued { "đã ban hành " } else { "" };
    let words =
        format!("Đã xuất báo cáo {which}«{}» theo thể thức {} ra {}.", assembled.document.subject, assembled.layout.name, out.display());
    let data = json!({ "exported": true, "file": out, "layout": assembled.layout.id, "title": assembled.document.subject });
    Ok(Answer::new(words, data).with_problems(assembled.problems))
}

/// Writes a review as a Word file, whole or not at all. With gaps it is a draft whatever else is known of it, and says so.
pub(in crate::cli::verbs) fn write_even_with_gaps(mut assembled: AssembledReport, out: &Path) -> Result<AssembledReport, Failure> {
    if assembled.document.marks.draft.is_none() && !gaps(&assembled).is_empty() {
        assembled.document.marks.draft = Some(1);
    }
    write(assembled, out)
}

fn write(assembled: AssembledReport, out: &Path) -> Result<AssembledReport, Failure> {
    let bytes = docx::write(&assembled.document, &assembled.layout)?;
    files::write_atomically(out, &bytes)?;
    Ok(assembled)
}

/// What is missing in a review, each once.
fn gaps(assembled: &AssembledReport) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let document = &assembled.document;
    let blocks = document.opening.iter().chain(document.walk().into_iter().flat_map(|section| &section.blocks));
    for inline in blocks.chain(document.appendices.iter().flat_map(|appendix| &appendix.blocks)).flat_map(|block| block.inlines()) {
        if let Inline::Gap { missing } = inline
            && !found.contains(missing)
        {
            found.push(missing.clone());
        }
    }
    found
}
