//! Journeys through the real app, under a virtual display, by WebDriver. Needs `npm --prefix ui run build`, Xvfb and
//! WebKitWebDriver; run: `cargo test -p tongket-app --features answers --test journeys`.

mod app;
mod first_start;
