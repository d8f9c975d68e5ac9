//! The parts of a package as text, for who changes them: within the same bounds as reading.

use super::limits::Budget;
use super::open::beside;
use super::package::{Package, Relations};
use super::{Limits, ReadError};

/// An open package whose parts can be asked for.
pub(in crate::docx) struct Parts<'b> {
    package: Package<'b>,
    relations: Relations,
    of_package: Relations,
}

impl<'b> Parts<'b> {
    /// Opens a package.
    pub(in crate::docx) fn open(bytes: &'b [u8], limits: &'b Limits) -> Result<Self, ReadError> {
        let mut budget = Budget::new(limits);
        let mut package = Package::open(bytes, limits, &mut budget)?;
        let main = package.main.clone();
        let relations = package.relations(&main, &mut budget)?;
        let of_package = package.relations("", &mut budget)?;
        Ok(Self { package, relations, of_package })
    }

    /// The name of the main part.
    pub(in crate::docx) fn main(&self) -> &str {
        &self.package.main
    }

    /// The name of the part that the main part is related to by `kind`, or of the one that usually is.
    pub(in crate::docx) fn named(&self, kind: &str, usual: &str) -> String {
        self.relations.part(kind).map_or_else(|| beside(&self.package.main, usual), str::to_owned)
    }

    /// The name of the part with title, author and the like.
    pub(in crate::docx) fn properties(&self) -> String {
        self.of_package.part("core-properties").unwrap_or("docProps/core.xml").to_owned()
    }

    /// Whether an id of a relationship of the main part is taken.
    pub(in crate::docx) fn relates(&self, id: &str) -> bool {
        self.relations.get(id).is_some()
    }

    /// Whether the package has a part.
    pub(in crate::docx) fn has(&self, name: &str) -> bool {
        self.package.has(name)
    }

    /// The text of a part; `None` where there is none.
    pub(in crate::docx) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        self.package.text(name)
    }
}
