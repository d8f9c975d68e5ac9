//! Values as the format writes them: switches, lengths, percentages, colours.

use super::Element;

/// A switch: present without a value is on.
pub(super) fn on_off(element: &Element) -> bool {
    switch(element.val().unwrap_or("1"))
}

/// `true`, `on`, `1`, or anything that is not off.
pub(super) fn switch(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off" | "False" | "FALSE")
}

/// A length in twentieths of a point; strict files may give it a unit ("12.5mm", "1in", "3pt").
pub(super) fn twips(value: &str) -> Option<i32> {
    length(value, 20.0)
}

/// A size in half-points, with the same units.
pub(super) fn half_points(value: &str) -> Option<i32> {
    length(value, 2.0)
}

/// Points: VML's lengths, in points where no unit is named.
pub(super) fn points(value: &str) -> Option<f64> {
    let (number, unit) = split(value)?;
    Some(number * per_point(unit).unwrap_or(1.0))
}

/// A whole number; fractions, which some writers produce, are rounded.
pub(super) fn whole(value: &str) -> Option<i32> {
    let value = value.trim();
    value.parse::<i32>().ok().or_else(|| rounded(value.parse::<f64>().ok()?))
}

/// A whole number of English Metric Units (914,400 to the inch).
pub(super) fn emu(value: &str) -> Option<i64> {
    value.trim().parse().ok()
}

fn length(value: &str, per_point_units: f64) -> Option<i32> {
    let (number, unit) = split(value)?;
    match per_point(unit) {
        Some(points) => rounded(number * points * per_point_units),
        None => rounded(number),
    }
}

fn rounded(number: f64) -> Option<i32> {
    let number = number.round();
    // The cast saturates, which is what an absurd length deserves.
    number.is_finite().then_some(number as i32)
}

fn split(value: &str) -> Option<(f64, &str)> {
    let value = value.trim();
    let end = value.find(|letter: char| letter.is_ascii_alphabetic() || letter == '%').unwrap_or(value.len());
    let (number, unit) = value.split_at_checked(end)?;
    Some((number.trim().parse::<f64>().ok().filter(|number| number.is_finite())?, unit))
}

fn per_point(unit: &str) -> Option<f64> {
    match unit {
        "pt" => Some(1.0),
        "in" => Some(72.0),
        "cm" => Some(72.0 / 2.54),
        "mm" => Some(72.0 / 25.4),
        "pc" | "pi" => Some(12.0),
        "px" => Some(0.75),
        "emu" => Some(1.0 / 12_700.0),
        _ => None,
    }
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Colour {
    /// Left to the program: black on a light ground.
    #[default]
    Auto,
    /// Red, green and blue, `0xRRGGBB`.
    Rgb(u32),
}

impl Colour {
    /// A colour of six hexadecimal digits, with or without `#`, or `auto`.
    pub(super) fn parse(value: &str) -> Option<Self> {
        let value = value.trim().trim_start_matches('#');
        if value.eq_ignore_ascii_case("auto") || value.eq_ignore_ascii_case("windowText") {
            return Some(Self::Auto);
        }
        if value.eq_ignore_ascii_case("black") {
            return Some(Self::Rgb(0));
        }
        (value.len() == 6).then(|| u32::from_str_radix(value, 16).ok().map(Self::Rgb)).flatten()
    }
}

/// A width of a table or a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as its content needs.
    #[default]
    Auto,
    /// In twentieths of a point.
    Twips(i32),
    /// In fiftieths of a percent of what stands around it: 5,000 is all of it.
    Fiftieths(i32),
}

impl Width {
    /// From an element with `w` and `type`; strict files write "50%".
    pub(super) fn parse(element: &Element) -> Option<Self> {
        let value = element.get("w").unwrap_or("0");
        if let Some(percent) = value.trim().strip_suffix('%') {
            return rounded(percent.parse::<f64>().ok()? * 50.0).map(Self::Fiftieths);
        }
        match element.get("type") {
            Some("auto") => Some(Self::Auto),
            Some("nil") => Some(Self::Twips(0)),
            Some("pct") => whole(value).map(Self::Fiftieths),
            _ => twips(value).map(Self::Twips),
        }
    }
}

/// One line of a border.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Border {
    /// Its kind in the format's own word: `single`, `double`, `dotted`; `none` and `nil` draw nothing.
    pub style: Box<str>,
    /// Thickness in eighths of a point.
    pub size: i32,
    /// Distance from the text in points.
    pub space: i32,
    /// Its colour.
    pub colour: Colour,
}

impl Border {
    pub(super) fn parse(element: &Element) -> Self {
        Self {
            style: element.val().unwrap_or("none").into(),
            size: element.get("sz").and_then(whole).unwrap_or(0),
            space: element.get("space").and_then(whole).unwrap_or(0),
            colour: element.get("color").and_then(Colour::parse).unwrap_or_default(),
        }
    }

    /// Whether it draws anything.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        !matches!(&*self.style, "none" | "nil")
    }
}

/// Shading behind text, a paragraph or a cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shading {
    /// The pattern in the format's own word: `clear`, `solid`, `pct10`.
    pub pattern: Box<str>,
    /// The ground.
    pub fill: Colour,
}

impl Shading {
    pub(super) fn parse(element: &Element) -> Self {
        Self { pattern: element.val().unwrap_or("clear").into(), fill: element.get("fill").and_then(Colour::parse).unwrap_or_default() }
    }
}
