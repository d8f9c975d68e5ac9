//! Who signs.

use super::change::{Change, ParagraphChange, reworded};
use super::finding::Flaw;
use super::paper::{Line, Paper};
use super::setting::Setting;
use super::tables;
use crate::catalog::layouts::TextStyle;
use crate::domain::LayoutFamily;

/// Degrees, ranks and forms of address that do not stand before the name of who signs.
const PREFIXES: [&str; 30] = [
    "Giáo sư",
    "Phó Giáo sư",
    "Thạc sĩ",
    "Bác sĩ",
    "Kỹ sư",
    "Luật sư",
    "Nhà giáo",
    "Thiếu tướng",
    "Trung tướng",
    "Đ/C",
    "GS",
    "PGS",
    "TS",
    "ThS",
    "Ths",
    "BS",
    "CN",
    "KS",
    "LS",
    "NGND",
    "NGƯT",
    "Đ/c",
    "Đồng chí",
    "Ông",
    "Bà",
    "Đại tá",
    "Thượng tá",
    "Trung tá",
    "Thiếu tá",
    "Tiến sĩ",
];
/// "Thừa uỷ quyền", a mark of the state's papers alone.
const BY_AUTHORITY: &str = "TUQ";
/// Words that name a body behind a title: "PHÓ BÍ THƯ TỈNH UỶ".
const BODIES: [&str; 7] = ["TỈNH UỶ", "THÀNH UỶ", "ĐẢNG UỶ", "TUYÊN GIÁO", "DÂN VẬN", "TỔ CHỨC", "NỘI CHÍNH"];

/// What the right side of the block says: the lines in capitals, and the name.
struct Signed<'p, 'a> {
    titles: Vec<(usize, &'p Line<'a>)>,
    name: Option<(usize, &'p Line<'a>)>,
}

fn signed<'p, 'a>(paper: &'p Paper<'a>) -> Signed<'p, 'a> {
    let mut titles = paper.signed(true);
    let named = titles.len() > 1 && titles.last().is_some_and(|(_, line)| line.text.split_whitespace().count() > 1 && !marked(&line.text));
    let name = if named { titles.pop() } else { None };
    Signed { titles, name }
}

fn marked(text: &str) -> bool {
    ["T/M", "K/T", "T/L", "TM.", "KT.", "TL.", "TUQ.", "PHÓ ", "TRƯỞNG BAN", "BÍ THƯ", "CHÁNH ", "GIÁM ĐỐC", "CHỦ "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// P21 and part of S10: letters and place of titles and name.
pub(super) fn letters(paper: &Paper<'_>) -> Vec<Flaw> {
    let rule = &paper.layout.signature;
    let Signed { titles, name } = signed(paper);
    if titles.is_empty() {
        return vec![Flaw::file(
            "Không thấy chức vụ của người ký ở bên phải, dưới nội dung",
            "chức vụ, họ tên người ký ở bên phải, dưới nội dung",
        )];
    }
    let body = paper.layout.body.size;
    // The state leaves 13 or 14; the Party's sizes are fixed.
    let state = rule.second.bold;
    let sizes = |style: &TextStyle| {
        let size = style.size.unwrap_or(body);
        if state {
            (paper.layout.body.sizes.iter().min().copied().unwrap_or(size), paper.layout.body.sizes.iter().max().copied().unwrap_or(size))
        } else {
            (size, size)
        }
    };
    let mark = titles.first().is_some_and(|(_, line)| has_mark(paper, &line.text));
    let last = titles.len() - 1;
    let mut flaws = Vec::new();
    for (nth, (at, line)) in titles.iter().enumerate() {
        // A title too long for its line goes on in a paragraph of its own; only the last of several is the signer's under a mark.
        let style = if mark && nth > 0 && nth == last { &rule.second } else { &rule.first };
        flaws.extend(Setting { italic: Some(false), ..Setting::centred(style, sizes(style)) }.flaws(*at, line));
    }
    match name {
        Some((at, line)) => {
            flaws.extend(Setting { italic: Some(false), ..Setting::centred(&rule.name, sizes(&rule.name)) }.flaws(at, line));
            if line.text.chars().any(char::is_alphabetic) && line.text == line.text.to_uppercase() {
                flaws.push(Flaw::line(at, "Họ tên người ký in hoa", "chữ in thường"));
            }
        }
        None if !paper.is_draft() => {
            flaws.push(Flaw::line(titles.last().map_or(0, |(at, _)| *at), "Không có họ tên người ký", "họ tên đầy đủ của người ký"));
        }
        None => {}
    }
    flaws
}

/// The marks of the standard with what follows them taken away: `K/T `.
fn marks<'a>(paper: &Paper<'a>) -> [&'a str; 4] {
    let marks = &paper.layout.signature.marks;
    [&marks.for_head, &marks.by_order, &marks.on_behalf, &marks.acting].map(|mark| mark.split('{').next().unwrap_or_default())
}

fn has_mark(paper: &Paper<'_>, text: &str) -> bool {
    let marks = marks(paper);
    marks.iter().take(3).any(|mark| text.starts_with(mark)) || wrong_mark(paper, text).is_some() || text.starts_with("TUQ.")
}

/// The standard's mark in place of the one that `text` begins with, where that is another standard's or misspelt.
fn wrong_mark(paper: &Paper<'_>, text: &str) -> Option<&'static str> {
    let (word, _) = text.split_once([' ', '\n'])?;
    let letters: String = word.chars().filter(|sign| sign.is_alphabetic()).collect();
    let asked = ["KT", "TL", "TM", "Q", BY_AUTHORITY].into_iter().find(|known| *known == letters)?;
    // The state knows one mark more; a paper of the Party is signed by order or for the head.
    let by_authority = paper.layout.family != LayoutFamily::Party && word.strip_suffix('.') == Some(BY_AUTHORITY);
    let right = by_authority || marks(paper).iter().any(|mark| mark.trim_end() == word);
    (!right).then_some(asked)
}

/// P22 and part of S10: the marks as the standard writes them.
pub(super) fn marks_written(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((at, line)) = paper.signed(true).into_iter().next() else { return Vec::new() };
    let Some(letters) = wrong_mark(paper, &line.text) else { return Vec::new() };
    let is_of = |mark: &&&str| mark.chars().filter(|sign| sign.is_alphabetic()).collect::<String>() == letters;
    let marks = marks(paper);
    let asked = marks.iter().find(is_of).map_or("", |mark| mark.trim_end());
    if asked.is_empty() {
        let found = line.text.split_whitespace().next().unwrap_or_default();
        let known: Vec<&str> = marks.iter().map(|mark| mark.trim_end()).collect();
        let state = paper.layout.family != LayoutFamily::Party;
        let asked = if state { format!("«{BY_AUTHORITY}.»") } else { format!("chỉ {}", known.join(", ")) };
        return vec![Flaw::line(at, format!("Viết «{found}»"), asked)];
    }
    let found = line.text.split_whitespace().next().unwrap_or_default();
    let written = line.para.text();
    let from = written.len() - written.trim_start().len();
    let changes = reworded(line.para, &[(from..from + found.len(), asked.to_owned())]);
    vec![Flaw::line(at, format!("Viết «{found}»"), format!("«{asked}»")).mended_by(changes)]
}

/// P23: a ban does not sign on behalf of a collective, and a title bears no body's name.
pub(super) fn p23_ban(paper: &Paper<'_>) -> Vec<Flaw> {
    let Signed { titles, .. } = signed(paper);
    let names = paper.names();
    let issuer = names.last().map(|(_, line)| line.text.to_uppercase()).unwrap_or_default();
    let is_ban = issuer.starts_with("BAN ")
        && !["BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN CHỈ ĐẠO", "BAN THƯỜNG TRỰC"].iter().any(|other| issuer.starts_with(other));
    let mut flaws = Vec::new();
    for (at, line) in titles {
        let text = crate::text::tone::unify(&line.text, crate::text::tone::Style::Last);
        let on_behalf = text.starts_with("T/M") || text.starts_with("TM.");
        if is_ban && on_behalf {
            flaws.push(Flaw::line(
                at,
                format!("Ban ký «{}»", line.text),
                "ban không ký T/M; trưởng ban ký trực tiếp, phó trưởng ban ký K/T",
            ));
        }
        let title = ["BÍ THƯ", "PHÓ BÍ THƯ", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "K/T TRƯỞNG BAN", "Q. TRƯỞNG BAN"];
        let appended =
            title.iter().filter_map(|title| text.strip_prefix(title)).any(|rest| BODIES.iter().any(|body| rest.trim().starts_with(body)));
        if appended {
            flaws.push(Flaw::line(at, format!("Chức vụ ghi «{}»", line.text), "chức vụ không kèm tên cơ quan"));
        }
    }
    flaws
}

/// P24: no degree, rank or form of address before the name.
pub(super) fn p24_name(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some((at, line)) = signed(paper).name else { return Vec::new() };
    let follows = |prefix: &&&str| line.text.strip_prefix(**prefix).is_some_and(|rest| rest.starts_with(['.', ' ', ',']));
    PREFIXES
        .iter()
        .find(follows)
        .map(|prefix| Flaw::line(at, format!("Trước họ tên có «{prefix}»"), "chỉ họ tên, không ghi học hàm, học vị, quân hàm, danh hiệu"))
        .into_iter()
        .collect()
}

/// S10 whole.
pub(super) fn s10_signature(paper: &Paper<'_>) -> Vec<Flaw> {
    letters(paper).into_iter().chain(marks_written(paper)).collect()
}

/// C13: the block is not torn apart and not left alone on a page.
pub(super) fn c13_together(paper: &Paper<'_>) -> Vec<Flaw> {
    let Some(first) = paper.line(paper.signature.start).filter(|_| !paper.signature.is_empty()) else { return Vec::new() };
    let mut flaws = Vec::new();
    if let Some(super::super::read::Block::Table(table)) = paper.outline.body.get(first.block)
        && table.rows.iter().any(|row| !row.cant_split)
    {
        flaws.push(
            Flaw::line(
                paper.signature.start,
                "Bảng nơi nhận và chữ ký có thể bị ngắt sang trang khác",
                "không cho ngắt dòng của bảng qua trang",
            )
            .mended_by(tables::whole_rows(table))
            .warning(),
        );
    }
    let before = paper
        .lines
        .iter()
        .enumerate()
        .take(paper.signature.start)
        .skip(paper.text.start)
        .rfind(|(_, line)| line.cell.is_some() || !line.text.is_empty());
    if let Some((at, line)) = before.filter(|(_, line)| !line.para.format.keep_next) {
        let flaw = Flaw::line(at, "Phần ký có thể đứng một mình trên trang", "đoạn cuối đi liền phần ký (Keep with next)");
        flaws.push(flaw.mended_by([Change::Paragraph(line.para.at, ParagraphChange::KeepNext)]).warning());
    }
    flaws
}
