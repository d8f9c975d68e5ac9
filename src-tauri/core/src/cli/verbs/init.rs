//! `tongket init`: a new register with its first profile.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::domain::IssuerProfile;
use crate::exchange::{self, Bundle};
use crate::files;
use crate::register::Register;

/// Bytes that a profile may have.
const PROFILE_LIMIT: u64 = 1_000_000;

/// What an office is begun with.
enum Beginning {
    /// The keys of a profile, and nothing else.
    Profile(Box<IssuerProfile>),
    /// A file of the exchange format that holds a profile, with whatever else is in it.
    Bundle(Box<Bundle>),
}

pub(super) fn answer(path: &Path, profile: &Path) -> Result<Answer, Failure> {
    let beginning = read(profile)?;
    let name = match &beginning {
        Beginning::Profile(profile) => profile.name.clone(),
        Beginning::Bundle(bundle) => bundle.profiles.last().map(|profile| profile.name.clone()).unwrap_or_default(),
    };
    let mut register = Register::create(path, &name, super::catalog::of(path)?, super::by())?;
    let kept = match &beginning {
        Beginning::Profile(profile) => register.add_profile(profile).map(|_| ()),
        Beginning::Bundle(bundle) => register.import(bundle).map(|_| ()),
    };
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

fn read(path: &Path) -> Result<Beginning, Failure> {
    let bytes = files::read(path, PROFILE_LIMIT)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Failure(format!("Tệp hồ sơ «{}» không phải văn bản UTF-8; hãy lưu lại với bảng mã UTF-8.", path.display())))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let in_exchange_format =
        text.trim_start().starts_with('{') || toml::from_str::<toml::Table>(text).is_ok_and(|table| table.contains_key("profile"));
    if in_exchange_format {
        let bundle = exchange::read(&path.display().to_string(), &bytes)?;
        if bundle.profiles.is_empty() {
            return Err(Failure(format!("Tệp hồ sơ «{}» không có hồ sơ cơ quan nào; hãy thêm mục profile.", path.display())));
        }
        return Ok(Beginning::Bundle(Box::new(bundle)));
    }
    let profile = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(0, |span| text.as_bytes().iter().take(span.start).filter(|&&byte| byte == b'\n').count() + 1);
        Failure(format!(
            "Tệp hồ sơ «{}», dòng {line}: {}. Xem cách viết trong assets/README.md.",
            path.display(),
            in_vietnamese(error.message())
        ))
    })?;
    Ok(Beginning::Profile(Box::new(profile)))
}

/// The reader's few complaints, in Vietnamese.
fn in_vietnamese(message: &str) -> String {
    let quoted = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        format!("thiếu mục «{quoted}»")
    } else if message.starts_with("unknown field") {
        format!("không có mục «{quoted}»")
    } else if message.starts_with("unknown variant") {
        format!("giá trị «{quoted}» không dùng được")
    } else if message.starts_with("invalid type") {
        "giá trị sai kiểu".to_owned()
    } else {
        "viết không đúng quy tắc TOML".to_owned()
    }
}
