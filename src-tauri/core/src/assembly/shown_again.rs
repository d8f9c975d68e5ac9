//! Another number in the way in which an earlier one was shown.

use rust_decimal::Decimal;

use crate::text::number::{self, Near, Style};

const ESTIMATED: &str = "ước ";

/// `now` in the way in which `then` became `shown`: with or without its unit of measure, rounded or exact, approximate, estimated.
/// `None` where the words are none of these ways, such as "không phát sinh" or "gấp 2 lần".
#[must_use]
pub fn shown_again(measure: &str, then: Decimal, shown: &str, now: Decimal) -> Option<String> {
    let (before, shown) = match shown.strip_prefix(ESTIMATED) {
        Some(rest) => (ESTIMATED, rest),
        None => ("", shown),
    };
    let ways: [&dyn Fn(Decimal) -> String; 11] = [
        &|value| number::with_measure(value, measure),
        &|value| number::plain(value, Style::of(measure)),
        &number::count,
        &number::percent,
        &number::points,
        &number::exact,
        &|value| format!("{} {measure}", number::exact(value)),
        &|value| number::approximate(value, measure, Near::Over),
        &|value| number::approximate(value, measure, Near::MoreThan),
        &|value| number::approximate(value, measure, Near::Nearly),
        &|value| number::approximate(value, measure, Near::About),
    ];
    // Differences are told without their sign: the word before them says it.
    let same = |value: Decimal| value;
    let unsigned = |value: Decimal| value.abs();
    let signs: [&dyn Fn(Decimal) -> Decimal; 2] = [&same, &unsigned];
    signs.iter().find_map(|sign| ways.iter().find(|way| way(sign(then)) == shown).map(|way| format!("{before}{}", way(sign(now)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_number_is_shown_as_the_old_one_was() {
        for (measure, then, shown, now, shown_now) in [
            ("mô hình", 12, "12 mô hình", 1234, "1.234 mô hình"),
            ("mô hình", 12, "12", 7, "07"),
            ("mô hình", 1250, "trên 1.200 mô hình", 1380, "trên 1.300 mô hình"),
            ("mô hình", 12, "ước 12 mô hình", 13, "ước 13 mô hình"),
            ("mô hình", -12, "12 mô hình", 5, "05 mô hình"),
            ("mô hình", 25, "25%", 30, "30%"),
        ] {
            assert_eq!(shown_again(measure, then.into(), shown, now.into()).as_deref(), Some(shown_now), "{shown}");
        }
        assert_eq!(shown_again("mô hình", 0.into(), "không phát sinh", 3.into()), None);
    }
}
