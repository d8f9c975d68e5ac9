//! The first day: from a register that is not there to a Word file that can be signed.

use serde_json::json;
use tongket_support::webdriver::keys;

use crate::app::{App, faults_of};

const WRITTEN: &str = "Nhân dân các xã Nghĩa Thuỷ, Hoà Khương đồng thuận, hưởng ứng; nề nếp sinh hoạt chi bộ được giữ vững.";

#[test]
fn from_the_first_start_to_a_word_file_that_passes_the_validator_and_the_layout_check() {
    let mut app = App::on("2026-06-12T08:00:00");
    app.open(&[]);
    let page = app.page();
    page.shows("Chào anh, chị");
    app.picture("first-start");

    // The register, with the profile that the level and the name give.
    page.tap("Lập sổ mới");
    page.shows("Gõ tên cơ quan hoặc địa bàn để tiếp tục.");
    page.type_text("tỉnh Lam Giang");
    page.shows("BAN TUYÊN GIÁO VÀ DÂN VẬN");
    app.picture("new-register");
    page.tap("Lập sổ và bắt đầu");
    page.wait("the overview", || page.script("return !!document.querySelector('nav [aria-current=page]')", &[]).as_bool().filter(|is| *is));
    page.shows("6 tháng đầu năm 2026");
    app.picture("overview");

    // Two records by keyboard.
    app.screen(2);
    page.tap("Hội nghị, tập huấn, hội thi, hoạt động");
    for (day, title) in [("5/3", "Toạ đàm về hoà giải ở cơ sở"), ("20/5", "Tập huấn nghiệp vụ dân vận khéo")] {
        page.press(&[keys::CONTROL], &["n"]);
        page.type_text(day);
        page.press(&[], &[keys::TAB, keys::TAB]);
        page.type_text(title);
        page.press(&[], &[keys::TAB, keys::DOWN, keys::TAB]);
        page.type_text("Thống nhất bốn việc");
        page.press(&[], &[keys::ENTER]);
        page.shows(&format!("Thêm bản ghi: {title}"));
    }
    let listed = app.ask("record_page", json!({ "filter": {}, "sort": {}, "offset": 0, "limit": 9 }));
    assert_eq!(listed["total"], 2, "{listed}");
    app.picture("records");

    // Figures, in the grid of the period.
    app.screen(3);
    page.shows("A. Lãnh đạo, chỉ đạo");
    app.type_figure("C07", "1.250");
    app.type_figure("C09", "797");
    app.picture("figures");

    // The review of six months, with what only people can write.
    app.begin_report();
    app.report_has("1.250");
    app.report_has("BAN TUYÊN GIÁO VÀ DÂN VẬN");
    app.cursor_in("Hạn chế");
    page.press(&[], &[keys::ENTER]);
    page.type_text(WRITTEN);
    app.is_saved();
    app.picture("report");
    assert!(app.report_text().contains(WRITTEN));

    // It is looked at as it prints, and leaves.
    page.tap("Xem trước");
    page.shows("Tên tệp gợi ý");
    page.wait("the pages", || (page.all("svg[role=img] text").len() > 20).then_some(()));
    page.shows("0 lỗi thể thức");
    app.picture("preview");
    page.tap("Xuất tệp Word…");
    page.shows("Đã xuất ra");
    let file = app.path("Bao cao 6 thang dau nam 2026.docx");
    assert_eq!(faults_of(&file), "");
    let bytes = std::fs::read(&file).unwrap();
    let word = tongket_support::word::Word::open(&bytes);
    assert!(word.paragraphs().iter().any(|paragraph| paragraph.text.contains(WRITTEN)), "what was typed is in the file, letter for letter");
}
