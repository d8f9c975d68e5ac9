//! A copy of the whole register at another place.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Register, RegisterError, attachment};
use crate::files;

/// What follows the name of a register whose attached files lie beside it.
const FILES: &str = ".files";

impl Register {
    /// Copies the register to `to` with the files attached to it, which lie beside the copy as they do beside the register.
    /// The copy is a register like any other and has been read back.
    ///
    /// # Errors
    /// [`RegisterError::BackupOntoItself`]; [`RegisterError::AttachmentChanged`] where an attached file is not what it was, with
    /// the copy of the register made; [`RegisterError::Storage`] and [`RegisterError::File`].
    pub fn back_up(&self, to: &Path) -> Result<(), RegisterError> {
        self.copy_register(to)?;
        for attached in self.attachments()? {
            let place = attachment::place(to, &attached.sha256);
            if !attachment::is_whole(to, &attached.sha256) {
                let bytes = self.attachment(attached.id)?;
                files::make_folder(files::folder_of(&place))?;
                files::write_atomically(&place, &bytes)?;
            }
        }
        Ok(())
    }

    /// As [`Register::back_up`] into a folder of daily copies: the copy is called by its day and replaces an earlier one of that
    /// day, only the newest `keep` copies stay, and attached files, which never change, are not doubled on the disk. Gives where
    /// the copy lies.
    ///
    /// # Errors
    /// As [`Register::back_up`]; older copies are only removed once the new one is there.
    pub fn back_up_daily(&self, folder: &Path, day: NaiveDate, keep: usize) -> Result<PathBuf, RegisterError> {
        files::make_folder(folder)?;
        let stem = self.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let to = folder.join(format!("{stem} {}.tongket", day.format("%Y-%m-%d")));
        self.copy_register(&to)?;
        for attached in self.attachments()? {
            let (from, place) = (attachment::place(self.path(), &attached.sha256), attachment::place(&to, &attached.sha256));
            if from.exists() && !place.exists() {
                files::make_folder(files::folder_of(&place))?;
                files::link_or_copy(&from, &place)?;
            }
        }
        let copies = files::list(folder, "tongket")?;
        for old in copies.iter().rev().skip(keep.max(1)) {
            files::remove(old)?;
            let mut attached = old.as_os_str().to_owned();
            attached.push(FILES);
            files::remove_folder(Path::new(&attached))?;
        }
        Ok(to)
    }

    fn copy_register(&self, to: &Path) -> Result<(), RegisterError> {
        let same = |a: &Path, b: &Path| a == b || (files::real(a).is_some() && files::real(a) == files::real(b));
        if same(self.path(), to) {
            return Err(RegisterError::BackupOntoItself);
        }
        Ok(self.storage.copy_to(to)?)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::catalog::Catalog;
    use crate::register::{By, Register, RegisterError};

    fn by() -> By {
        By::at("thử nghiệm", chrono::NaiveDate::from_ymd_opt(2026, 6, 15).unwrap().and_hms_opt(8, 0, 0).unwrap())
    }

    #[test]
    fn a_backup_opens_as_the_register_it_was_and_is_replaced_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = (folder.path().join("so.tongket"), folder.path().join("sao.tongket"));
        let catalog = Arc::new(Catalog::built_in().unwrap());
        let register = Register::create(&path, "Sổ của Ban", Arc::clone(&catalog), by()).unwrap();
        register.back_up(&copy).unwrap();
        register.back_up(&copy).unwrap();
        assert_eq!(Register::open_read_only(&copy, catalog, by()).unwrap().name().unwrap(), "Sổ của Ban");
    }

    #[test]
    fn a_backup_never_replaces_the_register_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.tongket");
        let register = Register::create(&path, "Sổ", Arc::new(Catalog::built_in().unwrap()), by()).unwrap();
        let roundabout = folder.path().join(".").join("so.tongket");
        assert!(matches!(register.back_up(&roundabout), Err(RegisterError::BackupOntoItself)));
    }
}
