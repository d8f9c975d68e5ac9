//! The files of `assets/` that are compiled in, each under the path by which a user's file replaces it.

macro_rules! assets {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../assets/", $path)))),+]
    };
}

/// Path below `assets/` and text of every compiled-in file.
pub(super) const BUILT_IN: &[(&str, &str)] = assets!["catalog/indicators.toml", "catalog/sentences.toml"];
