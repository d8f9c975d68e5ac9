//! `cargo xtask test`: everything that must hold.

use crate::step::{Done, cargo, is_newer, present, root, step, step_with};
use crate::{packages, page};

/// The version of cargo-deny that reads `.deny.toml`.
const CARGO_DENY: &str = "0.20.2";

/// Installs what the tests need.
pub(crate) fn set_up() -> Done {
    packages::install_for_the_tests()?;
    word_validator()
}

/// Sets up, lints, and runs every test.
pub(crate) fn test() -> Done {
    set_up()?;
    lint()?;
    let cargo = cargo();
    page::check()?;
    step("Tests", &root(), &cargo, &["test", "--locked", "--no-fail-fast"])?;
    let pages = ["doc", "--locked", "--no-deps", "--document-private-items", "--quiet"];
    step_with("Documentation", &root(), &cargo, &pages, &[("RUSTDOCFLAGS", "-Dwarnings")])
}

/// The screens in Chromium over the real commands; by hand, since they take a browser many minutes on a small machine.
pub(crate) fn screens() -> Done {
    packages::install_for_the_screens()?;
    page::build_for_a_browser()?;
    let window = ["test", "--locked", "--package", "tongket-support", "--features", "window", "--test", "window"];
    // One browser at a time: two would starve each other on a small machine.
    step("The screens in Chromium", &root(), &cargo(), &[&window[..], &["--", "--test-threads", "1"]].concat())
}

/// The real app on its journeys, under a virtual display; `wanted` names some of them, without it all are made.
pub(crate) fn journeys(wanted: Option<&str>) -> Done {
    packages::install_for_the_journeys()?;
    word_validator()?;
    page::build()?;
    let cargo = cargo();
    let build = ["build", "--locked", "--package", "tongket-app", "--features", "answers"];
    step("The app, with dialogs that answer by themselves", &root(), &cargo, &build)?;
    let journeys = ["test", "--locked", "--package", "tongket-support", "--features", "journeys", "--test", "journeys"];
    // Two at a time: each has a display and a browser engine of its own, which is all that a small machine can feed.
    let chosen: Vec<&str> = ["--", "--test-threads", "2"].into_iter().chain(wanted).collect();
    step("The journeys in the real app", &root(), &cargo, &[&journeys[..], &chosen].concat())
}

/// Formatting, clippy, and where everything comes from.
pub(crate) fn lint() -> Done {
    let cargo = cargo();
    step("Formatting", &root(), &cargo, &["fmt", "--all", "--check"])?;
    // The tests that want a browser or a display are read by clippy like all others.
    let features = "tongket-support/window,tongket-support/journeys";
    step("Clippy", &root(), &cargo, &["clippy", "--locked", "--all-targets", "--features", features, "--", "-D", "warnings"])?;
    licences(&cargo)
}

/// Licences, bans and sources are told by the lock file; advisories want a database from the network.
fn licences(cargo: &str) -> Done {
    if !present("cargo-deny", "--version") {
        step(
            "Installing cargo-deny, which checks licences and sources",
            &root(),
            cargo,
            &["install", "cargo-deny", "--version", CARGO_DENY, "--locked"],
        )?;
    }
    step("Licences, bans and sources", &root(), cargo, &["deny", "--config", ".deny.toml", "check", "licenses", "bans", "sources"])?;
    if step("The database of advisories", &root(), cargo, &["deny", "fetch", "db"]).is_err() {
        println!("   Advisories are NOT checked: their database cannot be reached from here.");
        return Ok(());
    }
    step("Advisories", &root(), cargo, &["deny", "--config", ".deny.toml", "check", "advisories"])
}

/// Microsoft's own validator of Word files, as an npm package.
fn word_validator() -> Done {
    let tools = root().join("tests").join("tools");
    if is_newer(&tools.join("node_modules").join(".package-lock.json"), &tools.join("package-lock.json")) {
        return Ok(());
    }
    if !present("npm", "--version") {
        return Err("Node.js with npm is needed for the validator of Word files; please install Node 20.19 or later".to_owned());
    }
    // Not `npm ci`: it refuses a lock file that lacks the packages of other systems, which a mirror may not carry.
    step("The validator of Word files", &tools, "npm", &["install", "--no-save"])
}
