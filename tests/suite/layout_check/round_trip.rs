//! A good paper opened and saved by LibreOffice is still a good paper.

use super::fixes::{converted, folder};
use super::*;

/// What LibreOffice itself changes for the worse in a file, so that finding it is right: rule and what is found. An appendix of
/// one page loses its page number for good: LibreOffice writes the empty header of its first page as that of all its pages.
const ITS_OWN: [(&str, &str); 1] = [("C07", "Không có số trang ở đầu trang")];

#[test]
fn good_papers_saved_by_libreoffice_say_the_same_and_have_no_error() {
    let (from, to) = (folder("from-us"), folder("from-libreoffice"));
    let mut files = Vec::new();
    for sample in variants() {
        let path = from.join(format!("{}.docx", sample.name));
        std::fs::write(&path, written(&sample.document, &sample.layout)).unwrap();
        files.push(path);
    }
    converted(&files, "docx:MS Word 2007 XML", &to);
    let (mut wrong, mut warnings) = (String::new(), std::collections::BTreeMap::<&str, usize>::new());
    let mut papers = 0;
    for (sample, path) in variants().iter().zip(&files) {
        let (ours, theirs) = (std::fs::read(path).unwrap(), std::fs::read(to.join(path.file_name().unwrap())).unwrap());
        let read = |bytes: &[u8]| outline(bytes, &Limits::default()).unwrap();
        let words = |bytes: &[u8]| -> Vec<String> {
            let shown = read(bytes).paragraphs().iter().map(|para| para.shown().trim().to_owned()).collect::<Vec<_>>();
            shown.into_iter().filter(|text| !text.is_empty()).collect()
        };
        if words(&ours) != words(&theirs) {
            wrong += &format!("\n{}: other words", sample.name);
        }
        for one in findings(&theirs, &sample.layout, &CheckOptions::default()) {
            if one.severity < Severity::Error {
                *warnings.entry(one.rule).or_default() += 1;
            } else if !ITS_OWN.iter().any(|(rule, found)| one.rule == *rule && one.found.starts_with(found)) {
                wrong += &format!("\n{}:{}", sample.name, told(&[one]));
            }
        }
        papers += 1;
    }
    println!("{papers} good papers saved by LibreOffice: no error; warnings by rule: {warnings:?}");
    assert!(wrong.is_empty(), "{wrong}");
}
