//! Thể thức: bad Word files are dropped or chosen, shown beside what is wrong with them, corrected into a copy, and told on a page
//! that prints.

use base64::Engine as _;
use serde_json::json;
use tongket_support::documents::{hd05, party_ban};
use tongket_support::webdriver::keys;
use tongket_support::window::{OFFICE, Window};

/// A report of the Party whose left margin is 15 mm, where HD 05 has 30 mm.
fn narrow(window: &Window) -> std::path::PathBuf {
    let mut layout = hd05();
    layout.page.left = layout.page.right;
    let path = window.folder.path().join("Bao cao quy.docx");
    std::fs::write(&path, tongket::docx::write(&party_ban(), &layout).expect("a file")).expect("a file");
    path
}

fn letters_shown(window: &Window, words: &str) {
    let letters = "return [...document.querySelectorAll('svg[role=img] text')].map((e) => e.textContent).join(' ')";
    window.browser.wait("the page", || window.browser.script(letters, &[]).as_str().is_some_and(|text| text.contains(words)).then_some(()));
}

fn choose(window: &Window, paths: Vec<std::path::PathBuf>) {
    if let Ok(mut script) = window.desktop.0.lock() {
        script.opens.push_back(paths);
    }
    window.browser.press(&[keys::CONTROL], &["7"]);
    window.browser.click(&window.browser.named("Chọn tệp…"));
}

#[test]
fn a_bad_file_is_shown_with_its_faults_and_corrected_into_a_copy() {
    let window = Window::on_the_demo();
    let path = narrow(&window);
    window.browser.press(&[keys::CONTROL], &["7"]);
    window.browser.shows("Thả tệp Word hoặc bấm chọn tệp");
    window.picture("layout-check-empty");
    choose(&window, vec![path.clone()]);
    window.browser.shows("Máy sửa được");
    letters_shown(&window, "ĐẢNG CỘNG SẢN VIỆT NAM");
    let finding = window.browser.wait("the margin among the findings", || {
        let all = window.browser.all("ul[aria-label='Các chỗ chưa đúng'] button");
        all.into_iter().find(|one| window.browser.text(one).contains("Lề trái 15 mm"))
    });
    window.browser.click(&finding);
    window.browser.shows("Căn cứ:");
    window.browser.shows("Quy định:");
    window.picture("layout-check-findings");
    let before = std::fs::read(&path).expect("the file");
    window.browser.click(&window.browser.named("Sửa vào bản sao"));
    window.browser.shows("Bao cao quy.da-sua.docx");
    assert!(window.folder.path().join("Bao cao quy.da-sua.docx").exists());
    assert_eq!(std::fs::read(&path).expect("the file"), before, "the file itself stays as it was");
    window.browser.wait("the copy without the fault", || {
        (!window.browser.text(&window.browser.find("div.findings")).contains("Lề trái")).then_some(())
    });
    window.picture("layout-check-fixed");
}

#[test]
fn files_are_dropped_and_one_that_cannot_be_read_says_why() {
    let window = Window::on_the_demo();
    let bytes = base64::engine::general_purpose::STANDARD.encode(std::fs::read(narrow(&window)).expect("a file"));
    window.browser.press(&[keys::CONTROL], &["7"]);
    let drop = "const data = new DataTransfer(); const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)); \
        data.items.add(new File([bytes(arguments[0])], 'Tờ trình.docx')); data.items.add(new File([bytes('UEsDBGhvbmc=')], 'Hỏng.docx')); \
        const place = arguments[1]; for (const type of ['dragover', 'drop']) place.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));";
    let place = window.browser.find(".drop");
    let _ = window.browser.script(drop, &[json!(bytes), place.reference()]);
    window.browser.shows("Tờ trình.docx");
    window.browser.shows("Không kiểm tra được");
    letters_shown(&window, "ĐẢNG CỘNG SẢN VIỆT NAM");
    window.browser.click(&window.browser.named("Hỏng.docx"));
    window.browser.shows("Tệp Word bị hỏng");
    window.picture("layout-check-broken");
    window.browser.click(&window.browser.named("Bỏ Hỏng.docx khỏi danh sách"));
    window.browser.wait("it to be gone", || {
        (!window.browser.script("return document.body.innerText", &[]).as_str().unwrap_or_default().contains("Hỏng.docx")).then_some(())
    });
}

/// The browser drops it itself, as from the file manager: a script could not make a folder.
#[test]
fn a_folder_is_dropped_with_all_that_lies_below_it() {
    let window = Window::on_the_demo();
    let paper = std::fs::read(narrow(&window)).expect("a file");
    let folder = window.folder.path().join("Văn bản quý I");
    let below = folder.join("cấp xã").join("đã gửi");
    std::fs::create_dir_all(&below).expect("folders");
    for path in [folder.join("Tỉnh uỷ.docx"), below.join("Xã Đồng Vàng.docx"), below.join("~$ Đồng Vàng.docx"), folder.join("ảnh.png")]
    {
        std::fs::write(path, &paper).expect("a file");
    }
    let browser = &window.browser;
    browser.press(&[keys::CONTROL], &["7"]);
    let _ = browser.find(".drop");
    let place =
        "const box = document.querySelector('.drop').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]";
    let place = browser.script(place, &[]);
    for event in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": [folder], "dragOperationsMask": 1 });
        let _ = browser.cdp("Input.dispatchDragEvent", &json!({ "type": event, "x": place[0], "y": place[1], "data": data }));
    }
    browser.shows("Xã Đồng Vàng.docx");
    browser.shows("Tỉnh uỷ.docx");
    letters_shown(&window, "ĐẢNG CỘNG SẢN VIỆT NAM");
    let shown = browser.script("return document.body.innerText", &[]);
    let shown = shown.as_str().unwrap_or_default();
    assert!(!shown.contains("ảnh.png") && !shown.contains("~$"), "{shown}");
}

#[test]
fn the_findings_are_written_as_a_page_that_prints() {
    let window = Window::on_the_demo();
    let path = narrow(&window);
    choose(&window, vec![path]);
    window.browser.shows("Máy sửa được");
    window.browser.click(&window.browser.named("In danh sách lỗi"));
    window.browser.shows("bấm Ctrl+P ở đó để in");
    let opened = window.desktop.0.lock().map(|script| script.opened.clone()).unwrap_or_default();
    let page = std::fs::read_to_string(opened.first().expect("the page was opened")).expect("the page");
    assert!(page.contains("Lề trái 15 mm") && page.contains("Bao cao quy.docx"), "{page}");
}

#[test]
fn the_screen_fits_where_letters_are_half_as_large_again() {
    let window = Window::on_the_demo_at((911, 512));
    let path = narrow(&window);
    choose(&window, vec![path]);
    window.browser.shows("Máy sửa được");
    letters_shown(&window, "ĐẢNG CỘNG SẢN VIỆT NAM");
    let wide = window.browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth", &[]);
    assert_eq!(wide, json!(0), "nothing lies beyond the right edge of {OFFICE:?} at 150 %");
    let room = window.browser.script("return document.querySelector('div.findings').clientHeight", &[]);
    assert!(room.as_f64().unwrap_or_default() > 120.0, "the findings have {room} pixels");
    window.picture("layout-check-150");
}
