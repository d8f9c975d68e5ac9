//! A figure inside a sentence: `{{ V01 }}`, `{{ V01.so }}`, `{{ V01.cung_ky }}`, …

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::pieces::Pieces;
use crate::document::{FigureOrigin, Inline, Measure};
use crate::domain::{Aggregation, Approximation, Basis, Indicator, Problem, Severity, UnitId, Window};
use crate::figures::{Comparison, Total, TotalValue};
use crate::text::number::{self, Near, Style};

/// The names behind the point of a figure, with what they mean.
pub(super) const ATTRIBUTES: [(&str, &str); 26] = [
    ("so", "con số, không kèm đơn vị tính"),
    ("ten", "tên chỉ tiêu"),
    ("ma", "mã chỉ tiêu"),
    ("don_vi_tinh", "đơn vị tính"),
    ("day_du", "số đầy đủ, không làm tròn"),
    ("gia_tri", "giá trị để so sánh trong điều kiện"),
    ("tu", "tử số của tỷ lệ, hoặc n của n/N"),
    ("mau", "mẫu số của tỷ lệ, hoặc N của n/N"),
    ("ty_le", "tỷ lệ phần trăm của tử số trên mẫu số"),
    ("chua_du", "n còn nhỏ hơn N, tử số còn nhỏ hơn mẫu số"),
    ("co", "đã có số liệu"),
    ("thieu", "chưa có số liệu"),
    ("bang_khong", "có số liệu và bằng 0"),
    ("mot_phan", "mới có số liệu của một số đơn vị"),
    ("cung_ky", "số cùng kỳ năm trước"),
    ("co_cung_ky", "so sánh được với cùng kỳ năm trước"),
    ("chenh_lech", "chênh lệch so với cùng kỳ, không kèm dấu"),
    ("phan_tram_chenh_lech", "chênh lệch so với cùng kỳ tính bằng phần trăm, không kèm dấu"),
    ("tang_giam", "chữ tăng, giảm hoặc bằng"),
    ("tang", "tăng so với cùng kỳ"),
    ("giam", "giảm so với cùng kỳ"),
    ("ke_hoach", "kế hoạch năm"),
    ("co_ke_hoach", "có kế hoạch năm"),
    ("dat_ke_hoach", "tỷ lệ đạt kế hoạch năm"),
    ("cham_tien_do", "đạt tỷ lệ kế hoạch năm thấp hơn phần thời gian đã qua"),
    ("don_vi_bao_cao", "số đơn vị đã báo cáo trên tổng số đơn vị (n/N)"),
];

/// A total with all that a sentence may ask of it.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) indicator: Indicator,
    pub(super) unit: UnitId,
    pub(super) window: Window,
    pub(super) basis: Basis,
    pub(super) total: Total,
    pub(super) same_period: Comparison,
    pub(super) target: Comparison,
    /// What the compared period is called; `None` where there is none.
    pub(super) same_period_name: Option<String>,
    /// The period in words, for problems.
    pub(super) period_name: String,
    /// Names of the units that have not reported the whole window.
    pub(super) owing: Vec<String>,
    /// The parts ("trong đó"), where the sentence asks for them.
    pub(super) parts: Vec<Arc<Figure>>,
    /// The totals of the units right below with their names, where the sentence asks for them.
    pub(super) ranked: Vec<(UnitId, String, Total)>,
    pub(super) pieces: Arc<Pieces>,
}

/// How a change against the same period is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Change {
    /// The value compared with.
    pub(super) base: Decimal,
    /// This less that; of percentages in points.
    pub(super) difference: Decimal,
    /// Of the base in percent, where it can be said.
    pub(super) percent: Option<Decimal>,
}

impl Figure {
    pub(super) fn style(&self) -> Style {
        Style::of(&self.indicator.measure)
    }

    /// Whether it counts some of all: n/N.
    pub(super) fn is_of_all(&self) -> bool {
        self.indicator.aggregation == Aggregation::Distinct && matches!(self.total.value, TotalValue::Ratio { .. })
    }

    /// Which of its numbers the quotient of its own two numbers is.
    pub(super) fn percentage(&self) -> Measure {
        if self.is_of_all() { Measure::Percent } else { Measure::Total }
    }

    /// The number that the figure is, as it is compared and shown.
    pub(super) fn number(&self) -> Option<Decimal> {
        self.number_of(self.total.value)
    }

    /// The number of another total of the same indicator.
    pub(super) fn number_of_total(&self, total: &Total) -> Option<Decimal> {
        self.number_of(total.value)
    }

    /// The numerator ("tu") or denominator ("mau"), where the figure is a quotient.
    pub(super) fn side(&self, side: &str) -> Option<Decimal> {
        match self.total.value {
            TotalValue::Ratio { numerator, denominator } => Some(if side == "tu" { numerator } else { denominator }),
            _ => None,
        }
    }

    fn number_of(&self, value: TotalValue) -> Option<Decimal> {
        match (value, self.indicator.aggregation) {
            (TotalValue::Ratio { numerator, .. }, Aggregation::Distinct) => Some(numerator),
            _ => value.number(),
        }
    }

    pub(super) fn is_missing(&self) -> bool {
        self.number().is_none()
    }

    pub(super) fn is_not_applicable(&self) -> bool {
        matches!(self.total.value, TotalValue::NotApplicable)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.number().is_some_and(|number| number.is_zero())
    }

    /// Whether only some of the units have reported; of counted records there is nothing to wait for.
    pub(super) fn is_partial(&self) -> bool {
        !self.is_missing() && !self.total.coverage.is_complete()
    }

    /// Keeps a number of this figure as a piece with its source.
    pub(super) fn piece(&self, measure: Measure, value: Decimal, shown: String) -> String {
        let value = if measure == Measure::Reporting { String::new() } else { value.normalize().to_string() };
        self.pieces.mark(Inline::Figure {
            origin: FigureOrigin { indicator: self.indicator.code.clone(), unit: self.unit, window: self.window, measure, value },
            shown,
        })
    }

    /// The total as the sentence shows it, or the gap; what it says about reporting is told as a problem.
    pub(super) fn told(&self, show: impl FnOnce(&Self, Decimal) -> String) -> String {
        match self.number() {
            Some(number) => {
                self.report_partial();
                let shown = self.as_estimated(show(self, number));
                self.piece(Measure::Total, number, shown)
            }
            None => self.gap(),
        }
    }

    /// What is estimated to the end of the year says so with each figure.
    pub(super) fn as_estimated(&self, shown: String) -> String {
        match self.basis {
            Basis::Actual => shown,
            Basis::Estimate => format!("ước {shown}"),
        }
    }

    /// The total with its unit of measure, in the way the reporting unit wished it shown.
    pub(super) fn whole(&self) -> String {
        if let TotalValue::Ratio { numerator, denominator } = self.total.value
            && self.is_of_all()
        {
            self.report_partial();
            let shown = self.as_estimated(format!("{}/{}", number::count(numerator), number::count(denominator)));
            return self.piece(Measure::Total, numerator, shown);
        }
        let near = self.total.approximation.map(near);
        self.told(|figure, number| match near {
            Some(near) => number::approximate(number, &figure.indicator.measure, near),
            None => number::with_measure(number, &figure.indicator.measure),
        })
    }

    /// The total after the name of the indicator, where no sentence can be made of it.
    pub(super) fn with_its_name(&self) -> String {
        format!("{}: {}", lower_first(&self.indicator.name), self.whole())
    }

    /// The gap that stands in its place.
    pub(super) fn gap(&self) -> String {
        self.report_missing(Severity::Warning);
        self.pieces.mark(self.missing())
    }

    /// The gap itself.
    pub(super) fn missing(&self) -> Inline {
        let what = if self.is_not_applicable() { "không áp dụng" } else { "chưa có số liệu" };
        Inline::Gap { missing: format!("{what}: {} ({})", lower_first(&self.indicator.name), self.indicator.code) }
    }

    /// Reports that nobody has given the figure.
    pub(super) fn report_missing(&self, severity: Severity) {
        if self.is_not_applicable() {
            return;
        }
        let coverage = &self.total.coverage;
        let supplier = self.indicator.supplier.trim();
        let asked = if supplier.is_empty() { "đơn vị phụ trách" } else { supplier };
        let reported = match coverage.of() {
            0 => String::new(),
            all => format!(" Mới có {}/{all} đơn vị báo cáo{}.", coverage.n(), self.owing_words()),
        };
        let message = format!(
            "Chưa có số liệu chỉ tiêu {} «{}» của {}; nơi cung cấp: {asked}.{reported}",
            self.indicator.code, self.indicator.name, self.period_name
        );
        let advice = format!("Đề nghị {asked} gửi số liệu rồi nhập vào sổ; nếu không phát sinh thì nhập số 0.");
        self.pieces.report(Problem::new(severity, "gap.figure", message, advice).about_indicator(&self.indicator.code));
    }

    /// Reports that only some of the units have given the figure.
    pub(super) fn report_partial(&self) {
        if !self.is_partial() {
            return;
        }
        let coverage = &self.total.coverage;
        let message = format!(
            "Chỉ tiêu {} «{}» của {} mới có {}/{} đơn vị báo cáo{}.",
            self.indicator.code,
            self.indicator.name,
            self.period_name,
            coverage.n(),
            coverage.of(),
            self.owing_words()
        );
        let advice = "Số liệu trong báo cáo chưa đủ các đơn vị và không được so sánh với cùng kỳ; hãy đôn đốc các đơn vị còn thiếu.";
        self.pieces.report(Problem::new(Severity::Warning, "figure.partial", message, advice).about_indicator(&self.indicator.code));
    }

    fn owing_words(&self) -> String {
        const NAMED: usize = 10;
        if self.owing.is_empty() {
            return String::new();
        }
        let named: Vec<&str> = self.owing.iter().take(NAMED).map(String::as_str).collect();
        let more = self.owing.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" và {more} đơn vị khác") } else { String::new() };
        format!("; còn thiếu: {}{more}", named.join(", "))
    }

    /// The change against the same period; `None` where it cannot be told or would compare unlike with like.
    pub(super) fn change(&self) -> Option<Change> {
        let Comparison::Comparable { base, difference, percent, .. } = &self.same_period else { return None };
        if self.same_period_name.is_none() || self.is_missing() || self.is_partial() || self.is_of_all() {
            return None;
        }
        Some(Change { base: self.number_of(base.value)?, difference: *difference, percent: *percent })
    }

    /// The year's target.
    pub(super) fn planned(&self) -> Option<Decimal> {
        let Comparison::Comparable { base, .. } = &self.target else { return None };
        self.number_of(base.value)
    }

    /// The total in percent of the target.
    pub(super) fn planned_percent(&self) -> Option<Decimal> {
        let planned = self.planned()?;
        self.number()?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(planned)
    }

    /// Whether less of the year's target is done than of the year has passed; told only of full figures.
    fn is_late(&self) -> bool {
        let passed = Decimal::from(self.window.days() * 100) / Decimal::from(365);
        !self.is_partial() && self.planned_percent().is_some_and(|percent| percent < passed.min(Decimal::ONE_HUNDRED).trunc())
    }

    /// A difference in the way of the figure: of percentages in points.
    pub(super) fn difference_shown(&self, difference: Decimal) -> String {
        match self.style() {
            Style::Percent => number::points(difference.abs()),
            _ => number::with_measure(difference.abs(), &self.indicator.measure),
        }
    }

    fn attribute(&self, name: &str) -> Option<Value> {
        let text = |words: String| Some(Value::from(words));
        match name {
            "so" => text(self.told(|figure, number| number::plain(number, figure.style()))),
            "day_du" => text(self.told(|figure, number| match figure.style() {
                Style::Percent => format!("{}%", number::exact(number)),
                _ => format!("{} {}", number::exact(number), figure.indicator.measure),
            })),
            "ten" => text(self.indicator.name.clone()),
            "ma" => text(self.indicator.code.to_string()),
            "don_vi_tinh" => text(self.indicator.measure.clone()),
            "gia_tri" => Some(self.number().map_or(Value::from(()), for_condition)),
            "tu" | "mau" | "ty_le" => self.quotient(name).map(Value::from),
            "chua_du" => {
                Some(Value::from(matches!(self.total.value, TotalValue::Ratio { numerator, denominator } if numerator < denominator)))
            }
            "co" => Some(Value::from(!self.is_missing())),
            "thieu" => Some(Value::from(self.is_missing())),
            "bang_khong" => Some(Value::from(self.is_zero())),
            "mot_phan" => Some(Value::from(self.is_partial())),
            "co_cung_ky" => Some(Value::from(self.change().is_some())),
            "cung_ky" => text(self.change().map_or_else(String::new, |change| {
                self.piece(Measure::SamePeriod, change.base, number::with_measure(change.base, &self.indicator.measure))
            })),
            "chenh_lech" => text(self.change().map_or_else(String::new, |change| {
                self.piece(Measure::Difference, change.difference, self.difference_shown(change.difference))
            })),
            "phan_tram_chenh_lech" => text(
                self.change()
                    .and_then(|change| change.percent)
                    .map_or_else(String::new, |percent| self.piece(Measure::DifferencePercent, percent, number::percent(percent.abs()))),
            ),
            "tang_giam" => text(self.change().map_or_else(String::new, |change| direction(change.difference).to_owned())),
            "tang" => Some(Value::from(self.change().is_some_and(|change| change.difference > Decimal::ZERO))),
            "giam" => Some(Value::from(self.change().is_some_and(|change| change.difference < Decimal::ZERO))),
            "co_ke_hoach" => Some(Value::from(self.planned().is_some())),
            "ke_hoach" => text(self.planned().map_or_else(String::new, |planned| {
                self.piece(Measure::Target, planned, number::with_measure(planned, &self.indicator.measure))
            })),
            "dat_ke_hoach" => text(self.planned_percent().map_or_else(String::new, |percent| {
                self.report_partial();
                self.piece(Measure::TargetPercent, percent, number::percent(percent))
            })),
            "cham_tien_do" => Some(Value::from(self.is_late())),
            "don_vi_bao_cao" => {
                let coverage = &self.total.coverage;
                text(match coverage.of() {
                    0 => String::new(),
                    all => {
                        let (reported, all) = (Decimal::from(coverage.n()), Decimal::from(all));
                        self.piece(Measure::Reporting, reported, format!("{}/{}", number::count(reported), number::count(all)))
                    }
                })
            }
            _ => None,
        }
    }

    /// Numerator, denominator or their quotient; the gap where there is none.
    fn quotient(&self, name: &str) -> Option<String> {
        let TotalValue::Ratio { numerator, denominator } = self.total.value else {
            return Some(if self.is_missing() { self.gap() } else { String::new() });
        };
        self.report_partial();
        Some(match name {
            "tu" => self.piece(Measure::Numerator, numerator, number::count(numerator)),
            "mau" => self.piece(Measure::Denominator, denominator, number::count(denominator)),
            _ => {
                let percent = numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(denominator)?;
                self.piece(self.percentage(), percent, number::percent(percent))
            }
        })
    }
}

impl Object for Figure {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.attribute(key.as_str()?)
    }

    /// A figure is true where there is one and it is not zero.
    fn is_true(self: &Arc<Self>) -> bool {
        !self.is_missing() && !self.is_zero()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole())
    }
}

/// The value as the template language compares it; only for conditions, what is shown is written from the exact value.
fn for_condition(number: Decimal) -> Value {
    match number.to_i64() {
        Some(whole) if Decimal::from(whole) == number => Value::from(whole),
        _ => number.to_f64().map_or(Value::from(()), Value::from),
    }
}

/// The way a unit wished its figure shown.
pub(super) fn near(approximation: Approximation) -> Near {
    match approximation {
        Approximation::Over => Near::Over,
        Approximation::MoreThan => Near::MoreThan,
        Approximation::Nearly => Near::Nearly,
        Approximation::About => Near::About,
    }
}

/// "tăng", "giảm" or "bằng".
pub(super) fn direction(difference: Decimal) -> &'static str {
    match difference.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater => "tăng",
        std::cmp::Ordering::Less => "giảm",
        std::cmp::Ordering::Equal => "bằng",
    }
}

/// The name inside a sentence: "Mô hình đăng ký" as "mô hình đăng ký", but "Quỹ", "MTTQ" and "Nhân dân" as they are.
pub(super) fn lower_first(name: &str) -> String {
    let first_word = name.split_whitespace().next().unwrap_or_default();
    let capitals = first_word.chars().filter(|letter| letter.is_uppercase()).count();
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if capitals == 1 => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}
