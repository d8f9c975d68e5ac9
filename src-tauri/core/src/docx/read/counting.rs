//! The numbers of lists, counted through the document as Word counts them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::RunFormat;
use super::digits::shown;
use super::numbering::{LEVELS, Level, Numbering};

/// The number or bullet before a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// As it is shown with every change accepted: "II.", "1.1.", "a)", "•".
    pub text: String,
    /// As it was before the changes, where that differs.
    pub before_changes: Option<String>,
    /// The list.
    pub list: i32,
    /// Its level, from 0.
    pub level: u8,
    /// The count of its own level, with every change accepted.
    pub number: i32,
    /// How its own number looks, in the format's own word: `decimal`, `upperRoman`, `lowerLetter`, `bullet`.
    pub format: Arc<str>,
    /// What stands between it and the text: `tab`, `space`, `nothing`.
    pub suffix: Arc<str>,
    /// How its letters come out.
    pub run: RunFormat,
}

/// Where the counts stand.
#[derive(Debug, Default, Clone)]
pub(super) struct Counters {
    /// By kind of list.
    counts: HashMap<i32, [Option<i32>; LEVELS]>,
    /// Lists whose own start of a level was already taken.
    started: HashSet<(i32, usize)>,
}

impl Counters {
    /// Counts a paragraph of `list` at `level` and says its number: text and count.
    pub(super) fn count(&mut self, numbering: &Numbering, list: i32, level: usize) -> Option<(String, i32)> {
        let own = numbering.level(list, level)?;
        let counts = self.counts.entry(numbering.kind_of(list)?).or_default();
        let fresh = self.started.insert((list, level));
        let given = numbering.start_override(list, level).filter(|_| fresh);
        let slot = counts.get_mut(level)?;
        let number = match (given, *slot) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => own.start,
        };
        *slot = Some(number);
        for below in level + 1..LEVELS {
            let above = numbering.level(list, below).and_then(|below| below.restart).unwrap_or(i32::try_from(below).unwrap_or(0));
            if above != 0
                && i32::try_from(level).is_ok_and(|level| level < above)
                && let Some(slot) = counts.get_mut(below)
            {
                *slot = None;
            }
        }
        let counts = *counts;
        Some((text(numbering, list, own, &counts), number))
    }
}

fn text(numbering: &Numbering, list: i32, own: &Level, counts: &[Option<i32>; LEVELS]) -> String {
    if &*own.format == "bullet" {
        return if own.picture && own.text.is_empty() { "•".to_owned() } else { own.text.chars().map(bullet).collect() };
    }
    let mut text = String::new();
    let mut letters = own.text.chars().peekable();
    while let Some(letter) = letters.next() {
        let place = (letter == '%').then(|| letters.peek().and_then(|digit| digit.to_digit(10))).flatten();
        let Some(place) = place.and_then(|place| usize::try_from(place).ok()?.checked_sub(1)) else {
            text.push(letter);
            continue;
        };
        letters.next();
        let Some(level) = numbering.level(list, place) else { continue };
        // A level that was not counted yet stands at its start.
        let number = counts.get(place).copied().flatten().unwrap_or(level.start);
        let format: &str = if own.legal && !matches!(&*level.format, "none" | "bullet") { "decimal" } else { &level.format };
        text.push_str(&shown(number, format));
    }
    text
}

/// Bullets of Symbol and Wingdings stand in the private area; shown as the sign they look like.
pub(in crate::docx) fn bullet(letter: char) -> char {
    match letter {
        '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => '•',
        '\u{f0a7}' | '\u{f06e}' => '▪',
        '\u{f0d8}' => '➢',
        '\u{f0fc}' => '✓',
        '\u{f076}' => '❖',
        '\u{f0a8}' | '\u{f071}' => '□',
        '\u{f02d}' => '-',
        '\u{f02b}' => '+',
        '\u{f0e0}' => '→',
        other => other,
    }
}
