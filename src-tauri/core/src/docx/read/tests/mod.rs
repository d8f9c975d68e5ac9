//! The reader over packages made by hand, one rule at a time.

mod changes;
mod drawings;
mod formatting;
mod hostile;
mod kinds;
mod lists;
pub(in crate::docx) mod made;
mod mutations;
mod producers;
mod sections;
mod tables;

use super::{Limits, Outline, Paragraph, ReadError, outline};
use made::Made;

fn read(made: &Made) -> Outline {
    outline(&made.bytes(), &Limits::default()).unwrap()
}

fn refused(bytes: &[u8]) -> ReadError {
    outline(bytes, &Limits::default()).unwrap_err()
}

/// The outline of a document with this body and these styles.
fn with_styles(styles: &str, body: &str) -> Outline {
    read(&Made::document(body).styles(styles))
}

fn paragraph(outline: &Outline, at: usize) -> &Paragraph {
    outline.paragraphs().get(at).copied().unwrap()
}

/// The labels and texts of all paragraphs.
fn shown(outline: &Outline) -> Vec<String> {
    outline.paragraphs().iter().map(|paragraph| paragraph.shown()).collect()
}
