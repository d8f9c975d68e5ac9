//! The package: a zip of parts, opened within bounds.

use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{Budget, Limits};
use super::names::{Ns, relation_kind};
use super::xml::{Step, Xml};
use super::{FileKind, ReadError, reasons};

/// From this size on the ratio of a part is looked at.
const RATIO_FROM: u64 = 1 << 20;

/// One relationship of a part.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    /// The last word of its type: `header`, `styles`, `hyperlink`.
    pub(super) kind: String,
    /// What it points to: a part's name, or an address where it is external.
    pub(super) target: Arc<str>,
    /// Whether it points outside the package.
    pub(super) external: bool,
}

/// The relationships of one part, by id.
#[derive(Debug, Default)]
pub(super) struct Relations(HashMap<String, Relation>);

impl Relations {
    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.0.get(id)
    }

    /// The part of the first relationship of `kind`; by the order of ids, so that it is the same on every run.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        let of_kind = self.0.iter().filter(|(_, relation)| relation.kind == kind && !relation.external);
        of_kind.min_by_key(|(id, _)| id.as_str()).map(|(_, relation)| &*relation.target)
    }
}

/// An open package.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Index of each entry by its name in lower case with `/`: part names know no case.
    index: HashMap<String, usize>,
    limits: &'b Limits,
    /// Bytes that may still be unpacked.
    left: u64,
    /// Name of the main part.
    pub(super) main: String,
}

impl<'b> Package<'b> {
    /// Opens the zip, counts its entries and finds the main part.
    pub(super) fn open(bytes: &'b [u8], limits: &'b Limits, budget: &mut Budget) -> Result<Self, ReadError> {
        if bytes.len() > limits.file {
            return Err(ReadError::FileTooLarge { size: bytes.len(), limit: limits.file });
        }
        if let Some(kind) = FileKind::of_bytes(bytes) {
            return Err(ReadError::Kind(kind));
        }
        // Counted before the directory is read, because reading it costs memory for every entry.
        if directory_entries(bytes) > limits.entries {
            return Err(ReadError::TooManyEntries { limit: limits.entries });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| ReadError::Package(reasons::of_zip(&error)))?;
        let mut index = HashMap::new();
        for (at, raw) in archive.file_names_raw().enumerate() {
            let name = String::from_utf8_lossy(raw).replace('\\', "/").to_lowercase();
            if name.ends_with('/') {
                continue;
            }
            if index.insert(name.trim_start_matches('/').to_owned(), at).is_some() {
                return Err(ReadError::DuplicateEntry(name));
            }
        }
        if archive.has_duplicate_names() {
            return Err(ReadError::DuplicateEntry("[Content_Types].xml, word/…".to_owned()));
        }
        let mut package = Self { archive, index, limits, left: limits.total, main: String::new() };
        package.main = package.find_main(budget)?;
        Ok(package)
    }

    /// Whether the package has a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index.contains_key(&name.to_lowercase())
    }

    /// The text of a part; `None` where there is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        match self.bytes(name)? {
            Some(bytes) => decode(bytes).map(Some).ok_or_else(|| ReadError::NotText(name.to_owned())),
            None => Ok(None),
        }
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(&at) = self.index.get(&name.to_lowercase()) else { return Ok(None) };
        let damaged = |error: &ZipError| ReadError::DamagedPart { part: name.to_owned(), reason: reasons::of_zip(error) };
        if self.archive.by_index_data(at).map_err(|error| damaged(&error))?.encrypted() {
            return Err(ReadError::Kind(FileKind::Encrypted));
        }
        let entry = self.archive.by_index(at).map_err(|error| damaged(&error))?;
        let packed = entry.compressed_size().max(1);
        let limit = self.limits.part.min(self.left);
        let too_large = || ReadError::TooLarge { part: name.to_owned(), limit };
        let bomb = || ReadError::Bomb { part: name.to_owned(), limit: self.limits.ratio };
        let ratio_bound = packed.saturating_mul(self.limits.ratio).max(RATIO_FROM);
        if entry.size() > limit {
            return Err(too_large());
        }
        if entry.size() > ratio_bound {
            return Err(bomb());
        }
        // The declared size was only good for refusing early: what really comes out is counted.
        let mut bytes = Vec::new();
        let bound = limit.min(ratio_bound);
        entry
            .take(bound.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| ReadError::DamagedPart { part: name.to_owned(), reason: reasons::of_io(&error) })?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > limit {
            return Err(too_large());
        }
        if size > ratio_bound {
            return Err(bomb());
        }
        self.left = self.left.saturating_sub(size);
        Ok(Some(bytes))
    }

    /// The relationships of a part; none where it has no relationship part, which is legal.
    pub(super) fn relations(&mut self, part: &str, budget: &mut Budget) -> Result<Relations, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let mut found = Relations::default();
        let Some(text) = self.text(&name)? else { return Ok(found) };
        let mut xml = Xml::new(&text, &name, self.limits);
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if tag.is(Ns::Relations, "Relationship") => {
                    let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target")) else { continue };
                    let external = tag.get("TargetMode") == Some("External");
                    let target = if external { target.to_owned() } else { resolve(folder, target) };
                    let kind = relation_kind(tag.get("Type").unwrap_or("")).to_owned();
                    found.0.insert(id.to_owned(), Relation { kind, target: target.into(), external });
                }
                Step::Done => return Ok(found),
                _ => {}
            }
        }
    }

    /// Names the main part, or says what the package is instead.
    fn find_main(&mut self, budget: &mut Budget) -> Result<String, ReadError> {
        if let Some(bytes) = self.bytes("mimetype")?
            && let Some(kind) = FileKind::of_mimetype(&String::from_utf8_lossy(&bytes))
        {
            return Err(ReadError::Kind(kind));
        }
        let named = self.relations("", budget)?.part("officeDocument").map(str::to_owned);
        let main = named.unwrap_or_else(|| "word/document.xml".to_owned());
        if let Some(kind) = self.content_type(&main, budget)?.as_deref().and_then(FileKind::of_content_type) {
            return Err(ReadError::Kind(kind));
        }
        if self.index.keys().any(|name| name.ends_with("vbaproject.bin")) {
            return Err(ReadError::Kind(FileKind::Docm));
        }
        if self.has(&main) {
            return Ok(main);
        }
        let an_office_file = self.has("[Content_Types].xml") || self.index.keys().any(|name| name.starts_with("word/"));
        Err(if an_office_file { ReadError::MissingMain(main) } else { ReadError::Kind(FileKind::Zip) })
    }

    /// The content type of one part, from its override or its ending.
    fn content_type(&mut self, part: &str, budget: &mut Budget) -> Result<Option<String>, ReadError> {
        const NAME: &str = "[Content_Types].xml";
        let Some(text) = self.text(NAME)? else { return Ok(None) };
        let ending = part.rsplit('.').next().unwrap_or("");
        let (mut by_name, mut by_ending) = (None, None);
        let mut xml = Xml::new(&text, NAME, self.limits);
        loop {
            match xml.next(budget)? {
                Step::Start(tag) if tag.ns == Some(Ns::Types) => {
                    let kind = tag.get("ContentType").map(str::to_owned);
                    if tag.get("PartName").is_some_and(|name| name.trim_start_matches('/').eq_ignore_ascii_case(part)) {
                        by_name = kind;
                    } else if tag.get("Extension").is_some_and(|name| name.eq_ignore_ascii_case(ending)) {
                        by_ending = kind;
                    }
                }
                Step::Done => return Ok(by_name.or(by_ending)),
                _ => {}
            }
        }
    }
}

/// How many headers of a central directory the bytes hold at most.
fn directory_entries(bytes: &[u8]) -> usize {
    bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count()
}

/// The name of a target relative to the folder of its source, without `.` and `..`.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let from = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// UTF-8, or UTF-16 with a byte order mark: what a package may hold.
fn decode(bytes: Vec<u8>) -> Option<String> {
    let utf16 = |from: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).skip(1).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(from);
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    if bytes.starts_with(&[0xFF, 0xFE]) {
        return utf16(u16::from_le_bytes);
    }
    if bytes.starts_with(&[0xFE, 0xFF]) {
        return utf16(u16::from_be_bytes);
    }
    let text = String::from_utf8(bytes).ok()?;
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Some(rest.to_owned()),
        None => Some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_source() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(resolve("", "../../word/./document.xml"), "word/document.xml");
    }
}
