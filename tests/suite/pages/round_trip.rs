//! What the program writes survives LibreOffice: read by it, written by it, and read by us, it says the same.

use std::path::PathBuf;

use tongket::docx::read::{Block, Merge, Outline};
use tongket_support::documents::samples;
use tongket_support::office::converted;

use crate::common::{folder, read};

/// What must survive: text, headings, how lines are set, tables with their merges and repeated headings, the pages of sections.
/// LibreOffice writes the end of a section into the paragraph before it, so empty paragraphs and white space at the ends do not
/// count.
fn essence(outline: &Outline) -> Vec<String> {
    let mut lines: Vec<String> = outline
        .paragraphs()
        .iter()
        .filter(|paragraph| !paragraph.text().trim().is_empty())
        .map(|paragraph| {
            let mut set: Vec<String> = paragraph
                .runs
                .iter()
                .filter(|run| !run.text().trim().is_empty())
                .map(|run| {
                    format!("{}{}{}", run.format.size, if run.format.bold { "b" } else { "" }, if run.format.italic { "i" } else { "" })
                })
                .collect();
            set.dedup();
            let format = &paragraph.format;
            let (alignment, keeps) = (format.alignment, format.keep_next);
            format!("{:?} {alignment:?} {} {keeps} {} «{}»", paragraph.heading, format.first_line, set.join(","), paragraph.text().trim())
        })
        .collect();
    for block in &outline.body {
        let Block::Table(table) = block else { continue };
        for row in &table.rows {
            let cells = row.cells.iter().filter(|cell| cell.merge != Merge::Continued);
            let places: Vec<String> = cells.map(|cell| format!("{}+{}×{}", cell.column, cell.span, cell.rows)).collect();
            lines.push(format!("{} {} {}", row.header, row.cant_split, places.join(" ")));
        }
    }
    for section in &outline.sections {
        let format = &section.format;
        let margins = [format.top, format.bottom, format.left, format.right].map(|margin| (f64::from(margin) / 10.0).round());
        // Not the mark of a first page of its own: LibreOffice drops it in some sections; the numbers on its pages are measured.
        lines.push(format!("{}×{} {margins:?}", format.width / 10, format.height / 10));
    }
    lines
}

#[test]
fn every_kind_of_document_says_the_same_after_libreoffice_wrote_it_again() {
    let folder = folder("round-trip");
    let mut files: Vec<PathBuf> = Vec::new();
    for sample in samples() {
        let file = folder.join(format!("{}.docx", sample.name));
        std::fs::write(&file, tongket::docx::write(&sample.document, &sample.layout).unwrap()).unwrap();
        files.push(file);
    }
    let again = converted(&files, "docx:MS Word 2007 XML", &folder.join("again"));
    for (file, again) in files.iter().zip(again) {
        let (ours, theirs) = (essence(&read(&std::fs::read(file).unwrap())), essence(&read(&std::fs::read(again).unwrap())));
        let pairs = ours.iter().zip(&theirs);
        let other: Vec<String> = pairs.filter(|(one, two)| one != two).map(|(one, two)| format!("  {one}\n  {two}")).collect();
        assert!(other.is_empty() && ours.len() == theirs.len(), "{}:\n{}", file.display(), other.join("\n"));
    }
}
