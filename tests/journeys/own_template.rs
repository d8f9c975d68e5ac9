//! The office's own outline.

use serde_json::json;

use crate::app::{App, told};

#[test]
fn a_built_in_template_is_copied_its_section_renamed_and_a_review_is_made_from_it() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    let name = told(&desk, "report_offer", json!({ "period": "2026-6t", "scheme": null }))["templates"][0]["name"].clone();
    drop(desk);
    app.open(&[&path.display().to_string()]);
    let page = app.page();
    page.shows("6 tháng đầu năm 2026");
    app.screen(6);
    page.tap(name.as_str().unwrap());
    page.shows("Mẫu có sẵn không sửa được.");
    page.tap("Thao tác khác");
    page.tap("Chép thành mẫu riêng");
    app.fill("Tên mẫu riêng", "Mẫu 6 tháng của Ban");
    app.agree("Chép thành mẫu riêng");
    page.shows("Mẫu 6 tháng của Ban");

    // A section gets another name, and a paragraph of the office's own.
    page.tap("Tình hình các tầng lớp Nhân dân");
    app.fill("Tên mục", "Tình hình Nhân dân và dư luận xã hội");
    page.tap("Thêm nội dung");
    page.tap("Đoạn văn có trường");
    app.fill("Nội dung", "Trong {{ ky.ten }}, {{ co_quan }} giữ vững nền nếp.");
    page.shows("Đã lưu");
    page.wait("the template to be kept", || {
        let list = app.ask("template_list", json!(null));
        (list[0]["name"] == "Mẫu 6 tháng của Ban" && list[0]["isChanged"] == true).then_some(())
    });
    app.picture("own-template");

    app.screen(5);
    page.tap("Báo cáo mới");
    page.shows("Số liệu lấy từ ngày");
    app.choose("Mẫu", "Mẫu 6 tháng của Ban");
    page.tap("Dựng dự thảo");
    let _ = page.find("[data-part] .ProseMirror");
    page.shows("Tình hình Nhân dân và dư luận xã hội");
    app.report_has("giữ vững nền nếp.");
    assert!(app.report_text().contains("Trong 6 tháng đầu năm 2026, Ban"), "{}", app.report_text());
    app.picture("report-of-own-template");
}
