use std::collections::BTreeMap;

use super::{ATTACHMENT_LIMIT, Attachment, hash, place};
use crate::domain::{AttachmentId, RecordId};
use crate::files;
use crate::register::{Register, RegisterError};

impl Register {
    /// Every attached file, by name.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn attachments(&self) -> Result<Vec<Attachment>, RegisterError> {
        Ok(self.storage.attachments()?.into_iter().map(Attachment::from).collect())
    }

    /// The files attached to a record, by name.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn attachments_of_record(&self, record: RecordId) -> Result<Vec<Attachment>, RegisterError> {
        Ok(self.storage.attachments_of_record(record)?.into_iter().map(Attachment::from).collect())
    }

    /// How many files each of `records` has; those without any are left out.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn attachment_counts(&self, records: &[RecordId]) -> Result<BTreeMap<RecordId, u32>, RegisterError> {
        Ok(self.storage.attachment_counts(records)?)
    }

    /// The bytes of an attached file.
    ///
    /// # Errors
    /// [`RegisterError::AttachmentChanged`] where the file is gone or no longer what it was.
    pub fn attachment(&self, id: AttachmentId) -> Result<Vec<u8>, RegisterError> {
        let found = self.attachments()?.into_iter().find(|attachment| attachment.id == id);
        let attachment = found.ok_or(RegisterError::NotFound { what: "tệp đính kèm" })?;
        match files::read(&place(self.path(), &attachment.sha256), ATTACHMENT_LIMIT) {
            Ok(bytes) if hash(&bytes) == attachment.sha256 => Ok(bytes),
            _ => Err(RegisterError::AttachmentChanged(attachment.name)),
        }
    }
}
