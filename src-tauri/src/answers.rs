//! The desktop under test: dialogs answer from a folder, what would be opened is noted there.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tongket::api::{Desktop, OpenAsk, SaveAsk};

use crate::desktop::NativeDesktop;

/// Saves into `folder`, or where its file `save-in` says, under the suggested name; opens what lies in `folder/to-open`.
pub(crate) struct AnsweringDesktop {
    /// For what needs no answer.
    pub(crate) native: NativeDesktop,
    /// The folder of the test.
    pub(crate) folder: PathBuf,
}

impl Desktop for AnsweringDesktop {
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf> {
        let elsewhere = std::fs::read_to_string(self.folder.join("save-in")).ok();
        Some(elsewhere.map_or_else(|| self.folder.clone(), PathBuf::from).join(&ask.name))
    }

    fn pick_open(&self, ask: &OpenAsk) -> Vec<PathBuf> {
        let wanted = |path: &PathBuf| {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            ask.kinds.is_empty() || ask.kinds.iter().any(|kind| kind.endings.contains(&ending))
        };
        let entries = std::fs::read_dir(self.folder.join("to-open")).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(wanted).collect();
        paths.sort();
        paths.truncate(if ask.several { paths.len() } else { 1 });
        paths
    }

    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        Some(self.folder.join("to-open"))
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        let note = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.join("opened.txt"));
        note.and_then(|mut file| writeln!(file, "{}", path.display())).map_err(|error| error.to_string())
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.open(path)
    }

    fn zoom(&self, percent: u16) {
        self.native.zoom(percent);
    }

    fn leave(&self) {
        self.native.leave();
    }

    fn stay(&self) {
        self.native.stay();
    }
}
