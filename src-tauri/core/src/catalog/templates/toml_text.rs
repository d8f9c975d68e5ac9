//! A template as TOML text, for those that an office keeps in its register and changes on the screen.

use super::{Template, read};
use crate::catalog::{CatalogError, Files};

/// Reads a template that stands alone or uses the shared parts of the program. `name` is what messages call it.
///
/// # Errors
/// [`CatalogError`] naming the place and the reason.
pub fn from_toml(name: &str, text: &str) -> Result<Template, CatalogError> {
    read::read_one(name, text, &Files::with_overrides(&[])?)
}

/// The template as TOML, every shared part written out where it is used.
///
/// # Errors
/// [`CatalogError`] where something in it cannot be written, which is a fault of the program.
pub fn to_toml(template: &Template) -> Result<String, CatalogError> {
    toml::to_string_pretty(template).map_err(|error| CatalogError::rule(template.code.as_str(), "cả mẫu", format!("{error}.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_built_in_template_comes_back_from_its_text_as_it_was() {
        for template in Catalog::built_in().unwrap().templates {
            let text = to_toml(&template).unwrap();
            let again = from_toml("mau.toml", &text).unwrap_or_else(|error| panic!("{}: {error}", template.code));
            assert_eq!(again, template);
            let json = serde_json::to_value(&template).unwrap();
            assert_eq!(serde_json::from_value::<Template>(json).unwrap(), template, "the window changes it as JSON");
        }
    }

    #[test]
    fn a_text_that_is_no_template_is_refused_with_its_place() {
        let error = from_toml("mau.toml", "code = 'thu'\nten = 'Thử'\n").unwrap_err().to_string();
        assert!(error.contains("mau.toml") && error.contains("«ten»"), "{error}");
    }
}
