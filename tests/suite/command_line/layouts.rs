//! `check-docx`: files and folders are checked, corrected into copies, and told of on a page.

use tongket_support::documents::*;

use super::office::{Office, tongket};

fn good() -> Vec<u8> {
    tongket::docx::write(&with_one_appendix(party_ban()), &hd05()).unwrap()
}

/// Margins and a label that can be put right, and a degree before the name that cannot.
fn faulty() -> Vec<u8> {
    let mut layout = hd05();
    layout.page.top = "25mm".parse().unwrap();
    layout.recipients.label_style.bold = true;
    let mut document = with_one_appendix(party_ban());
    document.signature.name = "TS. Nguyễn Minh Hoạ".into();
    tongket::docx::write(&document, &layout).unwrap()
}

#[test]
fn a_good_paper_has_nothing_to_object_to_and_is_not_copied() {
    let office = Office::empty();
    let paper = office.write("báo cáo.docx", good());
    let ran = office.unharmed(|| tongket(["check-docx", &paper, "--fix"])).fine();
    assert!(ran.out.contains("Hướng dẫn 05-HD/VPTW") && ran.out.contains("0 lỗi, 0 cảnh báo"), "{}", ran.out);
}

#[test]
fn what_is_wrong_is_told_with_place_rule_and_source_and_makes_the_status_1() {
    let office = Office::empty();
    let paper = office.write("báo cáo.docx", faulty());
    let ran = office.unharmed(|| tongket(["check-docx", &paper]));
    assert_eq!(ran.status, 1);
    for words in
        ["P01 Lề trên 25 mm; quy định: 20 mm", "P24 Trước họ tên có «TS»", "Tự sửa được (--fix)", "căn cứ: Hướng dẫn số 05-HD/VPTW"]
    {
        assert!(ran.out.contains(words), "«{words}» in {}", ran.out);
    }
}

#[test]
fn corrections_go_into_a_copy_with_a_free_name_and_the_file_stays() {
    let office = Office::empty();
    let paper = office.write("báo cáo.docx", faulty());
    let before = office.files();
    let first = tongket(["check-docx", &paper, "--fix"]);
    assert_eq!(first.status, 1, "the degree is still there: {}", first.out);
    assert!(first.out.contains("Đã sửa") && first.out.contains("báo cáo.da-sua.docx") && !first.out.contains("Lề trên"), "{}", first.out);
    let copy = std::fs::read(office.path("báo cáo.da-sua.docx")).unwrap();
    let second = tongket(["check-docx", &paper, "--sua"]);
    assert!(second.out.contains("báo cáo.da-sua-2.docx"), "{}", second.out);
    let after = office.files();
    assert_eq!(after.len(), 3);
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
    assert_eq!(after[&office.path("báo cáo.da-sua.docx")], copy);
    let again = tongket(["check-docx", &office.named("báo cáo.da-sua.docx"), "--fix"]);
    assert!(again.out.contains("1 lỗi") && again.out.contains("P24"), "{}", again.out);
    assert_eq!(office.files().len(), 3, "nothing is left to correct in the copy");
}

#[test]
fn folders_are_looked_through_with_those_below_and_progress_is_told() {
    let office = Office::empty();
    office.write("năm 2026/quý 1/a.docx", good());
    office.write("năm 2026/b.docx", faulty());
    office.write("năm 2026/~$b.docx", "khoá của Word");
    office.write("năm 2026/c.docx", "không phải Word");
    office.write("năm 2026/ghi chú.txt", "không phải Word");
    let ran = tongket(["check-docx", &office.named("năm 2026")]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("Đang kiểm tra 1/3") && ran.err.contains("Đang kiểm tra 3/3"), "{}", ran.err);
    assert!(ran.out.contains("a.docx") && ran.out.contains("KHÔNG KIỂM TRA ĐƯỢC"), "{}", ran.out);
    let twice = tongket(["check-docx", &office.named("năm 2026/b.docx"), &office.named("năm 2026/b.docx"), "--json"]);
    assert_eq!(twice.json()["data"].as_array().unwrap().len(), 1);
}

#[test]
fn json_tells_the_findings_and_what_became_of_them() {
    let office = Office::empty();
    let paper = office.write("b.docx", faulty());
    let ran = tongket(["check-docx", &paper, "--fix", "--json"]);
    let json = ran.json();
    let file = &json["data"][0];
    assert_eq!(file["standard"], "party-hd05");
    let rules = |list: &serde_json::Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
    };
    assert!(rules(&file["findings"]).contains(&"P01".to_owned()));
    assert!(file["findings"].as_array().unwrap().iter().any(|one| one["rule"] == "P01" && one["fixable"] == true));
    assert!(rules(&file["copy"]["fixed"]).contains(&"P25".to_owned()));
    assert_eq!(rules(&file["copy"]["remaining"]), ["P24"]);
}

#[test]
fn the_page_of_findings_stands_alone_and_escapes_what_files_say() {
    let office = Office::empty();
    let mut document = with_one_appendix(party_ban());
    document.signature.name = "TS. <b>Nguyễn</b> & \"Minh\"".into();
    office.write("a & b/một.docx", tongket::docx::write(&document, &hd05()).unwrap());
    office.write("a & b/hai.docx", faulty());
    let page = office.path("kết quả.html");
    let ran = tongket(["check-docx", &office.named("a & b"), "--fix", "--bao-cao", page.to_str().unwrap()]);
    assert!(ran.out.contains("Đã ghi trang kết quả"), "{}", ran.out);
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("<meta charset=\"utf-8\">") && page.contains("a &amp; b") && page.contains("@page"));
    assert!(!page.contains("<b>") && !page.contains("http") && !page.contains("<script") && !page.contains("src="));
    assert!(page.contains("Bản sao đã sửa") && page.contains("Lề trên 25 mm"));
    let refused = tongket(["check-docx", &office.named("a & b/hai.docx"), "--bao-cao", &office.named("không có/kq.html")]);
    refused.refused(1, "không có");
}

#[test]
fn an_unknown_standard_or_no_file_is_misuse() {
    let office = Office::empty();
    let paper = office.write("a.docx", good());
    tongket(["check-docx", &paper, "--chuan", "hd99"]).refused(2, "hd99");
    tongket(["check-docx"]).refused(2, "TỆP");
    let forced = tongket(["check-docx", &paper, "--chuan", "state-nd30"]);
    assert_eq!(forced.status, 1);
    assert!(forced.out.contains("S02"), "{}", forced.out);
}
