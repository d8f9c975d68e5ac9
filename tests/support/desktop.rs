//! A desktop for tests: its dialogs answer from a script, and what it was asked to open is noted.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tongket::api::{Desktop, OpenAsk, SaveAsk};

/// The script of a [`ScriptedDesktop`], shared with the test that writes it.
#[derive(Debug, Default)]
pub struct Script {
    /// Where the next save dialogs write; without one, into [`Script::folder`] under the suggested name.
    pub saves: VecDeque<Option<PathBuf>>,
    /// What the next open dialogs give; without one, nothing, as if closed.
    pub opens: VecDeque<Vec<PathBuf>>,
    /// Where a save dialog without an answer of its own writes; without one the dialog is closed.
    pub folder: Option<PathBuf>,
    /// What was opened or shown in the file manager.
    pub opened: Vec<PathBuf>,
    /// How large the page was asked to be shown, in percent, the latest last.
    pub zooms: Vec<u16>,
    /// Whether the window was closed.
    pub left: bool,
    /// How often the window stayed though it was told to close.
    pub stayed: u32,
}

/// A desktop that answers from a script.
#[derive(Debug, Default, Clone)]
pub struct ScriptedDesktop(pub Arc<Mutex<Script>>);

impl ScriptedDesktop {
    fn with<T>(&self, answer: impl FnOnce(&mut Script) -> T) -> T {
        answer(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Desktop for ScriptedDesktop {
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf> {
        self.with(|script| script.saves.pop_front().unwrap_or_else(|| script.folder.as_ref().map(|folder| folder.join(&ask.name))))
    }

    fn pick_open(&self, _: &OpenAsk) -> Vec<PathBuf> {
        self.with(|script| script.opens.pop_front().unwrap_or_default())
    }

    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        self.with(|script| script.opens.pop_front().and_then(|paths| paths.into_iter().next()))
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.with(|script| script.opened.push(path.to_owned()));
        Ok(())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.open(path)
    }

    /// The page of a browser enlarges itself.
    fn zoom(&self, percent: u16) {
        self.with(|script| script.zooms.push(percent));
    }

    fn leave(&self) {
        self.with(|script| script.left = true);
    }

    fn stay(&self) {
        self.with(|script| script.stayed += 1);
    }
}
