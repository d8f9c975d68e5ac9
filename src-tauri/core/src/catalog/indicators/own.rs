//! Checks an indicator that the office wants to add.

use super::super::Catalog;
use super::check;
use crate::domain::{Indicator, Problem, Severity};

/// What is wrong with `indicator`, which the office wants to add to those of `catalog` (the built-in ones and its other
/// own ones; not `indicator` itself). Every problem is an `Error` under the rule `indicator.own`; none means it may be added.
#[must_use]
pub fn check_own_indicator(catalog: &Catalog, indicator: &Indicator) -> Vec<Problem> {
    let taken = catalog.indicator(indicator.code.as_str()).map(|other| format!("mã này đã dùng cho chỉ tiêu «{}».", other.name));
    let mut all = catalog.indicators.clone();
    if taken.is_none() {
        all.push(indicator.clone());
    }
    taken
        .into_iter()
        .chain(check::faults(&all, indicator))
        .chain(check::derivation_faults(&catalog.record_kinds, indicator))
        .map(|reason| {
            let message = format!("Chỉ tiêu «{}»: {reason}", indicator.code);
            Problem::new(Severity::Error, "indicator.own", message, "Hãy sửa chỉ tiêu rồi lưu lại.").about_indicator(&indicator.code)
        })
        .collect()
}
