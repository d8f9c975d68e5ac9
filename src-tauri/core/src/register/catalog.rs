//! The catalog that a register is worked with: the built-in one, with the office's own files in place of its parts.

use std::path::Path;
use std::sync::Arc;

use super::{RecordFilter, RecordSort, Register, RegisterError};
use crate::catalog::{Catalog, RecordKind};
use crate::domain::RecordKindCode;
use crate::files;

/// The folder beside a register that holds the office's own files, in the shape of `assets/`.
const FOLDER: &str = "tongket-mau";
/// Bytes that one of its files may have.
const LIMIT: u64 = 4_000_000;

/// Where the office's own files for the register at `register` lie.
pub(super) fn folder(register: &Path) -> std::path::PathBuf {
    files::folder_of(register).join(FOLDER)
}

/// The catalog for the register at `register`.
///
/// # Errors
/// [`RegisterError::OwnCatalog`] names the office's own file that cannot be used.
pub fn catalog_of(register: &Path) -> Result<Arc<Catalog>, RegisterError> {
    read(register, &own_files(register)?)
}

/// Path and text of the office's own files.
fn own_files(register: &Path) -> Result<Vec<(String, String)>, RegisterError> {
    let folder = folder(register);
    let mut own = Vec::new();
    for path in files::list_below(&folder, "toml")? {
        let text = String::from_utf8(files::read(&path, LIMIT)?);
        let text = text
            .map_err(|_| refused(register, format!("Tệp «{}» không phải văn bản UTF-8; hãy lưu lại với bảng mã UTF-8.", path.display())))?;
        let below = path.strip_prefix(&folder).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        own.push((below, text));
    }
    Ok(own)
}

fn read(register: &Path, own: &[(String, String)]) -> Result<Arc<Catalog>, RegisterError> {
    Ok(Arc::new(Catalog::with_overrides(own).map_err(|error| refused(register, error.to_string()))?))
}

fn refused(register: &Path, reason: String) -> RegisterError {
    RegisterError::OwnCatalog { folder: folder(register).display().to_string(), reason }
}

/// Where a kind of records stands below the office's folder.
fn file_of(code: &RecordKindCode) -> String {
    format!("catalog/records/{code}.toml")
}

impl Register {
    /// Whether the office has a version of its own of the kind with `code`.
    #[must_use]
    pub fn has_own_kind(&self, code: &RecordKindCode) -> bool {
        self.catalog_folder().join(file_of(code)).exists()
    }

    /// Keeps a kind of records as a file of the office's own folder, and works with it from now on. The file holds only where
    /// the whole catalog can be used with it; otherwise nothing is written. Gives the file as it was, for
    /// [`Register::restore_record_kind`]; `None` where there was none.
    ///
    /// # Errors
    /// [`RegisterError::OwnCatalog`] says what is wrong with the kind; [`RegisterError::File`].
    pub fn save_record_kind(&mut self, kind: &RecordKind) -> Result<Option<String>, RegisterError> {
        let text = toml::to_string(kind).map_err(|error| refused(self.path(), error.to_string()))?;
        self.put_record_kind(&kind.code, Some(text))
    }

    /// Takes the office's own version of a kind away: the built-in one holds again, and a kind of the office's own is gone. Gives
    /// the file as it was.
    ///
    /// # Errors
    /// [`RegisterError::KindInUse`] where records would be left without their kind; as [`Register::save_record_kind`].
    pub fn remove_record_kind(&mut self, code: &RecordKindCode) -> Result<Option<String>, RegisterError> {
        self.put_record_kind(code, None)
    }

    /// Puts the office's own file of a kind back as it was, `text` being what a change of it gave.
    ///
    /// # Errors
    /// As [`Register::save_record_kind`] and [`Register::remove_record_kind`].
    pub fn restore_record_kind(&mut self, code: &RecordKindCode, text: Option<String>) -> Result<(), RegisterError> {
        self.put_record_kind(code, text).map(drop)
    }

    /// The office's own file of the kind with `code` says `text` from now on, or is gone.
    fn put_record_kind(&mut self, code: &RecordKindCode, text: Option<String>) -> Result<Option<String>, RegisterError> {
        // The code names a file; another one would lead out of the office's folder.
        if !code.as_str().chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-') {
            return Err(refused(self.path(), format!("Mã loại bản ghi «{code}» phải gồm chữ không dấu, chữ số và dấu gạch nối.")));
        }
        let file = file_of(code);
        let mut own = own_files(self.path())?;
        let before = own.iter().position(|(path, _)| *path == file).map(|at| own.swap_remove(at).1);
        own.extend(text.iter().map(|text| (file.clone(), text.clone())));
        let catalog = read(self.path(), &own)?;
        if catalog.record_kind(code.as_str()).is_none() {
            let records = self.records_of_kind(code)?;
            if records > 0 {
                return Err(RegisterError::KindInUse { records });
            }
        }
        let path = self.catalog_folder().join(file);
        match text {
            Some(text) => {
                files::make_folder(files::folder_of(&path))?;
                files::write_atomically(&path, text.as_bytes())?;
            }
            None => files::remove(&path)?,
        }
        self.catalog = catalog;
        Ok(before)
    }

    /// How many records of the kind there are, those in the bin included.
    fn records_of_kind(&self, code: &RecordKindCode) -> Result<usize, RegisterError> {
        let of = |in_bin| RecordFilter { kinds: vec![code.clone()], in_bin, ..RecordFilter::default() };
        let mut records = 0;
        for in_bin in [false, true] {
            records += self.record_list(&of(in_bin), RecordSort::default())?.ids.len();
        }
        Ok(records)
    }
}
