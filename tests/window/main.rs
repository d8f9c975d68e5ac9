//! The window's screens in Chromium over the real commands. Needs `npm --prefix ui run build:bridge`, chromium and chromedriver;
//! run: `cargo test -p tongket-support --features window --test window`. Pictures are left in `tests/artefacts`.

mod broken;
mod figures;
mod import;
mod layout_check;
mod looks;
mod preview;
mod records;
mod report;
mod settings;
mod shell;
mod templates;
mod typing;
mod units;
