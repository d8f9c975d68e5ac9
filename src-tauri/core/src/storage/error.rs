//! What is wrong with the file of a register, in words a user can act on.

use std::path::PathBuf;

use thiserror::Error;

use crate::files::FileError;

/// What is wrong with the file of a register. Whatever it says, the file is as it was.
#[derive(Debug, Error)]
pub enum StorageError {
    /// There is no such file.
    #[error("Không có sổ «{}»; hãy kiểm tra lại đường dẫn, hoặc lập sổ mới.", .0.display())]
    Missing(PathBuf),
    /// A new register was to be made where something is already.
    #[error("Đã có tệp «{}»; hãy chọn tên khác cho sổ mới, hoặc mở sổ đã có.", .0.display())]
    AlreadyThere(PathBuf),
    /// A folder was given.
    #[error("«{}» là một thư mục, không phải là tệp sổ; hãy chọn tệp sổ trong thư mục đó.", .0.display())]
    IsFolder(PathBuf),
    /// The file has no bytes.
    #[error("Tệp «{}» rỗng, không có sổ nào trong đó; hãy lấy lại tệp từ bản sao lưu, hoặc lập sổ mới với tên khác.", .0.display())]
    Empty(PathBuf),
    /// The bytes are of something else.
    #[error("Tệp «{}» không phải là sổ của Tổng Kết; hãy chọn đúng tệp sổ.", .0.display())]
    NotADatabase(PathBuf),
    /// A database of another program.
    #[error("Tệp «{}» là cơ sở dữ liệu của chương trình khác, không phải là sổ của Tổng Kết; hãy chọn đúng tệp sổ.", .0.display())]
    Foreign(PathBuf),
    /// Made by a newer program.
    #[error(
        "Sổ «{}» do bản Tổng Kết mới hơn ghi (sổ phiên bản {found}, chương trình này đọc được đến phiên bản {known}); \
         hãy cài bản chương trình mới rồi mở lại.", path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// Made by an older program, and opened only to look at it.
    #[error("Sổ «{}» do bản Tổng Kết cũ hơn ghi (phiên bản {found}); hãy mở để ghi một lần để sổ được nâng cấp, rồi mở để xem.", path.display())]
    Older {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
    },
    /// Shorter than it says itself.
    #[error(
        "Tệp sổ «{}» bị cụt: thiếu phần cuối, thường do chép chưa xong hoặc ổ đĩa đầy; \
         hãy chép lại tệp, hoặc lấy bản sao lưu gần nhất.", .0.display()
    )]
    Truncated(PathBuf),
    /// Damaged inside.
    #[error("Sổ «{}» bị hỏng bên trong ({reason}); hãy giữ nguyên tệp này và mở bản sao lưu gần nhất.", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the database found.
        reason: String,
    },
    /// Damage met while the register was open.
    #[error("Sổ đang mở bị hỏng bên trong ({0}); hãy đóng sổ, giữ nguyên tệp này và mở bản sao lưu gần nhất.")]
    DamagedInside(String),
    /// The file may not be written.
    #[error("Sổ «{}» chỉ cho đọc nên không ghi được; hãy bỏ dấu «chỉ đọc» của tệp, chép sổ sang nơi khác, hoặc mở để xem.", .0.display())]
    ReadOnly(PathBuf),
    /// The folder may not be written, where the register needs room for its journal.
    #[error("Thư mục chứa sổ «{}» chỉ cho đọc nên không ghi sổ được; hãy chép sổ sang thư mục khác, hoặc mở để xem.", .0.display())]
    FolderReadOnly(PathBuf),
    /// Another copy of the program has it open.
    #[error("Sổ «{}» đang mở ở một cửa sổ hoặc máy khác; hãy đóng ở đó trước, hoặc mở để xem.", .0.display())]
    InUse(PathBuf),
    /// Another program holds the database locked.
    #[error("Sổ đang bị chương trình khác khoá quá lâu; hãy đóng chương trình đó rồi làm lại.")]
    Busy,
    /// A register opened for reading was to be changed.
    #[error("Sổ đang mở để xem nên không sửa được; hãy mở lại sổ để ghi.")]
    OpenedForReading,
    /// No room.
    #[error("Ổ đĩa đã đầy nên không ghi được vào sổ, việc vừa làm chưa được lưu; hãy dọn bớt ổ đĩa rồi làm lại.")]
    DiskFull,
    /// The disk failed.
    #[error("Ổ đĩa báo lỗi khi đọc, ghi sổ ({0}); hãy kiểm tra ổ đĩa, và chép sổ sang nơi an toàn.")]
    Disk(String),
    /// The copy made before an upgrade did not read back.
    #[error("Bản sao «{}» làm trước khi nâng cấp sổ không đọc lại được nên sổ được giữ nguyên; hãy kiểm tra ổ đĩa rồi mở lại.", .0.display())]
    CopyFailed(PathBuf),
    /// A backup that does not read back.
    #[error("Bản sao lưu «{}» không đọc lại được nên không được giữ; hãy kiểm tra ổ đĩa hoặc chọn nơi khác.", .0.display())]
    BackupFailed(PathBuf),
    /// A file beside the register.
    #[error(transparent)]
    File(#[from] FileError),
    /// A row or statement that the program itself got wrong.
    #[error("Sổ từ chối lệnh của chương trình ({0}); việc vừa làm chưa được lưu, hãy báo cho người làm chương trình.")]
    Internal(String),
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::ReadOnly) => Self::OpenedForReading,
            Some(Code::SystemIoFailure | Code::CannotOpen | Code::FileLockingProtocolFailed) => Self::Disk(error.to_string()),
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::DamagedInside(error.to_string()),
            _ => Self::Internal(error.to_string()),
        }
    }
}

impl StorageError {
    /// The same, naming the register where the database could not.
    #[must_use]
    pub(crate) fn of(self, register: &std::path::Path) -> Self {
        match self {
            Self::DamagedInside(reason) => Self::Damaged { path: register.to_owned(), reason },
            other => other,
        }
    }
}
