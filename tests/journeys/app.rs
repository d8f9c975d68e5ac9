//! The real app, started for one journey.

use std::path::Path;

use tempfile::TempDir;
use tongket_support::webdriver::{Browser, Display};

/// The real app in a folder of its own, on a display of its own.
pub(crate) struct App {
    /// The driver of its page; `None` while it is closed.
    browser: Option<Browser>,
    display: Display,
    /// What it writes lies here; what its open dialogs give lies in `to-open`.
    pub(crate) folder: TempDir,
}

impl App {
    /// The app at its very first start.
    pub(crate) fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap())
    }

    /// The app in `folder`, where it may have been before.
    pub(crate) fn start_in(folder: TempDir) -> Self {
        let mut app = Self { browser: None, display: Display::start(1366, 768), folder };
        app.reopen();
        app
    }

    /// Starts it again after [`App::kill`].
    pub(crate) fn reopen(&mut self) {
        let folder = self.folder.path().display().to_string();
        let program = Path::new(env!("CARGO_BIN_EXE_tongket-app"));
        self.browser = Some(Browser::app(program, &[], &self.display.name, &[("TONGKET_TEST_FOLDER", &folder)]));
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(&mut self) {
        if let Some(browser) = self.browser.take() {
            browser.kill();
        }
    }

    /// The driver of its page.
    pub(crate) fn page(&self) -> &Browser {
        self.browser.as_ref().expect("the app runs")
    }

    /// Runs a command from inside the page, through the window's own door.
    pub(crate) fn picture(&self, name: &str) {
        self.page().picture(&tongket_support::artefacts().join(format!("app-{name}.png")));
    }
}
