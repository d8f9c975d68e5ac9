//! Indicators: read from `catalog/indicators.toml` and checked.

use serde::Deserialize;

use super::files::parse;
use super::{Catalog, CatalogError, Files};
use crate::domain::{Indicator, Problem};

const FILE: &str = "catalog/indicators.toml";

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct IndicatorFile {
    #[serde(default)]
    indicator: Vec<Indicator>,
}

/// Reads the indicators.
pub(super) fn read(files: &Files) -> Result<Vec<Indicator>, CatalogError> {
    let file: IndicatorFile = parse(FILE, files.get(FILE).unwrap_or_default())?;
    Ok(file.indicator)
}

/// What is wrong with an indicator that the office wants to add.
#[must_use]
pub fn check_own_indicator(_catalog: &Catalog, _indicator: &Indicator) -> Vec<Problem> {
    Vec::new()
}
