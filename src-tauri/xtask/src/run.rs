//! `cargo xtask run`: the main job, from nothing.

use crate::step::{Done, cargo, root, step};

/// Builds the program, fills the demo register and writes its reviews, then says where they lie.
pub(crate) fn run() -> Done {
    let folder = root().join("target").join("demo");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("cannot clear {}: {error}", folder.display()))?;
    }
    let out = folder.display().to_string();
    let cargo = cargo();
    step("Building Tổng Kết", &root(), &cargo, &["build", "--locked", "--package", "tongket"])?;
    let program = root().join("target").join("debug").join(format!("tongket{}", std::env::consts::EXE_SUFFIX));
    step("A demo register with two years of data, and its reviews", &root(), &program.display().to_string(), &["demo", "--out", &out])?;
    println!("\nThe demo register and its reviews lie in {out}");
    Ok(())
}
