//! Reads the template files and puts shared parts in their places.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{AppendixTemplate, BlockTemplate, ForEach, SectionTemplate, Shown, SubjectRecords, Template, verify};
use crate::catalog::files::parse;
use crate::catalog::{CatalogError, Files};
use crate::document::Rank;
use crate::domain::{Level, PeriodKind, TemplateCode};

const FOLDER: &str = "templates/";
const PARTS: &str = "templates/parts/";
/// How deep parts may use parts; a loop ends here.
const DEPTH: usize = 8;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct TemplateFile {
    code: TemplateCode,
    name: String,
    #[serde(default)]
    about: String,
    levels: Vec<Level>,
    periods: Vec<PeriodKind>,
    #[serde(default)]
    subject_of: Option<SubjectRecords>,
    #[serde(default = "report")]
    title: String,
    subject: String,
    #[serde(default)]
    addressees: Vec<String>,
    /// Name of a shared opening.
    #[serde(default)]
    opening: Option<String>,
    /// Blocks of the opening after the shared ones.
    #[serde(default)]
    opening_block: Vec<BlockTemplate>,
    /// Names of shared appendices.
    #[serde(default)]
    appendices: Vec<String>,
    section: Vec<SectionFile>,
    #[serde(default)]
    appendix: Vec<AppendixTemplate>,
}

fn report() -> String {
    "BÁO CÁO".to_owned()
}

/// A section as it is written: on its own, or a shared one with what is different here.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct SectionFile {
    /// Name of the shared section it is.
    #[serde(default)]
    r#use: Option<String>,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    rank: Option<Rank>,
    #[serde(default)]
    heading: Option<String>,
    #[serde(default)]
    shown: Option<Shown>,
    #[serde(default)]
    required: Option<bool>,
    #[serde(default)]
    for_each: Option<ForEach>,
    /// Its blocks; in place of the shared ones where given.
    #[serde(default)]
    block: Option<Vec<BlockTemplate>>,
    /// Blocks after the shared ones.
    #[serde(default)]
    also: Vec<BlockTemplate>,
    /// The sections below it; in place of the shared ones where given.
    #[serde(default)]
    section: Option<Vec<SectionFile>>,
    /// Codes of shared sections below it that do not belong here.
    #[serde(default)]
    without: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct PartsFile {
    #[serde(default)]
    opening: BTreeMap<String, OpeningPart>,
    #[serde(default)]
    section: BTreeMap<String, SectionFile>,
    #[serde(default)]
    appendix: BTreeMap<String, AppendixTemplate>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct OpeningPart {
    block: Vec<BlockTemplate>,
}

/// The shared parts of all part files, by name.
#[derive(Default)]
struct Parts {
    openings: BTreeMap<String, OpeningPart>,
    sections: BTreeMap<String, SectionFile>,
    appendices: BTreeMap<String, AppendixTemplate>,
}

/// Reads the templates, by code.
pub(in crate::catalog) fn read(files: &Files) -> Result<Vec<Template>, CatalogError> {
    let parts = read_parts(files)?;
    let mut templates: BTreeMap<TemplateCode, (Template, &str)> = BTreeMap::new();
    for (file, text) in files.below(FOLDER).filter(|(path, _)| !path.starts_with(PARTS)) {
        let template = put_together(file, parse(file, text)?, &parts)?;
        verify::alone(file, &template)?;
        if let Some((earlier, elsewhere)) = templates.insert(template.code.clone(), (template, file)) {
            let reason = format!("mã mẫu này đã có trong tệp «{elsewhere}».");
            return Err(CatalogError::rule(file, format!("mẫu {}", earlier.code), reason));
        }
    }
    Ok(templates.into_values().map(|(template, _)| template).collect())
}

/// Reads one template of the office's own with the shared parts of `files`.
pub(super) fn read_one(file: &str, text: &str, files: &Files) -> Result<Template, CatalogError> {
    let template = put_together(file, parse(file, text)?, &read_parts(files)?)?;
    verify::alone(file, &template)?;
    Ok(template)
}

fn read_parts(files: &Files) -> Result<Parts, CatalogError> {
    let mut parts = Parts::default();
    for (file, text) in files.below(PARTS) {
        let read: PartsFile = parse(file, text)?;
        add(file, "phần mở đầu", &mut parts.openings, read.opening)?;
        add(file, "mục dùng chung", &mut parts.sections, read.section)?;
        add(file, "phụ lục dùng chung", &mut parts.appendices, read.appendix)?;
    }
    Ok(parts)
}

fn add<T>(file: &str, what: &str, known: &mut BTreeMap<String, T>, read: BTreeMap<String, T>) -> Result<(), CatalogError> {
    for (name, part) in read {
        if known.insert(name.clone(), part).is_some() {
            return Err(CatalogError::rule(file, format!("{what} «{name}»"), "tên này đã dùng ở một tệp khác."));
        }
    }
    Ok(())
}

fn put_together(file: &str, read: TemplateFile, parts: &Parts) -> Result<Template, CatalogError> {
    let place = format!("mẫu {}", read.code);
    let mut opening = match &read.opening {
        None => Vec::new(),
        Some(name) => found(file, &place, "phần mở đầu", name, &parts.openings)?.block.clone(),
    };
    opening.extend(read.opening_block);
    let mut appendices = Vec::new();
    for name in &read.appendices {
        appendices.push(found(file, &place, "phụ lục dùng chung", name, &parts.appendices)?.clone());
    }
    appendices.extend(read.appendix);
    let sections = read.section.into_iter().map(|section| resolve(file, &place, section, parts, 0)).collect::<Result<_, _>>()?;
    Ok(Template {
        code: read.code,
        name: read.name,
        about: read.about,
        levels: read.levels,
        periods: read.periods,
        subject_of: read.subject_of,
        title: read.title,
        subject: read.subject,
        addressees: read.addressees,
        opening,
        sections,
        appendices,
    })
}

fn found<'a, T>(file: &str, place: &str, what: &str, name: &str, known: &'a BTreeMap<String, T>) -> Result<&'a T, CatalogError> {
    known.get(name).ok_or_else(|| {
        let reason = format!("không có {what} nào tên «{name}» trong các tệp templates/parts/.");
        CatalogError::rule(file, place, reason)
    })
}

/// The section with everything it `use`s in place; what it says itself wins over what it uses.
fn resolve(file: &str, place: &str, section: SectionFile, parts: &Parts, depth: usize) -> Result<SectionTemplate, CatalogError> {
    if depth > DEPTH {
        return Err(CatalogError::rule(file, place, "các mục dùng chung gọi nhau vòng quanh hoặc quá sâu."));
    }
    let shared = match &section.r#use {
        None => None,
        Some(name) => {
            let part = found(file, place, "mục dùng chung", name, &parts.sections)?.clone();
            Some(resolve(file, place, part, parts, depth + 1)?)
        }
    };
    let children = match section.section {
        Some(children) => {
            Some(children.into_iter().map(|child| resolve(file, place, child, parts, depth + 1)).collect::<Result<Vec<_>, _>>()?)
        }
        None => None,
    };
    let missing = |what: &str| {
        let whose = section.code.as_deref().map_or(String::new(), |code| format!(" {code}"));
        CatalogError::rule(file, format!("{place}, mục{whose}"), format!("thiếu «{what}»."))
    };
    let mut resolved = match shared {
        Some(shared) => shared,
        None => SectionTemplate {
            code: section.code.clone().ok_or_else(|| missing("code"))?,
            rank: section.rank.ok_or_else(|| missing("rank"))?,
            heading: section.heading.clone().ok_or_else(|| missing("heading"))?,
            shown: Shown::default(),
            required: false,
            for_each: None,
            blocks: Vec::new(),
            children: Vec::new(),
        },
    };
    resolved.code = section.code.unwrap_or(resolved.code);
    resolved.rank = section.rank.unwrap_or(resolved.rank);
    resolved.heading = section.heading.unwrap_or(resolved.heading);
    resolved.shown = section.shown.unwrap_or(resolved.shown);
    resolved.required = section.required.unwrap_or(resolved.required);
    resolved.for_each = section.for_each.or(resolved.for_each);
    resolved.blocks = section.block.unwrap_or(resolved.blocks);
    resolved.blocks.extend(section.also);
    resolved.children = children.unwrap_or(resolved.children);
    for code in &section.without {
        if !remove(&mut resolved.children, code) {
            let reason = format!("muốn bỏ mục «{code}» nhưng dưới mục này không có mục đó.");
            return Err(CatalogError::rule(file, format!("{place}, mục {}", resolved.code), reason));
        }
    }
    Ok(resolved)
}

fn remove(sections: &mut Vec<SectionTemplate>, code: &str) -> bool {
    let before = sections.len();
    sections.retain(|section| section.code != code);
    sections.len() < before || sections.iter_mut().any(|section| remove(&mut section.children, code))
}
