//! What sort of file it is, by its bytes and never by its name.

/// A file that is not a Word document of the present format without macros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Nothing in it.
    Empty,
    /// Word 97–2003 (`.doc`).
    Doc,
    /// An Office file under a password.
    Encrypted,
    /// Another Office file of 97–2003 (`.xls`, `.ppt`, a message).
    OldOffice,
    /// OpenDocument text (`.odt`).
    Odt,
    /// Another OpenDocument file.
    OtherOpenDocument,
    /// Rich text.
    Rtf,
    /// Word with macros (`.docm`).
    Docm,
    /// A Word template with macros (`.dotm`).
    Dotm,
    /// An Excel workbook (`.xlsx` and its kin).
    Excel,
    /// A PowerPoint presentation (`.pptx` and its kin).
    PowerPoint,
    /// PDF.
    Pdf,
    /// A web page, also as Word saves one.
    Html,
    /// Word 2003 XML, or a package in one XML file.
    WordXml,
    /// A web page in one file (`.mht`).
    Mhtml,
    /// A picture.
    Picture,
    /// Text without any formatting.
    PlainText,
    /// A zip of something else.
    Zip,
    /// Nothing that is known.
    Unknown,
}

const TO_WORD: &str = "Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (.docx)», rồi chọn tệp mới";

impl FileKind {
    /// What the file is and what to do, as a whole sentence or two.
    #[must_use]
    pub fn refusal(self) -> String {
        let what = match self {
            Self::Empty => return "Tệp rỗng, không có nội dung nào. Hãy kiểm tra lại bản gốc hoặc chọn tệp khác.".to_owned(),
            Self::Encrypted => {
                return "Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Word, vào Tệp, Thông tin, Bảo vệ tài liệu, xoá mật khẩu mở tệp, lưu lại rồi chọn lại tệp.".to_owned();
            }
            Self::Docm => {
                return "Đây là tệp Word có macro (.docm), bị từ chối vì an toàn. Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (.docx)» để bỏ macro, rồi chọn tệp mới.".to_owned();
            }
            Self::Dotm => {
                return "Đây là tệp mẫu Word có macro (.dotm), bị từ chối vì an toàn. Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (.docx)» để bỏ macro, rồi chọn tệp mới.".to_owned();
            }
            Self::Excel => return "Đây là tệp Excel, không phải tệp Word. Hãy chọn tệp Word (.docx).".to_owned(),
            Self::PowerPoint => return "Đây là tệp trình chiếu PowerPoint, không phải tệp Word. Hãy chọn tệp Word (.docx).".to_owned(),
            Self::OldOffice => return "Đây là tệp Office đời cũ không phải văn bản Word. Hãy chọn tệp Word (.docx).".to_owned(),
            Self::OtherOpenDocument => {
                return "Đây là tệp OpenDocument (bảng tính hoặc trình chiếu), không phải văn bản. Hãy chọn tệp Word (.docx).".to_owned();
            }
            Self::Picture => return "Đây là tệp ảnh, không đọc được chữ. Hãy chọn tệp Word (.docx) của văn bản.".to_owned(),
            Self::Zip => return "Đây là tệp nén không chứa văn bản Word. Hãy giải nén rồi chọn tệp Word (.docx) bên trong.".to_owned(),
            Self::Unknown => {
                return "Không nhận ra loại tệp; đây không phải tệp Word (.docx) hoặc tệp đã hỏng. Hãy chọn tệp Word (.docx).".to_owned();
            }
            Self::Doc => "Đây là tệp Word đời cũ (.doc, Word 97–2003)",
            Self::Odt => "Đây là văn bản OpenDocument (.odt)",
            Self::Rtf => "Đây là văn bản RTF (.rtf), dù tên tệp có thể là .doc",
            Self::Pdf => "Đây là tệp PDF, không giữ định dạng của văn bản",
            Self::Html => "Đây là trang web (HTML)",
            Self::WordXml => "Đây là văn bản Word ở dạng XML một tệp",
            Self::Mhtml => "Đây là trang web một tệp (.mht)",
            Self::PlainText => "Đây là tệp chữ thuần, không có định dạng",
        };
        format!("{what}. {TO_WORD}.")
    }

    /// What the bytes are, if they are no zip; a zip is looked into by the package.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() {
            return Some(Self::Empty);
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return None;
        }
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return Some(in_compound_file(bytes));
        }
        const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
        let start = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
        let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
        if start.starts_with(b"{\\rtf") {
            return Some(Self::Rtf);
        }
        if contains(start.get(..start.len().min(1024)).unwrap_or(start), b"%PDF-") {
            return Some(Self::Pdf);
        }
        if PICTURES.iter().any(|magic| start.starts_with(magic)) {
            return Some(Self::Picture);
        }
        let text = decoded(start);
        let Some(text) = text else { return Some(Self::Unknown) };
        let lower = text.trim_start().to_ascii_lowercase();
        Some(if lower.starts_with("mime-version:") || lower.contains("content-type: multipart/related") {
            Self::Mhtml
        } else if lower.contains("schemas.microsoft.com/office/word/2003/wordml")
            || lower.contains("schemas.microsoft.com/office/2006/xmlpackage")
        {
            Self::WordXml
        } else if lower.starts_with("<!doctype html") || lower.starts_with("<html") || (lower.starts_with('<') && lower.contains("<html")) {
            Self::Html
        } else if text.chars().filter(|letter| letter.is_control() && !letter.is_whitespace()).count() * 50 > text.chars().count() {
            Self::Unknown
        } else if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::PlainText
        })
    }

    /// What the content type of a package's main part says; `None` for a document or a template without macros.
    pub(super) fn of_content_type(kind: &str) -> Option<Self> {
        let kind = kind.to_ascii_lowercase();
        if kind.contains("spreadsheetml") || kind.contains("ms-excel") {
            Some(Self::Excel)
        } else if kind.contains("presentationml") || kind.contains("ms-powerpoint") {
            Some(Self::PowerPoint)
        } else if kind.contains("macroenabledtemplate") {
            Some(Self::Dotm)
        } else if kind.contains("macroenabled") {
            Some(Self::Docm)
        } else {
            None
        }
    }

    /// What the `mimetype` entry of a zip says.
    pub(super) fn of_mimetype(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.starts_with("application/vnd.oasis.opendocument.text") {
            Some(Self::Odt)
        } else {
            text.starts_with("application/vnd.oasis.opendocument").then_some(Self::OtherOpenDocument)
        }
    }
}

/// Looks for the streams' names: directory entries of a compound file stand at multiples of 128 bytes, in UTF-16.
fn in_compound_file(bytes: &[u8]) -> FileKind {
    const STREAMS: [(&str, FileKind); 5] = [
        ("EncryptedPackage\0", FileKind::Encrypted),
        ("WordDocument\0", FileKind::Doc),
        ("Workbook\0", FileKind::OldOffice),
        ("Book\0", FileKind::OldOffice),
        ("PowerPoint Document\0", FileKind::OldOffice),
    ];
    let names: Vec<(Vec<u8>, FileKind)> =
        STREAMS.iter().map(|(name, kind)| (name.encode_utf16().flat_map(u16::to_le_bytes).collect(), *kind)).collect();
    let mut found = FileKind::OldOffice;
    for entry in bytes.chunks(128) {
        for (name, kind) in &names {
            if entry.starts_with(name) {
                if *kind != FileKind::OldOffice {
                    return *kind;
                }
                found = *kind;
            }
        }
    }
    found
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The start of a text file; old Vietnamese encodings are single bytes, so bytes that are not UTF-8 still count as text.
fn decoded(start: &[u8]) -> Option<String> {
    let utf16 = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = start.chunks_exact(2).skip(1).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(from).collect();
        String::from_utf16_lossy(&units)
    };
    if start.starts_with(&[0xFF, 0xFE]) {
        return Some(utf16(u16::from_le_bytes));
    }
    if start.starts_with(&[0xFE, 0xFF]) {
        return Some(utf16(u16::from_be_bytes));
    }
    (!start.contains(&0)).then(|| String::from_utf8_lossy(start).into_owned())
}
