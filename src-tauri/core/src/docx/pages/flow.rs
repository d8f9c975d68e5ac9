//! Filling pages: what stands together, what may be cut, where a page ends.

use std::sync::Arc;

use super::flowing::{Flowed, Flowing};
use super::row::Row;
use super::setter::Setter;
use super::sheet::{Place, Sheet, columns, sheet};
use super::stack::{self, Edge, Shared, stack};
use super::strip::{Break, Mark, Strip};
use super::table::table;
use super::{Area, Hundredths, Item, Page, Pages, Rule};
use crate::docx::read::{Block, Colour, Section, shown_number};

/// Pages that are set at most.
const PAGES: usize = 5000;

/// Length of the line above footnotes, and the room round it.
const NOTE_LINE: Hundredths = 14_400;
const NOTE_ROOM: Hundredths = 600;

/// What stands above the next thing on the page.
#[derive(Debug, Clone)]
enum Above {
    /// Nothing, and the page was begun on purpose: room above the first paragraph is kept.
    Asked,
    /// Nothing: the page before was full.
    Full,
    /// A paragraph or a table.
    Edge(Edge),
}

/// Fills the pages of a document.
pub(super) struct Flow<'s, 'o, 'f> {
    setter: &'s mut Setter<'o, 'f>,
    pages: Vec<Page>,
    sheet: Sheet,
    section: usize,
    of: &'o Section,
    columns: Vec<Hundredths>,
    column_width: Hundredths,
    column: usize,
    /// Where columns begin and end on this page.
    top: Hundredths,
    bottom: Hundredths,
    y: Hundredths,
    above: Above,
    /// A break was asked for at the end of a paragraph: what comes next goes on behind it.
    pending: Option<Break>,
    /// Up to here things stand with what they are kept with.
    checked: usize,
    /// Footnotes of this page.
    notes: Vec<Strip>,
    notes_height: Hundredths,
    total: usize,
}

/// The pages of the outline; `total` is how many there are, where that is known.
pub(super) fn pages(setter: &mut Setter<'_, '_>, total: usize) -> Pages {
    let outline = setter.outline;
    let Some(first) = outline.sections.first() else { return Pages { pages: Vec::new(), complete: true } };
    let mut flow = Flow {
        setter,
        pages: Vec::new(),
        sheet: Sheet { width: 0, height: 0, text: Area::default(), stories: Vec::new() },
        section: 0,
        of: first,
        columns: Vec::new(),
        column_width: 0,
        column: 0,
        top: 0,
        bottom: 0,
        y: 0,
        above: Above::Asked,
        pending: None,
        checked: 0,
        notes: Vec::new(),
        notes_height: 0,
        total,
    };
    for (nth, section) in outline.sections.iter().enumerate() {
        if !flow.goes_on() {
            break;
        }
        flow.begin(nth, section);
        flow.fill();
    }
    flow.end_page();
    let complete = flow.goes_on();
    Pages { pages: flow.pages, complete }
}

impl Flow<'_, '_, '_> {
    fn goes_on(&self) -> bool {
        self.setter.has_work() && self.pages.len() < PAGES
    }

    /// Begins a section on a page of its own, or on the page that is open.
    fn begin(&mut self, nth: usize, section: &'_ Section) {
        let Some(section) = self.setter.outline.sections.get(nth).filter(|own| std::ptr::eq(*own, section)) else { return };
        let page_alike = (self.of.format.width, self.of.format.height) == (section.format.width, section.format.height);
        let continues = nth > 0 && page_alike && matches!(&*section.format.start, "continuous" | "nextColumn") && !self.pages.is_empty();
        let last = self.pages.last().map_or(0, |page| page.number);
        self.of = section;
        self.section = nth;
        if continues {
            let text = self.sheet.text;
            (self.columns, self.column_width) = columns(&section.format, text);
            (self.column, self.top) = (0, self.y);
            return;
        }
        self.pending = None;
        let number = section.format.page_number_start.unwrap_or(last.saturating_add(1));
        let is_even = number.rem_euclid(2) == 0;
        let is_skipped = match &*section.format.start {
            "evenPage" => !is_even,
            "oddPage" => is_even,
            _ => false,
        };
        if is_skipped && nth > 0 {
            self.new_page(number, true);
            self.new_page(number.saturating_add(1), true);
        } else {
            self.new_page(number, true);
        }
        self.above = Above::Asked;
    }

    fn new_page(&mut self, number: i32, is_first: bool) {
        self.end_page();
        self.setter.spend(100);
        let place = Place { number, is_first, pages: self.total };
        let (headers, footers) = (self.of.headers, self.of.footers);
        self.sheet = sheet(self.setter, &self.of.format, headers, footers, place);
        let text = self.sheet.text;
        (self.columns, self.column_width) = columns(&self.of.format, text);
        self.column = 0;
        (self.top, self.bottom, self.y) = (text.y, text.y + text.height, text.y);
        let mut page = Page {
            number,
            shown: shown_number(number, &self.of.format.page_number_format),
            section: self.section,
            width: self.sheet.width,
            height: self.sheet.height,
            text,
            items: Vec::new(),
        };
        let ground = self.sheet.ground();
        for (from, strips) in std::mem::take(&mut self.sheet.stories) {
            let mut y = from;
            for strip in strips {
                y += strip.gap;
                page.items.extend(strip.marks.iter().map(|mark| mark.placed(text.x, y, ground)));
                y += strip.height;
            }
        }
        self.pages.push(page);
    }

    /// Puts the footnotes at the foot of the page.
    fn end_page(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        let tall = std::mem::take(&mut self.notes_height);
        let (Some(page), false) = (self.pages.last_mut(), notes.is_empty()) else { return };
        let text = self.sheet.text;
        let mut y = (text.y + text.height - tall).max(text.y);
        page.items.push(Item::Rule(Rule {
            x1: text.x,
            y1: y + NOTE_ROOM / 2,
            x2: text.x + NOTE_LINE.min(text.width),
            y2: y + NOTE_ROOM / 2,
            thickness: 50,
            colour: Colour::Auto,
            style: "single".into(),
        }));
        y += NOTE_ROOM;
        for strip in notes {
            y += strip.gap;
            page.items.extend(strip.marks.iter().map(|mark| mark.placed(text.x, y, self.sheet.ground())));
            y += strip.height;
        }
    }

    /// Goes on at the top of the next column or page.
    fn go_on(&mut self, ends: Option<Break>) {
        if ends != Some(Break::Page) && self.column + 1 < self.columns.len() {
            self.column += 1;
            self.y = self.top;
        } else {
            let number = self.pages.last().map_or(1, |page| page.number.saturating_add(1));
            self.new_page(number, false);
        }
        self.pending = None;
        self.above = if ends.is_some() { Above::Asked } else { Above::Full };
    }

    /// Fills pages with the blocks of the section.
    fn fill(&mut self) {
        let flowing = self.flowing();
        self.checked = 0;
        for at in 0..flowing.len() {
            if !self.goes_on() {
                return;
            }
            if self.pending.is_some() {
                self.go_on(self.pending);
            }
            if at >= self.checked {
                self.keep_together(&flowing, at);
            }
            match flowing.get(at) {
                Some(Flowing::Paragraph(paragraph)) => self.paragraph(paragraph),
                Some(Flowing::Row { row, headings, edge }) => self.row(row.clone(), headings, edge),
                None => {}
            }
        }
    }

    /// The blocks of the section, set in the width of a column.
    fn flowing(&mut self) -> Vec<Flowing> {
        let outline = self.setter.outline;
        let blocks = outline.blocks_of(self.of);
        let width = self.column_width;
        let mut flowing = Vec::with_capacity(blocks.len());
        for (at, block) in blocks.iter().enumerate() {
            if !self.setter.has_work() {
                break;
            }
            match block {
                Block::Paragraph(found) => flowing.push(Flowing::Paragraph(Box::new(Flowed {
                    strips: stack::paragraph(self.setter, found, width, Shared::of(blocks, at)),
                    edge: Edge::of(found),
                    keep_next: found.format.keep_next,
                    keep_lines: found.format.keep_lines,
                    widow_control: found.format.widow_control,
                    new_page: found.format.page_break_before,
                }))),
                Block::Table(found) => {
                    let rows = table(self.setter, found, width).rows;
                    let repeated: Vec<Strip> =
                        rows.iter().take_while(|row| row.header).enumerate().map(|(nth, row)| row.strip(nth == 0)).collect();
                    let (none, headings) = (Arc::new(Vec::new()), Arc::new(repeated));
                    for row in rows {
                        let headings = if row.header { none.clone() } else { headings.clone() };
                        flowing.push(Flowing::Row { row, headings, edge: Edge::default() });
                    }
                }
            }
        }
        flowing
    }

    fn is_at_top(&self) -> bool {
        !matches!(self.above, Above::Edge(_))
    }

    /// Room above something, by what stands above it.
    fn gap(&self, above: &Above, edge: &Edge) -> Hundredths {
        match above {
            Above::Asked => edge.before(),
            Above::Full => 0,
            Above::Edge(last) => last.gap(edge, self.setter.adds_spacing()),
        }
    }

    /// Goes to the next page where something would be left alone that stands with what follows it.
    fn keep_together(&mut self, flowing: &[Flowing], at: usize) {
        let (fits, checked) = self.chain(flowing, at);
        if fits || self.is_at_top() {
            self.checked = checked;
            return;
        }
        if flowing.get(at).is_some_and(Flowing::begins_page) {
            // It goes there anyway.
            return;
        }
        self.go_on(None);
        self.checked = self.chain(flowing, at).1.max(at + 1);
    }

    /// Whether what is kept together from `at` on has room here, and up to where that is settled.
    fn chain(&self, flowing: &[Flowing], at: usize) -> (bool, usize) {
        let mut y = self.y;
        let mut above = self.above.clone();
        let bottom = self.bottom - self.notes_height;
        for (nth, next) in flowing.iter().enumerate().skip(at) {
            if nth > at && next.begins_page() {
                return (true, nth);
            }
            let mut top = y + self.gap(&above, next.edge());
            if let Flowing::Row { headings, .. } = next
                && !matches!(above, Above::Edge(_))
            {
                top += self.repeated(headings);
            }
            if top + next.height() + next.lowest() <= bottom {
                y = top + next.height();
                above = Above::Edge(next.edge().clone());
                if !next.keeps_next() {
                    return (true, nth + 1);
                }
            } else if top + next.beginning() + next.lowest() <= bottom {
                return (true, nth + 1);
            } else {
                return (false, nth.max(at + 1));
            }
        }
        (true, flowing.len())
    }

    /// Puts a strip on the page.
    fn put(&mut self, strip: &Strip) {
        self.setter.spend(strip.marks.len() as u64);
        let x = self.columns.get(self.column).copied().unwrap_or(self.sheet.text.x);
        let ground = self.sheet.ground();
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(strip.marks.iter().map(|mark: &Mark| mark.placed(x, self.y, ground)));
        }
        self.y += strip.height;
        for id in &strip.notes {
            let strips = self.note(*id);
            if self.notes.is_empty() {
                self.notes_height = NOTE_ROOM;
            }
            self.notes_height += stack::height(&strips);
            self.notes.extend(strips);
        }
    }

    fn note(&mut self, id: i32) -> Vec<Strip> {
        let Some(note) = self.setter.footnote(id) else { return Vec::new() };
        self.setter.note_mark = self.setter.footnote_number(id);
        stack(self.setter, &note.blocks, self.sheet.text.width)
    }

    /// Height of the footnotes of a strip.
    fn notes_of(&mut self, strip: &Strip) -> Hundredths {
        if strip.notes.is_empty() {
            return 0;
        }
        let begun = if self.notes.is_empty() { NOTE_ROOM } else { 0 };
        let notes = strip.notes.clone();
        begun + notes.into_iter().map(|id| stack::height(&self.note(id))).sum::<Hundredths>()
    }

    fn paragraph(&mut self, paragraph: &Flowed) {
        if paragraph.new_page && !matches!(self.above, Above::Asked) {
            self.go_on(Some(Break::Page));
        }
        let mut from = 0;
        while from < paragraph.strips.len() && self.goes_on() {
            let strips = paragraph.strips.get(from..).unwrap_or_default();
            // Up to a break that is asked for.
            let until = strips.iter().position(|strip| strip.ends.is_some()).map_or(strips.len(), |last| last + 1);
            let strips = strips.get(..until).unwrap_or_default();
            let gap = if from == 0 { self.gap(&self.above, &paragraph.edge) } else { 0 };
            let fitting = self.fitting(strips, gap);
            let taken = paragraph.cut(fitting, strips.len(), from == 0);
            let at_top = self.is_at_top();
            let taken = if taken == 0 && at_top { fitting.max(1) } else { taken };
            if taken == 0 {
                self.go_on(None);
                continue;
            }
            self.y += gap;
            for strip in strips.iter().take(taken) {
                self.put(strip);
            }
            from += taken;
            self.above = Above::Edge(paragraph.edge.clone());
            let ends = strips.get(taken - 1).and_then(|strip| strip.ends);
            if from < paragraph.strips.len() {
                self.go_on(ends);
            } else {
                self.pending = ends;
            }
        }
    }

    /// How many strips have room on the page.
    fn fitting(&mut self, strips: &[Strip], gap: Hundredths) -> usize {
        let mut y = self.y + gap;
        let mut notes = self.notes_height;
        let mut fitting = 0;
        for strip in strips {
            let of_strip = self.notes_of(strip);
            if y + strip.height + notes + of_strip > self.bottom {
                break;
            }
            notes += of_strip;
            y += strip.height;
            fitting += 1;
        }
        fitting
    }

    fn row(&mut self, mut row: Row, headings: &Arc<Vec<Strip>>, edge: &Edge) {
        self.y += match &self.above {
            Above::Edge(last) => last.gap(edge, self.setter.adds_spacing()),
            _ => 0,
        };
        // Whether only headings stand above it on this page.
        let mut begun = self.is_at_top();
        let mut repeats = begun && self.repeat(headings);
        while self.goes_on() {
            let room = self.bottom - self.notes_height - self.y;
            if row.height + row.lowest() <= room {
                break;
            }
            let cut = if row.cant_split && !begun || row.exact { None } else { row.split(room - row.lowest(), begun) };
            if let Some(first) = cut {
                self.put(&first.strip(begun && !repeats));
            } else if begun {
                // Higher than a page, and cannot be cut.
                break;
            }
            self.go_on(None);
            repeats = self.repeat(headings);
            begun = true;
        }
        self.put(&row.strip(begun && !repeats));
        self.above = Above::Edge(Edge::default());
    }

    /// Height of the headings that are repeated here: none where they would leave no room.
    fn repeated(&self, headings: &[Strip]) -> Hundredths {
        let tall: Hundredths = headings.iter().map(|heading| heading.height).sum();
        if tall * 4 < (self.bottom - self.top) * 3 { tall } else { 0 }
    }

    /// Repeats the headings of a table; whether there are any.
    fn repeat(&mut self, headings: &[Strip]) -> bool {
        let repeats = self.repeated(headings) > 0;
        if repeats {
            headings.iter().for_each(|heading| self.put(heading));
        }
        repeats
    }
}
