//! Somebody else's Word file, before it is signed.

use tongket_support::documents::{hd05, party_ban};

use crate::app::{App, faults_of};

#[test]
fn a_bad_word_file_is_checked_and_corrected_into_a_copy_that_is_right() {
    let mut app = App::on("2026-06-12T08:00:00");
    let mut layout = hd05();
    layout.page.left = layout.page.right;
    let file = app.path("to-open/Bao cao quy.docx");
    let bytes = tongket::docx::write(&party_ban(), &layout).expect("a file");
    std::fs::write(&file, &bytes).expect("a file");
    assert!(faults_of(&file).contains("Lề trái 15 mm"), "{}", faults_of(&file));

    // No register is needed for it.
    app.open(&[]);
    app.page().shows("Chào anh, chị");
    app.screen(7);
    let page = app.page();
    page.tap("Chọn tệp…");
    page.shows("Máy sửa được");
    page.wait("the page", || (page.all("svg[role=img] text").len() > 20).then_some(()));
    page.click(&page.find("ul[aria-label='Các chỗ chưa đúng'] button"));
    page.shows("Căn cứ:");
    page.shows("30 mm");
    app.picture("bad-word-file");
    page.tap("Sửa vào bản sao");
    page.shows("Bao cao quy.da-sua.docx");
    assert_eq!(faults_of(&app.path("to-open/Bao cao quy.da-sua.docx")), "");
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "the file itself is as it was");
    app.picture("corrected-word-file");
}

#[test]
fn a_file_that_is_no_word_file_is_told_by_name_beside_one_that_is() {
    let mut app = App::on("2026-06-12T08:00:00");
    std::fs::write(app.path("to-open/A gia.docx"), b"{\\rtf1 khong phai docx}").unwrap();
    std::fs::write(app.path("to-open/B that.docx"), tongket::docx::write(&party_ban(), &hd05()).unwrap()).unwrap();
    app.open(&[]);
    app.page().shows("Chào anh, chị");
    app.screen(7);
    app.page().tap("Chọn tệp…");
    app.page().shows("Không kiểm tra được");
    app.page().shows("RTF");
    app.page().shows("B that.docx");
    app.picture("no-word-file");
}
