//! What the suite stands on.

pub mod articles;
pub mod bundles;
pub mod documents;
pub mod large;
pub mod office;
pub mod outline;
pub mod register;
pub mod reviews;
pub mod word;
