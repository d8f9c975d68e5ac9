use std::collections::BTreeSet;

use super::Report;
use super::section::section_row;
use crate::catalog::{Sentence, Template};
use crate::document::Block;
use crate::domain::{Record, RecordKindCode, ReportId, SectionId};
use crate::register::{Phrase, Register, RegisterError};
use crate::text::fold;

/// What can be pulled into a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// Records of the report's days, of the kinds that the section lists or counts; the latest first.
    pub records: Vec<Record>,
    /// The same section of the last report of the series, as it was signed.
    pub last: Option<(Report, Vec<Block>)>,
    /// The same section of what the units below wrote for these days, where the register holds it.
    pub of_units: Vec<(Report, Vec<Block>)>,
    /// The office's phrases, those for the section first.
    pub phrases: Vec<Phrase>,
    /// The figure sentences that usually stand there.
    pub sentences: Vec<Sentence>,
}

impl Register {
    /// What can be pulled into a section.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn section_material(&self, section: SectionId) -> Result<Material, RegisterError> {
        let (report, row) = section_row(&self.storage, section)?;
        let of = self.report(report)?;
        let kinds = self.kinds_of(&of, &row.code)?;
        let kinds: Vec<&str> = kinds.iter().map(RecordKindCode::as_str).collect();
        let mut records = self.storage.records_for_window(&kinds, Some(of.window.from()), of.window.to())?;
        records.sort_by_key(|record| std::cmp::Reverse((record.date, record.id)));
        let sentences = self.catalog().sentences.iter().filter(|sentence| belongs(&sentence.section, &row.code));
        Ok(Material {
            records,
            last: self.last_section(report, &row.code)?,
            of_units: self.of_units(&of, &row.code, &row.heading)?,
            phrases: self.phrases(&row.code, "")?,
            sentences: sentences.cloned().collect(),
        })
    }

    /// The same section of the last report of the series.
    fn last_section(&self, report: ReportId, code: &str) -> Result<Option<(Report, Vec<Block>)>, RegisterError> {
        let Some(last) = self.previous_report(report)? else { return Ok(None) };
        let Some(document) = self.document(last.id)? else { return Ok(None) };
        let found = document.walk().into_iter().find(|section| section.code == code).map(|section| section.blocks.clone());
        Ok(found.map(|blocks| (last, blocks)))
    }

    /// The section as the units below have it in their own reports of these days: the one of the same code, else of the same heading.
    fn of_units(&self, report: &Report, code: &str, heading: &str) -> Result<Vec<(Report, Vec<Block>)>, RegisterError> {
        let below = self.unit_tree()?.subtree(report.unit);
        let others = self.reports()?.into_iter();
        let mut found: Vec<(Report, Vec<Block>)> = Vec::new();
        for other in others.filter(|other| other.unit != report.unit && below.contains(&other.unit)) {
            let is_of_these_days = report.window.contains(other.window.to());
            if !is_of_these_days || found.iter().any(|(known, _)| known.unit == other.unit) {
                continue;
            }
            let Some(document) = self.document(other.id)? else { continue };
            let sections = document.walk();
            let same = sections.iter().find(|section| section.code == code && fold(&section.heading) == fold(heading));
            let alike = || sections.iter().find(|section| fold(&section.heading) == fold(heading));
            let section = same.or_else(alike).or_else(|| sections.iter().find(|section| section.code == code));
            if let Some(section) = section.filter(|section| !section.blocks.is_empty()) {
                found.push((other, section.blocks.clone()));
            }
        }
        Ok(found)
    }

    /// The kinds of records that the section lists, or that its figures count.
    fn kinds_of(&self, report: &Report, code: &str) -> Result<BTreeSet<RecordKindCode>, RegisterError> {
        let Some(template) = &report.template else { return Ok(BTreeSet::new()) };
        let template = self.template_of(template, report.template_version)?;
        let Some(section) = template.section(code).cloned() else { return Ok(BTreeSet::new()) };
        let alone = Template { sections: vec![section], opening: Vec::new(), appendices: Vec::new(), subject: String::new(), ..template };
        let kinds: Vec<RecordKindCode> = self.catalog().record_kinds.iter().map(|kind| kind.code.clone()).collect();
        let needs = alone.needs(&self.catalog().sentences, &kinds, &self.book);
        let counted = needs.indicators.iter().filter_map(|code| Some(self.book.get(code.as_str())?.derived.as_ref()?.kind.clone()));
        Ok(needs.kinds.into_keys().chain(counted).collect())
    }
}

/// Whether a sentence of the section `usual` belongs into the section `code`: there, or one above or below it.
fn belongs(usual: &str, code: &str) -> bool {
    let below = |above: &str, code: &str| code.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    below(usual, code) || below(code, usual)
}
