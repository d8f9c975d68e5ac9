use super::{hash, place};
use crate::domain::{AttachmentId, RecordId, ReportId};
use crate::files;
use crate::register::{Op, Outcome, Register, RegisterError, clean};
use crate::storage::AttachmentRow;

impl Register {
    /// Keeps a file with a record.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where the record is not there, [`RegisterError::File`] where the file cannot be written.
    pub fn attach_to_record(&mut self, record: RecordId, name: &str, bytes: &[u8]) -> Result<Outcome<AttachmentId>, RegisterError> {
        self.record(record)?;
        self.attach(name, bytes, Some(record), None)
    }

    /// Keeps a file with a report: the signed Word or PDF file.
    ///
    /// # Errors
    /// As [`Register::attach_to_record`].
    pub fn attach_to_report(&mut self, report: ReportId, name: &str, bytes: &[u8]) -> Result<Outcome<AttachmentId>, RegisterError> {
        self.report(report)?;
        self.attach(name, bytes, None, Some(report))
    }

    fn attach(
        &mut self,
        name: &str,
        bytes: &[u8],
        record: Option<RecordId>,
        report: Option<ReportId>,
    ) -> Result<Outcome<AttachmentId>, RegisterError> {
        let file = self.keep_file(name, bytes)?;
        self.transact(Op::AttachFile, &file.name.clone(), |work| {
            Ok(work.storage.add_attachment(&AttachmentRow { record, report, ..file })?)
        })
    }

    /// Puts a file beside the register; the row that makes it an attachment is still to be written.
    pub(in crate::register) fn keep_file(&self, name: &str, bytes: &[u8]) -> Result<AttachmentRow, RegisterError> {
        let name = clean(name);
        if name.is_empty() {
            return Err(RegisterError::NameEmpty("Tệp đính kèm"));
        }
        if !self.storage.is_writable() {
            return Err(crate::storage::StorageError::OpenedForReading.into());
        }
        // The file first: a row without its file would be a loss, a file without its row only takes room.
        let sha256 = hash(bytes);
        let place = place(self.path(), &sha256);
        if !super::is_whole(self.path(), &sha256) {
            files::make_folder(files::folder_of(&place))?;
            files::write_atomically(&place, bytes)?;
        }
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        Ok(AttachmentRow { id: AttachmentId(0), name, sha256, size, record: None, report: None })
    }

    /// Takes an attachment out; the file itself stays, so that undo finds it.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn remove_attachment(&mut self, id: AttachmentId) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::RemoveAttachment, "", |work| {
            if work.storage.remove_attachment(id)? { Ok(()) } else { Err(RegisterError::NotFound { what: "tệp đính kèm" }) }
        })
    }
}
