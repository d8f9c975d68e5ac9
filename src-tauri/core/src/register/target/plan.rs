use super::check;
use crate::domain::{IndicatorCode, Quantity, Target, TargetId, UnitId, UnitTree};
use crate::register::{Op, Outcome, Register, RegisterError};

/// One cell of a year's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Of which indicator.
    pub indicator: IndicatorCode,
    /// For whom.
    pub unit: UnitId,
    /// For which year.
    pub year: i32,
    /// How much; `None` takes the target out.
    pub value: Option<Quantity>,
}

impl Register {
    /// Writes cells of plans in one operation. A target that was there keeps the document that set it.
    ///
    /// # Errors
    /// As [`Register::set_target`].
    pub fn plan(&mut self, cells: &[Planned]) -> Result<Outcome<()>, RegisterError> {
        let about = match cells {
            [one] => one.indicator.to_string(),
            many => format!("{} số", many.len()),
        };
        let op = if cells.iter().all(|cell| cell.value.is_none()) { Op::RemoveTarget } else { Op::SetTarget };
        self.transact(op, &about, |work| {
            let units = UnitTree::new(work.storage.units()?);
            let kept = work.storage.targets()?;
            for cell in cells {
                let code = cell.indicator.as_str();
                let unknown = || RegisterError::UnknownCode { what: "chỉ tiêu", code: code.chars().take(40).collect() };
                let indicator = work.book.id(code).ok_or_else(unknown)?;
                let old = kept.iter().find(|target| (target.indicator, target.unit, target.year) == (indicator, cell.unit, cell.year));
                match (cell.value, old) {
                    (Some(value), _) => {
                        let document = old.and_then(|old| old.document.clone());
                        let target = Target { id: TargetId(0), indicator, unit: cell.unit, year: cell.year, value, document };
                        check(work.book, &units, &target)?;
                        if old.is_none_or(|old| old.value != value) {
                            work.storage.put_target(&target)?;
                        }
                    }
                    (None, Some(old)) => {
                        work.storage.remove_target(old.id)?;
                    }
                    (None, None) => {}
                }
            }
            Ok(())
        })
    }
}
