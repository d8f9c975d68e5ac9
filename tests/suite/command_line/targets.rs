//! Where a Word file cannot be put: a sentence, and never half a file.

use super::office::Office;

fn export(office: &Office, out: &str) -> super::office::Ran {
    office.run(["report", "export", "--ky", "2026-q1", "--ke-ca-thieu", "--out", out])
}

#[test]
fn the_ending_may_be_left_off_and_no_other_is_written() {
    let office = Office::with_demo();
    let ran = export(&office, &office.named("Quý I"));
    assert!(ran.out.contains("Quý I.docx") && office.path("Quý I.docx").is_file(), "{}", ran.said());
    office.unharmed(|| {
        export(&office, &office.named("bc.pdf")).refused(1, "chỉ xuất ra tệp Word .docx");
        export(&office, &office.register().display().to_string()).refused(1, "chỉ xuất ra tệp Word .docx");
        export(&office, &office.named("bc?.docx")).refused(1, "ký tự không dùng được");
        export(&office, &office.named("con.docx")).refused(1, "Windows dành riêng");
    });
}

#[test]
fn a_folder_or_a_missing_folder_is_no_target() {
    let office = Office::with_demo();
    std::fs::create_dir(office.path("thu muc.docx")).unwrap();
    office.write("tep", "không phải thư mục");
    office.unharmed(|| {
        export(&office, &office.named("")).refused(1, "thư mục");
        export(&office, &office.named("thu muc.docx")).refused(1, "thư mục");
        export(&office, &office.named("thu muc")).refused(1, "thư mục cùng tên");
        export(&office, &office.named("chưa có/bc.docx")).refused(1, "không có tệp hoặc thư mục này");
        export(&office, &office.named("tep/bc.docx")).refused(1, "không phải là thư mục");
        export(&office, &office.named(&format!("{}.docx", "dài".repeat(200)))).refused(1, "dài quá");
    });
}

#[test]
fn a_file_or_folder_that_may_not_be_written_stays_as_it_is() {
    let office = Office::with_demo();
    let kept = office.write("giữ.docx", "bản cũ");
    let inside = office.write("khoá/bc.docx", "bản cũ");
    for path in [office.path("giữ.docx"), office.path("khoá")] {
        let mut marks = std::fs::metadata(&path).unwrap().permissions();
        marks.set_readonly(true);
        std::fs::set_permissions(&path, marks).unwrap();
    }
    office.unharmed(|| {
        export(&office, &kept).refused(1, "không có quyền");
        if cfg!(unix) {
            export(&office, &inside).refused(1, "không có quyền");
        }
    });
    let mut marks = std::fs::metadata(office.path("khoá")).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false, reason = "so that the folder can be removed again")]
    marks.set_readonly(false);
    std::fs::set_permissions(office.path("khoá"), marks).unwrap();
}

#[test]
fn an_old_review_is_replaced_as_a_whole() {
    let office = Office::with_demo();
    let file = office.write("bc.docx", "bản cũ");
    assert!(export(&office, &file).out.contains("Đã xuất"));
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}
