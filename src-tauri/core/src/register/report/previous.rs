use super::super::{Register, RegisterError};
use super::Report;
use crate::domain::{ReportId, TemplateCode, UnitId, Window};

/// Endings by which the templates of one series differ from period to period.
const PERIOD_ENDINGS: [&str; 4] = ["-q1", "-6t", "-9t", "-nam"];

/// The series of a template: its code without the period.
fn series(template: &str) -> &str {
    // A copy that the office made has the code of what it was copied from with a point and a number behind it.
    let template = template.split('.').next().unwrap_or(template);
    PERIOD_ENDINGS.iter().find_map(|ending| template.strip_suffix(ending)).unwrap_or(template)
}

impl Register {
    /// The issued reports that came before in the same series and for the same unit, the latest first. A report brought from
    /// elsewhere without a template counts, since it was the unit's report of those days.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn earlier_reports(&self, id: ReportId) -> Result<Vec<Report>, RegisterError> {
        let report = self.report(id)?;
        self.issued_before(report.template.as_ref(), report.unit, report.window)
    }

    /// The issued reports of one series and unit whose data ended before that of `window`, the latest first.
    pub(super) fn issued_before(
        &self,
        template: Option<&TemplateCode>,
        unit: UnitId,
        window: Window,
    ) -> Result<Vec<Report>, RegisterError> {
        let same_series = |other: &Report| match (template, &other.template) {
            (Some(mine), Some(theirs)) => series(mine.as_str()) == series(theirs.as_str()),
            _ => true,
        };
        let all = self.reports()?;
        // A report that was corrected since is no longer what was said.
        let corrected: Vec<ReportId> = all.iter().filter(|other| other.issued).filter_map(|other| other.corrects).collect();
        let before =
            |other: &Report| other.issued && other.unit == unit && other.window.to() < window.to() && !corrected.contains(&other.id);
        Ok(all.into_iter().filter(|other| before(other) && same_series(other)).collect())
    }

    /// The last of [`Register::earlier_reports`]: the one whose second part is to be answered for.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn previous_report(&self, id: ReportId) -> Result<Option<Report>, RegisterError> {
        Ok(self.earlier_reports(id)?.into_iter().next())
    }
}

#[cfg(test)]
mod tests {
    use super::series;

    #[test]
    fn the_six_month_and_the_nine_month_template_are_one_series() {
        assert_eq!(series("dan-van-tinh-6t"), series("dan-van-tinh-9t"));
        assert_eq!(series("dan-van-tinh-6t.2"), series("dan-van-tinh-9t"), "an own copy stays in its series");
        assert_ne!(series("dan-van-tinh-nam"), series("dan-van-xa-nam"));
    }
}
