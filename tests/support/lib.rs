//! What the suite stands on.

pub mod articles;
pub mod bridge;
pub mod bundles;
pub mod desktop;
pub mod documents;
pub mod large;
pub mod made_word;
pub mod office;
pub mod outline;
pub mod register;
pub mod reviews;
pub mod webdriver;
pub mod window;
pub mod word;

/// Where tests leave pictures and files for a person to look at.
#[must_use]
pub fn artefacts() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("artefacts")
}
