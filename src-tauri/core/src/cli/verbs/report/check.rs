//! `tongket report check`: what a reader of the review would object to.

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::ReportChoice;
use crate::register::Register;

pub(super) fn check(register: &Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let assembled = register.assemble(&super::wanted(register, choice)?, &super::leaving(choice))?;
    let mut words = format!("Báo cáo «{}», thể thức: {}.", assembled.document.subject, assembled.layout.name);
    if super::issued(register, choice)?.is_some() {
        words.push_str("\nBáo cáo của kỳ này đã ban hành; dưới đây là kiểm tra bản dựng từ số liệu hiện nay.");
    }
    if assembled.problems.is_empty() {
        words.push_str("\nKhông có điểm nào phải xem lại.");
    }
    let data = json!({ "title": assembled.document.subject, "layout": assembled.layout.id });
    Ok(Answer::new(words, data).with_problems(assembled.problems))
}
