//! A paragraph as a row of words, spaces and breaks, each with its width: what is hidden or deleted left out, fields answered.

use std::ops::Range;
use std::sync::Arc;

use super::Look;
use super::fonts::is_wide;
use super::look::{Which, look};
use super::setter::Setter;
use super::units::{Dots, dots, emu};
use crate::docx::read::{Content, Drawing, Paragraph, Run, RunFormat, ShapeKind, View};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters without a place to break, but perhaps one behind them.
    Word,
    /// Spaces.
    Space,
    /// A tab.
    Tab,
    /// Something drawn that stands in the line like a letter; its place among the drawings.
    Drawn(usize),
    /// The line ends.
    Line,
    /// The page ends.
    Page,
    /// The column ends.
    Column,
}

/// A piece of a paragraph.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// Its letters in [`Letters::text`].
    pub(super) text: Range<usize>,
    pub(super) width: Dots,
    pub(super) look: Arc<Look>,
    /// A line may end after it.
    pub(super) breaks: bool,
}

/// A paragraph before it is broken into lines.
#[derive(Debug, Default)]
pub(super) struct Letters<'o> {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// What stands in the line.
    pub(super) drawn: Vec<&'o Drawing>,
    /// What floats, anchored here.
    pub(super) floating: Vec<&'o Drawing>,
    /// Footnotes, each with the piece its mark is.
    pub(super) notes: Vec<(usize, i32)>,
}

/// Takes a paragraph down.
struct Taking<'s, 'o, 'f> {
    setter: &'s mut Setter<'o, 'f>,
    letters: Letters<'o>,
    /// The last letter was a hyphen after a letter: whether a line may end there is told by the next letter.
    hyphen: bool,
}

/// The pieces of a paragraph, its label included.
pub(super) fn letters<'o>(setter: &mut Setter<'o, '_>, paragraph: &'o Paragraph) -> Letters<'o> {
    let mut taking = Taking { setter, letters: Letters::default(), hyphen: false };
    if let Some(label) = &paragraph.label
        && !label.text.is_empty()
    {
        let label_format = Arc::new(label.run.clone());
        for letter in label.text.chars() {
            let which = Which::of(letter, &label_format);
            let found = taking.setter.label_look(&label_format, which);
            taking.letter(letter, &found);
        }
        let mark = Arc::new(look(&label_format, Which::of('a', &label_format)));
        match &*label.suffix {
            "tab" => taking.push(Kind::Tab, &mark),
            "space" => taking.letter(' ', &mark),
            _ => {}
        }
    }
    for run in paragraph.runs.iter().filter(|run| run.is_in(View::Accepted)) {
        if !run.format.hidden {
            taking.run(run);
        }
    }
    taking.letters
}

impl<'o> Taking<'_, 'o, '_> {
    fn run(&mut self, run: &'o Run) {
        for content in &run.content {
            match content {
                Content::Text(text) => {
                    if run.field.is_none() || run.field != self.setter.answered {
                        self.text(text, &run.format);
                    }
                }
                Content::Symbol { code, .. } => {
                    let sign = char::from_u32(*code).map_or('•', crate::docx::read::shown_bullet);
                    self.text(sign.encode_utf8(&mut [0; 4]), &run.format);
                }
                Content::Tab => {
                    let found = self.mark(&run.format);
                    self.push(Kind::Tab, &found);
                }
                Content::LineBreak | Content::PageBreak | Content::ColumnBreak => {
                    let kind = match content {
                        Content::LineBreak => Kind::Line,
                        Content::PageBreak => Kind::Page,
                        _ => Kind::Column,
                    };
                    let found = self.mark(&run.format);
                    self.push(kind, &found);
                }
                Content::NoBreakHyphen => self.text("\u{2011}", &run.format),
                Content::Footnote(id) => {
                    self.letters.notes.push((self.letters.pieces.len(), *id));
                    let number = self.setter.footnote_number(*id);
                    self.text(&number, &run.format);
                }
                Content::Endnote(id) => {
                    let number = self.setter.endnote_number(*id);
                    self.text(&number, &run.format);
                }
                Content::NoteMark => {
                    let number = self.setter.note_mark.clone();
                    self.text(&number, &run.format);
                }
                Content::Field(field) => {
                    if let Some(answer) = self.setter.answer(*field) {
                        self.text(&answer, &run.format);
                        self.setter.answered = Some(*field);
                    }
                }
                Content::Drawing(drawing) => self.drawing(drawing, &run.format),
                Content::LastPageBreak | Content::SoftHyphen | Content::CommentStart(_) | Content::CommentEnd(_) | Content::Comment(_) => {}
            }
        }
    }

    fn drawing(&mut self, drawing: &'o Drawing, format: &Arc<RunFormat>) {
        if drawing.hidden {
            return;
        }
        let sized = drawing.width > 0 && drawing.height > 0;
        if drawing.inline && sized && drawing.shapes.iter().all(|shape| shape.kind != ShapeKind::Line) {
            let found = self.mark(format);
            let place = self.letters.drawn.len();
            self.letters.drawn.push(drawing);
            self.push(Kind::Drawn(place), &found);
            if let Some(piece) = self.letters.pieces.last_mut() {
                piece.width = dots(emu(drawing.width));
                piece.breaks = true;
            }
        } else {
            self.letters.floating.push(drawing);
        }
    }

    fn mark(&mut self, format: &Arc<RunFormat>) -> Arc<Look> {
        self.setter.looks.of(format, Which::of('a', format))
    }

    fn text(&mut self, text: &str, format: &Arc<RunFormat>) {
        let mut last: Option<(Which, Arc<Look>)> = None;
        for letter in text.chars() {
            let which = Which::of(letter, format);
            let found = match &last {
                Some((known, found)) if *known == which => found.clone(),
                _ => self.setter.looks.of(format, which),
            };
            last = Some((which, found.clone()));
            if format.caps || format.small_caps {
                for capital in letter.to_uppercase() {
                    self.letter(capital, &found);
                }
            } else {
                self.letter(letter, &found);
            }
        }
    }

    /// Adds one letter to the piece it belongs to.
    fn letter(&mut self, letter: char, found: &Arc<Look>) {
        if !self.setter.spend(1) {
            return;
        }
        match letter {
            '\t' => return self.push(Kind::Tab, found),
            '\u{ad}' | '\u{feff}' | '\u{200c}' | '\u{200d}' => return,
            '\u{200b}' => {
                if let Some(last) = self.letters.pieces.last_mut() {
                    last.breaks = true;
                }
                return;
            }
            _ => {}
        }
        let kind = if matches!(letter, ' ' | '\n' | '\r' | '\u{3000}' | '\u{2003}' | '\u{2002}') { Kind::Space } else { Kind::Word };
        if std::mem::take(&mut self.hyphen)
            && kind == Kind::Word
            && !letter.is_ascii_digit()
            && let Some(last) = self.letters.pieces.last_mut()
        {
            last.breaks = true;
        }
        let wide = is_wide(letter);
        let joins = self.letters.pieces.last().is_some_and(|last| {
            last.kind == kind && !wide && (kind == Kind::Space || !last.breaks) && (Arc::ptr_eq(&last.look, found) || last.look == *found)
        });
        if !joins {
            self.push(kind, found);
        }
        let shown = match letter {
            '\u{2011}' => '-',
            '\n' | '\r' => ' ',
            letter => letter,
        };
        let after_letter = self.letters.text.chars().next_back().is_some_and(char::is_alphanumeric);
        self.letters.text.push(shown);
        let (end, width) = (self.letters.text.len(), found.letter(self.setter.fonts, shown));
        if let Some(piece) = self.letters.pieces.last_mut() {
            piece.text.end = end;
            piece.width += width;
            piece.breaks |= wide;
        }
        match letter {
            '-' | '\u{2010}' => self.hyphen = after_letter && joins,
            '\u{2013}' | '\u{2014}' => self.hyphen = true,
            _ => {}
        }
    }

    fn push(&mut self, kind: Kind, found: &Arc<Look>) {
        let at = self.letters.text.len();
        self.hyphen = false;
        let breaks = !matches!(kind, Kind::Word);
        self.letters.pieces.push(Piece { kind, text: at..at, width: 0, look: found.clone(), breaks });
    }
}
