use chrono::NaiveDate;

use super::{checked, put_succession};
use crate::domain::{SuccessionKind, Unit, UnitId, UnitSuccession};
use crate::register::{Op, Outcome, Register, RegisterError, check_day};

/// One decision by which units came out of others: several merged into one, one split into several, one renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reorganisation {
    /// The units that ended, or gave a part.
    pub from: Vec<UnitId>,
    /// The units that followed.
    pub into: Vec<UnitId>,
    /// How.
    pub kind: SuccessionKind,
    /// The first day of what followed.
    pub effective_on: NaiveDate,
    /// The resolution that decided it.
    pub document: Option<String>,
    /// Whether those that gave everything end on the day before, and what was split off or renamed begins on the day, where
    /// nothing is known of it yet. One that others were merged into may have stood before.
    pub ends: bool,
}

impl Register {
    /// Writes a reorganisation down: every step from each unit that ended to each that followed, and their days, in one
    /// operation.
    ///
    /// # Errors
    /// As [`Register::add_succession`]; [`RegisterError::DaysBackwards`] where a unit would end before it began.
    pub fn reorganise_units(&mut self, change: &Reorganisation) -> Result<Outcome<()>, RegisterError> {
        check_day("Ngày kế thừa", Some(change.effective_on))?;
        let tree = self.unit_tree()?;
        let unit = |id: &UnitId| tree.get(*id).ok_or(RegisterError::NotFound { what: "đơn vị" });
        let from = change.from.iter().map(unit).collect::<Result<Vec<_>, _>>()?;
        let into = change.into.iter().map(unit).collect::<Result<Vec<_>, _>>()?;
        let names = |units: &[&Unit]| units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join(", ");
        let about = format!("{} → {}", names(&from), names(&into));
        self.transact(Op::ReorganiseUnits, &about, |work| {
            for predecessor in &from {
                for successor in &into {
                    let step = UnitSuccession {
                        predecessor: predecessor.id,
                        successor: successor.id,
                        kind: change.kind,
                        effective_on: change.effective_on,
                        document: change.document.clone(),
                    };
                    put_succession(work, &step)?;
                }
            }
            if !change.ends {
                return Ok(());
            }
            // Of a unit that was split a part may live on under the old name, so its end is not to be guessed.
            let last_day = change.effective_on.pred_opt().filter(|_| change.kind != SuccessionKind::Split);
            for predecessor in from.iter().filter(|unit| last_day.is_some() && unit.valid_to.is_none()) {
                work.storage.update_unit(&checked(work, &Unit { valid_to: last_day, ..(*predecessor).clone() })?)?;
            }
            for successor in into.iter().filter(|unit| unit.valid_from.is_none() && change.kind != SuccessionKind::Merged) {
                work.storage.update_unit(&checked(work, &Unit { valid_from: Some(change.effective_on), ..(*successor).clone() })?)?;
            }
            Ok(())
        })
    }
}
