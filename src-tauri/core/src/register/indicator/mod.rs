//! Indicators: those of the catalog, and the office's own.

mod add;
mod change;
mod list;
mod sync;

pub(super) use list::book;

use super::{RegisterError, Work, check_code};
use crate::catalog::Catalog;
use crate::domain::{Indicator, Severity};

/// The own indicator as it is kept, if the catalog's rules allow it.
pub(super) fn checked(work: &Work<'_>, indicator: &Indicator) -> Result<Indicator, RegisterError> {
    let indicator = Indicator { name: super::clean(&indicator.name), measure: super::clean(&indicator.measure), ..indicator.clone() };
    check_code(indicator.code.as_str())?;
    if indicator.name.is_empty() {
        return Err(RegisterError::NameEmpty("Chỉ tiêu"));
    }
    let problems = crate::catalog::check_own_indicator(&with_other_own(work, &indicator), &indicator);
    match problems.into_iter().find(|problem| problem.severity == Severity::Error) {
        Some(problem) => Err(RegisterError::IndicatorWrong(format!("{} {}", problem.message, problem.advice).trim().to_owned())),
        None => Ok(indicator),
    }
}

/// The catalog with the office's other own indicators, which a formula may name as well.
fn with_other_own(work: &Work<'_>, indicator: &Indicator) -> Catalog {
    let mut catalog = work.catalog.clone();
    let others = work.book.iter().filter(|other| other.code != indicator.code && work.catalog.indicator(other.code.as_str()).is_none());
    catalog.indicators.extend(others.cloned());
    catalog
}
