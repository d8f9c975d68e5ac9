//! Texts of templates without the register's data: for a bare outline, and to hold headings against those of another paper.

use minijinja::{Environment, UndefinedBehavior, Value};

use crate::domain::{CutoffScheme, Period};
use crate::text::date;

/// The year that conditions on years see where no period is given.
const LATER: i32 = 2200;

/// `text` with the words of `period` in its fields; what only the register knows stays a field, and so does all of it where no period
/// is given. A text that cannot be worked out stays as it is.
#[must_use]
pub fn bare_words(text: &str, period: Option<Period>) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Lenient);
    environment.set_fuel(Some(10_000));
    for name in ["trich_dan", "trich_dan_gon"] {
        environment.add_function(name, move |_: Value| format!("{{{{ {name}(ban_ghi) }}}}"));
    }
    let field = |name: &str| Value::from(format!("{{{{ {name} }}}}"));
    let names = |of: &str, names: &[&str]| Value::from_pairs(names.iter().map(|name| (*name, field(&format!("{of}.{name}")))));
    let ky = match period {
        Some(period) => of_period(period),
        None => {
            let shown = ["ten", "sau", "truoc", "nam", "nam_sau", "nam_truoc", "tu_ngay", "den_ngay", "thoi_gian"];
            let pairs = shown.iter().map(|name| (*name, field(&format!("ky.{name}"))));
            Value::from_pairs(pairs.chain([
                ("tu_nam", Value::from(LATER)),
                ("den_nam", Value::from(LATER)),
                ("ca_nam", Value::from(false)),
            ]))
        }
    };
    let cung_ky = match period {
        Some(period) => Value::from_pairs([
            ("ten", Value::from(format!("cùng kỳ năm {}", period.year() - 1))),
            ("nam", Value::from(period.year() - 1)),
            ("co", Value::from(true)),
        ]),
        None => names("cung_ky", &["ten", "nam", "co"]),
    };
    let plain = ["co_quan", "dia_ban", "ten_dia_ban", "dia_danh", "phu_luc"].map(|name| (name, field(name)));
    let about = [("ky", ky), ("cung_ky", cung_ky), ("nhom", names("nhom", &["ten", "so"])), ("ban_ghi", field("ban_ghi"))];
    let context = Value::from_pairs(plain.into_iter().chain(about));
    environment.render_str(text, context).unwrap_or_else(|_| text.to_owned())
}

fn of_period(period: Period) -> Value {
    let window = period.window(CutoffScheme::default());
    let year = |day| Value::from(chrono::Datelike::year(&day));
    Value::from_pairs([
        ("ten", Value::from(period.label())),
        ("sau", Value::from(period.next_label())),
        ("truoc", Value::from(period.previous().map(Period::label).unwrap_or_default())),
        ("nam", Value::from(period.year())),
        ("nam_sau", Value::from(period.year() + 1)),
        ("nam_truoc", Value::from(period.year() - 1)),
        ("tu_ngay", Value::from(date::short(window.from()))),
        ("den_ngay", Value::from(date::short(window.to()))),
        ("tu_nam", year(window.from())),
        ("den_nam", year(window.to())),
        ("thoi_gian", Value::from(date::from_to(window.from(), window.to()))),
        ("ca_nam", Value::from(matches!(period, Period::Year(_)))),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_is_put_in_and_what_only_the_register_knows_stays_a_field() {
        let period = Some(Period::SixMonths(2026));
        assert_eq!(bare_words("Nhiệm vụ {{ ky.sau }} của {{ co_quan }}", period), "Nhiệm vụ 6 tháng cuối năm 2026 của {{ co_quan }}");
        assert_eq!(bare_words("{{ nhom.ten }}", period), "{{ nhom.ten }}");
        assert_eq!(bare_words("{{ trich_dan_gon(ban_ghi) }}", period), "{{ trich_dan_gon(ban_ghi) }}");
        assert_eq!(bare_words("Ở xã{% if ky.den_nam < 2025 %}, thị trấn{% else %}, đặc khu{% endif %}", None), "Ở xã, đặc khu");
        assert_eq!(bare_words("Kết quả {{ ky.ten }}", None), "Kết quả {{ ky.ten }}");
    }
}
