//! A corrected copy of a Word file: only what the findings name is changed, everything else stays byte for byte.
//!
//! The rules say what would put their findings right ([`check`] keeps it with each finding); here that is done in the text of
//! the parts, at the places the reader counted, without writing the rest of a part anew. Names, quotations and wording are
//! never changed: findings about them are only reported.

mod apply;
mod package;
mod part;
mod properties;
mod whole;

use std::collections::BTreeMap;

use thiserror::Error;

use super::check::{Change, CheckOptions, Finding, check};
use super::read::{At, Limits, Outline, Parts, ReadError, outline, reasons};
use crate::catalog::LayoutStandard;
use apply::Opened;
use part::Part;
use whole::Header;

/// How often the copy is checked and corrected again: a corrected size may make a drawn line too short, and so on.
const ROUNDS: usize = 6;

/// A file that was corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// The corrected copy; the file itself where nothing could be corrected.
    pub bytes: Vec<u8>,
    /// Findings of the file that are gone in the copy.
    pub fixed: Vec<Finding>,
    /// Findings of the copy.
    pub remaining: Vec<Finding>,
}

impl Fixed {
    /// Whether anything was corrected.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.fixed.is_empty()
    }
}

/// Why a file cannot be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FixError {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The copy cannot be put together.
    #[error("Không ghi được bản sao đã sửa ({0}). Tệp gốc còn nguyên. Hãy mở tệp bằng Word, lưu lại rồi sửa lại.")]
    Package(&'static str),
    /// The copy would not read like the file; a fault of the program, and the file stays as it is.
    #[error(
        "Bản sao đã sửa không đọc lại được ({0}) nên không được ghi. Tệp gốc còn nguyên. Đây là lỗi của chương trình; xin báo cho người phát triển."
    )]
    Unsound(String),
}

/// Corrects what can be corrected without asking and checks the copy again.
///
/// # Errors
/// [`FixError`] where the file cannot be read or the copy cannot be made; the bytes given are never changed.
pub fn fix(bytes: &[u8], layout: &LayoutStandard, options: &CheckOptions, limits: &Limits) -> Result<Fixed, FixError> {
    let mut read = outline(bytes, limits)?;
    let found = check(&read, layout, options);
    let (mut copy, mut remaining) = (bytes.to_vec(), found.clone());
    for _ in 0..ROUNDS {
        let changes: Vec<&Change> = remaining.iter().flat_map(|finding| &finding.changes).collect();
        if changes.is_empty() {
            break;
        }
        let Some(next) = corrected(&copy, &read, &changes, layout, limits)? else { break };
        let again = outline(&next, limits).map_err(|error| FixError::Unsound(error.to_string()))?;
        let left = check(&again, layout, options);
        // What makes nothing better is not kept: a copy differs from its file only by what it corrects.
        if left == remaining || weight(&left) > weight(&remaining) {
            break;
        }
        (copy, read, remaining) = (next, again, left);
    }
    let fixed = found.into_iter().filter(|before| !remaining.iter().any(|after| is_same(before, after))).collect();
    Ok(Fixed { bytes: copy, fixed, remaining })
}

/// How much there is to correct: each thing to be done, and each finding that nothing can be done about.
fn weight(findings: &[Finding]) -> usize {
    findings.iter().map(|finding| finding.changes.len().max(1)).sum()
}

/// The same fault in the same place; its words may tell another count.
fn is_same(before: &Finding, after: &Finding) -> bool {
    let without_count = |finding: &Finding| finding.found.split(" (").next().unwrap_or_default().to_owned();
    before.rule == after.rule
        && before.place.part == after.place.part
        && without_count(before) == without_count(after)
        && (before.place.words == after.place.words || before.place.paragraph == after.place.paragraph)
}

/// The file with changes done; `None` where none of them could be.
fn corrected(
    bytes: &[u8],
    read: &Outline,
    changes: &[&Change],
    layout: &LayoutStandard,
    limits: &Limits,
) -> Result<Option<Vec<u8>>, FixError> {
    let mut parts = Parts::open(bytes, limits)?;
    let mut opened = Opened::new();
    let mut written: BTreeMap<String, String> = BTreeMap::new();
    let mut by_part: BTreeMap<u16, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        match (at(change), whole::part_of(change, &parts)) {
            (Some(at), _) => by_part.entry(at.part).or_default().push(change),
            (None, Some(name)) => {
                if let Some(part) = open(&mut opened, &mut parts, &name)?
                    && !part.is_changed()
                {
                    whole::apply(part, change);
                }
            }
            (None, None) => {}
        }
    }
    for (nth, changes) in by_part {
        let Some(name) = read.parts.get(usize::from(nth)) else { continue };
        if let Some(part) = open(&mut opened, &mut parts, name)? {
            apply::apply(part, &changes);
        }
    }
    number_pages(changes, &mut opened, &mut parts, &mut written, layout)?;
    for (name, part) in opened {
        if part.is_changed() {
            written.insert(name, part.edited());
        }
    }
    if written.is_empty() {
        return Ok(None);
    }
    package::with_parts(bytes, written).map(Some).map_err(|error| FixError::Package(reasons::of_zip(&error)))
}

/// Where a change of one element stands.
fn at(change: &Change) -> Option<At> {
    match change {
        Change::Paragraph(at, _) | Change::Run(at, _) | Change::Section(at, _) | Change::Row(at, _) => Some(*at),
        Change::FixedLayout(at) | Change::DropParagraph(at) => Some(*at),
        Change::Piece(piece) => Some(piece.run),
        Change::MirrorMargins | Change::Language(_) | Change::Properties | Change::PageNumber(_) => None,
    }
}

fn open<'o>(opened: &'o mut Opened, parts: &mut Parts<'_>, name: &str) -> Result<Option<&'o mut Part>, ReadError> {
    if !opened.contains_key(name) {
        let Some(part) = parts.text(name)?.and_then(Part::new) else { return Ok(None) };
        opened.insert(name.to_owned(), part);
    }
    Ok(opened.get_mut(name))
}

/// A new header for the sections that have none.
fn number_pages(
    changes: &[&Change],
    opened: &mut Opened,
    parts: &mut Parts<'_>,
    written: &mut BTreeMap<String, String>,
    layout: &LayoutStandard,
) -> Result<(), FixError> {
    const TYPES: &str = "[Content_Types].xml";
    // The properties of a section are written anew as a whole, so that other changes of theirs come first.
    let sections: Vec<At> =
        changes.iter().filter_map(|change| if let Change::PageNumber(at) = change { Some(*at) } else { None }).collect();
    let others = changes.iter().any(|change| matches!(change, Change::Section(..)));
    if sections.is_empty() || others {
        return Ok(());
    }
    let main = parts.main().to_owned();
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let header = Header::new(parts);
    let (Some(related), Some(typed)) = (header.related(parts.text(&relations)?), parts.text(TYPES)?.and_then(|text| header.typed(text)))
    else {
        return Ok(());
    };
    let Some(part) = open(opened, parts, &main)? else { return Ok(()) };
    // Later sections have the header of the first.
    if let Some(first) = sections.iter().min_by_key(|at| at.element) {
        header.refer(part, usize::try_from(first.element).unwrap_or(usize::MAX));
    }
    if part.is_changed() {
        let size = i32::from(layout.page_number.style.size.unwrap_or(layout.body.size)) * 2;
        written.insert(header.name.clone(), Header::text(&layout.font, size));
        written.insert(relations, related);
        written.insert(TYPES.to_owned(), typed);
    }
    Ok(())
}
