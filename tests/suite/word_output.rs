//! What Word, LibreOffice and python-docx say to every kind of document.

use std::path::{Path, PathBuf};
use std::process::Command;

use tongket_support::documents::{Sample, samples};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn written(folder: &Path, sample: &Sample) -> PathBuf {
    let bytes = tongket::docx::write(&sample.document, &sample.layout).unwrap_or_else(|error| panic!("{}: {error}", sample.name));
    let path = folder.join(format!("{}.docx", sample.name));
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn the_open_xml_sdk_finds_no_fault() {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    assert!(
        validator.exists(),
        "The Open XML validator is not installed. Run `cargo xtask test`, which installs it and then runs the suite."
    );
    let folder = folder("validated");
    let mut faults = Vec::new();
    for sample in samples() {
        let path = written(&folder, &sample);
        let output = Command::new(&validator).arg(&path).output().unwrap();
        if !output.status.success() {
            faults.push(format!("{}: {}{}", sample.name, String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
