use std::collections::BTreeMap;

use super::{Reason, keep_version};
use crate::document::{Document, Section};
use crate::domain::{ReportId, ReportVersionId, SectionId};
use crate::register::report::draft;
use crate::register::report::section::{ASSEMBLED, OWN, REMOVED};
use crate::register::{Op, Outcome, Register, RegisterError, Work};
use crate::storage::SectionRow;

impl Register {
    /// Brings a draft back to what it was in a kept version. What it is now is kept as a version first, and sections that the
    /// version does not have lie among those taken out, so nothing is lost; undo takes all of it back.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn restore_version(&mut self, version: ReportVersionId) -> Result<Outcome<()>, RegisterError> {
        let (report, name, document) = self.storage.version(version)?.ok_or(RegisterError::NotFound { what: "phiên bản" })?;
        self.transact(Op::RestoreVersion, &name, |work| {
            let of = draft(work, report)?;
            keep_version(work, &of, Reason::Restore, &name)?;
            put_back(work, report, &document)
        })
    }
}

/// Writes the document over the sections that are kept, text and outline, whatever stands in them.
pub(in crate::register::report) fn put_back(work: &Work<'_>, report: ReportId, document: &Document) -> Result<(), RegisterError> {
    let mut old: BTreeMap<String, Vec<SectionRow>> = BTreeMap::new();
    let mut rows = work.storage.sections(report)?;
    // Of two rows of one code, the one that stands is written over before the one that was taken out.
    rows.sort_by_key(|row| row.outline != REMOVED);
    for row in rows {
        old.entry(row.code.clone()).or_default().push(row);
    }
    put(work, report, &document.sections, None, &mut old)?;
    for row in old.into_values().flatten().filter(|row| row.outline != REMOVED) {
        work.storage.update_section(&SectionRow { outline: REMOVED.to_owned(), ..row })?;
    }
    let shell = Document { sections: Vec::new(), ..document.clone() };
    Ok(work.storage.set_report_document(report, &shell)?)
}

fn put(
    work: &Work<'_>,
    report: ReportId,
    sections: &[Section],
    parent: Option<SectionId>,
    old: &mut BTreeMap<String, Vec<SectionRow>>,
) -> Result<(), RegisterError> {
    for (position, section) in (0..).zip(sections) {
        let (code, rank, heading, blocks) = (section.code.clone(), section.rank, section.heading.clone(), section.blocks.clone());
        let id = match old.get_mut(&section.code).and_then(Vec::pop) {
            Some(row) => {
                let moved = row.parent != parent || row.position != position || row.heading != heading || row.outline == REMOVED;
                let outline = if moved { OWN.to_owned() } else { row.outline.clone() };
                let state = if row.state == ASSEMBLED && blocks != row.blocks { "edited".to_owned() } else { row.state.clone() };
                let row = SectionRow { parent, position, rank, heading, blocks, state, outline, ..row };
                work.storage.update_section(&row)?;
                row.id
            }
            None => {
                let (baseline, state, outline) = (blocks.clone(), "edited".to_owned(), OWN.to_owned());
                let id = SectionId(0);
                work.storage
                    .add_section(report, &SectionRow { id, parent, position, code, rank, heading, blocks, baseline, state, outline })?
            }
        };
        put(work, report, &section.children, Some(id), old)?;
    }
    Ok(())
}
