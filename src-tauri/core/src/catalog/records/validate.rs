//! Holds a record against its kind.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::missing::is_blank;
use super::{Field, FieldType, RecordKind};
use crate::domain::{FieldValue, Problem, Quantity, Record, Severity};

/// Years outside of which no record of such an office can lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Something that keeps a record out of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where on the form: `title`, `date`, `until`, `unit`, `field.so-nguoi`, `stage.cong-nhan`, `link`, `kind`.
    pub at: String,
    /// Code of the rule: `record.required`.
    pub rule: &'static str,
    /// What is wrong, beginning with a small letter, as it stands after the record's name.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl RecordKind {
    /// What is wrong with `record`, naming each field by its Vietnamese label. An `Error` keeps a record out of the
    /// register; what is merely lacking (a number, a day) is a `Warning` under the rule `record.missing`.
    #[must_use]
    pub fn validate(&self, record: &Record) -> Vec<Problem> {
        let faults = self.faults(record);
        if record.kind != self.code {
            return faults.iter().map(|fault| self.problem(record, fault)).collect();
        }
        faults.iter().map(|fault| self.problem(record, fault)).chain(self.doubts(record, &self.name_of(record))).collect()
    }

    /// The fault as a problem that names its record.
    #[must_use]
    pub fn problem(&self, record: &Record, fault: &Fault) -> Problem {
        let message = format!("{}: {}", self.name_of(record), fault.what);
        Problem::new(Severity::Error, fault.rule, message, fault.advice.as_str()).about_record(record.id)
    }

    /// What keeps `record` out of the register, each at its place on the form.
    #[must_use]
    pub fn faults(&self, record: &Record) -> Vec<Fault> {
        let mut found = Vec::new();
        let mut wrong = |at: &str, rule: &'static str, what: String, advice: &str| {
            found.push(Fault { at: at.to_owned(), rule, what, advice: advice.to_owned() });
        };
        if record.kind != self.code {
            wrong(
                "kind",
                "record.kind",
                format!("bản ghi thuộc loại «{}», không phải {}.", record.kind, self.name),
                "Hãy chọn đúng loại bản ghi.",
            );
            return found;
        }
        if record.title.trim().is_empty() {
            wrong("title", "record.title", format!("chưa có «{}».", self.title_label), "Hãy nhập mục này.");
        }
        for (at, label, day) in [("date", self.date_label.as_deref(), record.date), ("until", self.until_label.as_deref(), record.until)] {
            if day.is_some_and(|day| !YEARS.contains(&chrono::Datelike::year(&day))) {
                wrong(at, "record.date", format!("«{}» có năm không hợp lý.", label.unwrap_or("Ngày")), "Hãy kiểm tra lại năm.");
            }
        }
        if let (Some(from), Some(until)) = (record.date, record.until)
            && until < from
        {
            let (first, last) = (self.date_label.as_deref().unwrap_or("Ngày"), self.until_label.as_deref().unwrap_or("Ngày kết thúc"));
            wrong("until", "record.date", format!("«{last}» trước «{first}»."), "Hãy kiểm tra lại hai ngày.");
        }
        for (key, value) in &record.fields {
            let at = format!("field.{key}");
            match self.field(key.as_str()) {
                None => wrong(&at, "record.field", format!("không có trường nào mang khoá «{key}»."), "Hãy bỏ trường này hoặc sửa khoá."),
                Some(_) if is_blank(value) => {}
                Some(field) => {
                    if let Some((what, advice)) = fault(field, value) {
                        wrong(&at, "record.field", format!("trường «{}» {what}", field.label), &advice);
                    }
                }
            }
        }
        for field in self.fields.iter().filter(|field| field.required) {
            if record.field(field.key.as_str()).is_none_or(is_blank) {
                let at = format!("field.{}", field.key);
                wrong(&at, "record.required", format!("thiếu trường bắt buộc «{}».", field.label), "Hãy nhập trường này.");
            }
        }
        self.stage_faults(record, &mut wrong);
        for link in &record.links {
            if !self.links.iter().any(|role| role.role == link.role) {
                wrong(
                    "link",
                    "record.link",
                    format!("không có kiểu liên kết «{}».", link.role),
                    "Hãy chọn một kiểu liên kết của loại bản ghi này.",
                );
            }
        }
        found
    }

    fn stage_faults(&self, record: &Record, wrong: &mut impl FnMut(&str, &'static str, String, &str)) {
        let mut reached = BTreeSet::new();
        for stage in &record.stages {
            let at = format!("stage.{}", stage.stage);
            match self.stage(stage.stage.as_str()) {
                None => {
                    let advice = format!("Dùng được: {}.", self.stage_names());
                    wrong(&at, "record.stage", format!("không có giai đoạn «{}».", stage.stage), &advice);
                }
                Some(known) if !known.repeats && !reached.insert(&stage.stage) => {
                    wrong(&at, "record.stage", format!("giai đoạn «{}» được ghi hai lần.", known.label), "Hãy giữ lại một lần.");
                }
                Some(known) if self.date_stage.as_ref() == Some(&stage.stage) && stage.on.is_some() && stage.on != record.date => {
                    let date = self.date_label.as_deref().unwrap_or("Ngày");
                    wrong(
                        &at,
                        "record.stage",
                        format!("«{date}» khác ngày của giai đoạn «{}».", known.label),
                        "Hai ngày này là một; hãy sửa cho trùng nhau.",
                    );
                }
                Some(known) if stage.on.is_some_and(|day| !YEARS.contains(&chrono::Datelike::year(&day))) => {
                    wrong(&at, "record.stage", format!("ngày {} có năm không hợp lý.", known.label), "Hãy kiểm tra lại năm.");
                }
                Some(_) => {}
            }
        }
    }

    /// What is lacking or would be asked about, though the record may stand.
    fn doubts(&self, record: &Record, name: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut doubt = |rule: &str, what: String, advice: &str| {
            found.push(Problem::new(Severity::Warning, rule, format!("{name}: {what}"), advice).about_record(record.id));
        };
        let missing = self.missing(record);
        if !missing.is_empty() {
            let labels: Vec<String> = missing.iter().map(|missing| format!("«{}»", missing.label)).collect();
            doubt("record.missing", format!("còn thiếu {}.", labels.join(", ")), "Hãy bổ sung khi có; báo cáo sẽ để trống chỗ này.");
        }
        for field in &self.fields {
            let Some(other) = field.other_figure.as_ref() else { continue };
            let (Some(here), Some(there)) = (record.number(field.key.as_str()), record.number(other.as_str())) else { continue };
            let (here, there) = (
                self.said(record, field, here),
                self.field(other.as_str()).map_or_else(String::new, |field| self.said(record, field, there)),
            );
            if here != there {
                doubt(
                    "record.two-figures",
                    format!("có hai số liệu khác nhau cho «{}» ({} và {}).", field.label, here, there),
                    "Hãy xác minh và thống nhất một số trước khi đưa vào báo cáo.",
                );
            }
        }
        let mut days: Vec<(usize, chrono::NaiveDate, &str)> = Vec::new();
        for reached in &record.stages {
            let place = self.stages.iter().position(|stage| stage.code == reached.stage && !stage.repeats);
            if let (Some(place), Some(day)) = (place, reached.on) {
                days.push((place, day, self.stages.get(place).map_or("", |stage| stage.label.as_str())));
            }
        }
        days.sort_unstable();
        for (before, after) in days.iter().zip(days.iter().skip(1)) {
            if after.1 < before.1 {
                doubt(
                    "record.stage-order",
                    format!("ngày {} sớm hơn ngày {}.", after.2, before.2),
                    "Hãy kiểm tra lại ngày của các giai đoạn.",
                );
            }
        }
        found
    }

    /// A number as its source gives it: "gần 300".
    fn said(&self, record: &Record, field: &Field, number: Quantity) -> String {
        let choice = field.shown_by.as_ref().and_then(|key| self.field(key.as_str())?.choice(record.text(key.as_str())?));
        let word = choice.map_or_else(String::new, |choice| format!("{} ", choice.label));
        format!("{word}{}", number.value())
    }

    /// How a message names the record: "Mô hình «Tổ tự quản»".
    fn name_of(&self, record: &Record) -> String {
        let mut letters = self.name.chars();
        let capital: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
        let title = record.title.trim();
        if title.is_empty() {
            return format!("{capital} chưa có tên");
        }
        let short: String = title.chars().take(80).collect();
        format!("{capital} «{short}{}»", if short.len() < title.len() { "…" } else { "" })
    }

    fn stage_names(&self) -> String {
        let codes: Vec<&str> = self.stages.iter().map(|stage| stage.code.as_str()).collect();
        if codes.is_empty() { "loại bản ghi này không có giai đoạn".to_owned() } else { codes.join(", ") }
    }
}

/// What is wrong with a value in the place of `field`, and what to do.
fn fault(field: &Field, value: &FieldValue) -> Option<(String, String)> {
    let number = |whole: bool| match value {
        FieldValue::Number(number) if whole && !number.value().fract().is_zero() => Some(wants("phải là số nguyên")),
        FieldValue::Number(number) => out_of_range(field, number.value()),
        _ => Some(wants("phải là một số")),
    };
    match field.r#type {
        FieldType::Text | FieldType::LongText | FieldType::Unit => match value {
            FieldValue::Text(text) if field.r#type != FieldType::LongText && text.contains('\n') => Some(wants("chỉ được một dòng")),
            FieldValue::Text(_) => None,
            _ => Some(wants("phải là chữ")),
        },
        FieldType::Integer | FieldType::Money => number(true),
        FieldType::Decimal => number(false),
        FieldType::Year => match value {
            FieldValue::Number(year) if year.value().fract().is_zero() && in_years(year.value()) => None,
            _ => Some(wants("phải là một năm, viết đủ bốn chữ số")),
        },
        FieldType::Date => match value {
            FieldValue::Date(day) if YEARS.contains(&chrono::Datelike::year(day)) => None,
            _ => Some(("phải là một ngày.".to_owned(), "Hãy viết ngày theo dạng 2026-06-15 hoặc 15/6/2026.".to_owned())),
        },
        FieldType::Flag => (!matches!(value, FieldValue::Flag(_))).then(|| wants("chỉ nhận có hoặc không")),
        FieldType::Choice => match value {
            FieldValue::Text(key) if field.choice(key).is_some() => None,
            FieldValue::Text(key) => Some(not_a_choice(field, key)),
            _ => Some(wants("phải là một trong các lựa chọn")),
        },
        FieldType::Choices => match value {
            FieldValue::List(keys) => match keys.iter().find(|key| field.choice(key).is_none()) {
                Some(key) => Some(not_a_choice(field, key)),
                None if keys.iter().collect::<BTreeSet<_>>().len() < keys.len() => Some(wants("có lựa chọn ghi hai lần")),
                None => wrong_count(field, keys.len()),
            },
            _ => Some(wants("phải là danh sách lựa chọn")),
        },
        FieldType::Lines => match value {
            FieldValue::List(lines) => wrong_count(field, lines.iter().filter(|line| !line.trim().is_empty()).count()),
            _ => Some(wants("phải là danh sách các dòng")),
        },
    }
}

fn wants(what: &str) -> (String, String) {
    (format!("{what}."), "Hãy sửa lại giá trị của trường này.".to_owned())
}

fn not_a_choice(field: &Field, key: &str) -> (String, String) {
    let allowed: Vec<String> = field.choices.iter().map(|choice| format!("{} ({})", choice.key, choice.label)).collect();
    (format!("có giá trị «{key}» không nằm trong các lựa chọn."), format!("Dùng được: {}.", allowed.join(", ")))
}

fn in_years(year: Decimal) -> bool {
    i32::try_from(year).is_ok_and(|year| YEARS.contains(&year))
}

fn out_of_range(field: &Field, number: Decimal) -> Option<(String, String)> {
    if number < field.min.unwrap_or_default() {
        return Some(wants(&format!("không được nhỏ hơn {}", field.min.unwrap_or_default())));
    }
    field.max.filter(|max| number > *max).map(|max| wants(&format!("không được lớn hơn {max}")))
}

fn wrong_count(field: &Field, count: usize) -> Option<(String, String)> {
    let count = Decimal::from(count);
    let (few, many) = (field.min.is_some_and(|min| count < min), field.max.is_some_and(|max| count > max));
    (few || many).then(|| {
        let bounds = match (field.min, field.max) {
            (Some(min), Some(max)) => format!("từ {min} đến {max}"),
            (Some(min), None) => format!("ít nhất {min}"),
            (_, max) => format!("nhiều nhất {}", max.unwrap_or_default()),
        };
        wants(&format!("phải có {bounds} mục, đang có {count}"))
    })
}
