//! The words of the period: `ky`, `cung_ky`.

use chrono::Datelike;
use minijinja::Value;

use crate::domain::{Period, Window};
use crate::text::date;

/// What the same period a year earlier is called in a comparison: "cùng kỳ năm 2025", after a whole year "năm 2025".
/// A span longer than a year has no such period.
pub(super) fn same_period(period: Period) -> Option<String> {
    match period {
        Period::Year(year) => Some(format!("năm {}", year - 1)),
        Period::Span(window) if window.days() > 366 => None,
        Period::Span(_) | Period::FirstQuarter(_) | Period::SixMonths(_) | Period::NineMonths(_) => {
            Some(format!("cùng kỳ năm {}", period.year() - 1))
        }
    }
}

/// The names `ky` and `cung_ky`.
pub(super) fn names(period: Period, window: Window) -> [(&'static str, Value); 2] {
    let year = period.year();
    let whole = |day| Value::from(date::short(day));
    let ky = Value::from_pairs([
        ("ten", Value::from(period.label())),
        ("sau", Value::from(period.next_label())),
        ("truoc", Value::from(period.previous().map(Period::label).unwrap_or_default())),
        ("nam", Value::from(year)),
        ("nam_sau", Value::from(year + 1)),
        ("nam_truoc", Value::from(year - 1)),
        ("tu_ngay", whole(window.from())),
        ("den_ngay", whole(window.to())),
        ("tu_nam", Value::from(window.from().year())),
        ("den_nam", Value::from(window.to().year())),
        ("thoi_gian", Value::from(date::from_to(window.from(), window.to()))),
        ("ca_nam", Value::from(matches!(period, Period::Year(_)))),
    ]);
    let before = Value::from_pairs([
        ("ten", Value::from(same_period(period).unwrap_or_default())),
        ("nam", Value::from(year - 1)),
        ("co", Value::from(same_period(period).is_some())),
    ]);
    [("ky", ky), ("cung_ky", before)]
}
