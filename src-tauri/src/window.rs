//! The window: opened once, closed on one path that saves, and never anywhere but on our own page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use tauri::plugin::{Builder as PluginBuilder, TauriPlugin};
use tauri::{App, AppHandle, Manager as _, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogKind};
use tongket::api::{Desk, Named};

use crate::menu;

/// The name of the one window.
pub(crate) const LABEL: &str = "main";

/// Whether the page has come: it has asked something of the core. Before that it has nothing to save.
#[derive(Default)]
pub(crate) struct PageCame(pub(crate) AtomicBool);

/// How often the window was told to close, or to stay after all: only the latest word counts.
#[derive(Default)]
pub(crate) struct Word(AtomicU64);

/// How long the page may take to save before the window closes without it.
const PATIENCE: Duration = Duration::from_secs(15);

/// Opens the window.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let handle = app.handle().clone();
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Tổng Kết")
        .inner_size(1280.0, 720.0)
        .min_inner_size(900.0, 560.0)
        .menu(menu::bar(&handle)?)
        // Files dropped on the page come to it as to any page; the program never hears of a path that was not chosen for it.
        .disable_drag_drop_handler()
        .build()?;
    #[cfg(target_os = "linux")]
    show_composition(&window)?;
    window.on_menu_event(|window, event| menu::chosen(window.app_handle(), event.id().as_ref()));
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            leave(&handle);
        }
    });
    Ok(())
}

/// The word that an input method composes is shown only where this is on; wry turns it off.
#[cfg(target_os = "linux")]
fn show_composition(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt as _, WebViewExt as _};
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Lets the page save what is being typed; it then calls `program_leave`, or `program_stay` where it could not. A page that does
/// not answer cannot keep the window.
fn leave(app: &AppHandle) {
    if !app.state::<PageCame>().0.load(Ordering::SeqCst) {
        return close(app);
    }
    let word = next_word(app);
    tell_page(app, "tongket:leave", "");
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if app.state::<Word>().0.load(Ordering::SeqCst) == word {
            close(&app);
        }
    });
}

/// The window that was told to close stays, until it is told again.
pub(crate) fn stay(app: &AppHandle) {
    next_word(app);
}

fn next_word(app: &AppHandle) -> u64 {
    app.state::<Word>().0.fetch_add(1, Ordering::SeqCst) + 1
}

/// Closes the window, whatever stands in it.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that is gone already needs no closing.
        let _ = window.destroy();
    }
}

/// Tells the page of something that happened outside it, as an event of its own window. Both words are ours.
pub(crate) fn tell_page(app: &AppHandle, event: &'static str, detail: &str) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let detail = serde_json::Value::from(detail);
        // A page that is gone has nothing to be told.
        let _ = window.eval(format!("window.dispatchEvent(new CustomEvent('{event}', {{ detail: {detail} }}))"));
    }
}

/// A second start of the program: the window comes to the front, and the page opens what was named, once it has kept what is
/// being typed.
pub(crate) fn come_to_front(app: &AppHandle, named: Option<Named>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A desktop that does not let a window come forward still has it in its bar.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let (Some(named), Some(desk)) = (named, app.try_state::<Arc<Desk>>()) {
        desk.name(named);
        tell_page(app, "tongket:named", "");
    }
}

/// Only our own page is ever shown: a link or a script that leads elsewhere is not followed.
pub(crate) fn only_our_page() -> TauriPlugin<Wry> {
    PluginBuilder::new("only-our-page").on_navigation(|_, url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")).build()
}

/// Why there is no window, and what to do: on Windows it is nearly always the missing WebView2.
fn why_not(reason: &str) -> String {
    if cfg!(windows) {
        format!(
            "Không mở được cửa sổ Tổng Kết vì máy thiếu hoặc hỏng thành phần WebView2 của Windows ({reason}). \
             Hãy cài «Microsoft Edge WebView2 Runtime» rồi mở lại; sổ và báo cáo vẫn còn nguyên."
        )
    } else {
        format!("Không mở được cửa sổ Tổng Kết: {reason}. Hãy cài gói libwebkit2gtk-4.1-0 rồi mở lại; sổ và báo cáo vẫn còn nguyên.")
    }
}

/// Tells why there is no window, before the program runs.
pub(crate) fn tell_why_not(reason: &str) {
    let words = why_not(reason);
    eprintln!("{words}");
    // There is one button, so the answer says nothing.
    let _ = rfd::MessageDialog::new().set_title("Tổng Kết").set_level(rfd::MessageLevel::Error).set_description(words).show();
}

/// The same of a program that runs already, which ends once that is read. Nothing may wait here: the message itself needs the
/// main thread, which is this one.
pub(crate) fn tell_why_not_and_end(app: &AppHandle, reason: &str) {
    let words = why_not(reason);
    eprintln!("{words}");
    let ending = app.clone();
    app.dialog().message(words).title("Tổng Kết").kind(MessageDialogKind::Error).show(move |_| ending.exit(1));
}
