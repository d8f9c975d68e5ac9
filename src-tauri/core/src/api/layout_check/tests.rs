//! A Word file checked, shown and corrected, as the window asks for it.

use std::collections::VecDeque;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::api::tests::{ask, refused};
use crate::api::{Code, Desk, Desktop, OpenAsk, SaveAsk, Surroundings};

/// A desktop whose next answers are given beforehand.
struct Answers {
    open: Mutex<VecDeque<PathBuf>>,
    folder: PathBuf,
}

impl Desktop for Answers {
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf> {
        Some(self.folder.join(&ask.name))
    }
    fn pick_open(&self, _: &OpenAsk) -> Vec<PathBuf> {
        self.open.lock().unwrap().drain(..).collect()
    }
    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        Some(self.folder.clone())
    }
    fn open(&self, path: &Path) -> Result<(), String> {
        if path.exists() { Ok(()) } else { Err("không có tệp".to_owned()) }
    }
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn zoom(&self, _: u16) {}
    fn leave(&self) {}
    fn stay(&self) {}
}

fn desk(folder: &Path, open: &[&Path]) -> Desk {
    Desk::new(Surroundings {
        who: "thử nghiệm".to_owned(),
        clock: || "2026-06-12T09:30:00".parse().unwrap(),
        desktop: Box::new(Answers { open: Mutex::new(open.iter().map(|path| path.to_path_buf()).collect()), folder: folder.to_owned() }),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    })
}

/// A Party paper as somebody typed it: the left margin is 20 mm where HD 05 has 30 mm.
fn narrow() -> Vec<u8> {
    let paragraph = |text: &str| format!("<w:p><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let body: String = ["ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "Kết quả công tác 6 tháng đầu năm 2026"].into_iter().map(paragraph).collect();
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                .to_owned(),
        ),
        ("word/document.xml", document),
    ];
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Whether the findings object to the left margin.
fn is_narrow(paper: &Value) -> bool {
    paper["findings"].as_array().unwrap().iter().any(|finding| finding["found"].as_str().unwrap().to_lowercase().contains("lề trái"))
}

#[test]
fn a_chosen_file_is_checked_by_its_own_standard_and_corrected_beside_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Bao cao.docx");
    std::fs::write(&path, narrow()).unwrap();
    let desk = desk(folder.path(), &[&path]);
    let papers = ask(&desk, "layout_check_pick", json!({ "folder": false, "standard": null }));
    let paper = &papers[0];
    assert_eq!((&paper["name"], &paper["standard"]["code"]), (&json!("Bao cao.docx"), &json!("party-hd05")));
    assert!(is_narrow(paper), "{paper:#}");
    let fixed = ask(&desk, "layout_check_fix", json!({ "paper": paper["paper"] }));
    assert_eq!(fixed["path"], json!(folder.path().join("Bao cao.da-sua.docx")));
    assert!(!is_narrow(&fixed["copy"]) && !fixed["fixed"].as_array().unwrap().is_empty());
    assert_ne!(fixed["copy"]["paper"], paper["paper"]);
    assert_eq!(std::fs::read(&path).unwrap(), narrow());
    let again = ask(&desk, "layout_check_fix", json!({ "paper": paper["paper"] }));
    assert_eq!(again["path"], json!(folder.path().join("Bao cao.da-sua-2.docx")));
}

#[test]
fn the_pages_of_a_paper_name_the_paragraphs_that_findings_name() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path(), &[]);
    let dropped = json!({ "files": [{ "name": "tha.docx", "base64": STANDARD.encode(narrow()) }], "standard": null });
    let papers = ask(&desk, "layout_check_drop", dropped);
    let pages = ask(&desk, "layout_check_pages", json!({ "paper": papers[0]["paper"] }));
    let page = &pages["pages"][0];
    assert_eq!((&page["width"], &page["height"], &pages["isComplete"]), (&json!(59530), &json!(84190), &json!(true)));
    let line = page["lines"].as_array().unwrap().iter().find(|line| line["spans"][0]["text"] == "BÁO CÁO").unwrap();
    assert_eq!((&line["paragraph"], &line["area"]["x"]), (&json!(2), &json!(5670)));
    let look = &pages["looks"][usize::try_from(line["spans"][0]["look"].as_u64().unwrap()).unwrap()];
    assert_eq!(look["size"], 1400);
}

#[test]
fn of_a_dropped_file_the_copy_goes_where_the_user_says() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path(), &[]);
    let dropped = json!({ "files": [{ "name": "tha.docx", "base64": STANDARD.encode(narrow()) }], "standard": null });
    let papers = ask(&desk, "layout_check_drop", dropped);
    let fixed = ask(&desk, "layout_check_fix", json!({ "paper": papers[0]["paper"] }));
    assert_eq!(fixed["path"], json!(folder.path().join("tha.da-sua.docx")));
}

#[test]
fn a_file_that_is_no_word_file_is_told_of_beside_those_that_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.docx"), "không phải Word").unwrap();
    std::fs::write(folder.path().join("b.docx"), narrow()).unwrap();
    std::fs::write(folder.path().join("~$b.docx"), "khoá của Word").unwrap();
    let desk = desk(folder.path(), &[]);
    let papers = ask(&desk, "layout_check_pick", json!({ "folder": true, "standard": null }));
    assert_eq!(papers.as_array().unwrap().len(), 2);
    assert!(papers[0]["error"]["message"].as_str().is_some() && papers[1]["error"].is_null());
    let path = ask(&desk, "layout_check_print", json!({ "papers": [papers[0]["paper"], papers[1]["paper"]] }));
    let page = std::fs::read_to_string(path.as_str().unwrap()).unwrap();
    assert!(page.contains("a.docx") && page.contains("b.docx") && page.contains("Không kiểm tra được"));
}

#[test]
fn a_chosen_standard_holds_until_another_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Bao cao.docx");
    std::fs::write(&path, narrow()).unwrap();
    let desk = desk(folder.path(), &[&path]);
    let standards = ask(&desk, "layout_check_standards", Value::Null);
    assert_eq!(standards.as_array().unwrap().len(), 4);
    let papers = ask(&desk, "layout_check_pick", json!({ "folder": false, "standard": "state-nd30" }));
    assert_eq!((&papers[0]["standard"]["code"], &papers[0]["isChosen"]), (&json!("state-nd30"), &json!(true)));
    let id = &papers[0]["paper"];
    let papers = ask(&desk, "layout_check_again", json!({ "papers": [id], "standard": null }));
    assert_eq!((&papers[0]["standard"]["code"], &papers[0]["paper"]), (&json!("party-hd05"), id));
    ask(&desk, "layout_check_forget", json!({ "papers": [id] }));
    assert_eq!(refused(&desk, "layout_check_pages", json!({ "paper": id })).code, Code::Told);
    assert_eq!(refused(&desk, "layout_check_pick", json!({ "folder": false, "standard": null })).code, Code::Cancelled);
}
