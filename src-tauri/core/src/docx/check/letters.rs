//! Typefaces, colours and characters.

use unicode_normalization::is_nfc;

use super::super::read::{Colour, FontSlot, Paragraph, Run, paragraphs};
use super::finding::Flaw;
use super::paper::Paper;
use crate::text::legacy;

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
    paras.into_iter().flat_map(|para| &para.runs).filter(|run| is_seen(run))
}

/// One finding for each different fault, at its first place, with how often it occurs.
fn gathered(faults: impl Iterator<Item = (Option<usize>, String)>, asked: &str) -> Vec<Flaw> {
    let mut kinds: Vec<(String, Option<usize>, usize)> = Vec::new();
    for (at, found) in faults {
        match kinds.iter_mut().find(|(known, ..)| *known == found) {
            Some((_, _, count)) => *count += 1,
            None => kinds.push((found, at, 1)),
        }
    }
    let flaw = |(found, at, count): (String, Option<usize>, usize)| {
        let found = if count > 1 { format!("{found} ({count} chỗ)") } else { found };
        at.map_or_else(|| Flaw::file(&found, asked), |at| Flaw::line(at, &found, asked))
    };
    kinds.into_iter().map(flaw).collect()
}

/// C02: one typeface everywhere.
pub(super) fn c02_typeface(paper: &Paper<'_>) -> Vec<Flaw> {
    let asked = paper.layout.font.as_str();
    let wrong = |run: &Run| {
        [FontSlot::Ascii, FontSlot::HighAnsi].into_iter().map(|slot| run.format.font(slot)).find_map(|font| match &font.name {
            Some(name) if name.eq_ignore_ascii_case(asked) => None,
            Some(name) => Some(format!("Phông chữ {name}")),
            None => Some("Không đặt phông chữ".to_owned()),
        })
    };
    let faults = seen(paper).filter_map(|(at, run)| Some((Some(at), wrong(run)?)));
    gathered(faults.chain(stories(paper).filter_map(|run| Some((None, wrong(run)?)))), asked)
}

/// C03: black; what is missing in a draft is shown in the standard's own colour.
pub(super) fn c03_black(paper: &Paper<'_>) -> Vec<Flaw> {
    let gap = u32::from_str_radix(&paper.layout.marks.gap_colour, 16).ok().filter(|_| paper.is_draft());
    let wrong = |run: &Run| match run.format.colour {
        Colour::Rgb(colour) if colour != 0 && Some(colour) != gap => Some(format!("Chữ màu #{colour:06X}")),
        _ => None,
    };
    let faults = seen(paper).filter_map(|(at, run)| Some((Some(at), wrong(run)?)));
    gathered(faults.chain(stories(paper).filter_map(|run| Some((None, wrong(run)?)))), "chữ màu đen")
}

/// Every text of the file with its line; properties and headers without.
fn texts(paper: &Paper<'_>) -> Vec<(Option<usize>, String)> {
    let properties = &paper.outline.properties;
    let mut texts: Vec<(Option<usize>, String)> = paper.lines.iter().enumerate().map(|(at, line)| (Some(at), line.para.text())).collect();
    texts.extend(paper.outline.stories.iter().flat_map(|story| paragraphs(&story.blocks)).map(|para| (None, para.text())));
    texts.extend([&properties.title, &properties.subject, &properties.author, &properties.keywords].map(|text| (None, text.clone())));
    texts
}

/// C04: every letter one character.
pub(super) fn c04_composed(paper: &Paper<'_>) -> Vec<Flaw> {
    let faults = texts(paper).into_iter().filter(|(_, text)| !is_nfc(text)).map(|(at, _)| (at, "Chữ ở dạng Unicode tổ hợp".to_owned()));
    gathered(faults, "Unicode dựng sẵn (NFC)")
}

/// C05: no character that is not seen or belongs to no Vietnamese word.
pub(super) fn c05_characters(paper: &Paper<'_>) -> Vec<Flaw> {
    let faults = texts(paper).into_iter().filter(|(_, text)| legacy::detect(text).is_none()).flat_map(|(at, text)| {
        let composed = crate::text::nfc(&text);
        let wrong: Vec<char> = composed.chars().filter(|sign| is_forbidden(*sign)).collect();
        wrong.into_iter().map(move |sign| (at, format!("Ký tự {} (U+{:04X})", named(sign), u32::from(sign))))
    });
    gathered(faults, "chỉ các chữ tiếng Việt theo TCVN 6909:2001, không có ký tự ẩn")
}

fn is_forbidden(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | 'Ð' | 'ð' | '\u{300}'..='\u{36f}')
}

fn named(sign: char) -> &'static str {
    match sign {
        '\u{ad}' => "gạch nối ẩn",
        '\u{200b}'..='\u{200d}' | '\u{feff}' => "không nhìn thấy",
        '\u{fffd}' => "hỏng",
        'Ð' | 'ð' => "giống chữ đ nhưng là chữ Iceland",
        '\u{300}'..='\u{36f}' => "dấu rời",
        _ => "riêng của một phông chữ",
    }
}

/// C06: no fonts and no text of before Unicode.
pub(super) fn c06_old_encodings(paper: &Paper<'_>) -> Vec<Flaw> {
    let of_font = |run: &Run| {
        let fonts = [FontSlot::Ascii, FontSlot::HighAnsi].map(|slot| run.format.font(slot).name.clone());
        fonts.into_iter().flatten().find(|name| is_old(name)).map(|name| format!("Phông chữ trước Unicode: {name}"))
    };
    let by_font = seen(paper).filter_map(|(at, run)| Some((Some(at), of_font(run)?)));
    let by_text = texts(paper).into_iter().filter_map(|(at, text)| Some((at, format!("Chữ còn ở mã {}", legacy::detect(&text)?.label()))));
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
    wrong.then(|| Flaw::file(words, "vi-VN").warning()).into_iter().collect()
}
