use super::Binnable;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Takes something back out of the bin.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`] where it does not lie there.
    pub fn restore_from_bin(&mut self, item: Binnable) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::Restore, item.what(), |work| {
            let (noun, row) = item.row();
            if work.storage.take_from_bin(noun, row)? { Ok(()) } else { Err(RegisterError::NotFound { what: item.what() }) }
        })
    }
}
