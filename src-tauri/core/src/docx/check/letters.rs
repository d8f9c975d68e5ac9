//! Typefaces, colours and characters.

use std::ops::Range;

use unicode_normalization::is_nfc;

use super::super::read::{Colour, FontSlot, Paragraph, Run, paragraphs};
use super::change::{Change, RunChange, reworded};
use super::finding::Flaw;
use super::paper::{Paper, boxed};
use crate::text::{legacy, spelling};

/// How the names of fonts begin that hold signs and no letters.
const SIGNS: [&str; 4] = ["Symbol", "Wingdings", "Webdings", "Marlett"];

/// Runs that are seen, with the line they stand in.
fn seen<'a>(paper: &'a Paper<'_>) -> impl Iterator<Item = (usize, &'a Run)> {
    paper.lines.iter().enumerate().flat_map(|(at, line)| line.para.runs.iter().map(move |run| (at, run))).filter(|(_, run)| is_seen(run))
}

fn is_seen(run: &Run) -> bool {
    !run.format.hidden && !run.text().trim().is_empty()
}

/// Runs of headers and footers.
fn stories<'a>(paper: &'a Paper<'_>) -> impl Iterator<Item = &'a Run> {
    let paras: Vec<&Paragraph> = paper.outline.stories.iter().flat_map(|story| paragraphs(&story.blocks)).collect();
    paras.into_iter().flat_map(|para| std::iter::once(para).chain(boxed(para))).flat_map(|para| &para.runs).filter(|run| is_seen(run))
}

/// A fault at a line (or in the file as a whole) with what puts it right.
struct Fault {
    at: Option<usize>,
    found: String,
    changes: Vec<Change>,
}

/// One finding for each different fault, at its first place, with how often it occurs.
fn gathered(faults: impl Iterator<Item = Fault>, asked: &str) -> Vec<Flaw> {
    let mut kinds: Vec<(Fault, usize)> = Vec::new();
    for fault in faults {
        // What can be put right by itself and what cannot are told apart.
        match kinds.iter_mut().find(|(known, _)| known.found == fault.found && known.changes.is_empty() == fault.changes.is_empty()) {
            Some((known, count)) => {
                known.changes.extend(fault.changes);
                *count += 1;
            }
            None => kinds.push((fault, 1)),
        }
    }
    let flaw = |(fault, count): (Fault, usize)| {
        let found = if count > 1 { format!("{} ({count} chỗ)", fault.found) } else { fault.found };
        let flaw = fault.at.map_or_else(|| Flaw::file(&found, asked), |at| Flaw::line(at, &found, asked));
        flaw.mended_by(fault.changes)
    };
    kinds.into_iter().map(flaw).collect()
}

/// Runs of lines, of text boxes and notes beside them, and of headers that are seen, with the line they stand in.
fn all_seen<'a>(paper: &'a Paper<'_>) -> impl Iterator<Item = (Option<usize>, &'a Run)> {
    let beside = paper.beside().into_iter().flat_map(|(at, para)| para.runs.iter().map(move |run| (Some(at), run)));
    let beside = beside.filter(|(_, run)| is_seen(run));
    seen(paper).map(|(at, run)| (Some(at), run)).chain(beside).chain(stories(paper).map(|run| (None, run)))
}

/// C02: one typeface everywhere.
pub(super) fn c02_typeface(paper: &Paper<'_>) -> Vec<Flaw> {
    let asked = paper.layout.font.as_str();
    let named = |run: &Run, slot: FontSlot| match &run.format.font(slot).name {
        Some(name) if name.eq_ignore_ascii_case(asked) => None,
        Some(name) => Some(format!("Phông chữ {name}")),
        None => Some("Không đặt phông chữ".to_owned()),
    };
    let seen_font = |run: &Run| named(run, FontSlot::Ascii).or_else(|| named(run, FontSlot::HighAnsi));
    // The slot of complex scripts shows in no Vietnamese letter, and programs fill it as they like: that is only a warning.
    let unseen_font = |run: &Run| {
        let font = run.format.font(FontSlot::ComplexScript);
        let own = font.name.is_some() && font.theme.is_none() && seen_font(run).is_none();
        named(run, FontSlot::ComplexScript).filter(|_| own).map(|found| format!("{found} (ô chữ phức hợp)"))
    };
    // Letters in a font of signs or of before Unicode would be others in another font.
    let may_change = |run: &Run| {
        let fonts = [FontSlot::Ascii, FontSlot::HighAnsi].map(|slot| run.format.font(slot).name.clone());
        fonts.into_iter().flatten().all(|name| !is_old(&name) && !SIGNS.iter().any(|signs| name.starts_with(signs)))
    };
    let fault = |at, run: &Run, found| {
        let change = may_change(run).then(|| Change::Run(run.at, RunChange::Font(asked.to_owned())));
        Fault { at, found, changes: change.into_iter().collect() }
    };
    let seen = gathered(all_seen(paper).filter_map(|(at, run)| Some(fault(at, run, seen_font(run)?))), asked);
    let unseen = gathered(all_seen(paper).filter_map(|(at, run)| Some(fault(at, run, unseen_font(run)?))), asked);
    seen.into_iter().chain(unseen.into_iter().map(Flaw::warning)).collect()
}

/// C03: black; what is missing in a draft is shown in the standard's own colour.
pub(super) fn c03_black(paper: &Paper<'_>) -> Vec<Flaw> {
    let gap = u32::from_str_radix(&paper.layout.marks.gap_colour, 16).ok().filter(|_| paper.is_draft());
    let wrong = |run: &Run| match run.format.colour {
        Colour::Rgb(colour) if colour != 0 && Some(colour) != gap => Some(format!("Chữ màu #{colour:06X}")),
        _ => None,
    };
    let faults = all_seen(paper).filter_map(|(at, run)| {
        // Light letters on dark ground would be lost.
        let changes = run.format.shading.is_none().then_some(Change::Run(run.at, RunChange::Black)).into_iter().collect();
        Some(Fault { at, found: wrong(run)?, changes })
    });
    gathered(faults, "chữ màu đen")
}

/// A text of the file.
struct Text<'a> {
    /// Its line; headers and properties have none.
    at: Option<usize>,
    /// Its paragraph; properties have none.
    para: Option<&'a Paragraph>,
    words: String,
}

impl Text<'_> {
    /// Its words with ranges replaced.
    fn reworded(&self, edits: &[(Range<usize>, String)]) -> Vec<Change> {
        self.para.map_or_else(|| vec![Change::Properties], |para| reworded(para, edits))
    }
}

/// Every text of the file.
fn texts<'a>(paper: &'a Paper<'_>) -> Vec<Text<'a>> {
    let properties = &paper.outline.properties;
    let of = |at: Option<usize>, para: &'a Paragraph| Text { at, para: Some(para), words: para.text() };
    let mut texts: Vec<Text<'a>> = paper.lines.iter().enumerate().map(|(at, line)| of(Some(at), line.para)).collect();
    texts.extend(paper.beside().into_iter().map(|(at, para)| of(Some(at), para)));
    texts.extend(paper.outline.stories.iter().flat_map(|story| paragraphs(&story.blocks)).map(|para| of(None, para)));
    let properties = [&properties.title, &properties.subject, &properties.author, &properties.keywords];
    texts.extend(properties.map(|words| Text { at: None, para: None, words: words.clone() }));
    texts
}

/// C04: every letter one character.
pub(super) fn c04_composed(paper: &Paper<'_>) -> Vec<Flaw> {
    let faults = texts(paper).into_iter().filter(|text| !is_nfc(&text.words)).map(|text| {
        let changes = text.reworded(&spelling::decomposed(&text.words));
        Fault { at: text.at, found: "Chữ ở dạng Unicode tổ hợp".to_owned(), changes }
    });
    gathered(faults, "Unicode dựng sẵn (NFC)")
}

/// C05: no character that is not seen or belongs to no Vietnamese word.
pub(super) fn c05_characters(paper: &Paper<'_>) -> Vec<Flaw> {
    let faults = texts(paper).into_iter().filter(|text| legacy::detect(&text.words).is_none()).flat_map(|text| {
        let wrong = spelling::forbidden(&text.words);
        wrong
            .into_iter()
            .map(|sign| Fault {
                at: text.at,
                found: format!("Ký tự {} (U+{:04X})", sign.about(), u32::from(sign.sign)),
                changes: sign.instead().map(|instead| text.reworded(&[(sign.range.clone(), instead.to_owned())])).unwrap_or_default(),
            })
            .collect::<Vec<_>>()
    });
    gathered(faults, "chỉ các chữ tiếng Việt theo TCVN 6909:2001, không có ký tự ẩn")
}

/// C06: no fonts and no text of before Unicode.
pub(super) fn c06_old_encodings(paper: &Paper<'_>) -> Vec<Flaw> {
    let of_font = |run: &Run| {
        let fonts = [FontSlot::Ascii, FontSlot::HighAnsi].map(|slot| run.format.font(slot).name.clone());
        fonts.into_iter().flatten().find(|name| is_old(name)).map(|name| format!("Phông chữ trước Unicode: {name}"))
    };
    let fault = |at, found| Fault { at, found, changes: Vec::new() };
    let by_font = all_seen(paper).filter_map(|(at, run)| Some(fault(at, of_font(run)?)));
    let texts = texts(paper);
    let by_text = texts.iter().filter_map(|text| Some(fault(text.at, format!("Chữ còn ở mã {}", legacy::detect(&text.words)?.label()))));
    gathered(by_font.chain(by_text), "phông chữ Times New Roman, bộ mã Unicode")
}

fn is_old(font: &str) -> bool {
    let vn_capital = font.strip_prefix("VN").is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_uppercase()));
    legacy::charset_of_font(font).is_some() || vn_capital || ["VNI-", "VNI ", "VPS"].iter().any(|start| font.starts_with(start))
}

/// C09: the language is told, for spelling and hyphenation.
pub(super) fn c09_language(paper: &Paper<'_>) -> Vec<Flaw> {
    let found = paper.outline.default_run.language.as_deref();
    let wrong = found != Some("vi-VN");
    let words = found.map_or_else(|| "Tệp không ghi ngôn ngữ".to_owned(), |found| format!("Ngôn ngữ của tệp là {found}"));
    wrong.then(|| Flaw::file(words, "vi-VN").mended_by([Change::Language("vi-VN")]).warning()).into_iter().collect()
}
