//! What one kind of catalog file says about another.

use super::{Catalog, CatalogError};

/// Checks the references between indicators and record kinds.
pub(super) fn check(_catalog: &Catalog) -> Result<(), CatalogError> {
    Ok(())
}
