//! What is wrong with an indicator, by itself, beside the others and over the record kinds; each as a Vietnamese sentence.

use std::collections::BTreeSet;

use crate::catalog::{FieldType, RecordKind};
use crate::domain::{Aggregation, Counted, Derivation, FieldKey, Formula, Indicator, IndicatorCode};

/// Sections of a review in which a figure may be told (I tình hình … PL phụ lục).
const SECTIONS: [&str; 14] = ["I", "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "II.7", "II.8", "III", "IV", "V", "VI", "PL"];

/// What is wrong with `indicator`, which is one of `all`.
pub(super) fn faults(all: &[Indicator], indicator: &Indicator) -> Vec<String> {
    let mut found = Vec::new();
    if !is_code(indicator.code.as_str()) {
        found.push(
            "mã chỉ tiêu gồm một đến ba chữ hoa không dấu, hai hoặc ba chữ số, và một chữ thường nếu là chỉ tiêu thành phần (X01, X01a)."
                .to_owned(),
        );
    }
    if indicator.name.trim().is_empty() || indicator.measure.trim().is_empty() {
        found.push("cần có tên và đơn vị tính.".to_owned());
    }
    if let Some(section) = indicator.sections.iter().find(|section| !SECTIONS.contains(&section.as_str())) {
        found.push(format!("không có mục «{section}» trong báo cáo; dùng được: {}.", SECTIONS.join(", ")));
    }
    if let (Some(min), Some(max)) = (indicator.min, indicator.max)
        && min > max
    {
        found.push("giá trị nhỏ nhất lớn hơn giá trị lớn nhất.".to_owned());
    }
    if indicator.aggregation == Aggregation::Ratio && indicator.measure != "%" {
        found.push("tỷ lệ phải có đơn vị tính là %.".to_owned());
    }
    if indicator.formula.is_some() && !indicator.reported_by.is_empty() {
        found.push("chỉ tiêu tự tính thì không có đơn vị nào báo cáo.".to_owned());
    }
    found.extend(part_faults(all, indicator));
    found.extend(formula_faults(all, indicator));
    found
}

/// The indicators without which `indicator` has no meaning: those of its formula and the one that it is a part of.
pub(crate) fn indicators_named_by(indicator: &Indicator) -> impl Iterator<Item = &IndicatorCode> {
    indicator.formula.iter().flat_map(named).chain(&indicator.part_of)
}

fn part_faults(all: &[Indicator], indicator: &Indicator) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(whole) = &indicator.part_of {
        match get(all, whole) {
            None => found.push(format!("không có chỉ tiêu «{whole}» để làm thành phần.")),
            Some(whole) if whole.part_of.is_some() => {
                found.push(format!("«{}» đã là thành phần của một chỉ tiêu khác nên không thể có thành phần.", whole.code));
            }
            Some(whole) => {
                if !indicator.code.as_str().starts_with(whole.code.as_str()) || indicator.code == whole.code {
                    found.push(format!("mã của thành phần phải bắt đầu bằng mã «{}».", whole.code));
                }
                if whole.parts_sum && (whole.measure != indicator.measure || whole.aggregation != indicator.aggregation) {
                    found
                        .push(format!("các thành phần cộng lại thành «{}» nên phải cùng đơn vị tính và cách tổng hợp với nó.", whole.code));
                }
            }
        }
    }
    let has_parts = all.iter().any(|other| other.part_of.as_ref() == Some(&indicator.code));
    if (indicator.parts_sum || indicator.heading_only) && !has_parts {
        found.push("chỉ tiêu gộp (parts-sum, heading-only) phải có thành phần.".to_owned());
    }
    if indicator.parts_sum && !matches!(indicator.aggregation, Aggregation::Flow | Aggregation::Stock | Aggregation::Distinct) {
        found.push("chỉ số lượng mới cộng được từ các thành phần; tỷ lệ và số trung bình thì không.".to_owned());
    }
    if indicator.heading_only && (indicator.formula.is_some() || indicator.derived.is_some()) {
        found.push("chỉ tiêu chỉ làm tiêu đề thì không tự tính và không đếm từ bản ghi.".to_owned());
    }
    found
}

fn formula_faults(all: &[Indicator], indicator: &Indicator) -> Vec<String> {
    let mut found = Vec::new();
    let by = indicator.aggregation;
    let Some(formula) = &indicator.formula else {
        if matches!(by, Aggregation::Cumulative | Aggregation::Difference) {
            found.push("số cộng dồn và số chênh lệch do chương trình tính nên phải có công thức.".to_owned());
        }
        return found;
    };
    if indicator.derived.is_some() {
        found.push("chỉ tiêu đã có công thức thì không đếm từ bản ghi nữa.".to_owned());
    }
    for code in named(formula) {
        match get(all, code) {
            None => found.push(format!("công thức nhắc đến chỉ tiêu «{code}» không có trong danh mục.")),
            Some(other) if other.heading_only && !other.parts_sum => {
                found.push(format!("công thức nhắc đến «{code}», là chỉ tiêu chỉ làm tiêu đề và không có số."));
            }
            Some(_) => {}
        }
    }
    let measure = |code: &IndicatorCode| get(all, code).map(|other| other.measure.as_str());
    let aggregation = |code: &IndicatorCode| get(all, code).map(|other| other.aggregation);
    let alike = |code: &IndicatorCode| measure(code).is_none_or(|measure| measure == indicator.measure);
    let fault = match formula {
        Formula::Quotient { numerator, denominator } => match by {
            Aggregation::Ratio if measure(numerator) != measure(denominator) => {
                Some("tử số và mẫu số của một tỷ lệ phải cùng đơn vị tính.")
            }
            Aggregation::Ratio | Aggregation::Average if [numerator, denominator].iter().all(|code| adds(aggregation(code))) => None,
            Aggregation::Ratio | Aggregation::Average => Some("tử số và mẫu số phải là số lượng, không phải tỷ lệ."),
            _ => Some("công thức thương số chỉ dùng cho tỷ lệ hoặc số trung bình."),
        },
        Formula::Sum { plus, .. } if plus.is_empty() => Some("công thức tổng phải có ít nhất một số cộng vào."),
        Formula::Sum { plus, minus } => match by {
            Aggregation::Flow | Aggregation::Stock if plus.iter().chain(minus).all(|code| alike(code) && adds(aggregation(code))) => None,
            Aggregation::Flow | Aggregation::Stock => {
                Some("các số trong công thức tổng phải là số lượng và cùng đơn vị tính với chỉ tiêu.")
            }
            _ => Some("công thức tổng chỉ dùng cho số phát sinh hoặc số hiện có."),
        },
        Formula::RunningTotal { of } => {
            let of_flow = aggregation(of).is_none_or(|of| of == Aggregation::Flow);
            (by != Aggregation::Cumulative || !of_flow || !alike(of))
                .then_some("số cộng dồn phải là tổng của một số phát sinh cùng đơn vị tính.")
        }
        Formula::AgainstTarget { .. } => (by != Aggregation::Ratio).then_some("kết quả so với kế hoạch phải là tỷ lệ."),
        Formula::DifferenceFromLastYear { of } => {
            (by != Aggregation::Difference || !alike(of)).then_some("số chênh lệch phải cùng đơn vị tính với chỉ tiêu được so.")
        }
    };
    found.extend(fault.map(str::to_owned));
    if loops(all, indicator) {
        found.push("công thức quay vòng: chỉ tiêu được tính từ chính nó.".to_owned());
    }
    found
}

/// What is wrong with the rule by which `indicator` is counted from records.
pub(super) fn derivation_faults(kinds: &[RecordKind], indicator: &Indicator) -> Vec<String> {
    let mut found = Vec::new();
    let Some(Derivation { kind, count, stage, until, conditions, .. }) = &indicator.derived else { return found };
    let Some(kind) = kinds.iter().find(|known| &known.code == kind) else {
        return vec![format!("không có loại bản ghi «{kind}».")];
    };
    for code in [stage, until].into_iter().flatten() {
        if kind.stage(code.as_str()).is_none() {
            found.push(format!("loại bản ghi «{}» không có giai đoạn «{code}».", kind.code));
        }
    }
    if stage.is_none() && kind.date_label.is_none() {
        found.push(format!("loại bản ghi «{}» không có ngày nên phải đếm theo một giai đoạn.", kind.code));
    }
    let no_field = |key: &FieldKey| format!("loại bản ghi «{}» không có trường «{key}».", kind.code);
    match count {
        Counted::Records => {}
        Counted::Units if kind.unit_label.is_none() => {
            found.push(format!("loại bản ghi «{}» không gắn với đơn vị nên không đếm đơn vị được.", kind.code));
        }
        Counted::Units => {}
        Counted::Sum(key) => match kind.field(key.as_str()) {
            None => found.push(no_field(key)),
            Some(field) if !field.r#type.is_number() || field.r#type == FieldType::Year => {
                found.push(format!("trường «{key}» không phải là số lượng nên không cộng được."));
            }
            Some(field) if !field.is_kept_for(conditions, stage.as_ref()) => {
                found.push(format!("trường «{key}» có thể để trống ở những bản ghi được đếm mà không ai biết; trường được cộng phải là required hoặc wanted."));
            }
            Some(_) => {}
        },
        Counted::DistinctValues(key) => {
            if kind.field(key.as_str()).is_none() {
                found.push(no_field(key));
            }
        }
    }
    for (key, values) in conditions {
        match kind.field(key.as_str()) {
            None => found.push(no_field(key)),
            Some(field) if !field.r#type.has_choices() => {
                found.push(format!("trường «{key}» không có lựa chọn nên không dùng làm điều kiện được."));
            }
            Some(_) if values.is_empty() => found.push(format!("điều kiện «{key}» chưa có giá trị nào.")),
            Some(field) => found.extend(
                values
                    .iter()
                    .filter(|value| field.choice(value).is_none())
                    .map(|value| format!("trường «{key}» không có lựa chọn «{value}».")),
            ),
        }
    }
    match indicator.aggregation {
        Aggregation::Stock if until.is_none() && kind.until_label.is_none() => {
            found.push("số hiện có phải biết khi nào bản ghi thôi được đếm (until).".to_owned());
        }
        Aggregation::Stock | Aggregation::Distinct => {}
        Aggregation::Flow if until.is_some() => {
            found.push("số phát sinh chỉ đếm theo một mốc, không có mốc thôi đếm (until).".to_owned());
        }
        Aggregation::Flow => {}
        _ => found.push("chỉ số lượng mới đếm được từ bản ghi; tỷ lệ và số tự tính thì không.".to_owned()),
    }
    if indicator.aggregation == Aggregation::Distinct && matches!(count, Counted::Records | Counted::Sum(_)) {
        found.push("chỉ tiêu đếm không trùng phải đếm đơn vị (units) hoặc giá trị khác nhau (distinct-values).".to_owned());
    }
    found
}

fn get<'a>(all: &'a [Indicator], code: &IndicatorCode) -> Option<&'a Indicator> {
    all.iter().find(|indicator| &indicator.code == code)
}

/// Whether totals of this kind are plain numbers that can be added; what is unknown is named elsewhere.
fn adds(aggregation: Option<Aggregation>) -> bool {
    !matches!(aggregation, Some(Aggregation::Ratio | Aggregation::Average))
}

/// The indicators a formula names.
fn named(formula: &Formula) -> Vec<&IndicatorCode> {
    match formula {
        Formula::Quotient { numerator, denominator } => vec![numerator, denominator],
        Formula::Sum { plus, minus } => plus.iter().chain(minus).collect(),
        Formula::RunningTotal { of } | Formula::AgainstTarget { of } | Formula::DifferenceFromLastYear { of } => vec![of],
    }
}

/// Whether following formulas, and the parts of a heading, leads back to `indicator`.
fn loops(all: &[Indicator], indicator: &Indicator) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&IndicatorCode> = indicator.formula.iter().flat_map(named).collect();
    while let Some(code) = waiting.pop() {
        if code == &indicator.code {
            return true;
        }
        if !seen.insert(code) {
            continue;
        }
        let Some(next) = get(all, code) else { continue };
        waiting.extend(next.formula.iter().flat_map(named));
        if next.parts_sum {
            waiting.extend(all.iter().filter(|part| part.part_of.as_ref() == Some(code)).map(|part| &part.code));
        }
    }
    false
}

/// Whether `code` is capital letters, digits and at most one small letter: `V01`, `B07a`.
fn is_code(code: &str) -> bool {
    let letters = code.chars().take_while(char::is_ascii_uppercase).count();
    let digits = code.chars().skip(letters).take_while(char::is_ascii_digit).count();
    let rest: Vec<char> = code.chars().skip(letters + digits).collect();
    (1..=3).contains(&letters) && (2..=3).contains(&digits) && rest.len() <= 1 && rest.iter().all(char::is_ascii_lowercase)
}
