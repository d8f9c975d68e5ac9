//! The days that data runs from and to.

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A span of days, both ends included; `to` is the cut-off day (ngày chốt).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(test, derive(ts_rs::TS))]
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

    /// The window from the first day of the year that this one closes in, to the same cut-off: 15/12 where the days are
    /// those of decree 09 (15th to 14th), 01/01 otherwise; never later than the window's own first day.
    #[must_use]
    pub fn from_start_of_year(self) -> Self {
        let (year, month, day) = match (self.from.day(), self.to.day()) {
            (15, 14) => (self.to.year() - 1, 12, 15),
            _ => (self.to.year(), 1, 1),
        };
        let start = NaiveDate::from_ymd_opt(year, month, day).unwrap_or(self.from);
        Self { from: start.min(self.from), to: self.to }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn window(days: &str) -> Window {
        let (from, to) = days.split_once("..").unwrap();
        Window::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_running_total_starts_where_the_year_of_its_scheme_starts() {
        for (asked, from_start) in [
            ("2026-06-01..2026-06-30", "2026-01-01..2026-06-30"),
            ("2026-05-15..2026-06-14", "2025-12-15..2026-06-14"),
            ("2025-12-15..2026-01-14", "2025-12-15..2026-01-14"),
            ("2025-12-01..2026-05-31", "2025-12-01..2026-05-31"),
        ] {
            assert_eq!(window(asked).from_start_of_year(), window(from_start), "{asked}");
        }
    }

    #[test]
    fn a_window_that_ends_with_february_ends_with_february_a_year_earlier() {
        assert_eq!(window("2028-01-01..2028-02-29").shifted_years(-1), window("2027-01-01..2027-02-28"));
        assert_eq!(window("2029-01-01..2029-02-28").shifted_years(-1), window("2028-01-01..2028-02-29"));
        assert_eq!(window("2025-12-15..2026-06-14").shifted_years(-1), window("2024-12-15..2025-06-14"));
    }
}
