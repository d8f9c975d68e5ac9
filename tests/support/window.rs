//! The window in Chromium: the built page, the real commands, a register in a folder of its own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDateTime;
use serde_json::Value;
use tempfile::TempDir;
use tongket::api::{self, Desk, Surroundings};

use crate::bridge::Bridge;
use crate::desktop::ScriptedDesktop;
use crate::webdriver::Browser;

/// The window, open in Chromium.
pub struct Window {
    /// The browser.
    pub browser: Browser,
    /// The program behind the page.
    pub desk: Arc<Desk>,
    /// What its dialogs answer.
    pub desktop: ScriptedDesktop,
    /// Where its page is.
    pub address: String,
    /// Its folder: the program's own files, documents, and what is exported.
    pub folder: TempDir,
    _bridge: Bridge,
}

/// The size most offices have.
pub const OFFICE: (u32, u32) = (1366, 768);

/// A quiet day on which the six-month review is due.
fn now() -> NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(8, 15, 0)).unwrap_or_default()
}

/// The demo register with its reviews, made once for all tests.
fn demo() -> &'static Path {
    static MADE: OnceLock<TempDir> = OnceLock::new();
    let folder = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = desk_in(folder.path(), &ScriptedDesktop::default());
        api::call(&desk, "demo_open", Value::Null).expect("the demo");
        folder
    });
    folder.path()
}

/// Copies the demo register with its reviews into `folder`, where the program has its own.
///
/// # Panics
/// Where it cannot be made or copied.
pub fn copy_demo(folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    let made = demo().join("own").join("minh-hoa").join("minh-hoa.tongket");
    std::fs::copy(made, folder.join("minh-hoa.tongket")).expect("a copy of the demo");
}

fn desk_in(folder: &Path, desktop: &ScriptedDesktop) -> Desk {
    Desk::new(Surroundings {
        who: "người dùng thử".to_owned(),
        clock: now,
        desktop: Box::new(desktop.clone()),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    })
}

impl Window {
    /// The window at its first start: no register yet.
    #[must_use]
    pub fn first_start() -> Self {
        Self::open(tempfile::tempdir().expect("a folder"), OFFICE)
    }

    /// The window on a copy of the demo register.
    #[must_use]
    pub fn on_the_demo() -> Self {
        Self::on_the_demo_at(OFFICE)
    }

    /// The window on a copy of the demo register, of `size` pixels.
    #[must_use]
    pub fn on_the_demo_at(size: (u32, u32)) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy_demo(&folder.path().join("own").join("minh-hoa"));
        let window = Self::open(folder, size);
        window.call("demo_open", Value::Null);
        window.browser.go(&window.address);
        window
    }

    fn open(folder: TempDir, size: (u32, u32)) -> Self {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist-bridge");
        assert!(ui.join("index.html").exists(), "the page is not built; run: npm --prefix ui run build:bridge");
        let desktop = ScriptedDesktop::default();
        if let Ok(mut script) = desktop.0.lock() {
            script.folder = Some(folder.path().to_owned());
        }
        let desk = Arc::new(desk_in(folder.path(), &desktop));
        let bridge = Bridge::start(Arc::clone(&desk), &ui, 0);
        let browser = Browser::chromium(size.0, size.1);
        let address = bridge.address();
        browser.go(&address);
        Self { browser, desk, desktop, address, folder, _bridge: bridge }
    }

    /// The same window after the program was closed and started again: another desk, another browser, the same files.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self { browser, desk, folder, _bridge: bridge, .. } = self;
        drop(browser);
        drop(bridge);
        api::call(&desk, "program_leave", Value::Null).unwrap_or_else(|error| panic!("{error:?}"));
        drop(desk);
        Self::open(folder, OFFICE)
    }

    /// The window at a start in a folder of an earlier one, with what the program remembers there.
    #[must_use]
    pub fn again(folder: TempDir) -> Self {
        Self::open(folder, OFFICE)
    }

    /// The window at a start where `path` is the register that was open last.
    #[must_use]
    pub fn with_last_register(folder: TempDir, path: &Path) -> Self {
        let own = folder.path().join("own");
        std::fs::create_dir_all(&own).expect("a folder");
        let kept = serde_json::json!({ "remembered": [{ "path": path, "name": "Sổ của Ban" }] });
        std::fs::write(own.join("tongket.json"), kept.to_string()).expect("a file");
        Self::open(folder, OFFICE)
    }

    /// Runs a command beside the page, to prepare or to see what is kept.
    ///
    /// # Panics
    /// Where it is refused.
    pub fn call(&self, name: &str, form: Value) -> Value {
        api::call(&self.desk, name, form).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// A picture of the page for a person to look at, in `tests/artefacts`.
    pub fn picture(&self, name: &str) -> PathBuf {
        let path = crate::artefacts().join(format!("{name}.png"));
        self.browser.picture(&path);
        path
    }
}
