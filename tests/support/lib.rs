//! What the suite stands on.

pub mod bundles;
pub mod documents;
pub mod outline;
pub mod word;
