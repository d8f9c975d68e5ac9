//! What the Open XML SDK, LibreOffice and python-docx say to every kind of document.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tongket_support::documents::{Sample, samples};

/// A folder of its own below the build's folder; `name` keeps tests that run at once apart.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("word").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn write_all(folder: &Path) -> Vec<PathBuf> {
    let write = |sample: Sample| {
        let bytes = tongket::docx::write(&sample.document, &sample.layout).unwrap_or_else(|error| panic!("{}: {error}", sample.name));
        let path = folder.join(format!("{}.docx", sample.name));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    samples().into_iter().map(write).collect()
}

/// Runs a program that `cargo xtask test` installs.
fn run(program: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| {
        panic!(
            "{} cannot be run ({error}). Run `cargo xtask test`, which installs what the suite needs and then runs it.",
            program.display()
        )
    });
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), said)
}

/// What the Open XML SDK finds in a file; empty where it finds nothing.
fn faults(file: &Path) -> String {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    let (valid, said) = run(&validator, &[file.to_str().unwrap()]);
    if valid { String::new() } else { said }
}

#[test]
fn the_open_xml_sdk_finds_no_fault_in_any_kind_of_document() {
    for file in write_all(&folder("validated")) {
        assert_eq!(faults(&file), "", "{}", file.display());
    }
}

#[test]
fn the_open_xml_sdk_finds_the_fault_in_a_document_with_its_properties_out_of_order() {
    use std::io::{Read, Write};
    let sample = samples().remove(0);
    let bytes = tongket::docx::write(&sample.document, &sample.layout).unwrap();
    let mut whole = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let file = folder("broken").join("broken.docx");
    let mut broken = zip::ZipWriter::new(std::fs::File::create(&file).unwrap());
    for nth in 0..whole.len() {
        let mut part = whole.by_index(nth).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        broken.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = text.replacen("<w:pPr><w:pStyle w:val=\"Title\"/>", "<w:pPr><w:jc w:val=\"center\"/><w:pStyle w:val=\"Title\"/>", 1);
        broken.write_all(text.as_bytes()).unwrap();
    }
    broken.finish().unwrap();
    assert!(faults(&file).contains("pStyle"), "the gate would not notice a broken file");
}

/// The pages of a document as LibreOffice sets them: their words, and width and height in points.
struct Pages {
    words: Vec<String>,
    sizes: Vec<(u32, u32)>,
}

/// Every sample set by LibreOffice, once for all tests.
fn pages(name: &str) -> Pages {
    static SET: OnceLock<PathBuf> = OnceLock::new();
    let folder = SET.get_or_init(|| {
        let folder = folder("set");
        let files = write_all(&folder);
        // A profile of its own, so that an office that is open beside the tests does not take the work.
        let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
        let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir", folder.to_str().unwrap()];
        arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
        let (fine, said) = run(Path::new("soffice"), &arguments);
        assert!(fine, "{said}");
        folder
    });
    let pdf = folder.join(format!("{name}.pdf"));
    let (fine, words) = run(Path::new("pdftotext"), &["-layout", pdf.to_str().unwrap(), "-"]);
    assert!(fine, "LibreOffice did not set {name}: {words}");
    let words: Vec<String> = words.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
    let (_, told) = run(Path::new("pdfinfo"), &["-f", "1", "-l", "999", pdf.to_str().unwrap()]);
    let size = |line: &str| {
        let (width, height) = line.split_once("size:")?.1.split_once(" x ")?;
        let whole = |number: &str| number.trim().split(['.', ' ']).next()?.parse::<u32>().ok();
        Some((whole(width)?, whole(height)?))
    };
    let sizes = told.lines().filter(|line| line.starts_with("Page ") && line.contains("size:")).filter_map(size).collect();
    Pages { words, sizes }
}

/// The first words of a page, where its number stands.
fn top(page: &str) -> &str {
    page.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}

#[test]
fn libreoffice_numbers_pages_from_the_second_and_each_appendix_anew() {
    let pages = pages("ban-three-appendices-two-sided");
    let starts: Vec<usize> =
        (1..=3).map(|nth| pages.words.iter().position(|page| top(page) == format!("Phụ lục {nth}")).unwrap()).collect();
    assert!(!top(&pages.words[0]).chars().all(|sign| sign.is_ascii_digit()), "page 1 bears no number");
    let ends = [starts[0], starts[1], starts[2], pages.words.len()];
    let mut first = 0;
    for end in ends {
        for (nth, page) in pages.words[first..end].iter().enumerate().skip(1) {
            assert_eq!(top(page), (nth + 1).to_string());
        }
        first = end;
    }
    assert!(starts[0] >= 3, "the text has more than a page");
}

#[test]
fn libreoffice_turns_the_sheet_for_the_wide_appendix_and_back() {
    let pages = pages("ban-draft-three-appendices");
    for (words, (width, height)) in pages.words.iter().zip(&pages.sizes) {
        let on_its_side = words.contains("Tháng") && words.contains("Đơn vị") && words.contains("Cộng");
        assert_eq!(width > height, on_its_side, "{words}");
        assert_eq!((*width).max(*height), 841);
    }
    assert!(pages.words.last().unwrap().contains("Phụ lục 3"));
}

#[test]
fn libreoffice_repeats_the_headings_of_a_long_table_and_loses_no_row() {
    let pages = pages("ban-one-appendix");
    let start = pages.words.iter().position(|page| top(page) == "Phụ lục").unwrap();
    let appendix = &pages.words[start..];
    assert!(appendix.len() >= 2, "a table of 40 rows takes more than a page");
    assert!(appendix.iter().all(|page| page.contains("STT") && page.contains("Kết quả thực hiện")));
    let all = appendix.concat();
    for row in 1..=40 {
        assert!(all.contains(&format!("minh hoạ số {row:02}")), "row {row}");
    }
}

#[test]
fn libreoffice_keeps_the_signature_with_the_last_words() {
    for sample in samples() {
        let pages = pages(sample.name);
        let signed =
            pages.words.iter().position(|page| page.contains("Nơi nhận:")).unwrap_or_else(|| panic!("{}: no recipients", sample.name));
        let page = &pages.words[signed];
        assert!(page.contains(&sample.document.signature.name), "{}: the block is on one page", sample.name);
        let above = page.split("Nơi nhận:").next().unwrap();
        let words = above.lines().filter(|line| !line.trim().is_empty()).count();
        assert!(words >= 2, "{}: the block stands alone on page {}", sample.name, signed + 1);
    }
}

#[test]
fn libreoffice_keeps_the_heads_of_all_samples_on_their_lines() {
    for sample in samples() {
        let first = pages(sample.name).words.remove(0);
        let flat = first.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if sample.layout.id.as_str().starts_with("party") {
            "ĐẢNG CỘNG SẢN VIỆT NAM"
        } else {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        };
        assert!(flat.contains(name), "{}: {flat}", sample.name);
        if sample.name != "commune-with-parts" {
            let date = first.lines().find(|line| line.contains(", ngày ")).unwrap_or_else(|| panic!("{}", sample.name));
            assert!(date.contains("tháng") && date.contains("năm 20") && date.contains("Số"), "{}: «{date}»", sample.name);
        }
    }
}

#[test]
fn python_docx_reads_back_title_author_headings_and_tables() {
    const SCRIPT: &str = "
import sys, docx
for path in sys.argv[1:]:
    d = docx.Document(path)
    p = d.core_properties
    headings = [x for x in d.paragraphs if x.style.name.startswith('Heading')]
    marked = sum(1 for t in d.tables for r in t.rows if r._tr.trPr is not None and r._tr.trPr.find(docx.oxml.ns.qn('w:tblHeader')) is not None)
    print('|'.join([p.title, p.author, p.language, str(len(d.sections)), str(len(headings)), str(len(d.tables)), str(marked), d.paragraphs[0].text]))
";
    let files = write_all(&folder("read"));
    let mut arguments = vec!["-c", SCRIPT];
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    // The system's Python, whose python-docx `cargo xtask test` installs.
    let (fine, said) = run(Path::new("/usr/bin/python3"), &arguments);
    assert!(fine, "python-docx does not read the files. Run `cargo xtask test`, which installs it. {said}");
    assert_eq!(said.lines().count(), samples().len(), "{said}");
    for (line, sample) in said.lines().zip(samples()) {
        let document = &sample.document;
        let tables = |blocks: &[tongket::document::Block]| {
            blocks.iter().filter(|block| matches!(block.body, tongket::document::Body::Table(_))).count()
        };
        let in_text: usize = document.walk().iter().map(|section| tables(&section.blocks)).sum();
        let in_appendices: usize = document.appendices.iter().map(|appendix| tables(&appendix.blocks)).sum();
        let rows_marked: usize =
            in_text * 2 + document.appendices.iter().map(|appendix| if appendix.landscape { 1 } else { 2 }).sum::<usize>();
        let expected = [
            document.properties.title.clone(),
            document.properties.author.clone(),
            "vi-VN".to_owned(),
            (1 + document.appendices.len()).to_string(),
            document.walk().len().to_string(),
            (2 + in_text + in_appendices).to_string(),
            rows_marked.to_string(),
            "BÁO CÁO".to_owned(),
        ];
        assert_eq!(line, expected.join("|"), "{}", sample.name);
    }
}
