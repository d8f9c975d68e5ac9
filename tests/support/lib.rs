//! What the suite stands on.

pub mod articles;
pub mod bridge;
pub mod bundles;
pub mod desktop;
pub mod documents;
pub mod large;
pub mod outline;
pub mod register;
pub mod reviews;
pub mod word;
