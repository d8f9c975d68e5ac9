//! The desktop as it is: the system's own dialogs, and the programs it has for files.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use tongket::api::{Desktop, OpenAsk, SaveAsk};

use crate::window::{self, LABEL};

/// The desktop around the window of `app`. Its dialogs wait, so commands run off the main thread.
pub(crate) struct NativeDesktop(pub(crate) AppHandle);

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

impl Desktop for NativeDesktop {
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().set_title(&ask.title).set_file_name(&ask.name);
        dialog.add_filter(ask.kind.name, ask.kind.endings).blocking_save_file().and_then(path)
    }

    fn pick_open(&self, ask: &OpenAsk) -> Vec<PathBuf> {
        let mut dialog = self.0.dialog().file().set_title(&ask.title);
        for kind in &ask.kinds {
            dialog = dialog.add_filter(kind.name, kind.endings);
        }
        let chosen = if ask.several { dialog.blocking_pick_files() } else { dialog.blocking_pick_file().map(|one| vec![one]) };
        chosen.unwrap_or_default().into_iter().filter_map(path).collect()
    }

    fn pick_folder(&self, title: &str) -> Option<PathBuf> {
        self.0.dialog().file().set_title(title).blocking_pick_folder().and_then(path)
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(|error| error.to_string())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        tauri_plugin_opener::reveal_item_in_dir(path).map_err(|error| error.to_string())
    }

    fn zoom(&self, percent: u16) {
        if let Some(window) = self.0.get_webview_window(LABEL) {
            // A page that cannot be enlarged is still a page.
            let _ = window.set_zoom(f64::from(percent) / 100.0);
        }
    }

    fn leave(&self) {
        window::close(&self.0);
    }

    fn stay(&self) {
        window::stay(&self.0);
    }
}
