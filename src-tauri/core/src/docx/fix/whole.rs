//! Changes that concern the file as a whole: settings, language, properties of the file, a header with the page number.

use super::super::check::Change;
use super::super::post::order;
use super::super::read::Parts;
use super::apply::put_first;
use super::part::{Part, escaped};
use super::properties::{Set, changed};
use crate::text::spelling::{Instead, decomposed, forbidden};

/// What stands before `w:mirrorMargins` in the settings (ECMA-376 part 1, 17.15.1.78).
const BEFORE_MIRROR: [&str; 14] = [
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
    "doNotDisplayPageBoundaries",
    "displayBackgroundShape",
    "printPostScriptOverText",
    "printFractionalCharacterWidth",
    "printFormsData",
    "embedTrueTypeFonts",
    "embedSystemFonts",
    "saveSubsetFonts",
    "saveFormsData",
];
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The part that a change of the whole file stands in.
pub(super) fn part_of(change: &Change, parts: &Parts<'_>) -> Option<String> {
    match change {
        Change::MirrorMargins => Some(parts.named("settings", "settings.xml")),
        Change::Language(_) => Some(parts.named("styles", "styles.xml")),
        Change::Properties => Some(parts.properties()),
        _ => None,
    }
}

/// Does a change of the whole file in its part.
pub(super) fn apply(part: &mut Part, change: &Change) {
    match change {
        Change::MirrorMargins => {
            let before = part.children(0).into_iter().rfind(|child| BEFORE_MIRROR.contains(&part.name(*child).1));
            let written = format!("<{}mirrorMargins/>", part.names().element);
            put_first(part, 0, before, &written);
        }
        Change::Language(language) => speak(part, language),
        Change::Properties => compose(part),
        _ => {}
    }
}

/// Sets the language of `w:docDefaults`, of which any level may be missing.
fn speak(part: &mut Part, language: &str) {
    let set = [Set::value("lang", language)];
    let names = part.names();
    let e = &names.element;
    let Some(fresh) = changed(part, None, &set, order::RUN) else { return };
    let defaults = part.child(0, "docDefaults");
    let run = defaults.and_then(|defaults| part.child(defaults, "rPrDefault"));
    let held = run.and_then(|run| part.child(run, "rPr"));
    match (defaults, run, held) {
        (_, _, Some(held)) => {
            let (Some(inside), Some(element)) = (changed(part, Some(held), &set, order::RUN), part.element(held).cloned()) else { return };
            let name = format!("{e}rPr");
            part.edit(element.tag.start..element.end, format!("<{name}>{inside}</{name}>"));
        }
        (_, Some(run), None) => put_first(part, run, None, &format!("<{e}rPr>{fresh}</{e}rPr>")),
        (Some(defaults), None, None) => {
            put_first(part, defaults, None, &format!("<{e}rPrDefault><{e}rPr>{fresh}</{e}rPr></{e}rPrDefault>"));
        }
        (None, ..) => {
            let written = format!("<{e}docDefaults><{e}rPrDefault><{e}rPr>{fresh}</{e}rPr></{e}rPrDefault></{e}docDefaults>");
            put_first(part, 0, None, &written);
        }
    }
}

/// Every text of the part in NFC, without hidden signs.
fn compose(part: &mut Part) {
    for at in part.children(0) {
        let Some(element) = part.element(at).cloned() else { continue };
        let inside = part.text(element.tag.end..element.inner_end);
        let Ok(text) = quick_xml::escape::unescape(inside) else { continue };
        if inside.contains('<') {
            continue;
        }
        let composed = with(&text, decomposed(&text));
        let signs = forbidden(&composed).into_iter().filter_map(|sign| Some((sign.range.clone(), sign.instead()?.to_owned())));
        let clean = with(&composed, signs.collect());
        if clean != text {
            part.edit(element.tag.end..element.inner_end, escaped(&clean));
        }
    }
}

/// A text with edits done that do not touch each other.
fn with(text: &str, edits: Vec<Instead>) -> String {
    let mut done = String::with_capacity(text.len());
    let mut at = 0;
    for (range, words) in edits {
        done.push_str(text.get(at..range.start).unwrap_or_default());
        done.push_str(&words);
        at = range.end;
    }
    done.push_str(text.get(at..).unwrap_or_default());
    done
}

/// A header that bears the page number, and what makes it known.
pub(super) struct Header {
    /// Name of its part.
    pub(super) name: String,
    /// Id of its relationship.
    pub(super) id: String,
}

impl Header {
    /// A name and an id that are free.
    pub(super) fn new(parts: &Parts<'_>) -> Self {
        let free = |nth: &u32| {
            !parts.has(&parts.named(&format!("none{nth}"), &format!("header{nth}.xml"))) && !parts.relates(&format!("rIdHeader{nth}"))
        };
        let nth = (1..).find(free).unwrap_or(u32::MAX);
        Self { name: parts.named(&format!("none{nth}"), &format!("header{nth}.xml")), id: format!("rIdHeader{nth}") }
    }

    /// Its text.
    pub(super) fn text(font: &str, half_points: i32) -> String {
        let fonts = escaped(font);
        let props =
            format!(r#"<w:rPr><w:rFonts w:ascii="{fonts}" w:hAnsi="{fonts}" w:cs="{fonts}"/><w:sz w:val="{half_points}"/></w:rPr>"#);
        let mark = |kind: &str| format!(r#"<w:r>{props}<w:fldChar w:fldCharType="{kind}"/></w:r>"#);
        format!(
            concat!(
                r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
                r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>"#,
                r#"<w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>"#,
                r#"{begin}<w:r>{props}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{separate}"#,
                r#"<w:r>{props}<w:t>2</w:t></w:r>{end}</w:p></w:hdr>"#
            ),
            begin = mark("begin"),
            separate = mark("separate"),
            end = mark("end"),
            props = props
        )
    }

    /// The reference of a section's properties to it.
    pub(super) fn refer(&self, part: &mut Part, section: usize) {
        if !part.is(section, "sectPr") {
            return;
        }
        let names = part.names();
        let (e, a, d) = (&names.element, &names.attribute, &names.declaration);
        let uri = if names.strict { "http://purl.oclc.org/ooxml/officeDocument/relationships" } else { OFFICE };
        let written = format!(r#"<{e}headerReference{d} xmlns:rel="{uri}" {a}type="default" rel:id="{}"/>"#, self.id);
        put_first(part, section, None, &written);
    }

    /// The relationships of the main part with its own; `text` is the part as it is.
    pub(super) fn related(&self, text: Option<String>) -> Option<String> {
        let target = self.name.rsplit('/').next().unwrap_or(&self.name);
        let written = |prefix: &str| format!(r#"<{prefix}Relationship Id="{}" Type="{OFFICE}/header" Target="{target}"/>"#, self.id);
        let empty =
            || format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{RELATIONS}"></Relationships>"#);
        appended(text.unwrap_or_else(empty), written)
    }

    /// The content types with its own.
    pub(super) fn typed(&self, text: String) -> Option<String> {
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
        appended(text, |prefix| format!(r#"<{prefix}Override PartName="/{}" ContentType="{kind}"/>"#, self.name))
    }
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An element at the end of a part's root, with the prefix of the root.
fn appended(text: String, written: impl Fn(&str) -> String) -> Option<String> {
    let mut part = Part::new(text)?;
    let prefix = part.name(0).0;
    let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}:") };
    let last = part.children(0).last().copied();
    put_first(&mut part, 0, last, &written(&prefix));
    Some(part.edited())
}
