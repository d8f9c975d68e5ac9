//! Layout standards (thể thức): read from `layout/*.toml`, chosen by the day of signing.
//!
//! Every number and every fixed word of a layout stands in those files; the Word writer only carries them out.

mod first_page;
mod length;
mod parts;
mod rules;

pub use first_page::*;
pub use length::{Length, NotALength};
pub use parts::*;

use chrono::NaiveDate;

use super::files::parse;
use super::{CatalogError, Files};
use crate::domain::{IssuerProfile, LayoutFamily};

const FOLDER: &str = "layout/";

/// Reads the layout standards, by code.
pub(super) fn read(files: &Files) -> Result<Vec<LayoutStandard>, CatalogError> {
    let mut layouts: Vec<LayoutStandard> = Vec::new();
    for (file, text) in files.below(FOLDER) {
        let layout: LayoutStandard = parse(file, text)?;
        rules::check(file, &layout)?;
        if layouts.iter().any(|other| other.id == layout.id) {
            return Err(CatalogError::rule(file, format!("thể thức {}", layout.id), "đã có một tệp khác mang mã này."));
        }
        layouts.push(layout);
    }
    rules::check_together(FOLDER, &layouts)?;
    Ok(layouts)
}

impl LayoutStandard {
    /// Whether it is the standard in force on `day`.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The standard of `family` in force on the day of signing: HD 36-HD/VPTW until 26/5/2026, HD 05-HD/VPTW from 27/5/2026.
    #[must_use]
    pub fn for_family_on(layouts: &[Self], family: LayoutFamily, day: NaiveDate) -> Option<&Self> {
        layouts.iter().find(|layout| layout.family == family && layout.holds_on(day))
    }

    /// The standard that `profile` follows on the day of signing, with the choices that the profile makes
    /// where the standard leaves one. `None` where no standard of its family holds, or the one it asks for is not there.
    #[must_use]
    pub fn for_profile_on(layouts: &[Self], profile: &IssuerProfile, day: NaiveDate) -> Option<Self> {
        let layout = match &profile.layout_override {
            Some(code) => layouts.iter().find(|layout| layout.id == *code),
            None => Self::for_family_on(layouts, profile.layout, day),
        };
        layout.map(|layout| layout.chosen_by(profile))
    }

    /// This standard with the profile's choices: body size, numbering of headings, two sides.
    /// A choice that the standard does not leave is not taken.
    #[must_use]
    pub fn chosen_by(&self, profile: &IssuerProfile) -> Self {
        let mut chosen = self.clone();
        if let Some(size) = profile.body_size.filter(|size| self.body.sizes.contains(size)) {
            chosen.body.size = size;
        }
        if let Some(number) = profile.heading_style.as_ref().and_then(|style| self.headings.choices.get(style)) {
            chosen.headings.roman.number.clone_from(number);
        }
        chosen.page.two_sided = profile.two_sided;
        chosen
    }
}

#[cfg(test)]
mod tests;
