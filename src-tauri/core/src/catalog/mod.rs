//! The catalog: record kinds, indicators, sentences, templates and layout standards, read from the files of `assets/`.
//!
//! Every file is compiled in; a user's file of the same path replaces it, and a user's file of a new name in one of the
//! folders is added. Each kind of file has its own module, which reads its own files out of [`Files`] and checks them;
//! what one kind of file says about another is checked in [`cross`] once all are read.

mod assets;
mod cross;
mod error;
mod files;
mod indicators;
pub mod layouts;
mod outline_words;
mod records;
pub mod sentences;
pub mod templates;

pub use error::CatalogError;
pub use files::Files;
pub use indicators::check_own_indicator;
pub(crate) use indicators::indicators_named_by;
pub use layouts::LayoutStandard;
pub use outline_words::{FieldNames, OtherHeadings, OutlineWords, SameThing};
pub use records::{Choice, Fault, Field, FieldType, LinkRole, Missing, RecordKind, Stage};
pub use sentences::Sentence;
pub use templates::Template;

use crate::domain::Indicator;

/// Everything the program knows as data.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalog {
    /// The indicators, in the order of the catalog file, parts after their whole.
    pub indicators: Vec<Indicator>,
    /// The kinds of records, by code.
    pub record_kinds: Vec<RecordKind>,
    /// The layout standards, by code.
    pub layouts: Vec<LayoutStandard>,
    /// The figure sentences, in the order of the file.
    pub sentences: Vec<Sentence>,
    /// The templates, by code.
    pub templates: Vec<Template>,
    /// The words by which a superior's outline is understood.
    pub outline_words: OutlineWords,
}

impl Catalog {
    /// The catalog as it is compiled in.
    ///
    /// # Errors
    /// [`CatalogError`] only where the program was built from a broken file; the tests hold every file right.
    pub fn built_in() -> Result<Self, CatalogError> {
        Self::with_overrides(&[])
    }

    /// The catalog with the user's own files, given as (path below the user's folder, text):
    /// `catalog/records/mo-hinh.toml` replaces the built-in file of that path, `catalog/records/cau-lac-bo.toml` adds a kind.
    ///
    /// # Errors
    /// [`CatalogError`] naming the file, the place in it and the reason; nothing of a broken catalog is used.
    pub fn with_overrides(files: &[(String, String)]) -> Result<Self, CatalogError> {
        let files = Files::with_overrides(files)?;
        let catalog = Self {
            indicators: indicators::read(&files)?,
            record_kinds: records::read(&files)?,
            layouts: layouts::read(&files)?,
            sentences: sentences::read(&files)?,
            templates: templates::read(&files)?,
            outline_words: outline_words::read(&files)?,
        };
        cross::check(&catalog)?;
        templates::check(&catalog)?;
        Ok(catalog)
    }

    /// The indicator with `code`.
    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.code.as_str() == code)
    }

    /// The record kind with `code`.
    #[must_use]
    pub fn record_kind(&self, code: &str) -> Option<&RecordKind> {
        self.record_kinds.iter().find(|kind| kind.code.as_str() == code)
    }

    /// The template with `code`.
    #[must_use]
    pub fn template(&self, code: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.code.as_str() == code)
    }
}
