use super::Binnable;
use crate::catalog::indicators_named_by;
use crate::domain::UnitTree;
use crate::register::transact::Work;
use crate::register::{Op, Outcome, Register, RegisterError};

impl Register {
    /// Puts something into the bin, where nothing reads it but the bin itself.
    ///
    /// # Errors
    /// [`RegisterError::IndicatorInUse`], [`RegisterError::IndicatorNeeded`] and [`RegisterError::IndicatorBuiltIn`] for indicators, [`RegisterError::UnitHasUnits`]
    /// for a unit with others below it, [`RegisterError::NotFound`] where it is not there.
    pub fn put_in_bin(&mut self, item: Binnable) -> Result<Outcome<()>, RegisterError> {
        let about = match self.named(item)? {
            Some(name) => format!("{} «{name}»", item.what()),
            None => item.what().to_owned(),
        };
        self.transact(Op::Bin, &about, |work| {
            check(work, item)?;
            let (noun, row) = item.row();
            if work.storage.put_in_bin(noun, row, work.now)? { Ok(()) } else { Err(RegisterError::NotFound { what: item.what() }) }
        })
    }
}

impl Register {
    /// What people call it, where it has a name.
    fn named(&self, item: Binnable) -> Result<Option<String>, RegisterError> {
        Ok(match item {
            Binnable::Record(id) => self.storage.record(id)?.map(|record| record.title),
            Binnable::Unit(id) => self.storage.unit(id)?.map(|unit| unit.name),
            Binnable::Report(id) => self.storage.report(id)?.map(|report| report.title),
            Binnable::Profile(id) => self.storage.profile(id)?.map(|profile| profile.name),
            Binnable::Indicator(id) => {
                self.storage.indicators()?.into_iter().find(|row| row.id == id).map(|row| row.own.map_or(row.code, |own| own.name))
            }
            Binnable::Task(_) | Binnable::Template(_) | Binnable::Phrase(_) => None,
        })
    }
}

fn check(work: &Work<'_>, item: Binnable) -> Result<(), RegisterError> {
    match item {
        Binnable::Unit(id) => {
            let tree = UnitTree::new(work.storage.units()?);
            match (tree.get(id), tree.children(id).len()) {
                (Some(unit), below) if below > 0 => Err(RegisterError::UnitHasUnits { unit: unit.name.clone(), below }),
                _ => Ok(()),
            }
        }
        Binnable::Indicator(id) => {
            let row =
                work.storage.indicators()?.into_iter().find(|row| row.id == id).ok_or(RegisterError::NotFound { what: item.what() })?;
            let Some(own) = row.own else { return Err(RegisterError::IndicatorBuiltIn(row.code)) };
            if let Some(other) = work.book.iter().find(|other| indicators_named_by(other).any(|code| code.as_str() == row.code)) {
                return Err(RegisterError::IndicatorNeeded {
                    code: row.code,
                    name: own.name,
                    by: format!("{} «{}»", other.code, other.name),
                });
            }
            match work.storage.uses_of_indicator(id)? {
                (0, 0, 0) => Ok(()),
                (observations, targets, reports) => {
                    Err(RegisterError::IndicatorInUse { code: row.code, name: own.name, observations, targets, reports })
                }
            }
        }
        _ => Ok(()),
    }
}
