//! The window's page: its packages, its build for the window and its build for a browser under test.

use crate::step::{Done, is_newer, present, root, step};

/// Installs the packages of the page, where the lock file is newer than they are.
pub(crate) fn packages() -> Done {
    let ui = root().join("ui");
    if is_newer(&ui.join("node_modules").join(".package-lock.json"), &ui.join("package-lock.json")) {
        return Ok(());
    }
    if !present("npm", "--version") {
        return Err("Node.js with npm is needed for the window's page; please install Node 20.19 or later".to_owned());
    }
    step("The packages of the window's page", &ui, "npm", &["ci"])
}

/// Builds the page for the window.
pub(crate) fn build() -> Done {
    packages()?;
    step("The window's page", &root().join("ui"), "npm", &["run", "build"])
}

/// Builds the page for a browser under test.
pub(crate) fn build_for_a_browser() -> Done {
    packages()?;
    step("The page for a browser under test", &root().join("ui"), "npm", &["run", "build:bridge"])
}

/// Types, lint rules and unit tests of the page, and that it can be built.
pub(crate) fn check() -> Done {
    packages()?;
    step("Types, lint rules and unit tests of the page", &root().join("ui"), "npm", &["run", "check"])?;
    build()
}
