//! The window's screens in Chromium over the real commands. Needs `npm --prefix ui run build:bridge`, chromium and chromedriver;
//! run: `cargo test -p tongket-support --features window --test window`. Pictures are left in `tests/artefacts`.

mod figures;
mod import;
mod layout_check;
mod records;
mod shell;
mod typing;
mod units;
