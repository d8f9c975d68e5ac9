//! `tongket search`: what in the register holds the words.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::register::{Found, Register, RegisterError};
use crate::text;

pub(super) fn answer(path: &Path, words: &[String], limit: u32) -> Result<Answer, Failure> {
    let words = text::clean(&words.join(" "));
    if !words.chars().any(char::is_alphanumeric) {
        return Err(Failure(format!("«{words}» không có chữ hoặc số nào để tìm.")));
    }
    let register = super::look(path)?;
    let hits = register.search(&words, limit)?;
    let mut lines = Vec::new();
    let mut data = Vec::new();
    for hit in &hits {
        let (what, id, kind) = of(&register, hit.found)?;
        lines.push(format!("[{kind}] {}", hit.title));
        if !hit.snippet.is_empty() && hit.snippet != hit.title {
            lines.push(format!("    {}", hit.snippet));
        }
        data.push(json!({ "what": what, "id": id, "kind": kind, "title": hit.title, "snippet": hit.snippet }));
    }
    let told = match hits.len() {
        0 => format!("Không tìm thấy «{words}» trong sổ."),
        found if found == limit as usize => {
            format!("Tìm thấy từ {found} mục trở lên có «{words}»; dưới đây là {found} mục sát nhất (ghi --toi-da để xem thêm).")
        }
        found => format!("Tìm thấy {found} mục có «{words}»."),
    };
    let told = if lines.is_empty() { told } else { format!("{told}\n\n{}", lines.join("\n")) };
    Ok(Answer::new(told, json!({ "words": words, "hits": data })))
}

/// What was found: for a program, its row, and for a person.
fn of(register: &Register, found: Found) -> Result<(&'static str, i64, String), RegisterError> {
    Ok(match found {
        Found::Record(id) => {
            let kind = register.record(id)?.kind;
            let name = register.catalog().record_kind(kind.as_str()).map_or_else(|| kind.to_string(), |kind| kind.name.clone());
            ("record", id.0, name)
        }
        Found::Unit(id) => ("unit", id.0, "Đơn vị".to_owned()),
        Found::Report(id) => ("report", id.0, "Báo cáo".to_owned()),
        Found::Task(id) => ("task", id.0, "Nhiệm vụ".to_owned()),
    })
}
