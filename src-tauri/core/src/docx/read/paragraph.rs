//! Formatting of paragraphs: as it is written in one place, and as it comes out.

use std::sync::Arc;

use super::Element;
use super::run::lay;
use super::values::{Border, Shading, on_off, switch, twips, whole};

/// How many tab stops Word keeps of one paragraph; a style with thousands of them would cost each of its paragraphs dear.
const TABS: usize = 64;

/// How lines are set between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// At the start: left, where the text runs from left to right.
    #[default]
    Start,
    /// Centred.
    Center,
    /// At the end.
    End,
    /// Both edges.
    Justify,
    /// Both edges, the last line and its letters too.
    Distribute,
}

/// What the number of the line spacing means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineRule {
    /// Times a line, in 240ths.
    #[default]
    Multiple,
    /// Exactly, in twentieths of a point.
    Exact,
    /// At least, in twentieths of a point.
    AtLeast,
}

/// A tab stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TabStop {
    /// From the left margin, twentieths of a point.
    pub at: i32,
    /// `left`, `center`, `right`, `decimal`, `bar`, `clear`.
    pub kind: Box<str>,
    /// What fills the way to it: `dot`, `none`.
    pub leader: Box<str>,
}

/// The four sides and what stands between paragraphs of one border.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParagraphBorders {
    /// Above.
    pub top: Option<Border>,
    /// At the left.
    pub left: Option<Border>,
    /// Below.
    pub bottom: Option<Border>,
    /// At the right.
    pub right: Option<Border>,
    /// Between paragraphs that share it.
    pub between: Option<Border>,
}

/// Which list a paragraph belongs to and at which level, as one place writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListReference {
    /// The list; 0 takes the paragraph out of any.
    pub list: Option<i32>,
    /// Its level, from 0.
    pub level: Option<i32>,
}

/// Formatting of a paragraph as one place writes it: only what is written is there. Lengths in twentieths of a point.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParagraphProps {
    /// Paragraph style.
    pub style: Option<Arc<str>>,
    /// Alignment.
    pub alignment: Option<Alignment>,
    /// Indent at the start.
    pub indent_left: Option<i32>,
    /// Indent at the end.
    pub indent_right: Option<i32>,
    /// Indent of the first line; negative where it hangs.
    pub first_line: Option<i32>,
    /// Indent at the start in hundredths of a letter.
    pub indent_left_letters: Option<i32>,
    /// Indent of the first line in hundredths of a letter; negative where it hangs.
    pub first_line_letters: Option<i32>,
    /// Room above.
    pub before: Option<i32>,
    /// Room below.
    pub after: Option<i32>,
    /// Room above as a web page has it.
    pub before_auto: Option<bool>,
    /// Room below as a web page has it.
    pub after_auto: Option<bool>,
    /// Line spacing.
    pub line: Option<i32>,
    /// What `line` means.
    pub line_rule: Option<LineRule>,
    /// No room between paragraphs of one style.
    pub contextual_spacing: Option<bool>,
    /// On the page of the next paragraph.
    pub keep_next: Option<bool>,
    /// All on one page.
    pub keep_lines: Option<bool>,
    /// On a new page.
    pub page_break_before: Option<bool>,
    /// No single line alone on a page.
    pub widow_control: Option<bool>,
    /// Outline level from 0; 9 is body text.
    pub outline_level: Option<i32>,
    /// List.
    pub list: Option<ListReference>,
    /// Tab stops; `clear` takes one away.
    pub tabs: Option<Arc<[TabStop]>>,
    /// Borders.
    pub borders: Option<Arc<ParagraphBorders>>,
    /// Shading.
    pub shading: Option<Shading>,
    /// Written from right to left.
    pub right_to_left: Option<bool>,
    /// Its words are not hyphenated by the program.
    pub no_hyphenation: Option<bool>,
    /// Set in a frame of its own.
    pub framed: Option<bool>,
}

/// Formatting of a paragraph as it comes out. Lengths in twentieths of a point.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParagraphFormat {
    /// Alignment.
    pub alignment: Alignment,
    /// Indent at the start.
    pub indent_left: i32,
    /// Indent at the end.
    pub indent_right: i32,
    /// Indent of the first line; negative where it hangs.
    pub first_line: i32,
    /// Indent at the start in hundredths of a letter, which overrides the one in twentieths.
    pub indent_left_letters: i32,
    /// Indent of the first line in hundredths of a letter, which overrides the one in twentieths.
    pub first_line_letters: i32,
    /// Room above.
    pub before: i32,
    /// Room below.
    pub after: i32,
    /// Room above as a web page has it, whatever `before` says.
    pub before_auto: bool,
    /// Room below as a web page has it, whatever `after` says.
    pub after_auto: bool,
    /// Line spacing: 240 is single where it is a multiple.
    pub line: i32,
    /// What `line` means.
    pub line_rule: LineRule,
    /// No room between paragraphs of one style.
    pub contextual_spacing: bool,
    /// On the page of the next paragraph.
    pub keep_next: bool,
    /// All on one page.
    pub keep_lines: bool,
    /// On a new page.
    pub page_break_before: bool,
    /// No single line alone on a page.
    pub widow_control: bool,
    /// Outline level from 0; `None` is body text.
    pub outline_level: Option<u8>,
    /// Tab stops.
    pub tabs: Option<Arc<[TabStop]>>,
    /// Borders.
    pub borders: Option<Arc<ParagraphBorders>>,
    /// Shading.
    pub shading: Option<Shading>,
    /// Written from right to left.
    pub right_to_left: bool,
    /// Its words are not hyphenated by the program.
    pub no_hyphenation: bool,
    /// Set in a frame of its own.
    pub framed: bool,
}

impl ParagraphProps {
    /// Reads `w:pPr`.
    pub(super) fn parse(element: &Element) -> Self {
        let mut props = Self::default();
        for child in element.words() {
            match child.name() {
                "pStyle" => props.style = child.val().map(Arc::from),
                "jc" => props.alignment = child.val().map(alignment),
                "ind" => props.indents(child),
                "spacing" => props.spacing(child),
                "contextualSpacing" => props.contextual_spacing = Some(on_off(child)),
                "keepNext" => props.keep_next = Some(on_off(child)),
                "keepLines" => props.keep_lines = Some(on_off(child)),
                "pageBreakBefore" => props.page_break_before = Some(on_off(child)),
                "widowControl" => props.widow_control = Some(on_off(child)),
                "outlineLvl" => props.outline_level = child.val().and_then(whole),
                "numPr" => {
                    let number = |name| child.child_val(name).and_then(whole);
                    props.list = Some(ListReference { list: number("numId"), level: number("ilvl") });
                }
                "tabs" => props.tabs = Some(child.words().filter_map(tab_stop).take(TABS).collect()),
                "pBdr" => props.borders = Some(Arc::new(borders(child))),
                "shd" => props.shading = Some(Shading::parse(child)),
                "bidi" => props.right_to_left = Some(on_off(child)),
                "suppressAutoHyphens" => props.no_hyphenation = Some(on_off(child)),
                "framePr" => props.framed = Some(true),
                _ => {}
            }
        }
        props
    }

    fn indents(&mut self, element: &Element) {
        let length = |names: [&str; 2]| names.iter().find_map(|name| element.get(name)).and_then(twips);
        self.indent_left = length(["start", "left"]);
        self.indent_right = length(["end", "right"]);
        // Where both are written the hanging one counts (17.3.1.12).
        self.first_line =
            element.get("hanging").and_then(twips).map(i32::saturating_neg).or_else(|| element.get("firstLine").and_then(twips));
        self.indent_left_letters = ["startChars", "leftChars"].iter().find_map(|name| element.get(name)).and_then(whole);
        self.first_line_letters =
            element.get("hangingChars").and_then(whole).map(i32::saturating_neg).or_else(|| element.get("firstLineChars").and_then(whole));
    }

    fn spacing(&mut self, element: &Element) {
        self.before = element.get("before").and_then(twips);
        self.after = element.get("after").and_then(twips);
        self.before_auto = element.get("beforeAutospacing").map(switch);
        self.after_auto = element.get("afterAutospacing").map(switch);
        self.line = element.get("line").and_then(twips);
        self.line_rule = element.get("lineRule").map(|rule| match rule {
            "exact" => LineRule::Exact,
            "atLeast" => LineRule::AtLeast,
            _ => LineRule::Multiple,
        });
    }

    /// Lays `over` on top: what it writes wins, tab stops are added to those below.
    pub(super) fn lay(&mut self, over: &Self) {
        let tabs = match (&self.tabs, &over.tabs) {
            (Some(below), Some(above)) => Some(with_tabs(below, above)),
            _ => None,
        };
        let base = self;
        lay!(base, over: style, alignment, indent_left, indent_right, first_line, indent_left_letters, first_line_letters, before,
            after, before_auto, after_auto, line, line_rule, contextual_spacing, keep_next, keep_lines, page_break_before,
            widow_control, outline_level, list, tabs, borders, shading, right_to_left, no_hyphenation, framed);
        if tabs.is_some() {
            base.tabs = tabs;
        }
    }

    /// How it comes out.
    pub(super) fn settle(&self) -> ParagraphFormat {
        ParagraphFormat {
            alignment: self.alignment.unwrap_or_default(),
            indent_left: self.indent_left.unwrap_or(0),
            indent_right: self.indent_right.unwrap_or(0),
            first_line: self.first_line.unwrap_or(0),
            indent_left_letters: self.indent_left_letters.unwrap_or(0),
            first_line_letters: self.first_line_letters.unwrap_or(0),
            before: self.before.unwrap_or(0),
            after: self.after.unwrap_or(0),
            before_auto: self.before_auto.unwrap_or(false),
            after_auto: self.after_auto.unwrap_or(false),
            line: self.line.unwrap_or(240),
            line_rule: self.line_rule.unwrap_or_default(),
            contextual_spacing: self.contextual_spacing.unwrap_or(false),
            keep_next: self.keep_next.unwrap_or(false),
            keep_lines: self.keep_lines.unwrap_or(false),
            page_break_before: self.page_break_before.unwrap_or(false),
            // On where nothing is written (17.3.1.44).
            widow_control: self.widow_control.unwrap_or(true),
            outline_level: self.outline_level.and_then(|level| u8::try_from(level).ok()).filter(|level| *level < 9),
            tabs: self.tabs.as_ref().map(|tabs| tabs.iter().filter(|tab| &*tab.kind != "clear").cloned().collect()),
            borders: self.borders.clone(),
            shading: self.shading.clone(),
            right_to_left: self.right_to_left.unwrap_or(false),
            no_hyphenation: self.no_hyphenation.unwrap_or(false),
            framed: self.framed.unwrap_or(false),
        }
    }
}

/// An alignment; `left` and `right` are the older words for start and end.
pub(super) fn alignment(value: &str) -> Alignment {
    match value {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::End,
        "both" | "lowKashida" | "mediumKashida" | "highKashida" => Alignment::Justify,
        "distribute" | "thaiDistribute" => Alignment::Distribute,
        _ => Alignment::Start,
    }
}

fn tab_stop(element: &Element) -> Option<TabStop> {
    (element.name() == "tab").then_some(())?;
    Some(TabStop {
        at: element.get("pos").and_then(twips)?,
        kind: element.val().unwrap_or("left").into(),
        leader: element.get("leader").unwrap_or("none").into(),
    })
}

fn with_tabs(below: &[TabStop], above: &[TabStop]) -> Arc<[TabStop]> {
    let mut tabs: Vec<TabStop> = below.iter().filter(|tab| above.iter().all(|over| over.at != tab.at)).cloned().collect();
    tabs.extend(above.iter().cloned());
    tabs.sort_by_key(|tab| tab.at);
    tabs.truncate(TABS);
    tabs.into()
}

fn borders(element: &Element) -> ParagraphBorders {
    let side = |names: [&str; 2]| names.iter().find_map(|name| element.child(name)).map(Border::parse);
    ParagraphBorders {
        top: side(["top", "top"]),
        left: side(["left", "start"]),
        bottom: side(["bottom", "bottom"]),
        right: side(["right", "end"]),
        between: side(["between", "between"]),
    }
}
