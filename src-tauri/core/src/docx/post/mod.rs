//! What docx-rs 0.4.22 cannot say, or says in an order that Word objects to, is put right in its parts.

mod correct;
pub(super) mod order;

use super::DocxError;

/// The parts that docx-rs builds.
pub(super) struct Parts {
    /// `word/document.xml`.
    pub(super) document: Vec<u8>,
    /// `word/styles.xml`.
    pub(super) styles: Vec<u8>,
    /// `word/header1.xml`, …
    pub(super) headers: Vec<Vec<u8>>,
}

/// The parts as Word wants them.
pub(super) fn correct(parts: &Parts) -> Result<Parts, DocxError> {
    let structure = |part: &str| {
        let part = part.to_owned();
        move |reason: String| DocxError::Structure { part, reason }
    };
    Ok(Parts {
        document: correct::part(&parts.document).map_err(structure("document"))?,
        styles: correct::part(&parts.styles).map_err(structure("styles"))?,
        headers: parts.headers.iter().map(|part| correct::part(part).map_err(structure("header"))).collect::<Result<_, _>>()?,
    })
}
