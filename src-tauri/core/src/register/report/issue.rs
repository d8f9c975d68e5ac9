use chrono::{Datelike, NaiveDate};

use super::super::{Op, Outcome, Register, RegisterError, Work, check_day};
use super::document::whole;
use super::draft;
use super::version::{Reason, keep_version};
use crate::catalog::LayoutStandard;
use crate::document::{Block, Document, Inline};
use crate::domain::{AttachmentId, ReportId, Signer};
use crate::storage::{AttachmentRow, Storage};

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

impl Register {
    /// Freezes a report as [`Register::issue_report`] does, and keeps the Word file of what was frozen with it, under `file_name`.
    ///
    /// # Errors
    /// As [`Register::issue_report`]; [`RegisterError::Docx`] where the text has gaps that no issued document may have.
    pub fn issue_report_with_file(&mut self, id: ReportId, issue: &Issue, file_name: &str) -> Result<Outcome<AttachmentId>, RegisterError> {
        let report = self.report(id)?;
        if report.issued {
            return Err(RegisterError::ReportIssued(report.title));
        }
        check_day("Ngày ký", Some(issue.signed_on))?;
        let Some(mut document) = whole(&self.storage, id)? else { return Err(RegisterError::ReportEmpty(report.title)) };
        sign(&mut document, issue);
        let layout = self.report_layout(id, issue.signed_on)?;
        let bytes = crate::docx::write(&document, &layout)?;
        let file = self.keep_file(file_name, &bytes)?;
        self.transact(Op::IssueReport, &report.title, |work| {
            let row = draft(work, id)?;
            keep_version(work, &row, Reason::Issue, "")?;
            freeze(work, id, issue, &document)?;
            Ok(work.storage.add_attachment(&AttachmentRow { report: Some(id), ..file })?)
        })
    }

    /// The document as it would leave with this number, day and signer; nothing is written.
    ///
    /// # Errors
    /// [`RegisterError::ReportEmpty`], [`RegisterError::NotFound`].
    pub fn signed_document(&self, id: ReportId, issue: &Issue) -> Result<Document, RegisterError> {
        let title = self.report(id)?.title;
        let mut document = self.document(id)?.ok_or(RegisterError::ReportEmpty(title))?;
        sign(&mut document, issue);
        Ok(document)
    }

    /// The layout standard of a report on the day of signing, or of drafting; of an issued report, on the day it was signed.
    ///
    /// # Errors
    /// [`RegisterError::NoProfile`], [`RegisterError::NoLayout`].
    pub fn report_layout(&self, id: ReportId, day: NaiveDate) -> Result<LayoutStandard, RegisterError> {
        let report = self.report(id)?;
        let day = report.signed_on.unwrap_or(day);
        let profile = match report.profile {
            Some(id) => self.profile(id)?,
            None => self.profile_on(day)?.1,
        };
        self.layout(report.layout.as_ref(), &profile, day)
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
    // A correction may bear the number of what it corrects.
    let corrected = work.storage.report(id)?.and_then(|report| report.corrects);
    let its_own = match corrected {
        Some(corrected) => work.storage.report(corrected)?.is_some_and(|corrected| {
            corrected.number == issue.number && corrected.signed_on.map(|day| day.year()) == Some(issue.signed_on.year())
        }),
        None => false,
    };
    if let Some(number) = issue.number
        && !its_own
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
