//! A report as it prints, and how it leaves: its own check is shown before.

use serde_json::json;
use tongket_support::webdriver::keys;
use tongket_support::window::Window;

use crate::report::open_draft;

/// The numbers of the pages in view, by their strips: how many there are, and which is looked at.
fn pages(window: &Window) -> (u64, String) {
    let browser = &window.browser;
    let many = browser.script("return document.querySelectorAll('nav[aria-label=\"Đi tới trang\"] button').length", &[]);
    let look = "return document.querySelector('nav[aria-label=\"Đi tới trang\"] [aria-current]')?.innerText.trim() ?? ''";
    (many.as_u64().unwrap_or_default(), browser.script(look, &[]).as_str().unwrap_or_default().to_owned())
}

fn preview(window: &Window) {
    window.browser.click(&window.browser.named("Xem trước"));
    window.browser.wait("the pages", || (window.browser.all("svg[role=img] text").len() > 20).then_some(()));
}

#[test]
fn the_pages_are_shown_with_a_strip_to_go_by() {
    let window = Window::on_the_demo();
    open_draft(&window);
    preview(&window);
    let (many, current) = pages(&window);
    assert!(many > 10 && current == "1", "{many} pages, at {current}");
    window.picture("preview");
    window.browser.click(&window.browser.named("Trang 7"));
    window.browser.wait("page 7", || (pages(&window).1 == "7").then_some(()));
    window.browser.shows("Trang 7 /");
    // By keys: the strip is one stop of Tab, arrows go on.
    window.browser.press(&[], &[keys::DOWN]);
    window.browser.wait("page 8", || (pages(&window).1 == "8").then_some(()));
    window.picture("preview-page-8");
}

#[test]
fn before_a_report_leaves_its_own_check_is_shown_and_each_finding_leads_to_its_place() {
    let window = Window::on_the_demo();
    open_draft(&window);
    // «Xuất Word» does not write a file behind the user's back: it shows the check first.
    window.browser.click(&window.browser.named("Xuất Word"));
    window.browser.shows("0 lỗi");
    assert!(
        std::fs::read_dir(window.folder.path())
            .expect("the folder")
            .flatten()
            .all(|file| !file.file_name().to_string_lossy().ends_with(".docx"))
    );
    window.browser.wait("the pages", || (window.browser.all("svg[role=img] text").len() > 20).then_some(()));
    let finding = window.browser.all("ul[aria-label='Thể thức'] button.jump");
    if let Some(finding) = finding.first() {
        window.browser.click(finding);
        window.browser.wait("the marked place", || {
            let seen = "const mark = document.querySelector('rect.mark.selected'); if (!mark) return false; const box = mark.getBoundingClientRect(); return box.top > 80 && box.bottom < innerHeight";
            window.browser.script(seen, &[]).as_bool().filter(|seen| *seen)
        });
        window.picture("preview-finding");
    }
    window.browser.click(&window.browser.named("Xuất tệp Word…"));
    window.browser.shows("Đã xuất ra");
    let name = "Tong ket cong tac dan van nam 2026 phuong huong nhiem vu nam 2027.docx";
    assert!(std::fs::read(window.folder.path().join(name)).expect("the file").starts_with(b"PK"));
}

#[test]
fn what_is_left_to_see_to_leads_to_the_page_and_back_to_where_it_is_written() {
    let window = Window::on_the_demo();
    // A figure that is not known: the section has a gap, which is a problem.
    let report = window.call("report_list", serde_json::Value::Null)[0]["id"].clone();
    let sections = window.call("section_list", json!({ "report": report }));
    let section = sections
        .as_array()
        .into_iter()
        .flatten()
        .find(|section| section["heading"] == "Ưu điểm")
        .cloned()
        .unwrap_or_else(|| sections[4].clone());
    let text = json!([{ "provenance": { "from": "written" }, "body": { "is": "paragraph", "with": [
        { "is": "text", "text": "Đoạn còn thiếu số liệu ở đây: " }, { "is": "gap", "missing": "số hội viên" } ] } }]);
    window.call("section_save", json!({ "section": section["id"], "blocks": text }));
    open_draft(&window);
    preview(&window);
    let jump = window.browser.find("ul[aria-label='Nội dung còn phải xem'] button.jump");
    window.browser.click(&jump);
    window.browser.wait("the marked place", || (!window.browser.all("rect.mark.selected").is_empty()).then_some(()));
    window.picture("preview-problem");
    window.browser.click(&window.browser.named("Sửa chỗ này"));
    window.browser.wait("the cursor in the section", || {
        let place = window.browser.script("return document.activeElement.closest('[data-place]')?.dataset.place ?? ''", &[]);
        (place == format!("s{}", section["id"])).then_some(())
    });
}

#[test]
fn printing_says_what_it_does_and_opens_a_copy() {
    let window = Window::on_the_demo();
    open_draft(&window);
    preview(&window);
    window.browser.shows("Chương trình không tự in.");
    window.browser.click(&window.browser.named("In qua Word"));
    window.browser.shows("Bấm Ctrl+P ở đó để in.");
    let opened = window.desktop.0.lock().map(|script| script.opened.clone()).unwrap_or_default();
    assert!(opened.first().is_some_and(|path| path.exists() && path.extension().is_some_and(|ending| ending == "docx")), "{opened:?}");
    window.browser.press(&[], &[keys::ESCAPE]);
    window.browser.shows("Đề cương");
}
