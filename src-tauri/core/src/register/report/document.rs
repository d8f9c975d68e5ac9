use std::collections::BTreeMap;

use super::super::{Op, Outcome, Register, RegisterError, Work};
use super::draft;
use super::section::{ASSEMBLED, REMOVED, TEMPLATES};
use super::version::{Reason, keep_version};
use crate::document::{Block, Document, Provenance, Section};
use crate::domain::{ReportId, SectionId};
use crate::storage::{SectionRow, Storage};

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
            let report = draft(work, id)?;
            keep_version(work, &report, Reason::Assemble, "")?;
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
        if report.issued { Ok(self.storage.report_document(id)?) } else { whole(&self.storage, id) }
    }
}

/// The document of a draft with its sections as they stand.
pub(super) fn whole(storage: &Storage, id: ReportId) -> Result<Option<Document>, RegisterError> {
    let Some(mut document) = storage.report_document(id)? else { return Ok(None) };
    document.sections = tree(storage.sections(id)?);
    Ok(Some(document))
}

/// Writes the sections of a document over those that are kept, by their codes.
pub(in crate::register) fn save(work: &Work<'_>, id: ReportId, document: &Document) -> Result<Saved, RegisterError> {
    let rows = work.storage.sections(id)?;
    let own_outline = rows.iter().any(|row| row.outline != TEMPLATES);
    let mut saving = Saving { work, report: id, own_outline, old: BTreeMap::new(), saved: Saved::default() };
    for row in rows.into_iter().rev() {
        saving.old.entry(row.code.clone()).or_default().push(row);
    }
    saving.put(&document.sections, None)?;
    let Saving { old, mut saved, .. } = saving;
    let is_written = |row: &SectionRow| row.state != "assembled" || row.blocks.iter().any(|block| block.provenance == Provenance::Written);
    let left = old.into_values().flatten().filter(|row| row.outline == TEMPLATES);
    let (written, untouched): (Vec<SectionRow>, Vec<SectionRow>) = left.partition(is_written);
    let after = i64::try_from(document.sections.len()).unwrap_or(i64::MAX);
    for (position, row) in (after..).zip(written) {
        saved.orphaned.push(row.code.clone());
        work.storage.update_section(&SectionRow { parent: None, position, ..row })?;
    }
    let gone: Vec<SectionId> = untouched.iter().map(|row| row.id).collect();
    // What a person added below a section that goes stays, at the top.
    for row in work.storage.sections(id)?.into_iter().filter(|row| row.outline != TEMPLATES) {
        if row.parent.is_some_and(|parent| gone.contains(&parent)) {
            work.storage.update_section(&SectionRow { parent: None, ..row })?;
        }
    }
    // Only now, since what stood below a removed section goes with it.
    untouched.iter().try_for_each(|row| work.storage.remove_section(row.id))?;
    let mut shell = Document { sections: Vec::new(), ..document.clone() };
    if let Some(kept) = work.storage.report_document(id)? {
        keep_written(kept, &mut shell);
    }
    work.storage.set_report_document(id, &shell)?;
    Ok(saved)
}

/// What a person wrote into the opening, an appendix or the frame stands there still.
fn keep_written(kept: Document, shell: &mut Document) {
    shell.own = kept.own;
    if kept.own.subject {
        (shell.subject, shell.properties.title) = (kept.subject, kept.properties.title);
    }
    if kept.own.recipients {
        shell.recipients = kept.recipients;
    }
    let is_written = |blocks: &[Block]| blocks.iter().any(|block| block.provenance == Provenance::Written);
    if is_written(&kept.opening) {
        shell.opening = kept.opening;
    }
    for appendix in kept.appendices.into_iter().filter(|appendix| is_written(&appendix.blocks)) {
        match shell.appendices.iter_mut().find(|other| other.code == appendix.code) {
            Some(other) => other.blocks = appendix.blocks,
            None => shell.appendices.push(appendix),
        }
    }
}

/// One document on its way into the sections of a report.
struct Saving<'w> {
    work: &'w Work<'w>,
    report: ReportId,
    /// Whether a person has changed the outline; places and headings are then left as they are.
    own_outline: bool,
    /// The sections that are kept and have not been met yet, by code.
    old: BTreeMap<String, Vec<SectionRow>>,
    saved: Saved,
}

impl Saving<'_> {
    fn put(&mut self, sections: &[Section], parent: Option<SectionId>) -> Result<(), RegisterError> {
        for (position, section) in (0_i64..).zip(sections) {
            let known = self.old.get_mut(&section.code).and_then(Vec::pop);
            // What a person took out stays out, with all that stood below it.
            if known.as_ref().is_some_and(|row| row.outline == REMOVED) {
                self.leave_out(&section.children);
                continue;
            }
            let id = match known {
                Some(row) => self.put_over(row, section, parent, position)?,
                None => {
                    let position = if self.own_outline { position_after(self.work, self.report, parent)? } else { position };
                    let row = fresh(SectionId(0), section, parent, position);
                    self.work.storage.add_section(self.report, &row)?
                }
            };
            self.put(&section.children, Some(id))?;
        }
        Ok(())
    }

    fn put_over(
        &mut self,
        row: SectionRow,
        section: &Section,
        parent: Option<SectionId>,
        position: i64,
    ) -> Result<SectionId, RegisterError> {
        let mut new = fresh(row.id, section, parent, position);
        if self.own_outline {
            (new.parent, new.position, new.rank) = (row.parent, row.position, row.rank);
        }
        if row.outline != TEMPLATES {
            new.heading = row.heading;
        }
        new.outline = row.outline;
        if row.state != ASSEMBLED {
            self.saved.kept.push(row.code);
            new.blocks = row.blocks;
            new.state = row.state;
        }
        self.work.storage.update_section(&new)?;
        Ok(new.id)
    }

    /// Passes over sections below one that was taken out.
    fn leave_out(&mut self, sections: &[Section]) {
        for section in sections {
            if let Some(rows) = self.old.get_mut(&section.code) {
                rows.pop();
            }
            self.leave_out(&section.children);
        }
    }
}

fn fresh(id: SectionId, section: &Section, parent: Option<SectionId>, position: i64) -> SectionRow {
    SectionRow {
        id,
        parent,
        position,
        code: section.code.clone(),
        rank: section.rank,
        heading: section.heading.clone(),
        blocks: section.blocks.clone(),
        baseline: section.blocks.clone(),
        state: ASSEMBLED.to_owned(),
        outline: TEMPLATES.to_owned(),
    }
}

/// The place behind the last section below `parent`.
fn position_after(work: &Work<'_>, report: ReportId, parent: Option<SectionId>) -> Result<i64, RegisterError> {
    let rows = work.storage.sections(report)?;
    Ok(rows.iter().filter(|row| row.parent == parent).map(|row| row.position + 1).max().unwrap_or(0))
}

/// The sections as the tree that they are.
pub(super) fn tree(rows: Vec<SectionRow>) -> Vec<Section> {
    let mut by_parent: BTreeMap<Option<SectionId>, Vec<SectionRow>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.outline != REMOVED) {
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
