//! The exchange format: records, units, indicators, observations, targets, tasks, profiles and earlier reviews in a file
//! that people and programs write. `assets/README.md` documents it; `assets/exchange.schema.json` is made of these types.

mod bundle;
mod consistency;
mod demo;
mod deserialize;
mod error;
mod from_toml;
mod json;
mod node;
mod old_text;
mod table;
mod words;

pub use bundle::*;
pub use demo::demo;
pub use error::{ExchangeError, Fault};
pub use old_text::{FromFiles, OldText};
pub use words::{Cell, FieldEntry, Measured, Number, Scheme, Span, SpanError};

use serde::Deserialize;

use node::{Found, Node};

/// Bytes that a file may have.
pub const SIZE_LIMIT: usize = 64_000_000;

/// One list of the format.
struct List {
    key: &'static str,
    length: fn(&Bundle) -> usize,
}

/// The lists whose entries are told apart by their number where something is wrong.
const LISTS: [List; 10] = [
    List { key: "unit", length: |bundle| bundle.units.len() },
    List { key: "indicator", length: |bundle| bundle.indicators.len() },
    List { key: "source", length: |bundle| bundle.sources.len() },
    List { key: "record", length: |bundle| bundle.records.len() },
    List { key: "observation", length: |bundle| bundle.observations.len() },
    List { key: "table", length: |bundle| bundle.tables.len() },
    List { key: "target", length: |bundle| bundle.targets.len() },
    List { key: "task", length: |bundle| bundle.tasks.len() },
    List { key: "profile", length: |bundle| bundle.profiles.len() },
    List { key: "report", length: |bundle| bundle.reports.len() },
];

/// Reads one file; `name` is how the user named it, and tells TOML from JSON where the content does not.
///
/// Texts come out clean ([`crate::text::clean`]), numbers exact, tables of observations as observations, and every
/// observation and report with the scheme its days are read by. Codes of units, indicators and record kinds are not looked
/// up: the register does that on import.
///
/// # Errors
/// [`ExchangeError`] with the place of the first thing that is wrong.
pub fn read(name: &str, bytes: &[u8]) -> Result<Bundle, ExchangeError> {
    read_all(&[(name, bytes)])
}

/// Reads several files, given as (name, content), as if they were one: a key declared in one may be named in another.
///
/// # Errors
/// [`ExchangeError`] with the file and the place of the first thing that is wrong.
pub fn read_all(files: &[(&str, &[u8])]) -> Result<Bundle, ExchangeError> {
    Ok(read_files(files, OldText::Keep)?.bundle)
}

/// As [`read_all`], and tells of every file whose texts look like TCVN3 or VNI; where `old` asks for it, they come out in Unicode.
///
/// # Errors
/// [`ExchangeError`] with the file and the place of the first thing that is wrong.
pub fn read_files(files: &[(&str, &[u8])], old: OldText) -> Result<FromFiles, ExchangeError> {
    let mut whole = Bundle::default();
    let mut problems = Vec::new();
    let mut parts = Vec::with_capacity(files.len());
    for &(name, bytes) in files {
        let text = decoded(bytes).map_err(|fault| error(name, "", Found { fault, at: None, path: Vec::new() }))?;
        let mut root = tree(name, text).map_err(|found| error(name, text, found))?;
        problems.extend(old_text::settle(&mut root, old).map(|seen| seen.problem(&deserialize::shortened(name), old)));
        let (bundle, places) = parsed(root).map_err(|found| error(name, text, found))?;
        parts.push(Part { name, text, places, lengths: LISTS.map(|list| (list.key, (list.length)(&bundle))) });
        whole.append(bundle);
    }
    consistency::check(&whole).map_err(|wrong| placed(wrong, &parts))?;
    Ok(FromFiles { bundle: whole, problems })
}

/// One file of several, kept for what may be found wrong once all are read.
struct Part<'a> {
    name: &'a str,
    text: &'a str,
    places: Places,
    lengths: [(&'static str, usize); LISTS.len()],
}

/// Where the entries of each list start.
type Places = [(&'static str, Vec<usize>); LISTS.len()];

fn place_of(places: &Places, list: &str, entry: usize) -> Option<usize> {
    places.iter().find(|(name, _)| *name == list).and_then(|(_, starts)| starts.get(entry)).copied()
}

/// The error in the file whose entry it is.
fn placed(wrong: consistency::Misplaced, parts: &[Part<'_>]) -> ExchangeError {
    let mut entry = wrong.entry;
    for part in parts {
        let length = part.lengths.iter().find(|(list, _)| *list == wrong.list).map_or(0, |(_, length)| *length);
        if entry < length {
            let path = vec![wrong.list.to_owned(), format!("[{}]", entry + 1), wrong.key.to_owned()];
            return error(part.name, part.text, Found { fault: wrong.fault, at: place_of(&part.places, wrong.list, entry), path });
        }
        entry -= length;
    }
    error("", "", Found { fault: wrong.fault, at: None, path: vec![wrong.list.to_owned()] })
}

fn tree(name: &str, text: &str) -> Result<Node, Found> {
    let ends_in = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
    let is_json = match text.trim_start().chars().next() {
        None => return Err(Found { fault: Fault::Empty, at: None, path: Vec::new() }),
        Some('{') => true,
        Some(_) => ends_in(".json"),
    };
    if is_json { json::read(text) } else { from_toml::read(text) }
}

fn parsed(root: Node) -> Result<(Bundle, Places), Found> {
    let places = LISTS.map(|list| (list.key, root.entries(list.key)));
    let mut bundle = Bundle::deserialize(root)?;
    settle(&mut bundle).map_err(|(entry, fault)| {
        let path = vec!["table".to_owned(), format!("[{}]", entry + 1)];
        Found { fault, at: place_of(&places, "table", entry), path }
    })?;
    Ok((bundle, places))
}

/// Tables become observations, and observations and reports learn the file's scheme.
fn settle(bundle: &mut Bundle) -> Result<(), (usize, Fault)> {
    for (entry, table) in std::mem::take(&mut bundle.tables).iter().enumerate() {
        bundle.observations.extend(table::observations(table).map_err(|fault| (entry, fault))?);
    }
    let scheme = bundle.scheme;
    for observation in &mut bundle.observations {
        observation.scheme.get_or_insert(scheme);
    }
    for report in &mut bundle.reports {
        report.scheme.get_or_insert(scheme);
    }
    Ok(())
}

/// The bytes as text, without a byte order mark.
fn decoded(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > SIZE_LIMIT {
        return Err(Fault::TooLarge { limit: SIZE_LIMIT });
    }
    let foreign = [
        (&b"PK\x03\x04"[..], "một tệp Excel, Word hoặc tệp nén"),
        (b"SQLite format 3", "một sổ công tác hoặc cơ sở dữ liệu SQLite"),
        (b"%PDF", "một tệp PDF"),
        (b"\xD0\xCF\x11\xE0", "một tệp Word hoặc Excel đời cũ"),
    ];
    if let Some((_, what)) = foreign.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Fault::Foreign(what));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotUtf8)?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

fn error(name: &str, text: &str, found: Found) -> ExchangeError {
    let before = found.at.and_then(|at| text.get(..at).or_else(|| text.get(..text.floor_char_boundary(at))));
    let line = before.map(|before| counted(before.matches('\n').count()));
    let column = before.map(|before| counted(before.rsplit('\n').next().unwrap_or_default().chars().count()));
    let mut key = String::new();
    for part in &found.path {
        if !key.is_empty() && !part.starts_with('[') {
            key.push('.');
        }
        key.push_str(&deserialize::shortened(part));
    }
    ExchangeError { file: deserialize::shortened(name), line, column, key, fault: found.fault }
}

/// Counted from 1, as people do.
fn counted(before: usize) -> u32 {
    u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
}

/// The JSON Schema of the format, made of the types.
#[must_use]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(Bundle);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
