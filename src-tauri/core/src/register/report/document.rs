use std::collections::BTreeMap;

use super::super::{Op, Outcome, Register, RegisterError, Work};
use super::draft;
use crate::document::{Document, Provenance, Section};
use crate::domain::{ReportId, SectionId};
use crate::storage::SectionRow;

/// What became of the sections when a document was saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saved {
    /// Codes of the sections that a person had written into: their text stands, the newly assembled one waits beside it.
    pub kept: Vec<String>,
    /// Codes of sections that the document no longer has, but a person had written into; they stay, at the end.
    pub orphaned: Vec<String>,
}

impl Register {
    /// Saves an assembled document into a draft. Text that a person wrote is never overwritten: such a section keeps it and
    /// notes the newly assembled text beside it ([`super::StoredSection::baseline`]).
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn save_document(&mut self, id: ReportId, document: &Document) -> Result<Outcome<Saved>, RegisterError> {
        let title = self.report(id)?.title;
        self.transact(Op::SaveReport, &title, |work| {
            draft(work, id)?;
            save(work, id, document)
        })
    }

    /// The document of a report: of a draft as it now stands, of an issued report as it was signed; `None` before the first
    /// is saved.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn document(&self, id: ReportId) -> Result<Option<Document>, RegisterError> {
        let report = self.report(id)?;
        let Some(mut document) = self.storage.report_document(id)? else { return Ok(None) };
        if !report.issued {
            document.sections = tree(self.storage.sections(id)?);
        }
        Ok(Some(document))
    }
}

/// Writes the sections of a document over those that are kept, by their codes.
pub(in crate::register) fn save(work: &Work<'_>, id: ReportId, document: &Document) -> Result<Saved, RegisterError> {
    let mut old: BTreeMap<String, Vec<SectionRow>> = BTreeMap::new();
    for row in work.storage.sections(id)?.into_iter().rev() {
        old.entry(row.code.clone()).or_default().push(row);
    }
    let mut saved = Saved::default();
    put(work, id, &document.sections, None, &mut old, &mut saved)?;
    let is_written = |row: &SectionRow| row.state != "assembled" || row.blocks.iter().any(|block| block.provenance == Provenance::Written);
    let (written, untouched): (Vec<SectionRow>, Vec<SectionRow>) = old.into_values().flatten().partition(is_written);
    let after = i64::try_from(document.sections.len()).unwrap_or(i64::MAX);
    for (position, row) in (after..).zip(written) {
        saved.orphaned.push(row.code.clone());
        work.storage.update_section(&SectionRow { parent: None, position, ..row })?;
    }
    // Only now, since what stood below a removed section goes with it.
    untouched.iter().try_for_each(|row| work.storage.remove_section(row.id))?;
    let shell = Document { sections: Vec::new(), ..document.clone() };
    work.storage.set_report_document(id, &shell)?;
    Ok(saved)
}

fn put(
    work: &Work<'_>,
    report: ReportId,
    sections: &[Section],
    parent: Option<SectionId>,
    old: &mut BTreeMap<String, Vec<SectionRow>>,
    saved: &mut Saved,
) -> Result<(), RegisterError> {
    for (position, section) in (0_i64..).zip(sections) {
        let fresh = |id, blocks, state| SectionRow {
            id,
            parent,
            position,
            code: section.code.clone(),
            rank: section.rank,
            heading: section.heading.clone(),
            blocks,
            baseline: section.blocks.clone(),
            state,
        };
        let id = match old.get_mut(&section.code).and_then(Vec::pop) {
            Some(row) if row.state == "assembled" => {
                work.storage.update_section(&fresh(row.id, section.blocks.clone(), row.state))?;
                row.id
            }
            Some(row) => {
                saved.kept.push(row.code.clone());
                work.storage.update_section(&fresh(row.id, row.blocks, row.state))?;
                row.id
            }
            None => work.storage.add_section(report, &fresh(SectionId(0), section.blocks.clone(), "assembled".to_owned()))?,
        };
        put(work, report, &section.children, Some(id), old, saved)?;
    }
    Ok(())
}

/// The sections as the tree that they are.
pub(super) fn tree(rows: Vec<SectionRow>) -> Vec<Section> {
    let mut by_parent: BTreeMap<Option<SectionId>, Vec<SectionRow>> = BTreeMap::new();
    for row in rows {
        by_parent.entry(row.parent).or_default().push(row);
    }
    below(None, &mut by_parent)
}

fn below(parent: Option<SectionId>, rows: &mut BTreeMap<Option<SectionId>, Vec<SectionRow>>) -> Vec<Section> {
    let children = rows.remove(&parent).unwrap_or_default();
    children
        .into_iter()
        .map(|row| Section {
            children: below(Some(row.id), rows),
            code: row.code,
            rank: row.rank,
            heading: row.heading,
            blocks: row.blocks,
        })
        .collect()
}
