//! The reader over Word files of other programs: those that are kept, and those that the programs here write anew.

use std::path::{Path, PathBuf};
use std::process::Command;

use tongket::docx::read::{Block, FileKind, Limits, Merge, Outline, ReadError, View, outline};
use tongket_support::documents::samples;
use tongket_support::outline::summary;
use tongket_support::word::Word;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/word")
}

fn read(path: &Path) -> Outline {
    let bytes = std::fs::read(path).unwrap();
    outline(&bytes, &Limits::default()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Converts a file with LibreOffice under a profile of its own, so that tests do not wait for one another's window.
fn converted(source: &Path, to: &str, folder: &Path) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", to, "--outdir"]).arg(folder).arg(source);
    if source.extension().is_some_and(|ending| ending == "html") {
        office.arg("--infilter=HTML (StarWriter)");
    }
    let output = office.output().expect("soffice starts (libreoffice-writer-nogui)");
    let ending = to.split(':').next().unwrap();
    let written = folder.join(source.file_name().unwrap()).with_extension(ending);
    assert!(written.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    written
}

#[test]
fn word_files_of_other_programs_are_read_as_a_person_reads_them() {
    let mut broken = Vec::new();
    for name in ["python-docx", "libreoffice", "libreoffice-python-docx"] {
        let found = summary(&read(&fixtures().join(format!("{name}.docx"))));
        let golden = fixtures().join(format!("{name}.txt"));
        if std::env::var_os("TONGKET_REFRESH").is_some() {
            std::fs::write(&golden, &found).unwrap();
        }
        let kept = std::fs::read_to_string(&golden).unwrap_or_default();
        if kept.replace('\r', "") != found {
            broken.push(format!("{name}:\n{found}"));
        }
    }
    assert!(broken.is_empty(), "read otherwise than the kept texts say:\n{}", broken.join("\n"));
}

#[test]
fn a_file_that_python_docx_writes_here_is_read_like_the_kept_one() {
    let folder = tempfile::tempdir().unwrap();
    let written = folder.path().join("python-docx.docx");
    let script = fixtures().join("python-docx.py");
    let done = Command::new("/usr/bin/python3").arg(script).arg(&written).status().expect("python3 starts (python3-docx)");
    assert!(done.success());
    assert_eq!(summary(&read(&written)), summary(&read(&fixtures().join("python-docx.docx"))));
}

/// What must survive LibreOffice: labels, headings, text, tables with their merges, sections. (It writes the break before a
/// section as a page break too, so white space at the ends does not count.)
fn essence(outline: &Outline) -> Vec<String> {
    let mut lines: Vec<String> = outline
        .paragraphs()
        .iter()
        .map(|paragraph| format!("{:?} {} {:?}", paragraph.heading, paragraph.shown().trim(), paragraph.format.alignment))
        .collect();
    for block in &outline.body {
        let Block::Table(table) = block else { continue };
        for row in &table.rows {
            let cells = row.cells.iter().filter(|cell| cell.merge != Merge::Continued);
            let places: Vec<String> = cells.map(|cell| format!("{}+{}×{}", cell.column, cell.span, cell.rows)).collect();
            lines.push(format!("{} {}", row.header, places.join(" ")));
        }
    }
    for section in &outline.sections {
        lines.push(format!("{:?} {}", section.blocks, section.format.landscape));
    }
    lines
}

#[test]
fn a_document_says_the_same_after_libreoffice_wrote_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let source = fixtures().join("python-docx.docx");
    let again = converted(&source, "docx:MS Word 2007 XML", folder.path());
    assert_eq!(essence(&read(&again)), essence(&read(&source)));
}

#[test]
fn what_libreoffice_writes_in_other_formats_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let source = fixtures().join("libreoffice.docx");
    let cases = [("odt", FileKind::Odt), ("rtf", FileKind::Rtf), ("doc", FileKind::Doc), ("pdf", FileKind::Pdf)];
    for (ending, kind) in cases {
        let bytes = std::fs::read(converted(&source, ending, folder.path())).unwrap();
        assert_eq!(outline(&bytes, &Limits::default()), Err(ReadError::Kind(kind)), "{ending}");
    }
}

#[test]
fn kept_files_cut_short_or_flipped_are_never_taken_for_whole() {
    for name in ["python-docx", "libreoffice", "libreoffice-python-docx"] {
        let good = std::fs::read(fixtures().join(format!("{name}.docx"))).unwrap();
        for cut in (0..good.len()).step_by(good.len() / 25) {
            assert!(outline(&good[..cut], &Limits::default()).is_err(), "{name} cut at {cut}");
        }
        for at in (0..good.len()).step_by(good.len() / 40) {
            let mut bytes = good.clone();
            bytes[at] ^= 0x40;
            // Parts that no reader needs (thumbnails, web settings) may be damaged without harm.
            if let Ok(outline) = outline(&bytes, &Limits::default()) {
                assert!(!outline.in_view(View::Accepted).paragraphs().is_empty());
            }
        }
    }
}

#[test]
fn every_kind_of_document_the_program_writes_is_read_back_with_its_layout() {
    for sample in samples() {
        let bytes = tongket::docx::write(&sample.document, &sample.layout).unwrap();
        let outline = outline(&bytes, &Limits::default()).unwrap_or_else(|error| panic!("{}: {error}", sample.name));
        let paragraphs = outline.paragraphs();
        let written = Word::open(&bytes).paragraphs();
        let texts: Vec<String> = paragraphs.iter().map(|paragraph| paragraph.text()).collect();
        assert_eq!(texts, written.iter().map(|paragraph| paragraph.text.clone()).collect::<Vec<_>>(), "{}", sample.name);
        for (paragraph, expected) in paragraphs.iter().zip(&written) {
            let place = format!("{}: «{}»", sample.name, expected.text);
            assert_eq!(paragraph.format.first_line, expected.number("ind.firstLine"), "{place}");
            assert_eq!(paragraph.format.before, expected.number("spacing.before"), "{place}");
            assert_eq!(paragraph.format.keep_next, expected.properties.contains_key("keepNext"), "{place}");
            let runs = paragraph.runs.iter().filter(|run| !run.text().is_empty());
            for (run, expected) in runs.zip(&expected.runs) {
                let found = (run.text(), run.format.size, run.format.bold, run.format.italic);
                assert_eq!(found, (expected.text.clone(), expected.size(), expected.is("b"), expected.is("i")), "{place}");
            }
        }
        let title = paragraphs.iter().find(|paragraph| paragraph.text() == sample.document.title).unwrap();
        assert!(title.runs.iter().all(|run| run.format.bold), "{}", sample.name);
        assert_eq!(outline.properties.title, sample.document.properties.title);
        let first = outline.sections.first().unwrap();
        let header = first.headers.default.and_then(|place| outline.stories.get(place)).unwrap();
        let fields: Vec<String> = tongket::docx::read::paragraphs(&header.blocks)
            .iter()
            .flat_map(|paragraph| outline.fields_in(paragraph))
            .map(|field| field.name())
            .collect();
        assert_eq!(fields, ["PAGE"], "{}", sample.name);
        assert_eq!(outline.sections.len(), 1 + sample.document.appendices.len(), "{}", sample.name);
        for (section, appendix) in outline.sections.iter().skip(1).zip(&sample.document.appendices) {
            assert_eq!(section.format.landscape, appendix.landscape, "{}", sample.name);
        }
    }
}
