use super::super::{Op, Outcome, Register, RegisterError, clean};
use super::{Leaving, save};
use crate::domain::{Basis, CutoffScheme, LayoutCode, Period, ProfileId, RecordId, ReportId, TemplateCode, UnitId};
use crate::storage::ReportRow;

/// What a new review is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Its name in lists; the period's words where empty.
    pub title: String,
    /// What it reports on.
    pub period: Period,
    /// How its days are cut off.
    pub scheme: CutoffScheme,
    /// The unit whose subtree it reports on; the commission's own where absent.
    pub unit: Option<UnitId>,
    /// Whether what was done is reported, or what is estimated.
    pub basis: Basis,
    /// The directive or programmes that it is about.
    pub subject: Vec<RecordId>,
    /// Its template.
    pub template: TemplateCode,
    /// The version of the user's template; `None` for a built-in one.
    pub template_version: Option<u32>,
    /// The version of the issuer profile; the one that holds on the cut-off day where absent.
    pub profile: Option<ProfileId>,
    /// The layout standard, where chosen by hand.
    pub layout: Option<LayoutCode>,
}

impl NewReport {
    /// A review of `period` by `template`, with everything else as usual.
    #[must_use]
    pub fn of(period: Period, scheme: CutoffScheme, template: impl Into<TemplateCode>) -> Self {
        Self {
            title: String::new(),
            period,
            scheme,
            unit: None,
            basis: Basis::Actual,
            subject: Vec::new(),
            template: template.into(),
            template_version: None,
            profile: None,
            layout: None,
        }
    }
}

impl Register {
    /// Begins a review; it has no text until a document is saved into it.
    ///
    /// # Errors
    /// [`RegisterError`] where the register has no unit or no profile yet, or a record, unit or profile is not there.
    pub fn new_report(&mut self, report: &NewReport) -> Result<Outcome<ReportId>, RegisterError> {
        let row = self.row_of(report)?;
        self.transact(Op::NewReport, &row.title.clone(), |work| Ok(work.storage.add_report(&row, None, env!("CARGO_PKG_VERSION"))?))
    }

    /// Begins a review with its text assembled, as one operation. Another draft of the same period lends it nothing.
    ///
    /// # Errors
    /// As [`Register::new_report`] and [`Register::assemble`].
    pub fn begin_report(&mut self, report: &NewReport, leaving: &Leaving) -> Result<Outcome<ReportId>, RegisterError> {
        let row = self.row_of(report)?;
        let profile = row.profile;
        let document = self.assemble_apart(&NewReport { profile, ..report.clone() }, leaving)?.document;
        self.transact(Op::NewReport, &row.title.clone(), |work| {
            let id = work.storage.add_report(&row, None, env!("CARGO_PKG_VERSION"))?;
            save(work, id, &document)?;
            Ok(id)
        })
    }

    fn row_of(&self, report: &NewReport) -> Result<ReportRow, RegisterError> {
        let window = report.period.window(report.scheme);
        let title = match clean(&report.title) {
            title if title.is_empty() => format!("Báo cáo {}", report.period.label()),
            title => title,
        };
        let tree = self.unit_tree()?;
        let unit = match report.unit {
            Some(unit) if tree.get(unit).is_none() => return Err(RegisterError::NotFound { what: "đơn vị" }),
            Some(unit) => unit,
            None => self.root()?,
        };
        let profile = match report.profile {
            Some(profile) => self.profile(profile).map(|_| profile)?,
            None => self.profile_on(window.to())?.0,
        };
        for record in &report.subject {
            self.record(*record)?;
        }
        Ok(ReportRow {
            id: ReportId(0),
            title,
            period: report.period,
            scheme: report.scheme,
            window,
            unit,
            basis: report.basis,
            subject: report.subject.clone(),
            template: Some(report.template.clone()),
            template_version: report.template_version,
            profile: Some(profile),
            layout: report.layout.clone(),
            issued: false,
            number: None,
            signed_on: None,
            signer: None,
            corrects: None,
        })
    }
}
