use std::collections::BTreeSet;

use crate::register::{Op, Register, RegisterError};

impl Register {
    /// Gives every indicator of the catalog its row. One that left the catalog keeps its row, since observations stand on it.
    pub(in crate::register) fn sync_indicators(&mut self) -> Result<(), RegisterError> {
        let known: BTreeSet<String> = self.storage.indicators()?.into_iter().map(|row| row.code).collect();
        let catalog = std::sync::Arc::clone(&self.catalog);
        let new: Vec<&str> =
            catalog.indicators.iter().map(|indicator| indicator.code.as_str()).filter(|code| !known.contains(*code)).collect();
        if new.is_empty() {
            return Ok(());
        }
        self.transact(Op::SyncIndicators, "", |work| {
            new.iter().try_for_each(|code| work.storage.add_indicator(code, None).map(|_| ()))?;
            Ok(())
        })?;
        Ok(())
    }
}
