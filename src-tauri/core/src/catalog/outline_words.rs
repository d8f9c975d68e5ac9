//! The words by which a superior's outline (đề cương) is understood: `catalog/outline.toml`.

use serde::Deserialize;

use super::files::parse;
use super::{CatalogError, Files};
use crate::text::fold;

const FILE: &str = "catalog/outline.toml";

/// The words by which a superior's outline is understood. All but `capitals` and the headings are held folded.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OutlineWords {
    /// Words that do not tell what a heading is about.
    pub stop_words: Vec<String>,
    /// How an instruction to the writer begins: "nêu rõ".
    pub instructions: Vec<String>,
    /// What stands above the subject: "đề cương báo cáo".
    pub titles: Vec<String>,
    /// Words that keep their capitals where a heading in capitals becomes one in small letters.
    pub capitals: Vec<String>,
    /// Names of one thing.
    #[serde(default)]
    pub same: Vec<SameThing>,
    /// Other headings of the built-in sections.
    #[serde(default)]
    pub heading: Vec<OtherHeadings>,
    /// What the fields of templates are called.
    #[serde(default)]
    pub field: Vec<FieldNames>,
}

/// Names of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameThing {
    /// The name that stands for all of them.
    pub r#as: String,
    /// The others.
    pub words: Vec<String>,
}

/// Other headings of a section.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherHeadings {
    /// Code of the section, the same in every template.
    pub section: String,
    /// The headings.
    pub words: Vec<String>,
}

/// What a field of templates is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldNames {
    /// The field: `ky.ten`.
    pub expression: String,
    /// Its names.
    pub names: Vec<String>,
}

/// Reads the words.
pub(super) fn read(files: &Files) -> Result<OutlineWords, CatalogError> {
    let mut words: OutlineWords = parse(FILE, files.get(FILE).unwrap_or_default())?;
    let folded = [&mut words.stop_words, &mut words.instructions, &mut words.titles].into_iter().flatten();
    let folded = folded.chain(words.same.iter_mut().flat_map(|same| std::iter::once(&mut same.r#as).chain(&mut same.words)));
    for word in folded.chain(words.field.iter_mut().flat_map(|field| &mut field.names)) {
        *word = fold(word);
    }
    for field in &words.field {
        let expression = format!("{{{{ {} }}}}", field.expression);
        if minijinja::Environment::empty().add_template("truong", &expression).is_err() {
            return Err(CatalogError::rule(FILE, format!("trường «{}»", field.expression), "viết sai cú pháp."));
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_other_heading_belongs_to_a_section_that_there_is() {
        let catalog = Catalog::built_in().unwrap();
        for other in &catalog.outline_words.heading {
            assert!(catalog.templates.iter().any(|template| template.section(&other.section).is_some()), "{}", other.section);
        }
    }

    #[test]
    fn an_office_adds_its_own_words_and_a_broken_field_is_refused_in_words() {
        let own = |text: &str| Catalog::with_overrides(&[(FILE.to_owned(), text.to_owned())]);
        let words = "stop-words = ['Của']\ninstructions = []\ntitles = []\ncapitals = []\n";
        assert_eq!(own(words).unwrap().outline_words.stop_words, ["cua"]);
        let broken = own(&format!("{words}[[field]]\nexpression = 'ky.'\nnames = []\n")).unwrap_err().to_string();
        assert!(broken.contains("catalog/outline.toml") && broken.contains("«ky.»"), "{broken}");
    }
}
