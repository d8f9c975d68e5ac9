//! What has to be loaded for some indicators only: a register of ten years is not read whole for one cell.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::indicators_named_by;
use crate::domain::{IndicatorBook, IndicatorCode, Window};
use crate::register::FactsQuery;

/// The facts over `window` of the indicators with `codes`, their parts and the terms of their formulas; of all where there
/// is none. Codes that name nothing are left out.
pub(super) fn needed(book: &IndicatorBook, codes: &[String], window: Window) -> FactsQuery {
    if codes.is_empty() {
        return FactsQuery::all(window);
    }
    let mut found: BTreeSet<IndicatorCode> = BTreeSet::new();
    let mut waiting: Vec<IndicatorCode> = codes.iter().map(|code| IndicatorCode(code.clone())).collect();
    while let Some(code) = waiting.pop() {
        let Some(indicator) = book.get(code.as_str()) else { continue };
        if found.insert(code) {
            waiting.extend(indicators_named_by(indicator).cloned());
            waiting.extend(book.parts_of(indicator.code.as_str()).map(|part| part.code.clone()));
        }
    }
    FactsQuery { window, kinds: Some(BTreeMap::new()), indicators: Some(found) }
}
