//! Days in figures: `05/3/2026`.

use std::ops::Range;

use chrono::NaiveDate;

use super::tokens;

/// A day that is written otherwise than the standard writes it, or that there is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Where.
    pub range: Range<usize>,
    /// As the standard writes it; `None` where there is no such day.
    pub instead: Option<String>,
}

/// Days not written with two figures for the day, a zero before the months named alone, and four for the year.
#[must_use]
pub fn days(text: &str, months_with_zero: &[u32]) -> Vec<Day> {
    let mut found = Vec::new();
    for (at, token) in tokens(text) {
        let parts: Vec<&str> = token.split('/').collect();
        let [day, month, year] = parts.as_slice() else { continue };
        let figures = |part: &&str| !part.is_empty() && part.len() <= 4 && part.chars().all(|sign| sign.is_ascii_digit());
        if year.len() != 4 || !parts.iter().all(figures) {
            continue;
        }
        let number = |part: &str| part.parse::<u32>().unwrap_or(0);
        let range = at..at + token.len();
        let real = NaiveDate::from_ymd_opt(i32::try_from(number(year)).unwrap_or(0), number(month), number(day));
        let zero = if months_with_zero.contains(&number(month)) { "0" } else { "" };
        let asked = format!("{:02}/{zero}{}/{year}", number(day), number(month));
        match real {
            None => found.push(Day { range, instead: None }),
            Some(_) if asked != token => found.push(Day { range, instead: Some(asked) }),
            Some(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_the_standard_writes_them() {
        let found = days("từ 5/3/2026, (05/03/2026) và 5/1/2026 đến 05/3/2026; 15/02/2026", &[1, 2]);
        let instead: Vec<_> = found.iter().map(|day| day.instead.as_deref().unwrap()).collect();
        assert_eq!(instead, ["05/3/2026", "05/3/2026", "05/01/2026"]);
        assert_eq!(found[0].range, 5..13);
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_told() {
        assert_eq!(days("31/4/2026", &[1, 2]), [Day { range: 0..9, instead: None }]);
        assert_eq!(days("Nghị định 30/2020/NĐ-CP, 12/3/456", &[1, 2]), []);
    }
}
