//! The sheet of a section: its size, its margins, its columns, its headers and footers.

use super::setter::{PageNumbers, Setter};
use super::stack::{height, stack};
use super::strip::{Ground, Strip};
use super::units::twips;
use super::{Area, Hundredths};
use crate::docx::read::{PageStories, SectionFormat, shown_number};

/// The least height and width of text on a page; what a file leaves less for would never end.
const LEAST: Hundredths = 2000;

/// How many columns are believed.
const COLUMNS: i32 = 45;

/// A page before anything stands on it.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) width: Hundredths,
    pub(super) height: Hundredths,
    /// Where text stands.
    pub(super) text: Area,
    /// Headers and footers, each with its upper edge.
    pub(super) stories: Vec<(Hundredths, Vec<Strip>)>,
}

impl Sheet {
    pub(super) fn ground(&self) -> Ground {
        Ground { width: self.width, height: self.height, text: self.text }
    }
}

/// Which page of its section a page is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The page's number.
    pub(super) number: i32,
    pub(super) is_first: bool,
    /// Pages of the whole document, where that is known by now.
    pub(super) pages: usize,
}

/// The columns of a section in the width of its text: left edges, and the width they share.
pub(super) fn columns(format: &SectionFormat, text: Area) -> (Vec<Hundredths>, Hundredths) {
    let count = i64::from(format.columns.clamp(1, COLUMNS));
    let space = twips(format.column_space).clamp(0, text.width / count);
    let width = ((text.width - space * (count - 1)) / count).max(100);
    ((0..count).map(|nth| text.x + nth * (width + space)).collect(), width)
}

/// The sheet of a page of a section, its header and footer set.
pub(super) fn sheet(
    setter: &mut Setter<'_, '_>,
    format: &SectionFormat,
    headers: PageStories,
    footers: PageStories,
    place: Place,
) -> Sheet {
    let settings = &setter.outline.settings;
    let (width, height) = (twips(format.width).max(LEAST), twips(format.height).max(LEAST));
    let is_even = place.number.rem_euclid(2) == 0;
    let (mut left, mut right) = (twips(format.left), twips(format.right));
    if settings.mirror_margins && is_even {
        std::mem::swap(&mut left, &mut right);
        right += twips(format.gutter);
    } else {
        left += twips(format.gutter);
    }
    let (left, right) = (left.max(0), right.max(0));
    let x = left.min(width - LEAST).max(0);
    let text_width = (width - x - right).max(LEAST);

    let chosen = |stories: PageStories| {
        if place.is_first && format.title_page {
            stories.first
        } else if settings.even_and_odd_headers && is_even {
            stories.even
        } else {
            stories.default
        }
    };
    setter.page = Some(PageNumbers { page: shown_number(place.number, &format.page_number_format), pages: place.pages });
    let outline = setter.outline;
    let mut story = |which: Option<usize>| {
        let blocks = which.and_then(|at| outline.stories.get(at)).map(|story| story.blocks.as_slice()).unwrap_or_default();
        stack(setter, blocks, text_width)
    };
    let (header, footer) = (story(chosen(headers)), story(chosen(footers)));
    setter.page = None;
    setter.answered = None;

    // A header that is too high pushes the text down, unless the margin says that it may not.
    let mut stories = Vec::new();
    let mut top = twips(format.top).abs();
    if !header.is_empty() {
        let from = twips(format.header).max(0);
        if format.top >= 0 {
            top = top.max(from + self::height(&header));
        }
        stories.push((from, header));
    }
    let mut bottom = twips(format.bottom).abs();
    if !footer.is_empty() {
        let tall = self::height(&footer);
        let from = twips(format.footer).max(0);
        if format.bottom >= 0 {
            bottom = bottom.max(from + tall);
        }
        stories.push((height - from - tall, footer));
    }
    let top = top.min(height - LEAST).max(0);
    let text = Area { x, y: top, width: text_width, height: (height - top - bottom).max(LEAST) };
    Sheet { width, height, text, stories }
}
