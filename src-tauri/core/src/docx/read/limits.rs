//! How much of a file is read at most.

use super::ReadError;

/// Bounds on what a file may ask of the reader. Sizes are bytes.
///
/// The defaults let through every document a person works with (a review of 1,000 pages holds about 45 MB of XML in some
/// three million elements) and stop what was made to exhaust a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as it lies on disk.
    pub file: usize,
    /// Entries in the package.
    pub entries: usize,
    /// One part, unpacked.
    pub part: u64,
    /// All parts that are read, unpacked, together.
    pub total: u64,
    /// Unpacked size over packed size of one part; looked at from one mebibyte on, because tiny parts pack to almost nothing.
    pub ratio: u64,
    /// Elements inside one another.
    pub depth: usize,
    /// Tables, cells and text boxes inside one another; lower than `depth` because each costs stack.
    pub nesting: usize,
    /// Attributes of one element.
    pub attributes: usize,
    /// One start tag with its attributes (Word keeps a picture of old drawings in an attribute, so this is generous).
    pub tag: usize,
    /// Work units: one for every element, attribute, piece of text, resolved paragraph, run and cell. This stands for a limit
    /// of time in code that knows no clock; a unit takes well under a microsecond.
    pub work: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 200 << 20,
            entries: 10_000,
            part: 256 << 20,
            total: 512 << 20,
            ratio: 400,
            depth: 500,
            nesting: 24,
            attributes: 256,
            tag: 16 << 20,
            work: 60_000_000,
        }
    }
}

/// What is left of the work units.
#[derive(Debug)]
pub(super) struct Budget {
    left: u64,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { left: limits.work }
    }

    /// Spends `units`.
    pub(super) fn spend(&mut self, units: usize) -> Result<(), ReadError> {
        let units = u64::try_from(units).unwrap_or(u64::MAX);
        match self.left.checked_sub(units) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(ReadError::TooMuchWork),
        }
    }
}
