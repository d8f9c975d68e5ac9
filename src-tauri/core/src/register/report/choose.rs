use super::super::{Op, Outcome, Register, RegisterError, clean};
use super::{Report, draft};
use crate::storage::ReportRow;

impl Register {
    /// Writes title, profile, layout, basis and subject of a draft anew; the rest of `report` is not looked at.
    ///
    /// # Errors
    /// [`RegisterError::ReportIssued`], or where the report or its profile is not there.
    pub fn change_report(&mut self, report: &Report) -> Result<Outcome<()>, RegisterError> {
        if let Some(profile) = report.profile {
            self.profile(profile)?;
        }
        self.transact(Op::SaveReport, &report.title, |work| {
            let old = draft(work, report.id)?;
            let title = clean(&report.title);
            if title.is_empty() {
                return Err(RegisterError::NameEmpty("Báo cáo"));
            }
            let row = ReportRow {
                title,
                profile: report.profile,
                layout: report.layout.clone(),
                basis: report.basis,
                subject: report.subject.clone(),
                ..old
            };
            Ok(work.storage.set_report_choices(&row)?)
        })
    }
}
