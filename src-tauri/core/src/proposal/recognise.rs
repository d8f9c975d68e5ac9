//! From the file to the proposal: its lines, its subject, its period and its level.

use super::cases::{is_capitals, sentence_case, uncapitalised};
use super::drafts::{Draft, Is, Reader};
use super::lines::{fielded, settle_sections};
use super::meaning::Meaning;
use super::period::{Main, words as words_of};
use super::{Known, Proposal, ProposalError};
use crate::catalog::{Catalog, OutlineWords};
use crate::docx::read::Outline;
use crate::domain::{Level, PeriodKind};
use crate::text::{fold, search_exact};

pub(super) fn propose(outline: &Outline, catalog: &Catalog, known: &Known) -> Result<Proposal, ProposalError> {
    let reader = Reader { words: &catalog.outline_words, meaning: Meaning::new(catalog) };
    let (mut drafts, subject) = reader.drafts(outline)?;
    reader.look(&mut drafts)?;
    // A control whose words give way to a field still tells which period was in it.
    let held = drafts.iter().filter(|draft| !matches!(draft.is, Is::Left)).map(|draft| draft.para.held.as_str());
    let texts = std::iter::once(subject.as_str())
        .chain(held)
        .chain(drafts.iter().filter(|draft| !matches!(draft.is, Is::Left)).map(|draft| draft.para.text.as_str()));
    let main = Main::of(texts);
    let level = known.level.or_else(|| level_of(&subject, &drafts));
    let mut doubts = Vec::new();
    let subject = subject_of(&subject, main, known, reader.words);
    let headings: Vec<String> = drafts
        .iter()
        .filter_map(|draft| match &draft.is {
            Is::Heading { head, .. } => Some(reader.heading(head, main, known).0),
            _ => None,
        })
        .collect();
    let nearest = reader.meaning.nearest(catalog, &headings, &subject, main.map(|main| main.kind), level);
    let nearest_code = nearest.map(|template| template.code.as_str());
    let mut lines = reader.lines(drafts, main, known, nearest_code);
    settle_sections(&mut lines, catalog);
    if subject.is_empty() {
        doubts.push("Không thấy trích yếu trong tệp; hãy ghi trích yếu của báo cáo.".to_owned());
    }
    let periods = match main {
        Some(main) => {
            doubts.extend(main.quarter.map(quarter_doubt));
            vec![main.kind]
        }
        None => {
            doubts.push("Tệp không nói rõ kỳ báo cáo; mẫu dùng cho mọi kỳ cho đến khi chọn lại.".to_owned());
            vec![PeriodKind::FirstQuarter, PeriodKind::SixMonths, PeriodKind::NineMonths, PeriodKind::Year]
        }
    };
    let levels = match level {
        Some(level) => vec![level],
        None => {
            doubts.push("Tệp không nói rõ cấp báo cáo; hãy chọn cấp dùng mẫu này.".to_owned());
            nearest.map_or_else(|| vec![Level::Tinh, Level::Xa], |template| template.levels.clone())
        }
    };
    Ok(Proposal {
        subject,
        levels,
        periods,
        period: main.and_then(Main::period),
        nearest: nearest.map(|template| template.code.clone()),
        lines,
        doubts,
    })
}

fn quarter_doubt(quarter: u8) -> String {
    let (name, kind) = match quarter {
        2 => ("II", "6 tháng đầu năm"),
        3 => ("III", "9 tháng đầu năm"),
        _ => ("IV", "năm"),
    };
    format!("Đề cương hỏi riêng quý {name}; chương trình lập báo cáo luỹ kế nên mẫu dùng cho kỳ {kind}. Hãy xem lại kỳ của mẫu.")
}

fn subject_of(subject: &str, main: Option<Main>, known: &Known, words: &OutlineWords) -> String {
    let cased = if is_capitals(subject) { sentence_case(subject, words) } else { subject.to_owned() };
    let (text, _) = fielded(&cased, main, known);
    let mut text = text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ':' | '-')).to_owned();
    for start in ["bao cao", "ve viec", "ve"] {
        let folded = fold(&text);
        if folded.strip_prefix(start).is_some_and(|rest| rest.starts_with(' ')) {
            let behind = words_of(&text).get(start.split(' ').count()).map(|word| word.start);
            text = behind.and_then(|at| text.get(at..)).unwrap_or_default().to_owned();
        }
    }
    uncapitalised(&text, words)
}

/// The level that the outline is made for: by its subject, else by who made it.
fn level_of(subject: &str, drafts: &[Draft]) -> Option<Level> {
    let of = |text: &str| {
        let words: Vec<String> = words_of(text).iter().map(|word| search_exact(word.text)).collect();
        let says = |name: &[&str]| words.windows(name.len()).any(|here| here == name);
        // "xã hội" is no commune.
        let commune = words.iter().enumerate().any(|(at, word)| word == "xã" && words.get(at + 1).is_none_or(|next| next != "hội"));
        if commune || says(&["phường"]) || says(&["đặc", "khu"]) {
            Some(Level::Xa)
        } else if says(&["tỉnh"]) || says(&["thành", "uỷ"]) || says(&["thành", "phố"]) {
            Some(Level::Tinh)
        } else if says(&["trung", "ương"]) {
            Some(Level::TrungUong)
        } else {
            None
        }
    };
    let left = drafts.iter().take_while(|draft| matches!(draft.is, Is::Left | Is::Subject));
    of(subject).or_else(|| left.take(20).find_map(|draft| of(&draft.para.text)))
}
