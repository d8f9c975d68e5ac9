//! The window is closed: while something is typed, and while a long work runs.

use std::time::Duration;

use serde_json::json;
use tongket_support::webdriver::keys;

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
fn a_record_that_is_half_written_down_is_there_again_on_another_day() {
    let mut app = App::on_the_demo();
    app.screen(2);
    app.page().tap("Hội nghị, tập huấn, hội thi, hoạt động");
    app.page().press(&[keys::CONTROL], &["n"]);
    app.page().press(&[], &[keys::TAB, keys::TAB]);
    app.page().type_text("Hội nghị đang ghi dở thì có khách");
    let is_there = |app: &App| {
        app.screen(2);
        let typed = "return [...document.querySelectorAll('input')].some((e) => e.value === 'Hội nghị đang ghi dở thì có khách')";
        app.page().wait("the record that was half written down", || app.page().script(typed, &[]).as_bool().filter(|is| *is));
    };
    app.screen(4);
    app.page().shows("Thêm đơn vị");
    is_there(&app);
    app.close();
    app.open(&[]);
    app.is_ready();
    is_there(&app);
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
