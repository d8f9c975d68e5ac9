//! The file as lines: Unicode text with its fields, its number, and how it is set.

use std::sync::Arc;

use super::fields::{field, settled};
use super::number::{Kind, counted};
use crate::catalog::OutlineWords;
use crate::docx::read::{Alignment, Block, Control, Outline, Paragraph, Run, Table};
use crate::text::{clean, legacy};

/// A line of the file, as far as recognising needs it.
#[derive(Debug, Clone, Default)]
pub(super) struct Para {
    /// Which paragraph of the file, from 1.
    pub(super) paragraph: u32,
    /// The number that Word counts, as it is shown.
    pub(super) label: String,
    /// Its kind.
    pub(super) counted: Option<Kind>,
    /// Its text without that number.
    pub(super) text: String,
    /// How many bytes of the text are a bold lead-in; all of them where the whole is bold.
    pub(super) bold: usize,
    /// Whether all of it is italic.
    pub(super) italic: bool,
    /// Whether it stands in the middle.
    pub(super) centred: bool,
    /// Level of its heading style, from 1.
    pub(super) heading: Option<u8>,
    /// It is nothing but a content control that waits to be filled in.
    pub(super) asks: bool,
    /// What content controls and mail-merge fields showed whose words a field took the place of.
    pub(super) held: String,
    /// What is unsure about its text.
    pub(super) doubts: Vec<String>,
}

/// A line or a table of the body.
pub(super) enum Item<'a> {
    Para(Para),
    Table(&'a Table),
}

/// The body, in reading order; lines without a letter or a digit are left out.
pub(super) fn items<'a>(outline: &'a Outline, words: &OutlineWords) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for block in &outline.body {
        match block {
            Block::Paragraph(paragraph) => items.extend(paras(outline, paragraph, words).into_iter().map(Item::Para)),
            Block::Table(table) => items.push(Item::Table(table)),
        }
    }
    items
}

impl Para {
    /// Its number and its text as they are read.
    pub(super) fn shown(&self) -> String {
        if self.label.is_empty() { self.text.clone() } else { format!("{} {}", self.label, self.text) }
    }

    pub(super) fn is_bold(&self) -> bool {
        self.bold >= self.text.trim_end().len() && self.bold > 0
    }
}

/// The lines of a paragraph: one, or several where it is broken before a number.
pub(super) fn paras(outline: &Outline, paragraph: &Paragraph, words: &OutlineWords) -> Vec<Para> {
    let Pieces { pieces, doubts, asks, held } = pieces(outline, paragraph, words);
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in pieces {
        let mut parts = piece.text.split('\n');
        if let (Some(first), Some(line)) = (parts.next(), lines.last_mut()) {
            line.push(Piece { text: first.to_owned(), ..piece });
        }
        for part in parts {
            lines.push(vec![Piece { text: part.to_owned(), ..piece }]);
        }
    }
    let mut paras: Vec<Para> = Vec::new();
    for line in lines {
        let para = para(paragraph, &line, words);
        let stands_alone = paras.last().is_none_or(|before| begins_anew(before, &para));
        match paras.last_mut() {
            Some(before) if !stands_alone => join(before, &para),
            _ => paras.push(para),
        }
    }
    if let Some(first) = paras.first_mut() {
        first.label = paragraph.label.as_ref().map(|label| label.text.trim().to_owned()).unwrap_or_default();
        first.counted = counted(&first.label);
        first.doubts.splice(0..0, doubts);
        first.asks = asks;
        first.held = squeezed(&held);
    }
    paras.retain(|para| para.text.chars().any(char::is_alphanumeric));
    paras
}

/// Whether a line behind a break is one of its own: it has a number, or the one before is nothing but "Phần thứ nhất".
fn begins_anew(before: &Para, para: &Para) -> bool {
    let number = |text: &str| super::number::number(text).map(|found| (found.kind, found.rest.is_empty()));
    number(&para.text).is_some() || number(&before.text) == Some((Kind::Part, true)) || before.text.is_empty()
}

fn join(before: &mut Para, para: &Para) {
    if para.text.is_empty() {
        return;
    }
    let was_bold = before.is_bold();
    before.text.push(' ');
    if was_bold {
        before.bold = before.text.len() + para.bold;
    }
    before.text.push_str(&para.text);
    before.italic &= para.italic;
    before.doubts.extend(para.doubts.iter().cloned());
}

#[derive(Debug, Clone, Default)]
struct Piece {
    text: String,
    bold: bool,
    italic: bool,
}

fn para(paragraph: &Paragraph, pieces: &[Piece], words: &OutlineWords) -> Para {
    let raw: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let (text, unknown) = settled(&squeezed(&raw), words);
    let lead: String =
        pieces.iter().take_while(|piece| piece.bold || piece.text.trim().is_empty()).map(|piece| piece.text.as_str()).collect();
    let (lead, _) = settled(&squeezed(&lead), words);
    let bold = if text.starts_with(&lead) { lead.len() } else { 0 };
    let written = || pieces.iter().filter(|piece| !piece.text.trim().is_empty());
    let doubt = |name: &String| format!("Chỗ điền «{name}» chưa rõ là trường nào; đã giữ thành chữ. Hãy thay bằng trường của mẫu nếu cần.");
    Para {
        paragraph: paragraph.at.paragraph,
        text,
        bold,
        italic: written().next().is_some() && written().all(|piece| piece.italic),
        centred: paragraph.format.alignment == Alignment::Center,
        heading: paragraph.heading,
        doubts: unknown.iter().map(doubt).collect(),
        ..Para::default()
    }
}

/// One blank where there are several, none at the ends.
fn squeezed(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The runs of a paragraph in Unicode, content controls and mail-merge fields by the names of fields.
struct Pieces {
    pieces: Vec<Piece>,
    /// What is unsure.
    doubts: Vec<String>,
    /// Whether all of it waits to be filled in.
    asks: bool,
    /// What stood where fields stand now.
    held: String,
}

fn pieces(outline: &Outline, paragraph: &Paragraph, words: &OutlineWords) -> Pieces {
    let runs: Vec<&Run> = paragraph.runs.iter().filter(|run| !run.format.hidden).collect();
    let whole: String = runs.iter().map(|run| run.text()).collect();
    let of_all = legacy::detect(&whole);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut doubts = Vec::new();
    let mut asks = false;
    let mut held = String::new();
    let mut control: Option<&Arc<Control>> = None;
    let mut merged: Option<usize> = None;
    let mut is_replaced = false;
    for run in runs {
        let same_control = matches!((control, &run.control), (Some(one), Some(other)) if Arc::ptr_eq(one, other));
        let same_field = run.field.is_some() && run.field == merged;
        if !same_control && !same_field {
            is_replaced = false;
        }
        let piece = |text: String| Piece { text, bold: run.format.bold, italic: run.format.italic };
        if !same_control && let Some(at) = &run.control {
            let name = at.title.as_deref().or(at.tag.as_deref()).unwrap_or_default();
            let found = [at.title.as_deref(), at.tag.as_deref()].into_iter().flatten().find_map(|name| field(name, words));
            match found {
                Some(found) => {
                    pieces.push(piece(format!(" {found} ")));
                    is_replaced = true;
                }
                None if at.shows_placeholder => {
                    asks = true;
                    let asked = run.text();
                    let is_hint = asked.trim().is_empty() || asked.contains("Click or tap") || asked.contains("Bấm hoặc");
                    if is_hint && !name.is_empty() {
                        pieces.push(piece(name.replace(['_', '-'], " ")));
                        is_replaced = true;
                    }
                }
                None if !name.is_empty() => {
                    doubts.push(format!("Ô nhập «{name}» chưa rõ là trường nào; đã lấy chữ đang có trong ô."));
                }
                None => {}
            }
        }
        if !same_field && let Some(name) = run.field.and_then(|at| merge_name(outline, at)) {
            match field(&name, words) {
                Some(found) => {
                    pieces.push(piece(format!(" {found} ")));
                    is_replaced = true;
                }
                None => doubts.push(format!("Trường trộn thư «{name}» chưa rõ là trường nào của mẫu; đã giữ thành chữ.")),
            }
        }
        control = run.control.as_ref();
        merged = run.field;
        if !is_replaced {
            pieces.push(piece(unicode(run, of_all)));
        } else if run.control.as_ref().is_none_or(|control| !control.shows_placeholder) {
            held.push_str(&unicode(run, of_all));
        }
    }
    let all_in_control = paragraph.runs.iter().all(|run| run.control.is_some() || run.text().trim().is_empty());
    Pieces { pieces, doubts, asks: asks && all_in_control, held }
}

/// The name in ` MERGEFIELD ky_bao_cao \* MERGEFORMAT `.
fn merge_name(outline: &Outline, at: usize) -> Option<String> {
    let field = outline.fields.get(at).filter(|field| field.name() == "MERGEFIELD")?;
    field.instruction.split_whitespace().nth(1).map(|name| name.trim_matches('"').to_owned())
}

/// The text of a run in Unicode: by its font where that is one of the old ones, else by what the paragraph looks like.
fn unicode(run: &Run, of_all: Option<legacy::Charset>) -> String {
    let text = run.text();
    if text.is_ascii() && of_all.is_none() {
        return text;
    }
    let fonts = [&run.format.fonts.high_ansi, &run.format.fonts.ascii];
    let by_font = fonts.into_iter().find_map(|font| font.name.as_deref().and_then(legacy::charset_of_font));
    let is_unicode = text.chars().any(|letter| letter > '\u{FF}' && letter.is_alphabetic());
    match by_font.filter(|_| !is_unicode).or(of_all) {
        Some(charset) => legacy::to_unicode(&text, charset),
        None => text,
    }
}
