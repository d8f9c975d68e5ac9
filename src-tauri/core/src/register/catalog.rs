//! The catalog that a register is worked with: the built-in one, with the office's own files in place of its parts.

use std::path::Path;
use std::sync::Arc;

use super::RegisterError;
use crate::catalog::Catalog;
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
    let folder = folder(register);
    let refused = |reason: String| RegisterError::OwnCatalog { folder: folder.display().to_string(), reason };
    let mut own = Vec::new();
    for path in files::list_below(&folder, "toml")? {
        let text = String::from_utf8(files::read(&path, LIMIT)?);
        let text =
            text.map_err(|_| refused(format!("Tệp «{}» không phải văn bản UTF-8; hãy lưu lại với bảng mã UTF-8.", path.display())))?;
        let below = path.strip_prefix(&folder).unwrap_or(&path).iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        own.push((below, text));
    }
    let catalog = Catalog::with_overrides(&own).map_err(|error| refused(error.to_string()))?;
    Ok(Arc::new(catalog))
}
