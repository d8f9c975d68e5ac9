//! What would put a finding right, told in terms of the outline; `docx::fix` does it in the file.

use std::ops::Range;

use super::super::read::{At, Content, Paragraph};

/// One thing to be done in the file. Lengths in twips, sizes in half-points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::docx) enum Change {
    /// On a paragraph.
    Paragraph(At, ParagraphChange),
    /// On a run.
    Run(At, RunChange),
    /// On the properties of a section.
    Section(At, SectionChange),
    /// On a row of a table.
    Row(At, RowChange),
    /// A table keeps the widths of its columns.
    FixedLayout(At),
    /// A piece of a run says something else.
    Piece(Piece),
    /// An empty paragraph goes.
    DropParagraph(At),
    /// Margins change places on back pages.
    MirrorMargins,
    /// The language of the file.
    Language(&'static str),
    /// Every letter of title, author and the like is one character, without hidden signs.
    Properties,
    /// A header with the page number for the section whose properties stand there.
    PageNumber(At),
}

/// On a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum ParagraphChange {
    /// Centred.
    Centred,
    /// Both edges.
    Justified,
    /// Indent of the first line.
    FirstLine(i32),
    /// Indents at both sides.
    Indents {
        /// Left.
        left: i32,
        /// Right.
        right: i32,
    },
    /// Lines exactly this far apart.
    LineExact(i32),
    /// Lines this many percent of a line apart.
    LinePercent(i32),
    /// Room above.
    Before(i32),
    /// Room between paragraphs of one style too.
    NoContextualSpacing,
    /// On the page of the next paragraph.
    KeepNext,
    /// A line drawn below.
    LineBelow,
}

/// On a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::docx) enum RunChange {
    /// Typeface in every slot.
    Font(String),
    /// Black.
    Black,
    /// Size.
    Size(i32),
    /// Bold or not.
    Bold(bool),
    /// Italic or not.
    Italic(bool),
    /// In capitals.
    Caps,
    /// Underlined or not.
    Underline(bool),
}

/// On the properties of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum SectionChange {
    /// The sheet.
    Sheet {
        /// Width.
        width: i32,
        /// Height.
        height: i32,
    },
    /// A margin, and no room for binding beside it.
    Margin(Side, i32),
    /// From the edge to the header.
    Header(i32),
    /// The first page has a header of its own.
    TitlePage,
    /// Arabic page numbers.
    Arabic,
    /// The number of its first page.
    Start(i32),
}

/// A side of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum Side {
    /// Above.
    Top,
    /// Below.
    Bottom,
    /// At the left.
    Left,
    /// At the right.
    Right,
}

/// On a row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum RowChange {
    /// Repeated on each page.
    Header,
    /// Never torn apart.
    CantSplit,
}

/// A piece of a run that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::docx) struct Piece {
    /// The run.
    pub(in crate::docx) run: At,
    /// What it is.
    pub(in crate::docx) kind: PieceKind,
    /// Which of its kind in the run, from 0.
    pub(in crate::docx) nth: usize,
    /// What it says now; nothing is done where it does not.
    pub(in crate::docx) old: String,
    /// What it is to say.
    pub(in crate::docx) new: String,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::docx) enum PieceKind {
    /// Text.
    Text,
    /// A tab, which can only go.
    Tab,
    /// A hyphen for the end of a line, which can only go.
    SoftHyphen,
}

/// Puts new words in place of ranges (in bytes) of a paragraph's text. Nothing where a range takes in what is no text.
pub(super) fn reworded(para: &Paragraph, edits: &[(Range<usize>, String)]) -> Vec<Change> {
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    let mut offset = 0;
    for run in &para.runs {
        let mut seen = [0_usize; 3];
        let mut piece = |kind: PieceKind, place: usize, text: &str, offset: usize| {
            let nth = seen.get(place).copied().unwrap_or(0);
            if let Some(count) = seen.get_mut(place) {
                *count += 1;
            }
            pieces.push((offset, Piece { run: run.at, kind, nth, old: text.to_owned(), new: text.to_owned() }));
        };
        for content in &run.content {
            match content {
                Content::Text(text) => {
                    piece(PieceKind::Text, 0, text, offset);
                    offset += text.len();
                }
                Content::Tab => {
                    piece(PieceKind::Tab, 1, "\t", offset);
                    offset += 1;
                }
                Content::SoftHyphen => {
                    piece(PieceKind::SoftHyphen, 2, "\u{ad}", offset);
                    offset += '\u{ad}'.len_utf8();
                }
                other => offset += other.length(),
            }
        }
    }
    let mut edits: Vec<&(Range<usize>, String)> = edits.iter().collect();
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    for (range, words) in edits {
        if !replace(&mut pieces, range, words) {
            return Vec::new();
        }
    }
    pieces.into_iter().map(|(_, piece)| piece).filter(|piece| piece.old != piece.new).map(Change::Piece).collect()
}

/// Does one edit on the pieces; edits come from the last to the first, so that places before them stay as they were.
fn replace(pieces: &mut [(usize, Piece)], range: &Range<usize>, words: &str) -> bool {
    let mut left = range.len();
    let mut words = Some(words);
    for (start, piece) in pieces.iter_mut() {
        let end = *start + piece.old.len();
        let touches = if range.is_empty() { *start <= range.start && range.start <= end } else { *start < range.end && range.start < end };
        if !touches || (range.is_empty() && words.is_none()) {
            continue;
        }
        let (from, to) = (range.start.max(*start) - *start, range.end.min(end) - *start);
        if piece.kind == PieceKind::Text {
            let (Some(head), Some(tail)) = (piece.new.get(..from), piece.new.get(to..)) else { return false };
            piece.new = format!("{head}{}{tail}", words.take().unwrap_or_default());
        } else if to > from {
            piece.new.clear();
        }
        left -= to - from;
    }
    // What is left stands in something that is no text, or there was no text to take the words.
    left == 0 && words.is_none_or(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::read::Run;

    fn para(pieces: &[Content]) -> Paragraph {
        let runs = pieces.iter().enumerate().map(|(nth, content)| Run {
            at: At { element: u32::try_from(nth).unwrap(), ..At::default() },
            content: vec![content.clone()],
            ..Run::default()
        });
        Paragraph { runs: runs.collect(), ..Paragraph::default() }
    }

    fn said(changes: Vec<Change>) -> Vec<(u32, String)> {
        let piece = |change: Change| match change {
            Change::Piece(piece) => (piece.run.element, piece.new),
            other => panic!("{other:?}"),
        };
        changes.into_iter().map(piece).collect()
    }

    #[test]
    fn words_over_several_runs_go_into_the_first() {
        let para = para(&[Content::Text("một  ".into()), Content::Text(" hai, ".into()), Content::Text("ba".into())]);
        let changes = reworded(&para, &[(3 + 2..8, " ".to_owned()), (11..12, "; ".to_owned())]);
        assert_eq!(said(changes), [(0, "một ".to_owned()), (1, "hai;  ".to_owned())]);
    }

    #[test]
    fn tabs_can_only_go_and_drawings_not_even_that() {
        let tabbed = para(&[Content::Tab, Content::Text(" một".into())]);
        assert_eq!(said(reworded(&tabbed, &[(0..2, String::new())])), [(0, String::new()), (1, "một".to_owned())]);
        assert_eq!(reworded(&tabbed, &[(0..1, "x".to_owned())]), []);
        let broken = para(&[Content::LineBreak, Content::Text("một".into())]);
        assert_eq!(reworded(&broken, &[(0..2, String::new())]), []);
    }

    #[test]
    fn words_are_put_in_where_nothing_stands() {
        let one = para(&[Content::Text("một".into()), Content::Text("hai".into())]);
        assert_eq!(said(reworded(&one, &[(8..8, ".".to_owned())])), [(1, "hai.".to_owned())]);
    }
}
