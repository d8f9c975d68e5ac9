use super::draft;
use crate::document::{OwnFrame, Recipients};
use crate::domain::ReportId;
use crate::register::{Op, Outcome, Register, RegisterError, clean};

impl Register {
    /// Gives one draft a trích yếu and Nơi nhận of its own; `None` for what goes back to the template's and the profile's words when
    /// the draft is assembled next. Dashes, semicolons and full stops at the ends of recipients are left out: the standard writes them.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], [`RegisterError::ReportEmpty`], [`RegisterError::NotFound`], [`RegisterError::NameEmpty`].
    pub fn change_frame(
        &mut self,
        id: ReportId,
        subject: Option<&str>,
        recipients: Option<&Recipients>,
    ) -> Result<Outcome<()>, RegisterError> {
        let report = self.report(id)?;
        let Some(mut shell) = self.storage.report_document(id)? else { return Err(RegisterError::ReportEmpty(report.title)) };
        if let Some(subject) = subject {
            let subject = clean(subject);
            if subject.is_empty() {
                return Err(RegisterError::NameEmpty("Trích yếu"));
            }
            shell.properties.title = format!("{} {subject}", shell.title);
            shell.subject = subject;
        }
        if let Some(recipients) = recipients {
            let to = recipients.to.iter().map(|one| bare(one)).filter(|one| !one.is_empty()).collect();
            shell.recipients = Recipients { to, archive: bare(&recipients.archive) };
        }
        shell.own = OwnFrame { subject: subject.is_some(), recipients: recipients.is_some() };
        self.transact(Op::ChangeFrame, &report.title, |work| {
            draft(work, id)?;
            Ok(work.storage.set_report_document(id, &shell)?)
        })
    }
}

/// A recipient without the signs that the standard sets around it.
fn bare(line: &str) -> String {
    let line = clean(line);
    line.trim_start_matches(['-', '–', ' ']).trim_end_matches([';', '.', ',', ' ']).to_owned()
}
