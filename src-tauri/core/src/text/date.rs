//! Days and years as they are written in administrative papers (HD 05-HD/VPTW §4.1).

use chrono::{Datelike, NaiveDate};

/// `05/3/2026`: the day has two digits, the month a zero only for January and February.
#[must_use]
pub fn short(day: NaiveDate) -> String {
    format!("{:02}/{}/{}", day.day(), month(day), day.year())
}

/// `ngày 05 tháng 3 năm 2026`.
#[must_use]
pub fn long(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), month(day), day.year())
}

/// `từ ngày 15/12/2025 đến ngày 14/6/2026`.
#[must_use]
pub fn from_to(from: NaiveDate, to: NaiveDate) -> String {
    format!("từ ngày {} đến ngày {}", short(from), short(to))
}

/// `2025 - 2030`; one year alone where both are the same.
#[must_use]
pub fn years(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first} - {last}") }
}

fn month(day: NaiveDate) -> String {
    if day.month() < 3 { format!("{:02}", day.month()) } else { day.month().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_january_and_february_have_a_zero() {
        for (date, shown) in [
            ("2026-01-09", "09/01/2026"),
            ("2026-02-28", "28/02/2026"),
            ("2026-03-05", "05/3/2026"),
            ("2021-06-04", "04/6/2021"),
            ("2026-10-21", "21/10/2026"),
        ] {
            assert_eq!(short(day(date)), shown);
        }
        assert_eq!(long(day("2026-03-05")), "ngày 05 tháng 3 năm 2026");
        assert_eq!(long(day("2026-02-03")), "ngày 03 tháng 02 năm 2026");
        assert_eq!(from_to(day("2025-12-15"), day("2026-06-14")), "từ ngày 15/12/2025 đến ngày 14/6/2026");
    }

    #[test]
    fn years_are_joined_by_a_spaced_hyphen() {
        assert_eq!(years(2025, 2030), "2025 - 2030");
        assert_eq!(years(2026, 2026), "2026");
    }
}
