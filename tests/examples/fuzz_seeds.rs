//! Writes the seeds of the fuzz targets into a folder: `cargo run -p tongket-support --example fuzz_seeds -- FOLDER`.
//!
//! Each short good paper of the suite is there twice: as the Word file it is, and as the list of its parts that
//! `tests/fuzz/package.rs` packs again, so that the fuzzer changes XML and not a zip's checksums. With them go the small
//! papers of `tests/fuzz/seeds`, each for what the program itself never writes: old styles, changes, drawings, strict names.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use tongket_support::documents::samples;

/// A long paper takes the fuzzer's time and teaches it nothing that a short one does not.
const LONGEST: usize = 50_000;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder that takes the seeds"));
    std::fs::create_dir_all(&folder).unwrap();
    for sample in samples() {
        let bytes = tongket::docx::write(&sample.document, &sample.layout).unwrap();
        let mut parts = Vec::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        for nth in 0..archive.len() {
            let mut part = archive.by_index(nth).unwrap();
            parts.extend(format!("@@ {}\n", part.name().unwrap()).into_bytes());
            part.read_to_end(&mut parts).unwrap();
            parts.push(b'\n');
        }
        if parts.len() > LONGEST {
            continue;
        }
        std::fs::write(folder.join(format!("{}.docx", sample.name)), &bytes).unwrap();
        std::fs::write(folder.join(format!("{}.parts", sample.name)), &parts).unwrap();
    }
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/seeds")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}
