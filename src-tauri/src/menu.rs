//! The menu bar. Each item is an action of the page, which knows what can be done at the moment; keys are the page's own.

use tauri::menu::{Menu, MenuBuilder, SubmenuBuilder};
use tauri::{AppHandle, Wry};

use crate::window;

/// One menu: its title, and the actions with their words; `None` draws a line.
type Titled = (&'static str, &'static [Option<(&'static str, &'static str)>]);

const MENUS: [Titled; 4] = [
    (
        "Tệp",
        &[
            Some(("register-new", "Lập sổ mới…")),
            Some(("register-open", "Mở sổ…")),
            Some(("demo-open", "Mở sổ minh hoạ")),
            None,
            Some(("leave", "Thoát")),
        ],
    ),
    ("Sửa", &[Some(("undo", "Hoàn tác")), Some(("redo", "Làm lại")), None, Some(("search", "Tìm trong sổ…"))]),
    (
        "Xem",
        &[
            Some(("overview", "Tổng quan")),
            Some(("records", "Sổ công tác")),
            Some(("figures", "Số liệu")),
            Some(("units", "Đơn vị")),
            Some(("report", "Báo cáo")),
            Some(("templates", "Mẫu")),
            Some(("layout-check", "Thể thức")),
            Some(("settings", "Cài đặt")),
            None,
            Some(("zoom-in", "Phóng to")),
            Some(("zoom-out", "Thu nhỏ")),
        ],
    ),
    ("Trợ giúp", &[Some(("guide", "Hướng dẫn")), Some(("type-test", "Gõ thử tiếng Việt"))]),
];

/// The menu bar of the window.
pub(crate) fn bar(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let mut bar = MenuBuilder::new(app);
    for (title, items) in MENUS {
        let mut menu = SubmenuBuilder::new(app, title);
        for item in items {
            menu = match item {
                Some((action, words)) => menu.text(*action, words),
                None => menu.separator(),
            };
        }
        bar = bar.item(&menu.build()?);
    }
    bar.build()
}

/// Hands the chosen action to the page.
pub(crate) fn chosen(app: &AppHandle, action: &str) {
    window::tell_page(app, "tongket:menu", action);
}
