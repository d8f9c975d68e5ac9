use std::collections::BTreeSet;
use std::path::Path;

use super::folder;
use crate::files;
use crate::register::{Register, RegisterError};

impl Register {
    /// Removes the files of attachments that are gone, and answers how many. Only where no undo can bring an attachment back: each
    /// file that any record or report still has stays, whoever else had the same one. A file that cannot be removed now (open in
    /// another program) takes room until the next time.
    ///
    /// # Errors
    /// [`RegisterError::Storage`], [`RegisterError::File`] where the folder cannot be read.
    pub(in crate::register) fn sweep_files(&self) -> Result<usize, RegisterError> {
        let kept: BTreeSet<String> = self.storage.attachments()?.into_iter().map(|attachment| attachment.sha256).collect();
        let found = files::list_below(&folder(self.path()), "")?;
        let gone = found.iter().filter(|path| hash_of(path).is_some_and(|hash| !kept.contains(hash)));
        Ok(gone.filter(|path| files::remove(path).is_ok()).count())
    }
}

/// The hash that a file of ours is named by; `None` for files that somebody else put there.
fn hash_of(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let is_hash = name.len() == 64 && name.chars().all(|digit| matches!(digit, '0'..='9' | 'a'..='f'));
    is_hash.then_some(name)
}
