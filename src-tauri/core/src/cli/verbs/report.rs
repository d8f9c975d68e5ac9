//! `tongket report`: reviews begun, listed, checked, shown and exported.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::{ReportChoice, ReportVerb};
use crate::cli::table::table;
use crate::document::{Inline, outline};
use crate::domain::{Problem, RecordId, Severity};
use crate::files;
use crate::register::{AssembledReport, Leaving, NewReport, Register};
use crate::{clock, docx, text};

pub(super) fn answer(verb: ReportVerb) -> Result<Answer, Failure> {
    match verb {
        ReportVerb::New { register, choice } => new(&mut super::open(&register.path)?, &choice),
        ReportVerb::List { register } => list(&super::look(&register.path)?),
        ReportVerb::Check { register, choice } => check(&super::look(&register.path)?, &choice),
        ReportVerb::Show { register, choice } => show(&super::look(&register.path)?, &choice),
        ReportVerb::Export { register, choice, out, number, draft, allow_gaps } => {
            let leaving = Leaving { number, draft, ..leaving(&choice) };
            export(&super::look(&register.path)?, &choice, &leaving, allow_gaps, &out)
        }
    }
}

fn new(register: &mut Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let wanted = wanted(register, choice)?;
    let assembled = register.assemble(&wanted, &leaving(choice))?;
    let title = assembled.document.subject.clone();
    let kept = register.reports()?.into_iter().find(|kept| {
        !kept.issued && kept.period == wanted.period && kept.template.as_ref() == Some(&wanted.template) && kept.subject == wanted.subject
    });
    let id = match kept {
        Some(kept) => kept.id,
        None => register.new_report(&NewReport { title: title.clone(), ..wanted.clone() })?.value,
    };
    register.save_document(id, &assembled.document)?;
    let words = format!("Đã lập dự thảo «{title}» theo mẫu {} và lưu vào sổ.", wanted.template);
    Ok(Answer::new(words, json!({ "report": id, "template": wanted.template, "title": title })).with_problems(assembled.problems))
}

fn list(register: &Register) -> Result<Answer, Failure> {
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

fn check(register: &Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let assembled = register.assemble(&wanted(register, choice)?, &leaving(choice))?;
    let words = format!("Báo cáo «{}», thể thức {}.", assembled.document.subject, assembled.layout.name);
    let words = if assembled.problems.is_empty() { format!("{words}\nKhông có điểm nào phải xem lại.") } else { words };
    let data = json!({ "title": assembled.document.subject, "layout": assembled.layout.id });
    Ok(Answer::new(words, data).with_problems(assembled.problems))
}

fn show(register: &Register, choice: &ReportChoice) -> Result<Answer, Failure> {
    let assembled = register.assemble(&wanted(register, choice)?, &leaving(choice))?;
    Ok(Answer::new(outline(&assembled.document), json!(assembled.document)))
}

fn export(register: &Register, choice: &ReportChoice, leaving: &Leaving, allow_gaps: bool, out: &Path) -> Result<Answer, Failure> {
    let assembled = register.assemble(&wanted(register, choice)?, leaving)?;
    let gaps = gaps(&assembled);
    if !gaps.is_empty() && leaving.draft.is_none() && !allow_gaps {
        let problems = gaps.into_iter().map(|gap| Problem::new(Severity::Error, "export.gap", format!("Còn thiếu: {gap}."), ""));
        let words = "Chưa xuất báo cáo vì còn chỗ thiếu. Hãy nhập thêm vào sổ, hoặc xuất bản dự thảo (--du-thao 1), hoặc xuất kể cả chỗ thiếu (--ke-ca-thieu).";
        return Ok(Answer::new(words, json!({ "exported": false })).with_problems(problems.collect()));
    }
    let assembled = write_even_with_gaps(assembled, out)?;
    let words = format!("Đã xuất báo cáo «{}» theo {} ra {}.", assembled.document.subject, assembled.layout.name, out.display());
    let data = json!({ "exported": true, "file": out, "layout": assembled.layout.id, "title": assembled.document.subject });
    Ok(Answer::new(words, data).with_problems(assembled.problems))
}

/// Writes a review as a Word file, whole or not at all. With gaps it is a draft whatever else is known of it, and says so.
pub(super) fn write_even_with_gaps(mut assembled: AssembledReport, out: &Path) -> Result<AssembledReport, Failure> {
    if assembled.document.marks.draft.is_none() && !gaps(&assembled).is_empty() {
        assembled.document.marks.draft = Some(1);
    }
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

/// The review that is meant.
fn wanted(register: &Register, choice: &ReportChoice) -> Result<NewReport, Failure> {
    let template = match &choice.template {
        Some(code) => register.template_by_code(code)?.code.clone(),
        None => register.usual_template(
            choice.period.period,
            leaving(choice).signed_on.unwrap_or(choice.period.period.window(choice.period.scheme).to()),
        )?,
    };
    let subject = subject(register, &template, choice.subject.as_deref())?;
    Ok(NewReport { subject, ..NewReport::of(choice.period.period, choice.period.scheme, template) })
}

/// The records that a template of a directive or of programmes is about: those that the words name, or all of the only kind.
fn subject(register: &Register, template: &crate::domain::TemplateCode, words: Option<&str>) -> Result<Vec<RecordId>, Failure> {
    let Some(asked) = &register.template_by_code(template.as_str())?.subject_of else { return Ok(Vec::new()) };
    let mut records = register.records(asked.kind.as_str())?;
    if let Some(words) = words {
        let wanted = text::fold(words);
        records.retain(|record| {
            let number = ["so", "ky-hieu"].map(|key| record.text(key).unwrap_or_default()).join("-");
            text::fold(&format!("{} {number}", record.title)).contains(&wanted)
        });
    }
    match (records.as_slice(), asked.several) {
        ([], _) => Err(Failure(format!("{}: trong sổ không có bản ghi phù hợp; hãy ghi --van-ban.", asked.ask))),
        ([_, _, ..], false) => Err(Failure(format!("{}: có {} bản ghi phù hợp; hãy ghi rõ hơn ở --van-ban.", asked.ask, records.len()))),
        (records, _) => Ok(records.iter().map(|record| record.id).collect()),
    }
}

/// How the review leaves, as far as every command says it.
fn leaving(choice: &ReportChoice) -> Leaving {
    let today: NaiveDate = clock::now().date();
    Leaving { signed_on: choice.signed_on, ..Leaving::draft_of(choice.signed_on.unwrap_or(today)) }
}
