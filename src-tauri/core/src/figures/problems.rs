//! What the reader would object to about figures, in words.

use rust_decimal::Decimal;

use super::Coverage;
use super::amount::Amount;
use super::cover::{Chosen, Contradiction};
use super::work::Work;
use crate::domain::{Indicator, Problem, Reading, Severity, UnitId, Window};

/// A number as it is read in Vietnamese: 1.234,5.
pub(super) fn shown(number: Decimal) -> String {
    let text = number.normalize().abs().to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped: Vec<char> = Vec::new();
    for (count, digit) in whole.chars().rev().enumerate() {
        if count > 0 && count % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
    let whole: String = grouped.into_iter().rev().collect();
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{part}") }
}

/// "từ ngày 15/12/2025 đến ngày 14/6/2026".
pub(super) fn days(window: Window) -> String {
    format!("từ ngày {} đến ngày {}", day(window.from()), day(window.to()))
}

pub(super) fn day(day: chrono::NaiveDate) -> String {
    day.format("%d/%-m/%Y").to_string()
}

pub(super) fn unknown(code: &str, unit: UnitId, indicator_is_known: bool) -> Problem {
    if indicator_is_known {
        Problem::new(Severity::Error, "figure.unknown-unit", format!("Sổ không có đơn vị số {unit}."), "Chọn lại đơn vị trong cây đơn vị.")
    } else {
        Problem::new(
            Severity::Error,
            "figure.unknown-indicator",
            format!("Danh mục không có chỉ tiêu «{code}»."),
            "Kiểm tra lại mã chỉ tiêu trong mẫu báo cáo, câu số liệu hoặc danh mục chỉ tiêu.",
        )
    }
}

pub(super) fn formula_loops(indicator: &Indicator) -> Problem {
    Problem::new(
        Severity::Error,
        "figure.formula-loops",
        format!("Công thức của chỉ tiêu {} «{}» quay lại chính nó nên không tính được.", indicator.code, indicator.name),
        "Sửa công thức trong danh mục chỉ tiêu.",
    )
    .about_indicator(&indicator.code)
}

impl Work<'_, '_> {
    fn report(&mut self, severity: Severity, rule: &str, place: usize, message: String, advice: &str) {
        let problem = Problem::new(severity, rule, message, advice).about_indicator(&self.indicator.code);
        self.problems.push(match self.figures.map.id(place) {
            Some(unit) => problem.about_unit(unit),
            None => problem,
        });
    }

    fn named(&self) -> String {
        format!("{} «{}»", self.indicator.code, self.indicator.name)
    }

    /// Trap 9: two levels give one indicator.
    pub(super) fn levels_overlap(&mut self, place: usize, own: Amount, below: Amount, own_stands: bool, coverage: &Coverage) {
        let name = self.figures.map.name(place);
        let which = if own_stands { "số của chính đơn vị" } else { "tổng của các đơn vị cấp dưới" };
        let message = format!(
            "Chỉ tiêu {}: {name} báo cáo {}, các đơn vị cấp dưới cộng lại được {} ({}/{} đơn vị đã báo cáo); báo cáo lấy {which}.",
            self.named(),
            shown(own.value),
            shown(below.value),
            coverage.n(),
            coverage.of(),
        );
        self.report(
            Severity::Warning,
            "figure.levels-overlap",
            place,
            message,
            "Đối chiếu hai cấp để không tính trùng, rồi sửa số ở cấp còn thiếu hoặc thừa.",
        );
    }

    pub(super) fn stands_for_those_below(&mut self, place: usize, silent: usize) {
        let message = format!(
            "Chỉ tiêu {}: lấy số do {} báo cáo chung vì {silent} đơn vị cấp dưới chưa báo cáo.",
            self.named(),
            self.figures.map.name(place)
        );
        self.report(Severity::Note, "figure.own-stands", place, message, "");
    }

    pub(super) fn same_days(&mut self, place: usize, chosen: &Chosen<'_>) {
        for (stands, other) in &chosen.same_days {
            if stands.observed != other.observed {
                self.two_readings(place, stands, other);
            }
        }
    }

    pub(super) fn two_on_one_day(&mut self, place: usize, stands: &Reading, other: &Reading) {
        self.two_readings(place, stands, other);
    }

    fn two_readings(&mut self, place: usize, stands: &Reading, other: &Reading) {
        let message = format!(
            "Chỉ tiêu {}: {} có hai số liệu khác nhau cho kỳ {} ({} và {}); báo cáo lấy số {}.",
            self.named(),
            self.figures.map.name(place),
            days(stands.window),
            said(stands),
            said(other),
            said(stands),
        );
        self.report(Severity::Warning, "figure.readings-disagree", place, message, "Giữ một số liệu đúng, xoá số liệu kia.");
    }

    pub(super) fn readings_disagree(&mut self, place: usize, contradiction: &Contradiction<'_>) {
        let Contradiction { longer, shorter, sum, filled } = contradiction;
        let name = self.figures.map.name(place);
        if *filled {
            let message = format!(
                "Chỉ tiêu {}: {name} báo cáo {} cho kỳ {}, nhưng {} kỳ ngắn hơn trong đó cộng lại được {}.",
                self.named(),
                said(longer),
                days(longer.window),
                shorter.len(),
                shown(*sum),
            );
            self.report(
                Severity::Warning,
                "figure.readings-disagree",
                place,
                message,
                "Đối chiếu số luỹ kế với số từng kỳ; báo cáo đang lấy số luỹ kế.",
            );
        } else {
            let message = format!(
                "Chỉ tiêu {}: {name} báo cáo {} cho kỳ {}, thấp hơn {} của các kỳ ngắn hơn trong đó.",
                self.named(),
                said(longer),
                days(longer.window),
                shown(*sum),
            );
            self.report(Severity::Error, "figure.grows-backwards", place, message, "Kiểm tra lại số luỹ kế hoặc số của kỳ trước.");
        }
    }

    /// A reading over other days than those asked for is of no use where it would have filled a gap.
    pub(super) fn sticks_out(&mut self, place: usize, covered: &[Window]) {
        let window = self.window;
        let useless: Option<&Reading> = self
            .readings(place)
            .filter(|reading| reading.observed.value().is_some() && reading.window.overlaps(window) && !window.covers(reading.window))
            .find(|reading| !covered.iter().any(|other| other.overlaps(reading.window)));
        if let Some(reading) = useless {
            let message = format!(
                "Chỉ tiêu {}: số liệu của {} tính {}, không khớp ngày chốt của kỳ {}, nên không được cộng.",
                self.named(),
                self.figures.map.name(place),
                days(reading.window),
                days(window),
            );
            self.report(
                Severity::Warning,
                "figure.cutoff-differs",
                place,
                message,
                "Xin số liệu theo đúng ngày chốt, hoặc đổi ngày chốt của báo cáo.",
            );
        }
    }

    pub(super) fn overlaps_successor(&mut self, place: usize, reading: &Reading) {
        let message = format!(
            "Chỉ tiêu {}: số liệu của {} kỳ {} trùng ngày với số liệu của đơn vị sau sắp xếp, nên không được cộng.",
            self.named(),
            self.figures.map.name(place),
            days(reading.window),
        );
        self.report(Severity::Warning, "figure.successor-overlaps", place, message, "Tách số liệu theo ngày sắp xếp đơn vị.");
    }

    pub(super) fn known_only_before(&mut self, place: usize) {
        let from = self.window.from();
        let earlier = self.readings(place).filter(|reading| reading.window.to() < from && reading.observed.value().is_some());
        if let Some(last) = earlier.max_by_key(|reading| (reading.window.to(), reading.id)) {
            let message = format!(
                "Chỉ tiêu {}: {} chưa báo cáo trong kỳ; số gần nhất là {} tại ngày {}.",
                self.named(),
                self.figures.map.name(place),
                said(last),
                day(last.window.to()),
            );
            self.report(Severity::Note, "figure.stock-is-old", place, message, "Xin số liệu tại ngày chốt của kỳ này.");
        }
    }

    pub(super) fn distinct_over_months(&mut self, place: usize, stands: &Reading) {
        let message = format!(
            "Chỉ tiêu {}: {} báo cáo từng kỳ ngắn, nhưng số đơn vị khác nhau không cộng được qua các kỳ; báo cáo lấy số cuối cùng là {}.",
            self.named(),
            self.figures.map.name(place),
            said(stands),
        );
        self.report(Severity::Warning, "figure.distinct-over-months", place, message, "Nhập số đơn vị khác nhau tính từ đầu kỳ.");
    }

    pub(super) fn more_than_itself(&mut self, place: usize, reading: &Reading) {
        let message = format!(
            "Chỉ tiêu {}: {} ghi {} mà không có tổng số; chỉ tiêu này đếm mỗi đơn vị một lần.",
            self.named(),
            self.figures.map.name(place),
            said(reading),
        );
        self.report(Severity::Warning, "figure.distinct-without-base", place, message, "Nhập 1 nếu có, 0 nếu không, hoặc nhập đủ n và N.");
    }
}

fn said(reading: &Reading) -> String {
    match (reading.observed.value(), reading.observed.base()) {
        (Some(value), Some(base)) => format!("{}/{}", shown(value), shown(base)),
        (Some(value), None) => shown(value),
        (None, _) => "không áp dụng".to_owned(),
    }
}
