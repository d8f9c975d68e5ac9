//! Pages as they will print: an [`Outline`] laid out as a word processor lays it out.
//!
//! What leaves is what is shown: the input is the Word file itself, read back, so that the same code shows our reviews and any
//! other file. Lines end where the widths of the page fonts end them ([`Fonts`]), pages where the rules of the format end them:
//! room above and below, lines kept together, no line alone, rows that do not break, headings of tables repeated.
//!
//! `letters` makes a row of words of a paragraph, `lines` breaks it, `stack` and `table` put blocks and rows one above the other,
//! `flow` fills the pages. Pictures and shapes are placeholders. The work is bounded whatever the file says.

mod flow;
mod flowing;
mod fonts;
mod letters;
mod lines;
mod look;
mod page;
mod row;
mod setter;
mod sheet;
mod stack;
mod strip;
mod table;
mod units;

#[cfg(test)]
mod tests;

pub use fonts::{Design, Face, Fonts};
pub use page::{Area, Fill, Hundredths, Item, Line, Look, Page, Pages, Placeholder, Rule, Span};

use super::read::{Outline, View};
use setter::Setter;

/// Lays a document out, tracked changes accepted.
#[must_use]
pub fn lay_out(outline: &Outline, fonts: &Fonts) -> Pages {
    let accepted = outline.has_changes().then(|| outline.in_view(View::Accepted));
    let outline = accepted.as_ref().unwrap_or(outline);
    let pages = flow::pages(&mut Setter::new(outline, fonts), 0);
    let asks_for_count = outline.fields.iter().any(|field| field.name() == "NUMPAGES");
    if asks_for_count { flow::pages(&mut Setter::new(outline, fonts), pages.pages.len()) } else { pages }
}
