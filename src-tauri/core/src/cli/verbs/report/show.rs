//! `tongket report show`: a review as plain text; one that was issued as it was signed.

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::ReportChoice;
use crate::document::outline;
use crate::register::Register;
use crate::text;

pub(super) fn show(register: &Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let (document, note, signed_on) = match super::issued_and_not_redrafted(register, choice)? {
        Some((report, document)) => {
            let day = report.signed_on.map(|day| format!(" ngày {}", text::date::short(day))).unwrap_or_default();
            (document, format!("(Bản đã ban hành{day})\n\n"), report.signed_on)
        }
        None => (register.assemble(&super::wanted(register, choice)?, &super::leaving(choice))?.document, String::new(), None),
    };
    let data = json!({ "title": document.subject, "issued": !note.is_empty(), "signed-on": signed_on, "document": document });
    Ok(Answer::new(format!("{note}{}", outline(&document)), data))
}
