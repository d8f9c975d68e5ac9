//! Words on their way to Word: filtered, their spaces put right, gaps marked.

use super::{DocxError, Setting};
use crate::catalog::layouts::TextStyle;
use crate::document::{Block, Inline, Provenance};
use crate::docx::text::printable;

/// Words set alike. `None` leaves the property to the paragraph's style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) size: Option<u8>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: bool,
    pub(super) colour: Option<String>,
}

impl Piece {
    /// Words as the paragraph's style sets them.
    pub(super) fn plain(text: &str) -> Self {
        Self { text: printable(text), ..Self::default() }
    }

    /// Words set by `style`, line feeds kept.
    pub(super) fn set(text: &str, style: &TextStyle, body_size: u8) -> Self {
        let text = printable(text);
        Self {
            text: if style.caps { text.to_uppercase() } else { text },
            size: Some(style.size.unwrap_or(body_size)),
            bold: style.bold.then_some(true),
            italic: style.italic.then_some(true),
            underline: style.underline,
            colour: None,
        }
    }
}

/// What is missing in a block, if anything.
fn missing(block: &Block) -> Option<&str> {
    if block.provenance == Provenance::Prompt {
        return Some(match block.inlines().next() {
            Some(Inline::Text { text, .. }) => text,
            Some(Inline::Gap { missing }) => missing,
            _ => "",
        });
    }
    block.inlines().find_map(|inline| match inline {
        Inline::Gap { missing } => Some(missing.as_str()),
        _ => None,
    })
}

/// Refuses an issued document that still has gaps or prompts: they may stand in drafts only.
pub(super) fn refuse_gaps(setting: &Setting<'_>) -> Result<(), DocxError> {
    if setting.draft {
        return Ok(());
    }
    let document = setting.document;
    let sections = document.walk().into_iter().flat_map(|section| &section.blocks);
    let appendices = document.appendices.iter().flat_map(|appendix| &appendix.blocks);
    let gaps: Vec<&str> = document.opening.iter().chain(sections).chain(appendices).filter_map(missing).collect();
    match gaps.first() {
        None => Ok(()),
        Some(first) => Err(DocxError::Unfinished { count: gaps.len(), first: (*first).to_owned() }),
    }
}

/// The lines that `inlines` make: one, or more where a writer put line feeds in; empty ones are left out.
pub(super) fn lines(inlines: &[Inline], provenance: &Provenance, setting: &Setting<'_>) -> Vec<Vec<Piece>> {
    let prompt = *provenance == Provenance::Prompt;
    let mut lines = vec![Vec::new()];
    for inline in inlines {
        let piece = piece(inline, prompt, setting);
        for (nth, text) in piece.text.split('\n').enumerate() {
            if nth > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(Piece { text: text.to_owned(), ..piece.clone() });
            }
        }
    }
    let mut lines: Vec<Vec<Piece>> = lines.into_iter().map(tidy).filter(|line| !line.is_empty()).collect();
    if prompt {
        lines.iter_mut().for_each(|line| bracket(line));
    }
    lines
}

/// The words of `inlines` on one line.
pub(super) fn line(inlines: &[Inline], setting: &Setting<'_>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = inlines.iter().map(|inline| piece(inline, false, setting)).collect();
    pieces.iter_mut().for_each(|piece| piece.text = piece.text.replace('\n', " "));
    tidy(pieces)
}

/// The words of a line without how they are set.
pub(super) fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

fn piece(inline: &Inline, prompt: bool, setting: &Setting<'_>) -> Piece {
    let gap = |text: String| Piece { text, bold: Some(true), colour: Some(setting.layout.marks.gap_colour.clone()), ..Piece::default() };
    match inline {
        Inline::Gap { missing } => gap(format!("[{}]", printable(missing).trim().trim_matches(['[', ']']))),
        Inline::Text { text, .. } if prompt => gap(printable(text)),
        Inline::Text { text, bold, italic } => {
            Piece { text: printable(text), bold: bold.then_some(true), italic: italic.then_some(true), ..Piece::default() }
        }
        Inline::Figure { shown, .. } | Inline::Citation { shown, .. } => Piece { text: printable(shown), ..Piece::default() },
    }
}

/// Puts a prompt in brackets, where its writer did not.
fn bracket(line: &mut [Piece]) {
    let words = plain(line);
    if words.starts_with('[') && words.ends_with(']') {
        return;
    }
    if let Some(first) = line.first_mut() {
        first.text.insert(0, '[');
    }
    if let Some(last) = line.last_mut() {
        last.text.push(']');
    }
}

/// One space between words, none at the ends or before a sign that closes; pieces set alike become one.
fn tidy(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut tidied: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut space = false;
    let mut begun = false;
    for piece in pieces {
        let mut text = String::with_capacity(piece.text.len());
        for sign in piece.text.chars() {
            if sign == ' ' || sign == '\n' {
                space = true;
                continue;
            }
            if space && begun && !matches!(sign, ',' | '.' | ';' | ':' | '?' | '!' | ')') {
                // The space stands with the words before it, so that a gap's colour does not cover it.
                match tidied.last_mut() {
                    Some(last) if text.is_empty() => last.text.push(' '),
                    _ => text.push(' '),
                }
            }
            space = false;
            begun = true;
            text.push(sign);
        }
        if text.is_empty() {
            continue;
        }
        match tidied.last_mut() {
            Some(last) if alike(last, &piece) => last.text.push_str(&text),
            _ => tidied.push(Piece { text, ..piece }),
        }
    }
    tidied
}

fn alike(one: &Piece, other: &Piece) -> bool {
    one.size == other.size
        && one.bold == other.bold
        && one.italic == other.italic
        && one.underline == other.underline
        && one.colour == other.colour
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(texts: &[&str]) -> String {
        plain(&tidy(texts.iter().map(|text| Piece::plain(text)).collect()))
    }

    #[test]
    fn spaces_are_single_and_stand_only_between_words() {
        assert_eq!(tidied(&["  Toàn tỉnh ", " có  12 ", "mô hình ", ", tăng 5% ", "."]), "Toàn tỉnh có 12 mô hình, tăng 5%.");
    }

    #[test]
    fn a_non_breaking_space_stays() {
        assert_eq!(tidied(&["Số\u{a0}\u{a0}-BC"]), "Số\u{a0}\u{a0}-BC");
    }

    #[test]
    fn pieces_set_alike_become_one_run() {
        let bold = Piece { bold: Some(true), ..Piece::plain("B ") };
        let pieces = tidy(vec![Piece::plain("a "), Piece::plain("b "), bold.clone(), bold, Piece::plain("c")]);
        assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>(), ["a b ", "B B ", "c"]);
    }
}
