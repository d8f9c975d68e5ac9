//! Files kept beside the register, known by the hash of their bytes.

mod attach;
mod read;
mod sweep;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::domain::{AttachmentId, RecordId, ReportId};
use crate::storage::AttachmentRow;

/// Largest file that may be attached, in bytes.
pub const ATTACHMENT_LIMIT: u64 = 200_000_000;

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its row.
    pub id: AttachmentId,
    /// Its name as it was given.
    pub name: String,
    /// Hash of its bytes in lower-case hexadecimal.
    pub sha256: String,
    /// How many bytes.
    pub size: u64,
    /// The record it belongs to.
    pub record: Option<RecordId>,
    /// The report it belongs to.
    pub report: Option<ReportId>,
}

impl From<AttachmentRow> for Attachment {
    fn from(row: AttachmentRow) -> Self {
        let size = u64::try_from(row.size).unwrap_or_default();
        Self { id: row.id, name: row.name, sha256: row.sha256, size, record: row.record, report: row.report }
    }
}

/// Hash of bytes in lower-case hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where the file of a hash lies: `so.tongket.files/ab/abcd…`.
pub(super) fn place(register: &Path, sha256: &str) -> PathBuf {
    let shelf: String = sha256.chars().take(2).collect();
    folder(register).join(shelf).join(sha256)
}

/// The folder of attached files: `so.tongket.files`.
fn folder(register: &Path) -> PathBuf {
    let mut folder = register.as_os_str().to_owned();
    folder.push(".files");
    PathBuf::from(folder)
}

/// Whether the file of a hash lies where it should, with the bytes that it had.
pub(super) fn is_whole(register: &Path, sha256: &str) -> bool {
    crate::files::read(&place(register, sha256), ATTACHMENT_LIMIT).is_ok_and(|bytes| hash(&bytes) == sha256)
}
