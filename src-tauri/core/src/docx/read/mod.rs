//! Reads any Word file (`.docx`) into an [`Outline`]: what it says, how each thing comes out and where it stands.
//!
//! The bytes are not trusted. The package is unpacked within [`Limits`], XML is streamed, document types and entities are
//! refused, nothing is allocated by what a file declares, and nothing recurses without a bound. Whatever the bytes are, the
//! answer is an outline or a [`ReadError`] in words.
//!
//! `package` opens the zip and names the main part, `story` takes down what a part writes, `resolve` works out how it
//! comes out.

mod changes;
mod counting;
mod digits;
mod drawing;
mod element;
mod error;
mod inline;
mod kind;
mod limits;
mod names;
mod notes;
mod numbering;
mod open;
mod outline;
mod package;
mod paragraph;
mod parts;
mod properties;
pub(in crate::docx) mod reasons;
mod resolve;
mod run;
mod section;
mod settings;
mod story;
mod styles;
mod table;
mod table_style;
mod theme;
mod values;
mod vml;
mod xml;

#[cfg(test)]
pub(in crate::docx) mod tests;

pub use changes::View;
pub use counting::Label;
pub use drawing::{Drawing, EMU_PER_MM, LineStyle, Position, Shape, ShapeKind};
pub use error::ReadError;
pub use kind::FileKind;
pub use limits::Limits;
pub use outline::{
    At, Block, Comment, Content, Control, Field, Note, Outline, PageStories, Paragraph, Revision, Run, Section, Story, Style, StyleName,
    paragraphs,
};
pub use paragraph::{Alignment, LineRule, ListReference, ParagraphBorders, ParagraphFormat, ParagraphProps, TabStop};
pub(in crate::docx) use parts::Parts;
pub use properties::FileProperties;
pub use run::{Font, FontName, FontSlot, Fonts, RunFormat, RunProps, Underline, VerticalAlign};
pub use section::SectionFormat;
pub use settings::Settings;
pub use table::{Cell, CellMargins, Look, Merge, Row, Table, TableBorders, TableProps};
pub use values::{Border, Colour, Shading, Width};

use element::Element;

pub(in crate::docx) use counting::bullet as shown_bullet;
pub(in crate::docx) use digits::shown as shown_number;

/// Reads a Word file.
///
/// # Errors
/// [`ReadError`] where the bytes are no Word file of the present format, are damaged, or ask for more than `limits` grants; each
/// is a whole sentence in Vietnamese with what to do.
pub fn outline(bytes: &[u8], limits: &Limits) -> Result<Outline, ReadError> {
    open::outline(bytes, limits)
}
