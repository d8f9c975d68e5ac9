//! Breaking a paragraph into lines: as many words on each as fit, as word processors do, then setting them between the margins.

use std::sync::Arc;

use super::letters::{Kind, Letters, Piece, letters};
use super::setter::Setter;
use super::strip::{Break, Mark, Strip, floats};
use super::units::{Dots, dots, emu, from_dots, twips};
use super::{Area, Hundredths, Item, Line, Look, Placeholder, Span};
use crate::docx::read::{Alignment, LineRule, Paragraph, ParagraphFormat, ShapeKind, TabStop};

/// A piece at its place on the line.
#[derive(Debug)]
struct Placed {
    piece: Piece,
    /// From the left edge of the column.
    x: Dots,
    /// Letters that fill a tab.
    leader: Option<char>,
}

/// Breaks paragraphs of one format into lines.
struct Breaking<'s, 'o, 'f> {
    setter: &'s mut Setter<'o, 'f>,
    paragraph: &'o Paragraph,
    format: &'o ParagraphFormat,
    /// Width of the column.
    column: Dots,
    /// Where lines begin.
    left: Dots,
    /// Where lines end.
    right: Dots,
    letters: Letters<'o>,
    /// The next piece.
    next: usize,
    /// The next footnote.
    next_note: usize,
}

/// A line before its letters are spread.
struct Gathered {
    placed: Vec<Placed>,
    left: Dots,
    /// How it ended: with a break that was asked for, or because the next word did not fit.
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Full,
    Asked(Kind),
    Last,
}

/// The lines of a paragraph in a column of this width.
pub(super) fn lines<'o>(setter: &mut Setter<'o, '_>, paragraph: &'o Paragraph, column: Hundredths) -> Vec<Strip> {
    let letters = letters(setter, paragraph);
    let format = &paragraph.format;
    let (left, right) = (dots(twips(indent_left(paragraph))), dots(column - twips(format.indent_right)));
    let mut breaking = Breaking { setter, paragraph, format, column: dots(column), left, right, letters, next: 0, next_note: 0 };
    let mut strips: Vec<Strip> = Vec::new();
    loop {
        let first = strips.is_empty();
        let line = breaking.gather(first);
        let end = line.end;
        let mut strip = breaking.set(line);
        strip.notes = breaking.notes();
        strip.ends = match end {
            End::Asked(Kind::Page) => Some(Break::Page),
            End::Asked(Kind::Column) => Some(Break::Column),
            _ => None,
        };
        strips.push(strip);
        let is_done = breaking.next >= breaking.letters.pieces.len();
        // After a line break that was asked for there is one more line; after a page break the mark stays where it is.
        if is_done && end != End::Asked(Kind::Line) || !breaking.setter.has_work() {
            break;
        }
    }
    if let Some(first) = strips.first_mut() {
        let floating = breaking.letters.floating.iter().filter_map(|drawing| floats(drawing, paragraph.at, column));
        first.marks.extend(floating.map(|float| Mark::Float(Box::new(float))));
    }
    strips
}

/// Indent at the start; where only letters are told, as many halves of the size.
fn indent_left(paragraph: &Paragraph) -> i32 {
    let format = &paragraph.format;
    if format.indent_left_letters == 0 {
        return format.indent_left;
    }
    format.indent_left_letters.clamp(-10_000, 10_000).saturating_mul(paragraph.mark.size.clamp(1, 3276)) / 10
}

fn first_line(paragraph: &Paragraph) -> i32 {
    let format = &paragraph.format;
    if format.first_line_letters == 0 {
        return format.first_line;
    }
    format.first_line_letters.clamp(-10_000, 10_000).saturating_mul(paragraph.mark.size.clamp(1, 3276)) / 10
}

impl Breaking<'_, '_, '_> {
    /// The notes whose marks were taken since the last line.
    fn notes(&mut self) -> Vec<i32> {
        let open = self.letters.notes.get(self.next_note..).unwrap_or_default();
        let found: Vec<i32> = open.iter().take_while(|(piece, _)| *piece < self.next).map(|(_, id)| *id).collect();
        self.next_note += found.len();
        found
    }

    /// Takes as many pieces as fit on one line.
    fn gather(&mut self, first: bool) -> Gathered {
        let left = if first { self.left + dots(twips(first_line(self.paragraph))) } else { self.left };
        let mut placed: Vec<Placed> = Vec::new();
        let mut x = left;
        // Whether anything but spaces stands on the line, so that a word may go to the next one.
        let mut begun = false;
        while let Some(piece) = self.letters.pieces.get(self.next) {
            match piece.kind {
                Kind::Line | Kind::Page | Kind::Column => {
                    let end = End::Asked(piece.kind);
                    self.next += 1;
                    return Gathered { placed, left, end };
                }
                Kind::Space => {
                    let piece = piece.clone();
                    let width = piece.width;
                    placed.push(Placed { piece, x, leader: None });
                    x += width;
                    self.next += 1;
                }
                Kind::Tab => {
                    let (to, leader) = self.tab(x, left);
                    if to > self.right && begun {
                        return Gathered { placed, left, end: End::Full };
                    }
                    let piece = Piece { width: (to - x).max(0), ..piece.clone() };
                    placed.push(Placed { piece, x, leader });
                    x = to.max(x);
                    begun = true;
                    self.next += 1;
                }
                Kind::Word | Kind::Drawn(_) => {
                    let (end, width) = self.unbroken(self.next);
                    if x + width <= self.right || !begun && self.right <= left {
                        x = self.take(end, x, &mut placed);
                    } else if begun {
                        return Gathered { placed, left, end: End::Full };
                    } else {
                        self.take_letters(end, x, &mut placed);
                        if self.next < self.letters.pieces.len() {
                            return Gathered { placed, left, end: End::Full };
                        }
                    }
                    begun = true;
                }
            }
        }
        Gathered { placed, left, end: End::Last }
    }

    /// The pieces from `from` on between which a line may not end: where they end, and how wide they are. What is wider than the
    /// column need not be known to its end.
    fn unbroken(&self, from: usize) -> (usize, Dots) {
        let mut width = 0;
        let mut end = from;
        for piece in self.letters.pieces.iter().skip(from) {
            if !matches!(piece.kind, Kind::Word | Kind::Drawn(_)) {
                break;
            }
            width += piece.width;
            end += 1;
            if piece.breaks || width > self.column.max(0) * 2 {
                break;
            }
        }
        (end, width)
    }

    fn take(&mut self, end: usize, mut x: Dots, placed: &mut Vec<Placed>) -> Dots {
        while self.next < end
            && let Some(piece) = self.letters.pieces.get(self.next)
        {
            placed.push(Placed { piece: piece.clone(), x, leader: None });
            x += piece.width;
            self.next += 1;
        }
        x
    }

    /// Takes as many letters as fit of words that are wider than the line, at least one.
    fn take_letters(&mut self, end: usize, mut x: Dots, placed: &mut Vec<Placed>) {
        while self.next < end
            && let Some(piece) = self.letters.pieces.get(self.next).cloned()
        {
            if x + piece.width <= self.right || matches!(piece.kind, Kind::Drawn(_)) {
                if matches!(piece.kind, Kind::Drawn(_)) && !placed.is_empty() && x + piece.width > self.right {
                    return;
                }
                x += piece.width;
                placed.push(Placed { x: x - piece.width, piece, leader: None });
                self.next += 1;
                continue;
            }
            let (fitting, width, rest) = self.split(&piece, self.right - x, placed.is_empty());
            if fitting > piece.text.start {
                placed.push(Placed { piece: Piece { text: piece.text.start..fitting, width, ..piece.clone() }, x, leader: None });
            }
            if let Some(left) = self.letters.pieces.get_mut(self.next) {
                left.text.start = fitting;
                left.width = rest;
            }
            if fitting >= piece.text.end {
                self.next += 1;
            }
            return;
        }
    }

    /// Where to cut a word so that its beginning fits: the place, the width before it and the width behind it.
    fn split(&self, piece: &Piece, room: Dots, forced: bool) -> (usize, Dots, Dots) {
        let text = self.letters.text.get(piece.text.clone()).unwrap_or("");
        let (mut exact, mut at) = (0, piece.text.start);
        for (nth, letter) in text.chars().enumerate() {
            let wider = exact + piece.look.letter(self.setter.fonts, letter);
            if wider > room && !(nth == 0 && forced) {
                break;
            }
            exact = wider;
            at += letter.len_utf8();
        }
        (at, exact, (piece.width - exact).max(0))
    }

    /// Where a tab at `x` leads, and what fills the way.
    fn tab(&self, x: Dots, line_left: Dots) -> (Dots, Option<char>) {
        let stops = self.format.tabs.as_deref().unwrap_or_default();
        let next = stops.iter().find(|stop| dots(twips(stop.at)) > x && &*stop.kind != "bar");
        // A hanging indent is a stop by itself.
        let hanging = (self.left > x && line_left < self.left).then_some(self.left);
        if let Some(stop) = next
            && hanging.is_none_or(|hanging| dots(twips(stop.at)) <= hanging)
        {
            return (self.aligned(stop, x), leader(stop));
        }
        if let Some(hanging) = hanging {
            return (hanging, None);
        }
        let step = twips(self.setter.outline.settings.default_tab.max(1)).max(100);
        let step = dots(step);
        ((x.div_euclid(step) + 1) * step, None)
    }

    /// Where the text behind the tab begins so that it stands to the stop as the stop wants.
    fn aligned(&self, stop: &TabStop, x: Dots) -> Dots {
        let at = dots(twips(stop.at));
        let share = match &*stop.kind {
            "center" => 2,
            "right" | "end" | "decimal" => 1,
            _ => return at,
        };
        let mut width = 0;
        for piece in self.letters.pieces.iter().skip(self.next + 1) {
            if !matches!(piece.kind, Kind::Word | Kind::Space | Kind::Drawn(_)) || width > self.column {
                break;
            }
            width += piece.width;
        }
        (at - width / share).max(x)
    }

    /// Sets the pieces of a line between the margins.
    fn set(&self, line: Gathered) -> Strip {
        let (mut above, mut below) = (0, 0);
        for placed in &line.placed {
            let (up, down) = match placed.piece.kind {
                Kind::Drawn(place) => (self.letters.drawn.get(place).map_or(0, |drawing| emu(drawing.height)), 0),
                _ => placed.piece.look.heights(self.setter.fonts),
            };
            above = above.max(up);
            below = below.max(down);
        }
        if line.placed.is_empty() {
            let format = &self.paragraph.mark;
            let look = super::look::look(format, super::look::Which::of('a', format));
            (above, below) = look.heights(self.setter.fonts);
        }
        let (height, baseline) = spaced(above, below, self.format);

        let text_end = line.placed.iter().rposition(|placed| placed.piece.kind != Kind::Space).map_or(0, |last| last + 1);
        let shown = line.placed.get(..text_end).unwrap_or_default();
        let end = shown.last().map_or(line.left, |last| last.x + last.piece.width);
        let room = self.right - end;
        // Spaces behind the last tab are stretched.
        let from = shown.iter().rposition(|placed| placed.piece.kind == Kind::Tab).map_or(0, |tab| tab + 1);
        let spaces: i64 = shown.iter().skip(from).map(|placed| self.spaces_in(&placed.piece)).sum();
        let stretches = match self.format.alignment {
            Alignment::Justify => matches!(line.end, End::Full | End::Asked(Kind::Line)) && !self.keeps_short(line.end),
            Alignment::Distribute => true,
            _ => false,
        };
        let wider = if stretches && spaces > 0 { room.max(0) } else { 0 };
        // By how much a letter is moved that stands behind so many spaces.
        let spread = |before: i64| if wider > 0 { wider * before / spaces } else { 0 };
        let shift = match self.format.alignment {
            Alignment::Center => room / 2,
            Alignment::End => room,
            _ => 0,
        };

        let mut strip = Strip { height, ..Strip::default() };
        let mut spans: Vec<Span> = Vec::new();
        let mut spaces_before = 0;
        let mut joins = false;
        for (nth, placed) in shown.iter().enumerate() {
            let x = from_dots(placed.x + shift + spread(spaces_before));
            match placed.piece.kind {
                Kind::Drawn(place) => {
                    joins = false;
                    if let Some(drawing) = self.letters.drawn.get(place) {
                        let (width, height) = (emu(drawing.width), emu(drawing.height));
                        let kind = drawing.shapes.first().map_or(ShapeKind::Other, |shape| shape.kind);
                        let name = if drawing.description.is_empty() { &drawing.name } else { &drawing.description };
                        let area = Area { x, y: baseline - height, width, height };
                        strip.add(Item::Placeholder(Placeholder { paragraph: self.paragraph.at, area, kind, name: name.clone() }));
                    }
                }
                Kind::Tab => {
                    joins = false;
                    if let Some(span) = self.filled(placed, x) {
                        spans.push(span);
                    }
                }
                _ => {
                    let text = self.letters.text.get(placed.piece.text.clone()).unwrap_or("");
                    let own = if nth >= from { self.spaces_in(&placed.piece) } else { 0 };
                    let width = from_dots(placed.x + shift + spread(spaces_before + own) + placed.piece.width) - x;
                    spaces_before += own;
                    match spans.last_mut() {
                        Some(last) if joins && last.look == placed.piece.look => {
                            last.text.push_str(text);
                            last.width = x + width - last.x;
                        }
                        _ => {
                            let stretch = if nth >= from && wider > 0 { wider * 25 / 3 / spaces } else { 0 };
                            spans.push(Span { x, width, text: text.to_owned(), stretch, look: placed.piece.look.clone() });
                        }
                    }
                    joins = true;
                }
            }
        }
        if !spans.is_empty() {
            let x = spans.first().map_or(0, |span| span.x);
            let width = spans.last().map_or(0, |span| span.x + span.width) - x;
            strip.add(Item::Line(Line { paragraph: self.paragraph.at, x, y: 0, width, height, baseline, spans }));
        }
        strip
    }

    /// Whether a line that ends with a break keeps its spaces, as older documents ask.
    fn keeps_short(&self, end: End) -> bool {
        let asked = self.setter.outline.settings.compatibility.get("doNotExpandShiftReturn").is_some_and(|value| &**value == "1");
        end == End::Asked(Kind::Line) && asked
    }

    fn spaces_in(&self, piece: &Piece) -> i64 {
        match piece.kind {
            Kind::Space => self.letters.text.get(piece.text.clone()).map_or(0, |text| i64::try_from(text.chars().count()).unwrap_or(0)),
            _ => 0,
        }
    }

    /// What a tab shows: its leader, or the underline that runs through it.
    fn filled(&self, placed: &Placed, x: Hundredths) -> Option<Span> {
        let look: &Arc<Look> = &placed.piece.look;
        let text = match placed.leader {
            Some(leader) => {
                let each = look.letter(self.setter.fonts, leader).max(1);
                leader.to_string().repeat(usize::try_from(placed.piece.width / each).unwrap_or(0).min(1000))
            }
            None if look.underline.is_drawn() => String::new(),
            None => return None,
        };
        Some(Span { x, width: from_dots(placed.piece.width), text, stretch: 0, look: look.clone() })
    }
}

fn leader(stop: &TabStop) -> Option<char> {
    match &*stop.leader {
        "dot" => Some('.'),
        "hyphen" => Some('-'),
        "underscore" | "heavy" => Some('_'),
        "middleDot" => Some('·'),
        _ => None,
    }
}

/// Height of a line and where its letters stand in it, by the paragraph's line spacing.
fn spaced(above: Hundredths, below: Hundredths, format: &ParagraphFormat) -> (Hundredths, Hundredths) {
    let natural = (above + below).max(0);
    let line = i64::from(format.line.clamp(-31_680, 31_680));
    match format.line_rule {
        LineRule::Exact => {
            let height = twips(format.line).max(20);
            // Four fifths of an exact line stand above its letters' foot.
            (height, height * 4 / 5)
        }
        LineRule::AtLeast => {
            let height = natural.max(twips(format.line));
            (height, above + height - natural)
        }
        LineRule::Multiple => {
            // Nothing written is single.
            let line = if line <= 0 { 240 } else { line };
            // What is more than single stands below the letters; what is less is taken from above them.
            let height = natural * line / 240 / 5 * 5;
            (height, above + (height - natural).min(0))
        }
    }
}
