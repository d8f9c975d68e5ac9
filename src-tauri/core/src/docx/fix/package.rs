//! The package with some parts changed: every other entry is copied as it lies there, still packed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The package with parts (by name) put in place of those that are there, new ones at the end.
pub(super) fn with_parts(bytes: &[u8], mut parts: BTreeMap<String, String>) -> ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for nth in 0..from.len() {
        let entry = from.by_index_raw(nth)?;
        let name = entry.name()?.into_owned();
        let known = name.replace('\\', "/").trim_start_matches('/').to_lowercase();
        let changed = parts.keys().find(|part| part.to_lowercase() == known).cloned();
        match changed.and_then(|part| parts.remove(&part)) {
            Some(text) => {
                let options = options.last_modified_time(entry.last_modified().unwrap_or_default());
                to.start_file(name, options)?;
                to.write_all(text.as_bytes())?;
            }
            None => to.raw_copy_file(entry)?,
        }
    }
    for (name, text) in parts {
        to.start_file(name, options.last_modified_time(DateTime::default()))?;
        to.write_all(text.as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}
