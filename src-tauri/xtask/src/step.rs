//! One step of a task: a command that is shown, run and must succeed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, as a sentence for the person at the keyboard.
pub(crate) type Done = Result<(), String>;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Runs `program` with `arguments` in `folder`, saying what for.
pub(crate) fn step(what: &str, folder: &Path, program: &str, arguments: &[&str]) -> Done {
    step_with(what, folder, program, arguments, &[])
}

/// The same, with some variables set.
pub(crate) fn step_with(what: &str, folder: &Path, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Done {
    println!("\n== {what}\n   {program} {}", arguments.join(" "));
    let status = Command::new(program)
        .args(arguments)
        .envs(variables.iter().copied())
        .current_dir(folder)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("`{program}` could not be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("«{what}» failed ({status})")) }
}

/// Whether `program` can be started at all.
pub(crate) fn present(program: &str, argument: &str) -> bool {
    Command::new(program)
        .arg(argument)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The cargo that runs this task.
pub(crate) fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Whether `made` was made after `from` was last changed.
pub(crate) fn is_newer(made: &Path, from: &Path) -> bool {
    let modified = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((modified(made), modified(from)), (Some(made), Some(from)) if made >= from)
}
