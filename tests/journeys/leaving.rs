//! The window is closed: while something is typed, and while a long work runs.

use std::time::Duration;

use serde_json::json;

use crate::app::App;

#[test]
fn what_is_typed_last_is_kept_when_the_window_is_closed_at_once() {
    let mut app = App::on_the_demo();
    app.open_report("năm 2026");
    app.cursor_in("Hạn chế");
    app.page().type_text("Chữ gõ ngay trước khi đóng: thuở ấy, quyển vở, nghiêng ngả.");
    app.close();
    app.open(&[]);
    app.open_report("năm 2026");
    app.report_has("Chữ gõ ngay trước khi đóng: thuở ấy, quyển vở, nghiêng ngả.");
}

#[test]
fn a_window_closed_in_the_middle_of_a_long_work_leaves_nothing_half_made() {
    let mut app = App::on("2026-11-20T08:15:00");
    app.open(&[]);
    app.page().tap("Mở sổ minh hoạ");
    app.page().shows("Đang lập sổ minh hoạ");
    app.picture("demo-being-made");
    app.close();
    let left: Vec<_> = std::fs::read_dir(app.path("own/minh-hoa")).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    assert!(left.is_empty(), "{left:?}");

    app.open(&[]);
    app.page().shows("Chào anh, chị");
    app.page().tap("Mở sổ minh hoạ");
    // Two years of data and four reviews are made, which takes its time on a busy PC.
    for _ in 0..120 {
        if app.ask("program_state", json!(null))["register"].is_null() {
            std::thread::sleep(Duration::from_secs(1));
        }
    }
    app.open_report("năm 2026");
}
