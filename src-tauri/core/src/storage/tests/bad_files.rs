use std::path::{Path, PathBuf};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::schema::fresh;
use crate::storage::{APPLICATION_ID, Storage, StorageError};

fn hash(path: &Path) -> Vec<u8> {
    Sha256::digest(std::fs::read(path).unwrap()).to_vec()
}

/// A whole register of one file, closed.
fn closed_register(folder: &Path) -> PathBuf {
    let storage = fresh(folder);
    let path = storage.path().to_owned();
    drop(storage);
    path
}

/// Opening it says `sentence` in both ways of opening, and not a byte of the folder's file changes.
fn is_refused(path: &Path, sentence: &str) -> StorageError {
    let before = hash(path);
    let read_only = Storage::open_read_only(path).unwrap_err();
    assert!(read_only.to_string().contains(sentence), "{read_only}");
    let error = Storage::open(path).unwrap_err();
    assert!(error.to_string().contains(sentence), "{error}");
    assert_eq!(hash(path), before, "the file was touched");
    error
}

#[test]
fn an_empty_file_is_no_register() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.tongket");
    std::fs::write(&path, b"").unwrap();
    assert!(matches!(is_refused(&path, "rỗng"), StorageError::Empty(_)));
}

#[test]
fn a_word_file_is_no_register() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.tongket");
    std::fs::write(&path, b"PK\x03\x04 something that Word wrote").unwrap();
    assert!(matches!(is_refused(&path, "không phải là sổ"), StorageError::NotADatabase(_)));
}

#[test]
fn a_database_of_another_program_is_no_register() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.tongket");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE moz_places (id INTEGER PRIMARY KEY); PRAGMA user_version = 78").unwrap();
    assert!(matches!(is_refused(&path, "chương trình khác"), StorageError::Foreign(_)));
}

#[test]
fn a_register_of_a_newer_program_asks_for_that_program() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_register(folder.path());
    Connection::open(&path).unwrap().execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 4000").unwrap();
    assert!(matches!(is_refused(&path, "mới hơn"), StorageError::Newer { found: 4000, .. }));
}

#[test]
fn a_truncated_register_is_told_from_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_register(folder.path());
    let whole = std::fs::read(&path).unwrap();
    for length in [7, 60, 5_000, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        assert!(matches!(is_refused(&path, "bị cụt"), StorageError::Truncated(_)), "{length} bytes");
    }
}

#[test]
fn a_register_with_noise_in_its_pages_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_register(folder.path());
    let mut bytes = std::fs::read(&path).unwrap();
    // Every page but the first is overwritten, the header stays as it was.
    for byte in &mut bytes[4_096..] {
        *byte = 0xA5;
    }
    std::fs::write(&path, &bytes).unwrap();
    let before = hash(&path);
    let error = Storage::open(&path).unwrap_err();
    assert!(matches!(error, StorageError::Damaged { .. }), "{error:?}");
    assert!(error.to_string().contains("bản sao lưu"), "{error}");
    assert_eq!(hash(&path), before);
}

#[test]
fn a_header_alone_of_ours_over_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.tongket");
    let mut bytes = vec![0_u8; 8_192];
    bytes[..16].copy_from_slice(b"SQLite format 3\0");
    bytes[16..18].copy_from_slice(&4_096_u16.to_be_bytes());
    bytes[60..64].copy_from_slice(&1_u32.to_be_bytes());
    bytes[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    let before = hash(&path);
    let error = Storage::open(&path).unwrap_err();
    assert!(error.to_string().contains("sổ") || error.to_string().contains("Sổ"), "{error}");
    assert_eq!(hash(&path), before);
}

#[test]
fn a_missing_file_a_folder_and_a_file_in_the_way_each_have_their_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("khong-co.tongket");
    assert!(matches!(Storage::open(&missing).unwrap_err(), StorageError::Missing(_)));
    assert!(matches!(Storage::open(folder.path()).unwrap_err(), StorageError::IsFolder(_)));
    let path = closed_register(folder.path());
    let before = hash(&path);
    let at = chrono::NaiveDateTime::default();
    assert!(matches!(Storage::create(&path, "Sổ", at, "ai").unwrap_err(), StorageError::AlreadyThere(_)));
    assert_eq!(hash(&path), before);
    let nowhere = folder.path().join("khong/co/thu-muc/so.tongket");
    let error = Storage::create(&nowhere, "Sổ", at, "ai").unwrap_err();
    assert!(error.to_string().contains("không có tệp hoặc thư mục này"), "{error}");
}

#[test]
fn a_read_only_file_opens_to_look_at_and_not_to_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed_register(folder.path());
    let before = hash(&path);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions.clone()).unwrap();
    assert!(matches!(Storage::open(&path).unwrap_err(), StorageError::ReadOnly(_)));
    let looked_at = Storage::open_read_only(&path).unwrap();
    assert!(looked_at.units().unwrap().is_empty());
    assert!(matches!(looked_at.transaction().unwrap_err(), StorageError::OpenedForReading));
    drop(looked_at);
    assert_eq!(hash(&path), before);
}

#[cfg(unix)]
#[test]
fn a_register_in_a_read_only_folder_is_refused_for_writing() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("chi-doc");
    std::fs::create_dir(&inner).unwrap();
    let path = closed_register(&inner);
    std::fs::set_permissions(&inner, std::fs::Permissions::from_mode(0o555)).unwrap();
    assert!(matches!(Storage::open(&path).unwrap_err(), StorageError::FolderReadOnly(_)));
    assert!(Storage::open_read_only(&path).unwrap().units().unwrap().is_empty());
    std::fs::set_permissions(&inner, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_second_writer_is_told_to_close_the_first_and_may_look() {
    let folder = tempfile::tempdir().unwrap();
    let first = fresh(folder.path());
    let error = Storage::open(first.path()).unwrap_err();
    assert!(matches!(error, StorageError::InUse(_)));
    assert!(error.to_string().contains("đang mở"), "{error}");
    assert!(Storage::open_read_only(first.path()).is_ok());
    let path = first.path().to_owned();
    drop(first);
    assert!(Storage::open(&path).is_ok());
}
