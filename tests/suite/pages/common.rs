//! The documents whose pages are looked at.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tongket::docx::pages::{Fonts, Pages, lay_out};
use tongket::docx::read::{Limits, Outline, outline};
use tongket_support::documents::samples;
use tongket_support::office::{PdfPage, converted, pages};
use tongket_support::reviews::reviews;

/// A document set by us and by LibreOffice.
pub(crate) struct Set {
    pub(crate) name: String,
    pub(crate) ours: Pages,
    pub(crate) theirs: Vec<PdfPage>,
    pub(crate) pdf: PathBuf,
}

/// A folder of its own below the build's folder.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Reads a Word file back.
pub(crate) fn read(bytes: &[u8]) -> Outline {
    outline(bytes, &Limits::default()).unwrap()
}

/// Our pages of a Word file.
pub(crate) fn laid(bytes: &[u8]) -> Pages {
    let pages = lay_out(&read(bytes), Fonts::built_in());
    assert!(pages.complete);
    pages
}

/// Sets documents both ways.
pub(crate) fn set(name: &str, documents: Vec<(String, Vec<u8>)>) -> Vec<Set> {
    let folder = folder(name);
    let files: Vec<PathBuf> = documents
        .iter()
        .map(|(name, bytes)| {
            let file = folder.join(format!("{name}.docx"));
            std::fs::write(&file, bytes).unwrap();
            file
        })
        .collect();
    let pdfs = converted(&files, "pdf", &folder);
    documents.into_iter().zip(pdfs).map(|((name, bytes), pdf)| Set { name, ours: laid(&bytes), theirs: pages(&pdf), pdf }).collect()
}

/// The demo's four reviews, every kind of review, and every kind of document, set once for all tests.
pub(crate) fn all() -> &'static [Set] {
    static ALL: OnceLock<Vec<Set>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut documents = demo();
        // A draft differs from its paper in marks; one of each side is enough.
        let kinds = reviews().into_iter().filter(|review| !review.name.ends_with("-du-thao") || review.name.contains("-q1-"));
        documents.extend(kinds.map(|review| (review.name, tongket::docx::write(&review.document, &review.layout).unwrap())));
        documents.extend(
            samples().into_iter().map(|sample| (sample.name.to_owned(), tongket::docx::write(&sample.document, &sample.layout).unwrap())),
        );
        set("all", documents)
    })
}

/// One of them.
pub(crate) fn one(name: &str) -> &'static Set {
    all().iter().find(|set| set.name == name).unwrap()
}

/// The reviews that `tongket demo` writes.
fn demo() -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words = ["tongket", "--json", "demo", "--out", folder.path().to_str().unwrap()];
    tongket::cli::run(words.map(Into::into), &mut out, &mut err);
    assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    let mut found: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "docx"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().replace(' ', "-"), std::fs::read(&path).unwrap()))
        .collect();
    found.sort();
    assert_eq!(found.len(), 4);
    found
}
