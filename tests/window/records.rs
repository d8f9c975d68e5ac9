//! «Sổ công tác»: writing down, finding, mending, the bin.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

fn records() -> Window {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["2"]);
    let _ = window.browser.find("[role=grid]");
    window
}

fn total(window: &Window, filter: Value) -> u64 {
    let query = json!({ "filter": filter, "sort": { "by": "date", "descending": true }, "offset": 0, "limit": 1 });
    window.call("record_page", query)["total"].as_u64().unwrap()
}

/// Shows the records of a kind, by the list at the left.
fn kind(window: &Window, name: &str) {
    let look = "return [...document.querySelectorAll('.kinds nav button')].find((e) => e.querySelector('.name')?.textContent === arguments[0]) ?? null";
    let button = window.browser.wait(&format!("the kind «{name}»"), || Element::of(&window.browser.script(look, &[json!(name)])));
    window.browser.click(&button);
    window.browser.wait("the kind to be marked", || {
        window
            .browser
            .script("return document.querySelector('.kinds nav [aria-current=true] .name')?.textContent", &[])
            .eq(name)
            .then_some(())
    });
}

/// Puts the focus into the list.
fn into_list(window: &Window) {
    let grid = window.browser.find("[role=grid]");
    let _ = window.browser.script("arguments[0].focus()", &[grid.reference()]);
}

/// Waits until so many rows are told above the list.
fn listed(window: &Window, number: u64) {
    window.browser.wait(&format!("{number} rows"), || {
        let rows = window.browser.script("return document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')", &[]);
        (rows.as_str() == Some(&(number + 1).to_string())).then_some(())
    });
}

/// The label of the field that has the focus.
fn focused(window: &Window) -> String {
    let look =
        "const e = document.activeElement; return e.labels?.[0]?.innerText ?? e.getAttribute('aria-label') ?? e.innerText ?? e.tagName";
    window.browser.script(look, &[]).as_str().unwrap_or_default().trim_end_matches('*').trim().to_owned()
}

#[test]
fn a_conference_is_written_down_by_keyboard_alone_and_the_next_one_can_begin() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Hội nghị, tập huấn, hội thi, hoạt động");
    let before = total(&window, json!({}));
    browser.press(&[keys::CONTROL], &["n"]);
    assert_eq!(focused(&window), "Ngày tổ chức");
    browser.type_text("5/11");
    browser.press(&[], &[keys::TAB]);
    assert_eq!(focused(&window), "Đơn vị tổ chức");
    browser.press(&[], &[keys::TAB]);
    assert_eq!(focused(&window), "Tên hội nghị, hoạt động");
    browser.type_text("Toạ đàm về hoà giải ở cơ sở");
    browser.press(&[], &[keys::TAB]);
    assert_eq!(focused(&window), "Loại");
    browser.type_text("toạ");
    browser.press(&[], &[keys::TAB]);
    assert_eq!(focused(&window), "Kết luận");
    browser.type_text("Thống nhất bốn việc");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Thêm bản ghi: Toạ đàm về hoà giải ở cơ sở");
    assert_eq!(total(&window, json!({})), before + 1);
    browser.wait("the focus to be at the day again", || (focused(&window) == "Ngày tổ chức").then_some(()));
    let query = json!({ "filter": { "words": "hoa giai o co so" }, "sort": {}, "offset": 0, "limit": 1 });
    let row = window.call("record_page", query)["rows"][0].clone();
    assert_eq!((&row["title"], &row["date"]), (&json!("Toạ đàm về hoà giải ở cơ sở"), &json!("2026-11-05")));
    let form = window.call("record_get", json!({ "id": row["id"] }));
    assert_eq!(form["fields"], json!({ "loai": "toa-dam", "ket-luan": "Thống nhất bốn việc" }));
    window.picture("records-quick-entry");
}

#[test]
fn what_is_lacking_is_told_at_its_field_and_what_was_typed_stays() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Mô hình, điển hình Dân vận khéo");
    let before = total(&window, json!({}));
    browser.press(&[keys::CONTROL], &["n"]);
    browser.press(&[], &[keys::TAB, keys::TAB]);
    browser.type_text("Tổ tự quản đường biên");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Thiếu trường bắt buộc «Lĩnh vực»");
    assert_eq!(total(&window, json!({})), before);
    let typed = browser.script("return [...document.querySelectorAll('input')].some((e) => e.value === 'Tổ tự quản đường biên')", &[]);
    assert_eq!(typed, true);
    window.picture("records-faults");
}

#[test]
fn a_list_follows_the_typing_without_marks() {
    let window = records();
    let browser = &window.browser;
    let found = total(&window, json!({ "words": "dan van kheo" }));
    assert!(found > 0);
    browser.press(&[keys::CONTROL], &["f"]);
    browser.type_text("dan van kheo");
    listed(&window, found);
    browser.press(&[keys::CONTROL], &["a"]);
    browser.type_text("khongcoviecnaonhuthe");
    browser.shows("Không có bản ghi nào khớp");
    window.picture("records-nothing-found");
}

#[test]
fn something_that_is_there_already_is_told_and_does_not_stand_in_the_way() {
    let window = records();
    let browser = &window.browser;
    let query = json!({ "filter": { "kinds": ["hoi-nghi"] }, "sort": { "by": "date", "descending": true }, "offset": 0, "limit": 1 });
    let row = window.call("record_page", query)["rows"][0].clone();
    kind(&window, "Hội nghị, tập huấn, hội thi, hoạt động");
    browser.press(&[keys::CONTROL], &["n"]);
    let day = row["date"].as_str().unwrap();
    browser.type_text(&format!("{}/{}/{}", &day[8..10], &day[5..7], &day[0..4]));
    browser.press(&[], &[keys::TAB, keys::TAB]);
    browser.type_text(row["title"].as_str().unwrap());
    browser.shows("Sổ đã có");
    window.picture("records-alike");
    browser.press(&[], &[keys::TAB]);
    browser.press(&[], &[keys::DOWN, keys::ENTER]);
    browser.shows("Thêm bản ghi");
}

#[test]
fn many_are_chosen_by_keys_binned_and_brought_back_by_one_undo() {
    let window = records();
    let browser = &window.browser;
    let all = total(&window, json!({}));
    into_list(&window);
    browser.press(&[], &[" "]);
    browser.shows("Đã chọn 1 bản ghi");
    browser.press(&[keys::SHIFT], &[keys::DOWN, keys::DOWN]);
    browser.shows("Đã chọn 3 bản ghi");
    browser.press(&[keys::CONTROL], &["a"]);
    browser.shows(&format!("Đã chọn {all} bản ghi"));
    window.picture("records-chosen");
    browser.press(&[], &[keys::DELETE]);
    browser.shows("Sổ chưa có việc nào");
    assert_eq!(total(&window, json!({ "inBin": true })), all);
    browser.press(&[keys::CONTROL], &["z"]);
    listed(&window, all);
    assert_eq!(total(&window, json!({})), all);
}

#[test]
fn a_record_is_opened_mended_and_its_history_tells_it() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Mô hình, điển hình Dân vận khéo");
    into_list(&window);
    browser.press(&[], &[keys::ENTER]);
    let title = browser.find("aside textarea");
    let _ = browser.script("const e = document.querySelector('aside textarea'); e.focus(); e.select()", &[]);
    browser.type_text("Thắp sáng đường quê");
    browser.press(&[], &[keys::TAB]);
    browser.shows("Sửa bản ghi: Thắp sáng đường quê");
    assert_eq!(browser.property(&title, "value"), "Thắp sáng đường quê");
    browser.click(&browser.named("Lịch sử"));
    browser.wait("the history of the title", || {
        let told = browser.script("return document.querySelector('aside ins')?.innerText ?? ''", &[]);
        (told == "Thắp sáng đường quê").then_some(())
    });
    window.picture("records-form");
    browser.press(&[], &[keys::ESCAPE]);
    browser.wait("the form to close", || browser.all("aside").is_empty().then_some(()));
}

#[test]
fn a_composed_title_is_kept_letter_for_letter() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Hội nghị, tập huấn, hội thi, hoạt động");
    browser.press(&[keys::CONTROL], &["n"]);
    browser.press(&[], &[keys::TAB, keys::TAB]);
    for word in ["Phường", "nghiêng", "nước", "thuở", "trước"] {
        let letters: Vec<char> = word.chars().collect();
        for upto in 1..=letters.len() {
            let text: String = letters[..upto].iter().collect();
            let length = text.encode_utf16().count();
            browser.cdp("Input.imeSetComposition", &json!({ "text": text, "selectionStart": length, "selectionEnd": length }));
        }
        browser.cdp("Input.insertText", &json!({ "text": word }));
        browser.type_text(" ");
    }
    browser.press(&[], &[keys::TAB]);
    browser.press(&[], &[keys::DOWN, keys::ENTER]);
    browser.shows("Thêm bản ghi: Phường nghiêng nước thuở trước");
}
