//! The parts around the text, and the zip they travel in.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxError;
use super::post::Parts;
use super::read::reasons;
use super::text::escaped;
use crate::catalog::LayoutStandard;
use crate::document::Document;

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Puts the parts into a deflated package. Its times are the zip format's first day, so that the same document
/// gives the same bytes.
pub(super) fn pack(parts: &Parts, document: &Document, layout: &LayoutStandard) -> Result<Vec<u8>, DocxError> {
    let headers: Vec<String> = (1..=parts.headers.len()).map(|nth| format!("header{nth}.xml")).collect();
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), content_types(&headers).into_bytes()),
        ("_rels/.rels".to_owned(), package_relations().into_bytes()),
        ("word/document.xml".to_owned(), parts.document.clone()),
        ("word/_rels/document.xml.rels".to_owned(), document_relations(&headers).into_bytes()),
        ("word/styles.xml".to_owned(), parts.styles.clone()),
        ("word/settings.xml".to_owned(), settings(layout.page.two_sided).into_bytes()),
        ("word/fontTable.xml".to_owned(), font_table(&layout.font).into_bytes()),
        ("docProps/core.xml".to_owned(), core_properties(document).into_bytes()),
        ("docProps/app.xml".to_owned(), app_properties(document).into_bytes()),
    ];
    files.extend(headers.iter().zip(&parts.headers).map(|(name, bytes)| (format!("word/{name}"), bytes.clone())));
    zipped(&files).map_err(|error| DocxError::Package(reasons::of_zip(&error)))
}

fn zipped(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(headers: &[String]) -> String {
    let part = |name: &str, kind: &str| format!(r#"<Override PartName="{name}" ContentType="{kind}"/>"#);
    let headers: String = headers.iter().map(|name| part(&format!("/word/{name}"), &format!("{WORD}.header+xml"))).collect();
    [
        DECLARATION,
        &format!(r#"<Types xmlns="{PACKAGE}/content-types">"#),
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
        r#"<Default Extension="xml" ContentType="application/xml"/>"#,
        &part("/word/document.xml", &format!("{WORD}.document.main+xml")),
        &part("/word/styles.xml", &format!("{WORD}.styles+xml")),
        &part("/word/settings.xml", &format!("{WORD}.settings+xml")),
        &part("/word/fontTable.xml", &format!("{WORD}.fontTable+xml")),
        &headers,
        &part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        &part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        "</Types>",
    ]
    .concat()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#)
}

fn relations(of: &[String]) -> String {
    format!(r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{}</Relationships>"#, of.concat())
}

fn package_relations() -> String {
    relations(&[
        relation("rId1", &format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        relation("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        relation("rId3", &format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relations(headers: &[String]) -> String {
    let mut of = vec![
        relation("rId1", &format!("{OFFICE}/relationships/styles"), "styles.xml"),
        relation("rId2", &format!("{OFFICE}/relationships/settings"), "settings.xml"),
        relation("rId3", &format!("{OFFICE}/relationships/fontTable"), "fontTable.xml"),
    ];
    // docx-rs refers to headers by these ids.
    of.extend(
        headers
            .iter()
            .enumerate()
            .map(|(nth, name)| relation(&format!("rIdHeader{}", nth + 1), &format!("{OFFICE}/relationships/header"), name)),
    );
    relations(&of)
}

/// Word 2013's way of setting lines (mode 15), and no field that asks the reader to be refreshed.
fn settings(two_sided: bool) -> String {
    let mirror = if two_sided { "<w:mirrorMargins/>" } else { "" };
    let compat: String = [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
        ("useWord2013TrackBottomHyphenation", "0"),
    ]
    .iter()
    .map(|(name, value)| format!(r#"<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>"#))
    .collect();
    [
        DECLARATION,
        &format!(r#"<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>"#),
        mirror,
        r#"<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>"#,
        &format!("<w:compat>{compat}</w:compat>"),
        r#"<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#,
    ]
    .concat()
}

fn font_table(font: &str) -> String {
    let font = escaped(font);
    format!(
        r#"{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{font}"><w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#
    )
}

fn core_properties(document: &Document) -> String {
    let properties = &document.properties;
    let day = document.head.signed_on.unwrap_or(document.head.drafted_on).format("%Y-%m-%d");
    let author = escaped(&properties.author);
    let time = |name: &str| format!(r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>"#);
    [
        DECLARATION,
        &format!(
            r#"<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
        ),
        &format!("<dc:title>{}</dc:title>", escaped(&properties.title)),
        &format!("<dc:subject>{}</dc:subject>", escaped(&properties.subject)),
        &format!("<dc:creator>{author}</dc:creator>"),
        &format!("<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"),
        &time("created"),
        &time("modified"),
        "<dc:language>vi-VN</dc:language></cp:coreProperties>",
    ]
    .concat()
}

fn app_properties(document: &Document) -> String {
    let company = escaped(&document.properties.author);
    format!(
        r#"{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>Tổng Kết</Application><Company>{company}</Company></Properties>"#
    )
}
