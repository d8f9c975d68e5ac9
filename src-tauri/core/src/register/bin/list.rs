use super::{Binnable, InBin};
use crate::register::{Register, RegisterError};
use crate::storage::{BINNED, Storage};

impl Register {
    /// Everything in the bin, the last first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn bin(&self) -> Result<Vec<InBin>, RegisterError> {
        in_bin(&self.storage)
    }
}

pub(super) fn in_bin(storage: &Storage) -> Result<Vec<InBin>, RegisterError> {
    let mut found = Vec::new();
    for (noun, name) in BINNED {
        for (row, name, at) in storage.in_bin(noun, name)? {
            found.extend(Binnable::of(noun, row).map(|item| InBin { item, name, at }));
        }
    }
    found.sort_by(|one, other| other.at.cmp(&one.at).then(one.item.cmp(&other.item)));
    Ok(found)
}
