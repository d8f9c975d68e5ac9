//! Settings of the document.

use std::collections::BTreeMap;

use super::ReadError;
use super::limits::{Budget, Limits};
use super::names::Ns;
use super::values::{on_off, twips, whole};
use super::xml::{Step, Xml};

/// Settings of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Left and right margins change places on even pages.
    pub mirror_margins: bool,
    /// Even pages have headers and footers of their own.
    pub even_and_odd_headers: bool,
    /// Changes are being tracked.
    pub tracks_changes: bool,
    /// Fields are computed again at opening.
    pub update_fields: bool,
    /// Words are hyphenated by the program.
    pub auto_hyphenation: bool,
    /// The document is protected against changes.
    pub protected: bool,
    /// Distance of tab stops where none is set, twentieths of a point.
    pub default_tab: i32,
    /// Language of the theme's fonts: `vi-VN`.
    pub theme_language: Option<Box<str>>,
    /// The Word whose layout it follows: 15 since Word 2013, 14 for 2010, 12 for 2007; `None` where it is not written.
    pub compatibility_mode: Option<i32>,
    /// Switches of compatibility by name with their value.
    pub compatibility: BTreeMap<Box<str>, Box<str>>,
}

impl Settings {
    /// Reads the settings part.
    pub(super) fn read(text: &str, part: &str, limits: &Limits, budget: &mut Budget) -> Result<Self, ReadError> {
        let mut settings = Self { default_tab: 720, ..Self::default() };
        let mut xml = Xml::new(text, part, limits);
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if xml.depth() == 1 => {
                    if !tag.is(Ns::W, "settings") {
                        return Err(ReadError::WrongPart { part: part.to_owned(), found: tag.name });
                    }
                }
                Step::Start(tag) if tag.ns == Some(Ns::W) => {
                    let element = xml.element(tag, budget)?;
                    match element.name() {
                        "mirrorMargins" => settings.mirror_margins = on_off(&element),
                        "evenAndOddHeaders" => settings.even_and_odd_headers = on_off(&element),
                        "trackRevisions" => settings.tracks_changes = on_off(&element),
                        "updateFields" => settings.update_fields = on_off(&element),
                        "autoHyphenation" => settings.auto_hyphenation = on_off(&element),
                        "documentProtection" => settings.protected = element.get("enforcement").is_some_and(super::values::switch),
                        "defaultTabStop" => settings.default_tab = element.val().and_then(twips).unwrap_or(720),
                        "themeFontLang" => settings.theme_language = element.val().map(Into::into),
                        "compat" => {
                            for child in element.words() {
                                let (name, value) = match child.name() {
                                    "compatSetting" => (child.get("name").unwrap_or(""), child.val().unwrap_or("")),
                                    name => (name, if on_off(child) { "1" } else { "0" }),
                                };
                                if name == "compatibilityMode" {
                                    settings.compatibility_mode = whole(value);
                                }
                                settings.compatibility.insert(name.into(), value.into());
                            }
                        }
                        _ => {}
                    }
                }
                Step::Start(_) => xml.skip(budget)?,
                Step::Done => return Ok(settings),
                Step::End | Step::Text(_) => {}
            }
        }
    }
}
