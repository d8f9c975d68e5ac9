//! The window of Tổng Kết. It holds no logic: what it shows comes from the core, command by command.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(feature = "answers")]
mod answers;
mod commands;
mod desktop;
mod menu;
mod surroundings;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::Manager as _;
use tongket::api::Desk;

/// Why there is no window, and what to do.
const NO_DISPLAY: &str = "Tổng Kết cần màn hình để mở cửa sổ, mà phiên làm việc này không có. \
    Hãy mở chương trình từ màn hình máy, hoặc dùng dòng lệnh «tongket».";

fn main() -> ExitCode {
    let named: Option<PathBuf> = std::env::args_os().nth(1).map(PathBuf::from);
    if cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none()) {
        eprintln!("{NO_DISPLAY}");
        return ExitCode::FAILURE;
    }
    match run(named) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            window::tell_why_not(&error);
            ExitCode::FAILURE
        }
    }
}

/// Opens the window, with the register at `named` where a double click named one, and stays until it is closed.
fn run(named: Option<PathBuf>) -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    // The tests run several apps at once, each with a folder of its own.
    if !cfg!(feature = "answers") {
        builder = builder
            .plugin(tauri_plugin_single_instance::init(|app, arguments, _| window::come_to_front(app, arguments.get(1))))
            .plugin(tauri_plugin_window_state::Builder::default().build());
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::only_our_page())
        .invoke_handler(commands::answer)
        .setup(move |app| {
            let desk = Arc::new(Desk::new(surroundings::of(app.handle())?));
            // `--demo` opens the demo register; anything else is the register that was double-clicked.
            let opened = match named {
                Some(word) if word.as_os_str() == "--demo" => tongket::api::call(&desk, "demo_open", serde_json::Value::Null),
                Some(path) => tongket::api::call(&desk, "register_open", serde_json::json!({ "path": path })),
                None => Ok(serde_json::Value::Null),
            };
            if let Err(error) = opened {
                window::tell(app.handle(), &format!("{} {}", error.message, error.hint));
            }
            app.manage(desk);
            window::open(app)?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
