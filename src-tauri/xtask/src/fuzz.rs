//! `cargo xtask fuzz [MINUTES]`: the Word reader and the layout checker against what a fuzzer makes of our own good files. By hand:
//! it takes as long as it is given, and it wants a C++ linker and the sanitizers of the compiler.

use crate::step::{Done, cargo, present, root, step, step_with};

/// The version of cargo-fuzz that was used.
const CARGO_FUZZ: &str = "0.13.2";
const TARGETS: [&str; 2] = ["reader", "checker"];
/// How long both targets run together where nothing is said.
const MINUTES: u32 = 30;

/// Seeds the corpus and runs each target for its share of the time.
pub(crate) fn fuzz(minutes: Option<&str>) -> Done {
    let minutes = minutes.map_or(Ok(MINUTES), |given| given.parse().map_err(|_| format!("«{given}» is no number of minutes")))?;
    let cargo = cargo();
    if !present("cargo-fuzz", "--version") {
        step("Installing cargo-fuzz", &root(), &cargo, &["install", "cargo-fuzz", "--version", CARGO_FUZZ, "--locked"])?;
    }
    let folder = root().join("tests").join("fuzz");
    let share = format!("-max_total_time={}", u64::from(minutes) * 60 / TARGETS.len() as u64);
    for target in TARGETS {
        let corpus = folder.join("corpus").join(target);
        let corpus = corpus.to_string_lossy();
        step("Seeds", &root(), &cargo, &["run", "--quiet", "--package", "tongket-support", "--example", "fuzz_seeds", "--", &corpus])?;
        let run = [
            "fuzz",
            "run",
            "--fuzz-dir",
            ".",
            target,
            &corpus,
            "--",
            &share,
            "-max_len=65536",
            "-dict=words.dict",
            "-timeout=60",
            "-rss_limit_mb=3072",
        ];
        // The sanitizers are switched on with flags that the stable compiler only knows so.
        step_with(&format!("Fuzzing the {target}"), &folder, &cargo, &run, &[("RUSTC_BOOTSTRAP", "1")])?;
    }
    Ok(())
}
