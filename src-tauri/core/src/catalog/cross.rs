//! What one kind of catalog file says about another.

use super::{Catalog, CatalogError, indicators};

/// Checks the references between the parts of the catalog.
pub(super) fn check(catalog: &Catalog) -> Result<(), CatalogError> {
    indicators::check_derivations(&catalog.indicators, &catalog.record_kinds)?;
    super::sentences::check(&catalog.sentences, &catalog.indicators)
}
