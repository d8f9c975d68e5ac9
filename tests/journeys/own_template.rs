//! The office's own outline.

use serde_json::json;
use tongket_support::webdriver::keys;

use crate::app::App;

/// Chooses the option of a list that begins with `words`.
fn choose(app: &App, label: &str, words: &str) {
    let pick = "const label = [...document.querySelectorAll('label')].find((e) => e.innerText.trim().startsWith(arguments[0]));\
        const select = label && document.getElementById(label.htmlFor); const option = select && [...select.options].find((e) => e.text.startsWith(arguments[1]));\
        if (!option) return false; select.value = option.value; select.dispatchEvent(new Event('change', { bubbles: true })); return true;";
    app.page().wait(&format!("«{words}» in «{label}»"), || {
        app.page().script(pick, &[json!(label), json!(words)]).as_bool().filter(|done| *done)
    });
}

#[test]
fn a_built_in_template_is_copied_its_section_renamed_and_a_review_is_made_from_it() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    let name = crate::app::told(&desk, "report_offer", json!({ "period": "2026-6t", "scheme": null }))["templates"][0]["name"].clone();
    drop(desk);
    app.open(&[&path.display().to_string()]);
    let page = app.page();
    page.shows("6 tháng đầu năm 2026");
    app.screen(6);
    choose(&app, "Mẫu báo cáo", name.as_str().unwrap());
    page.shows("Mẫu có sẵn không sửa được.");
    page.tap("Chép thành mẫu riêng");
    let dialog = page.find("[role=dialog] input");
    page.click(&dialog);
    page.press(&[keys::CONTROL], &["a"]);
    page.type_text("Mẫu 6 tháng của Ban");
    page.click(&page.find("[role=dialog] footer button:last-child, [role=dialog] .actions button:last-child"));
    page.wait("the dialog to close", || page.all("[role=dialog] input").is_empty().then_some(()));

    // The first section gets another name, and a paragraph of the office's own.
    let first = page.wait("the heading", || page.all("form input, .section input").into_iter().next());
    page.click(&first);
    page.press(&[keys::CONTROL], &["a"]);
    page.type_text("Tình hình Nhân dân và công tác lãnh đạo");
    page.press(&[], &[keys::TAB]);
    page.shows("Tình hình Nhân dân và công tác lãnh đạo");
    page.tap("Thêm nội dung");
    page.tap("Đoạn văn có trường");
    let text = page.wait("the new paragraph", || page.all("section.block textarea").into_iter().last());
    page.click(&text);
    page.press(&[keys::CONTROL], &["a"]);
    page.type_text("Trong {{ ky.ten }}, {{ co_quan }} giữ vững nền nếp.");
    page.press(&[], &[keys::TAB]);
    page.wait("the template to be kept", || {
        let list = app.ask("template_list", json!(null));
        (list[0]["name"] == "Mẫu 6 tháng của Ban" && list[0]["version"].as_u64() > Some(1)).then_some(())
    });
    app.picture("own-template");

    app.screen(5);
    page.tap("Báo cáo mới");
    page.shows("Số liệu lấy từ ngày");
    choose(&app, "Mẫu", "Mẫu 6 tháng của Ban");
    page.tap("Dựng dự thảo");
    let _ = page.find("[data-part] .ProseMirror");
    page.shows("Tình hình Nhân dân và công tác lãnh đạo");
    app.report_has("giữ vững nền nếp.");
    assert!(app.report_text().contains("6 tháng đầu năm 2026"), "{}", app.report_text());
    app.picture("report-of-own-template");
}
