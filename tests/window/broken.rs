//! What stands in the way of the work: a register that is damaged, newer, gone or read-only at the start, a full disk.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
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
