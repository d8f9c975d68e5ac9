//! `tongket report new`: a draft begun, or brought up to date.

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::ReportChoice;
use crate::register::{NewReport, Register, Saved};

pub(super) fn new(register: &mut Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let wanted = super::wanted(register, choice)?;
    let assembled = register.assemble(&wanted, &super::leaving(choice))?;
    let title = assembled.document.subject.clone();
    let draft = register.reports()?.into_iter().find(|report| super::is_draft_of(report, &wanted));
    let (id, begun) = match draft {
        Some(draft) => (draft.id, false),
        None => (register.new_report(&NewReport { title: title.clone(), ..wanted.clone() })?.value, true),
    };
    let saved = register.save_document(id, &assembled.document)?.value;
    let mut words = if begun {
        format!("Đã lập dự thảo «{title}» theo mẫu {} và lưu vào sổ.", wanted.template)
    } else {
        format!("Đã dựng lại dự thảo «{title}» đã có trong sổ, theo mẫu {}.", wanted.template)
    };
    words.push_str(&in_words(&saved));
    if super::issued(register, choice)?.is_some() {
        words.push_str("\nBáo cáo của kỳ này đã ban hành; bản đã ban hành được giữ nguyên, còn xem và xuất từ nay là dự thảo này.");
    }
    let data = json!({
        "report": id, "template": wanted.template, "title": title, "begun": begun,
        "kept-sections": saved.kept, "orphaned-sections": saved.orphaned,
    });
    Ok(Answer::new(words, data).with_problems(assembled.problems))
}

/// What became of the text that people had written.
fn in_words(saved: &Saved) -> String {
    let mut words = String::new();
    if !saved.kept.is_empty() {
        words.push_str(&format!("\nGiữ nguyên phần đã viết tay ở mục {}.", saved.kept.join(", ")));
    }
    if !saved.orphaned.is_empty() {
        words.push_str(&format!("\nMẫu không còn mục {}; phần đã viết tay ở đó được để ở cuối dự thảo.", saved.orphaned.join(", ")));
    }
    words
}
