//! How figures keep their source on the way through the template engine.
//!
//! The engine writes strings. A piece that knows its source (a figure, a citation, a gap) is kept in a table beside the text,
//! and one private character stands for it: a single character cannot be cut in two, whatever a template does with its strings.
//! Such characters are taken out of everything that comes in, so that no text can name a piece that is not its own.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::tidy::tidy;
use crate::document::Inline;
use crate::domain::{Problem, RecordId};

/// First of the private characters, at the start of the Unicode plane that is never assigned.
const FIRST: u32 = 0xF_0000;
/// How many pieces one text may have.
const ROOM: usize = 60_000;

/// The pieces of one text while it is rendered, the problems met, and the records cited so far.
#[derive(Debug, Default)]
pub(super) struct Pieces(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    pieces: Vec<Inline>,
    problems: Vec<Problem>,
    cited: BTreeSet<RecordId>,
}

impl Pieces {
    /// Pieces of a text in a document that has cited these records already.
    pub(super) fn new(cited: BTreeSet<RecordId>) -> Self {
        Self(Mutex::new(Kept { cited, ..Kept::default() }))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a piece and gives the character that stands for it; past the room for pieces, nothing.
    pub(super) fn mark(&self, piece: Inline) -> String {
        let mut kept = self.kept();
        let at = kept.pieces.len();
        let mark = (at < ROOM).then_some(at).and_then(|at| u32::try_from(at).ok()).and_then(|at| char::from_u32(FIRST + at));
        match mark {
            Some(mark) => {
                kept.pieces.push(piece);
                mark.to_string()
            }
            None => String::new(),
        }
    }

    /// Keeps a problem, once for each rule, indicator and record.
    pub(super) fn report(&self, problem: Problem) {
        let mut kept = self.kept();
        if !kept.problems.iter().any(|known| known.rule == problem.rule && known.place == problem.place) {
            kept.problems.push(problem);
        }
    }

    /// Whether the record is cited for the first time; it is known from then on.
    pub(super) fn cites_first(&self, record: RecordId) -> bool {
        self.kept().cited.insert(record)
    }

    /// The problems met and the records cited.
    pub(super) fn outcome(&self) -> (Vec<Problem>, BTreeSet<RecordId>) {
        let mut kept = self.kept();
        (std::mem::take(&mut kept.problems), std::mem::take(&mut kept.cited))
    }

    /// Turns rendered text into inlines: dropped parts leave no trace, and every private character becomes its piece again.
    pub(super) fn split(&self, rendered: &str, capitals: bool) -> Vec<Inline> {
        let kept = self.kept();
        let mut inlines: Vec<Inline> = Vec::new();
        let mut words = String::new();
        let mut capital = capitals;
        for letter in tidy(rendered).chars() {
            if let Some(at) = place(letter) {
                if let Some(piece) = kept.pieces.get(at) {
                    if !words.is_empty() {
                        inlines.push(Inline::text(std::mem::take(&mut words)));
                    }
                    inlines.push(if capital { capitalised(piece.clone()) } else { piece.clone() });
                }
                capital = false;
                continue;
            }
            if capital && letter.is_alphanumeric() {
                words.extend(letter.to_uppercase());
                capital = false;
            } else {
                words.push(letter);
            }
            if capitals {
                capital = capital || ends_sentence(&words);
            }
        }
        if !words.is_empty() {
            inlines.push(Inline::text(words));
        }
        inlines
    }
}

/// Whether the next letter begins a sentence: after a full stop and a space, but not after an abbreviation ("TP. Huế", "v.v. ").
fn ends_sentence(words: &str) -> bool {
    let Some(before) = words.strip_suffix(' ') else { return false };
    let Some(sentence) = before.strip_suffix(['.', '!', '?']) else { return false };
    let last = sentence.rsplit([' ', '(', '"']).next().unwrap_or_default();
    let abbreviation = last.contains('.') || (!last.is_empty() && last.chars().all(|letter| letter.is_uppercase()));
    !abbreviation
}

fn capitalised(piece: Inline) -> Inline {
    match piece {
        Inline::Figure { origin, shown } => Inline::Figure { origin, shown: capital(&shown) },
        Inline::Citation { record, shown } => Inline::Citation { record, shown: capital(&shown) },
        Inline::Text { text, bold, italic } => Inline::Text { text: capital(&text), bold, italic },
        gap @ Inline::Gap { .. } => gap,
    }
}

/// The words with a capital first letter.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Whether the character stands for a piece.
pub(super) fn is_mark(letter: char) -> bool {
    place(letter).is_some()
}

fn place(letter: char) -> Option<usize> {
    let at = usize::try_from(u32::from(letter).checked_sub(FIRST)?).ok()?;
    (at < 0x1_0000).then_some(at)
}

/// Incoming text without characters that could stand for a piece.
pub(super) fn without_marks(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}
