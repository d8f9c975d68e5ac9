//! A superior's outline comes as a Word file, and a review is made by it.

use serde_json::json;
use tongket::document::Rank;
use tongket_support::documents::{hd05, paragraph, party_ban, section};

use crate::app::{App, faults_of};

/// The outline as a superior sends it: headings, hints, no text.
fn outline() -> Vec<u8> {
    let mut paper = party_ban();
    paper.subject = "đề cương báo cáo công tác dân vận 6 tháng đầu năm 2026".to_owned();
    paper.opening = Vec::new();
    paper.appendices = Vec::new();
    let part = |heading: &str, children| section(Rank::Roman, heading, Vec::new(), children);
    let item = |heading: &str, hint: &str| section(Rank::Arabic, heading, vec![paragraph(hint)], Vec::new());
    paper.sections = vec![
        part("Tình hình chung", vec![item("Tình hình các tầng lớp Nhân dân", "(Nêu khái quát tâm trạng, nguyện vọng của Nhân dân)")]),
        part(
            "Kết quả công tác dân vận 6 tháng đầu năm 2026",
            vec![
                item("Tiếp công dân, giải quyết đơn thư", "(Nêu rõ số liệu, so với cùng kỳ)"),
                item("Phong trào thi đua \"Dân vận khéo\"", "(Số mô hình đăng ký, công nhận)"),
            ],
        ),
        part("Hạn chế, nguyên nhân", vec![item("Hạn chế", "(Nêu những việc chưa làm được)")]),
        part("Nhiệm vụ trọng tâm 6 tháng cuối năm 2026", Vec::new()),
    ];
    tongket::docx::write(&paper, &hd05()).expect("a file")
}

#[test]
fn an_outline_from_word_becomes_a_template_and_a_review_by_it_holds_the_register_s_figures() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    drop(desk);
    std::fs::write(app.path("to-open/De cuong 6 thang.docx"), outline()).unwrap();
    app.open(&[&path.display().to_string()]);
    app.is_ready();
    app.type_figure("C07", "1.250");
    app.type_figure("C09", "797");

    app.screen(6);
    let page = app.page();
    page.tap("Lấy đề cương từ Word");
    page.tap("Chọn tệp Word…");
    page.shows("Trong tệp Word");
    page.shows("Tiếp công dân, giải quyết đơn thư");
    page.shows("Sẽ thành mẫu");
    app.picture("imported-outline");
    app.fill("Tên mẫu", "Đề cương 6 tháng của cấp trên");
    page.tap("Lưu thành mẫu riêng");
    page.wait("the template to be kept", || {
        let list = app.ask("template_list", json!(null));
        (list[0]["name"] == "Đề cương 6 tháng của cấp trên").then_some(())
    });

    app.screen(5);
    page.tap("Báo cáo mới");
    page.shows("Số liệu lấy từ ngày");
    app.choose("Mẫu", "Đề cương 6 tháng của cấp trên");
    page.tap("Dựng dự thảo");
    let _ = page.find("[data-part] .ProseMirror");
    for wanted in ["Tiếp công dân, giải quyết đơn thư", "1.250", "6 tháng cuối năm 2026"] {
        app.report_has(wanted);
    }
    app.picture("report-of-imported-outline");
    page.tap("Xuất Word");
    page.tap("Xuất tệp Word…");
    page.shows("Đã xuất ra");
    let file = app.path("Bao cao 6 thang dau nam 2026.docx");
    assert_eq!(faults_of(&file), "");
}
