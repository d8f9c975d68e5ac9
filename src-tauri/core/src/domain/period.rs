//! Periods of review, their cut-off schemes and the words that name them.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Window, WindowError};
use crate::text::date;

/// What a review reports on. 6, 9 and 12 months are one growing series from the scheme's first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub enum Period {
    /// Quý I.
    FirstQuarter(i32),
    /// 6 tháng đầu năm.
    SixMonths(i32),
    /// 9 tháng đầu năm.
    NineMonths(i32),
    /// Cả năm.
    Year(i32),
    /// Any other span of days: 7 months, a school year, five years.
    Span(Window),
}

/// The kind of a period, for conditions of templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PeriodKind {
    /// Quý I.
    #[serde(rename = "q1")]
    FirstQuarter,
    /// 6 tháng đầu năm.
    #[serde(rename = "6t")]
    SixMonths,
    /// 9 tháng đầu năm.
    #[serde(rename = "9t")]
    NineMonths,
    /// Cả năm.
    #[serde(rename = "nam")]
    Year,
    /// Any other span.
    #[serde(rename = "khoang")]
    Span,
}

/// Which days a period's data runs over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "scheme")]
pub enum CutoffScheme {
    /// Decree 09/2019/NĐ-CP, article 12: the year runs 15/12 to 14/12; 6 months close on 14/6.
    #[default]
    Nd09,
    /// Calendar months: 01/01 to 30/6, 30/9, 31/12.
    Calendar,
    /// The days that the superior's request names.
    Custom(Window),
}

/// Why words do not name a period.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// Not one of the forms.
    #[error("không hiểu kỳ báo cáo «{0}»; viết 2026-q1, 2026-6t, 2026-9t, 2026 hoặc 2026-01-01..2026-07-31")]
    Unreadable(String),
    /// The year cannot be meant.
    #[error("năm {0} của kỳ báo cáo nằm ngoài khoảng từ năm 1930 đến năm 2200")]
    YearOutOfRange(i32),
    /// The days of a free span are wrong.
    #[error(transparent)]
    Window(#[from] WindowError),
}

impl Period {
    /// Its kind.
    #[must_use]
    pub fn kind(self) -> PeriodKind {
        match self {
            Self::FirstQuarter(_) => PeriodKind::FirstQuarter,
            Self::SixMonths(_) => PeriodKind::SixMonths,
            Self::NineMonths(_) => PeriodKind::NineMonths,
            Self::Year(_) => PeriodKind::Year,
            Self::Span(_) => PeriodKind::Span,
        }
    }

    /// The year it belongs to; of a span, the year of its last day.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::FirstQuarter(year) | Self::SixMonths(year) | Self::NineMonths(year) | Self::Year(year) => year,
            Self::Span(window) => window.to().year(),
        }
    }

    /// The same period a year earlier (cùng kỳ).
    #[must_use]
    pub fn a_year_earlier(self) -> Self {
        match self {
            Self::FirstQuarter(year) => Self::FirstQuarter(year - 1),
            Self::SixMonths(year) => Self::SixMonths(year - 1),
            Self::NineMonths(year) => Self::NineMonths(year - 1),
            Self::Year(year) => Self::Year(year - 1),
            Self::Span(window) => Self::Span(window.shifted_years(-1)),
        }
    }

    /// The days its data runs over under `scheme`.
    #[must_use]
    pub fn window(self, scheme: CutoffScheme) -> Window {
        let (year, (month, nd09_day, calendar_day)) = match self {
            Self::Span(window) => return window,
            Self::FirstQuarter(year) => (year, (3, 14, 31)),
            Self::SixMonths(year) => (year, (6, 14, 30)),
            Self::NineMonths(year) => (year, (9, 14, 30)),
            Self::Year(year) => (year, (12, 14, 31)),
        };
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN);
        let (from, to) = match scheme {
            CutoffScheme::Custom(window) => return window,
            CutoffScheme::Nd09 => (day(year - 1, 12, 15), day(year, month, nd09_day)),
            CutoffScheme::Calendar => (day(year, 1, 1), day(year, month, calendar_day)),
        };
        Window::new(from, to).unwrap_or_else(|_| Period::Year(2000).window(CutoffScheme::Calendar))
    }

    /// "6 tháng đầu năm 2026", "quý I năm 2026", "năm 2026".
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::FirstQuarter(year) => format!("quý I năm {year}"),
            Self::SixMonths(year) => format!("6 tháng đầu năm {year}"),
            Self::NineMonths(year) => format!("9 tháng đầu năm {year}"),
            Self::Year(year) => format!("năm {year}"),
            Self::Span(window) => match full_years(window) {
                Some((first, last)) if first == last => format!("năm {first}"),
                Some((first, last)) => format!("giai đoạn {first} - {last}"),
                None => date::from_to(window.from(), window.to()),
            },
        }
    }

    /// The period that the second part plans: "6 tháng cuối năm 2026", "quý II năm 2026", "năm 2027".
    #[must_use]
    pub fn next_label(self) -> String {
        match self {
            Self::FirstQuarter(year) => format!("quý II năm {year}"),
            Self::SixMonths(year) => format!("6 tháng cuối năm {year}"),
            Self::NineMonths(year) => format!("3 tháng cuối năm {year}"),
            Self::Year(year) => format!("năm {}", year + 1),
            Self::Span(_) => "thời gian tới".to_owned(),
        }
    }

    /// The review that came before in the same series: the 6-month review before the 9-month one, last year's before a first quarter.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        match self {
            Self::FirstQuarter(year) => Some(Self::Year(year - 1)),
            Self::SixMonths(year) => Some(Self::FirstQuarter(year)),
            Self::NineMonths(year) => Some(Self::SixMonths(year)),
            Self::Year(year) => Some(Self::NineMonths(year)),
            Self::Span(_) => None,
        }
    }
}

/// First and last year where the window is made of whole calendar years.
fn full_years(window: Window) -> Option<(i32, i32)> {
    let starts = (window.from().day(), window.from().month()) == (1, 1);
    let ends = (window.to().day(), window.to().month()) == (31, 12);
    (starts && ends).then(|| (window.from().year(), window.to().year()))
}

impl std::str::FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let unreadable = || PeriodError::Unreadable(text.chars().take(40).collect());
        if let Some((from, to)) = text.split_once("..") {
            let day = |part: &str| part.trim().parse::<NaiveDate>().map_err(|_| unreadable());
            return Ok(Self::Span(Window::new(day(from)?, day(to)?)?));
        }
        let (year, kind) = match text.trim().split_once('-') {
            Some((year, kind)) => (year, kind),
            None => (text.trim(), ""),
        };
        let year: i32 = year.parse().map_err(|_| unreadable())?;
        if !Window::YEARS.contains(&year) {
            return Err(PeriodError::YearOutOfRange(year));
        }
        match kind.to_lowercase().as_str() {
            "" | "nam" => Ok(Self::Year(year)),
            "q1" => Ok(Self::FirstQuarter(year)),
            "6t" => Ok(Self::SixMonths(year)),
            "9t" => Ok(Self::NineMonths(year)),
            _ => Err(unreadable()),
        }
    }
}

/// The form that is parsed back: `2026-6t`.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FirstQuarter(year) => write!(f, "{year}-q1"),
            Self::SixMonths(year) => write!(f, "{year}-6t"),
            Self::NineMonths(year) => write!(f, "{year}-9t"),
            Self::Year(year) => write!(f, "{year}"),
            Self::Span(window) => write!(f, "{}..{}", window.from(), window.to()),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(period: Period, scheme: CutoffScheme) -> String {
        let window = period.window(scheme);
        format!("{}..{}", window.from(), window.to())
    }

    #[test]
    fn decree_09_closes_six_months_on_14_june_and_the_year_on_14_december() {
        assert_eq!(days(Period::SixMonths(2026), CutoffScheme::Nd09), "2025-12-15..2026-06-14");
        assert_eq!(days(Period::NineMonths(2026), CutoffScheme::Nd09), "2025-12-15..2026-09-14");
        assert_eq!(days(Period::Year(2026), CutoffScheme::Nd09), "2025-12-15..2026-12-14");
        assert_eq!(days(Period::Year(2026), CutoffScheme::Calendar), "2026-01-01..2026-12-31");
    }

    #[test]
    fn six_nine_and_twelve_months_grow_from_one_first_day() {
        for scheme in [CutoffScheme::Nd09, CutoffScheme::Calendar] {
            let [quarter, six, nine, year] =
                [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)]
                    .map(|period| period.window(scheme));
            assert!(six.covers(quarter) && nine.covers(six) && year.covers(nine));
            assert_eq!(quarter.from(), year.from());
        }
    }

    #[test]
    fn the_second_part_is_named_from_the_first() {
        assert_eq!(Period::SixMonths(2026).next_label(), "6 tháng cuối năm 2026");
        assert_eq!(Period::NineMonths(2026).next_label(), "3 tháng cuối năm 2026");
        assert_eq!(Period::Year(2026).next_label(), "năm 2027");
        assert_eq!(Period::FirstQuarter(2026).next_label(), "quý II năm 2026");
    }

    #[test]
    fn the_command_line_s_words_read_back() {
        for words in ["2026-q1", "2026-6t", "2026-9t", "2026", "2026-01-01..2026-07-31"] {
            assert_eq!(words.parse::<Period>().unwrap().to_string(), words);
        }
        assert!(matches!("2026-7t".parse::<Period>(), Err(PeriodError::Unreadable(_))));
        assert!(matches!("26-6t".parse::<Period>(), Err(PeriodError::YearOutOfRange(26))));
        assert!(matches!("2026-07-31..2026-01-01".parse::<Period>(), Err(PeriodError::Window(_))));
    }
}
