//! Indicators: read from `catalog/indicators.toml` and checked, as the office's own are before they are added.

mod check;
mod own;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Deserialize;

pub(crate) use check::indicators_named_by;
pub use own::check_own_indicator;

use super::files::parse;
use super::{CatalogError, Files, RecordKind};
use crate::domain::Indicator;

/// Where the indicators stand.
const FILE: &str = "catalog/indicators.toml";

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct IndicatorFile {
    #[serde(default)]
    indicator: Vec<Indicator>,
}

/// Reads the indicators and checks each by itself and against the others.
pub(super) fn read(files: &Files) -> Result<Vec<Indicator>, CatalogError> {
    let IndicatorFile { indicator: indicators } = parse(FILE, files.get(FILE).unwrap_or_default())?;
    let mut codes = BTreeSet::new();
    for indicator in &indicators {
        let twice = (!codes.insert(&indicator.code)).then(|| "mã này đã dùng cho một chỉ tiêu khác.".to_owned());
        if let Some(reason) = twice.into_iter().chain(check::faults(&indicators, indicator)).next() {
            return Err(CatalogError::rule(FILE, format!("chỉ tiêu «{}»", indicator.code), reason));
        }
    }
    Ok(indicators)
}

/// Checks that every rule of counting names kinds, fields, choices and stages that are there.
pub(super) fn check_derivations(indicators: &[Indicator], kinds: &[RecordKind]) -> Result<(), CatalogError> {
    for indicator in indicators {
        if let Some(reason) = check::derivation_faults(kinds, indicator).into_iter().next() {
            return Err(CatalogError::rule(FILE, format!("chỉ tiêu «{}», mục derived", indicator.code), reason));
        }
    }
    Ok(())
}
