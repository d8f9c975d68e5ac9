//! The window of Tổng Kết. It holds no logic: what it will show comes from the core.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match tauri::Builder::default().run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Không mở được cửa sổ Tổng Kết: {error}");
            ExitCode::FAILURE
        }
    }
}
