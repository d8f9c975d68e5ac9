//! Files that are something else.

use super::made::{Made, zipped};
use super::refused;
use crate::docx::read::{FileKind, Limits, ReadError, outline};

/// A compound file of the old Office with one stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(1024 + 256, 0);
    bytes
}

fn kind(bytes: &[u8]) -> FileKind {
    match refused(bytes) {
        ReadError::Kind(kind) => kind,
        other => panic!("{other}"),
    }
}

#[test]
fn files_that_are_no_zip_are_known_by_their_bytes() {
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain("Báo cáo".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: Vec<(Vec<u8>, FileKind)> = vec![
        (Vec::new(), FileKind::Empty),
        (b"  \r\n ".to_vec(), FileKind::Empty),
        (compound("WordDocument"), FileKind::Doc),
        (compound("EncryptedPackage"), FileKind::Encrypted),
        (compound("Workbook"), FileKind::OldOffice),
        (b"{\\rtf1\\ansi B\\'e1o c\\'e1o}".to_vec(), FileKind::Rtf),
        (b"%PDF-1.7\n%\xE2\xE3".to_vec(), FileKind::Pdf),
        (b"\xEF\xBB\xBF<!DOCTYPE html><html></html>".to_vec(), FileKind::Html),
        (b"<?xml version=\"1.0\"?><html xmlns=\"x\"/>".to_vec(), FileKind::Html),
        (
            b"<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>".to_vec(),
            FileKind::WordXml,
        ),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related".to_vec(), FileKind::Mhtml),
        (b"\x89PNG\r\n\x1a\n".to_vec(), FileKind::Picture),
        ("Báo cáo công tác dân vận".as_bytes().to_vec(), FileKind::PlainText),
        (b"B\xb8o c\xb8o c\xab ng t\xb8c".to_vec(), FileKind::PlainText),
        (utf16, FileKind::PlainText),
        (vec![0, 1, 2, 3, 0, 0, 7, 9], FileKind::Unknown),
    ];
    for (bytes, expected) in cases {
        assert_eq!(kind(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn zips_of_other_things_are_known_by_what_is_in_them() {
    let entry = |name: &str, content: &str| (name.to_owned(), content.as_bytes().to_vec());
    assert_eq!(kind(&zipped(&[entry("mimetype", "application/vnd.oasis.opendocument.text"), entry("content.xml", "<a/>")])), FileKind::Odt);
    let sheet = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(kind(&zipped(&[entry("mimetype", sheet)])), FileKind::OtherOpenDocument);
    assert_eq!(kind(&zipped(&[entry("anh.png", "x")])), FileKind::Zip);
    let made = Made::document("<w:p/>");
    let cases = [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", FileKind::Docm),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", FileKind::Dotm),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind::Excel),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind::PowerPoint),
    ];
    for (content_type, expected) in cases {
        assert_eq!(kind(&made.clone().of_type(content_type).bytes()), expected);
    }
    assert_eq!(kind(&made.part("word/vbaProject.bin", "x").bytes()), FileKind::Docm);
}

#[test]
fn a_template_without_macros_is_read_like_a_document() {
    let made = Made::document("<w:p/>").of_type("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml");
    assert!(outline(&made.bytes(), &Limits::default()).is_ok());
}

#[test]
fn every_refusal_says_what_the_file_is_and_what_to_do() {
    let kinds = [
        FileKind::Empty,
        FileKind::Doc,
        FileKind::Encrypted,
        FileKind::OldOffice,
        FileKind::Odt,
        FileKind::OtherOpenDocument,
        FileKind::Rtf,
        FileKind::Docm,
        FileKind::Dotm,
        FileKind::Excel,
        FileKind::PowerPoint,
        FileKind::Pdf,
        FileKind::Html,
        FileKind::WordXml,
        FileKind::Mhtml,
        FileKind::Picture,
        FileKind::PlainText,
        FileKind::Zip,
        FileKind::Unknown,
    ];
    let mut seen = std::collections::BTreeSet::new();
    for kind in kinds {
        let words = ReadError::Kind(kind).to_string();
        assert!(words.contains("Hãy ") && words.ends_with('.') && !words.contains(".."), "{words}");
        assert!(seen.insert(words));
    }
    assert!(FileKind::Doc.refusal().contains("Lưu thành"));
}
