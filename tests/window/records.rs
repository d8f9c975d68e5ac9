//! «Sổ công tác»: writing down, finding, mending, the bin.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tongket_support::large::{Size, large_register};
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

/// Enter wrote the record down with the day of the one before, while the impossible day stood in red.
#[test]
fn a_day_that_is_none_holds_the_record_back() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Hội nghị, tập huấn, hội thi, hoạt động");
    let before = total(&window, json!({}));
    browser.press(&[keys::CONTROL], &["n"]);
    browser.type_text("31/2");
    browser.press(&[], &[keys::TAB, keys::TAB]);
    browser.type_text("Hội nghị ngày không có");
    browser.press(&[], &[keys::TAB]);
    browser.type_text("toạ");
    browser.press(&[], &[keys::TAB, keys::ENTER]);
    browser.wait("the focus to be at the day", || (focused(&window) == "Ngày tổ chức").then_some(()));
    assert_eq!(total(&window, json!({})), before);
    browser.press(&[keys::CONTROL], &["a"]);
    browser.type_text("28/2");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Thêm bản ghi: Hội nghị ngày không có");
    assert_eq!(total(&window, json!({})), before + 1);

    // The focus is in the day of the next one, where nothing was typed yet.
    browser.wait("the focus to be at the day again", || (focused(&window) == "Ngày tổ chức").then_some(()));
    browser.press(&[keys::CONTROL], &["z"]);
    browser.shows("Đã hoàn tác");
    assert_eq!(total(&window, json!({})), before);
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

/// Writes a record down by keys alone: the kind by the first letters of its name, then what stands for each field in turn. Gives
/// how many keys were pressed beside the letters.
fn quickly(window: &Window, kind: &str, fields: &[&str]) -> usize {
    let browser = &window.browser;
    browser.press(&[keys::CONTROL], &["n"]);
    browser.press(&[keys::SHIFT], &[keys::TAB]);
    assert_eq!(focused(window), "Loại bản ghi");
    browser.type_text(kind);
    let mut pressed = 2;
    for field in fields {
        browser.press(&[], &[keys::TAB]);
        pressed += 1;
        if !field.is_empty() {
            browser.type_text(field);
        }
    }
    browser.press(&[], &[keys::ENTER]);
    pressed + 1
}

#[test]
fn three_kinds_are_written_down_by_keys_alone_in_under_twelve_presses_each() {
    let window = records();
    let entries = [
        ("Hội", &["5/11", "", "Hội nghị giao ban tháng 11", "hội nghị giao", "Thống nhất kế hoạch"][..], "Hội nghị giao ban tháng 11"),
        ("Mô", &["6/11", "", "Tổ tự quản đường biên", "tập thể", "kinh tế"][..], "Tổ tự quản đường biên"),
        ("Khen", &["7/11", "", "Giấy khen thôn Đồng Hoà", "giấy khen", "tỉnh uỷ"][..], "Giấy khen thôn Đồng Hoà"),
    ];
    for (kind, fields, title) in entries {
        let before = total(&window, json!({}));
        let pressed = quickly(&window, kind, fields);
        window.browser.wait(&format!("«{title}» or what it lacks"), || {
            let lacking = window.browser.script("return document.querySelector('section [aria-invalid=true]') !== null", &[]) == true;
            assert!(
                !lacking,
                "«{title}» lacks something: {}",
                window.browser.script("return document.querySelector('section').innerText", &[])
            );
            (total(&window, json!({})) == before + 1).then_some(())
        });
        assert!(pressed < 12, "{pressed} keys for «{title}»");
    }
}

#[test]
fn a_file_is_dropped_on_a_record_and_lies_beside_the_register() {
    let window = records();
    let browser = &window.browser;
    into_list(&window);
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Tệp đính kèm");
    let drop = "const place = document.querySelector('aside .drop'); const data = new DataTransfer();\
        data.items.add(new File(['Nội dung giấy mời'], 'Giấy mời.txt', { type: 'text/plain' }));\
        place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); return 1;";
    let _ = browser.find("aside .drop");
    let _ = browser.script(drop, &[]);
    browser.shows("Giấy mời.txt");
    browser.shows("Đính kèm tệp: Giấy mời.txt");
    browser.click(&browser.named("Mở tệp Giấy mời.txt"));
    browser.wait("the copy to be opened", || {
        let script = window.desktop.0.lock().ok()?;
        let opened = script.opened.last()?;
        (std::fs::read_to_string(opened).ok()? == "Nội dung giấy mời").then_some(())
    });
    browser.press(&[keys::CONTROL], &["z"]);
    browser.wait("the file to be taken off", || browser.all("aside [aria-label='Mở tệp Giấy mời.txt']").is_empty().then_some(()));
}

#[test]
fn a_model_goes_through_its_stages_with_their_days() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Mô hình, điển hình Dân vận khéo");
    into_list(&window);
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Vòng đời");
    browser.click(&browser.named("Ghi giai đoạn «thẩm định»"));
    let field = browser.wait("the day of the stage", || {
        let look = "const label = [...document.querySelectorAll('aside .edit label')].find((e) => e.textContent === 'Ngày'); return label && label.htmlFor";
        browser.script(look, &[]).as_str().map(|id| browser.find(&format!("[id='{id}']")))
    });
    browser.click(&field);
    browser.type_text("10/9/2026");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Ghi giai đoạn");
    browser.wait("the stage on the line", || {
        let look = "return [...document.querySelectorAll('aside li.reached .day')].map((e) => e.textContent)";
        let days = browser.script(look, &[]);
        days.as_array().is_some_and(|days| days.contains(&json!("10/09/2026"))).then_some(())
    });
    window.picture("records-stages");
}

#[test]
fn a_filter_is_kept_under_a_name_and_undo_reaches_back_over_a_restart() {
    let window = records();
    let browser = &window.browser;
    kind(&window, "Văn bản");
    browser.press(&[keys::CONTROL], &["f"]);
    browser.type_text("ke hoach");
    let found = total(&window, json!({ "kinds": ["van-ban"], "words": "ke hoach" }));
    listed(&window, found);
    browser.click(&browser.named("Lưu bộ lọc"));
    let name = browser.wait("the field of the name", || {
        (browser.script("return document.activeElement.tagName", &[]) == "INPUT").then(|| browser.find(":focus"))
    });
    browser.type_into(&name, "Kế hoạch của năm");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Lưu bộ lọc: Kế hoạch của năm");
    into_list(&window);
    browser.press(&[], &[keys::DELETE]);
    browser.shows("Chuyển vào thùng rác");
    listed(&window, found - 1);
    let window = window.restarted();
    let browser = &window.browser;
    browser.press(&[keys::CONTROL], &["2"]);
    browser.click(&browser.named("Kế hoạch của năm"));
    listed(&window, found - 1);
    browser.press(&[keys::CONTROL], &["z"]);
    listed(&window, found);
    browser.press(&[keys::CONTROL, keys::SHIFT], &["z"]);
    listed(&window, found - 1);
}

#[test]
fn ten_thousand_records_are_chosen_and_changed_with_the_window_alive() {
    let (register, _) = large_register(Size { years: 1, communes: 3, indicators: usize::MAX, records: 10_000 });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so.tongket");
    register.back_up(&path).expect("a copy");
    drop(register);
    let window = Window::with_last_register(folder, &path);
    let browser = &window.browser;
    browser.shows("Việc mới ghi");
    browser.press(&[keys::CONTROL], &["2"]);
    listed(&window, 10_000);
    into_list(&window);
    browser.press(&[keys::CONTROL], &["a"]);
    browser.shows("Đã chọn 10.000 bản ghi");
    browser.click(&browser.named("Sửa hàng loạt…"));
    browser.shows("Sửa 10.000 bản ghi");
    // A clock on the page: the longest it stood still tells whether anything froze.
    let clock = "window.longest = 0; let last = performance.now(); window.ticking = setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20); return 1;";
    let _ = browser.script(clock, &[]);
    let began = Instant::now();
    let button = browser.script("return [...document.querySelectorAll('[role=dialog] footer button')].at(-1)", &[]);
    browser.click(&Element::of(&button).expect("the button"));
    // It is told how far it is, and can be stopped; the work itself may take longer than anything else is waited for.
    let _ = browser.named("Dừng");
    let open = || !browser.all("[role=dialog]").is_empty();
    while open() && began.elapsed() < Duration::from_secs(180) {
        std::thread::sleep(Duration::from_millis(200));
    }
    assert!(!open(), "the change was not finished in three minutes");
    let (took, longest) = (began.elapsed(), browser.script("clearInterval(window.ticking); return window.longest", &[]));
    println!("10,000 records changed in {:.1} s; the page stood still for {longest} ms at most", took.as_secs_f64());
    assert!(longest.as_f64().is_some_and(|longest| longest < 1_000.0), "the page froze for {longest} ms");
    browser.wait("what was done to be told, or to have been told", || {
        let told = window.call("history_recent", json!({ "count": 1 }))[0]["label"].clone();
        (told == "Sửa bản ghi: 10.000 bản ghi").then_some(())
    });
    let kept = total(&window, json!({}));
    assert_eq!(kept, 10_000);
    into_list(&window);
    browser.press(&[keys::CONTROL], &["a"]);
    browser.shows("Đã chọn 10.000 bản ghi");
    browser.press(&[], &[keys::DELETE]);
    let binned = || total(&window, json!({ "inBin": true })) == 10_000;
    let began = Instant::now();
    while !binned() && began.elapsed() < Duration::from_secs(180) {
        std::thread::sleep(Duration::from_millis(200));
    }
    browser.shows("Sổ chưa có việc nào");
}
