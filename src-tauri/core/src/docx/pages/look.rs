//! How letters look once the font, the size and the place on the line are settled.

use std::collections::HashMap;
use std::sync::Arc;

use super::fonts::{Design, EM, Face, Fonts, is_wide};
use super::units::{Dots, dots, twips};
use super::{Hundredths, Look};
use crate::docx::read::{Colour, RunFormat, VerticalAlign};

/// Letters of a superscript against those of the line, in percent, and how high they stand.
const SMALL: i64 = 58;
const SUPERSCRIPT: i64 = 33;
const SUBSCRIPT: i64 = 8;
/// Small capitals against capitals, in percent.
const SMALL_CAPITALS: i64 = 80;

/// Which of a format's looks a letter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Which {
    slot: Slot,
    /// A small letter shown as a small capital.
    small: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Slot {
    Ascii,
    HighAnsi,
    EastAsia,
}

impl Which {
    /// That of a letter of `format`.
    pub(super) fn of(letter: char, format: &RunFormat) -> Self {
        let slot = match letter {
            _ if letter.is_ascii() => Slot::Ascii,
            _ if is_wide(letter) => Slot::EastAsia,
            _ => Slot::HighAnsi,
        };
        Self { slot, small: format.small_caps && !format.caps && letter.is_lowercase() }
    }
}

/// The looks met so far; runs that come out alike share their format, and so their looks.
#[derive(Debug, Default)]
pub(super) struct Looks {
    known: HashMap<(usize, Which), Arc<Look>>,
}

impl Looks {
    /// The look of a letter. `format` outlives the layout, so that its address tells it from others.
    pub(super) fn of(&mut self, format: &Arc<RunFormat>, which: Which) -> Arc<Look> {
        let key = (Arc::as_ptr(format).addr(), which);
        self.known.entry(key).or_insert_with(|| Arc::new(look(format, which))).clone()
    }
}

/// The look of letters of a format.
pub(super) fn look(format: &RunFormat, which: Which) -> Look {
    let font = match which.slot {
        Slot::Ascii => &format.fonts.ascii,
        Slot::HighAnsi => &format.fonts.high_ansi,
        Slot::EastAsia => &format.fonts.east_asia,
    };
    let family = font.name.clone().unwrap_or_else(|| "Times New Roman".into());
    let face = Face { design: Design::of(&family), bold: format.bold, italic: format.italic };
    let full = i64::from(format.size.clamp(1, 3276)) * 50;
    let mut size = full;
    let mut raised = i64::from(format.raised.clamp(-3276, 3276)) * 50;
    match format.vertical_align {
        VerticalAlign::Baseline => {}
        VerticalAlign::Superscript => {
            size = full * SMALL / 100;
            raised += full * SUPERSCRIPT / 100;
        }
        VerticalAlign::Subscript => {
            size = full * SMALL / 100;
            raised -= full * SUBSCRIPT / 100;
        }
    }
    if which.small {
        size = size * SMALL_CAPITALS / 100;
    }
    Look {
        family,
        face,
        size,
        colour: format.colour,
        ground: ground(format),
        underline: format.underline.clone(),
        strike: format.strike,
        raised,
        spacing: twips(format.spacing.clamp(-2000, 31_680)),
        scale: i64::from(format.scale.clamp(1, 600)),
    }
}

/// Marker pen, else shading.
fn ground(format: &RunFormat) -> Option<Colour> {
    let pen = format.highlight.as_deref().map(|pen| match pen {
        "yellow" => 0x00FF_FF00,
        "green" => 0x0000_FF00,
        "cyan" => 0x0000_FFFF,
        "magenta" => 0x00FF_00FF,
        "blue" => 0x0000_00FF,
        "red" => 0x00FF_0000,
        "darkBlue" => 0x0000_0080,
        "darkCyan" => 0x0000_8080,
        "darkGreen" => 0x0000_8000,
        "darkMagenta" => 0x0080_0080,
        "darkRed" => 0x0080_0000,
        "darkYellow" => 0x0080_8000,
        "darkGray" => 0x0080_8080,
        "lightGray" => 0x00C0_C0C0,
        "black" => 0,
        _ => 0x00FF_FFFF,
    });
    let shade = format.shading.as_ref().map(|shading| shading.fill).filter(|fill| *fill != Colour::Auto);
    pen.map(Colour::Rgb).or(shade)
}

impl Look {
    /// Width of a letter.
    pub(super) fn letter(&self, fonts: &Fonts, letter: char) -> Dots {
        let size = dots(self.size * self.scale / 100);
        (fonts.advance(self.face, letter) * size + EM / 2) / EM + dots(self.spacing)
    }

    /// Height above and depth below the line.
    pub(super) fn heights(&self, fonts: &Fonts) -> (Hundredths, Hundredths) {
        let (above, below) = fonts.heights(self.face, self.size);
        (above + self.raised, below - self.raised)
    }
}
