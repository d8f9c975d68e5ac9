//! The words themselves: spaces, placeholders, days, numbers, tone marks, names of bodies that are no more.

use chrono::NaiveDate;

use super::body;
use super::finding::Flaw;
use super::number::signed_on;
use super::paper::{Line, Paper};
use crate::domain::LayoutFamily;
use crate::text::tone::{self, Style};

fn untidy(at: usize, found: &str, asked: &str) -> Flaw {
    Flaw::line(at, found, asked).warning()
}

/// Lines from the title to the last, the head left out, whose spaces are blanks to fill in.
fn below_head<'p, 'a>(paper: &'p Paper<'a>) -> impl Iterator<Item = (usize, &'p Line<'a>)> {
    paper.lines.iter().enumerate().skip(paper.title.unwrap_or(0))
}

/// C10: no double spaces, none before punctuation or at the ends, no indents by hand, no empty paragraphs.
pub(super) fn c10_spaces(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        let text = line.para.text();
        if text.trim().is_empty() {
            continue;
        }
        if text.starts_with([' ', '\t', '\u{a0}']) {
            flaws.push(untidy(at, "Thụt đầu dòng bằng dấu cách hoặc phím Tab", "thụt đầu dòng bằng định dạng đoạn"));
        }
        if text.ends_with([' ', '\t']) {
            flaws.push(untidy(at, "Thừa dấu cách ở cuối đoạn", "không có dấu cách ở cuối đoạn"));
        }
        if text.trim().contains("  ") {
            flaws.push(untidy(at, "Hai dấu cách liền nhau", "một dấu cách"));
        }
        let before = [" ,", " .", " ;", " :", " ?", " !", " )"].into_iter().find(|pair| {
            text.match_indices(*pair).any(|(place, _)| {
                !text.get(place + 2..).is_some_and(|rest| rest.starts_with('.'))
                    && !text.get(..place).is_some_and(|head| head.ends_with(['.', '…']))
            })
        });
        if let Some(pair) = before {
            flaws.push(untidy(at, &format!("Có dấu cách trước «{}»", pair.trim()), "dấu câu viết liền chữ trước"));
        }
    }
    let beside_table = |at: usize| {
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|near| paper.line(near).is_some_and(|line| line.cell.is_some()))
    };
    for at in paper.text.clone() {
        if paper.line(at).is_some_and(|line| line.cell.is_none() && line.is_typed_empty() && !beside_table(at)) {
            flaws.push(untidy(at, "Có đoạn trống trong nội dung", "khoảng cách tạo bằng định dạng đoạn, không bằng dòng trống"));
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

/// Words of a line with the signs around them taken away, numbers kept whole.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let edge = |sign: char| !sign.is_alphanumeric() && sign != '%';
    text.split(|sign: char| sign.is_whitespace() || matches!(sign, '(' | ')' | '–' | ';'))
        .map(move |word| word.trim_matches(edge))
        .filter(|word| !word.is_empty())
}

/// C14: days as `05/3/2026`, days there are.
pub(super) fn c14_days(paper: &Paper<'_>) -> Vec<Flaw> {
    let months = &paper.layout.dates.months_with_zero;
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        for token in tokens(&line.text) {
            let parts: Vec<&str> = token.split('/').collect();
            let [day, month, year] = parts.as_slice() else { continue };
            if year.len() != 4
                || !parts.iter().all(|part| !part.is_empty() && part.len() <= 4 && part.chars().all(|sign| sign.is_ascii_digit()))
            {
                continue;
            }
            let number = |part: &str| part.parse::<u32>().unwrap_or(0);
            match NaiveDate::from_ymd_opt(i32::try_from(number(year)).unwrap_or(0), number(month), number(day)) {
                None => flaws.push(Flaw::line(at, format!("Không có ngày {token}"), "một ngày có thật").warning()),
                Some(real) => {
                    let zero = months.contains(&number(month));
                    let asked = if zero { crate::text::date::short(real) } else { format!("{:02}/{}/{year}", number(day), number(month)) };
                    if asked != token {
                        flaws.push(Flaw::line(at, format!("Ngày viết «{token}»"), format!("«{asked}»")).warning());
                    }
                }
            }
        }
    }
    flaws
}

/// C15: thousands in groups with a full stop, decimals with a comma.
pub(super) fn c15_numbers(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (at, line) in below_head(paper) {
        for token in tokens(&line.text) {
            let percent = token.ends_with('%');
            let digits = token.trim_end_matches('%');
            if !digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ',')) {
                continue;
            }
            let flaw = |asked: &str| Flaw::line(at, format!("Số viết «{token}»"), asked).warning();
            let comma_groups = digits.split_once(',').is_some_and(|(whole, rest)| {
                !whole.is_empty() && !whole.contains('.') && rest.split([',', '.']).next().is_some_and(|group| group.len() == 3)
            });
            let point_percent = percent && digits.rsplit_once('.').is_some_and(|(_, rest)| rest.len() < 3 && !digits.contains(','));
            let plain = digits.len() >= 5 && digits.chars().all(|sign| sign.is_ascii_digit()) && !digits.starts_with('0');
            if comma_groups || plain {
                flaws.push(flaw("hàng nghìn cách bằng dấu chấm: 1.234.567"));
            } else if point_percent {
                flaws.push(flaw("phần thập phân sau dấu phẩy: 12,5%"));
            }
        }
    }
    flaws
}

/// The words of a text in which the place of a tone mark is the writer's own: no names, nothing quoted.
fn own_words(text: &str) -> String {
    let mut quoted = false;
    let unquoted: String = text
        .chars()
        .map(|sign| {
            match sign {
                '"' => quoted = !quoted,
                '“' => quoted = true,
                '”' => quoted = false,
                _ => {}
            }
            if quoted { ' ' } else { sign }
        })
        .collect();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let kept = unquoted.split(|sign: char| !sign.is_alphabetic()).filter(|word| !capital(word) || matches!(*word, "Uỷ" | "Ủy"));
    kept.collect::<Vec<_>>().join(" ")
}

/// C16: one way of placing tone marks; in the Party's papers that of HD 05 itself.
pub(super) fn c16_tone_marks(paper: &Paper<'_>) -> Vec<Flaw> {
    let fixed = |line: &Line<'_>| paper.head(true).iter().any(|(_, other)| std::ptr::eq(*other, line));
    let lines: Vec<(usize, tone::Usage)> = paper
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !fixed(line))
        .map(|(at, line)| (at, tone::usage(&own_words(&line.text))))
        .collect();
    let first: usize = lines.iter().map(|(_, usage)| usage.first).sum();
    let last: usize = lines.iter().map(|(_, usage)| usage.last).sum();
    let party = paper.layout.family == LayoutFamily::Party;
    let other = if party || last >= first { Style::First } else { Style::Last };
    let wrong = if other == Style::First { first } else { last };
    if wrong == 0 || (!party && (first == 0 || last == 0)) {
        return Vec::new();
    }
    let place = lines.iter().find(|(_, usage)| if other == Style::First { usage.first > 0 } else { usage.last > 0 });
    let Some((at, _)) = place else { return Vec::new() };
    let (found, asked) = if other == Style::First { ("«hòa, ủy»", "«hoà, uỷ»") } else { ("«hoà, uỷ»", "«hòa, ủy»") };
    vec![Flaw::line(*at, format!("{wrong} chữ đặt dấu theo kiểu {found}"), format!("một kiểu cho cả văn bản: {asked}")).warning()]
}

/// C17: the period in the subject and the days in the text are those of the figures, where the caller told them.
pub(super) fn c17_period(paper: &Paper<'_>) -> Vec<Flaw> {
    let subject = paper.subject.clone().filter_map(|at| paper.line(at)).map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut flaws = Vec::new();
    if let Some(period) = paper.options.period.as_deref().filter(|period| !subject.to_lowercase().contains(&period.to_lowercase())) {
        let at = paper.subject.start;
        flaws.push(Flaw::line(at, format!("Trích yếu không có «{period}»"), format!("kỳ của số liệu: {period}")));
    }
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

/// C20: no body of a district, and no body before its merger, issues or receives a paper of today.
pub(super) fn c20_bodies(paper: &Paper<'_>) -> Vec<Flaw> {
    let (Some(day), Some(end)) = (signed_on(paper), NaiveDate::from_ymd_opt(2025, 7, 1)) else { return Vec::new() };
    let mut lines: Vec<(usize, &Line<'_>)> = paper.names();
    lines.extend(paper.number());
    lines.extend(paper.signed(false));
    let mut flaws = Vec::new();
    for (at, line) in lines {
        let text = tone::unify(&line.text.to_lowercase(), Style::Last);
        let district = ["huyện uỷ", "ubnd huyện", "uỷ ban nhân dân huyện", "ban dân vận huyện", "thị uỷ", "bdvhu", "btghu"];
        let of_district = district.iter().any(|name| text.contains(name)) || (text.contains("phòng ") && text.contains(" huyện"));
        if day >= end && of_district {
            flaws.push(Flaw::line(at, format!("«{}» là cơ quan cấp huyện", line.text), "không còn cấp huyện từ ngày 01/7/2025").warning());
        }
        let merged = paper.options.merged_on.is_some_and(|merged| day >= merged);
        if merged && (text.contains("ban dân vận") || text.contains("bdvtu") || text.contains("ban tuyên giáo tỉnh uỷ")) {
            flaws.push(Flaw::line(at, format!("«{}» là cơ quan trước khi hợp nhất", line.text), "tên cơ quan sau khi hợp nhất").warning());
        }
    }
    flaws
}
