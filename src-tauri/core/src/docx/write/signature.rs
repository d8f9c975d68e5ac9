//! The signature block: recipients on the left, who signs on the right, on the page of the text's last paragraph.

use docx_rs::{AlignmentType, TableCell, TableRow, WidthType};

use super::lines::balanced;
use super::paragraph::Para;
use super::pieces::Piece;
use super::{Element, Setting, patterns, table};
use crate::catalog::layouts::TextStyle;
use crate::domain::SignMode;

/// The signature block.
pub(super) fn elements(setting: &Setting<'_>) -> Vec<Element> {
    let total = setting.layout.page.text_width(false).twips();
    let left = total * i32::from(setting.layout.signature.left_share) / 100;
    let widths = [left, total - left];
    let row = TableRow::new(vec![cell(recipients(setting), left), cell(signer(setting, total - left), total - left)]).cant_split();
    let before = Para { line: Some(setting.layout.signature.before.twips().max(20)), keep_next: true, ..Para::hairline() };
    vec![Element::Para(before), Element::Table(Box::new(table::frameless(vec![row], &widths)))]
}

fn cell(lines: Vec<Para>, width: i32) -> TableCell {
    let count = lines.len();
    let cell = TableCell::new().width(usize::try_from(width).unwrap_or(0), WidthType::Dxa);
    lines.into_iter().enumerate().fold(cell, |cell, (nth, line)| {
        let line = Para { keep_next: nth + 1 < count, ..line };
        cell.add_paragraph(line.built())
    })
}

/// "Nơi nhận:" and the recipients; a list without any names is left out.
pub(super) fn recipients(setting: &Setting<'_>) -> Vec<Para> {
    let (rule, recipients) = (&setting.layout.recipients, &setting.document.recipients);
    let clean = |name: &str| name.trim().trim_start_matches(['-', '+', ' ']).trim_end_matches([';', ',', '.', ' ']).to_owned();
    let mut to: Vec<String> = recipients.to.iter().map(|name| clean(name)).filter(|name| !name.is_empty()).collect();
    if let Some(addressees) = &setting.layout.addressees
        && setting.document.addressees.iter().any(|addressee| !addressee.trim().is_empty())
        && !to.iter().any(|name| name.to_lowercase() == addressees.as_above.to_lowercase())
    {
        to.insert(0, addressees.as_above.clone());
    }
    let mut lines: Vec<String> = to.iter().map(|name| format!("{}{name}{}", rule.marker, rule.separator)).collect();
    let archive = clean(&recipients.archive);
    if !archive.is_empty() {
        lines.push(format!("{}{}{}", rule.marker, archive_line(&archive, &rule.archive), rule.end));
    }
    if lines.is_empty() {
        return Vec::new();
    }
    let mut set = vec![left(&rule.label_style, &rule.label, setting)];
    set.extend(lines.iter().map(|line| left(&rule.style, line, setting)));
    set
}

/// The archive line with the standard's beginning, whichever of "Lưu", "Lưu:" it was written with.
fn archive_line(archive: &str, begins: &str) -> String {
    let word = begins.trim_end_matches([' ', ':']);
    let rest = archive.strip_prefix(word).map_or(archive, |rest| rest.trim_start_matches([' ', ':']));
    format!("{begins}{rest}")
}

fn left(style: &TextStyle, words: &str, setting: &Setting<'_>) -> Para {
    Para { align: Some(AlignmentType::Left), ..Para::line(style, setting.layout.body.size, words) }
}

/// Authority, title and name (HD 05-HD/VPTW §7).
pub(super) fn signer(setting: &Setting<'_>, width: i32) -> Vec<Para> {
    let (rule, signature) = (&setting.layout.signature, &setting.document.signature);
    let title = signature.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let marked = |pattern: &str| patterns::fill(pattern, &[("authority", signature.authority.trim())]);
    let (first, second) = match signature.mode {
        SignMode::Direct => (signature.authority.trim().to_owned(), None),
        SignMode::ForHead => (marked(&rule.marks.for_head), title),
        SignMode::ByOrder => (marked(&rule.marks.by_order), title),
        SignMode::OnBehalf => (marked(&rule.marks.on_behalf), title),
        SignMode::Acting => (marked(&rule.marks.acting), None),
        // A deputy in charge signs by his own title; nobody is head.
        SignMode::DeputyInCharge => (title.unwrap_or(signature.authority.trim()).to_owned(), None),
    };
    let mut lines = Vec::new();
    for (words, style) in [(Some(first.as_str()), &rule.first), (second, &rule.second)] {
        let Some(words) = words.filter(|words| !words.is_empty()) else { continue };
        let words = if style.caps { words.to_uppercase() } else { words.to_owned() };
        let size = style.size.unwrap_or(setting.layout.body.size);
        lines.push(Para::line(style, setting.layout.body.size, &balanced(&words, width, size, style.bold, style.italic).join("\n")));
    }
    // The room for the signature is space above the name, so that no empty paragraphs are needed.
    let name = Para::line(&rule.name, setting.layout.body.size, signature.name.trim());
    let name = if signature.name.trim().is_empty() { Para { pieces: vec![Piece::default()], ..name } } else { name };
    lines.push(Para { before: Some(rule.space.twips()), ..name });
    lines
}
