//! What the libraries below object to, in words: they speak English, and the person who chose the file does not have to.

use quick_xml::Error;
use quick_xml::errors::{IllFormedError, SyntaxError};
use zip::result::ZipError;

/// Why a package or an entry of it cannot be opened.
pub(in crate::docx) fn of_zip(error: &ZipError) -> &'static str {
    match error {
        ZipError::Io(error) => of_io(error),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            "gói bên trong được nén theo cách mà Word không dùng"
        }
        ZipError::FileNotFound => "mục lục của gói bên trong nêu một phần không có",
        ZipError::InvalidPassword => "gói bên trong đòi mật khẩu",
        _ => "không đọc được mục lục của gói bên trong, thường vì tệp tải về hoặc chép chưa xong",
    }
}

/// Why an entry cannot be unpacked.
pub(in crate::docx) fn of_io(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => "dữ liệu bị cụt",
        _ => "dữ liệu không còn nguyên như khi được lưu",
    }
}

/// Why a part is no sound XML.
pub(super) fn of_xml(error: &Error) -> &'static str {
    match error {
        Error::Syntax(SyntaxError::UnclosedComment | SyntaxError::UnclosedCData | SyntaxError::UnclosedDoctype) => {
            "một đoạn mở ra mà không đóng lại"
        }
        Error::Syntax(_) => "một thẻ viết không đúng hoặc bị cụt",
        Error::IllFormed(
            IllFormedError::MismatchedEndTag { .. } | IllFormedError::UnmatchedEndTag(_) | IllFormedError::MissingEndTag(_),
        ) => "thẻ đóng không khớp thẻ mở",
        Error::IllFormed(IllFormedError::UnclosedReference) | Error::Escape(_) => ENTITY,
        Error::IllFormed(_) => "phần khai báo XML viết không đúng",
        Error::InvalidAttr(_) => ATTRIBUTE,
        Error::Encoding(_) => "có chữ không đúng bảng mã",
        Error::Namespace(_) => "không gian tên của thẻ khai báo không đúng hoặc quá nhiều",
        Error::Io(_) => "dữ liệu bị cụt",
    }
}

/// A sign written as a number or by name that is none.
pub(super) const ENTITY: &str = "một ký tự viết bằng mã (&…;) không đúng";
/// An attribute that is none.
pub(super) const ATTRIBUTE: &str = "thuộc tính của một thẻ viết không đúng hoặc lặp lại";
