use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{ImportSummary, Names, tasks};
use crate::document::{
    Block, Document, FigureOrigin, Head, Inline, Marks, Measure, OwnFrame, Properties, Provenance, Rank, Recipients, Section, Signature,
};
use crate::domain::{Basis, CutoffScheme, IssuerProfile, Observed, Problem, ProfileId, ReportId, Severity, Signer, Task, UnitId, Window};
use crate::exchange::{Bundle, ReportEntry};
use crate::register::report::{Issue, freeze, save};
use crate::register::transact::Work;
use crate::register::{RegisterError, check_day, clean};
use crate::storage::ReportRow;

/// Reviews issued before: what they said, the figures they printed, the tasks they set.
pub(super) fn import(
    work: &Work<'_>,
    bundle: &Bundle,
    names: &Names<'_>,
    known: &mut [Task],
    summary: &mut ImportSummary,
) -> Result<(), RegisterError> {
    for entry in &bundle.reports {
        if let Some(id) = work.storage.report_by_code(&entry.key)? {
            tasks::import(work, &entry.tasks, Some(id), names, known, summary)?;
            summary.reports.unchanged += 1;
            summary.problems.push(Problem::new(
                Severity::Note,
                "import.report-kept",
                format!("Báo cáo «{}» đã có trong sổ nên phần văn bản và số liệu của báo cáo được giữ nguyên.", entry.title),
                "",
            ));
            continue;
        }
        add(work, entry, bundle, names, known, summary).map_err(|error| error.in_item(format!("Báo cáo «{}»", entry.title)))?;
        summary.reports.added += 1;
    }
    Ok(())
}

fn add(
    work: &Work<'_>,
    entry: &ReportEntry,
    bundle: &Bundle,
    names: &Names<'_>,
    known: &mut [Task],
    summary: &mut ImportSummary,
) -> Result<(), RegisterError> {
    let scheme: CutoffScheme = entry.scheme.unwrap_or(bundle.scheme).into();
    let window = entry.period.window(scheme);
    check_day("Ngày ký", entry.signed_on)?;
    let unit = names.unit_or_root(entry.unit.as_ref().map(crate::domain::UnitCode::as_str))?;
    let profile = profile_on(work, entry.signed_on.unwrap_or(window.to()))?;
    let title = clean(&entry.title);
    let row = ReportRow {
        id: ReportId(0),
        title: title.clone(),
        period: entry.period,
        scheme,
        window,
        unit,
        basis: Basis::Actual,
        subject: Vec::new(),
        template: entry.template.clone(),
        template_version: None,
        profile: profile.as_ref().map(|(id, _)| *id),
        layout: None,
        issued: false,
        number: None,
        signed_on: None,
        signer: None,
        corrects: None,
    };
    let id = work.storage.add_report(&row, Some(&entry.key), env!("CARGO_PKG_VERSION"))?;
    let profile = profile.map(|(_, profile)| profile).unwrap_or_default();
    let document = document(entry, &title, window, &profile);
    save(work, id, &document)?;
    for figure in &entry.figures {
        let code = figure.indicator.as_str();
        if work.book.get(code).is_none() {
            return Err(RegisterError::UnknownCode { what: "chỉ tiêu", code: code.to_owned() });
        }
        let unit: UnitId = figure.unit.as_ref().map_or(Ok(unit), |code| names.unit(code.as_str()))?;
        let Some(number) = printed(figure.value.0) else { continue };
        let value = number.normalize().to_string();
        let origin = FigureOrigin { indicator: figure.indicator.clone(), unit, window, measure: Measure::Total, value: value.clone() };
        work.storage.add_figure(id, "", &origin, &value)?;
    }
    tasks::import(work, &entry.tasks, Some(id), names, known, summary)?;
    if let Some(signed_on) = entry.signed_on {
        let signer = profile.signers.first().cloned().unwrap_or_default();
        freeze(work, id, &Issue { number: document.head.number, signed_on, signer }, &document)?;
    }
    Ok(())
}

/// The number that stood in print: of a ratio, its percentage.
fn printed(observed: Observed) -> Option<Decimal> {
    let value = observed.value()?;
    match observed.base() {
        Some(base) => value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base),
        None => Some(value),
    }
}

fn profile_on(work: &Work<'_>, day: NaiveDate) -> Result<Option<(ProfileId, IssuerProfile)>, RegisterError> {
    let holding = work.storage.profiles()?.into_iter().filter(|(_, profile)| profile.holds_on(day));
    Ok(holding.max_by_key(|(id, profile)| (profile.valid_from, *id)))
}

fn document(entry: &ReportEntry, title: &str, window: Window, profile: &IssuerProfile) -> Document {
    let signer: Signer = profile.signers.first().cloned().unwrap_or_default();
    Document {
        head: Head {
            level: profile.level,
            parent: profile.parent.clone(),
            issuer: profile.issuer.clone(),
            number: entry.number.as_deref().and_then(leading_number),
            document_type: profile.document_type.clone(),
            symbol: profile.symbol.clone(),
            place: profile.place.clone(),
            signed_on: entry.signed_on,
            drafted_on: entry.signed_on.unwrap_or(window.to()),
        },
        title: "BÁO CÁO".to_owned(),
        subject: title.to_owned(),
        marks: Marks::default(),
        addressees: Vec::new(),
        opening: Vec::new(),
        sections: sections(entry),
        signature: Signature { mode: signer.mode, authority: signer.authority, title: signer.title, name: signer.name },
        recipients: Recipients { to: profile.recipients.clone(), archive: profile.archive.clone() },
        appendices: Vec::new(),
        properties: Properties { title: title.to_owned(), author: profile.issuer_in_text.clone(), subject: entry.period.label(), window },
        own: OwnFrame::default(),
    }
}

/// The number before the symbol: 45 of "45-BC/BTGDVTU".
fn leading_number(number: &str) -> Option<u32> {
    let digits: String = number.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The sections as their codes nest them: `II.7` below `II`.
fn sections(entry: &ReportEntry) -> Vec<Section> {
    let mut top: Vec<Section> = Vec::new();
    for section in &entry.sections {
        place(&mut top, section.code.as_str(), &section.title, &section.text, 0);
    }
    top
}

fn place(siblings: &mut Vec<Section>, code: &str, heading: &str, text: &str, depth: usize) {
    if let Some(parent) = siblings.last_mut()
        && code.strip_prefix(parent.code.as_str()).is_some_and(|rest| rest.starts_with('.'))
    {
        return place(&mut parent.children, code, heading, text, depth + 1);
    }
    let rank = match depth {
        0 => Rank::Roman,
        1 => Rank::Arabic,
        _ => Rank::Letter,
    };
    let paragraphs = text.split("\n\n").map(clean).filter(|paragraph| !paragraph.is_empty());
    let blocks = paragraphs.map(|paragraph| Block::paragraph(vec![Inline::text(paragraph)], Provenance::Written)).collect();
    siblings.push(Section { code: code.to_owned(), rank, heading: clean(heading), blocks, children: Vec::new() });
}
