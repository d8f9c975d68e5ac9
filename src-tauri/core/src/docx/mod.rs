//! Word: a [`Document`] and a [`LayoutStandard`] in, the bytes of a .docx out.
//!
//! docx-rs builds the body, the styles and the header; [`post`] puts right what it cannot say or says in an order that
//! Word objects to; [`package`] adds the remaining parts and deflates them. The same document gives the same bytes.

pub mod check;
pub mod fix;
mod package;
pub mod pages;
mod post;
pub mod read;
mod text;
mod write;

pub use write::{Sheet, SheetBody, SheetHeading, SheetLine, SheetPage, SheetRow, SheetSignature, SheetTables, sheet};

use thiserror::Error;

use crate::catalog::LayoutStandard;
use crate::document::Document;

/// Why a document cannot become a Word file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocxError {
    /// An issued document still has gaps or unanswered prompts.
    #[error(
        "Văn bản đã có số và ngày ký nhưng còn {count} chỗ chưa điền (chỗ đầu tiên: «{first}»). \
         Hãy điền hoặc bỏ các chỗ đó rồi thử lại."
    )]
    Unfinished {
        /// How many.
        count: usize,
        /// The first, as it is shown.
        first: String,
    },
    /// A table without columns.
    #[error("Bảng thứ {0} không có cột nào, nên không thể đưa vào văn bản. Hãy kiểm tra lại bảng trong mẫu báo cáo.")]
    TableWithoutColumns(usize),
    /// A row with more cells than its table has columns.
    #[error("Bảng thứ {table}, dòng thứ {row} có nhiều ô hơn số cột của bảng. Hãy kiểm tra lại bảng trong mẫu báo cáo.")]
    RowTooLong {
        /// The table, counted from 1.
        table: usize,
        /// The row, counted from 1.
        row: usize,
    },
    /// The parts do not come out as XML that Word reads; a fault of the program.
    #[error("Không dựng được tệp Word: phần {part} không đúng cấu trúc. Đây là lỗi của chương trình; xin báo cho người phát triển.")]
    Structure {
        /// The part of the package.
        part: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The package cannot be put together.
    #[error("Không đóng gói được tệp Word ({0}). Hãy thử lại; nếu vẫn lỗi, xin báo cho người phát triển.")]
    Package(&'static str),
}

/// Writes `document` by `layout` as the bytes of a .docx.
///
/// A document is a draft while it lacks its number or its day of signing, or bears a draft mark; gaps and prompts are
/// shown in a draft and refused in an issued document.
///
/// # Errors
/// [`DocxError`] in words for the user; nothing is written then.
pub fn write(document: &Document, layout: &LayoutStandard) -> Result<Vec<u8>, DocxError> {
    let built = write::build(document, layout)?;
    let parts = post::correct(&built)?;
    package::pack(&parts, document, layout)
}
