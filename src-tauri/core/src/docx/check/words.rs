//! The words themselves: spaces, placeholders, days, numbers, tone marks, names of bodies that are no more.

use chrono::NaiveDate;

use super::body;
use super::change::{Change, reworded};
use super::finding::Flaw;
use super::number::signed_on;
use super::paper::{Line, Paper};
use crate::domain::LayoutFamily;
use crate::text::spelling::{self, Space};
use crate::text::tone::{self, Style};

fn untidy(at: usize, found: &str, asked: &str) -> Flaw {
    Flaw::line(at, found, asked).warning()
}

/// Lines from the title to the last, the head left out, whose spaces are blanks to fill in.
fn below_head<'p, 'a>(paper: &'p Paper<'a>) -> impl Iterator<Item = (usize, &'p Line<'a>)> {
    paper.lines.iter().enumerate().skip(paper.head_end)
}

/// C10: no double spaces, none before punctuation or at the ends, no indents by hand, no empty paragraphs.
pub(super) fn c10_spaces(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        let mut kinds: Vec<(String, &str, Vec<spelling::Instead>)> = Vec::new();
        for space in spelling::spaces(&line.para.text()) {
            let (found, asked) = match &space {
                Space::Leading(_) => ("Thụt đầu dòng bằng dấu cách hoặc phím Tab".to_owned(), "thụt đầu dòng bằng định dạng đoạn"),
                Space::Trailing(_) => ("Thừa dấu cách ở cuối đoạn".to_owned(), "không có dấu cách ở cuối đoạn"),
                Space::Several(_) => ("Hai dấu cách liền nhau".to_owned(), "một dấu cách"),
                Space::Before(sign, _) => (format!("Có dấu cách trước «{sign}»"), "dấu câu viết liền chữ trước"),
                Space::MissingAfter(sign, _) => (format!("Thiếu dấu cách sau «{sign}»"), "một dấu cách sau dấu câu"),
            };
            match kinds.iter_mut().find(|(known, ..)| *known == found) {
                Some((_, _, edits)) => edits.push(space.instead()),
                None => kinds.push((found, asked, vec![space.instead()])),
            }
        }
        flaws.extend(kinds.into_iter().map(|(found, asked, edits)| untidy(at, &found, asked).mended_by(reworded(line.para, &edits))));
    }
    let beside_table = |at: usize| {
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|near| paper.line(near).is_some_and(|line| line.cell.is_some()))
    };
    for at in paper.text.clone() {
        if paper.line(at).is_some_and(|line| line.cell.is_none() && line.is_typed_empty() && !beside_table(at)) {
            let flaw = untidy(at, "Có đoạn trống trong nội dung", "khoảng cách tạo bằng định dạng đoạn, không bằng dòng trống");
            flaws.push(flaw.mended_by(paper.line(at).map(|line| Change::DropParagraph(line.para.at))));
        }
    }
    flaws
}

/// C11: nothing left to fill in.
pub(super) fn c11_placeholders(paper: &Paper<'_>) -> Vec<Flaw> {
    if paper.is_draft() {
        return Vec::new();
    }
    let fixed = ["[CẦN", "[Cần", "[chưa", "[CHƯA", "[...", "[…", "…/…", ".../...", "TODO", "{{", "}}", "[ghi", "[điền", "[nhập", "[nêu"];
    let mut flaws = Vec::new();
    for (at, line) in paper.lines.iter().enumerate() {
        let found = fixed.into_iter().find(|sign| line.text.contains(sign));
        let crosses = line
            .text
            .split(|sign: char| !sign.is_alphanumeric())
            .find(|word| word.len() > 2 && word.chars().all(|sign| matches!(sign, 'x' | 'X')) && *word != "XXX" && *word != "XX");
        let dots = ["....", "……"].into_iter().find(|dots| line.text.contains(dots));
        let control = line.para.runs.iter().any(|run| run.control.as_ref().is_some_and(|control| control.shows_placeholder));
        if let Some(found) = found.or(crosses).or(dots) {
            flaws.push(Flaw::line(at, format!("Còn chỗ chưa điền: «{found}»"), "điền đủ hoặc bỏ trước khi ban hành"));
        } else if control {
            flaws.push(Flaw::line(at, format!("Còn chỗ chưa điền: «{}»", line.text), "điền đủ hoặc bỏ trước khi ban hành"));
        }
    }
    flaws
}

/// What the writer may have meant as a quotation is left alone.
fn unless_quoted(line: &Line<'_>, edit: spelling::Instead) -> Vec<Change> {
    let text = line.para.text();
    let quoted = text
        .get(..edit.0.start)
        .is_some_and(|before| before.matches('"').count() % 2 == 1 || before.matches('“').count() > before.matches('”').count());
    if quoted { Vec::new() } else { reworded(line.para, &[edit]) }
}

/// C14: days as `05/3/2026`, days there are.
pub(super) fn c14_days(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        let text = line.para.text();
        for day in spelling::days(&text, &paper.layout.dates.months_with_zero) {
            let found = text.get(day.range.clone()).unwrap_or_default();
            flaws.push(match day.instead {
                None => untidy(at, &format!("Không có ngày {found}"), "một ngày có thật"),
                Some(asked) => {
                    let flaw = untidy(at, &format!("Ngày viết «{found}»"), &format!("«{asked}»"));
                    flaw.mended_by(unless_quoted(line, (day.range, asked)))
                }
            });
        }
    }
    flaws
}

/// C15: thousands in groups with a full stop, decimals with a comma.
pub(super) fn c15_numbers(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        let text = line.para.text();
        for number in spelling::numbers(&text) {
            let asked = match number.fault {
                spelling::Fault::Thousands => "hàng nghìn cách bằng dấu chấm: 1.234.567",
                spelling::Fault::Decimals => "phần thập phân sau dấu phẩy: 12,5%",
            };
            let flaw = untidy(at, &format!("Số viết «{}»", text.get(number.range.clone()).unwrap_or_default()), asked);
            flaws.push(flaw.mended_by(number.instead.into_iter().flat_map(|words| unless_quoted(line, (number.range.clone(), words)))));
        }
    }
    flaws
}

/// C16: one way of placing tone marks; in the Party's papers that of HD 05 itself.
pub(super) fn c16_tone_marks(paper: &Paper<'_>) -> Vec<Flaw> {
    let fixed = |line: &Line<'_>| paper.head(true).iter().any(|(_, other)| std::ptr::eq(*other, line));
    let not_in = |style: Style| -> Vec<(usize, Vec<spelling::Instead>)> {
        let lines = paper.lines.iter().enumerate().filter(|(_, line)| !fixed(line));
        lines.map(|(at, line)| (at, spelling::tones(&line.para.text(), style))).filter(|(_, words)| !words.is_empty()).collect()
    };
    let count = |lines: &[(usize, Vec<spelling::Instead>)]| lines.iter().map(|(_, words)| words.len()).sum::<usize>();
    let (first, last) = (not_in(Style::Last), not_in(Style::First));
    let party = paper.layout.family == LayoutFamily::Party;
    let other = if party || count(&last) >= count(&first) { Style::First } else { Style::Last };
    let wrong = if other == Style::First { &first } else { &last };
    if wrong.is_empty() || (!party && (first.is_empty() || last.is_empty())) {
        return Vec::new();
    }
    let Some((at, _)) = wrong.first() else { return Vec::new() };
    let (found, asked) = if other == Style::First { ("«hòa, ủy»", "«hoà, uỷ»") } else { ("«hoà, uỷ»", "«hòa, ủy»") };
    let flaw = untidy(*at, &format!("{} chữ đặt dấu theo kiểu {found}", count(wrong)), &format!("một kiểu cho cả văn bản: {asked}"));
    let changes = wrong.iter().filter_map(|(at, words)| Some(reworded(paper.line(*at)?.para, words))).flatten();
    vec![flaw.mended_by(changes.collect::<Vec<_>>())]
}

/// C21: capitals of the words that reports use. Words are their writer's, so this is only told.
pub(super) fn c21_capitals(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        let text = line.para.text();
        for (range, right) in spelling::capitals(&text) {
            flaws.push(untidy(at, &format!("Viết «{}»", text.get(range).unwrap_or_default()), &format!("«{right}»")));
        }
    }
    flaws
}

/// C17: the period in the subject and the days in the text are those of the figures, where the caller told them.
pub(super) fn c17_period(paper: &Paper<'_>) -> Vec<Flaw> {
    let subject = paper.subject.clone().filter_map(|at| paper.line(at)).map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut flaws = Vec::new();
    if let Some(period) = paper.options.period.as_deref().filter(|period| !subject.to_lowercase().contains(&period.to_lowercase())) {
        let at = paper.subject.start;
        flaws.push(Flaw::line(at, format!("Trích yếu không có «{period}»"), format!("kỳ của số liệu: {period}")));
    }
    flaws.extend(c17_next_year(paper, &subject));
    if let Some(window) = paper.options.window {
        let asked = crate::text::date::from_to(window.from(), window.to());
        for (at, line) in body::paragraphs(paper) {
            let lower = line.text.to_lowercase();
            let printed = lower.contains("số liệu") && lower.contains("từ ngày");
            if printed && !lower.contains(&asked) {
                flaws.push(Flaw::line(at, "Thời gian lấy số liệu trong văn bản khác thời gian của số liệu", asked.clone()));
            }
        }
    }
    flaws
}

/// A review of a year is followed by the next year's tasks, one of part of a year by those of its rest.
fn c17_next_year(paper: &Paper<'_>, subject: &str) -> Option<Flaw> {
    let (past, next) = subject.split_once(';')?;
    let (past, next) = (past.to_lowercase(), next.to_lowercase());
    let (year, planned) = (year_of(&past)?, year_of(&next)?);
    let of_part = |words: &str| ["tháng", "quý", "nhiệm kỳ", "giai đoạn"].iter().any(|part| words.contains(part));
    let asked = match (of_part(&past), of_part(&next)) {
        (false, false) => year + 1,
        (true, true) if next.contains("cuối năm") => year,
        _ => return None,
    };
    let found = format!("Trích yếu nói về năm {year}, nhiệm vụ của năm {planned}");
    (planned != asked).then(|| Flaw::line(paper.subject.start, found, format!("nhiệm vụ của năm {asked}")))
}

/// The year that is named in `năm 2026`, the last where several are.
fn year_of(words: &str) -> Option<u32> {
    let named = words.match_indices("năm ").filter_map(|(at, found)| {
        let figures: String = words.get(at + found.len()..)?.chars().take_while(char::is_ascii_digit).collect();
        figures.parse().ok().filter(|_| figures.len() == 4)
    });
    named.last()
}

/// C20: no body of a district, and no body before its merger, issues or receives a paper of today.
pub(super) fn c20_bodies(paper: &Paper<'_>) -> Vec<Flaw> {
    let (Some(day), Some(end)) = (signed_on(paper), NaiveDate::from_ymd_opt(2025, 7, 1)) else { return Vec::new() };
    let mut lines: Vec<(usize, &Line<'_>)> = paper.names();
    lines.extend(paper.number());
    lines.extend(paper.signed(false));
    let addressed = |line: &Line<'_>| line.cell.is_none() && line.text.starts_with("Kính ");
    lines.extend(paper.lines.iter().enumerate().take(paper.text.end).filter(|(_, line)| addressed(line)));
    // By that day every province had merged its two commissions; a profile may know an earlier one of its own.
    let merged = day >= paper.options.merged_on.unwrap_or(end);
    let of_old = |text: &str| {
        let commissions = ["ban dân vận", "ban tuyên giáo"];
        let at = ["tỉnh uỷ", "thành uỷ", "trung ương"];
        commissions.iter().any(|ban| text == *ban || at.iter().any(|at| text.contains(&format!("{ban} {at}"))))
    };
    let mut flaws = Vec::new();
    for (at, line) in lines {
        let text = tone::unify(&line.text.to_lowercase(), Style::Last);
        let district = ["huyện uỷ", "ubnd huyện", "uỷ ban nhân dân huyện", "ban dân vận huyện", "thị uỷ", "bdvhu", "btghu"];
        let of_district = district.iter().any(|name| text.contains(name)) || (text.contains("phòng ") && text.contains(" huyện"));
        if day >= end && of_district {
            flaws.push(Flaw::line(at, format!("«{}» là cơ quan cấp huyện", line.text), "không còn cấp huyện từ ngày 01/7/2025").warning());
        }
        if merged && (of_old(&text) || ["bdvtu", "btgtu", "bdvtw", "btgtw"].iter().any(|symbol| text.contains(symbol))) {
            flaws.push(Flaw::line(at, format!("«{}» là cơ quan trước khi hợp nhất", line.text), "tên cơ quan sau khi hợp nhất").warning());
        }
    }
    flaws
}
