//! The days that data runs from and to.

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A span of days, both ends included; `to` is the cut-off day (ngày chốt).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Bounds", into = "Bounds")]
#[schemars(with = "Bounds")]
pub struct Window {
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
struct Bounds {
    from: NaiveDate,
    to: NaiveDate,
}

/// Why two days do not make a window.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WindowError {
    /// The last day lies before the first.
    #[error("ngày kết thúc {to} trước ngày bắt đầu {from}", from = .from.format("%d/%m/%Y"), to = .to.format("%d/%m/%Y"))]
    Backwards {
        /// The first day given.
        from: NaiveDate,
        /// The last day given.
        to: NaiveDate,
    },
    /// A day before 1930 or after 2200, which is always a slip of typing.
    #[error("ngày {day} nằm ngoài khoảng từ năm 1930 đến năm 2200", day = .0.format("%d/%m/%Y"))]
    OutOfRange(NaiveDate),
}

impl Window {
    /// Years that dates of the register may bear; the Party was founded in 1930.
    pub const YEARS: std::ops::RangeInclusive<i32> = 1930..=2200;

    /// The window from `from` to `to`, both included.
    ///
    /// # Errors
    /// [`WindowError`] where the days are in the wrong order or out of range.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, WindowError> {
        for day in [from, to] {
            if !Self::YEARS.contains(&day.year()) {
                return Err(WindowError::OutOfRange(day));
            }
        }
        if to < from {
            return Err(WindowError::Backwards { from, to });
        }
        Ok(Self { from, to })
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day, the cut-off.
    #[must_use]
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether `day` lies in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether all of `other` lies in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// The same days `years` later (earlier where negative); 29 February becomes 28 February,
    /// and a window that ends with February ends with February.
    #[must_use]
    pub fn shifted_years(self, years: i32) -> Self {
        let ends_with_february = self.to.month() == 2 && self.to.checked_add_days(Days::new(1)).is_some_and(|day| day.month() == 3);
        let to = shifted(self.to, years);
        let to = if ends_with_february { last_of_february(to.year()) } else { to };
        Self { from: shifted(self.from, years), to }
    }
}

fn shifted(day: NaiveDate, years: i32) -> NaiveDate {
    day.with_year(day.year() + years).or_else(|| NaiveDate::from_ymd_opt(day.year() + years, 2, 28)).unwrap_or(day)
}

fn last_of_february(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 2, 29).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(NaiveDate::MIN)
}

impl TryFrom<Bounds> for Window {
    type Error = WindowError;

    fn try_from(bounds: Bounds) -> Result<Self, WindowError> {
        Self::new(bounds.from, bounds.to)
    }
}

impl From<Window> for Bounds {
    fn from(window: Window) -> Self {
        Self { from: window.from, to: window.to }
    }
}
