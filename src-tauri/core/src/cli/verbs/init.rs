//! `tongket init`: a new register with its first profile.

use std::path::Path;

use serde_json::json;

use crate::cli::answer::{Answer, Failure};
use crate::domain::IssuerProfile;
use crate::files;
use crate::register::Register;

/// Bytes that a profile may have.
const PROFILE_LIMIT: u64 = 1_000_000;

pub(super) fn answer(path: &Path, profile: &Path) -> Result<Answer, Failure> {
    let profile = read_profile(profile)?;
    let mut register = Register::create(path, &profile.name, super::catalog()?, super::by())?;
    if let Err(refused) = register.add_profile(&profile) {
        // A register without its profile would be taken for a good one at the next call.
        drop(register);
        files::remove(path)?;
        return Err(refused.into());
    }
    let words =
        format!("Đã lập sổ «{}» tại {}.\nViệc tiếp theo: nhập đơn vị và dữ liệu bằng «tongket import».", profile.name, path.display());
    Ok(Answer::new(words, json!({ "register": path, "profile": profile.name })))
}

fn read_profile(path: &Path) -> Result<IssuerProfile, Failure> {
    let bytes = files::read(path, PROFILE_LIMIT)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure(format!("Tệp hồ sơ {} không phải văn bản UTF-8.", path.display())))?;
    toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(0, |span| text.as_bytes().iter().take(span.start).filter(|&&byte| byte == b'\n').count() + 1);
        Failure(format!(
            "Tệp hồ sơ {}, dòng {line}: {}. Xem cách viết trong assets/README.md.",
            path.display(),
            in_vietnamese(error.message())
        ))
    })
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
