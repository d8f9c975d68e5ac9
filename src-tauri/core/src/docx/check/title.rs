//! Name of the type, subject, what stands under them, and addressees.

use super::change::reworded;
use super::finding::Flaw;
use super::head::rule_length;
use super::page::{points, sizes};
use super::paper::{Line, Paper};
use super::setting::{Setting, centred, resized};
use crate::catalog::layouts::{FirstLetter, Separator};
use crate::domain::LayoutFamily;

fn set(at: usize, line: &Line<'_>, range: (u8, u8), caps: bool) -> Vec<Flaw> {
    Setting { sizes: range, bold: Some(true), italic: None, caps, centred: true }.flaws(at, line)
}

/// P11: the name of the type.
pub(super) fn kind(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((at, line)) = paper.title.and_then(|at| Some((at, paper.line(at)?))) else {
        if paper.is_letter() {
            return Vec::new();
        }
        return vec![Flaw::file(
            "Không thấy tên loại văn bản ở dòng riêng",
            "tên loại, ví dụ «BÁO CÁO», ở dòng riêng, căn giữa, in hoa, đậm",
        )];
    };
    if line.text.contains('\n') {
        let found = "Tên loại và trích yếu chung một đoạn";
        return vec![Flaw::line(at, found, "tên loại ở dòng riêng, trích yếu ở đoạn dưới")];
    }
    set(at, line, paper.layout.allowed.kind, true)
}

/// The subject of a letter, under its number: the Party's italic and beginning "về việc", the state's upright and beginning "V/v".
fn letter_subject(paper: &Paper<'_>) -> Vec<Flaw> {
    let party = paper.layout.family == LayoutFamily::Party;
    let (asked, begins) = if party { ("«về việc …»", "về ") } else { ("«V/v …»", "V/v") };
    let Some((at, line)) = paper.letter_subject() else {
        let number = paper.number().map_or(0, |(at, _)| at);
        return vec![Flaw::line(number, "Dưới số và ký hiệu không có trích yếu của công văn", format!("trích yếu dạng {asked}"))];
    };
    let sizes = paper.layout.allowed.letter_subject;
    let mut flaws = Setting { sizes, bold: Some(false), italic: Some(party), caps: false, centred: true }.flaws(at, line);
    if !line.text.starts_with(begins) {
        let found = line.text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        flaws.push(Flaw::line(at, format!("Trích yếu công văn bắt đầu bằng «{found}»"), format!("dạng {asked}")));
    }
    flaws
}

/// P12: the subject.
pub(super) fn subject(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some(title) = paper.title else {
        return if paper.is_letter() { letter_subject(paper) } else { Vec::new() };
    };
    if paper.line(title).is_some_and(|line| line.text.contains('\n')) {
        return Vec::new();
    }
    let lines: Vec<(usize, &Line<'_>)> = paper.subject.clone().filter_map(|at| Some((at, paper.line(at)?))).collect();
    let (Some((first, opening)), Some((last, closing))) = (lines.first(), lines.last()) else {
        let next = title + 1;
        return match paper.line(next).filter(|line| line.text.chars().any(char::is_alphabetic)) {
            Some(line) => set(next, line, paper.layout.allowed.subject, false),
            None => vec![Flaw::line(title, "Không có trích yếu dưới tên loại", "trích yếu nội dung, căn giữa, đậm")],
        };
    };
    let mut flaws: Vec<Flaw> = lines.iter().flat_map(|(at, line)| set(*at, line, paper.layout.allowed.subject, false)).collect();
    let mut letters = opening.text.chars();
    let (letter, next) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    let abbreviation = letter.is_uppercase() && next.is_uppercase();
    let wrong = match paper.layout.title.first_letter {
        FirstLetter::Lower => letter.is_uppercase() && !abbreviation,
        FirstLetter::Upper => letter.is_lowercase(),
    };
    if wrong {
        let asked =
            if paper.layout.title.first_letter == FirstLetter::Lower { "chữ đầu viết thường" } else { "chữ đầu viết hoa" };
        let flaw = Flaw::line(*first, format!("Trích yếu bắt đầu bằng «{letter}»"), asked);
        flaws.push(if paper.layout.family == LayoutFamily::Party { flaw.warning() } else { flaw });
    }
    if closing.text.ends_with('.') {
        let text = closing.para.text();
        let end = text.trim_end().len();
        let changes = reworded(closing.para, &[(end.saturating_sub(1)..end, String::new())]);
        flaws.push(Flaw::line(*last, "Trích yếu kết thúc bằng dấu chấm", "không có dấu chấm cuối").mended_by(changes).warning());
    }
    flaws
}

/// P13: what stands under the subject in the Party's papers; the line of the state's.
pub(super) fn separator(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some(last) = paper.subject.clone().next_back().or(paper.title) else { return Vec::new() };
    match &paper.layout.title.separator {
        Separator::Words(words) => {
            let asked = || format!("dòng «{words}» căn giữa dưới trích yếu, không kẻ đường");
            let mut flaws = Vec::new();
            if paper.rule_below(last).is_some() {
                flaws.push(Flaw::line(last, "Có đường kẻ dưới trích yếu", asked()));
            }
            match paper.line(last + 1) {
                Some(line) if line.text == *words && line.is_centred() => {}
                Some(line) if line.text == *words => {
                    flaws.push(Flaw::line(last + 1, "Dòng gạch nối không căn giữa", asked()).mended_by(centred(line)))
                }
                Some(line) if !line.text.is_empty() && !line.text.chars().any(char::is_alphanumeric) => {
                    let text = line.para.text();
                    let changes = reworded(line.para, &[(0..text.len(), words.clone())]).into_iter().chain(centred(line));
                    flaws.push(Flaw::line(last + 1, format!("Dưới trích yếu là «{}»", line.text), asked()).mended_by(changes));
                }
                _ => flaws.push(Flaw::line(last, format!("Dưới trích yếu không có «{words}»"), asked())),
            }
            flaws
        }
        Separator::Rule(_) => {
            let mut flaws = Vec::new();
            if let Some(line) = paper.line(last + 1).filter(|line| !line.text.is_empty() && !line.text.chars().any(char::is_alphanumeric)) {
                flaws.push(Flaw::line(last + 1, format!("Dưới trích yếu là «{}»", line.text), "đường kẻ liền"));
            } else if let Some(share) = paper.layout.allowed.rule {
                flaws.extend(rule_length(paper, last, share));
            }
            flaws
        }
    }
}

/// S07: name of the type, subject and the line under them.
pub(super) fn s07_title(paper: &Paper<'_>) -> Vec<Flaw> {
    kind(paper).into_iter().chain(subject(paper)).chain(separator(paper)).collect()
}

/// P27: a report of the Party has no addressees.
pub(super) fn p27_no_addressees(paper: &Paper<'_>) -> Vec<Flaw> {
    if !paper.is_report() {
        return Vec::new();
    }
    let begins = |line: &Line<'_>| ["Kính gửi", "Kính trình"].iter().any(|words| line.text.starts_with(words));
    let upto = paper.lines.iter().enumerate().take(paper.signature.start);
    upto.filter(|(_, line)| begins(line))
        .map(|(at, line)| Flaw::line(at, format!("Báo cáo có «{}»", line.text), "báo cáo của Đảng không có dòng này").warning())
        .collect()
}

/// S12: a report to a superior is addressed to it, and "Như trên" heads the recipients.
pub(super) fn s12_addressees(paper: &Paper<'_>) -> Vec<Flaw> {
    let (Some(rule), true) = (&paper.layout.addressees, paper.is_report()) else { return Vec::new() };
    let addressed = paper
        .lines
        .iter()
        .enumerate()
        .take(paper.signature.start)
        .find(|(_, line)| line.text.starts_with(rule.label.trim_end_matches(':')));
    let first = paper.signed(false).into_iter().find(|(_, line)| line.text.starts_with(rule.marker.trim()));
    let as_above = first.is_some_and(|(_, line)| line.text.to_lowercase().contains(&rule.as_above.to_lowercase()));
    let mut flaws = Vec::new();
    match (addressed, as_above) {
        (None, true) => flaws.push(
            Flaw::file(format!("Nơi nhận có «{}» nhưng không có «{}»", rule.as_above, rule.label), "báo cáo gửi cấp trên có dòng Kính gửi")
                .warning(),
        ),
        (None, false) => flaws.push(Flaw::file(format!("Không có «{}»", rule.label), "báo cáo gửi cấp trên có dòng Kính gửi").warning()),
        (Some((at, _)), false) => flaws.push(
            Flaw::line(
                at,
                format!("Nơi nhận không bắt đầu bằng «{}»", rule.as_above),
                format!("«{}{}{}»", rule.marker, rule.as_above, rule.separator),
            )
            .warning(),
        ),
        (Some((at, line)), true) => {
            flaws.extend(line.any_italic().then(|| Flaw::line(at, "Dòng Kính gửi chữ nghiêng", "chữ đứng").warning()));
            let size = (paper.layout.body.sizes.iter().min().copied(), paper.layout.body.sizes.iter().max().copied());
            if let (Some(least), Some(most)) = size
                && let Some(found) = line.size_outside((least, most))
            {
                let flaw = Flaw::line(at, format!("Dòng Kính gửi cỡ {}", points(found)), format!("cỡ {}", sizes((least, most))));
                flaws.push(flaw.mended_by(resized(line, (least, most))).warning());
            }
        }
    }
    flaws
}
