use crate::domain::{IndicatorBook, Target, TargetId, UnitTree, Window};
use crate::register::{Op, Outcome, Register, RegisterError, clean_some};

impl Register {
    /// Sets the target of an indicator, a unit and a year; an earlier one is replaced, and the history keeps it.
    /// The id in `target` is not looked at.
    ///
    /// # Errors
    /// [`RegisterError`] where indicator or unit is not there, or the year cannot be meant.
    pub fn set_target(&mut self, target: &Target) -> Result<Outcome<TargetId>, RegisterError> {
        self.transact(Op::SetTarget, "", |work| {
            check(work.book, &UnitTree::new(work.storage.units()?), target)?;
            Ok(work.storage.put_target(&Target { document: clean_some(target.document.as_ref()), ..target.clone() })?)
        })
    }

    /// Every target, by year.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn targets(&self) -> Result<Vec<Target>, RegisterError> {
        Ok(self.storage.targets()?)
    }
}

/// Refuses a target of nothing, of nobody or of no year.
pub(in crate::register) fn check(book: &IndicatorBook, units: &UnitTree, target: &Target) -> Result<(), RegisterError> {
    if book.code(target.indicator).is_none() {
        return Err(RegisterError::NotFound { what: "chỉ tiêu" });
    }
    if units.get(target.unit).is_none() {
        return Err(RegisterError::NotFound { what: "đơn vị" });
    }
    if !Window::YEARS.contains(&target.year) {
        return Err(RegisterError::YearOutOfRange(target.year));
    }
    Ok(())
}
