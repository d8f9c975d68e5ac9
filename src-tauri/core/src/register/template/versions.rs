use chrono::NaiveDateTime;

use crate::catalog::templates::SectionTemplate;
use crate::document::{Change, WordChange, compare_words};
use crate::domain::TemplateCode;
use crate::register::{Register, RegisterError};
use crate::storage::Noun;

/// One version of an own template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateVersion {
    /// Its number, from 1.
    pub version: u32,
    /// When it was saved.
    pub at: Option<NaiveDateTime>,
    /// By whom.
    pub who: String,
}

/// One section of two templates side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplatePair {
    /// Its code.
    pub code: String,
    /// Its heading in the newer one, or in the older one where it is gone.
    pub heading: String,
    /// Whether the newer one adds it, leaves it out, or has it still.
    pub change: Change,
    /// What differs in its text as TOML; empty where nothing does.
    pub words: Vec<WordChange>,
}

impl Register {
    /// The kept versions of an own template, the latest first.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn template_versions(&self, code: &TemplateCode) -> Result<Vec<TemplateVersion>, RegisterError> {
        let mut versions = Vec::new();
        for row in self.storage.template_versions(code.as_str())? {
            let added = self.history(Noun::Template, row.row)?.into_iter().next().map(|entry| entry.operation);
            let (at, who) = added.map_or((None, String::new()), |operation| (Some(operation.at), operation.who));
            versions.push(TemplateVersion { version: row.version, at, who });
        }
        Ok(versions)
    }

    /// Two templates side by side, section by section: two versions of an own one, or an own one beside the built-in.
    ///
    /// # Errors
    /// As [`Register::template_of`].
    pub fn compare_templates(
        &self,
        old: (&TemplateCode, Option<u32>),
        new: (&TemplateCode, Option<u32>),
    ) -> Result<Vec<TemplatePair>, RegisterError> {
        let (old, new) = (self.template_of(old.0, old.1)?, self.template_of(new.0, new.1)?);
        let text = |section: &SectionTemplate| {
            let own = SectionTemplate { children: Vec::new(), ..section.clone() };
            toml::to_string_pretty(&own).unwrap_or_default()
        };
        let mut pairs = Vec::new();
        for section in new.walk() {
            let was = old.section(&section.code);
            let before = was.map(text).unwrap_or_default();
            let after = text(section);
            let words = if before == after || was.is_none() { Vec::new() } else { compare_words(&before, &after) };
            let change = if was.is_some() { Change::Kept } else { Change::Added };
            pairs.push(TemplatePair { code: section.code.clone(), heading: section.heading.clone(), change, words });
        }
        let gone = old.walk().into_iter().filter(|section| new.section(&section.code).is_none());
        pairs.extend(gone.map(|section| TemplatePair {
            code: section.code.clone(),
            heading: section.heading.clone(),
            change: Change::Removed,
            words: Vec::new(),
        }));
        Ok(pairs)
    }
}
