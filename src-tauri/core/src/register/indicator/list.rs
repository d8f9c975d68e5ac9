use crate::catalog::Catalog;
use crate::domain::{IndicatorBook, IndicatorCode, IndicatorId};
use crate::register::{Register, RegisterError};
use crate::storage::Storage;

impl Register {
    /// The row of the indicator with `code`.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`].
    pub fn indicator_by_code(&self, code: &str) -> Result<IndicatorId, RegisterError> {
        self.book.id(code).ok_or_else(|| RegisterError::UnknownCode { what: "chỉ tiêu", code: code.chars().take(40).collect() })
    }

    /// The codes of the office's own indicators that are not in the bin.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn own_indicators(&self) -> Result<Vec<IndicatorCode>, RegisterError> {
        let rows = self.storage.indicators()?.into_iter();
        Ok(rows.filter(|row| row.own.is_some() && !row.binned).map(|row| IndicatorCode(row.code)).collect())
    }

    /// Reads the indicators again after they changed.
    pub(in crate::register) fn read_book(&mut self) -> Result<(), RegisterError> {
        self.book = book(&self.storage, &self.catalog)?;
        Ok(())
    }
}

/// The indicators of the register: an own definition before the catalog's of the same code; those in the bin left out.
pub(in crate::register) fn book(storage: &Storage, catalog: &Catalog) -> Result<IndicatorBook, RegisterError> {
    let rows = storage.indicators()?.into_iter().filter(|row| !row.binned);
    let found = rows.filter_map(|row| {
        let id = row.id;
        row.own.or_else(|| catalog.indicator(&row.code).cloned()).map(|indicator| (id, indicator))
    });
    Ok(IndicatorBook::new(found))
}
