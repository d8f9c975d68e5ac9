//! The sheet, its margins and the page number.

use docx_rs::{
    AlignmentType, Docx, Header, HeaderReference, PageMargin, PageNum, PageNumType, PageOrientationType, PageSize, Paragraph,
    SectionProperty,
};

use super::paragraph::Para;
use super::pieces::Piece;
use super::{Setting, styles};
use crate::catalog::layouts::Page;

/// The headers that sections refer to.
pub(super) struct HeaderReferences {
    /// With the page number.
    every: Option<HeaderReference>,
    /// With the circulation mark, for the first page alone.
    first: Option<HeaderReference>,
}

impl HeaderReferences {
    /// Those of `docx`, which has them in its last section.
    pub(super) fn of(docx: &Docx) -> Self {
        let last = &docx.document.section_property;
        Self { every: last.header_reference.clone(), first: last.first_header_reference.clone() }
    }
}

/// `docx` with its headers: the page number, and on page 1 the circulation mark where the standard puts it at the top.
pub(super) fn with_headers(docx: Docx, setting: &Setting<'_>) -> Docx {
    let number = Paragraph {
        children: vec![docx_rs::ParagraphChild::PageNum(Box::new(PageNum::new()))],
        ..Para::styled(styles::HEADER, Vec::new()).built()
    };
    let docx = docx.header(Header::new().add_paragraph(number));
    match (&setting.document.marks.circulation, &setting.layout.marks.circulation_at_top) {
        (Some(mark), Some(style)) if !mark.trim().is_empty() => {
            let pieces = vec![Piece::set(mark.trim(), style, setting.layout.body.size)];
            let line = Para { align: Some(AlignmentType::Right), ..Para::styled(styles::HEADER, pieces) };
            docx.first_header(Header::new().add_paragraph(line.built()))
        }
        _ => docx,
    }
}

/// One section of pages, counted from 1, its first page without number.
pub(super) fn section(page: &Page, landscape: bool) -> SectionProperty {
    let unsigned = |twips: i32| u32::try_from(twips).unwrap_or(0);
    let (width, height) = (unsigned(page.width.twips()), unsigned(page.height.twips()));
    let margin = PageMargin {
        top: page.top.twips(),
        bottom: page.bottom.twips(),
        left: page.left.twips(),
        right: page.right.twips(),
        header: page.header.twips(),
        footer: page.footer.twips(),
        gutter: 0,
    };
    let size = if landscape {
        PageSize::new().size(height, width).orient(PageOrientationType::Landscape)
    } else {
        PageSize::new().size(width, height)
    };
    SectionProperty::new().page_size(size).page_margin(margin).page_num_type(PageNumType::new().start(1)).title_pg()
}

/// A section that is not the last, with its references.
pub(super) fn with_references(mut section: SectionProperty, headers: &HeaderReferences, is_first: bool) -> SectionProperty {
    section.header_reference.clone_from(&headers.every);
    if is_first {
        section.first_header_reference.clone_from(&headers.first);
    }
    section
}

/// Gives `docx` its last section, which keeps the headers; the mark of page 1 is referred to only where the last
/// section is the first.
pub(super) fn close(docx: &mut Docx, last: LastSection) {
    let kept = std::mem::take(&mut docx.document.section_property);
    let mut section = last.section;
    section.header_reference = kept.header_reference;
    section.header = kept.header;
    section.first_header = kept.first_header;
    section.first_header_reference = if last.is_first { kept.first_header_reference } else { None };
    docx.document.section_property = section;
}

/// The last section of the document.
pub(super) struct LastSection {
    pub(super) section: SectionProperty,
    /// Whether it is also the first.
    pub(super) is_first: bool,
}
