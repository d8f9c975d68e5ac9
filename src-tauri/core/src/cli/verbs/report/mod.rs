//! `tongket report`: reviews begun, listed, checked, shown and exported.

mod check;
mod export;
mod list;
mod new;
mod show;
mod word_file;

use chrono::NaiveDate;

use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::{ReportChoice, ReportVerb};
use crate::document::Document;
use crate::domain::RecordId;
use crate::register::{Leaving, NewReport, Register, Report};
use crate::{clock, text};

pub(super) use export::write_even_with_gaps;
pub(super) use word_file::word_file;

pub(super) fn answer(verb: ReportVerb, progress: &mut dyn FnMut(&str)) -> Result<Answer, Failure> {
    match verb {
        ReportVerb::New { register, choice } => new::new(&mut super::open(&register.path, progress)?, &choice),
        ReportVerb::List { register } => list::list(&super::look(&register.path)?),
        ReportVerb::Check { register, choice } => check::check(&super::look(&register.path)?, &choice),
        ReportVerb::Show { register, choice } => show::show(&super::look(&register.path)?, &choice),
        ReportVerb::Export { register, choice, out, number, draft, urgency, allow_gaps } => {
            let leaving = Leaving { number, draft, urgency: urgency.map(Into::into), ..leaving(&choice) };
            export::export(&super::look(&register.path)?, &choice, &leaving, allow_gaps, &out)
        }
    }
}

/// The review that was issued of the period, as it was signed: the last one of the template. One brought in without its text is none
/// that could be shown.
fn issued(register: &Register, choice: &ReportChoice) -> Result<Option<(Report, Document)>, Failure> {
    let wanted = wanted(register, choice)?;
    let window = wanted.period.window(wanted.scheme);
    let mut issued: Vec<Report> = register.reports()?.into_iter().filter(|report| report.issued && report.window == window).collect();
    issued.retain(|report| report.template.as_ref().is_none_or(|template| *template == wanted.template));
    issued.retain(|report| report.subject.is_empty() || report.subject == wanted.subject);
    let Some(last) = issued.into_iter().max_by_key(|report| (report.signed_on, report.id)) else { return Ok(None) };
    let document = register.document(last.id)?.filter(|document| !document.sections.is_empty());
    Ok(document.map(|document| (last, document)))
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
        let wanted = text::fold(&text::clean(words));
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

/// As [`issued`], where nobody has begun a draft in its place since.
fn issued_and_not_redrafted(register: &Register, choice: &ReportChoice) -> Result<Option<(Report, Document)>, Failure> {
    let wanted = wanted(register, choice)?;
    let redrafted = register.reports()?.iter().any(|report| is_draft_of(report, &wanted));
    if redrafted { Ok(None) } else { issued(register, choice) }
}

/// Whether `report` is the draft of what is wanted.
fn is_draft_of(report: &Report, wanted: &NewReport) -> bool {
    !report.issued
        && report.period == wanted.period
        && report.template.as_ref() == Some(&wanted.template)
        && report.subject == wanted.subject
}

/// How the review leaves, as far as every command says it.
fn leaving(choice: &ReportChoice) -> Leaving {
    let today: NaiveDate = clock::now().date();
    Leaving { signed_on: choice.signed_on, ..Leaving::draft_of(choice.signed_on.unwrap_or(today)) }
}
