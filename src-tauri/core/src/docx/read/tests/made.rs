//! A Word package made by hand.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(super) const SPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" "#,
    r#"xmlns:x="urn:unknown""#,
);

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A Word package made by hand.
#[derive(Clone)]
pub(in crate::docx) struct Made {
    pub(super) parts: Vec<(String, Vec<u8>)>,
    relations: Vec<(String, String, String)>,
    main_type: &'static str,
}

impl Made {
    /// A document with this body and nothing else.
    pub(in crate::docx) fn document(body: &str) -> Self {
        let document = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
        let parts = vec![("word/document.xml".to_owned(), xml(&document))];
        let main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        Self { parts, relations: Vec::new(), main_type }
    }

    /// A document whose main part is of another content type.
    pub(super) fn of_type(mut self, main_type: &'static str) -> Self {
        self.main_type = main_type;
        self
    }

    /// Adds a part as it is.
    pub(super) fn part(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), content.into()));
        self
    }

    /// Adds a part that the main part names.
    pub(in crate::docx) fn related(self, kind: &str, name: &str, root: &str, inside: &str) -> Self {
        let id = format!("rId{}", self.relations.len() + 1);
        self.related_as(&id, kind, name, root, inside)
    }

    /// Adds a part that the main part names by `id`.
    pub(in crate::docx) fn related_as(mut self, id: &str, kind: &str, name: &str, root: &str, inside: &str) -> Self {
        self.relations.push((id.to_owned(), kind.to_owned(), name.to_owned()));
        let content = xml(&format!("<w:{root} {SPACES}>{inside}</w:{root}>"));
        self.part(&format!("word/{name}"), content)
    }

    pub(in crate::docx) fn styles(self, inside: &str) -> Self {
        self.related("styles", "styles.xml", "styles", inside)
    }

    pub(in crate::docx) fn numbering(self, inside: &str) -> Self {
        self.related("numbering", "numbering.xml", "numbering", inside)
    }

    pub(in crate::docx) fn settings(self, inside: &str) -> Self {
        self.related("settings", "settings.xml", "settings", inside)
    }

    /// Adds a relationship to something outside.
    pub(super) fn link(mut self, id: &str, target: &str) -> Self {
        self.relations.push((id.to_owned(), "hyperlink".to_owned(), format!("EXTERNAL{target}")));
        self
    }

    /// All entries of the package.
    pub(super) fn entries(&self) -> Vec<(String, Vec<u8>)> {
        let types = format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{}"/></Types>"#,
            self.main_type
        );
        let mut entries = vec![("[Content_Types].xml".to_owned(), xml(&types))];
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        let root = format!(
            r#"<Relationships xmlns="{space}"><Relationship Id="rId1" Type="{TYPE}officeDocument" Target="word/document.xml"/></Relationships>"#
        );
        entries.push(("_rels/.rels".to_owned(), xml(&root)));
        if !self.relations.is_empty() {
            let mut inside = String::new();
            for (id, kind, target) in &self.relations {
                let (target, mode) = match target.strip_prefix("EXTERNAL") {
                    Some(outside) => (outside, r#" TargetMode="External""#),
                    None => (target.as_str(), ""),
                };
                inside += &format!(r#"<Relationship Id="{id}" Type="{TYPE}{kind}" Target="{target}"{mode}/>"#);
            }
            let text = format!(r#"<Relationships xmlns="{space}">{inside}</Relationships>"#);
            entries.push(("word/_rels/document.xml.rels".to_owned(), xml(&text)));
        }
        entries.extend(self.parts.iter().cloned());
        entries
    }

    pub(in crate::docx) fn bytes(&self) -> Vec<u8> {
        zipped(&self.entries())
    }
}

fn xml(inside: &str) -> Vec<u8> {
    format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{inside}"#).into_bytes()
}

/// Entries as a deflated zip.
pub(super) fn zipped(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in entries {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
