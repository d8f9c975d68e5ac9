//! The only `std::fs` of the program. Every error names its verb and its path.

use std::io::Write;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// What was being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Putting the finished file in its place.
    Replace,
    /// Making a folder.
    MakeFolder,
    /// Listing a folder.
    List,
    /// Copying it.
    Copy,
    /// Removing it.
    Remove,
}

impl std::fmt::Display for Verb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Read => "đọc",
            Self::Write => "ghi",
            Self::Replace => "thay",
            Self::MakeFolder => "tạo thư mục",
            Self::List => "xem thư mục",
            Self::Copy => "sao chép",
            Self::Remove => "xoá",
        })
    }
}

/// What went wrong with a file, in words a user can act on.
#[derive(Debug, Error)]
#[error("Không {verb} được «{}»: {}", path.display(), reason(source))]
pub struct FileError {
    /// What was being done.
    pub verb: Verb,
    /// To which file.
    pub path: PathBuf,
    /// What the system answered.
    #[source]
    pub source: std::io::Error,
}

impl FileError {
    /// Names the verb and the path of a system error.
    pub fn on(verb: Verb, path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self { verb, path: path.to_owned(), source }
    }

    /// Whether another program holds the file open (Windows errors 32 and 33, or 5 on a file that exists).
    #[must_use]
    pub fn is_held_open(&self) -> bool {
        let code = self.source.raw_os_error();
        cfg!(windows) && (matches!(code, Some(32 | 33)) || (code == Some(5) && self.path.is_file()))
    }
}

fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return "tệp đang mở trong chương trình khác (Word, Excel); hãy đóng tệp rồi làm lại, hoặc lưu với tên khác.".to_owned();
    }
    match error.kind() {
        Kind::NotFound => "không có tệp hoặc thư mục này; hãy kiểm tra lại đường dẫn.".to_owned(),
        Kind::PermissionDenied => "không có quyền, hoặc tệp đang bị khoá; hãy đóng tệp đang mở hoặc chọn thư mục khác.".to_owned(),
        Kind::StorageFull | Kind::QuotaExceeded => "ổ đĩa đã đầy; hãy dọn bớt rồi làm lại.".to_owned(),
        Kind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc; hãy chọn nơi khác.".to_owned(),
        Kind::AlreadyExists => "đã có tệp cùng tên.".to_owned(),
        Kind::IsADirectory => "đây là một thư mục, không phải tệp.".to_owned(),
        Kind::NotADirectory => "một phần của đường dẫn không phải là thư mục.".to_owned(),
        Kind::InvalidFilename => "tên tệp có ký tự không dùng được, hoặc dài quá.".to_owned(),
        Kind::FileTooLarge if error.raw_os_error().is_some() => {
            "ổ đĩa không nhận thêm dữ liệu cho tệp này; hãy dọn bớt, hoặc chọn nơi khác.".to_owned()
        }
        _ => match error.raw_os_error() {
            Some(code) => format!("hệ thống báo lỗi số {code}; hãy kiểm tra ổ đĩa và đường dẫn."),
            None if error.to_string().is_ascii() => "hệ thống báo lỗi; hãy kiểm tra ổ đĩa và đường dẫn.".to_owned(),
            None => format!("{error}."),
        },
    }
}

/// Reads a whole file, refusing one larger than `limit` bytes.
///
/// # Errors
/// [`FileError`]; a file over the limit reads as [`std::io::ErrorKind::FileTooLarge`].
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    use std::io::Read;
    let failed = |source| FileError { verb: Verb::Read, path: path.to_owned(), source };
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        let message = format!("tệp lớn hơn {} MB", limit / 1_000_000);
        return Err(failed(std::io::Error::new(std::io::ErrorKind::FileTooLarge, message)));
    }
    Ok(bytes)
}

/// Writes `bytes` so that `path` holds either its old content or all of the new: a temporary file beside it, synced, then renamed.
///
/// # Errors
/// [`FileError`] with the old file untouched; also where that one is marked as not to be written, which a rename would not mind.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let refused = |path: &Path, kind: std::io::ErrorKind| Err(FileError { verb: Verb::Write, path: path.to_owned(), source: kind.into() });
    let folder = folder_of(path);
    if !folder.is_dir() {
        let kind = if folder.exists() { std::io::ErrorKind::NotADirectory } else { std::io::ErrorKind::NotFound };
        return refused(folder, kind);
    }
    if path.is_dir() {
        return refused(path, std::io::ErrorKind::IsADirectory);
    }
    if is_read_only(folder)? || (path.exists() && is_read_only(path)?) {
        return refused(path, std::io::ErrorKind::PermissionDenied);
    }
    let mut temporary = temporary_in(folder).map_err(FileError::on(Verb::Write, path))?;
    temporary.as_file_mut().write_all(bytes).map_err(FileError::on(Verb::Write, path))?;
    temporary.as_file().sync_all().map_err(FileError::on(Verb::Write, path))?;
    temporary.persist(path).map_err(|error| FileError { verb: Verb::Replace, path: path.to_owned(), source: error.error })?;
    Ok(())
}

/// Writes a copy beside `path` under the first name that is free: `ten.da-sua.docx`, `ten.da-sua-2.docx` for the mark `da-sua`.
/// Answers where it lies.
///
/// # Errors
/// [`FileError`], also where very many copies lie there already.
pub fn write_copy_beside(path: &Path, mark: &str, bytes: &[u8]) -> Result<PathBuf, FileError> {
    const COPIES: u32 = 1000;
    let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    for nth in 1..=COPIES {
        let number = if nth == 1 { String::new() } else { format!("-{nth}") };
        let copy = path.with_file_name(format!("{stem}.{mark}{number}.{ending}"));
        if copy.exists() {
            continue;
        }
        let temporary = temporary_beside(&copy)?;
        write_atomically(&temporary, bytes)?;
        match put_new(temporary, &copy) {
            Ok(()) => return Ok(copy),
            // Somebody was faster: the next name.
            Err(_) if copy.exists() => {}
            Err(error) => return Err(error),
        }
    }
    Err(FileError::on(Verb::Copy, path)(std::io::Error::other("bên cạnh tệp đã có quá nhiều bản sao; hãy chuyển bớt đi rồi thử lại.")))
}

/// A temporary file that may be read by whoever may read files of this user's; by itself it would be the user's alone, and so
/// would a register or a report in the office's shared folder.
fn temporary_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tongket-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// The path that the system knows a file by, links followed; `None` where there is no such file.
#[must_use]
pub fn real(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// Makes a folder and those above it.
///
/// # Errors
/// [`FileError`].
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    std::fs::create_dir_all(path).map_err(FileError::on(Verb::MakeFolder, path))
}

/// The files of a folder whose names end in `.extension`, sorted by name; none where the folder does not exist. An empty extension
/// stands for names without one.
///
/// # Errors
/// [`FileError`] where the folder is there and cannot be read.
pub fn list(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, FileError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(FileError::on(Verb::List, folder))? {
        let path = entry.map_err(FileError::on(Verb::List, folder))?.path();
        if path.is_file() && path.extension().unwrap_or_default().eq_ignore_ascii_case(extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Folders below folders that [`list_below`] looks into; deeper ones are a mistake, or a link to itself.
const DEPTH: usize = 8;

/// The files of a folder and of those below it whose names end in `.extension` ([`list`]), sorted; none where the folder does not exist.
///
/// # Errors
/// [`FileError`] where a folder is there and cannot be read.
pub fn list_below(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, FileError> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        found.extend(list(&folder, extension)?);
        if depth == DEPTH || !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&folder).map_err(FileError::on(Verb::List, &folder))? {
            let path = entry.map_err(FileError::on(Verb::List, &folder))?.path();
            if path.is_dir() {
                folders.push((path, depth + 1));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The first `count` bytes of a file (fewer where it is shorter) and its whole length.
///
/// # Errors
/// [`FileError`].
pub fn head(path: &Path, count: u64) -> Result<(Vec<u8>, u64), FileError> {
    use std::io::Read;
    let failed = |source| FileError { verb: Verb::Read, path: path.to_owned(), source };
    let file = std::fs::File::open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    let mut bytes = Vec::new();
    file.take(count).read_to_end(&mut bytes).map_err(failed)?;
    Ok((bytes, length))
}

/// Whether a file or folder is marked as not to be written. (A folder on Windows never is: there the mark means something else.)
///
/// # Errors
/// [`FileError`] where it cannot be looked at.
pub fn is_read_only(path: &Path) -> Result<bool, FileError> {
    let about = std::fs::metadata(path).map_err(FileError::on(Verb::Read, path))?;
    Ok(about.permissions().readonly() && !(cfg!(windows) && about.is_dir()))
}

/// The folder a file lies in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// An empty temporary file beside `path`, removed again unless [`put_new`] gives it that name.
///
/// # Errors
/// [`FileError`].
pub fn temporary_beside(path: &Path) -> Result<tempfile::TempPath, FileError> {
    Ok(temporary_in(folder_of(path)).map_err(FileError::on(Verb::Write, path))?.into_temp_path())
}

/// Gives a finished temporary file its name; refuses where a file of that name is there already.
///
/// # Errors
/// [`FileError`] with the temporary file removed.
pub fn put_new(temporary: tempfile::TempPath, path: &Path) -> Result<(), FileError> {
    temporary.persist_noclobber(path).map_err(|error| FileError { verb: Verb::Replace, path: path.to_owned(), source: error.error })
}

/// Gives a finished temporary file its name, in place of a file that has it.
///
/// # Errors
/// [`FileError`] with the old file untouched.
pub fn put(temporary: tempfile::TempPath, path: &Path) -> Result<(), FileError> {
    temporary.persist(path).map_err(|error| FileError { verb: Verb::Replace, path: path.to_owned(), source: error.error })
}

/// A file held open so that no second copy of the program writes to what it guards. The system lets go of it even after a crash.
#[derive(Debug)]
pub struct Lock {
    // Windows frees the lock of a dropped handle reliably, an explicit unlock not on every system.
    _file: std::fs::File,
}

impl Lock {
    /// Takes the lock file at `path`, made where it is missing; `None` where another copy holds it.
    ///
    /// # Errors
    /// [`FileError`] where the file cannot be made.
    pub fn take(path: &Path) -> Result<Option<Self>, FileError> {
        let failed = FileError::on(Verb::Write, path);
        let opened = std::fs::OpenOptions::new().write(true).create(true).truncate(false).open(path);
        let file = opened.map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(source)) => Err(FileError { verb: Verb::Write, path: path.to_owned(), source }),
        }
    }
}

/// Gives a file that is never changed a second name at `to`, or copies it where the file system cannot do that.
///
/// # Errors
/// [`FileError`].
pub fn link_or_copy(from: &Path, to: &Path) -> Result<(), FileError> {
    if std::fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    std::fs::copy(from, to).map(|_| ()).map_err(FileError::on(Verb::Write, to))
}

/// Removes a folder with everything in it; nothing where it is not there.
///
/// # Errors
/// [`FileError`].
pub fn remove_folder(path: &Path) -> Result<(), FileError> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        done => done.map_err(FileError::on(Verb::Remove, path)),
    }
}

/// Removes a file.
///
/// # Errors
/// [`FileError`].
pub fn remove(path: &Path) -> Result<(), FileError> {
    std::fs::remove_file(path).map_err(FileError::on(Verb::Remove, path))
}
