//! The files a catalog is read from: the compiled-in ones and the user's in their place.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{CatalogError, assets};

/// Path and text of every file, by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// The compiled-in files, with the user's put in their place or added.
    ///
    /// # Errors
    /// [`CatalogError::UnknownFile`] for a user's file that nothing reads.
    pub fn with_overrides(overrides: &[(String, String)]) -> Result<Self, CatalogError> {
        let mut files: BTreeMap<String, String> =
            assets::BUILT_IN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        for (path, text) in overrides {
            let path = path.replace('\\', "/");
            if !is_read(&path) {
                return Err(CatalogError::UnknownFile(path));
            }
            files.insert(path, text.strip_prefix('\u{feff}').unwrap_or(text).to_owned());
        }
        Ok(Self(files))
    }

    /// The text of the file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The files below `folder` (written with its last slash), by path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter(move |(path, _)| path.starts_with(folder)).map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

/// Reads one TOML file into its type.
///
/// # Errors
/// [`CatalogError::Syntax`] with line and column.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogError> {
    toml::from_str(text).map_err(|error| CatalogError::syntax(file, text, &error))
}

/// Whether some part of the program reads the file at `path`.
fn is_read(path: &str) -> bool {
    let below = |folder: &str| path.strip_prefix(folder).is_some_and(|name| name.len() > ".toml".len() && name.ends_with(".toml"));
    matches!(path, "catalog/indicators.toml" | "catalog/outline.toml" | "catalog/sentences.toml")
        || below("catalog/records/")
        || below("templates/")
        || below("layout/")
}
