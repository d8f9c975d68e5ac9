//! What stands above the title: the Party's or the state's name, and the bodies.

use super::change::{Change, ParagraphChange, reworded};
use super::finding::Flaw;
use super::page::{mm, points};
use super::paper::{Line, Paper};
use super::setting::{Setting, centred, resized};
use crate::catalog::layouts::{HeadLine, HeadPart};
use crate::domain::LayoutFamily;

/// Bodies with nobody above them in the head (HD 05-HD/VPTW §2.1).
const HIGHEST: [&str; 5] = ["TỈNH UỶ", "THÀNH UỶ", "BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẠI HỘI", "QUÂN UỶ TRUNG ƯƠNG"];
/// Party committees whose own superior is not told by their name.
const COMMITTEE: &str = "ĐẢNG UỶ";
/// Communes, whose committees stand under the party organisation of the province.
const COMMUNES: [&str; 3] = ["ĐẢNG UỶ XÃ", "ĐẢNG UỶ PHƯỜNG", "ĐẢNG UỶ ĐẶC KHU"];

/// Length of a drawn line may differ from that of the words by this many percent.
const RULE_TOLERANCE: i32 = 5;
/// Words whose paragraph is made as narrow as they are get this many percent more, lest another font break them.
const SLACK: i32 = 2;

fn fixed<'a>(paper: &Paper<'a>) -> Vec<&'a HeadLine> {
    paper.layout.head.rows.iter().flat_map(|row| &row.right).filter(|line| line.is == HeadPart::Words).collect()
}

fn head_line<'a>(paper: &Paper<'a>, is: HeadPart) -> Option<&'a HeadLine> {
    paper.layout.head.rows.iter().flat_map(|row| row.left.iter().chain(&row.right)).find(|line| line.is == is)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fixed lines on the right of the head as they were found.
fn fixed_found<'p, 'a>(paper: &'p Paper<'a>) -> Vec<(&'a HeadLine, Option<(usize, &'p Line<'a>)>)> {
    fixed(paper)
        .into_iter()
        .map(|rule| {
            let words = rule.words.as_deref().unwrap_or_default();
            let found = paper.head(true).into_iter().map(|(at, _)| at).find(|at| paper.line(*at).is_some_and(|line| line.text == words));
            (rule, found.and_then(|at| Some((at, paper.line(at)?))))
        })
        .collect()
}

/// P05, S02: the fixed words, their letters and their place.
pub(super) fn fixed_words(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (nth, (rule, found)) in fixed_found(paper).into_iter().enumerate() {
        let words = rule.words.as_deref().unwrap_or_default();
        let Some((at, line)) = found else {
            if paper.loose_head().is_some_and(|head| head.contains(words)) {
                continue;
            }
            flaws.push(Flaw::file(format!("Góc phải đầu trang không có dòng «{words}»"), format!("đúng chữ «{words}»")));
            continue;
        };
        let allowed: Vec<u8> = paper.layout.allowed.head_sets.iter().filter_map(|set| set.get(nth).copied()).collect();
        let range = (allowed.iter().min().copied().unwrap_or(0), allowed.iter().max().copied().unwrap_or(0));
        flaws.extend(letters(at, line, range, rule));
        if nth == 0 && paper.head(true).iter().find(|(_, line)| !line.text.is_empty()).is_some_and(|(first, _)| *first != at) {
            flaws.push(Flaw::line(at, format!("«{words}» không ở dòng đầu"), "dòng đầu, góc phải trang thứ nhất"));
        }
    }
    let others = if paper.layout.family == LayoutFamily::Party {
        ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"].as_slice()
    } else {
        ["ĐẢNG CỘNG SẢN VIỆT NAM"].as_slice()
    };
    let before = paper.head_end;
    for (at, line) in paper.lines.iter().enumerate().take(before).filter(|(_, line)| others.contains(&squeezed(&line.text).as_str())) {
        flaws.push(Flaw::line(at, format!("Có dòng «{}»", line.text), "không có dòng này trong thể thức đang dùng"));
    }
    flaws
}

/// Size, bold, italic, capitals and alignment of a line of the head.
pub(super) fn letters(at: usize, line: &Line<'_>, range: (u8, u8), rule: &HeadLine) -> Vec<Flaw> {
    Setting::centred(&rule.style, range).flaws(at, line)
}

/// P06 and part of S02: the line below the fixed words is as long as they are.
pub(super) fn rule_of_fixed_words(paper: &Paper<'_>) -> Vec<Flaw> {
    let ruled = fixed_found(paper).into_iter().filter(|(rule, _)| rule.rule.is_some());
    ruled.filter_map(|(_, found)| found).flat_map(|(at, _)| rule_length(paper, at, (100, 100))).collect()
}

/// Whether the line drawn below is from `share.0` to `share.1` percent of the words.
pub(super) fn rule_length(paper: &Paper<'_>, at: usize, share: (u8, u8)) -> Option<Flaw> {
    let words = paper.words_width(at);
    let asked = if share == (100, 100) {
        format!("đường kẻ liền dài bằng dòng chữ ({} mm)", mm(words))
    } else {
        format!(
            "đường kẻ liền dài từ 1/3 đến 1/2 dòng chữ ({}–{} mm)",
            mm(words * i32::from(share.0) / 100),
            mm(words * i32::from(share.1) / 100)
        )
    };
    let Some(length) = paper.rule_below(at) else {
        return Some(Flaw::line(at, "Không có đường kẻ liền ngay dưới dòng chữ", asked).mended_by(draw_below(paper, at, words, share)));
    };
    let least = words * (i32::from(share.0) - RULE_TOLERANCE) / 100;
    let most = words * (i32::from(share.1) + RULE_TOLERANCE) / 100;
    (!(least..=most).contains(&length)).then(|| {
        // A border of the words' own paragraph cannot be shorter than they are.
        let whole = share == (100, 100);
        let narrowed = paper.ruled_paragraph(at).filter(|ruled| *ruled != at || whole).and_then(|ruled| {
            let slack = if ruled == at { SLACK } else { 0 };
            indents(paper, ruled, words * (i32::from(share.1) + slack) / 100)
        });
        let changes = narrowed.into_iter();
        Flaw::line(at, format!("Đường kẻ dài {} mm", mm(length)), asked).mended_by(changes)
    })
}

/// A line as long as the words under words that fill one line. A shorter one would have to stand in a paragraph of its own.
fn draw_below(paper: &Paper<'_>, at: usize, words: i32, share: (u8, u8)) -> Vec<Change> {
    let whole = share == (100, 100) && paper.line(at).is_some_and(|line| !line.text.contains('\n'));
    let Some(indents) = indents(paper, at, words * (100 + SLACK) / 100).filter(|_| whole) else { return Vec::new() };
    let line = paper.line(at).map(|line| Change::Paragraph(line.para.at, ParagraphChange::LineBelow));
    line.into_iter().chain([indents]).collect()
}

/// Indents that leave a paragraph `length` twips between them.
fn indents(paper: &Paper<'_>, at: usize, length: i32) -> Option<Change> {
    let line = paper.line(at)?;
    let room = paper.room(at);
    let side = (room - length) / 2;
    (side >= 0).then(|| Change::Paragraph(line.para.at, ParagraphChange::Indents { left: side, right: room - length - side }))
}

/// Whether a head without a table has words in capitals besides those that every paper has.
fn names_a_body(paper: &Paper<'_>, head: &str) -> bool {
    let fixed = fixed(paper).into_iter().filter_map(|rule| rule.words.as_deref());
    let rest = fixed.fold(head.to_owned(), |rest, words| rest.replace(words, ""));
    rest.split_whitespace().any(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase))
}

/// P07, S04: the body above regular, the issuing body bold; both in capitals and centred.
pub(super) fn names(paper: &Paper<'_>) -> Vec<Flaw> {
    let names = paper.names();
    let Some(((last, issuer), above)) = names.split_last() else {
        if paper.loose_head().is_some_and(|head| names_a_body(paper, &head)) {
            return Vec::new();
        }
        return vec![Flaw::file("Góc trái đầu trang không có tên cơ quan ban hành", "tên cơ quan ban hành văn bản")];
    };
    let mut flaws = Vec::new();
    let range = paper.layout.allowed.names;
    let (Some(parent_rule), Some(issuer_rule)) = (head_line(paper, HeadPart::Parent), head_line(paper, HeadPart::Issuer)) else {
        return flaws;
    };
    flaws.extend(letters(*last, issuer, range, issuer_rule));
    // A long name may take several paragraphs: the bold ones at the end are the issuer's, unless the first names a body of its own.
    let regular = above
        .iter()
        .take_while(|(_, line)| !line.any_bold())
        .count()
        .max(usize::from(names_a_superior(above.first().map(|(_, line)| *line))));
    for (nth, (at, line)) in above.iter().enumerate() {
        flaws.extend(letters(*at, line, range, if nth < regular { parent_rule } else { issuer_rule }));
    }
    let first_of_issuer = above.get(regular).map_or(issuer.text.as_str(), |(_, line)| line.text.as_str());
    if paper.layout.family == LayoutFamily::Party && regular == 0 && !may_stand_alone(&squeezed(first_of_issuer)) {
        flaws.push(Flaw::line(*last, "Không có tên cơ quan cấp trên trực tiếp", "tên cơ quan cấp trên ở dòng trên, chữ in hoa, không đậm"));
    }
    flaws
}

/// "TỈNH UỶ …" above "BAN …" is the body above, however it is set; "A -" above "B" is a joint issue.
fn names_a_superior(first: Option<&Line<'_>>) -> bool {
    first.is_some_and(|line| {
        let name = crate::text::tone::unify(&line.text.to_uppercase(), crate::text::tone::Style::Last);
        let superior = ["TỈNH UỶ", "THÀNH UỶ", "ĐẢNG UỶ", "ĐẢNG BỘ", "UỶ BAN NHÂN DÂN", "UỶ BAN MTTQ", "BAN CHẤP HÀNH TRUNG ƯƠNG"];
        superior.iter().any(|start| name.starts_with(start)) && !name.ends_with('-')
    })
}

fn may_stand_alone(issuer: &str) -> bool {
    let issuer = crate::text::tone::unify(&issuer.to_uppercase(), crate::text::tone::Style::Last);
    let commune = COMMUNES.iter().any(|start| issuer.starts_with(start));
    let highest = HIGHEST.iter().any(|start| issuer.starts_with(start)) || issuer.starts_with(COMMITTEE) && !commune;
    highest || issuer.contains(" - ") || issuer.ends_with('-') || issuer.contains("TRUNG ƯƠNG")
}

/// P08: one asterisk under the issuing body, in place of a line.
pub(super) fn p08_asterisk(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((last, _)) = paper.names().last().copied() else { return Vec::new() };
    let next = paper.head(false).into_iter().find(|(at, line)| *at > last && !line.text.is_empty());
    match next {
        Some((at, line)) if line.text == "*" => {
            if line.is_centred() {
                Vec::new()
            } else {
                vec![Flaw::line(at, "Dấu * không căn giữa", "dấu * căn giữa").mended_by(centred(line))]
            }
        }
        Some((at, line)) if !line.text.starts_with("Số") => {
            let text = line.para.text();
            let stars = text.contains('*') && text.chars().all(|sign| matches!(sign, '*' | ' '));
            let changes = if stars { reworded(line.para, &[(0..text.len(), "*".to_owned())]) } else { Vec::new() };
            vec![Flaw::line(at, format!("Dưới tên cơ quan ban hành là «{}»", line.text), "một dấu *").mended_by(changes)]
        }
        _ => vec![Flaw::line(last, "Không có dấu * dưới tên cơ quan ban hành", "một dấu * ở dòng riêng")],
    }
}

/// S03: the sizes of the national name, the motto and the place go together.
pub(super) fn s03_sizes_together(paper: &Paper<'_>) -> Vec<Flaw> {
    let mut lines: Vec<(usize, &Line<'_>)> = fixed_found(paper).into_iter().filter_map(|(_, found)| found).collect();
    lines.extend(paper.place_date());
    let found: Vec<i32> = lines.iter().map(|(_, line)| line.size()).collect();
    let sets = &paper.layout.allowed.head_sets;
    let (Some((at, _)), true) = (lines.first(), lines.len() == 3) else { return Vec::new() };
    if sets.iter().any(|set| set.iter().map(|size| i32::from(*size) * 2).eq(found.iter().copied())) {
        return Vec::new();
    }
    let shown = |sizes: &[String]| sizes.join("/");
    let sizes_found = found.clone();
    let found: Vec<String> = found.into_iter().map(points).collect();
    let asked: Vec<String> = sets.iter().map(|set| shown(&set.iter().map(u8::to_string).collect::<Vec<_>>())).collect();
    // The set whose place and motto are as they are, or the first: the fewest lines change.
    let alike = |set: &&Vec<u8>| set.iter().zip(&sizes_found).filter(|(size, found)| i32::from(**size) * 2 == **found).count();
    let changes: Vec<Change> = sets
        .iter()
        .max_by_key(alike)
        .map_or_else(Vec::new, |set| lines.iter().zip(set).flat_map(|((_, line), size)| resized(line, (*size, *size))).collect());
    let flaw = Flaw::line(*at, format!("Quốc hiệu, tiêu ngữ, địa danh cỡ {}", shown(&found)), format!("cùng bộ {}", asked.join(" hoặc ")));
    vec![flaw.mended_by(changes)]
}

/// Part of S04: the line below the issuing body, and no asterisk.
pub(super) fn s04_rule_of_issuer(paper: &Paper<'_>) -> Vec<Flaw> {
    let star = paper.head(false).into_iter().find(|(_, line)| line.text == "*");
    let mut flaws: Vec<Flaw> =
        star.map(|(at, _)| Flaw::line(at, "Có dấu * dưới tên cơ quan ban hành", "đường kẻ liền, không dùng dấu *")).into_iter().collect();
    if let (Some((last, _)), Some(share)) = (paper.names().last(), paper.layout.allowed.rule) {
        flaws.extend(rule_length(paper, *last, share));
    }
    flaws
}

/// S02 whole.
pub(super) fn s02_national_name(paper: &Paper<'_>) -> Vec<Flaw> {
    fixed_words(paper).into_iter().chain(rule_of_fixed_words(paper)).collect()
}

/// S04 whole.
pub(super) fn s04_names(paper: &Paper<'_>) -> Vec<Flaw> {
    names(paper).into_iter().chain(s04_rule_of_issuer(paper)).collect()
}
