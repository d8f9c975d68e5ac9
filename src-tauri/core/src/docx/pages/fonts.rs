//! The page fonts: how wide a letter is and how high a line.
//!
//! Liberation Serif and Liberation Sans have the widths of Times New Roman and Arial, letter by letter, so that lines end where
//! they end in Word on a machine that has those fonts. Every other font is set by the one of the two that is more like it.

use std::fmt;
use std::sync::OnceLock;

use ttf_parser::Face as FontFile;

use super::Hundredths;

/// Units to the em in which widths are told; files with another number are brought to this one.
pub(super) const EM: i64 = 2048;

/// How many letters from U+0000 on are looked up once and for all: Latin with every Vietnamese letter, Greek, Cyrillic, signs.
const NEAR: u32 = 0x2200;

/// What a font is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Design {
    /// As Times New Roman.
    #[default]
    Serif,
    /// As Arial.
    Sans,
}

/// One of the eight page fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Face {
    /// Its design.
    pub design: Design,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Face {
    fn place(self) -> usize {
        usize::from(self.design == Design::Sans) * 4 + usize::from(self.bold) * 2 + usize::from(self.italic)
    }
}

impl Design {
    /// The design that stands in for a font of this name.
    #[must_use]
    pub fn of(family: &str) -> Self {
        const SANS: [&str; 13] = [
            "arial",
            "helvetica",
            "calibri",
            "tahoma",
            "verdana",
            "segoe",
            "sans",
            "roboto",
            "aptos",
            "trebuchet",
            "consolas",
            "courier",
            ".vnarial",
        ];
        let family = family.to_lowercase();
        if SANS.iter().any(|sans| family.contains(sans)) { Self::Sans } else { Self::Serif }
    }
}

/// The page fonts.
pub struct Fonts {
    files: [&'static [u8]; 8],
    tables: [OnceLock<Widths>; 8],
}

/// Widths and heights of one font.
struct Widths {
    near: Vec<Option<u16>>,
    file: Option<FontFile<'static>>,
    ascent: i64,
    descent: i64,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Fonts").field("faces", &self.files.len()).finish_non_exhaustive()
    }
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../../../../../assets/fonts/Liberation", $name, ".ttf"))
    };
}

impl Fonts {
    /// The fonts that come with the program.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static FONTS: Fonts = Fonts {
            files: [
                font!("Serif-Regular"),
                font!("Serif-Italic"),
                font!("Serif-Bold"),
                font!("Serif-BoldItalic"),
                font!("Sans-Regular"),
                font!("Sans-Italic"),
                font!("Sans-Bold"),
                font!("Sans-BoldItalic"),
            ],
            tables: [const { OnceLock::new() }; 8],
        };
        &FONTS
    }

    fn widths(&self, face: Face) -> Option<&Widths> {
        let file = self.files.get(face.place())?;
        Some(self.tables.get(face.place())?.get_or_init(|| Widths::read(file)))
    }

    /// Width of a letter in 2,048ths of the em.
    pub(super) fn advance(&self, face: Face, letter: char) -> i64 {
        let Some(widths) = self.widths(face) else { return EM / 2 };
        if let Some(known) = widths.of(letter) {
            return i64::from(known);
        }
        match u32::from(letter) {
            0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0xfe00..=0xfe0f | 0xfeff => 0,
            _ if is_wide(letter) => EM,
            _ => EM / 2,
        }
    }

    /// Height above and depth below the line of letters of `size`, each in whole twentieths of a point, as word processors set them.
    pub(super) fn heights(&self, face: Face, size: Hundredths) -> (Hundredths, Hundredths) {
        let (ascent, descent) = self.widths(face).map_or((1912, 443), |widths| (widths.ascent, widths.descent));
        let twips = |units: i64| (units * size + EM * 5 / 2) / (EM * 5) * 5;
        (twips(ascent), twips(descent))
    }
}

impl Widths {
    fn read(file: &'static [u8]) -> Self {
        let file = FontFile::parse(file, 0).ok();
        let mut widths = Self { near: Vec::new(), file: None, ascent: 1912, descent: 443 };
        if let Some(file) = file {
            let em = i64::from(file.units_per_em().max(1));
            // What a line has above its letters counts to its height.
            widths.ascent = (i64::from(file.ascender()) + i64::from(file.line_gap().max(0))) * EM / em;
            widths.descent = -i64::from(file.descender()) * EM / em;
            widths.file = Some(file);
            widths.near = (0..NEAR).map(|code| char::from_u32(code).and_then(|letter| widths.look_up(letter))).collect();
        }
        widths
    }

    fn of(&self, letter: char) -> Option<u16> {
        match usize::try_from(u32::from(letter)).ok().and_then(|code| self.near.get(code)) {
            Some(known) => *known,
            None => self.look_up(letter),
        }
    }

    fn look_up(&self, letter: char) -> Option<u16> {
        let file = self.file.as_ref()?;
        // A mark that combines stands over the letter before it, whatever its own width.
        if matches!(letter, '\u{300}'..='\u{36f}' | '\0'..='\u{1f}' | '\u{ad}' | '\u{200b}'..='\u{200f}') {
            return Some(0);
        }
        let advance = file.glyph_hor_advance(file.glyph_index(letter)?)?;
        u16::try_from(i64::from(advance) * EM / i64::from(file.units_per_em().max(1))).ok()
    }
}

/// Whether a letter is as wide as it is high, and a line may end after it.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff00..=0xff60 | 0x1f300..=0x1faff
        | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: Face = Face { design: Design::Serif, bold: true, italic: false };

    fn width(face: Face, text: &str, points: i64) -> i64 {
        text.chars().map(|letter| Fonts::built_in().advance(face, letter)).sum::<i64>() * points * 20 / EM
    }

    #[test]
    fn the_partys_name_is_as_wide_as_measured_in_print() {
        let twips = width(BOLD, "ĐẢNG CỘNG SẢN VIỆT NAM", 15);
        assert!((4123 - twips).abs() <= 28, "{twips} twips; 4123 measured in HD 05-HD/VPTW, half a millimetre allowed");
    }

    #[test]
    fn a_letter_with_its_marks_apart_is_as_wide_as_in_one() {
        let regular = Face::default();
        assert_eq!(width(regular, "ệ", 14), width(regular, "e\u{323}\u{302}", 14));
    }

    #[test]
    fn a_line_of_14_points_is_16_1_points_high() {
        let (above, below) = Fonts::built_in().heights(Face::default(), 1400);
        assert_eq!(above + below, 1610);
    }

    #[test]
    fn every_vietnamese_letter_is_in_every_font() {
        for place in 0..8 {
            let face = Face { design: if place < 4 { Design::Serif } else { Design::Sans }, bold: place & 2 > 0, italic: place & 1 > 0 };
            let widths = Fonts::built_in().widths(face).unwrap();
            for letter in "ăâđêôơưĂÂĐÊÔƠƯấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵẤỆỢỰ…–“”•".chars()
            {
                assert!(widths.of(letter).is_some_and(|width| width > 0), "{letter} in {face:?}");
            }
        }
    }

    #[test]
    fn fonts_that_are_not_there_are_set_by_the_one_more_like_them() {
        assert_eq!(Design::of("Calibri"), Design::Sans);
        assert_eq!(Design::of("Cambria"), Design::Serif);
        assert_eq!(Design::of(".VnTime"), Design::Serif);
    }
}
