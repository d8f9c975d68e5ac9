//! `cargo xtask run`: the main job, from nothing.

use crate::step::{Done, cargo, root, step};
use crate::{packages, page};

/// Builds the program and opens its window; without a display, fills the demo register and writes its reviews instead.
pub(crate) fn run() -> Done {
    if cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none()) {
        println!("There is no display here, so the window cannot open; the demo register and its reviews are made instead.");
        return reviews();
    }
    packages::install_for_the_window()?;
    page::build()?;
    step("Tổng Kết", &root(), &cargo(), &["run", "--locked", "--package", "tongket-app", "--", "--demo"])
}

/// The demo register and its reviews, by the command line.
fn reviews() -> Done {
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
