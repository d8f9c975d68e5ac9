//! The demo register: an invented province, with the reviews of its running year.

use std::path::Path;

use chrono::NaiveDate;

use super::{AssembledReport, By, Issue, Leaving, NewReport, Register, RegisterError, catalog_of};
use crate::domain::{CutoffScheme, Period, ReportId};
use crate::exchange;

/// Name of the demo register, which says that it is one.
const NAME: &str = "Sổ minh hoạ tỉnh Lam Giang";

/// One review of the demo.
#[derive(Debug, Clone, Copy)]
pub struct DemoReview {
    /// Its period.
    pub period: Period,
    /// When it is signed.
    pub signed_on: NaiveDate,
    /// The number under which it is issued in the register; one that is left there as a draft has none yet.
    pub number: Option<u32>,
}

/// The reviews of the demo, in the order in which they leave: those of the running year are issued one after the other, so that
/// each answers for the tasks that the one before it set; the year-end review is still a draft.
#[must_use]
pub fn demo_reviews() -> Vec<DemoReview> {
    let review = |period: Period, (month, day): (u32, u32), number| {
        let signed_on = NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_else(|| period.window(CutoffScheme::Nd09).to());
        DemoReview { period, signed_on, number }
    };
    vec![
        review(Period::FirstQuarter(2026), (3, 20), Some(21)),
        review(Period::SixMonths(2026), (6, 18), Some(45)),
        review(Period::NineMonths(2026), (9, 18), Some(72)),
        review(Period::Year(2026), (12, 16), None),
    ]
}

impl Register {
    /// Makes the demo register at `path`, without its reviews.
    ///
    /// # Errors
    /// As [`Register::create`].
    pub fn create_demo(path: &Path, by: By) -> Result<Self, RegisterError> {
        let mut register = Self::create(path, NAME, catalog_of(path)?, by)?;
        register.import(&exchange::demo()?)?;
        Ok(register)
    }

    /// Assembles one review of the demo around what its draft holds, saves it into the draft and, where it is to leave, issues it.
    ///
    /// # Errors
    /// As [`Register::assemble`] and [`Register::issue_report`].
    pub fn make_demo_review(&mut self, review: &DemoReview) -> Result<(ReportId, AssembledReport), RegisterError> {
        let DemoReview { period, signed_on, number } = *review;
        let template = self.usual_template(period, signed_on)?;
        let wanted = NewReport::of(period, CutoffScheme::Nd09, template);
        let leaving = Leaving { signed_on: Some(signed_on), number, ..Leaving::draft_of(signed_on) };
        let assembled = self.assemble(&wanted, &leaving)?;
        let kept = self
            .reports()?
            .into_iter()
            .find(|kept| !kept.issued && kept.period == wanted.period && kept.template.as_ref() == Some(&wanted.template));
        let id = match kept {
            Some(kept) => kept.id,
            None => self.new_report(&NewReport { title: assembled.document.subject.clone(), ..wanted })?.value,
        };
        self.save_document(id, &assembled.document)?;
        if number.is_none() {
            return Ok((id, assembled));
        }
        let signer = self.profile_on(signed_on)?.1.signers.first().cloned().unwrap_or_default();
        self.issue_report(id, &Issue { number, signed_on, signer })?;
        let document = self.document(id)?.unwrap_or_else(|| assembled.document.clone());
        Ok((id, AssembledReport { document, ..assembled }))
    }
}
