//! Numbers as they are written in Vietnamese administrative papers: `1.234.567,8`, `12,5%`, `05`, `8,12 tỷ đồng`, `trên 4.700`.
//!
//! Values stay exact where they come from; everything here only shows them.

use rust_decimal::{Decimal, RoundingStrategy};

/// How a number is written, told by its unit of measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Things and people counted one by one; below ten with a leading zero: "05 đoàn".
    Count,
    /// Lengths, areas, weights, points: "2,6 km", never with a leading zero.
    Measured,
    /// Whole đồng, shown in đồng, triệu or tỷ by size.
    Money,
    /// A percentage, without a space: "12,5%".
    Percent,
}

/// Units of measure that are weighed or measured and not counted.
const MEASURED: [&str; 15] = ["m", "km", "m2", "m²", "m3", "m³", "ha", "kg", "g", "tạ", "tấn", "lít", "giờ", "điểm", "sào"];

impl Style {
    /// The style that goes with a unit of measure: "đồng", "%", "km", "mô hình".
    #[must_use]
    pub fn of(measure: &str) -> Self {
        match measure.trim() {
            "đồng" => Self::Money,
            "%" => Self::Percent,
            other if MEASURED.contains(&other) => Self::Measured,
            _ => Self::Count,
        }
    }
}

/// The word before a number that is not shown to the last unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Near {
    /// "trên", rounded down.
    Over,
    /// "hơn", rounded down.
    MoreThan,
    /// "gần", rounded up.
    Nearly,
    /// "khoảng", rounded to the nearest.
    About,
}

impl Near {
    /// The word itself.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Over => "trên",
            Self::MoreThan => "hơn",
            Self::Nearly => "gần",
            Self::About => "khoảng",
        }
    }

    fn strategy(self) -> RoundingStrategy {
        match self {
            Self::Over | Self::MoreThan => RoundingStrategy::ToNegativeInfinity,
            Self::Nearly => RoundingStrategy::ToPositiveInfinity,
            Self::About => RoundingStrategy::MidpointAwayFromZero,
        }
    }
}

/// All digits: thousands with `.`, decimals with `,`, nothing rounded: `1.234.567,8`.
#[must_use]
pub fn exact(value: Decimal) -> String {
    let digits = value.abs().normalize().to_string();
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value.is_sign_negative() && !value.is_zero() {
        shown.push('-');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    if !decimals.is_empty() {
        shown.push(',');
        shown.push_str(decimals);
    }
    shown
}

/// At most `places` decimals, halves away from zero, without trailing zeros.
#[must_use]
pub fn rounded(value: Decimal, places: u32) -> String {
    exact(value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

/// Something counted: a whole number from 1 to 9 has two digits ("05"), all else as [`exact`] with at most two decimals.
#[must_use]
pub fn count(value: Decimal) -> String {
    let shown = rounded(value, 2);
    if shown.len() == 1 && shown != "0" { format!("0{shown}") } else { shown }
}

/// A percentage with one decimal: `12,5%`. What is not quite nothing or not quite all keeps the decimals that say so:
/// 99,96 is never shown as `100%`.
#[must_use]
pub fn percent(value: Decimal) -> String {
    format!("{}%", percent_digits(value))
}

/// A difference of percentages: `2,3 điểm %`.
#[must_use]
pub fn points(value: Decimal) -> String {
    format!("{} điểm %", percent_digits(value))
}

fn percent_digits(value: Decimal) -> String {
    let blurred = |places: u32| {
        let rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        rounded != value && (rounded.is_zero() || rounded.abs() == Decimal::ONE_HUNDRED)
    };
    let places = (1..4).find(|places| !blurred(*places)).unwrap_or(4);
    rounded(value, places)
}

/// Whole đồng by size: `850.000 đồng`, `927,4 triệu đồng`, `8,12 tỷ đồng`, `1.234,5 tỷ đồng`.
/// Triệu have one decimal, tỷ two below a hundred and one above; halves away from zero.
#[must_use]
pub fn money(value: Decimal) -> String {
    let (number, unit) = scaled(value);
    let places = match unit {
        MoneyUnit::Dong => 0,
        MoneyUnit::Trieu => 1,
        MoneyUnit::Ty if number.abs() < Decimal::ONE_HUNDRED => 2,
        MoneyUnit::Ty => 1,
    };
    format!("{} {}", rounded(number, places), unit.words())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MoneyUnit {
    Dong,
    Trieu,
    Ty,
}

impl MoneyUnit {
    fn words(self) -> &'static str {
        match self {
            Self::Dong => "đồng",
            Self::Trieu => "triệu đồng",
            Self::Ty => "tỷ đồng",
        }
    }
}

/// The number in the unit it is shown in. What would round up to a thousand triệu is a tỷ already.
fn scaled(value: Decimal) -> (Decimal, MoneyUnit) {
    let trieu = value / Decimal::from(1_000_000);
    let nearly_a_ty = Decimal::new(99_995, 2);
    if trieu.abs() >= nearly_a_ty {
        (trieu / Decimal::ONE_THOUSAND, MoneyUnit::Ty)
    } else if trieu.abs() >= Decimal::ONE {
        (trieu, MoneyUnit::Trieu)
    } else {
        (value, MoneyUnit::Dong)
    }
}

/// The number alone, in the way of its unit of measure (money with its đồng).
#[must_use]
pub fn plain(value: Decimal, style: Style) -> String {
    match style {
        Style::Count => count(value),
        Style::Measured => rounded(value, 2),
        Style::Money => money(value),
        Style::Percent => percent(value),
    }
}

/// The number with its unit of measure: `05 đoàn`, `2,6 km`, `8,12 tỷ đồng`, `12,5%`.
#[must_use]
pub fn with_measure(value: Decimal, measure: &str) -> String {
    match Style::of(measure) {
        style @ (Style::Money | Style::Percent) => plain(value, style),
        style => joined(&plain(value, style), measure),
    }
}

/// The approximate number with its unit of measure: `trên 4.700 lượt`, `gần 300 người`, `trên 42,2 tỷ đồng`, `trên 98,4%`.
///
/// Counted and measured things keep two digits below ten thousand and three above; below a hundred they are rounded to fives.
/// Money keeps two digits below ten of its unit and three above. Percentages are whole, and keep a decimal above ninety-five.
/// A number that is round already, or below twenty, is shown as it is and without the word, which would not be true of it.
#[must_use]
pub fn approximate(value: Decimal, measure: &str, near: Near) -> String {
    let style = Style::of(measure);
    let (number, unit) = match style {
        Style::Money => {
            let (number, unit) = scaled(value);
            (number, unit.words())
        }
        Style::Percent => (value, "%"),
        Style::Count | Style::Measured => (value, measure),
    };
    let step = step(number.abs(), style);
    let round =
        step.and_then(|step| Some(number.checked_div(step)?.round_dp_with_strategy(0, near.strategy()).checked_mul(step)?.normalize()));
    match round {
        Some(round) if round != number && !round.is_zero() => {
            let shown = exact(round);
            let shown = if style == Style::Percent { format!("{shown}%") } else { joined(&shown, unit) };
            format!("{} {shown}", near.word())
        }
        _ => with_measure(value, measure),
    }
}

/// What a number is rounded to, `None` where it is too small to be rounded.
fn step(size: Decimal, style: Style) -> Option<Decimal> {
    if style == Style::Percent {
        return Some(if size >= Decimal::from(95) { Decimal::new(1, 1) } else { Decimal::ONE });
    }
    let whole_digits = size.trunc().to_string().len();
    let kept = match style {
        Style::Money if size < Decimal::TEN => 2,
        Style::Money => 3,
        _ if size < Decimal::from(20) => return None,
        _ if size < Decimal::ONE_HUNDRED => return Some(Decimal::from(5)),
        _ if size < Decimal::from(10_000) => 2,
        _ => 3,
    };
    if whole_digits >= kept {
        let zeros = u32::try_from(whole_digits - kept).ok()?;
        Some(Decimal::from(10_i64.checked_pow(zeros)?))
    } else {
        let places = u32::try_from(kept - whole_digits).ok()?;
        Some(Decimal::new(1, places))
    }
}

/// How many times as much: `gấp 2,5 lần`; `None` below two times, where a percentage says it better.
#[must_use]
pub fn times(value: Decimal, base: Decimal) -> Option<String> {
    let ratio = value.checked_div(base)?;
    (ratio >= Decimal::TWO).then(|| format!("gấp {} lần", rounded(ratio, 1)))
}

/// Roman numerals of headings: I, II, … up to 3999; `None` outside.
#[must_use]
pub fn roman(number: u32) -> Option<String> {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut shown = String::new();
    for (size, letters) in PARTS {
        while rest >= size {
            shown.push_str(letters);
            rest -= size;
        }
    }
    Some(shown)
}

/// The letters of points (điểm) in the Vietnamese order: no f, j, w, z, and đ after d (HD 05-HD/VPTW §6).
const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// The letter of the point with this number, from 1; `None` past "y".
#[must_use]
pub fn letter(number: usize) -> Option<&'static str> {
    LETTERS.get(number.checked_sub(1)?).copied()
}

fn joined(number: &str, measure: &str) -> String {
    if measure.trim().is_empty() { number.to_owned() } else { format!("{number} {}", measure.trim()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn thousands_have_a_point_and_decimals_a_comma() {
        for (value, shown) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1.000"),
            ("1234567.8", "1.234.567,8"),
            ("-1234.50", "-1.234,5"),
            ("0.05", "0,05"),
            ("-0", "0"),
        ] {
            assert_eq!(exact(d(value)), shown);
        }
    }

    #[test]
    fn small_counts_have_two_digits() {
        for (value, shown) in [("5", "05"), ("9", "09"), ("10", "10"), ("0", "0"), ("2.6", "2,6"), ("1053", "1.053")] {
            assert_eq!(count(d(value)), shown);
        }
        assert_eq!(with_measure(d("5"), "đoàn"), "05 đoàn");
        assert_eq!(with_measure(d("5"), "km"), "5 km");
        assert_eq!(with_measure(d("462585"), "m2"), "462.585 m2");
    }

    #[test]
    fn a_percentage_has_one_decimal_and_never_rounds_to_all_or_nothing() {
        for (value, shown) in [
            ("12.5", "12,5%"),
            ("50", "50%"),
            ("95.63", "95,6%"),
            ("92.4357", "92,4%"),
            ("99.96", "99,96%"),
            ("99.9996", "99,9996%"),
            ("0.04", "0,04%"),
            ("100", "100%"),
            ("110.75", "110,8%"),
        ] {
            assert_eq!(percent(d(value)), shown);
        }
        assert_eq!(points(d("2.34")), "2,3 điểm %");
    }

    #[test]
    fn money_is_shown_in_dong_trieu_or_ty_by_size() {
        for (value, shown) in [
            ("850000", "850.000 đồng"),
            ("5", "5 đồng"),
            ("1000000", "1 triệu đồng"),
            ("927400000", "927,4 triệu đồng"),
            ("999960000", "1 tỷ đồng"),
            ("999940000", "999,9 triệu đồng"),
            ("8123456789", "8,12 tỷ đồng"),
            ("42230000000", "42,23 tỷ đồng"),
            ("370000000000", "370 tỷ đồng"),
            ("1234567000000", "1.234,6 tỷ đồng"),
            ("-1500000", "-1,5 triệu đồng"),
        ] {
            assert_eq!(money(d(value)), shown);
        }
    }

    #[test]
    fn over_rounds_down_nearly_rounds_up_and_what_is_round_takes_no_word() {
        for (value, measure, near, shown) in [
            ("4728", "lượt", Near::Over, "trên 4.700 lượt"),
            ("115234", "lượt người", Near::Over, "trên 115.000 lượt người"),
            ("41312", "lượt người", Near::MoreThan, "hơn 41.300 lượt người"),
            ("296", "người", Near::Nearly, "gần 300 người"),
            ("300", "người", Near::Nearly, "300 người"),
            ("300", "người", Near::Over, "300 người"),
            ("798", "người", Near::Nearly, "gần 800 người"),
            ("43", "mô hình", Near::MoreThan, "hơn 40 mô hình"),
            ("12", "mô hình", Near::MoreThan, "12 mô hình"),
            ("7", "mô hình", Near::About, "07 mô hình"),
            ("1049", "người", Near::About, "khoảng 1.000 người"),
            ("75.6", "%", Near::Over, "trên 75%"),
            ("98.43", "%", Near::Over, "trên 98,4%"),
            ("42230000000", "đồng", Near::Over, "trên 42,2 tỷ đồng"),
            ("8123456789", "đồng", Near::Over, "trên 8,1 tỷ đồng"),
            ("33456000000", "đồng", Near::MoreThan, "hơn 33,4 tỷ đồng"),
            ("20000000000", "đồng", Near::Over, "20 tỷ đồng"),
            ("495.5", "tấn", Near::Nearly, "gần 500 tấn"),
        ] {
            assert_eq!(approximate(d(value), measure, near), shown);
        }
    }

    #[test]
    fn twice_as_much_and_more_is_told_in_times() {
        assert_eq!(times(d("250"), d("100")).as_deref(), Some("gấp 2,5 lần"));
        assert_eq!(times(d("200"), d("100")).as_deref(), Some("gấp 2 lần"));
        assert_eq!(times(d("199"), d("100")), None);
        assert_eq!(times(d("5"), d("0")), None);
    }

    #[test]
    fn points_go_from_d_to_d_with_a_stroke_and_skip_foreign_letters() {
        let letters: Vec<_> = (1..=23).filter_map(letter).collect();
        assert_eq!(letters.join(" "), "a b c d đ e g h i k l m n o p q r s t u v x y");
        assert_eq!(letter(0), None);
        assert_eq!(letter(24), None);
    }

    #[test]
    fn headings_are_roman() {
        for (number, shown) in [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1994, "MCMXCIV")] {
            assert_eq!(roman(number).as_deref(), Some(shown));
        }
        assert_eq!(roman(0), None);
        assert_eq!(roman(4000), None);
    }

    #[test]
    fn the_largest_decimals_are_shown_and_nothing_panics() {
        for value in [Decimal::MAX, Decimal::MIN] {
            for measure in ["đồng", "%", "km", "mô hình", ""] {
                for near in [Near::Over, Near::Nearly, Near::About] {
                    assert!(!approximate(value, measure, near).is_empty());
                }
                assert!(!with_measure(value, measure).is_empty());
            }
            assert!(times(value, Decimal::new(1, 20)).is_none_or(|shown| !shown.is_empty()));
        }
    }
}
