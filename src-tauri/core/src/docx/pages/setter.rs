//! What setting a document needs at every place: the outline, the fonts, the number of the page, and how much work is left.

use std::collections::HashMap;
use std::sync::Arc;

use super::Look;
use super::fonts::Fonts;
use super::look::{Looks, Which, look};
use crate::docx::read::{Note, Outline, RunFormat, shown_number};

/// Letters, items and pages that are set at most. A review of a thousand pages has some three million letters.
const WORK: u64 = 20_000_000;

/// Sets paragraphs and tables of one document.
pub(super) struct Setter<'o, 'f> {
    pub(super) outline: &'o Outline,
    pub(super) fonts: &'f Fonts,
    pub(super) looks: Looks,
    /// The field whose answer was written in place of the one kept in the file.
    pub(super) answered: Option<usize>,
    /// The number of the note that is being set.
    pub(super) note_mark: String,
    /// The page that is being set, where that is known: headers and footers.
    pub(super) page: Option<PageNumbers>,
    work: u64,
    footnotes: HashMap<i32, usize>,
    endnotes: HashMap<i32, usize>,
}

/// What the fields of a header answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageNumbers {
    /// The page's, as it is shown.
    pub(super) page: String,
    /// How many pages there are.
    pub(super) pages: usize,
}

impl<'o, 'f> Setter<'o, 'f> {
    pub(super) fn new(outline: &'o Outline, fonts: &'f Fonts) -> Self {
        let places = |notes: &[Note]| notes.iter().enumerate().map(|(place, note)| (note.id, place)).collect();
        Self {
            outline,
            fonts,
            looks: Looks::default(),
            answered: None,
            note_mark: String::new(),
            page: None,
            work: WORK,
            footnotes: places(&outline.footnotes),
            endnotes: places(&outline.endnotes),
        }
    }

    /// The same with so much work.
    #[cfg(test)]
    pub(super) fn with_work(self, work: u64) -> Self {
        Self { work, ..self }
    }

    /// Spends work; false where none is left and nothing more is set.
    pub(super) fn spend(&mut self, units: u64) -> bool {
        match self.work.checked_sub(units) {
            Some(left) => {
                self.work = left;
                true
            }
            None => {
                self.work = 0;
                false
            }
        }
    }

    /// Whether work is left.
    pub(super) fn has_work(&self) -> bool {
        self.work > 0
    }

    /// Whether room below a paragraph is added to that above the next; else the larger counts.
    pub(super) fn adds_spacing(&self) -> bool {
        self.outline.settings.compatibility.get("doNotUseHTMLParagraphAutoSpacing").is_some_and(|value| &**value == "1")
    }

    /// The look of a label, whose format is its own.
    pub(super) fn label_look(&mut self, format: &RunFormat, which: Which) -> Arc<Look> {
        Arc::new(look(format, which))
    }

    /// What a field shows on this page, in place of what the file keeps; `None` where that stands.
    pub(super) fn answer(&self, field: usize) -> Option<String> {
        let numbers = self.page.as_ref()?;
        match self.outline.fields.get(field)?.name().as_str() {
            "PAGE" => Some(numbers.page.clone()),
            "NUMPAGES" => Some(numbers.pages.to_string()),
            _ => None,
        }
    }

    /// A footnote by its id.
    pub(super) fn footnote(&self, id: i32) -> Option<&'o Note> {
        self.outline.footnotes.get(*self.footnotes.get(&id)?)
    }

    pub(super) fn footnote_number(&self, id: i32) -> String {
        self.footnote(id).and_then(|note| note.number).map(|number| number.to_string()).unwrap_or_default()
    }

    pub(super) fn endnote_number(&self, id: i32) -> String {
        let note = self.endnotes.get(&id).and_then(|place| self.outline.endnotes.get(*place));
        let number = note.and_then(|note| note.number).and_then(|number| i32::try_from(number).ok());
        number.map(|number| shown_number(number, "lowerRoman")).unwrap_or_default()
    }
}
