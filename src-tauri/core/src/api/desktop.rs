//! What only the desktop can do: dialogs, and opening a file in its own program. The shell does it for real, tests answer.

use std::path::{Path, PathBuf};

/// A kind of file, as a dialog offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// Its name in Vietnamese: "Tệp Word".
    pub name: &'static str,
    /// Its endings without the dot: `["docx"]`.
    pub endings: &'static [&'static str],
}

impl FileKind {
    /// A register.
    pub const REGISTER: Self = Self { name: "Sổ Tổng Kết", endings: &["tongket"] };
    /// A page for the browser.
    pub const PAGE: Self = Self { name: "Trang web", endings: &["html"] };
    /// A Word file.
    pub const WORD: Self = Self { name: "Tệp Word", endings: &["docx"] };
}

/// What is asked when a file is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveAsk {
    /// Title of the dialog.
    pub title: String,
    /// Suggested name with its ending.
    pub name: String,
    /// Which kind.
    pub kind: FileKind,
}

/// What is asked when files are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAsk {
    /// Title of the dialog.
    pub title: String,
    /// Which kinds.
    pub kinds: Vec<FileKind>,
    /// Whether several may be chosen.
    pub several: bool,
}

/// The desktop around the window.
pub trait Desktop: Send + Sync {
    /// Where to write; `None` where the dialog was closed.
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf>;
    /// What to read; empty where the dialog was closed.
    fn pick_open(&self, ask: &OpenAsk) -> Vec<PathBuf>;
    /// Which folder; `None` where the dialog was closed.
    fn pick_folder(&self, title: &str) -> Option<PathBuf>;
    /// Opens `path` in the program that the PC has for it.
    ///
    /// # Errors
    /// Why not, in the words of the system.
    fn open(&self, path: &Path) -> Result<(), String>;
    /// Shows `path` in the file manager.
    ///
    /// # Errors
    /// Why not, in the words of the system.
    fn reveal(&self, path: &Path) -> Result<(), String>;
    /// Shows everything in the window `percent` as large.
    fn zoom(&self, percent: u16);
    /// Closes the window; everything is saved.
    fn leave(&self);
    /// The window, which was told to close, stays.
    fn stay(&self);
}
