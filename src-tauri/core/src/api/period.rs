//! Which period is looked at, and its days.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{ApiError, Desk};
use crate::domain::{CutoffScheme, Period, PeriodKind, Window};

/// From which day to which the data of a period runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SchemeChoice {
    /// From 15/12 of the year before to the 14th (NĐ 09/2019, Điều 12).
    Nd09,
    /// From 01/01 to the last day of a month.
    Calendar,
    /// From and to days of one's own.
    Custom,
}

/// A period as it is picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeriodChoice {
    /// "2026-q1", "2026-6t", "2026-9t", "2026" or "2026-01-01..2026-07-31".
    pub period: String,
    /// Which days.
    pub scheme: SchemeChoice,
    /// First day, for days of one's own.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub from: Option<NaiveDate>,
    /// Last day, for days of one's own.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub to: Option<NaiveDate>,
}

/// What kind of period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) enum KindOfPeriod {
    /// Quý I.
    FirstQuarter,
    /// 6 tháng.
    SixMonths,
    /// 9 tháng.
    NineMonths,
    /// Năm.
    Year,
    /// Any days.
    Span,
}

/// A period with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct PeriodView {
    /// What kind.
    pub kind: KindOfPeriod,
    /// Its name: "6 tháng đầu năm 2026".
    pub label: String,
    /// The year that its plan is of.
    pub year: i32,
    /// First day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveDate,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: NaiveDate,
    /// First of the same days a year earlier.
    #[cfg_attr(test, ts(type = "string"))]
    pub from_last_year: NaiveDate,
    /// Last of the same days a year earlier.
    #[cfg_attr(test, ts(type = "string"))]
    pub to_last_year: NaiveDate,
}

impl PeriodChoice {
    /// The period and its days.
    ///
    /// # Errors
    /// [`ApiError`] where the words are no period, or the days none that follow one another.
    pub(crate) fn read(&self) -> Result<(Period, Window), ApiError> {
        let period: Period = self.period.parse().map_err(|error| ApiError::told(sentence(&error), "Hãy chọn lại kỳ."))?;
        let scheme = match self.scheme {
            SchemeChoice::Nd09 => CutoffScheme::Nd09,
            SchemeChoice::Calendar => CutoffScheme::Calendar,
            SchemeChoice::Custom => CutoffScheme::Custom(days(self.from, self.to)?),
        };
        Ok((period, period.window(scheme)))
    }

    /// The same, to be shown.
    ///
    /// # Errors
    /// As [`PeriodChoice::read`].
    pub(crate) fn view(&self) -> Result<PeriodView, ApiError> {
        let (period, window) = self.read()?;
        let earlier = window.shifted_years(-1);
        let kind = match period.kind() {
            PeriodKind::FirstQuarter => KindOfPeriod::FirstQuarter,
            PeriodKind::SixMonths => KindOfPeriod::SixMonths,
            PeriodKind::NineMonths => KindOfPeriod::NineMonths,
            PeriodKind::Year => KindOfPeriod::Year,
            PeriodKind::Span => KindOfPeriod::Span,
        };
        Ok(PeriodView {
            kind,
            label: period.label(),
            year: window.to().year(),
            from: window.from(),
            to: window.to(),
            from_last_year: earlier.from(),
            to_last_year: earlier.to(),
        })
    }
}

/// The days from `from` to `to`.
fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Window, ApiError> {
    let (Some(from), Some(to)) = (from, to) else {
        return Err(ApiError::told("Chưa chọn đủ ngày đầu và ngày chốt của kỳ.", "Hãy chọn cả hai ngày."));
    };
    window(from, to)
}

/// The days from `from` to `to`, where they follow one another.
pub(super) fn window(from: NaiveDate, to: NaiveDate) -> Result<Window, ApiError> {
    Window::new(from, to).map_err(|error| ApiError::told(sentence(&error), "Hãy sửa lại ngày."))
}

/// An error of the domain as a sentence of its own.
fn sentence(error: &impl std::fmt::Display) -> String {
    let words = error.to_string();
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}.", first.chain(letters).collect::<String>().trim_end_matches('.'))
}

pub(super) fn read(_: &Desk, choice: PeriodChoice) -> Result<PeriodView, ApiError> {
    choice.view()
}
