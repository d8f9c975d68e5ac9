//! `tongket init`: a new register with its first profile.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::exchange::{self, Bundle, ExchangeError};
use crate::files;
use crate::register::{Register, catalog_of};

/// Bytes that a profile may have.
const PROFILE_LIMIT: u64 = 1_000_000;

pub(super) fn answer(path: &Path, profile: &Path) -> Result<Answer, Failure> {
    let bundle = read(profile)?;
    let Some(name) = bundle.profiles.last().map(|profile| profile.name.clone()) else {
        return Err(Failure(format!("Tệp hồ sơ «{}» không có hồ sơ cơ quan nào; hãy thêm mục profile.", profile.display())));
    };
    let mut register = Register::create(path, &name, catalog_of(path)?, super::by())?;
    let kept = register.import(&bundle).and_then(|_| register.seal());
    drop(register);
    if let Err(refused) = kept {
        // A register without its profile would be taken for a good one at the next call.
        remove(path)?;
        return Err(refused.into());
    }
    let words = format!("Đã lập sổ «{name}» tại {}.\nViệc tiếp theo: nhập đơn vị và dữ liệu bằng «tongket import».", path.display());
    Ok(Answer::new(words, json!({ "register": path, "profile": name })))
}

/// Removes the register that was just made, with what stands beside it.
fn remove(path: &Path) -> Result<(), Failure> {
    files::remove(path)?;
    for ending in [".lock", "-wal", "-shm"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(ending);
        let beside = Path::new(&beside);
        if beside.exists() {
            files::remove(beside)?;
        }
    }
    Ok(())
}

/// Reads a file of the exchange format, or one that has the keys of one profile and nothing else.
fn read(path: &Path) -> Result<Bundle, Failure> {
    let bytes = files::read(path, PROFILE_LIMIT)?;
    let name = path.display().to_string();
    let Ok(text) = std::str::from_utf8(&bytes) else { return Ok(exchange::read(&name, &bytes)?) };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_table = |line: &str| line.trim_start().starts_with("[[profile]]");
    if text.trim_start().starts_with('{') || text.lines().any(is_table) {
        return Ok(exchange::read(&name, &bytes)?);
    }
    let read = exchange::read(&name, format!("[[profile]]\n{text}").as_bytes());
    // The line that was put before the text is none of the user's.
    let placed = |error: ExchangeError| ExchangeError { line: error.line.map(|line| line.saturating_sub(1).max(1)), ..error };
    Ok(read.map_err(placed)?)
}
