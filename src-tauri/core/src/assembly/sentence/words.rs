//! The functions of the sentence language. Each works as `so_sanh(V01)` and as `V01 | so_sanh`.

use chrono::NaiveDate;
use minijinja::value::{Kwargs, Rest, ValueKind};
use minijinja::{Environment, Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::argument::kind;
use super::figure::Figure;
use super::{cite, compare, parts};
use crate::text::date;
use crate::text::number::{self, Near, Style};

/// Every function with what it says, for the help and for error messages.
pub(super) const FUNCTIONS: [&str; 22] = [
    "so",
    "tien",
    "phan_tram",
    "tren",
    "hon",
    "gan",
    "khoang",
    "so_sanh",
    "bien_dong",
    "dat_ke_hoach",
    "tren_tong",
    "chiem",
    "trong_do",
    "liet_ke",
    "lon_nhat",
    "ngay",
    "ngay_chu",
    "trich_dan",
    "trich_dan_gon",
    "danh_sach",
    "thuong",
    "hoa",
];

/// Adds the functions, each as a function and as a filter.
pub(super) fn add(env: &mut Environment<'static>) {
    macro_rules! both {
        ($name:literal, $function:expr) => {
            env.add_function($name, $function);
            env.add_filter($name, $function);
        };
    }
    both!("so", |value: &Value| plain("so", value, None));
    both!("tien", |value: &Value| plain("tien", value, Some(Style::Money)));
    both!("phan_tram", |value: &Value| plain("phan_tram", value, Some(Style::Percent)));
    both!("tren", |value: &Value| approximate("tren", value, Near::Over));
    both!("hon", |value: &Value| approximate("hon", value, Near::MoreThan));
    both!("gan", |value: &Value| approximate("gan", value, Near::Nearly));
    both!("khoang", |value: &Value| approximate("khoang", value, Near::About));
    both!("so_sanh", |value: &Value, kwargs: Kwargs| compare::so_sanh(value, kwargs));
    both!("bien_dong", |value: &Value| compare::bien_dong(value));
    both!("dat_ke_hoach", |value: &Value, kwargs: Kwargs| compare::dat_ke_hoach(value, kwargs));
    both!("tren_tong", |part: &Value, of: &Value| compare::tren_tong(part, of));
    both!("chiem", |part: &Value, whole: &Value| compare::chiem(part, whole));
    both!("trong_do", |args: Rest<Value>| parts::trong_do(args));
    both!("liet_ke", |args: Rest<Value>| parts::liet_ke(args));
    both!("lon_nhat", |value: &Value, count: Option<usize>, kwargs: Kwargs| parts::lon_nhat(value, count, kwargs));
    both!("ngay", |value: &Value| day(value, date::short));
    both!("ngay_chu", |value: &Value| day(value, date::long));
    both!("trich_dan", |value: &Value| cite::trich_dan(value));
    both!("trich_dan_gon", |value: &Value| cite::trich_dan_gon(value));
    both!("danh_sach", |value: &Value| listed(value));
    both!("thuong", |value: &Value| text("thuong", value).map(super::figure::lower_first));
    both!("hoa", |value: &Value| text("hoa", value).map(super::pieces::capital));
    env.add_filter("length", |value: &Value| value.len().unwrap_or(0));
    env.add_filter("first", |value: &Value| -> Result<Value, Error> { Ok(value.try_iter()?.next().unwrap_or(Value::from(""))) });
    env.add_test("defined", |value: &Value| !value.is_undefined());
}

fn text<'v>(function: &str, value: &'v Value) -> Result<&'v str, Error> {
    value
        .as_str()
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("{function} cần một đoạn chữ, nhưng nhận được {}", kind(value))))
}

/// A number of a template ("{{ 12 | tien }}") as an exact decimal.
pub(super) fn decimal(value: &Value) -> Option<Decimal> {
    match value.kind() {
        ValueKind::Number => value.to_string().parse().ok().or_else(|| Decimal::from_scientific(&value.to_string()).ok()),
        ValueKind::String => value.as_str()?.parse().ok(),
        _ => None,
    }
}

fn not_a_number(function: &str, value: &Value) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("{function} cần một chỉ tiêu hoặc một con số, nhưng nhận được {}", kind(value)))
}

fn plain(function: &str, value: &Value, style: Option<Style>) -> Result<String, Error> {
    if let Some(figure) = value.downcast_object_ref::<Figure>() {
        return Ok(figure.told(|figure, number| number::plain(number, style.unwrap_or(figure.style()))));
    }
    let number = decimal(value).ok_or_else(|| not_a_number(function, value))?;
    Ok(number::plain(number, style.unwrap_or(Style::Count)))
}

fn approximate(function: &str, value: &Value, near: Near) -> Result<String, Error> {
    if let Some(figure) = value.downcast_object_ref::<Figure>() {
        return Ok(figure.told(|figure, number| number::approximate(number, &figure.indicator.measure, near)));
    }
    let number = decimal(value).ok_or_else(|| not_a_number(function, value))?;
    Ok(number::approximate(number, "", near))
}

/// A day given as "2026-03-05"; words that are no such day (a date already written out, a gap) stay as they are.
fn day(value: &Value, write: fn(NaiveDate) -> String) -> Result<String, Error> {
    let words = value.to_string();
    Ok(words.parse::<NaiveDate>().map_or(words, write))
}

/// `danh_sach(["a", "b", "c"])`: "a, b và c".
fn listed(value: &Value) -> Result<String, Error> {
    let mut items: Vec<String> = value.try_iter()?.map(|item| item.to_string()).filter(|item| !item.trim().is_empty()).collect();
    Ok(match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} và {last}", items.join(", ")),
        None => String::new(),
    })
}
