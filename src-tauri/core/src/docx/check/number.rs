//! Number and symbol, place and date.

use chrono::NaiveDate;

use super::finding::Flaw;
use super::paper::Paper;
use super::{head, pattern};
use crate::catalog::layouts::HeadPart;

fn rule<'a>(paper: &Paper<'a>, is: HeadPart) -> Option<&'a crate::catalog::layouts::HeadLine> {
    paper.layout.head.rows.iter().flat_map(|row| row.left.iter().chain(&row.right)).find(|line| line.is == is)
}

/// The pattern as a person reads it: `Số 01-BC/KÝHIỆU`.
fn example(paper: &Paper<'_>) -> String {
    paper.layout.head.number.replace("{number}", "01").replace("{type}", "BC").replace("{symbol}", "(ký hiệu)")
}

/// P09, S05: number and symbol.
pub(super) fn number_line(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((at, line)) = paper.number() else {
        if paper.loose_head().is_some_and(|head| head.split_whitespace().any(|word| word.trim_end_matches(':') == "Số")) {
            return Vec::new();
        }
        return vec![Flaw::file("Không thấy số và ký hiệu ở góc trái đầu trang", format!("dạng «{}»", example(paper)))];
    };
    let mut flaws =
        rule(paper, HeadPart::Number).map(|rule| head::letters(at, line, paper.layout.allowed.number, rule)).unwrap_or_default();
    let wrong = |found: String| Flaw::line(at, found, format!("dạng «{}»", example(paper)));
    let Some(values) = pattern::values(&paper.layout.head.number, &line.text) else {
        flaws.push(wrong(format!("Số và ký hiệu viết «{}»", line.text)));
        return flaws;
    };
    let (number, kind, symbol) = (pattern::value(&values, "number"), pattern::value(&values, "type"), pattern::value(&values, "symbol"));
    let digits = number.chars().all(|sign| sign.is_ascii_digit());
    let padded = digits && if number.len() == 2 { number != "00" } else { number.len() > 2 && !number.starts_with('0') };
    if !pattern::is_blank(number) && !padded {
        flaws.push(wrong(format!("Số «{number}»")));
    }
    if paper.is_report() && kind != "BC" {
        flaws.push(wrong(format!("Ký hiệu tên loại «{kind}» của báo cáo")));
    } else if !is_capitals(kind) {
        flaws.push(wrong(format!("Ký hiệu tên loại «{kind}»")));
    }
    if symbol.is_empty() || !symbol.split('-').all(is_capitals) {
        flaws.push(wrong(format!("Ký hiệu cơ quan «{symbol}»")));
    }
    if let Some(asked) = paper.options.symbol.as_deref().filter(|asked| *asked != symbol) {
        flaws.push(Flaw::line(at, format!("Ký hiệu cơ quan «{symbol}»"), format!("«{asked}»")));
    }
    flaws
}

fn is_capitals(word: &str) -> bool {
    // "CTr" and "TTr" are the only abbreviations of types with a small letter.
    !word.is_empty() && (matches!(word, "CTr" | "TTr" | "QyĐ") || word.chars().all(|sign| sign.is_ascii_uppercase() || sign == 'Đ'))
}

/// S15: the symbol of a standing committee of the Front.
pub(super) fn s15_front_symbol(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((at, line)) = paper.number() else { return Vec::new() };
    let fits = pattern::values(&paper.layout.head.number, &line.text).is_some_and(|values| {
        let symbol = pattern::value(&values, "symbol");
        ["MTTQ-", "MTTW-"].iter().any(|start| symbol.starts_with(start))
    });
    if fits {
        Vec::new()
    } else {
        vec![Flaw::line(at, format!("Ký hiệu viết «{}»", line.text), "dạng «Số: 15/BC-MTTQ-BTT»").warning()]
    }
}

/// P10, S06: place and date.
pub(super) fn place_date(paper: &Paper<'_>) -> Vec<Flaw> {
    let asked = || "dạng «(Địa danh), ngày 03 tháng 02 năm 2026»".to_owned();
    let Some((at, line)) = paper.place_date() else {
        if paper.loose_head().is_some_and(|head| ["ngày", "tháng", "năm"].iter().all(|word| head.contains(word))) {
            return Vec::new();
        }
        return vec![Flaw::file("Không thấy địa danh và ngày, tháng, năm ở góc phải đầu trang", asked())];
    };
    let sets = paper.layout.allowed.head_sets.iter().filter_map(|set| set.last());
    let range = (sets.clone().min().copied().unwrap_or(0), sets.max().copied().unwrap_or(0));
    let mut flaws = rule(paper, HeadPart::PlaceDate).map(|rule| head::letters(at, line, range, rule)).unwrap_or_default();
    // A long place may stand on a line of its own.
    let words = line.text.replace('\n', " ");
    let Some(values) = pattern::values(&paper.layout.head.place_date, &words) else {
        flaws.push(Flaw::line(at, format!("Địa danh, ngày viết «{}»", line.text), asked()));
        return flaws;
    };
    let [place, day, month, year] = ["place", "day", "month", "year"].map(|name| pattern::value(&values, name));
    if place.trim().is_empty() {
        flaws.push(Flaw::line(at, "Không có địa danh", asked()));
    }
    let is_number = |value: &str| !value.is_empty() && value.chars().all(|sign| sign.is_ascii_digit());
    if is_number(day) && day.len() != 2 {
        flaws.push(Flaw::line(at, format!("Ngày viết «{day}»"), format!("«0{day}», ngày nhỏ hơn 10 có số 0 phía trước")));
    }
    if let Some(number) = month.parse::<u32>().ok().filter(|_| is_number(month)) {
        let zero = paper.layout.dates.months_with_zero.contains(&number);
        let asked = if zero { format!("{number:02}") } else { number.to_string() };
        if asked != month {
            flaws.push(Flaw::line(at, format!("Tháng viết «{month}»"), format!("«{asked}»; chỉ tháng 1, tháng 2 có số 0 phía trước")));
        }
    }
    let odd = |value: &&str| !pattern::is_blank(value) && !is_number(value);
    if let Some(value) = [day, month, year].iter().find(|value| odd(value)) {
        flaws.push(Flaw::line(at, format!("Ngày, tháng, năm có «{value}»"), asked()));
    } else if [day, month, year].iter().all(|value| is_number(value)) && signed_on(paper).is_none() {
        flaws.push(Flaw::line(at, format!("Không có ngày {day}/{month}/{year}"), "một ngày có thật"));
    }
    flaws
}

/// The day of signing.
pub(super) fn signed_on(paper: &Paper<'_>) -> Option<NaiveDate> {
    paper.place_date().and_then(|(_, line)| super::detect::day(&line.text, paper.layout))
}

/// C18: the standard holds on the day of signing, which is not before the last day of the figures.
pub(super) fn c18_day(paper: &Paper<'_>) -> Vec<Flaw> {
    let (Some(day), Some((at, _))) = (signed_on(paper), paper.place_date()) else { return Vec::new() };
    let mut flaws = Vec::new();
    if !paper.layout.holds_on(day) {
        let found = format!("Văn bản ký ngày {}, khi {} không có hiệu lực", crate::text::date::short(day), paper.layout.name);
        flaws.push(Flaw::line(at, found, "thể thức có hiệu lực vào ngày ký"));
    }
    if let Some(window) = paper.options.window.filter(|window| !paper.options.estimates && day < window.to()) {
        let found = format!("Văn bản ký ngày {}, trước ngày chốt số liệu", crate::text::date::short(day));
        flaws.push(
            Flaw::line(at, found, format!("ký từ ngày {} trở đi, hoặc ghi số liệu ước thực hiện", crate::text::date::short(window.to())))
                .warning(),
        );
    }
    flaws
}
