//! Journeys through the real app, as a specialist makes them: its window under a virtual display, driven over WebDriver, its
//! files in a folder of its own. `cargo xtask journeys` builds what they need and runs them; pictures are left in
//! `tests/artefacts`.

mod app;
mod bad_starts;
mod changed_figures;
mod display;
mod first_review;
mod full_disk;
mod imported_outline;
mod issued_report;
mod leaving;
mod next_period;
mod own_template;
mod power_cut;
mod safe_page;
mod word_file;
