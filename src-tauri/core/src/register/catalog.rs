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
    /// the whole catalog can be used with it; otherwise nothing is written.
    ///
    /// # Errors
    /// [`RegisterError::OwnCatalog`] says what is wrong with the kind; [`RegisterError::File`].
    pub fn save_record_kind(&mut self, kind: &RecordKind) -> Result<(), RegisterError> {
        let text = toml::to_string(kind).map_err(|error| refused(self.path(), error.to_string()))?;
        let file = file_of(&kind.code);
        let mut own = own_files(self.path())?;
        own.retain(|(path, _)| *path != file);
        own.push((file.clone(), text.clone()));
        let catalog = read(self.path(), &own)?;
        let path = self.catalog_folder().join(file);
        files::make_folder(files::folder_of(&path))?;
        files::write_atomically(&path, text.as_bytes())?;
        self.catalog = catalog;
        Ok(())
    }

    /// Takes the office's own version of a kind away: the built-in one holds again, and a kind of the office's own is gone.
    ///
    /// # Errors
    /// [`RegisterError::KindInUse`] where records would be left without their kind; as [`Register::save_record_kind`].
    pub fn remove_record_kind(&mut self, code: &RecordKindCode) -> Result<(), RegisterError> {
        let file = file_of(code);
        let mut own = own_files(self.path())?;
        own.retain(|(path, _)| *path != file);
        let catalog = read(self.path(), &own)?;
        let mut records = 0;
        for in_bin in [false, true] {
            let filter = RecordFilter { kinds: vec![code.clone()], in_bin, ..RecordFilter::default() };
            records += self.record_list(&filter, RecordSort::default())?.ids.len();
        }
        if catalog.record_kind(code.as_str()).is_none() && records > 0 {
            return Err(RegisterError::KindInUse { records });
        }
        files::remove(&self.catalog_folder().join(file))?;
        self.catalog = catalog;
        Ok(())
    }
}
