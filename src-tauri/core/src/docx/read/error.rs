//! Why a file could not be read.

use super::FileKind;

/// Why a file could not be read, in whole sentences for the person who chose the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file is something else than a Word document of the present format.
    #[error("{}", .0.refusal())]
    Kind(FileKind),
    /// The package is not a sound zip.
    #[error("Tệp Word bị hỏng: {0}. Hãy tải hoặc chép lại tệp gốc, hoặc mở tệp bằng Word (Word có thể tự sửa), lưu lại rồi chọn lại tệp.")]
    Package(&'static str),
    /// Two entries of one name: programs disagree on which of them counts.
    #[error("Tệp Word chứa hai phần cùng tên «{0}», không biết phần nào là thật. Hãy mở tệp bằng Word, lưu lại rồi chọn lại tệp.")]
    DuplicateEntry(String),
    /// The main part is missing.
    #[error("Tệp Word không có phần nội dung chính «{0}». Hãy mở tệp bằng Word, lưu lại rồi chọn lại tệp.")]
    MissingMain(String),
    /// A part cannot be unpacked.
    #[error(
        "Phần «{part}» của tệp Word bị hỏng, không giải nén được: {reason}. Hãy tải hoặc chép lại tệp gốc, hoặc mở tệp bằng Word, lưu lại rồi chọn lại tệp."
    )]
    DamagedPart {
        /// Name of the part.
        part: String,
        /// Why, in words.
        reason: &'static str,
    },
    /// A part is neither UTF-8 nor UTF-16.
    #[error("Phần «{0}» của tệp Word không phải là chữ mã UTF-8 hay UTF-16. Hãy mở tệp bằng Word, lưu lại rồi chọn lại tệp.")]
    NotText(String),
    /// A part is not well-formed XML.
    #[error(
        "Phần «{part}» của tệp Word sai cấu trúc XML ở byte thứ {offset}: {reason}. Hãy tải hoặc chép lại tệp gốc, hoặc mở tệp bằng Word, lưu lại rồi chọn lại tệp."
    )]
    BadXml {
        /// Name of the part.
        part: String,
        /// Where, in bytes from its start.
        offset: u64,
        /// Why, in words.
        reason: &'static str,
    },
    /// A part declares a document type or uses an entity of its own; Word never writes one, bombs do.
    #[error(
        "Phần «{0}» của tệp Word khai báo kiểu tài liệu hoặc thực thể riêng (DTD). Word không bao giờ ghi như vậy; tệp bị từ chối vì an toàn. Hãy xin lại tệp gốc từ nơi gửi."
    )]
    Entities(String),
    /// A part holds something else than its place in the package says.
    #[error("Phần «{part}» của tệp Word không chứa nội dung đúng loại (gặp «{found}»). Hãy mở tệp bằng Word, lưu lại rồi chọn lại tệp.")]
    WrongPart {
        /// Name of the part.
        part: String,
        /// Its root element.
        found: String,
    },
    /// The file is larger than what is read.
    #[error("Tệp quá lớn: {size} byte, chỉ đọc được đến {limit} byte. Hãy tách tài liệu hoặc giảm ảnh trong tài liệu rồi lưu lại.")]
    FileTooLarge {
        /// Its size.
        size: usize,
        /// The limit.
        limit: usize,
    },
    /// More entries than a document needs.
    #[error("Tệp Word chứa quá nhiều phần (hơn {limit}). Tệp bị từ chối vì an toàn. Hãy xin lại tệp gốc từ nơi gửi.")]
    TooManyEntries {
        /// The limit.
        limit: usize,
    },
    /// A part, or all together, unpacks to too much.
    #[error(
        "Phần «{part}» của tệp Word giải nén ra quá {limit} byte. Tệp bị từ chối vì an toàn; nếu đây là tài liệu thật, hãy tách nhỏ tài liệu."
    )]
    TooLarge {
        /// Name of the part that went over.
        part: String,
        /// The limit.
        limit: u64,
    },
    /// A part packs better than any document does.
    #[error(
        "Phần «{part}» của tệp Word được nén quá {limit} lần, giống một tệp phá hoại. Tệp bị từ chối vì an toàn. Hãy xin lại tệp gốc từ nơi gửi."
    )]
    Bomb {
        /// Name of the part.
        part: String,
        /// The limit.
        limit: u64,
    },
    /// Elements too deep inside one another.
    #[error("Phần «{part}» của tệp Word lồng quá sâu (hơn {limit} tầng). Tệp bị từ chối vì an toàn. Hãy xin lại tệp gốc từ nơi gửi.")]
    TooDeep {
        /// Name of the part.
        part: String,
        /// The limit.
        limit: usize,
    },
    /// An element with too many or too long attributes.
    #[error(
        "Phần «{part}» của tệp Word có một thẻ quá dài hoặc quá nhiều thuộc tính. Tệp bị từ chối vì an toàn. Hãy xin lại tệp gốc từ nơi gửi."
    )]
    TagTooLong {
        /// Name of the part.
        part: String,
    },
    /// The work units are used up.
    #[error("Tài liệu quá phức tạp, vượt mức xử lý cho phép. Hãy tách tài liệu thành nhiều tệp nhỏ hơn rồi chọn lại.")]
    TooMuchWork,
}
