//! Fonts of the theme.

use std::sync::Arc;

use super::ReadError;
use super::limits::{Budget, Limits};
use super::names::Ns;
use super::xml::{Step, Xml};

/// The fonts that a place in the theme stands for.
#[derive(Debug, Default)]
pub(super) struct Theme {
    major: Set,
    minor: Set,
}

#[derive(Debug, Default)]
struct Set {
    latin: Option<Arc<str>>,
    east_asian: Option<Arc<str>>,
    complex: Option<Arc<str>>,
}

impl Theme {
    /// Reads the theme part.
    pub(super) fn read(text: &str, part: &str, limits: &Limits, budget: &mut Budget) -> Result<Self, ReadError> {
        let mut theme = Self::default();
        let mut xml = Xml::new(text, part, limits);
        let mut major = None;
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if tag.ns == Some(Ns::A) => {
                    let font = || tag.get("typeface").filter(|name| !name.is_empty()).map(Arc::<str>::from);
                    let set = match major {
                        Some(true) => Some(&mut theme.major),
                        Some(false) => Some(&mut theme.minor),
                        None => None,
                    };
                    match (tag.name.as_str(), set) {
                        ("majorFont", _) => major = Some(true),
                        ("minorFont", _) => major = Some(false),
                        ("fontScheme" | "font", _) => {}
                        ("latin", Some(set)) => set.latin = font(),
                        ("ea", Some(set)) => set.east_asian = font(),
                        ("cs", Some(set)) => set.complex = font(),
                        _ => major = None,
                    }
                }
                Step::Done => return Ok(theme),
                _ => {}
            }
        }
    }

    /// The font at `place`: `minorHAnsi`, `majorBidi`.
    pub(super) fn font(&self, place: &str) -> Option<Arc<str>> {
        let set = if place.starts_with("major") { &self.major } else { &self.minor };
        if place.ends_with("EastAsia") {
            set.east_asian.clone()
        } else if place.ends_with("Bidi") {
            set.complex.clone()
        } else {
            set.latin.clone()
        }
    }
}
