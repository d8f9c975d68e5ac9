//! The one error shape that crosses to the window.

use serde::{Deserialize, Serialize};

use crate::files::FileError;
use crate::register::{RegisterError, StorageError};

/// What the screen does differently on an error; every other error is shown as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// Shown with its message and hint.
    Told,
    /// No register is open: the screen goes to the first start.
    NoRegister,
    /// The user closed a dialog or stopped a long work: nothing is shown.
    Cancelled,
    /// What was asked for is gone: the list is read again.
    Gone,
    /// The register cannot be opened for writing, but to look at it: that way is offered.
    OnlyToLook,
}

/// Why a command did not do what it was asked; nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ApiError {
    /// What the screen does about it.
    pub code: Code,
    /// What happened, as a whole Vietnamese sentence.
    pub message: String,
    /// What to do; empty where the message says it.
    pub hint: String,
}

impl ApiError {
    /// An error that is shown with its message and hint.
    pub fn told(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: Code::Told, message: message.into(), hint: hint.into() }
    }

    /// No register is open.
    pub(crate) fn no_register() -> Self {
        Self {
            code: Code::NoRegister, ..Self::told("Chưa mở sổ nào.", "Hãy mở một sổ, lập sổ mới hoặc xem sổ minh hoạ.")
        }
    }

    /// The user closed a dialog or stopped the work.
    pub(crate) fn cancelled() -> Self {
        Self { code: Code::Cancelled, ..Self::told("Đã dừng theo yêu cầu; mọi thứ vẫn như trước.", "") }
    }

    pub(super) fn no_such_command(name: &str) -> Self {
        Self::told(format!("Chương trình không có lệnh «{name}»."), "Hãy cài lại chương trình từ bộ cài đầy đủ.")
    }

    pub(super) fn malformed(name: &str, error: &serde_json::Error) -> Self {
        Self::told(
            format!("Màn hình gửi dữ liệu sai dạng cho lệnh «{name}»: {error}."),
            "Hãy thử lại; nếu vẫn vậy, hãy báo cho người hỗ trợ.",
        )
    }
}

/// A sentence of the core says both what happened and, after a semicolon, what to do; the screen shows them apart.
fn halves(sentence: &str) -> (String, String) {
    let Some((happened, todo)) = sentence.split_once("; hãy ") else { return (sentence.to_owned(), String::new()) };
    (format!("{happened}."), format!("Hãy {todo}"))
}

impl From<RegisterError> for ApiError {
    fn from(error: RegisterError) -> Self {
        let code = match error {
            RegisterError::NotFound { .. } => Code::Gone,
            RegisterError::Stopped => Code::Cancelled,
            RegisterError::Storage(StorageError::ReadOnly(_) | StorageError::FolderReadOnly(_) | StorageError::InUse(_)) => {
                Code::OnlyToLook
            }
            _ => Code::Told,
        };
        let (message, hint) = halves(&error.to_string());
        Self { code, message, hint }
    }
}

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        let (message, hint) = halves(&error.to_string());
        Self::told(message, hint)
    }
}
