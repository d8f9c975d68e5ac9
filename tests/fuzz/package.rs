//! What the fuzzer makes, as the bytes of a Word file.
//!
//! A change of one byte in a zip is almost always a wrong checksum, and nothing behind the zip is ever reached. So an input
//! that does not begin as a zip is a list of parts — a line `@@ name`, then the part as it is — and is packed here.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// How the line begins that names a part.
pub const MARK: &[u8] = b"@@ ";

/// The Word file that an input stands for; `None` where it is none.
pub fn package(input: &[u8]) -> Option<Vec<u8>> {
    if input.starts_with(b"PK") {
        return Some(input.to_vec());
    }
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut open = false;
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(MARK) {
            let name = std::str::from_utf8(name).ok()?.trim();
            zip.start_file(name, options).ok()?;
            open = true;
        } else if open {
            zip.write_all(line).ok()?;
        }
    }
    zip.finish().ok().map(Cursor::into_inner)
}
