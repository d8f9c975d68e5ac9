//! Formatting of letters: as it is written in one place, and as it comes out.

use std::sync::Arc;

use super::Element;
use super::theme::Theme;
use super::values::{Border, Colour, Shading, half_points, on_off, twips, whole};

/// One of the four slots from which Word takes the font of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontSlot {
    /// Letters of ASCII.
    Ascii,
    /// Other letters of the West, Vietnamese ones among them.
    HighAnsi,
    /// Letters of East Asia.
    EastAsia,
    /// Scripts written from right to left and their kin.
    ComplexScript,
}

/// A font as it is named in one place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FontName {
    /// By its name.
    Named(Arc<str>),
    /// By a place in the theme: `minorHAnsi`.
    Theme(Arc<str>),
}

/// The four fonts of a run, resolved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fonts {
    /// For letters of ASCII.
    pub ascii: Font,
    /// For other letters of the West, Vietnamese ones among them.
    pub high_ansi: Font,
    /// For letters of East Asia.
    pub east_asia: Font,
    /// For scripts written from right to left and their kin.
    pub complex_script: Font,
}

/// A resolved font.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Font {
    /// Its name; `None` where nothing names one and the program takes its own.
    pub name: Option<Arc<str>>,
    /// The place in the theme it was taken from, which then overrides a name.
    pub theme: Option<Arc<str>>,
}

/// Where letters stand to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum VerticalAlign {
    /// On it.
    #[default]
    Baseline,
    /// Above, small.
    Superscript,
    /// Below, small.
    Subscript,
}

/// How letters are underlined.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Underline {
    /// Not at all.
    #[default]
    None,
    /// One line.
    Single,
    /// Two lines.
    Double,
    /// One line under words only, not under the spaces between.
    Words,
    /// Another, in the format's own word: `dotted`, `wave`.
    Other(Box<str>),
}

impl Underline {
    /// From the value of `w:u`; an element without one draws nothing.
    pub(super) fn parse(value: Option<&str>) -> Self {
        match value {
            None | Some("none") => Self::None,
            Some("single") => Self::Single,
            Some("double") => Self::Double,
            Some("words") => Self::Words,
            Some(other) => Self::Other(other.into()),
        }
    }

    /// Whether a line is drawn.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        *self != Self::None
    }
}

/// Formatting of letters as one place writes it: only what is written is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct RunProps {
    /// Character style.
    pub style: Option<Arc<str>>,
    /// Font for ASCII.
    pub ascii: Option<FontName>,
    /// Font for other letters of the West.
    pub high_ansi: Option<FontName>,
    /// Font for East Asia.
    pub east_asia: Option<FontName>,
    /// Font for complex scripts.
    pub complex_script: Option<FontName>,
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Capitals.
    pub caps: Option<bool>,
    /// Small capitals.
    pub small_caps: Option<bool>,
    /// Struck through, once or twice.
    pub strike: Option<bool>,
    /// Hidden.
    pub hidden: Option<bool>,
    /// Underline.
    pub underline: Option<Underline>,
    /// Size in half-points.
    pub size: Option<i32>,
    /// Size of complex scripts in half-points.
    pub size_complex: Option<i32>,
    /// Colour.
    pub colour: Option<Colour>,
    /// Place in the theme the colour is taken from; an empty word takes back a lower layer's.
    pub theme_colour: Option<Arc<str>>,
    /// Marker pen: `yellow`, `none`.
    pub highlight: Option<Arc<str>>,
    /// Shading.
    pub shading: Option<Shading>,
    /// Border round the letters.
    pub border: Option<Border>,
    /// Language, as `vi-VN`.
    pub language: Option<Arc<str>>,
    /// Language of East Asian letters.
    pub language_east_asia: Option<Arc<str>>,
    /// Above or below the line.
    pub vertical_align: Option<VerticalAlign>,
    /// Extra room between letters, twentieths of a point.
    pub spacing: Option<i32>,
    /// Width of letters in percent.
    pub scale: Option<i32>,
    /// Raised (or lowered) by half-points.
    pub raised: Option<i32>,
    /// Kerning from this size on, half-points.
    pub kerning: Option<i32>,
    /// Written from right to left.
    pub right_to_left: Option<bool>,
}

/// Formatting of letters as it comes out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunFormat {
    /// The four fonts.
    pub fonts: Fonts,
    /// Size in half-points.
    pub size: i32,
    /// Size of complex scripts in half-points.
    pub size_complex: i32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underline.
    pub underline: Underline,
    /// Capitals.
    pub caps: bool,
    /// Small capitals.
    pub small_caps: bool,
    /// Struck through, once or twice.
    pub strike: bool,
    /// Hidden.
    pub hidden: bool,
    /// Colour.
    pub colour: Colour,
    /// Place in the theme the colour is taken from; `colour` then holds what the writer computed.
    pub theme_colour: Option<Arc<str>>,
    /// Marker pen.
    pub highlight: Option<Arc<str>>,
    /// Shading.
    pub shading: Option<Shading>,
    /// Border round the letters.
    pub border: Option<Border>,
    /// Language, as `vi-VN`.
    pub language: Option<Arc<str>>,
    /// Language of East Asian letters.
    pub language_east_asia: Option<Arc<str>>,
    /// Above or below the line.
    pub vertical_align: VerticalAlign,
    /// Extra room between letters, twentieths of a point.
    pub spacing: i32,
    /// Width of letters in percent.
    pub scale: i32,
    /// Raised (or lowered) by half-points.
    pub raised: i32,
    /// Written from right to left.
    pub right_to_left: bool,
}

/// Takes every field of `$over` that is written.
macro_rules! lay {
    ($base:ident, $over:ident: $($field:ident),+ $(,)?) => {
        $(if $over.$field.is_some() { $base.$field.clone_from(&$over.$field); })+
    };
}
pub(super) use lay;

impl RunProps {
    /// Reads `w:rPr`.
    pub(super) fn parse(element: &Element) -> Self {
        let mut props = Self::default();
        let word = |value: Option<&str>| value.map(Arc::<str>::from);
        for child in element.words() {
            match child.name() {
                "rStyle" => props.style = word(child.val()),
                "rFonts" => props.fonts(child),
                "b" => props.bold = Some(on_off(child)),
                "i" => props.italic = Some(on_off(child)),
                "caps" => props.caps = Some(on_off(child)),
                "smallCaps" => props.small_caps = Some(on_off(child)),
                "strike" | "dstrike" => props.strike = Some(on_off(child) || props.strike == Some(true)),
                "vanish" => props.hidden = Some(on_off(child)),
                "u" => props.underline = Some(Underline::parse(child.val())),
                "sz" => props.size = child.val().and_then(half_points),
                "szCs" => props.size_complex = child.val().and_then(half_points),
                "color" => {
                    props.colour = child.val().and_then(Colour::parse);
                    props.theme_colour = Some(child.get("themeColor").unwrap_or("").into());
                }
                "highlight" => props.highlight = word(child.val()),
                "shd" => props.shading = Some(Shading::parse(child)),
                "bdr" => props.border = Some(Border::parse(child)),
                "lang" => {
                    props.language = word(child.val());
                    props.language_east_asia = word(child.get("eastAsia"));
                }
                "vertAlign" => {
                    props.vertical_align = Some(match child.val() {
                        Some("superscript") => VerticalAlign::Superscript,
                        Some("subscript") => VerticalAlign::Subscript,
                        _ => VerticalAlign::Baseline,
                    });
                }
                "spacing" => props.spacing = child.val().and_then(twips),
                "w" => props.scale = child.val().and_then(|value| whole(value.trim_end_matches('%'))),
                "position" => props.raised = child.val().and_then(half_points),
                "kern" => props.kerning = child.val().and_then(half_points),
                "rtl" => props.right_to_left = Some(on_off(child)),
                _ => {}
            }
        }
        props
    }

    fn fonts(&mut self, element: &Element) {
        let slot = |name: &str, theme: &str| match element.get(theme) {
            Some(place) => Some(FontName::Theme(place.into())),
            None => element.get(name).map(|font| FontName::Named(font.into())),
        };
        self.ascii = slot("ascii", "asciiTheme");
        self.high_ansi = slot("hAnsi", "hAnsiTheme");
        self.east_asia = slot("eastAsia", "eastAsiaTheme");
        self.complex_script = slot("cs", "cstheme");
    }

    /// Lays `over` on top: what it writes wins.
    pub(super) fn lay(&mut self, over: &Self) {
        let base = self;
        lay!(base, over: style, ascii, high_ansi, east_asia, complex_script, bold, italic, caps, small_caps, strike, hidden,
            underline, size, size_complex, colour, theme_colour, highlight, shading, border, language, language_east_asia,
            vertical_align, spacing, scale, raised, kerning, right_to_left);
    }

    /// How it comes out, with the fonts of the theme put in.
    pub(super) fn settle(&self, theme: &Theme) -> RunFormat {
        let font = |font: &Option<FontName>| match font {
            None => Font::default(),
            Some(FontName::Named(name)) => Font { name: Some(name.clone()), theme: None },
            Some(FontName::Theme(place)) => Font { name: theme.font(place), theme: Some(place.clone()) },
        };
        RunFormat {
            fonts: Fonts {
                ascii: font(&self.ascii),
                high_ansi: font(&self.high_ansi),
                east_asia: font(&self.east_asia),
                complex_script: font(&self.complex_script),
            },
            // Ten points is what the format takes where nothing is written.
            size: self.size.unwrap_or(20),
            size_complex: self.size_complex.unwrap_or(20),
            bold: self.bold.unwrap_or(false),
            italic: self.italic.unwrap_or(false),
            underline: self.underline.clone().unwrap_or_default(),
            caps: self.caps.unwrap_or(false),
            small_caps: self.small_caps.unwrap_or(false),
            strike: self.strike.unwrap_or(false),
            hidden: self.hidden.unwrap_or(false),
            colour: self.colour.unwrap_or_default(),
            theme_colour: self.theme_colour.clone().filter(|place| !place.is_empty()),
            highlight: self.highlight.clone().filter(|pen| &**pen != "none"),
            shading: self.shading.clone(),
            border: self.border.clone(),
            language: self.language.clone(),
            language_east_asia: self.language_east_asia.clone(),
            vertical_align: self.vertical_align.unwrap_or_default(),
            spacing: self.spacing.unwrap_or(0),
            scale: self.scale.unwrap_or(100),
            raised: self.raised.unwrap_or(0),
            right_to_left: self.right_to_left.unwrap_or(false),
        }
    }
}

/// The switches that a style turns over instead of setting (ECMA-376 part 1, 17.7.3): bold in a paragraph style and bold in a
/// character style on top of it come out upright. What is written on the run itself is meant as it stands, and what the
/// document's defaults turn on no style turns off.
pub(super) fn settle_switches(defaults: &RunProps, styles: &[&RunProps], direct: &RunProps, out: &mut RunProps) {
    macro_rules! settle {
        ($($switch:ident),+ $(,)?) => {
            $(out.$switch = direct.$switch.or_else(|| {
                let turned = styles.iter().filter(|style| style.$switch == Some(true)).count();
                Some(defaults.$switch == Some(true) || turned % 2 == 1)
            });)+
        };
    }
    settle!(bold, italic, caps, small_caps, strike, hidden);
}

impl RunFormat {
    /// The font of a slot.
    #[must_use]
    pub fn font(&self, slot: FontSlot) -> &Font {
        match slot {
            FontSlot::Ascii => &self.fonts.ascii,
            FontSlot::HighAnsi => &self.fonts.high_ansi,
            FontSlot::EastAsia => &self.fonts.east_asia,
            FontSlot::ComplexScript => &self.fonts.complex_script,
        }
    }
}
