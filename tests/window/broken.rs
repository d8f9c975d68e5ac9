//! What stands in the way of the work: a register that is damaged, newer, gone or read-only at the start, a full disk.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use tongket::api::Named;
use tongket_support::webdriver::keys;
use tongket_support::window::Window;

/// A folder with a register in it that has been closed once, so that there is a copy of it.
fn office() -> (TempDir, PathBuf) {
    let window = Window::first_start();
    let profile = window.call("profile_suggest", json!({ "level": "tinh", "territory": "tỉnh Lam Giang" }));
    let path = window.folder.path().join("so.tongket");
    window.call("register_create", json!({ "path": path, "profile": profile }));
    window.call("register_close", Value::Null);
    let Window { folder, .. } = window;
    (folder, path)
}

/// Opens the window where `path` was open last, keeping what the program remembers.
fn start(folder: TempDir) -> Window {
    Window::again(folder)
}

fn damage(path: &Path) {
    std::fs::write(path, b"khong con la so").expect("a file");
}

#[test]
fn a_damaged_register_is_told_at_the_start_and_comes_back_from_its_copy() {
    let (folder, path) = office();
    damage(&path);
    let window = start(folder);
    window.browser.shows("Có bản sao lưu của sổ này");
    window.picture("start-damaged");
    window.browser.click(&window.browser.named("Mở từ bản sao lưu"));
    window.browser.shows("Việc mới ghi");
    let open = window.call("program_state", Value::Null)["register"]["path"].clone();
    assert!(open.as_str().is_some_and(|path| path.contains("khoi phuc")), "{open}");
    assert_eq!(std::fs::read(&path).expect("the damaged file"), b"khong con la so");
}

#[test]
fn a_register_that_is_gone_is_told_and_every_way_stays_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("khong-con").join("so.tongket");
    let window = Window::with_last_register(folder, &path);
    window.browser.shows("Vẫn làm việc tiếp được");
    window.picture("start-gone");
    assert!(
        window
            .browser
            .script("return document.querySelector('main').innerText", &[])
            .as_str()
            .is_some_and(|text| text.contains("so.tongket"))
    );
    let _ = window.browser.named("Mở sổ minh hoạ");
    window.browser.click(&window.browser.named("Lập sổ mới"));
    window.browser.shows("Phần đầu báo cáo");
}

#[test]
fn a_register_of_a_newer_program_is_told_as_that_and_left_as_it_is() {
    let (folder, path) = office();
    let register = rusqlite::Connection::open(&path).expect("the file");
    register.pragma_update(None, "user_version", 9_999).expect("a newer version");
    drop(register);
    let before = std::fs::read(&path).expect("the file");
    let window = start(folder);
    window.browser.shows("mới hơn");
    window.picture("start-newer");
    assert_eq!(std::fs::read(&path).expect("the file"), before);
}

/// A damaged register that came by a double click was told, but its copy was not offered: the page did not know which one it was.
#[test]
fn a_damaged_register_named_by_a_double_click_comes_back_from_its_copy() {
    let (folder, path) = office();
    damage(&path);
    // It is not the one that was open last: nothing but the double click names it.
    let kept = folder.path().join("own").join("tongket.json");
    let mut own: Value = serde_json::from_slice(&std::fs::read(&kept).expect("the choices")).expect("JSON");
    own["remembered"] = json!([]);
    std::fs::write(&kept, own.to_string()).expect("a file");
    let window = start(folder);
    window.browser.shows("Lập sổ mới");
    assert_eq!(window.browser.script("return document.body.innerText.includes('bản sao lưu')", &[]), false);
    window.desk.name(Named::Register(path.clone()));
    let _ = window.browser.script("window.dispatchEvent(new CustomEvent('tongket:named')); return 1", &[]);
    window.browser.shows("Có bản sao lưu của sổ này");
    // The same where the double click is what starts the program.
    window.desk.name(Named::Register(path));
    window.browser.go(&window.address);
    window.browser.shows("Có bản sao lưu của sổ này");
    window.browser.click(&window.browser.named("Mở từ bản sao lưu"));
    window.browser.shows("Việc mới ghi");
}

/// With a register open, another one that cannot be opened is told with its ways on, and the open one stays.
#[test]
fn a_damaged_register_named_while_another_one_is_open_leaves_that_one_as_it_is() {
    let window = Window::on_the_demo();
    window.browser.shows("Việc mới ghi");
    let path = window.folder.path().join("hong.tongket");
    damage(&path);
    window.desk.name(Named::Register(path));
    let _ = window.browser.script("window.dispatchEvent(new CustomEvent('tongket:named')); return 1", &[]);
    window.browser.shows("không phải là sổ của Tổng Kết");
    window.picture("start-damaged-beside");
    window.browser.press(&[keys::CONTROL], &["2"]);
    let _ = window.browser.find("[role=grid]");
    assert_eq!(window.call("program_state", Value::Null)["register"]["demo"], true);
}

/// «hoặc mở để xem» was promised in the words of the error, and the window had no such way.
#[test]
fn a_register_that_cannot_be_written_is_opened_to_look_at_it_and_for_writing_later() {
    let (folder, path) = office();
    let read_only = |on: bool| {
        let mut permissions = std::fs::metadata(&path).expect("the file").permissions();
        permissions.set_readonly(on);
        std::fs::set_permissions(&path, permissions).expect("the file is ours");
    };
    read_only(true);
    let window = start(folder);
    let browser = &window.browser;
    browser.shows("chỉ cho đọc");
    browser.shows("Vẫn xem được sổ này");
    window.picture("start-read-only");
    browser.click(&browser.named("Mở để xem"));
    browser.shows("Sổ đang mở để xem");
    browser.shows("Việc mới ghi");
    window.picture("read-only-overview");
    // What is tried all the same is refused in words, and stays in the form.
    browser.press(&[keys::CONTROL], &["4"]);
    browser.shows("Tỉnh Lam Giang");
    browser.click(&browser.named("Thêm đơn vị"));
    browser.wait("the field of the name", || (browser.script("return document.activeElement.tagName", &[]) == "TEXTAREA").then_some(()));
    browser.type_text("Xã Suối Hoà");
    browser.press(&[], &[keys::ENTER]);
    browser.shows("Sổ đang mở để xem nên không sửa được");
    window.picture("read-only-refused");
    browser.press(&[], &[keys::ESCAPE]);
    browser.wait("the dialog to close", || browser.all("[role=dialog]").is_empty().then_some(()));
    read_only(false);
    browser.click(&browser.named("Mở để ghi"));
    browser.wait("the notice to go", || {
        (browser.script("return document.body.innerText.includes('Sổ đang mở để xem')", &[]) == false).then_some(())
    });
    assert_eq!(window.call("program_state", Value::Null)["register"]["readOnly"], false);
}

#[test]
fn every_screen_of_a_register_that_is_only_looked_at_can_be_read_and_a_draft_cannot_be_typed_into() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let path = window.call("program_state", Value::Null)["register"]["path"].clone();
    window.call("register_look", json!({ "path": path }));
    browser.go(&window.address);
    browser.shows("Sổ đang mở để xem");
    for (number, shown) in [
        ("1", "Việc mới ghi"),
        ("2", "285 bản ghi"),
        ("3", "Thực hiện"),
        ("4", "Xã Bản Mây"),
        ("6", "Công tác dân vận 6 tháng"),
        ("8", "Hồ sơ cơ quan"),
    ] {
        browser.press(&[keys::CONTROL], &[number]);
        browser.shows(shown);
        let wrong = browser.script("return [...document.querySelectorAll('[role=alert]')].map((e) => e.innerText)", &[]);
        assert_eq!(wrong, json!([]), "screen {number}");
    }
    // What is written down all the same is refused in words, and stays in its field.
    browser.press(&[keys::CONTROL], &["2"]);
    browser.shows("285 bản ghi");
    browser.press(&[keys::CONTROL], &["n"]);
    browser.press(&[], &[keys::TAB, keys::TAB]);
    browser.type_text("Việc không ghi được");
    browser.press(&[], &[keys::ENTER]);
    browser.wait("the refusal, and what was typed", || {
        let look = "return document.body.innerText.includes('không sửa được') && [...document.querySelectorAll('input')].some((e) => e.value === 'Việc không ghi được')";
        browser.script(look, &[]).as_bool().filter(|is| *is)
    });
    window.picture("read-only-records");
    crate::report::open_draft(&window);
    assert_eq!(browser.script("return document.querySelectorAll('.page-text[contenteditable=true]').length", &[]), json!(0));
    let words = browser.script("return document.querySelector('.saved').innerText", &[]);
    assert_eq!(words, "Đang mở để xem", "it is no issued report");
    window.picture("read-only-report");
    browser.click(&browser.named("Xem trước"));
    browser.wait("the pages", || (browser.all("svg[role=img] text").len() > 20).then_some(()));
}
