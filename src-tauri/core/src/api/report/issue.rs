use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::WhichReport;
use super::export::{file_name, suggested};
use crate::api::{ApiError, Desk, Done};
use crate::domain::{AttachmentId, IndicatorCode, LayoutFamily, Observed, RecordId, ReportId, Signer, Window};
use crate::register::{Issue, LateFate, Report};
use crate::text::number;

/// How a report leaves.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportToIssue {
    /// Which report.
    pub report: ReportId,
    /// Its number; null where the office has given it none.
    pub number: Option<u32>,
    /// The day of signing.
    pub signed_on: NaiveDate,
    /// Who signs.
    pub signer: Signer,
}

/// What issuing asks: who may sign, and what was usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct IssueOffer {
    /// Those who may sign by the profile, the usual one first.
    pub signers: Vec<Signer>,
    /// The number after the last one that was given; the one of the corrected report for a correction.
    pub number: Option<u32>,
    /// Today.
    pub signed_on: NaiveDate,
    /// Name of the file that is kept.
    pub file_name: String,
    /// Last day of the report: an earlier day of signing is asked about.
    pub ends: NaiveDate,
    /// Whether numbers go on for the term of a Party committee (HD 05-HD/VPTW §3), or begin anew each year.
    pub per_term: bool,
    /// Numbers of the same series that other reports of this register have already, the latest first.
    pub used: Vec<UsedNumber>,
}

/// The number of a report that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct UsedNumber {
    /// The number.
    pub number: u32,
    /// The day of signing.
    pub signed_on: NaiveDate,
    /// Name of the report.
    pub title: String,
}

/// What came, changed or went after the report was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct LateChanges {
    /// Values, the earliest change first.
    pub figures: Vec<LateChangeView>,
    /// Records that it counts or quotes, the earliest change first.
    pub records: Vec<LateRecordView>,
}

/// What became of a record after the report was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LateFateView {
    /// It came, or came back out of the bin.
    Added,
    /// It, or a stage of it, was changed.
    Changed,
    /// It went to the bin.
    Removed,
}

/// A record that came, changed or went after the report was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct LateRecordView {
    /// The record.
    pub record: RecordId,
    /// Name of its kind.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// What became of it.
    pub fate: LateFateView,
    /// When that was last.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

/// A value that came or changed after the report was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct LateChangeView {
    /// Code of the indicator.
    pub code: IndicatorCode,
    /// Its name.
    pub indicator: String,
    /// Of which unit.
    pub unit: String,
    /// Over which days.
    pub window: Window,
    /// As it was when the report was frozen; empty where there was none.
    pub then: String,
    /// As it is now.
    pub now: String,
    /// When it last changed.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
}

pub(crate) fn issue_offer(desk: &Desk, form: WhichReport) -> Result<IssueOffer, ApiError> {
    let today = desk.today();
    desk.look(|register| {
        let report = register.report(form.report)?;
        let profile = match report.profile {
            Some(profile) => register.profile(profile)?,
            None => register.profile_on(today)?.1,
        };
        let all = register.reports()?;
        let corrected = report.corrects.and_then(|corrected| all.iter().find(|other| other.id == corrected)).and_then(|other| other.number);
        let per_term = profile.layout == LayoutFamily::Party;
        let used = used(&all, report.corrects, today, per_term);
        // Of a series that began again, with a new term, the latest number is the one to go on from.
        let next = used.first().map_or(1, |last| last.number.saturating_add(1));
        Ok(IssueOffer {
            signers: profile.signers,
            number: corrected.or(Some(next)),
            signed_on: today,
            file_name: suggested(register, form.report)?,
            ends: report.window.to(),
            per_term,
            used,
        })
    })
}

/// Years that a term of a Party committee lasts.
const TERM: i32 = 5;

/// A correction goes out under the number of the report it corrects.
fn used(all: &[Report], corrected: Option<ReportId>, today: NaiveDate, per_term: bool) -> Vec<UsedNumber> {
    let of_series = |day: NaiveDate| if per_term { day.year() > today.year() - TERM } else { day.year() == today.year() };
    let others = all.iter().filter(|other| Some(other.id) != corrected && other.signed_on.is_some_and(of_series));
    let one = |other: &Report| Some(UsedNumber { number: other.number?, signed_on: other.signed_on?, title: other.title.clone() });
    let mut used: Vec<UsedNumber> = others.filter_map(one).collect();
    used.sort_by_key(|one| std::cmp::Reverse((one.signed_on, one.number)));
    used
}

pub(crate) fn issue(desk: &Desk, form: ReportToIssue) -> Result<Done<AttachmentId>, ApiError> {
    desk.work(|register| {
        let name = file_name(&register.report(form.report)?.title);
        let issue = Issue { number: form.number, signed_on: form.signed_on, signer: form.signer };
        let issued = register.issue_report_with_file(form.report, &issue, &name)?;
        Done::of(register, issued)
    })
}

pub(crate) fn correct(desk: &Desk, form: WhichReport) -> Result<Done<ReportId>, ApiError> {
    desk.work(|register| {
        let correction = register.correct_report(form.report)?;
        Done::of(register, correction)
    })
}

pub(crate) fn late_changes(desk: &Desk, form: WhichReport) -> Result<LateChanges, ApiError> {
    desk.look(|register| {
        let records = register.late_records(form.report)?.into_iter().map(|late| LateRecordView {
            record: late.record,
            kind: register.catalog().record_kind(late.kind.as_str()).map(|kind| kind.name.clone()).unwrap_or_default(),
            title: late.title,
            fate: match late.fate {
                LateFate::Added => LateFateView::Added,
                LateFate::Changed => LateFateView::Changed,
                LateFate::Removed => LateFateView::Removed,
            },
            at: late.at,
            who: late.who,
        });
        let units = register.unit_tree()?;
        let changes = register.late_changes(form.report)?.into_iter().map(|change| {
            let indicator = register.indicators().get(change.indicator.as_str());
            let measure = indicator.map(|indicator| indicator.measure.as_str()).unwrap_or_default();
            LateChangeView {
                indicator: indicator.map(|indicator| indicator.name.clone()).unwrap_or_default(),
                unit: units.get(change.unit).map(|unit| unit.name.clone()).unwrap_or_default(),
                then: change.then.map(|then| shown(then, measure)).unwrap_or_default(),
                now: shown(change.now, measure),
                code: change.indicator,
                window: change.window,
                at: change.at,
                who: change.who,
            }
        });
        Ok(LateChanges { figures: changes.collect(), records: records.collect() })
    })
}

fn shown(observed: Observed, measure: &str) -> String {
    match (observed.value(), observed.base()) {
        (Some(value), Some(base)) => format!("{}/{}", number::count(value), number::count(base)),
        (Some(value), None) => number::with_measure(value, measure),
        (None, _) if observed == Observed::NotApplicable => "không áp dụng".to_owned(),
        (None, _) => "chưa báo cáo".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Basis, Period, UnitId};

    fn report(id: i64, number: u32, signed_on: &str) -> Report {
        let window = Window::new("2026-01-01".parse().unwrap(), "2026-06-30".parse().unwrap()).unwrap();
        Report {
            id: ReportId(id),
            title: format!("Báo cáo {number}"),
            period: Period::SixMonths(2026),
            scheme: crate::domain::CutoffScheme::default(),
            window,
            unit: UnitId(1),
            basis: Basis::Actual,
            subject: Vec::new(),
            template: None,
            template_version: None,
            profile: None,
            layout: None,
            issued: true,
            number: Some(number),
            signed_on: Some(signed_on.parse().unwrap()),
            signer: None,
            corrects: None,
        }
    }

    #[test]
    fn numbers_go_on_for_a_term_or_for_a_year_and_a_correction_may_have_that_of_its_report() {
        let all = [report(1, 98, "2025-12-20"), report(2, 7, "2026-04-02"), report(3, 3, "2019-06-20")];
        let numbers = |corrected: Option<i64>, per_term| {
            used(&all, corrected.map(ReportId), "2026-06-20".parse().unwrap(), per_term).iter().map(|one| one.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(None, true), [7, 98]);
        assert_eq!(numbers(None, false), [7]);
        assert_eq!(numbers(Some(2), true), [98]);
    }
}
