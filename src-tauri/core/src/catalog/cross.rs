//! What one kind of catalog file says about another.

use super::{Catalog, CatalogError};

/// Checks the references between indicators and record kinds.
pub(super) fn check(catalog: &Catalog) -> Result<(), CatalogError> {
    super::sentences::check(&catalog.sentences, &catalog.indicators)
}
