use std::collections::BTreeMap;

use super::changed_figures::{ChangedFigure, blocks};
use super::document::whole;
use crate::checks::together;
use crate::document::{Document, FigureOrigin, Provenance};
use crate::domain::{Problem, ReportId, SectionId, Severity};
use crate::register::{Register, RegisterError};

/// Something that the reader of a report would object to, with where to go and what can be done at once.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportProblem {
    /// What, where and what to do.
    pub problem: Problem,
    /// The section to go to; `None` in the opening, an appendix, or where it is about no place.
    pub section: Option<SectionId>,
    /// What one click does about it.
    pub fix: Option<Fix>,
}

/// What one click does about a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// Takes the register's value ([`Register::accept_figures`]).
    AcceptFigures(Vec<FigureOrigin>),
}

impl Register {
    /// What the reader would object to in the report as it stands, edited by people: every rule, the figures that have changed
    /// under it, and text of an earlier report that nobody has touched; the worst first.
    ///
    /// # Errors
    /// As [`Register::assemble_report`].
    pub fn report_problems(&self, id: ReportId) -> Result<Vec<ReportProblem>, RegisterError> {
        let report = self.report(id)?;
        let document = if report.issued { self.document(id)? } else { whole(&self.storage, id)? };
        let (Some(document), true) = (document, report.template.is_some()) else { return Ok(Vec::new()) };
        let prepared = self.prepare_report(&report, &self.today())?;
        let changed = if report.issued { Vec::new() } else { self.changed_in(id, &prepared)? };
        let told = together(&document, untouched(&document), prepared.objections(&document));
        let sections: BTreeMap<String, SectionId> = self.sections(id)?.into_iter().map(|section| (section.code, section.id)).collect();
        let place = |problem: &Problem| problem.place.section.as_deref().and_then(|code| sections.get(code).copied());
        let mut found: Vec<ReportProblem> = changed.iter().map(changed_problem).collect();
        found.extend(told.into_iter().map(|problem| ReportProblem { section: place(&problem), problem, fix: None }));
        found.sort_by_key(|found| std::cmp::Reverse(found.problem.severity));
        Ok(found)
    }
}

fn changed_problem(figure: &ChangedFigure) -> ReportProblem {
    let place = figure.places.first();
    let now = if figure.now_shown.is_empty() { "không còn số liệu".to_owned() } else { format!("là «{}»", figure.now_shown) };
    let message = format!("Số «{}» (chỉ tiêu {}) trong báo cáo đã cũ: trong sổ nay {now}.", figure.shown, figure.origin.indicator);
    let advice = "Hãy nhận số mới, hoặc giữ số trong báo cáo nếu có lý do.";
    let severity = if figure.held { Severity::Note } else { Severity::Warning };
    let mut problem = Problem::new(severity, "figure.changed", message, advice).about_indicator(&figure.origin.indicator);
    problem.place.unit = Some(figure.origin.unit);
    if let Some(place) = place.filter(|place| !place.code.is_empty()) {
        problem = problem.in_section(&place.code);
    }
    problem.place.block = place.map(|place| place.block);
    let fix = (!figure.held).then(|| Fix::AcceptFigures(vec![figure.origin.clone()]));
    ReportProblem { problem, section: place.and_then(|place| place.section), fix }
}

/// Text of an earlier report that stands there as it was, once a section.
fn untouched(document: &Document) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for (code, at, block) in blocks(document) {
        let Provenance::CarriedOver { period, .. } = &block.provenance else { continue };
        if problems.iter().any(|problem| problem.place.section.as_deref() == Some(code)) {
            continue;
        }
        // The page numbers sections by itself: their codes are of the template.
        let heading = document.walk().into_iter().find(|section| section.code == code).map(|section| section.heading.as_str());
        let place = heading.map_or_else(|| "Phần ngoài các mục".to_owned(), |heading| format!("Mục «{heading}»"));
        let message = format!("{place} còn đoạn chuyển từ báo cáo {} mà chưa ai sửa.", period.label());
        let mut problem =
            Problem::new(Severity::Warning, "carried-over.untouched", message, "Hãy đọc lại và sửa cho đúng kỳ này.").in_section(code);
        problem.place.block = Some(at);
        problems.push(problem);
    }
    problems
}
