//! From the register to a review, assembled and checked; nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{FactsQuery, Register, RegisterError, RegisterFacts};
use super::changed_figures::blocks;
use super::document::whole;
use super::{NewReport, Report};
use crate::assembly::sentence::Engine;
use crate::assembly::{Assembled, Input, Tasks, assemble};
use crate::catalog::templates::with_terms;
use crate::catalog::{LayoutStandard, Template};
use crate::checks::{CheckInput, check, together};
use crate::document::{Block, Document, Earlier, Inline, Provenance, Urgency};
use crate::domain::{
    Basis, IndicatorCode, IssuerProfile, LayoutCode, Period, Problem, RecordId, ReportId, Severity, Task, TaskOrigin, TaskState,
    TemplateCode, UnitId,
};
use crate::figures::Figures;

/// How a review is to leave the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// The day it is drafted on.
    pub drafted_on: NaiveDate,
    /// The day of signing, where known; it decides the layout standard and the version of the profile.
    pub signed_on: Option<NaiveDate>,
    /// Its number, once given.
    pub number: Option<u32>,
    /// "Dự thảo lần n".
    pub draft: Option<u16>,
    /// How urgent it is.
    pub urgency: Option<Urgency>,
}

impl Leaving {
    /// A draft of `day`, with nothing settled yet.
    #[must_use]
    pub fn draft_of(day: NaiveDate) -> Self {
        Self { drafted_on: day, signed_on: None, number: None, draft: None, urgency: None }
    }

    /// The day whose rules hold for it.
    fn day(&self) -> NaiveDate {
        self.signed_on.unwrap_or(self.drafted_on)
    }
}

/// A review with all that would be objected to, and the standard it is laid out by.
#[derive(Debug, Clone)]
pub struct AssembledReport {
    /// The review.
    pub document: Document,
    /// What is missing in it, doubtful or wrong.
    pub problems: Vec<Problem>,
    /// The layout standard for the day, with the profile's choices.
    pub layout: LayoutStandard,
}

impl Register {
    /// Assembles a review from what the register holds and checks it. Where a draft of the same template and period is kept, the
    /// text that people wrote in it stands where the template asks for text, and its tasks are those of the next period.
    ///
    /// # Errors
    /// [`RegisterError`] where template, profile or layout standard cannot be had; never for want of data, which is a gap and a problem.
    pub fn assemble(&self, report: &NewReport, leaving: &Leaving) -> Result<AssembledReport, RegisterError> {
        let template = self.template_of(&report.template, report.template_version)?;
        self.assemble_from(report, leaving, &self.facts_of(&template, report.period.window(report.scheme)))
    }

    /// The same from the facts that `query` loads, which must hold what the template needs.
    pub(in crate::register) fn assemble_from(
        &self,
        report: &NewReport,
        leaving: &Leaving,
        query: &FactsQuery,
    ) -> Result<AssembledReport, RegisterError> {
        let unit = match report.unit {
            Some(unit) => unit,
            None => self.root()?,
        };
        let draft = self.draft_of(report, unit)?;
        let template = self.template_of(&report.template, report.template_version)?;
        Ok(self.prepare(report, template, leaving, query, draft.as_ref())?.assembled(self))
    }

    /// The same, whatever drafts of it are kept.
    pub(super) fn assemble_apart(&self, report: &NewReport, leaving: &Leaving) -> Result<AssembledReport, RegisterError> {
        let template = self.template_of(&report.template, report.template_version)?;
        let query = self.facts_of(&template, report.period.window(report.scheme));
        Ok(self.prepare(report, template, leaving, &query, None)?.assembled(self))
    }

    /// What a template makes of the register's data for a period, whether it is kept or not; nothing is written.
    ///
    /// # Errors
    /// As [`Register::assemble`].
    pub fn preview_template(
        &self,
        template: Template,
        period: Period,
        subject: Vec<RecordId>,
        leaving: &Leaving,
    ) -> Result<AssembledReport, RegisterError> {
        let report = NewReport { subject, ..NewReport::of(period, self.usual_scheme()?, template.code.as_str()) };
        let query = self.facts_of(&template, period.window(report.scheme));
        Ok(self.prepare(&report, template, leaving, &query, None)?.assembled(self))
    }

    /// Runs `work` with what assembling a template that need not be kept stands on.
    ///
    /// # Errors
    /// As [`Register::assemble`].
    pub(in crate::register) fn with_template<T>(
        &self,
        template: Template,
        period: Period,
        subject: Vec<RecordId>,
        leaving: &Leaving,
        work: impl FnOnce(&Input<'_>) -> T,
    ) -> Result<T, RegisterError> {
        let report = NewReport { subject, ..NewReport::of(period, self.usual_scheme()?, template.code.as_str()) };
        let query = self.facts_of(&template, period.window(report.scheme));
        Ok(self.prepare(&report, template, leaving, &query, None)?.with_input(self, work))
    }

    /// Assembles a report that is kept, with what people wrote in it; nothing is written.
    ///
    /// # Errors
    /// As [`Register::assemble`]; [`RegisterError::NotFound`] for a report without template.
    pub fn assemble_report(&self, id: ReportId, leaving: &Leaving) -> Result<AssembledReport, RegisterError> {
        Ok(self.prepare_report(&self.report(id)?, leaving)?.assembled(self))
    }

    /// What assembling or checking a report that is kept stands on.
    pub(super) fn prepare_report(&self, report: &Report, leaving: &Leaving) -> Result<Prepared, RegisterError> {
        let template = report.template.clone().ok_or(RegisterError::NotFound { what: "mẫu của báo cáo" })?;
        let new = NewReport {
            title: report.title.clone(),
            period: report.period,
            scheme: report.scheme,
            unit: Some(report.unit),
            basis: report.basis,
            subject: report.subject.clone(),
            template,
            template_version: report.template_version,
            profile: report.profile,
            layout: report.layout.clone(),
        };
        let template = self.template_of(&new.template, new.template_version)?;
        let mut query = self.facts_of(&template, report.window);
        // The text may have figures that the template does not ask for: put in by hand, or of an earlier version of the template.
        if let (Some(needed), Some(document)) = (query.indicators.as_mut(), whole(&self.storage, report.id)?) {
            let mut shown = std::mem::take(needed);
            shown.extend(indicators_of(&document).filter(|code| self.book.get(code.as_str()).is_some()));
            *needed = with_terms(shown, &self.book);
        }
        self.prepare(&new, template, leaving, &query, Some(report))
    }

    fn prepare(
        &self,
        report: &NewReport,
        template: Template,
        leaving: &Leaving,
        query: &FactsQuery,
        draft: Option<&Report>,
    ) -> Result<Prepared, RegisterError> {
        let profile = match report.profile {
            Some(id) => self.profile(id)?,
            None => self.profile_on(leaving.day())?.1,
        };
        let layout = self.layout(report.layout.as_ref(), &profile, leaving.day())?;
        let engine = Engine::new(&self.catalog().sentences)?;
        let window = report.period.window(report.scheme);
        let mut facts = self.facts(query)?;
        facts.root = report.unit.unwrap_or(facts.root);

        let issued = self.issued_before(Some(&report.template), facts.root, window)?;
        let last_tasks = match issued.first() {
            Some(last) => as_of(leaving.day(), self.tasks_of_report(last.id)?),
            None => Vec::new(),
        };
        let mut directive_tasks = Vec::new();
        for record in &report.subject {
            directive_tasks.extend(self.tasks_of_record(*record)?);
        }
        let next_tasks = match draft {
            Some(draft) => self.tasks_of_report(draft.id)?,
            None => Vec::new(),
        };
        let open = |task: &Task| matches!(task.state, TaskState::Assigned | TaskState::InProgress);
        let record_tasks =
            as_of(leaving.day(), self.tasks()?.into_iter().filter(|task| matches!(task.origin, TaskOrigin::Document(_))).collect());
        let record_tasks = record_tasks.into_iter().filter(open).collect();
        let written = match draft {
            Some(draft) => self.written_in(draft, &template)?,
            None => BTreeMap::new(),
        };
        let mut documents = Vec::new();
        for earlier in &issued {
            if let Some(document) = self.document(earlier.id)? {
                documents.push((earlier.id, earlier.period, document));
            }
        }
        let (report, leaving) = (report.clone(), *leaving);
        Ok(Prepared {
            report,
            leaving,
            template,
            profile,
            layout,
            engine,
            facts,
            last_tasks,
            directive_tasks,
            next_tasks,
            record_tasks,
            written,
            documents,
        })
    }

    /// The template with `code`.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`].
    pub fn template_by_code(&self, code: &str) -> Result<&Template, RegisterError> {
        self.catalog().template(code).ok_or_else(|| RegisterError::UnknownCode { what: "mẫu báo cáo", code: code.to_owned() })
    }

    /// The template of the usual review (công tác dân vận) of the office's level for `period`; `day` tells the version of the profile.
    ///
    /// # Errors
    /// [`RegisterError::NoTemplate`] where the level has none for such a period.
    pub fn usual_template(&self, period: Period, day: NaiveDate) -> Result<TemplateCode, RegisterError> {
        let level = self.profile_on(day)?.1.level;
        let fits = |template: &&Template| {
            template.subject_of.is_none() && template.levels.contains(&level) && template.periods.contains(&period.kind())
        };
        // A level's own review comes before the special ones (phong trào, dân chủ ở cơ sở), which serve several levels.
        let fitting = self.catalog().templates.iter().filter(fits);
        let usual = fitting.min_by_key(|template| (template.levels.len(), template.periods.len()));
        usual.map(|template| template.code.clone()).ok_or_else(|| RegisterError::NoTemplate { period: period.label() })
    }

    pub(super) fn layout(
        &self,
        chosen: Option<&LayoutCode>,
        profile: &IssuerProfile,
        day: NaiveDate,
    ) -> Result<LayoutStandard, RegisterError> {
        let layout_override = chosen.cloned().or_else(|| profile.layout_override.clone());
        let chosen = IssuerProfile { layout_override, ..profile.clone() };
        LayoutStandard::for_profile_on(&self.catalog().layouts, &chosen, day).ok_or(RegisterError::NoLayout(day))
    }

    /// The draft that is kept of this review, if there is one.
    fn draft_of(&self, report: &NewReport, unit: UnitId) -> Result<Option<Report>, RegisterError> {
        let same = |kept: &Report| {
            !kept.issued && kept.period == report.period && kept.template.as_ref() == Some(&report.template) && kept.unit == unit
        };
        Ok(self.reports()?.into_iter().find(same))
    }

    /// What people wrote in a draft, by the code of the section; not in sections that a person added, which have no other place.
    fn written_in(&self, draft: &Report, template: &Template) -> Result<BTreeMap<String, Vec<Block>>, RegisterError> {
        let mut written: BTreeMap<String, Vec<Block>> = BTreeMap::new();
        for section in self.sections(draft.id)? {
            if section.is_own && template.section(&section.code).is_none() {
                continue;
            }
            let blocks: Vec<Block> = section.blocks.into_iter().filter(|block| block.provenance == Provenance::Written).collect();
            if !blocks.is_empty() {
                written.entry(section.code).or_default().extend(blocks);
            }
        }
        Ok(written)
    }
}

/// Everything that a review is assembled from and checked against, out of the register.
pub(super) struct Prepared {
    pub(super) report: NewReport,
    pub(super) leaving: Leaving,
    pub(super) template: Template,
    pub(super) profile: IssuerProfile,
    pub(super) layout: LayoutStandard,
    pub(super) engine: Engine,
    pub(super) facts: RegisterFacts,
    last_tasks: Vec<Task>,
    directive_tasks: Vec<Task>,
    next_tasks: Vec<Task>,
    record_tasks: Vec<Task>,
    written: BTreeMap<String, Vec<Block>>,
    documents: Vec<(ReportId, Period, Document)>,
}

impl Prepared {
    /// Assembles and checks.
    pub(super) fn assembled(&self, register: &Register) -> AssembledReport {
        let Assembled { document, mut problems } = self.with_input(register, assemble);
        problems.extend(unplaced(&self.written, &document));
        let objections = self.objections(&document);
        let problems = together(&document, problems, objections);
        AssembledReport { document, problems, layout: self.layout.clone() }
    }

    /// What the rules object to in a document of this review.
    pub(super) fn objections(&self, document: &Document) -> Vec<Problem> {
        check(
            document,
            &CheckInput {
                template: Some(&self.template),
                period: self.report.period,
                scheme: self.report.scheme,
                profile: &self.profile,
                indicators: &self.facts.indicators,
                records: &self.facts.records,
                earlier: &self.earlier(),
                estimated: self.report.basis == Basis::Estimate,
            },
        )
    }

    fn earlier(&self) -> Vec<Earlier<'_>> {
        self.documents.iter().map(|(report, period, document)| Earlier { report: *report, period: *period, document }).collect()
    }

    /// Runs `work` with what assembly takes.
    pub(super) fn with_input<T>(&self, register: &Register, work: impl FnOnce(&Input<'_>) -> T) -> T {
        let figures = Figures::new(self.facts.facts());
        work(&Input {
            template: &self.template,
            engine: &self.engine,
            figures: &figures,
            kinds: &register.catalog().record_kinds,
            tasks: Tasks {
                last_report: &self.last_tasks,
                directive: &self.directive_tasks,
                next: &self.next_tasks,
                of_records: &self.record_tasks,
            },
            earlier: &self.earlier(),
            written: &self.written,
            profile: &self.profile,
            signer: None,
            period: self.report.period,
            scheme: self.report.scheme,
            basis: self.report.basis,
            drafted_on: self.leaving.drafted_on,
            signed_on: self.leaving.signed_on,
            number: self.leaving.number,
            draft: self.leaving.draft,
            urgency: self.leaving.urgency,
            illustration: self.profile.illustration.as_deref(),
            subject_records: &self.report.subject,
        })
    }
}

/// The indicators of every figure that a document shows.
fn indicators_of(document: &Document) -> impl Iterator<Item = IndicatorCode> {
    blocks(document).into_iter().flat_map(|(_, _, block)| block.inlines()).filter_map(|inline| match inline {
        Inline::Figure { origin, .. } => Some(origin.indicator.clone()),
        _ => None,
    })
}

/// Tasks as they stood on `day`: what was done later was still under way, and what came of it not known.
fn as_of(day: NaiveDate, tasks: Vec<Task>) -> Vec<Task> {
    let at_the_time = |task: Task| match task.done_on {
        Some(done) if done > day => Task { state: TaskState::InProgress, done_on: None, result: None, ..task },
        _ => task,
    };
    tasks.into_iter().map(at_the_time).collect()
}

/// Text that people wrote under a section that the review does not have: it must not vanish without a word.
fn unplaced(written: &BTreeMap<String, Vec<Block>>, document: &Document) -> Vec<Problem> {
    let placed: BTreeSet<&str> = document.walk().into_iter().map(|section| section.code.as_str()).collect();
    let lost = written.iter().filter(|(code, _)| !placed.contains(code.as_str()));
    lost.map(|(code, blocks)| {
        let text = blocks.iter().flat_map(Block::inlines).map(Inline::shown).collect::<String>();
        let mut beginning: String = text.chars().take(60).collect();
        if beginning.len() < text.len() {
            beginning.push('…');
        }
        let message = format!("Phần viết ở mục {code} («{beginning}») không có chỗ trong báo cáo vì mẫu không có mục này trong kỳ.");
        let advice = "Hãy chuyển phần viết sang một mục có trong mẫu, hoặc thêm mục này vào mẫu; phần viết vẫn được giữ trong dự thảo.";
        Problem::new(Severity::Warning, "written.unplaced", message, advice).in_section(code)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{TaskCycle, TaskId};

    fn task(done_on: &str) -> Task {
        Task {
            id: TaskId(1),
            origin: TaskOrigin::Report(crate::domain::ReportId(1)),
            group: None,
            group_title: None,
            content: "Tổ chức Hội thi".into(),
            lead: None,
            lead_text: None,
            cycle: TaskCycle::Once,
            due: None,
            state: TaskState::Done,
            done_on: done_on.parse().ok(),
            result: Some("Tám đội dự thi.".into()),
            position: 1,
        }
    }

    #[test]
    fn a_task_done_after_the_day_of_signing_was_still_under_way() {
        let signed = "2026-09-18".parse().unwrap();
        let tasks = as_of(signed, vec![task("2026-09-18"), task("2026-10-16")]);
        assert_eq!(tasks.iter().map(|task| task.state).collect::<Vec<_>>(), [TaskState::Done, TaskState::InProgress]);
        assert_eq!((tasks[1].done_on, tasks[1].result.as_deref()), (None, None));
    }
}
