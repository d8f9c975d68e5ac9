//! A figure changes after it was written: under a draft, and under a report that was signed.

use serde_json::json;
use tongket_support::webdriver::keys;

use crate::app::App;

#[test]
fn a_figure_that_changes_under_a_draft_is_shown_with_its_sentence_and_taken_over() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    drop(desk);
    app.open(&[&path.display().to_string()]);
    let page = app.page();
    page.shows("6 tháng đầu năm 2026");
    app.type_figure("C07", "1.250");
    app.begin_report();
    app.report_has("1.250");

    app.type_figure("C07", "1.318");
    app.open_report("6 tháng đầu năm 2026");
    page.tap("Thay đổi");
    page.shows("Giữ số cũ");
    app.picture("changed-figure");
    page.tap("Lấy số mới");
    app.report_has("1.318");
    assert!(!app.report_text().contains("1.250"), "{}", app.report_text());
    page.shows("Mọi con số trong báo cáo còn đúng với sổ.");
    // One step of undo takes it back.
    page.tap("Hoàn tác");
    app.report_has("1.250");
}

#[test]
fn a_figure_that_changes_under_a_signed_report_is_told_and_the_signed_text_stays() {
    let mut app = App::on("2026-09-25T08:15:00");
    app.copy_the_demo();
    app.open(&["--demo"]);
    app.page().shows("Minh hoạ");
    app.open_report("9 tháng đầu năm 2026");
    app.page().tap("Thay đổi");
    app.page().shows("Từ khi ban hành chưa có số liệu nào thay đổi.");
    app.report_is_whole();
    let signed = app.report_text();

    // The farmers' union mends its figure after the day of signing.
    let period = json!({ "period": "2026-9t", "scheme": "nd09", "from": null, "to": null });
    let grid = app.ask("figure_by_unit", json!({ "indicators": ["B01"], "periods": [period], "unit": null, "basis": "actual" }));
    assert!(!grid["units"].as_array().unwrap().is_empty(), "{grid}");
    app.screen(3);
    app.page().tap("Theo đơn vị");
    let group = "const select = [...document.querySelectorAll('select')].find((e) => [...e.options].some((o) => o.text.startsWith('B.')));\
        if (!select) return false; select.value = [...select.options].find((o) => o.text.startsWith('B.')).value;\
        select.dispatchEvent(new Event('change', { bubbles: true })); return true;";
    app.page().wait("the groups of indicators", || app.page().script(group, &[]).as_bool().filter(|done| *done));
    let cell = "const head = [...document.querySelectorAll('[role=grid] [role=columnheader][aria-colindex]')].find((e) => e.innerText.trim().startsWith('B01'));\
        const line = [...document.querySelectorAll('[role=grid] [role=row]')].find((e) => e.querySelector('[role=rowheader]')?.innerText.includes('Hội Nông dân tỉnh'));\
        return head && line ? line.querySelector(`[role=gridcell][aria-colindex=\"${head.getAttribute('aria-colindex')}\"]`)?.id : null;";
    let id = app.page().wait("the cell", || app.page().script(cell, &[]).as_str().map(str::to_owned));
    app.page().click(&app.page().find(&format!("[id='{id}']")));
    app.page().type_text("7.777");
    app.page().press(&[], &[keys::ENTER]);
    app.page().shows("Ghi số liệu: B01");

    app.open_report("9 tháng đầu năm 2026");
    app.page().tap("Thay đổi");
    app.page().shows("khi ký:");
    app.page().shows("B01");
    app.picture("late-change");
    app.report_is_whole();
    assert_eq!(app.report_text(), signed);
    assert!(app.page().all("[data-part] [contenteditable=true]").is_empty());
}
