//! The sentences of the catalog.
