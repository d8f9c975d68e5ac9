//! What the reader would object to about figures, in words.

use rust_decimal::Decimal;

use super::amount::Amount;
use super::cover::{Chosen, Contradiction};
use super::ratio::{average, quotient};
use super::work::Work;
use super::{Coverage, TotalValue};
use crate::domain::{
    Aggregation, FieldKey, Indicator, IndicatorCode, Observed, Preference, Problem, Reading, Record, Severity, UnitId, Window,
};

/// How many names a message lists before it says how many more there are.
const LISTED: usize = 5;

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

fn named(indicator: &Indicator) -> String {
    format!("{} «{}»", indicator.code, indicator.name)
}

fn about(indicator: &Indicator, severity: Severity, rule: &str, message: String, advice: &str) -> Problem {
    Problem::new(severity, rule, message, advice).about_indicator(&indicator.code)
}

pub(super) fn lacks_formula(indicator: &Indicator) -> Problem {
    let message = format!("Chỉ tiêu {} là số tính ra nhưng danh mục không có công thức.", named(indicator));
    about(indicator, Severity::Error, "figure.lacks-formula", message, "Thêm công thức vào danh mục chỉ tiêu.")
}

pub(super) fn typed_for_computed(indicator: &Indicator, typed: &Reading) -> Problem {
    let message = format!(
        "Chỉ tiêu {} là số tính ra, nên số {} nhập tay cho kỳ {} không được dùng.",
        named(indicator),
        said(typed),
        days(typed.window)
    );
    about(indicator, Severity::Warning, "figure.typed-for-computed", message, "Nhập số của các chỉ tiêu thành phần, xoá số nhập tay.")
        .about_unit(typed.unit)
}

pub(super) fn typed_differs(indicator: &Indicator, typed: Decimal, counted: Decimal, prefer: Preference) -> Problem {
    let stands = match prefer {
        Preference::Records => "số đếm từ sổ",
        Preference::Reported => "số các đơn vị báo cáo",
    };
    let message = format!(
        "Chỉ tiêu {}: các đơn vị báo cáo {}, đếm từ sổ được {}; báo cáo lấy {stands}.",
        named(indicator),
        shown(typed),
        shown(counted)
    );
    about(indicator, Severity::Warning, "figure.typed-differs-from-records", message, "Bổ sung bản ghi còn thiếu hoặc sửa số liệu đã nhập.")
}

pub(super) fn records_without_date(indicator: &Indicator, records: &[&Record]) -> Problem {
    let message =
        format!("Chỉ tiêu {}: {} bản ghi chưa có ngày nên không được đếm ({}).", named(indicator), records.len(), titles(records));
    let problem = about(indicator, Severity::Warning, "figure.record-without-date", message, "Điền ngày vào các bản ghi đó.");
    about_first(problem, records)
}

pub(super) fn records_assumed_to_stand(indicator: &Indicator, records: &[&Record]) -> Problem {
    let message = format!(
        "Chỉ tiêu {}: {} bản ghi chưa có ngày bắt đầu, vẫn được đếm là đang còn ({}).",
        named(indicator),
        records.len(),
        titles(records)
    );
    let advice = "Điền ngày vào các bản ghi đó; nếu đã kết thúc thì ghi ngày kết thúc.";
    about_first(about(indicator, Severity::Note, "figure.record-assumed-to-stand", message, advice), records)
}

pub(super) fn records_without_number(indicator: &Indicator, field: &FieldKey, records: &[&Record]) -> Problem {
    let message = format!(
        "Chỉ tiêu {}: {} bản ghi chưa có số ở mục «{field}» nên không được cộng ({}).",
        named(indicator),
        records.len(),
        titles(records)
    );
    let problem = about(indicator, Severity::Warning, "figure.record-without-number", message, "Điền số vào các bản ghi đó.");
    about_first(problem, records)
}

fn about_first(problem: Problem, records: &[&Record]) -> Problem {
    match records.first() {
        Some(record) => problem.about_record(record.id),
        None => problem,
    }
}

fn titles(records: &[&Record]) -> String {
    let short: Vec<String> = records.iter().take(LISTED).map(|record| record.title.chars().take(80).collect()).collect();
    let more = records.len().saturating_sub(LISTED);
    if more > 0 { format!("{} và {more} bản ghi khác", short.join("; ")) } else { short.join("; ") }
}

pub(super) fn no_target(indicator: &Indicator, of: &IndicatorCode, year: i32) -> Problem {
    let message = format!("Chỉ tiêu {}: chưa có kế hoạch năm {year} của chỉ tiêu {of}.", named(indicator));
    about(indicator, Severity::Note, "figure.no-target", message, "Nhập chỉ tiêu kế hoạch năm.")
}

pub(super) fn not_comparable(indicator: &Indicator, reason: &str) -> Problem {
    let message = format!("Chỉ tiêu {}: không so sánh được với cùng kỳ vì {reason}.", named(indicator));
    about(indicator, Severity::Note, "figure.not-comparable", message, "")
}

pub(super) fn coverage_differs(indicator: &Indicator, now: &Coverage, base: &Coverage) -> Problem {
    let message = format!(
        "Chỉ tiêu {}: kỳ này có {}/{} đơn vị báo cáo, cùng kỳ năm trước có {}/{}; mức tăng, giảm chưa chắc đúng thực tế.",
        named(indicator),
        now.n(),
        now.of(),
        base.n(),
        base.of(),
    );
    about(indicator, Severity::Warning, "figure.coverage-differs", message, "Xin đủ số liệu các đơn vị còn thiếu của hai kỳ.")
}

pub(super) fn uneven_ratio(indicator: &Indicator, above: &Coverage, below: &Coverage) -> Problem {
    let message = format!(
        "Chỉ tiêu {}: tử số của {} đơn vị, mẫu số của {} đơn vị, không cùng những đơn vị ấy.",
        named(indicator),
        above.n(),
        below.n(),
    );
    about(indicator, Severity::Warning, "figure.ratio-uneven", message, "Xin đủ cả tử số và mẫu số của các đơn vị còn thiếu.")
}

pub(super) fn above_the_whole(indicator: &Indicator, numerator: Decimal, denominator: Decimal) -> Problem {
    let message = format!("Chỉ tiêu {}: {} trên {} là quá 100%.", named(indicator), shown(numerator), shown(denominator));
    about(indicator, Severity::Warning, "figure.ratio-above-whole", message, "Kiểm tra tử số và mẫu số.")
}

pub(super) fn incomplete(indicator: &Indicator, coverage: &Coverage, names: &[&str]) -> Problem {
    let mut listed = names.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(LISTED);
    if more > 0 {
        listed = format!("{listed} và {more} đơn vị khác");
    }
    let message =
        format!("Chỉ tiêu {}: mới có {}/{} đơn vị báo cáo đủ kỳ; còn thiếu {listed}.", named(indicator), coverage.n(), coverage.of(),);
    about(indicator, Severity::Warning, "figure.incomplete", message, "Đôn đốc các đơn vị còn thiếu.")
}

pub(super) fn parts_differ(indicator: &Indicator, whole: Decimal, parts: Decimal) -> Problem {
    let message = format!("Chỉ tiêu {}: tổng là {} nhưng các phần cộng lại được {}.", named(indicator), shown(whole), shown(parts));
    about(indicator, Severity::Error, "figure.parts-differ", message, "Sửa tổng hoặc các phần cho khớp nhau.")
}

pub(super) fn part_exceeds(indicator: &Indicator, part: &Indicator, whole: Decimal, number: Decimal) -> Problem {
    let message = format!("Chỉ tiêu {}: {} lớn hơn {} của chỉ tiêu {}.", named(part), shown(number), shown(whole), named(indicator));
    about(part, Severity::Error, "figure.part-exceeds-whole", message, "Kiểm tra lại số của phần «trong đó».")
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
        named(self.indicator)
    }

    pub(super) fn too_deep(&mut self, place: usize) {
        let message = format!(
            "Chỉ tiêu {}: {} nằm quá sâu trong cây đơn vị hoặc chuỗi sáp nhập nên không được cộng.",
            self.named(),
            self.figures.map.name(place)
        );
        self.report(Severity::Error, "figure.units-too-deep", place, message, "Kiểm tra lại đơn vị cấp trên và quan hệ sáp nhập.");
    }

    /// A percentage without its two numbers cannot be totalled.
    pub(super) fn lack_their_base(&mut self, place: usize) {
        if !matches!(self.indicator.aggregation, Aggregation::Ratio | Aggregation::Average) {
            return;
        }
        let window = self.window;
        let lacking: Vec<&Reading> = self
            .readings(place)
            .filter(|reading| window.covers(reading.window) && matches!(reading.observed, Observed::Value { base: None, .. }))
            .collect();
        for reading in lacking {
            let message = format!(
                "Chỉ tiêu {}: {} ghi {} cho kỳ {} mà không có mẫu số, nên không được tính.",
                self.named(),
                self.figures.map.name(place),
                said(reading),
                days(reading.window),
            );
            self.report(
                Severity::Error,
                "figure.ratio-without-base",
                place,
                message,
                "Nhập cả tử số và mẫu số, không nhập tỷ lệ phần trăm.",
            );
        }
    }

    /// A number that the indicator cannot have: below its least or above its greatest, or more than the whole it is a part of.
    pub(super) fn out_of_bounds(&mut self, place: usize, reading: &Reading) {
        let Some(value) = reading.observed.value() else { return };
        let base = reading.observed.base();
        let aggregation = self.indicator.aggregation;
        if let Some(base) = base
            && value > base
            && matches!(aggregation, Aggregation::Ratio | Aggregation::Distinct)
        {
            let message =
                format!("Chỉ tiêu {}: {} ghi {}, tử số lớn hơn mẫu số.", self.named(), self.figures.map.name(place), said(reading));
            self.report(Severity::Error, "figure.ratio-above-whole", place, message, "Kiểm tra tử số và mẫu số.");
            return;
        }
        let least = self.indicator.min.unwrap_or_default();
        let bounded = self.indicator.max.is_some() || !least.is_zero();
        let measured = match (aggregation, base) {
            (Aggregation::Ratio, Some(base)) if bounded => quotient(value, base),
            (Aggregation::Average, Some(base)) if bounded => average(value, base),
            _ => TotalValue::Number(value),
        };
        let Some(number) = measured.number() else { return };
        if number < least || self.indicator.max.is_some_and(|most| number > most) {
            let most = self.indicator.max.map_or(String::new(), |most| format!(" đến {}", shown(most)));
            let message = format!(
                "Chỉ tiêu {}: {} ghi {}, ngoài khoảng cho phép từ {}{most}.",
                self.named(),
                self.figures.map.name(place),
                said(reading),
                shown(least),
            );
            self.report(Severity::Error, "figure.out-of-range", place, message, "Kiểm tra lại số liệu đã nhập.");
        }
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
