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

/// Types, lint rules and unit tests of the page, and its build for a browser under test.
pub(crate) fn check() -> Done {
    packages()?;
    let ui = root().join("ui");
    step("Types, lint rules and unit tests of the page", &ui, "npm", &["run", "check"])?;
    step("The page for a browser under test", &ui, "npm", &["run", "build:bridge"])
}
