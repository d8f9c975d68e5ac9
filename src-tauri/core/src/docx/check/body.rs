//! Paragraphs of the text.

use super::super::read::{Alignment, LineRule};
use super::finding::Flaw;
use super::headings;
use super::page::{TOLERANCE, mm, points, sizes};
use super::paper::{Line, Paper, is_part};
use crate::catalog::layouts::AllowedLine;

/// Paragraphs of running text: outside tables, with words, no headings, no titles of tables, no addressees.
pub(super) fn paragraphs<'p, 'a>(paper: &'p Paper<'a>) -> Vec<(usize, &'p Line<'a>)> {
    let before_table = |at: usize| paper.line(at + 1).is_some_and(|next| next.cell.is_some()) && !paper.signature.contains(&(at + 1));
    let addressed = |line: &Line<'_>| line.text.starts_with("Kính gửi");
    let last_addressee = paper.running(paper.text.clone()).find(|(_, line)| addressed(line)).map(|(at, _)| addressees_end(paper, at));
    paper
        .running(paper.text.clone())
        .filter(|(at, _)| last_addressee.is_none_or(|last| *at > last))
        .filter(|(at, line)| {
            headings::of(line).is_none() && !is_part(&line.text) && !(line.is_bold() && (line.is_centred() || before_table(*at)))
        })
        .filter(|(_, line)| !(line.is_centred() && line.any_italic()))
        .collect()
}

/// The last line of addressees: the one with the label, or the list below it.
fn addressees_end(paper: &Paper<'_>, at: usize) -> usize {
    let alone = paper.line(at).is_some_and(|line| line.text.ends_with(':'));
    let listed = paper.running(at + 1..paper.text.end).take_while(|(_, line)| alone && line.text.starts_with("- ")).count();
    at + listed
}

/// One finding for all paragraphs with the same fault, at the first.
fn gathered(found: Vec<(usize, String)>, asked: &str) -> Vec<Flaw> {
    let mut kinds: Vec<(usize, String, usize)> = Vec::new();
    for (at, words) in found {
        match kinds.iter_mut().find(|(_, known, _)| *known == words) {
            Some((_, _, count)) => *count += 1,
            None => kinds.push((at, words, 1)),
        }
    }
    let counted = |words: String, count: usize| if count > 1 { format!("{words} ({count} đoạn)") } else { words };
    kinds.into_iter().map(|(at, words, count)| Flaw::line(at, counted(words, count), asked)).collect()
}

fn each(paper: &Paper<'_>, asked: &str, rule: impl Fn(&Line<'_>) -> Option<String>) -> Vec<Flaw> {
    gathered(paragraphs(paper).into_iter().filter_map(|(at, line)| Some((at, rule(line)?))).collect(), asked)
}

/// P14 and part of S08: justified, one size, the first line indented.
pub(super) fn p14_paragraphs(paper: &Paper<'_>) -> Vec<Flaw> {
    let (body, allowed) = (&paper.layout.body, &paper.layout.allowed);
    let mut flaws = each(paper, "căn đều hai bên", |line| {
        (line.para.format.alignment != Alignment::Justify).then(|| "Đoạn không căn đều hai bên".to_owned())
    });
    let (least, most) = (body.sizes.iter().min().copied().unwrap_or(body.size), body.sizes.iter().max().copied().unwrap_or(body.size));
    flaws.extend(each(paper, &format!("cỡ {}", sizes((least, most))), |line| {
        Some(format!("Cỡ chữ {}", points(line.size_outside((least, most))?)))
    }));
    let mut found: Vec<(usize, i32)> = Vec::new();
    for (at, line) in paragraphs(paper) {
        if !found.iter().any(|(_, size)| *size == line.size()) {
            found.push((at, line.size()));
        }
    }
    if let [(_, first), (at, other), ..] = found.as_slice() {
        flaws.push(Flaw::line(*at, format!("Nội dung lẫn cỡ chữ {} và {}", points(*first), points(*other)), "một cỡ chữ cho cả văn bản"));
    }
    let ranges: Vec<(i32, i32)> = allowed.first_line.iter().map(|(from, to)| (from.twips(), to.twips())).collect();
    let asked: Vec<String> = ranges.iter().map(|(from, to)| format!("{}–{} mm", mm(*from), mm(*to))).collect();
    flaws.extend(each(paper, &asked.join(" hoặc "), |line| {
        let indent = line.para.format.first_line;
        let fits = ranges.iter().any(|(from, to)| (*from..=*to).contains(&indent));
        (!fits).then(|| {
            if indent < 0 {
                format!("Dòng đầu thụt ra {} mm", mm(-indent))
            } else {
                format!("Dòng đầu thụt vào {} mm", mm(indent))
            }
        })
    }));
    let left = each(paper, "0 mm", |line| {
        (line.para.format.indent_left.abs() > TOLERANCE).then(|| format!("Cả đoạn thụt vào {} mm", mm(line.para.format.indent_left)))
    });
    flaws.extend(left.into_iter().map(Flaw::warning));
    flaws
}

/// P15 and part of S08: distance of the lines.
pub(super) fn p15_line_distance(paper: &Paper<'_>) -> Vec<Flaw> {
    let shown = |line: &Line<'_>| match line.para.format.line_rule {
        LineRule::Exact => format!("Giãn dòng đúng {} pt", points(line.para.format.line / 10)),
        LineRule::AtLeast => format!("Giãn dòng ít nhất {} pt", points(line.para.format.line / 10)),
        LineRule::Multiple => format!("Giãn dòng {} lần", format!("{:.2}", f64::from(line.para.format.line) / 240.0).replace('.', ",")),
    };
    match paper.layout.allowed.line {
        AllowedLine::Exact((from, to)) => {
            let asked = if to.twips() > 1000 {
                format!("từ {} pt trở lên, kiểu Exactly", points(from.twips() / 10))
            } else {
                format!("{}–{} pt, kiểu Exactly", points(from.twips() / 10), points(to.twips() / 10))
            };
            let fits = |line: &Line<'_>| {
                line.para.format.line_rule == LineRule::Exact && (from.twips()..=to.twips()).contains(&line.para.format.line)
            };
            each(paper, &asked, |line| (!fits(line)).then(|| shown(line)))
        }
        AllowedLine::Percent((from, to)) => {
            let fits = |line: &Line<'_>| {
                let format = &line.para.format;
                let single = line.size() * 10 * 115 / 100;
                let percent =
                    if format.line_rule == LineRule::Multiple { format.line * 100 / 240 } else { format.line * 100 / single.max(1) };
                (i32::from(from) - 1..=i32::from(to) + 1).contains(&percent)
            };
            each(paper, "dòng đơn đến 1,5 dòng", |line| (!fits(line)).then(|| shown(line)))
        }
    }
}

/// P16 and part of S08: room between paragraphs.
pub(super) fn p16_gap(paper: &Paper<'_>) -> Vec<Flaw> {
    let asked = paper.layout.body.before.twips();
    let lines = paragraphs(paper);
    let mut found = Vec::new();
    for (one, next) in lines.iter().zip(lines.iter().skip(1)).filter(|((at, _), (following, _))| at + 1 == *following) {
        let (above, below) = (&one.1.para.format, &next.1.para.format);
        let same_style = one.1.para.style == next.1.para.style;
        let gap = if same_style && above.contextual_spacing && below.contextual_spacing { 0 } else { above.after.max(below.before) };
        if gap < asked && !above.after_auto && !below.before_auto {
            found.push((next.0, format!("Khoảng cách giữa hai đoạn {} pt", points(gap / 10))));
        }
    }
    gathered(found, &format!("ít nhất {} pt", points(asked / 10)))
}

/// P17: the text ends with one full stop.
pub(super) fn p17_end(paper: &Paper<'_>) -> Vec<Flaw> {
    let last = paper.lines.iter().enumerate().take(paper.text.end).skip(paper.text.start).rfind(|(_, line)| !line.text.is_empty());
    let Some((at, line)) = last.filter(|(_, line)| line.cell.is_none()) else { return Vec::new() };
    let asked = format!("kết thúc bằng một dấu «{}»", paper.layout.body.end);
    if line.text.ends_with("./.") {
        return vec![Flaw::line(at, "Văn bản kết thúc bằng «./.»", asked)];
    }
    let closed = line.text.trim_end_matches(['"', '”', ')', ']', ' ']).ends_with(['.', '?', '!', '…']);
    if closed { Vec::new() } else { vec![Flaw::line(at, "Văn bản kết thúc không có dấu chấm", asked)] }
}

/// S08: paragraphs, lines and the room between them.
pub(super) fn s08_paragraphs(paper: &Paper<'_>) -> Vec<Flaw> {
    p14_paragraphs(paper).into_iter().chain(p15_line_distance(paper)).chain(p16_gap(paper)).collect()
}
