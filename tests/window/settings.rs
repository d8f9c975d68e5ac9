//! Cài đặt, the guide and what the frame leads to: kinds of the office's own, copies of the register, F1, the search.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

/// The window on a new register of an invented province.
fn office() -> Window {
    let window = Window::first_start();
    let profile = window.call("profile_suggest", json!({ "level": "tinh", "territory": "tỉnh Lam Giang" }));
    let path = window.folder.path().join("so.tongket");
    window.call("register_create", json!({ "path": path, "profile": profile }));
    window.browser.go(&window.address);
    window.browser.shows("Việc mới ghi");
    window
}

fn tab(window: &Window, name: &str) {
    window.browser.press(&[keys::CONTROL], &["8"]);
    window.browser.click(&window.browser.named(name));
}

/// The field of the open dialog with `label`.
fn field(window: &Window, label: &str) -> Element {
    let look = "const label = [...document.querySelectorAll('[role=dialog] label')].filter((e) => e.textContent.replace('*', '').trim() === arguments[0]).at(-1); return label && label.htmlFor";
    window.browser.wait(&format!("the field «{label}»"), || {
        window.browser.script(look, &[json!(label)]).as_str().map(|id| window.browser.find(&format!("[id='{id}']")))
    })
}

#[test]
fn a_kind_of_the_offices_own_is_copied_gets_a_field_and_takes_records() {
    let window = office();
    let browser = &window.browser;
    tab(&window, "Loại bản ghi");
    browser.click(&browser.named("Thêm loại bản ghi"));
    browser.type_into(&field(&window, "Tên danh sách"), "Câu lạc bộ");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Tên của ô chính");
    browser.click(&browser.named("Thêm ô"));
    browser.type_into(&field(&window, "Tên ô"), "Lứa tuổi");
    browser.press(&[], &[keys::TAB]);
    window.picture("settings-kind");
    browser.click(&browser.named("Ghi loại bản ghi"));
    browser.shows("Đã ghi loại bản ghi «Câu lạc bộ»");
    browser.shows("của cơ quan");
    browser.press(&[keys::CONTROL], &["2"]);
    browser.wait("the kind in the list", || {
        let look = "return [...document.querySelectorAll('.kinds nav .name')].some((e) => e.textContent === 'Câu lạc bộ')";
        (browser.script(look, &[]) == true).then_some(())
    });
    let form = window.call("record_kind_read", json!({ "code": "cau-lac-bo" }));
    let keys: Vec<&str> = form["fields"].as_array().expect("fields").iter().filter_map(|field| field["key"].as_str()).collect();
    assert!(keys.contains(&"lua-tuoi"), "{keys:?}");
}

/// Saving a kind of records was no operation of the register, and nothing said how to go back.
#[test]
fn a_kind_that_was_saved_goes_back_by_the_button_of_its_message() {
    let window = office();
    let browser = &window.browser;
    let before = window.call("record_kind_read", json!({ "code": "hoi-nghi" }));
    let save = |name: &str| {
        tab(&window, "Loại bản ghi");
        browser.click(&browser.named(name));
        let _ = field(&window, "Tên danh sách");
        browser.click(&browser.named("Thêm ô"));
        browser.type_into(&field(&window, "Tên ô"), "Số đại biểu nữ");
        browser.press(&[], &[keys::TAB]);
        browser.click(&browser.named("Ghi loại bản ghi"));
        browser.shows("bấm «Hoàn tác» ở đây");
    };
    save(before["plural"].as_str().unwrap_or_default());
    assert_ne!(window.call("record_kind_read", json!({ "code": "hoi-nghi" }))["fields"], before["fields"]);
    window.picture("settings-kind-saved");
    browser.click(&browser.named("Hoàn tác"));
    browser.shows("đã trở lại như trước");
    assert_eq!(window.call("record_kind_read", json!({ "code": "hoi-nghi" })), before);
}

#[test]
fn a_built_in_kind_is_renamed_and_comes_back_as_it_was() {
    let window = office();
    let browser = &window.browser;
    tab(&window, "Loại bản ghi");
    browser.click(&browser.named("Khen thưởng"));
    let name = field(&window, "Tên danh sách");
    browser.click(&name);
    browser.press(&[keys::CONTROL], &["a"]);
    browser.type_text("Biểu dương, khen thưởng");
    browser.press(&[], &[keys::TAB]);
    browser.click(&browser.named("Ghi loại bản ghi"));
    browser.shows("Đã ghi loại bản ghi «Biểu dương, khen thưởng»");
    browser.click(&browser.named("Biểu dương, khen thưởng"));
    browser.click(&browser.named("Trở lại bản có sẵn"));
    browser.shows("Đã trở lại như chương trình có sẵn");
    let _ = browser.named("Khen thưởng");
    assert_eq!(window.call("record_kind_read", json!({ "code": "khen-thuong" }))["own"], false);
}

#[test]
fn the_register_is_copied_by_one_press_and_when_it_is_closed() {
    let window = office();
    window.browser.shows("Máy này chưa sao lưu sổ này lần nào");
    window.browser.click(&window.browser.named("Sao lưu ngay"));
    window.browser.shows("Đã sao lưu vào");
    window.browser.shows("Sao lưu gần nhất: 08:15 20/11/2026");
    tab(&window, "Dữ liệu, sao lưu");
    window.browser.shows("Mỗi ngày chép sổ một lần");
    window.picture("settings-backup");
    let copy =
        |window: &Window| window.call("settings_read", Value::Null)["automatic"]["last"]["path"].as_str().map(std::path::PathBuf::from);
    let made = copy(&window).expect("a copy");
    assert!(made.exists());
    // What was changed since is in the copy that is made by closing.
    window.call("unit_add", json!({ "name": "Xã Mới", "kind": "xa", "parent": null, "code": "", "validFrom": null }));
    std::fs::remove_file(&made).expect("the copy");
    let window = window.restarted();
    window.browser.shows("Việc mới ghi");
    assert!(made.exists(), "closing made no copy");
    assert_eq!(copy(&window), Some(made));
}

#[test]
fn f1_on_an_explanation_opens_the_guide_at_it() {
    let window = office();
    let browser = &window.browser;
    tab(&window, "Hồ sơ cơ quan");
    browser.click(&browser.named("Giải thích: Tên hồ sơ"));
    let _ = browser.find(".part-popover");
    browser.press(&[], &[keys::F1]);
    browser.wait("the explanation in the guide", || {
        (browser.script("return document.querySelector('article .item h2')?.textContent", &[]) == "Tên hồ sơ").then_some(())
    });
    window.picture("guide-item");
    browser.press(&[keys::ALT], &[keys::LEFT]);
    browser.shows("Phần đầu văn bản");
}

#[test]
fn a_task_that_is_found_leads_to_the_report_that_gave_it() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let finds = window.call("search", json!({ "words": "dân vận" }));
    let task = finds.as_array().into_iter().flatten().find(|find| find["kind"] == "task" && find["report"].is_number()).cloned();
    let task = task.expect("a task of a report in the demo");
    let words: String = task["title"].as_str().unwrap_or_default().split(' ').take(8).collect::<Vec<_>>().join(" ");
    browser.press(&[keys::CONTROL], &["k"]);
    browser.type_text(&words);
    let look = "const seen = [...document.querySelectorAll('[role=option]')].find((e) => e.getBoundingClientRect().height > 0 && e.querySelector('.part-list-keys')?.textContent === 'Nhiệm vụ'); return seen ?? null";
    let option = browser.wait("the task among the finds", || Element::of(&browser.script(look, &[])));
    browser.click(&option);
    let _ = browser.find(".page-text");
}
