//! How wide words are in Times New Roman, so that a drawn line can be as long as the words above it and columns fit.

use unicode_normalization::UnicodeNormalization;

/// Advance widths of one cut of the typeface, in 2048ths of the size.
struct Cut {
    /// Of U+0020 to U+007E.
    ascii: [u16; 95],
    /// Of đ, Đ, ơ, Ơ, ư, Ư.
    vietnamese: [u16; 6],
}

/// Units in the size of the typeface.
const UNITS: i64 = 2048;
/// No line is wider than this, in twips, so that sums of widths of hostile words never overflow: ten metres.
const WIDEST: i64 = 566_929;
/// Width of a sign that is not in the tables: a figure's.
const OTHER: u16 = 1024;

const REGULAR: Cut = Cut {
    ascii: [
        512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251,
        1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909,
        1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909,
        983, 410, 983, 1108,
    ],
    vietnamese: [1024, 1479, 1083, 1479, 1110, 1589],
};

const BOLD: Cut = Cut {
    ascii: [
        512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366,
        1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139,
        909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024,
        909, 807, 451, 807, 1065,
    ],
    vietnamese: [1139, 1479, 1134, 1593, 1229, 1630],
};

const ITALIC: Cut = Cut {
    ascii: [
        512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139,
        1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024, 682, 1024, 1024, 909,
        1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819,
        563, 819, 1108,
    ],
    vietnamese: [1024, 1479, 1093, 1479, 1117, 1544],
};

const BOLD_ITALIC: Cut = Cut {
    ascii: [
        512, 797, 1137, 1024, 1024, 1706, 1593, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
        1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1704, 1366, 1366, 1366, 1479, 1366, 1366, 1479, 1593, 797, 1024, 1366, 1251,
        1821, 1479, 1479, 1251, 1479, 1366, 1139, 1251, 1479, 1366, 1821, 1366, 1251, 1251, 682, 569, 682, 1167, 1024, 682, 1024, 1024,
        909, 1024, 909, 682, 1024, 1139, 569, 569, 1024, 569, 1593, 1139, 1024, 1024, 1024, 797, 797, 569, 1139, 909, 1366, 1024, 909, 797,
        713, 451, 713, 1167,
    ],
    vietnamese: [1024, 1479, 1099, 1479, 1227, 1587],
};

/// Width of `text` on one line, in twips.
pub(in crate::docx) fn width(text: &str, size: u8, bold: bool, italic: bool) -> i32 {
    let cut = match (bold, italic) {
        (false, false) => &REGULAR,
        (true, false) => &BOLD,
        (false, true) => &ITALIC,
        (true, true) => &BOLD_ITALIC,
    };
    let mut units: i64 = 0;
    let mut letters = text.nfd().peekable();
    while let Some(letter) = letters.next() {
        let mut horn = false;
        while let Some(mark) = letters.next_if(|mark| is_mark(*mark)) {
            horn |= mark == '\u{31b}';
        }
        units += i64::from(cut.advance(letter, horn));
    }
    let twips = units.saturating_mul(i64::from(size) * 20) / UNITS;
    i32::try_from(twips.min(WIDEST)).unwrap_or(0)
}

/// Marks stand over or under their letter and take no room.
fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

impl Cut {
    fn advance(&self, letter: char, horn: bool) -> u16 {
        let [d, upper_d, o, upper_o, u, upper_u] = self.vietnamese;
        match (letter, horn) {
            ('đ', _) => d,
            ('Đ', _) => upper_d,
            ('o', true) => o,
            ('O', true) => upper_o,
            ('u', true) => u,
            ('U', true) => upper_u,
            ('\u{a0}', _) => self.advance(' ', false),
            _ => u32::from(letter).checked_sub(32).and_then(|place| self.ascii.get(usize::try_from(place).ok()?)).copied().unwrap_or(OTHER),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partys_name_at_15_points_is_as_wide_as_measured_in_print() {
        let twips = width("ĐẢNG CỘNG SẢN VIỆT NAM", 15, true, false);
        assert!((4123 - twips).abs() <= 28, "{twips} twips; 4123 measured in HD 05-HD/VPTW, half a millimetre allowed");
    }

    #[test]
    fn marks_take_no_room_and_horns_take_some() {
        let at = |text| width(text, 14, false, false);
        assert_eq!(at("ệ"), at("e"));
        assert_eq!(at("e\u{323}\u{302}"), at("ệ"));
        assert!(at("ử") > at("ủ"));
        assert_eq!(at("ử"), at("ư"));
    }
}
