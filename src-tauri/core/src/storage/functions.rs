//! What SQLite is taught of Vietnamese: two foldings for search and one order of names.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::StorageError;
use crate::document::{Block, plain};
use crate::text;

/// Registers `search_exact`, `search_folded`, `record_words`, `section_words` and the collation `vi`.
///
/// The collation serves ORDER BY only and stands in no index: an index would be wrong from the day the order is improved.
pub(super) fn register(db: &Connection) -> Result<(), StorageError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    db.create_scalar_function("search_exact", 1, flags, |context| Ok(text::search_exact(context.get_raw(0).as_str().unwrap_or_default())))?;
    db.create_scalar_function("search_folded", 1, flags, |context| Ok(text::fold(context.get_raw(0).as_str().unwrap_or_default())))?;
    db.create_scalar_function("record_words", 2, flags, |context| {
        Ok(record_words(context.get_raw(0).as_str().unwrap_or_default(), context.get_raw(1).as_str().unwrap_or_default()))
    })?;
    db.create_scalar_function("section_words", 2, flags, |context| {
        Ok(section_words(context.get_raw(0).as_str().unwrap_or_default(), context.get_raw(1).as_str().unwrap_or_default()))
    })?;
    db.create_collation("vi", text::compare)?;
    Ok(())
}

/// The title of a record and every word of its fields, one line each.
pub(crate) fn record_words(title: &str, fields: &str) -> String {
    fn gather(value: &serde_json::Value, words: &mut String) {
        match value {
            serde_json::Value::String(text) => {
                words.push('\n');
                words.push_str(text);
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, words)),
            // Numbers and days are objects or numbers; they are not searched for by words.
            _ => {}
        }
    }
    let mut words = title.to_owned();
    if let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(fields) {
        fields.values().for_each(|value| gather(value, &mut words));
    }
    words
}

/// The heading of a section and what is read below it: paragraphs, items and cells, one line each.
pub(crate) fn section_words(heading: &str, blocks: &str) -> String {
    let mut words = heading.to_owned();
    for block in serde_json::from_str::<Vec<Block>>(blocks).unwrap_or_default() {
        for line in block.lines() {
            words.push('\n');
            words.push_str(&plain(line));
        }
    }
    words
}
