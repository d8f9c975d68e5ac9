//! A register that cannot be opened: a sentence, a way on, and the window stands.

use std::path::{Path, PathBuf};

use crate::app::App;

/// Opens a register that `spoil` made unusable, by double click and as the one that was open last; the window must say `words`.
fn is_told(spoil: impl Fn(&Path), words: &str, picture: &str) {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    drop(desk);
    spoil(&path);
    let before = std::fs::read(&path).ok();
    let named = path.display().to_string();
    for arguments in [&[named.as_str()][..], &[]] {
        app.open(arguments);
        app.page().shows(words);
        app.page().shows("Sổ mở gần đây");
        if !arguments.is_empty() {
            app.picture(picture);
        }
        // The way on: another register, from the very window that told it.
        app.page().tap("Lập sổ mới");
        app.page().type_text("tỉnh Hà Lĩnh");
        app.page().shows("Lập sổ và bắt đầu");
        app.close();
    }
    assert_eq!(std::fs::read(&path).ok(), before, "the register is never touched");
    app.open(&[]);
    app.page().shows(words);
    app.page().tap("Lập sổ mới");
    app.page().type_text("tỉnh Hà Lĩnh");
    app.page().tap("Lập sổ và bắt đầu");
    app.page().shows("6 tháng đầu năm 2026");
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

#[test]
fn a_register_that_is_gone_is_told_with_its_place() {
    is_told(|path| std::fs::remove_file(path).unwrap(), "Không có sổ «", "register-gone");
}

#[test]
fn a_register_that_is_corrupt_is_left_alone_and_told() {
    let spoil = |path: &Path| {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(beside(path, ending));
        }
        let mut bytes = std::fs::read(path).unwrap();
        let from = bytes.len() / 4;
        bytes[from..].fill(0x5a);
        std::fs::write(path, bytes).unwrap();
    };
    is_told(spoil, "hỏng", "register-corrupt");
}

#[test]
fn a_register_of_a_later_version_asks_for_a_later_program() {
    let spoil = |path: &Path| {
        let connection = rusqlite::Connection::open(path).unwrap();
        connection.pragma_update(None, "user_version", 9_999).unwrap();
    };
    is_told(spoil, "mới hơn", "register-newer");
}

#[test]
fn a_file_that_is_no_register_is_told_by_its_name() {
    is_told(|path| std::fs::write(path, "đây là một tệp văn bản".repeat(400)).unwrap(), "không phải là sổ của Tổng Kết", "no-register");
}
