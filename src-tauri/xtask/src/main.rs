//! Set-up and tasks of the project: `cargo xtask run` and `cargo xtask test` on a machine with only git, cargo and Node.
//!
//! Std only, so that it builds in a second, before anything else is there.

mod fuzz;
mod packages;
mod page;
mod run;
mod step;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run     sets everything up and opens the app on the demo register
cargo xtask test    sets everything up and passes all tests
cargo xtask setup   installs what the tests need, and nothing else
cargo xtask lint    formatting, clippy, licences and sources alone
cargo xtask screens drives every screen in Chromium, by hand
cargo xtask journeys [NAME]   makes the journeys through the real app under a virtual display, by hand
cargo xtask fuzz    the Word reader and the layout checker against a fuzzer, for 30 minutes or as many as are told";

fn main() -> ExitCode {
    let task = std::env::args().nth(1).unwrap_or_default();
    let done = match task.as_str() {
        "run" => run::run(),
        "test" => test::test(),
        "setup" => test::set_up(),
        "lint" => test::lint(),
        "screens" => test::screens(),
        "journeys" => test::journeys(std::env::args().nth(2).as_deref()),
        "fuzz" => fuzz::fuzz(std::env::args().nth(2).as_deref()),
        _ => {
            println!("{USAGE}");
            return if task.is_empty() || task == "help" { ExitCode::SUCCESS } else { ExitCode::from(2) };
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask {task}: {reason}");
            ExitCode::FAILURE
        }
    }
}
