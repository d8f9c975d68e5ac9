//! The window of Tổng Kết. It holds no logic: what it shows comes from the core, command by command.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(feature = "answers")]
mod answers;
mod commands;
mod desktop;
mod menu;
mod surroundings;
mod window;

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::Manager as _;
use tongket::api::{Desk, Named};

/// What is said where there is no display.
const NO_DISPLAY: &str = "Tổng Kết cần màn hình để mở cửa sổ, mà phiên làm việc này không có. \
    Hãy mở chương trình từ màn hình máy, hoặc dùng dòng lệnh «tongket».";

/// Why the window did not open.
enum WhyNot {
    /// Nobody would see it.
    NoDisplay,
    /// What shows its page is missing or broken, in the words of the system.
    NoWebview(String),
}

fn main() -> ExitCode {
    match run(std::env::args_os().nth(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(WhyNot::NoDisplay) => {
            eprintln!("{NO_DISPLAY}");
            ExitCode::FAILURE
        }
        Err(WhyNot::NoWebview(reason)) => {
            window::tell_why_not(&reason);
            ExitCode::FAILURE
        }
    }
}

/// Whether the session says that it has a display; whether that can be reached is another question.
fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(named)
}

/// What `word` of a command line that was given in `folder` names: `--demo` the demo, anything else the register that was
/// double-clicked. Words of other programs, such as a desktop's own options, name nothing.
fn named(word: &OsStr, folder: &Path) -> Option<Named> {
    if word == "--demo" {
        return Some(Named::Demo);
    }
    let is_a_name = !word.is_empty() && !word.as_encoded_bytes().starts_with(b"-");
    is_a_name.then(|| Named::Register(folder.join(word)))
}

/// Opens the window, with what `word` names where there is one, and stays until it is closed.
fn run(word: Option<OsString>) -> Result<(), WhyNot> {
    if !has_display() {
        return Err(WhyNot::NoDisplay);
    }
    // Asked before anything else: the window would fail half way without it.
    tauri::webview_version().map_err(|error| WhyNot::NoWebview(error.to_string()))?;
    let mut builder = tauri::Builder::default();
    // The tests run several apps at once, each with a folder of its own.
    if !cfg!(feature = "answers") {
        builder = builder
            .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
                let second = arguments.get(1).and_then(|word| named(OsStr::new(word), Path::new(&folder)));
                window::come_to_front(app, second);
            }))
            .plugin(tauri_plugin_window_state::Builder::default().build());
    }
    let builder =
        builder.plugin(tauri_plugin_dialog::init()).plugin(window::only_our_page()).invoke_handler(commands::answer).setup(move |app| {
            let desk = Arc::new(Desk::new(surroundings::of(app.handle())));
            let folder = std::env::current_dir().unwrap_or_default();
            if let Some(named) = word.and_then(|word| named(&word, &folder)) {
                desk.name(named);
            }
            app.manage(desk);
            app.manage(window::PageCame::default());
            app.manage(window::Word::default());
            if let Err(error) = window::open(app) {
                window::tell_why_not_and_end(app.handle(), &error.to_string());
            }
            Ok(())
        });
    let built = without_panic(|| builder.build(tauri::generate_context!())).ok_or(WhyNot::NoDisplay)?;
    built.map_err(|error| WhyNot::NoWebview(error.to_string()))?.run(|_, _| {});
    Ok(())
}

/// What `begin` gives. The toolkit below the window panics where it cannot reach the display; here that is `None`, without a word.
fn without_panic<T>(begin: impl FnOnce() -> T) -> Option<T> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let begun = std::panic::catch_unwind(std::panic::AssertUnwindSafe(begin)).ok();
    std::panic::set_hook(hook);
    begun
}
