//! `tongket report list`: the reviews of the register, and the templates that there are.

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::cli::table::table;
use crate::register::Register;
use crate::text;

pub(super) fn list(register: &Register) -> Result<Answer, Failure> {
    let reports = register.reports()?;
    let rows: Vec<Vec<String>> = reports
        .iter()
        .map(|report| {
            let state = match (report.issued, report.signed_on) {
                (true, Some(day)) => format!("ban hành {}", text::date::short(day)),
                (true, None) => "đã ban hành".to_owned(),
                (false, _) => "dự thảo".to_owned(),
            };
            let template = report.template.as_ref().map(ToString::to_string).unwrap_or_default();
            vec![report.period.to_string(), template, state, report.title.clone()]
        })
        .collect();
    let templates: Vec<Vec<String>> =
        register.catalog().templates.iter().map(|template| vec![template.code.to_string(), template.name.clone()]).collect();
    let kept = if rows.is_empty() {
        "Chưa có báo cáo nào.".to_owned()
    } else {
        table(&["Kỳ", "Mẫu", "Tình trạng", "Báo cáo"], &[], &rows)
    };
    let words = format!("Báo cáo trong sổ\n\n{kept}\n\nMẫu báo cáo\n\n{}", table(&["Mã", "Tên"], &[], &templates));
    let data = json!({
        "reports": reports.iter().map(|report| json!({
            "id": report.id, "title": report.title, "period": report.period, "template": report.template,
            "issued": report.issued, "number": report.number, "signed-on": report.signed_on,
        })).collect::<Vec<_>>(),
        "templates": register.catalog().templates.iter().map(|template| json!({ "code": template.code, "name": template.name })).collect::<Vec<_>>(),
    });
    Ok(Answer::new(words, data))
}
