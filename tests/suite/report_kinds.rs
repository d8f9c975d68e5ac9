//! What the Open XML SDK, LibreOffice and python-docx say to every kind of review as a Word file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tongket::catalog::Catalog;
use tongket::document::{Block, Body, plain};
use tongket_support::articles::{ARTICLES, register, review};
use tongket_support::reviews::{Review, reviews};

/// A review with its file.
struct Written {
    review: Review,
    bytes: Vec<u8>,
    file: PathBuf,
}

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kinds");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Every review, assembled and written once for all tests.
fn written() -> &'static [Written] {
    static WRITTEN: OnceLock<Vec<Written>> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let folder = folder();
        let write = |review: Review| {
            let bytes = tongket::docx::write(&review.document, &review.layout).unwrap_or_else(|error| panic!("{}: {error}", review.name));
            let file = folder.join(format!("{}.docx", review.name));
            std::fs::write(&file, &bytes).unwrap();
            Written { review, bytes, file }
        };
        reviews().into_iter().map(write).collect()
    })
}

/// Runs a program that `cargo xtask test` installs.
fn run(program: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| {
        panic!(
            "{} cannot be run ({error}). Run `cargo xtask test`, which installs what the suite needs and then runs it.",
            program.display()
        )
    });
    (output.status.success(), format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn every_built_in_template_is_among_the_kinds() {
    let made: BTreeSet<&str> = written().iter().map(|written| written.review.template.as_str()).filter(|code| !code.is_empty()).collect();
    let catalog = Catalog::built_in().unwrap();
    assert_eq!(made, catalog.templates.iter().map(|template| template.code.as_str()).collect());
    let names: BTreeSet<&str> = written().iter().map(|written| written.review.name.as_str()).collect();
    assert_eq!(names.len(), written().len());
}

#[test]
fn a_communes_review_tells_nothing_of_other_communes() {
    for Written { review, .. } in written().iter().filter(|written| written.review.name.contains("-xa-2026-6t")) {
        let told = paragraphs(review).join("\n");
        for other in ["Xã Bản Mây", "xã Bản Mây", "Nậm Sương", "Khe Trầm"] {
            assert!(!told.contains(other), "{}: {other}", review.name);
        }
    }
}

#[test]
fn the_open_xml_sdk_finds_no_fault_in_any_kind_of_review() {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    // The validator takes one file a call, and most of a call is its start. A draft differs from its paper in marks and gaps,
    // which the drafts of the articles have too.
    let files: Vec<&Written> = written().iter().filter(|written| !written.review.name.ends_with("-du-thao")).collect();
    std::thread::scope(|scope| {
        for some in files.chunks(files.len().div_ceil(2)) {
            let validator = &validator;
            scope.spawn(move || {
                for Written { file, .. } in some {
                    let (valid, said) = run(validator, &[file.to_str().unwrap()]);
                    assert!(valid, "{}: {said}", file.display());
                }
            });
        }
    });
}

#[test]
fn libreoffice_sets_every_kind_of_review() {
    let folder = folder().join("pdf");
    std::fs::create_dir_all(&folder).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir", folder.to_str().unwrap()];
    arguments.extend(written().iter().map(|written| written.file.to_str().unwrap()));
    let (fine, said) = run(Path::new("soffice"), &arguments);
    assert!(fine, "{said}");
    let mut longest = 0;
    for Written { review, .. } in written() {
        let pdf = folder.join(format!("{}.pdf", review.name));
        let (fine, words) = run(Path::new("pdftotext"), &["-layout", pdf.to_str().unwrap(), "-"]);
        assert!(fine, "LibreOffice did not set {}: {words}", review.name);
        longest = longest.max(words.matches('\u{c}').count());
        let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("BÁO CÁO") && flat.contains("Nơi nhận"), "{}: {flat}", review.name);
        assert!(flat.contains(&review.document.signature.name), "{}", review.name);
        let last = review.document.sections.last().unwrap().heading.to_uppercase();
        assert!(flat.to_uppercase().contains(&last), "{}: «{last}»", review.name);
    }
    assert!(longest >= 15, "the longest review has {longest} pages, too few to tell how large a file becomes");
}

#[test]
fn python_docx_reads_every_paragraph_of_every_kind_of_review() {
    const SCRIPT: &str = "
import sys, json, docx
from docx.oxml.ns import qn
for path in sys.argv[1:]:
    body = docx.Document(path).element.body
    print(json.dumps([''.join(t.text or '' for t in p.iter(qn('w:t'))) for p in body.iter(qn('w:p'))]))
";
    let mut arguments = vec!["-c", SCRIPT];
    arguments.extend(written().iter().map(|written| written.file.to_str().unwrap()));
    // The system's Python, whose python-docx `cargo xtask test` installs.
    let (fine, said) = run(Path::new("/usr/bin/python3"), &arguments);
    assert!(fine, "python-docx does not read the files. Run `cargo xtask test`, which installs it. {said}");
    assert_eq!(said.lines().count(), written().len(), "{said}");
    for (line, Written { review, .. }) in said.lines().zip(written()) {
        let read: Vec<String> = serde_json::from_str(line).unwrap();
        let mut rest = read.iter().map(|paragraph| folded(paragraph));
        for wanted in paragraphs(review) {
            let wanted = folded(&wanted);
            assert!(rest.any(|paragraph| paragraph.contains(&wanted)), "{}: «{wanted}» is not there or not in its place", review.name);
        }
    }
}

/// Headings may be set in capitals, and lines may break where the standard breaks them.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Every paragraph of the text, cells included, in reading order.
fn paragraphs(review: &Review) -> Vec<String> {
    fn add(wanted: &mut Vec<String>, blocks: &[Block]) {
        for block in blocks {
            match &block.body {
                Body::Paragraph(inlines) => wanted.push(plain(inlines)),
                Body::List(list) => wanted.extend(list.items.iter().map(|item| plain(item))),
                Body::Table(table) => wanted.extend(table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| plain(cell)))),
            }
        }
    }
    let document = &review.document;
    let mut wanted = Vec::new();
    add(&mut wanted, &document.opening);
    for section in document.walk() {
        wanted.push(section.heading.clone());
        add(&mut wanted, &section.blocks);
    }
    for appendix in &document.appendices {
        wanted.push(appendix.title.clone());
        add(&mut wanted, &appendix.blocks);
    }
    wanted
}

#[test]
fn a_review_is_the_same_bytes_each_time_and_below_100_kilobytes() {
    for Written { review, bytes, .. } in written() {
        let again = tongket::docx::write(&review.document, &review.layout).unwrap();
        assert!(*bytes == again, "{}: other bytes the second time", review.name);
        assert!(bytes.len() < 100 * 1024, "{}: {} bytes", review.name, bytes.len());
    }
}

#[test]
fn a_review_of_another_register_with_the_same_content_is_the_same() {
    for number in ARTICLES {
        let of_another = review(number, &register(number)).document;
        assert_eq!(review(number, &register(number)).document, of_another, "{number}");
    }
}
