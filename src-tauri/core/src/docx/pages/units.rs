//! Lengths of the format as hundredths of a point, whatever a file says they are.

use super::Hundredths;

/// No length of a document is larger: Word's own limit is 22 inches, 31,680 twentieths of a point.
const LARGEST: i32 = 316_800;

/// Twentieths of a point.
pub(super) fn twips(length: i32) -> Hundredths {
    i64::from(length.clamp(-LARGEST, LARGEST)) * 5
}

/// Eighths of a point, the thickness of borders.
pub(super) fn eighths(length: i32) -> Hundredths {
    i64::from(length.clamp(0, 800)) * 25 / 2
}

/// A length in which letters are set: a sixth of a twentieth of a point, 8,640 to the inch. Word processors round the width of each
/// letter to it, and a line that is just full is told from one that is just too long only by rounding alike.
pub(super) type Dots = i64;

/// A length in dots.
pub(super) fn dots(length: Hundredths) -> Dots {
    length * 6 / 5
}

/// Dots as a length.
pub(super) fn from_dots(length: Dots) -> Hundredths {
    (length * 5 + 3).div_euclid(6)
}

/// English Metric Units: 12,700 to the point.
pub(super) fn emu(length: i64) -> Hundredths {
    length.clamp(-200_000_000, 200_000_000) / 127
}
