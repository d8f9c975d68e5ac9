//! What clap says about a wrong call, in Vietnamese.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentence for help on something that is no command.
pub(crate) fn no_such_command(word: &str) -> String {
    format!("Không có lệnh «{word}». Gõ «tongket help» để xem các lệnh.")
}

/// The sentence for a call that clap refused.
pub(crate) fn sentence(error: &clap::Error) -> String {
    let about = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = about(ContextKind::InvalidArg);
    let value = about(ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("Thiếu giá trị của {argument}."),
        ErrorKind::InvalidValue => {
            format!("Giá trị «{value}» của {argument} không dùng được; dùng được: {}.", about(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            // Sentences of ours have letters with marks; those of the reader of numbers do not.
            let reason = if reason.is_ascii() { "cần một số nguyên dương, viết bằng chữ số" } else { &reason };
            format!("Giá trị «{value}» của {argument} sai: {reason}.")
        }
        ErrorKind::UnknownArgument => {
            let near = about(ContextKind::SuggestedArg);
            let hint = if near.is_empty() { String::new() } else { format!(" Có phải ý bạn là {near}?") };
            format!("Không có tuỳ chọn «{argument}».{hint}")
        }
        ErrorKind::InvalidSubcommand => {
            let near = about(ContextKind::SuggestedSubcommand).replace(", ", "» hay «");
            let hint = if near.is_empty() { String::new() } else { format!(" Có phải ý bạn là «{near}»?") };
            format!("Không có lệnh «{}».{hint}", about(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("Còn thiếu: {argument}."),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "Chưa nói cần làm gì.".to_owned(),
        ErrorKind::ArgumentConflict => format!("{argument} không dùng cùng {}, hoặc bị ghi hai lần.", about(ContextKind::PriorArg)),
        ErrorKind::InvalidUtf8 => "Tham số có ký tự không đọc được.".to_owned(),
        _ => format!("Lệnh viết sai: {argument} {value}.").replace("  ", " "),
    };
    format!("{said} Gõ «tongket help» để xem các lệnh.")
}
