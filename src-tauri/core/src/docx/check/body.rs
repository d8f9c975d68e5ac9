//! Paragraphs of the text.

use super::super::read::{Alignment, LineRule};
use super::change::{Change, ParagraphChange, RunChange, reworded};
use super::finding::Flaw;
use super::headings;
use super::page::{TOLERANCE, mm, points, sizes};
use super::paper::{Line, Paper, is_part};
use super::setting::resized;
use crate::catalog::layouts::{AllowedLine, LineDistance};
use crate::domain::LayoutFamily;

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

/// What is wrong with a paragraph, and what puts it right.
type Fault = (String, Vec<Change>);

/// One finding for all paragraphs with the same fault, at the first.
fn gathered(found: Vec<(usize, Fault)>, asked: &str) -> Vec<Flaw> {
    let mut kinds: Vec<(usize, Fault, usize)> = Vec::new();
    for (at, fault) in found {
        match kinds.iter_mut().find(|(_, (known, _), _)| *known == fault.0) {
            Some((_, (_, changes), count)) => {
                changes.extend(fault.1);
                *count += 1;
            }
            None => kinds.push((at, fault, 1)),
        }
    }
    let counted = |words: String, count: usize| if count > 1 { format!("{words} ({count} đoạn)") } else { words };
    kinds.into_iter().map(|(at, (words, changes), count)| Flaw::line(at, counted(words, count), asked).mended_by(changes)).collect()
}

fn each(paper: &Paper<'_>, asked: &str, rule: impl Fn(&Line<'_>) -> Option<Fault>) -> Vec<Flaw> {
    gathered(paragraphs(paper).into_iter().filter_map(|(at, line)| Some((at, rule(line)?))).collect(), asked)
}

/// A fault that changes of the paragraph put right.
fn fault(line: &Line<'_>, found: impl Into<String>, changes: impl IntoIterator<Item = ParagraphChange>) -> Fault {
    (found.into(), changes.into_iter().map(|change| Change::Paragraph(line.para.at, change)).collect())
}

/// P14 and part of S08: justified, one size, the first line indented.
pub(super) fn p14_paragraphs(paper: &Paper<'_>) -> Vec<Flaw> {
    let (body, allowed) = (&paper.layout.body, &paper.layout.allowed);
    let mut flaws = each(paper, "căn đều hai bên", |line| {
        (line.para.format.alignment != Alignment::Justify).then(|| fault(line, "Đoạn không căn đều hai bên", [ParagraphChange::Justified]))
    });
    let (least, most) = (body.sizes.iter().min().copied().unwrap_or(body.size), body.sizes.iter().max().copied().unwrap_or(body.size));
    let asked_sizes = if paper.layout.family == LayoutFamily::Party {
        body.sizes.iter().map(u8::to_string).collect::<Vec<_>>().join(" hoặc ")
    } else {
        sizes((least, most))
    };
    flaws.extend(each(paper, &format!("cỡ {asked_sizes}"), |line| {
        let whole = |size: &i32| size % 2 == 0 && body.sizes.contains(&u8::try_from(size / 2).unwrap_or(0));
        // The Party names its sizes, so that nothing between them is one; the state gives a range.
        let between = || line.formats().map(|format| format.size).find(|size| paper.layout.family == LayoutFamily::Party && !whole(size));
        let size = line.size_outside((least, most)).or_else(between)?;
        let nearest = if size % 2 == 0 {
            resized(line, (least, most))
        } else {
            line.runs_set(|format| format.size == size, |_| RunChange::Size(size.clamp(i32::from(least) * 2, i32::from(most) * 2) / 2 * 2))
        };
        Some((format!("Cỡ chữ {}", points(size)), nearest))
    }));
    let mut found: Vec<(usize, i32)> = Vec::new();
    for (at, line) in paragraphs(paper) {
        if !found.iter().any(|(_, size)| *size == line.size()) {
            found.push((at, line.size()));
        }
    }
    if let [(_, first), (at, other), ..] = found.as_slice() {
        // The size that most paragraphs have is the document's.
        let lines = paragraphs(paper);
        let count = |size: i32| lines.iter().filter(|(_, line)| line.size() == size).count();
        let allowed = i32::from(least) * 2..=i32::from(most) * 2;
        let usual = found.iter().map(|(_, size)| *size).filter(|size| allowed.contains(size)).max_by_key(|size| count(*size));
        let resize =
            |size: i32| lines.iter().flat_map(move |(_, line)| line.runs_set(|format| format.size != size, |_| RunChange::Size(size)));
        let flaw = Flaw::line(*at, format!("Nội dung lẫn cỡ chữ {} và {}", points(*first), points(*other)), "một cỡ chữ cho cả văn bản");
        flaws.push(flaw.mended_by(usual.into_iter().flat_map(resize)));
    }
    let ranges: Vec<(i32, i32)> = allowed.first_line.iter().map(|(from, to)| (from.twips(), to.twips())).collect();
    let asked: Vec<String> = ranges.iter().map(|(from, to)| format!("{}–{} mm", mm(*from), mm(*to))).collect();
    flaws.extend(each(paper, &asked.join(" hoặc "), |line| {
        let indent = line.para.format.first_line;
        let fits = ranges.iter().any(|(from, to)| (*from..=*to).contains(&indent));
        (!fits).then(|| {
            let found = if indent < 0 {
                format!("Dòng đầu thụt ra {} mm", mm(-indent))
            } else {
                format!("Dòng đầu thụt vào {} mm", mm(indent))
            };
            let mut changes = vec![ParagraphChange::FirstLine(body.first_line.twips())];
            if indent < 0 {
                changes.push(ParagraphChange::Indents { left: 0, right: line.para.format.indent_right });
            }
            fault(line, found, changes)
        })
    }));
    let left = each(paper, "0 mm", |line| {
        let format = &line.para.format;
        let change = ParagraphChange::Indents { left: 0, right: format.indent_right };
        (format.indent_left.abs() > TOLERANCE).then(|| fault(line, format!("Cả đoạn thụt vào {} mm", mm(format.indent_left)), [change]))
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
    let right = match paper.layout.body.line {
        LineDistance::Exact(length) => ParagraphChange::LineExact(length.twips()),
        LineDistance::Percent(percent) => ParagraphChange::LinePercent(i32::from(percent)),
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
            each(paper, &asked, |line| (!fits(line)).then(|| fault(line, shown(line), [right])))
        }
        AllowedLine::Percent((from, to)) => {
            let fits = |line: &Line<'_>| {
                let format = &line.para.format;
                let single = line.size() * 10 * 115 / 100;
                let percent =
                    if format.line_rule == LineRule::Multiple { format.line * 100 / 240 } else { format.line * 100 / single.max(1) };
                (i32::from(from) - 1..=i32::from(to) + 1).contains(&percent)
            };
            each(paper, "dòng đơn đến 1,5 dòng", |line| (!fits(line)).then(|| fault(line, shown(line), [right])))
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
            // The distance to the next is one paragraph's; where either leaves it out among its like, neither may.
            let mut changes = vec![Change::Paragraph(next.1.para.at, ParagraphChange::Before(asked))];
            let contextual = [one, next].into_iter().filter(|(_, line)| line.para.format.contextual_spacing);
            changes.extend(contextual.map(|(_, line)| Change::Paragraph(line.para.at, ParagraphChange::NoContextualSpacing)));
            found.push((next.0, (format!("Khoảng cách giữa hai đoạn {} pt", points(gap / 10)), changes)));
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
        let text = line.para.text();
        let end = text.trim_end().len();
        let changes = reworded(line.para, &[(end.saturating_sub(3)..end, paper.layout.body.end.clone())]);
        return vec![Flaw::line(at, "Văn bản kết thúc bằng «./.»", asked).mended_by(changes)];
    }
    let closed = line.text.trim_end_matches(['"', '”', ')', ']', ' ']).ends_with(['.', '?', '!', '…']);
    if closed {
        return Vec::new();
    }
    // Behind a comma or a colon something is missing that only the writer knows.
    let text = line.para.text();
    let end = text.trim_end().len();
    let may_close = text.trim_end().ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '%' | ')'));
    let changes = if may_close { reworded(line.para, &[(end..end, paper.layout.body.end.clone())]) } else { Vec::new() };
    vec![Flaw::line(at, "Văn bản kết thúc không có dấu chấm", asked).mended_by(changes)]
}

/// S08: paragraphs, lines and the room between them.
pub(super) fn s08_paragraphs(paper: &Paper<'_>) -> Vec<Flaw> {
    p14_paragraphs(paper).into_iter().chain(p15_line_distance(paper)).chain(p16_gap(paper)).collect()
}
