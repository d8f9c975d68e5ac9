//! A document as docx-rs's model, and that model as parts.

mod appendix;
mod body;
mod columns;
mod head;
mod lines;
pub(super) mod measure;
mod numbers;
mod page;
mod paragraph;
mod patterns;
mod pieces;
mod sheet;
mod signature;
mod styles;
mod table;
mod title;

pub use self::sheet::{Sheet, SheetBody, SheetHeading, SheetLine, SheetPage, SheetRow, SheetSignature, SheetTables, sheet};

use docx_rs::{DocumentChild, Docx, Paragraph};

use self::paragraph::Para;
use super::DocxError;
use super::post::Parts;
use crate::catalog::LayoutStandard;
use crate::document::Document;

/// What is being written, by which standard.
struct Setting<'a> {
    document: &'a Document,
    layout: &'a LayoutStandard,
    /// Without number, without day or marked as a draft: gaps are shown.
    draft: bool,
    /// With parts, so that Roman headings are of the second level.
    parts: bool,
    /// How many tables were set, for messages.
    tables: std::cell::Cell<usize>,
}

/// One thing of the text, in its order.
enum Element {
    /// A paragraph.
    Para(Para),
    /// A table.
    Table(Box<docx_rs::Table>),
    /// The end of a section of pages, on its side or upright, as the properties its last paragraph bears.
    SectionEnd(Box<docx_rs::SectionProperty>),
}

impl<'a> Setting<'a> {
    fn of(document: &'a Document, layout: &'a LayoutStandard) -> Self {
        let parts = document.walk().iter().any(|section| section.rank == crate::document::Rank::Part);
        Self { document, layout, draft: is_draft(document), parts, tables: std::cell::Cell::new(0) }
    }
}

/// Builds the parts of `document`.
pub(super) fn build(document: &Document, layout: &LayoutStandard) -> Result<Parts, DocxError> {
    let setting = Setting::of(document, layout);
    pieces::refuse_gaps(&setting)?;

    let mut docx = page::with_headers(styles::add(Docx::new(), &setting), &setting);
    let headers = page::HeaderReferences::of(&docx);

    let mut elements = head::elements(&setting);
    elements.extend(title::elements(&setting));
    let mut text = body::opening(&setting)?;
    text.extend(body::sections(&setting)?);
    body::finish(&mut text, &setting);
    elements.extend(text);
    elements.extend(signature::elements(&setting));

    let last = appendix::elements(&setting, &headers, &mut elements)?;
    page::close(&mut docx, last);
    docx.document.children = elements.into_iter().map(child).collect();

    let parts = docx.build();
    Ok(Parts { document: parts.document, styles: parts.styles, headers: parts.headers })
}

/// Without number, without day or marked as a draft.
fn is_draft(document: &Document) -> bool {
    document.marks.draft.is_some() || document.head.number.is_none() || document.head.signed_on.is_none()
}

fn child(element: Element) -> DocumentChild {
    match element {
        Element::Para(para) => DocumentChild::Paragraph(Box::new(para.built())),
        Element::Table(table) => DocumentChild::Table(table),
        Element::SectionEnd(property) => {
            let mut paragraph: Paragraph = Para::hairline().built();
            paragraph.property.section_property = Some(*property);
            DocumentChild::Paragraph(Box::new(paragraph))
        }
    }
}
