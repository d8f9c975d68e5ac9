use chrono::{Datelike, NaiveDate};

use super::super::{Op, Outcome, Register, RegisterError, Work, check_day};
use super::document::whole;
use super::draft;
use super::version::{Reason, keep_version};
use crate::document::{Block, Document, Inline};
use crate::domain::{ReportId, Signer};
use crate::storage::Storage;

/// How a report leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its number, where the office has given it one.
    pub number: Option<u32>,
    /// The day of signing.
    pub signed_on: NaiveDate,
    /// Who signs.
    pub signer: Signer,
}

impl Register {
    /// Freezes a report: document and figures stay as they are from here on, whatever changes in the register.
    /// The signed file may be attached to it ([`Register::attach_to_report`]).
    ///
    /// # Errors
    /// [`RegisterError::ReportEmpty`] before a document is saved, [`RegisterError::NumberTaken`] within the year of signing,
    /// [`RegisterError::ReportIssued`] where it was frozen already.
    pub fn issue_report(&mut self, id: ReportId, issue: &Issue) -> Result<Outcome<()>, RegisterError> {
        let title = self.report(id)?.title;
        self.transact(Op::IssueReport, &title, |work| {
            let report = draft(work, id)?;
            check_day("Ngày ký", Some(issue.signed_on))?;
            let Some(mut document) = whole(work.storage, id)? else { return Err(RegisterError::ReportEmpty(report.title)) };
            keep_version(work, &report, Reason::Issue, "")?;
            sign(&mut document, issue);
            freeze(work, id, issue, &document)
        })
    }
}

fn sign(document: &mut Document, issue: &Issue) {
    document.head.number = issue.number;
    document.head.signed_on = Some(issue.signed_on);
    document.marks.draft = None;
    document.signature.mode = issue.signer.mode;
    document.signature.authority.clone_from(&issue.signer.authority);
    document.signature.title.clone_from(&issue.signer.title);
    document.signature.name.clone_from(&issue.signer.name);
}

/// Writes the document with every figure that stands in it, and closes the report.
pub(in crate::register) fn freeze(work: &Work<'_>, id: ReportId, issue: &Issue, document: &Document) -> Result<(), RegisterError> {
    if let Some(number) = issue.number
        && let Some(title) = work.storage.report_with_number(number, issue.signed_on.year(), id)?
    {
        return Err(RegisterError::NumberTaken { number, year: issue.signed_on.year(), title });
    }
    freeze_blocks(work.storage, id, "", &document.opening)?;
    for section in document.walk() {
        freeze_blocks(work.storage, id, &section.code, &section.blocks)?;
    }
    for appendix in &document.appendices {
        freeze_blocks(work.storage, id, &appendix.code, &appendix.blocks)?;
    }
    Ok(work.storage.issue_report(id, issue.number, issue.signed_on, &issue.signer, document, work.operation)?)
}

fn freeze_blocks(storage: &Storage, report: ReportId, section: &str, blocks: &[Block]) -> Result<(), RegisterError> {
    for inline in blocks.iter().flat_map(Block::inlines) {
        if let Inline::Figure { origin, shown } = inline {
            storage.add_figure(report, section, origin, shown)?;
        }
    }
    Ok(())
}
