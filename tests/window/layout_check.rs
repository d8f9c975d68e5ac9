//! Thể thức and the preview: a bad Word file is shown, checked and corrected; a report is shown as it prints.

use serde_json::json;
use tongket_support::documents::{hd05, party_ban};
use tongket_support::webdriver::keys;
use tongket_support::window::Window;

/// A report of the Party whose left margin is 20 mm, where HD 05 has 30 mm.
fn narrow(window: &Window) -> std::path::PathBuf {
    let mut layout = hd05();
    layout.page.left = layout.page.right;
    let path = window.folder.path().join("Bao cao quy.docx");
    std::fs::write(&path, tongket::docx::write(&party_ban(), &layout).expect("a file")).expect("a file");
    path
}

#[test]
fn a_bad_file_is_shown_with_its_faults_and_corrected_into_a_copy() {
    let window = Window::on_the_demo();
    let path = narrow(&window);
    window.browser.press(&[keys::CONTROL], &["7"]);
    window.browser.shows("Thả tệp Word hoặc bấm chọn tệp");
    window.picture("layout-check-empty");
    if let Ok(mut script) = window.desktop.0.lock() {
        script.opens.push_back(vec![path]);
    }
    window.browser.click(&window.browser.named("Chọn tệp…"));
    window.browser.shows("Máy sửa được");
    let letters = "return [...document.querySelectorAll('svg[role=img] text')].map((e) => e.textContent).join(' ')";
    window.browser.wait("the page", || {
        window.browser.script(letters, &[]).as_str().is_some_and(|text| text.contains("ĐẢNG CỘNG SẢN VIỆT NAM")).then_some(())
    });
    let first = window.browser.find("ul[aria-label='Các chỗ chưa đúng'] button");
    window.browser.click(&first);
    window.browser.shows("Căn cứ:");
    window.picture("layout-check-findings");
    window.browser.click(&window.browser.named("Sửa vào bản sao"));
    window.browser.shows("Bao cao quy.da-sua.docx");
    assert!(window.folder.path().join("Bao cao quy.da-sua.docx").exists());
    window.picture("layout-check-fixed");
    let _ = window.browser.script("document.body.style.zoom = arguments[0]; return 1", &[json!(1.5)]);
    window.picture("layout-check-150");
}

#[test]
fn a_report_is_shown_as_it_prints_and_leaves_from_there() {
    let window = Window::on_the_demo();
    let reports = window.call("report_list", serde_json::Value::Null);
    let title = reports[0]["title"].as_str().expect("a report").to_owned();
    window.browser.press(&[keys::CONTROL], &["5"]);
    window.browser.shows(&title);
    window.browser.click(&window.browser.named(&title));
    window.browser.click(&window.browser.named("Xem trước"));
    window.browser.shows("Tên tệp gợi ý");
    window.browser.wait("the pages", || (window.browser.all("svg[role=img] text").len() > 20).then_some(()));
    window.picture("preview");
    window.browser.click(&window.browser.named("Xuất tệp Word…"));
    window.browser.shows("Đã xuất ra");
}
