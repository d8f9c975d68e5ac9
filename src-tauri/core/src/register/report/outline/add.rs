use std::collections::BTreeSet;

use super::{positions, rank_in, standing};
use crate::document::{Rank, heading_number};
use crate::domain::{ReportId, SectionId};
use crate::register::report::draft;
use crate::register::report::section::OWN;
use crate::register::{Op, Outcome, Register, RegisterError, clean};
use crate::storage::SectionRow;

/// A section that a person adds to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSection {
    /// Its heading without number.
    pub heading: String,
    /// The section above it; `None` at the top.
    pub parent: Option<SectionId>,
    /// Its place among its neighbours, from 0; beyond the last it is the last.
    pub position: usize,
}

impl Register {
    /// Adds a section to a draft; assembling anew leaves it where it is.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::ReportIssued`], [`RegisterError::NotFound`].
    pub fn add_section(&mut self, report: ReportId, section: &NewSection) -> Result<Outcome<SectionId>, RegisterError> {
        let heading = heading_of(&section.heading)?;
        let taken = self.codes_of(report)?;
        self.transact(Op::AddSection, &heading.clone(), |work| {
            draft(work, report)?;
            let rows = standing(work, report)?;
            let above = match section.parent {
                None => None,
                Some(parent) => Some(rows.iter().find(|row| row.id == parent).ok_or(RegisterError::NotFound { what: "mục" })?),
            };
            let row = SectionRow {
                id: SectionId(0),
                parent: section.parent,
                position: 0,
                code: free_code(above.map(|above| above.code.as_str()), &taken),
                rank: rank_in(&rows, section.parent, None),
                heading,
                blocks: Vec::new(),
                baseline: Vec::new(),
                state: "edited".to_owned(),
                outline: OWN.to_owned(),
            };
            let id = work.storage.add_section(report, &row)?;
            let mut rows = rows;
            rows.push(SectionRow { id, ..row });
            for (moved, position) in positions(&rows, section.parent, id, section.position) {
                if let Some(row) = rows.iter().find(|row| row.id == moved && row.position != position) {
                    work.storage.update_section(&SectionRow { position, ..row.clone() })?;
                }
            }
            Ok(id)
        })
    }

    /// Codes that the report, its versions of sections taken out or its template already use.
    fn codes_of(&self, report: ReportId) -> Result<BTreeSet<String>, RegisterError> {
        let mut codes: BTreeSet<String> = self.storage.sections(report)?.into_iter().map(|row| row.code).collect();
        let of = self.report(report)?;
        if let Some(template) = of.template.as_ref().and_then(|code| self.template_of(code, of.template_version).ok()) {
            codes.extend(template.walk().into_iter().map(|section| section.code.clone()));
        }
        Ok(codes)
    }
}

/// The heading as it is kept: one line.
pub(super) fn heading_of(heading: &str) -> Result<String, RegisterError> {
    let heading = clean(&heading.replace(['\n', '\t'], " "));
    if heading.is_empty() { Err(RegisterError::NameEmpty("Mục")) } else { Ok(heading) }
}

/// The first code of the kind that nothing uses: II.9 below II, VII at the top.
fn free_code(above: Option<&str>, taken: &BTreeSet<String>) -> String {
    let code = |number: usize| match above {
        Some(above) => format!("{above}.{}", number + 1),
        None => heading_number(Rank::Roman, number, "").trim_end_matches('.').to_owned(),
    };
    (0..).map(code).find(|code| !taken.contains(code)).unwrap_or_default()
}
