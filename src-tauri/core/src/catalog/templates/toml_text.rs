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
    use proptest::prelude::*;

    use super::*;
    use crate::catalog::Catalog;
    use crate::catalog::templates::*;

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

    /// A text that tries to get out of its place: quotes, brackets, line ends, signs of TOML, letters of every sort.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("\"\"\"".to_owned()),
            Just("'''".to_owned()),
            Just("\\u0000\\".to_owned()),
            Just("\r\n\t".to_owned()),
            Just("[[section]]".to_owned()),
            Just("# = \u{0}\u{7f}\u{200b}\u{202e}".to_owned()),
            Just("Uỷ ban Nhân dân\n\nxã hoà bình".to_owned()),
            Just("{{ ky.ten }}".to_owned()),
            "\\PC{0,12}".prop_map(|text| text.replace(['{', '}'], "")),
        ];
        proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn whatever_is_typed_into_a_template_comes_back_to_the_letter(texts in proptest::collection::vec(hostile(), 8), at in 0_usize..11) {
            static BUILT_IN: std::sync::OnceLock<Vec<Template>> = std::sync::OnceLock::new();
            let templates = BUILT_IN.get_or_init(|| Catalog::built_in().unwrap().templates);
            let mut template = templates[at % templates.len()].clone();
            template.name.clone_from(&texts[0]);
            template.about.clone_from(&texts[1]);
            template.subject.clone_from(&texts[2]);
            template.addressees.push(texts[3].clone());
            template.opening.push(BlockTemplate::Text(FixedText { text: texts[4].clone() }));
            let section = template.sections.first_mut().unwrap();
            section.heading.clone_from(&texts[5]);
            section.blocks.push(BlockTemplate::Prompt(Prompt { text: texts[6].clone() }));
            let conditions = [("loai".into(), vec![texts[7].clone()])].into();
            let records = RecordFilter { kind: "van-ban".into(), conditions, units: vec![texts[7].as_str().into()], stage: None, days: Days::Any, of_subject: None };
            let when_none = WhenNone::Text(texts[7].clone());
            section.blocks.push(BlockTemplate::Documents(DocumentTable { records, title: None, order: Order::Issuer, when_none }));
            let text = to_toml(&template).unwrap();
            match from_toml("mau.toml", &text) {
                Ok(again) => {
                    prop_assert_eq!(&again, &template);
                    prop_assert_eq!(to_toml(&again).unwrap(), text);
                }
                // What is refused is refused for its fields, never because it could not be written.
                Err(error) => prop_assert!(error.to_string().contains("văn bản có trường viết sai"), "{error}"),
            }
        }
    }
}
