//! The parts of an administrative paper in an outline.

use std::ops::Range;

use super::super::read::{Alignment, Block, Content, Drawing, Outline, Paragraph, RunFormat, Table, paragraphs};
use super::change::{Change, RunChange};
use super::finding::Place;
use super::page::TOLERANCE;
use super::{CheckOptions, pattern};
use crate::catalog::LayoutStandard;

/// Names of types by which the title is known.
const KINDS: [&str; 20] = [
    "BÁO CÁO",
    "NGHỊ QUYẾT",
    "QUYẾT ĐỊNH",
    "CHỈ THỊ",
    "KẾT LUẬN",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "THÔNG TRI",
    "HƯỚNG DẪN",
    "THÔNG BÁO",
    "TỜ TRÌNH",
    "CHƯƠNG TRÌNH",
    "KẾ HOẠCH",
    "ĐỀ ÁN",
    "PHƯƠNG ÁN",
    "DỰ ÁN",
    "BIÊN BẢN",
    "TUYÊN BỐ",
    "LỜI KÊU GỌI",
    "GIẤY MỜI",
];
/// A line this low, in twips, only makes room and bears no words.
const HAIRLINE: i32 = 60;
/// EMU to the twip.
const EMU: i64 = 635;

/// A paragraph with where it stands.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) para: &'a Paragraph,
    /// Its label and text, without spaces around.
    pub(super) text: String,
    /// Section of pages, from 0.
    pub(super) section: usize,
    /// Place in the outline's body.
    pub(super) block: usize,
    /// Row and column of the outermost table's cell, and the cell's width in twips.
    pub(super) cell: Option<(usize, usize, i32)>,
    /// It stands in the rightmost cell of its row.
    pub(super) last_cell: bool,
}

impl<'a> Line<'a> {
    /// Formats of what is seen of it.
    pub(super) fn formats(&self) -> impl Iterator<Item = &'a RunFormat> + use<'a> {
        let seen = self.para.runs.iter().filter(|run| !run.format.hidden && !run.text().trim().is_empty());
        seen.map(|run| run.format.as_ref())
    }

    /// A change for each run that is seen and is not as it should be.
    pub(super) fn runs_set(&self, wrong: impl Fn(&RunFormat) -> bool, change: impl Fn(&RunFormat) -> RunChange) -> Vec<Change> {
        let seen = self.para.runs.iter().filter(|run| !run.format.hidden && !run.text().trim().is_empty());
        seen.filter(|run| wrong(&run.format)).map(|run| Change::Run(run.at, change(&run.format))).collect()
    }

    pub(super) fn is_bold(&self) -> bool {
        self.formats().next().is_some() && self.formats().all(|format| format.bold)
    }

    pub(super) fn any_bold(&self) -> bool {
        self.formats().any(|format| format.bold)
    }

    pub(super) fn is_italic(&self) -> bool {
        self.formats().next().is_some() && self.formats().all(|format| format.italic)
    }

    pub(super) fn any_italic(&self) -> bool {
        self.formats().any(|format| format.italic)
    }

    pub(super) fn is_centred(&self) -> bool {
        self.para.format.alignment == Alignment::Center
    }

    pub(super) fn is_caps(&self) -> bool {
        self.formats().next().is_some_and(|_| self.formats().all(|format| format.caps)) || self.text == self.text.to_uppercase()
    }

    /// The first size, in half-points, outside `points`.
    pub(super) fn size_outside(&self, points: (u8, u8)) -> Option<i32> {
        let within = i32::from(points.0) * 2..=i32::from(points.1) * 2;
        self.formats().map(|format| format.size).find(|size| !within.contains(size))
    }

    /// The largest size, in half-points.
    pub(super) fn size(&self) -> i32 {
        self.formats().map(|format| format.size).max().unwrap_or(self.para.mark.size)
    }

    pub(super) fn drawings(&self) -> impl Iterator<Item = &'a Drawing> + use<'a> {
        self.para.runs.iter().flat_map(|run| &run.content).filter_map(|piece| match piece {
            Content::Drawing(drawing) => Some(drawing.as_ref()),
            _ => None,
        })
    }

    /// Whether it bears a page break and no words.
    pub(super) fn breaks_page(&self) -> bool {
        self.para.runs.iter().flat_map(|run| &run.content).any(|piece| matches!(piece, Content::PageBreak))
    }

    /// Whether it is an empty line that somebody typed, and not one that bears a line, a picture or almost no height.
    pub(super) fn is_typed_empty(&self) -> bool {
        let format = &self.para.format;
        self.text.is_empty()
            && self.drawings().next().is_none()
            && !self.breaks_page()
            && format.borders.as_ref().is_none_or(|borders| !borders.bottom.iter().chain(&borders.top).any(|border| border.is_drawn()))
            && !(format.line_rule == super::super::read::LineRule::Exact && format.line <= HAIRLINE)
    }
}

/// A paper with its parts found. Places are places in `lines`.
pub(super) struct Paper<'a> {
    pub(super) outline: &'a Outline,
    pub(super) layout: &'a LayoutStandard,
    pub(super) options: &'a CheckOptions,
    /// Every paragraph of the body in reading order.
    pub(super) lines: Vec<Line<'a>>,
    /// Where the head ends: at the title, or behind the first table of a letter, which has no title.
    pub(super) head_end: usize,
    /// The name of the type.
    pub(super) title: Option<usize>,
    /// The subject's lines.
    pub(super) subject: Range<usize>,
    /// From behind the title block to the signature, grounds included.
    pub(super) text: Range<usize>,
    /// The signature block.
    pub(super) signature: Range<usize>,
    /// Where appendices begin, each up to the next.
    pub(super) appendices: Vec<usize>,
}

impl<'a> Paper<'a> {
    pub(super) fn new(outline: &'a Outline, layout: &'a LayoutStandard, options: &'a CheckOptions) -> Self {
        let lines = lines(outline);
        let count = lines.len();
        let title = lines.iter().position(|line| line.cell.is_none() && KINDS.contains(&kind_of(&line.text).as_str()));
        let head_end = title.unwrap_or_else(|| end_of_head(&lines));
        let after_title = title.map_or(head_end, |title| title + 1);
        let subject_end = lines
            .iter()
            .skip(after_title)
            .take(if title.is_some() { 4 } else { 0 })
            .take_while(|line| line.cell.is_none() && line.is_centred() && is_words(line) && line.any_bold());
        let subject = after_title..after_title + subject_end.count();
        let of_appendix = |line: &Line<'_>| line.cell.is_none() && is_appendix_label(&line.text);
        let first_appendix = lines.iter().enumerate().skip(subject.end).find(|(_, line)| of_appendix(line)).map_or(count, |(at, _)| at);
        let mut signature = signature(&lines, subject.end, first_appendix);
        if signature.is_empty() {
            signature = first_appendix..first_appendix;
        }
        let appendices = (signature.end..count).filter(|at| lines.get(*at).is_some_and(of_appendix)).collect();
        let centred = |line: &&Line<'_>| line.cell.is_none() && line.is_centred() && !is_part(&line.text) || line.text.is_empty();
        let between = lines.iter().skip(subject.end).take(signature.start.saturating_sub(subject.end)).take_while(centred).count();
        let text = if title.is_some() { subject.end + between } else { head_end }..signature.start;
        Self { outline, layout, options, lines, head_end, title, subject, text, signature, appendices }
    }

    /// A line of the paper.
    pub(super) fn line(&self, at: usize) -> Option<&Line<'a>> {
        self.lines.get(at)
    }

    /// The lines of a range that stand outside tables and have words, with their places.
    pub(super) fn running(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &Line<'a>)> {
        self.lines.iter().enumerate().skip(range.start).take(range.len()).filter(|(_, line)| line.cell.is_none() && !line.text.is_empty())
    }

    /// The lines of one side of the head, empty ones too.
    pub(super) fn head(&self, right: bool) -> Vec<(usize, &Line<'a>)> {
        let end = self.head_end;
        let side = |line: &Line<'_>| line.cell.is_some_and(|(_, column, _)| if right { line.last_cell && column > 0 } else { column == 0 });
        self.lines.iter().enumerate().take(end).filter(|(_, line)| side(line)).collect()
    }

    /// The lines of one side of the signature block with words.
    pub(super) fn signed(&self, right: bool) -> Vec<(usize, &Line<'a>)> {
        let side = |line: &Line<'_>| line.cell.is_some_and(|(_, column, _)| if right { line.last_cell && column > 0 } else { column == 0 });
        let lines = self.lines.iter().enumerate().skip(self.signature.start).take(self.signature.len());
        lines.filter(|(_, line)| side(line) && !line.text.is_empty()).collect()
    }

    /// The names on the left of the head, above number and signs.
    pub(super) fn names(&self) -> Vec<(usize, &Line<'a>)> {
        let left = self.head(false).into_iter().filter(|(_, line)| !line.text.is_empty());
        left.take_while(|(_, line)| !is_number_line(&line.text) && line.text.chars().any(char::is_alphabetic)).collect()
    }

    /// Number and symbol.
    pub(super) fn number(&self) -> Option<(usize, &Line<'a>)> {
        self.head(false).into_iter().find(|(_, line)| is_number_line(&line.text))
    }

    /// Place and date.
    pub(super) fn place_date(&self) -> Option<(usize, &Line<'a>)> {
        self.head(true).into_iter().find(|(_, line)| line.text.contains("ngày") || line.text.contains("tháng"))
    }

    /// Whether it is not issued yet: told so, marked so, or without number or day.
    pub(super) fn is_draft(&self) -> bool {
        let open = |line: Option<(usize, &Line<'_>)>, pattern_of: &str, name: &str| {
            line.is_none_or(|(_, line)| {
                pattern::values(pattern_of, &line.text.replace('\n', " "))
                    .is_some_and(|values| pattern::is_blank(pattern::value(&values, name)))
            })
        };
        let head = &self.layout.head;
        self.options.draft
            || self.head(false).iter().any(|(_, line)| line.text.to_lowercase().starts_with("dự thảo"))
            || open(self.number(), &head.number, "number")
            || open(self.place_date(), &head.place_date, "day")
    }

    /// What stands above the title where no table holds it: words put in place by tabs, blanks or text boxes. Which corner they
    /// stand in cannot be read from the file.
    pub(super) fn loose_head(&self) -> Option<String> {
        let lines = self.lines.get(..self.head_end)?;
        if lines.iter().any(|line| line.cell.is_some()) {
            return None;
        }
        let texts =
            lines.iter().flat_map(|line| std::iter::once(line.text.clone()).chain(boxed(line.para).into_iter().map(|para| para.text())));
        let words = texts.collect::<Vec<_>>().join("\n").split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    }

    /// Whether it is a report.
    pub(super) fn is_report(&self) -> bool {
        self.title.and_then(|title| self.line(title)).is_some_and(|line| kind_of(&line.text) == "BÁO CÁO")
    }

    /// The subject of a letter (công văn), which has no title and says what it is about under its number.
    pub(super) fn letter_subject(&self) -> Option<(usize, &Line<'a>)> {
        if self.title.is_some() {
            return None;
        }
        let begins = |line: &Line<'_>| {
            let lower = line.text.to_lowercase();
            ["v/v", "về việc", "về "].iter().any(|start| lower.starts_with(start))
        };
        let number = self.number()?.0;
        self.head(false).into_iter().find(|(at, line)| *at > number && begins(line))
    }

    /// Whether it is a letter: it has no title and says its subject under its number, or its number says so.
    pub(super) fn is_letter(&self) -> bool {
        let of_letters = self.number().is_some_and(|(_, line)| {
            pattern::values(&self.layout.head.number, &line.text).is_some_and(|values| pattern::value(&values, "type") == "CV")
        });
        self.title.is_none() && (of_letters || self.letter_subject().is_some())
    }

    /// Width in twips that a section leaves to its text.
    pub(super) fn text_width(&self, section: usize) -> i32 {
        let own = self.outline.sections.get(section).map(|section| {
            let format = &section.format;
            format.width - format.left - format.right - format.gutter
        });
        own.filter(|width| *width > 0).unwrap_or_else(|| self.layout.page.text_width(false).twips())
    }

    /// Whether the margins that the standard allows can leave so much to the text of an upright sheet.
    pub(super) fn is_allowed_width(&self, width: i32) -> bool {
        let (allowed, sheet) = (&self.layout.allowed, self.layout.page.width.twips());
        let (least, most) =
            (sheet - allowed.left.1.twips() - allowed.right.1.twips(), sheet - allowed.left.0.twips() - allowed.right.0.twips());
        (least - TOLERANCE..=most + TOLERANCE).contains(&width)
    }

    /// Room in twips of a line's cell or of the page, indents not taken away.
    pub(super) fn room(&self, at: usize) -> i32 {
        self.line(at).map_or(0, |line| self.room_of(line))
    }

    fn room_of(&self, line: &Line<'_>) -> i32 {
        line.cell.map_or_else(|| self.text_width(line.section), |(_, _, width)| width)
    }

    /// What is seen beside the lines of the body, each with the line that holds it: paragraphs of text boxes and of notes.
    pub(super) fn beside(&self) -> Vec<(usize, &'a Paragraph)> {
        let mut found = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            found.extend(boxed(line.para).into_iter().map(|para| (at, para)));
            for piece in line.para.runs.iter().flat_map(|run| &run.content) {
                let (notes, id) = match piece {
                    Content::Footnote(id) => (&self.outline.footnotes, *id),
                    Content::Endnote(id) => (&self.outline.endnotes, *id),
                    _ => continue,
                };
                let note = notes.iter().find(|note| note.id == id && !note.separator);
                found.extend(note.map(|note| paragraphs(&note.blocks)).unwrap_or_default().into_iter().map(|para| (at, para)));
            }
        }
        found
    }

    /// Length in twips of the line drawn directly below a line's words; `None` where none is.
    pub(super) fn rule_below(&self, at: usize) -> Option<i32> {
        self.rule(at).map(|(length, _)| length)
    }

    /// The paragraph whose border is the line below a line's words.
    pub(super) fn ruled_paragraph(&self, at: usize) -> Option<usize> {
        self.rule(at).and_then(|(_, ruled)| ruled)
    }

    fn rule(&self, at: usize) -> Option<(i32, Option<usize>)> {
        let line = self.line(at)?;
        let here = |line: &Line<'_>| line.block;
        let followers = self.lines.iter().skip(at + 1).take_while(|next| here(next) == here(line) || line.cell.is_none()).take(3);
        let column = line.cell.map(|(row, column, _)| (row, column));
        let empty = followers.take_while(|next| next.text.is_empty() && next.cell.map(|(row, column, _)| (row, column)) == column);
        for (nth, line) in std::iter::once(line).chain(empty).enumerate() {
            let format = &line.para.format;
            let inside = self.room_of(line) - format.indent_left - format.indent_right;
            if let Some(borders) = &format.borders {
                let sides = [&borders.left, &borders.right].into_iter().flatten().any(|border| border.is_drawn());
                let drawn = borders.bottom.iter().chain(borders.top.iter().filter(|_| nth > 0)).any(|border| border.is_drawn());
                if drawn && !sides {
                    return Some((inside, Some(at + nth)));
                }
            }
            if let Some(shape) = line.drawings().flat_map(Drawing::lines).next() {
                return i32::try_from(shape.length() / EMU).ok().map(|length| (length, None));
            }
        }
        line.formats().next().filter(|_| line.formats().all(|format| format.underline.is_drawn()))?;
        Some((self.words_width(at), None))
    }

    /// Width in twips of the longest line that the words make in their place, broken by hand or by the room there is.
    pub(super) fn words_width(&self, at: usize) -> i32 {
        let Some(line) = self.line(at) else { return 0 };
        let size = u8::try_from(line.size() / 2).unwrap_or(14);
        let text = if line.formats().any(|format| format.caps) { line.text.to_uppercase() } else { line.text.clone() };
        let width = |words: &str| super::super::write::measure::width(words, size, line.any_bold(), line.any_italic());
        let room = self.room_of(line) - line.para.format.indent_left - line.para.format.indent_right;
        let mut longest = 0;
        for part in text.split('\n') {
            let mut filled = String::new();
            for word in part.split_whitespace() {
                let longer = if filled.is_empty() { word.to_owned() } else { format!("{filled} {word}") };
                filled = if width(&longer) <= room { longer } else { word.to_owned() };
                longest = longest.max(width(&filled));
            }
        }
        longest
    }

    /// Where a line stands, in words.
    pub(super) fn place(&self, at: usize) -> Place {
        let Some(line) = self.line(at) else { return Place::default() };
        let part = if at < self.head_end {
            "phần đầu văn bản"
        } else if at < self.text.start {
            "tên loại, trích yếu"
        } else if self.text.contains(&at) {
            if line.cell.is_some() { "bảng trong nội dung" } else { "nội dung" }
        } else if self.signature.contains(&at) {
            "nơi nhận, chữ ký"
        } else {
            "phụ lục"
        };
        let words: String = line.text.replace('\n', " ").split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        Place { part, section: line.section + 1, paragraph: line.para.at.paragraph, words, part_order: line.section + 1 }
    }
}

/// The paragraphs in the text boxes that a paragraph holds.
pub(super) fn boxed(para: &Paragraph) -> Vec<&Paragraph> {
    let drawings = para.runs.iter().flat_map(|run| &run.content).filter_map(|piece| match piece {
        Content::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    drawings.flat_map(|drawing| &drawing.shapes).flat_map(|shape| paragraphs(&shape.blocks)).collect()
}

/// The first line of a paragraph in capitals: where a line break stands before the subject, the type stands alone on its line.
fn kind_of(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().to_uppercase()
}

/// Behind the first table, where that bears the number of a paper.
fn end_of_head(lines: &[Line<'_>]) -> usize {
    let Some(block) = lines.iter().find(|line| line.cell.is_some()).map(|line| line.block) else { return 0 };
    let is_head = lines.iter().any(|line| line.block == block && is_number_line(&line.text));
    lines.iter().rposition(|line| line.block == block).filter(|_| is_head).map_or(0, |last| last + 1)
}

/// "Phụ lục", "Phụ lục 2", "PHỤ LỤC II".
pub(super) fn is_appendix_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some(rest) = lower.strip_prefix("phụ lục") else { return false };
    let rest = rest.trim().trim_end_matches(['.', ':']);
    rest.is_empty() || rest.chars().all(|sign| sign.is_ascii_digit()) || rest.chars().all(|sign| "ivxlc".contains(sign))
}

/// "Phần thứ nhất", "Chương II".
pub(super) fn is_part(text: &str) -> bool {
    ["Phần ", "Chương ", "PHẦN ", "CHƯƠNG ", "Mục "].iter().any(|word| text.starts_with(word))
}

fn is_number_line(text: &str) -> bool {
    text.strip_prefix("Số").is_some_and(|rest| rest.chars().next().is_none_or(|next| !next.is_alphabetic()))
}

fn is_words(line: &Line<'_>) -> bool {
    line.text.chars().any(char::is_alphabetic) && !is_part(&line.text)
}

/// The table that has "Nơi nhận", or the last one before appendices whose right side ends with a name under a title in capitals.
fn signature(lines: &[Line<'_>], from: usize, to: usize) -> Range<usize> {
    let within = || lines.iter().enumerate().take(to).skip(from).filter(|(_, line)| line.cell.is_some());
    let labelled = within().find(|(_, line)| line.text.to_lowercase().starts_with("nơi nhận"));
    let block = labelled.or_else(|| within().rfind(|(_, line)| line.last_cell && line.is_bold() && line.is_caps() && signs(&line.text)));
    let Some((_, line)) = block else { return to..to };
    let block = line.block;
    let start = lines.iter().position(|line| line.block == block).unwrap_or(to);
    let end = lines.iter().rposition(|line| line.block == block).map_or(to, |last| last + 1);
    start..end
}

fn signs(text: &str) -> bool {
    ["T/M", "K/T", "T/L", "TM", "KT", "TL", "Q.", "TRƯỞNG", "PHÓ", "BÍ THƯ", "CHỦ", "GIÁM ĐỐC", "CHÁNH"]
        .iter()
        .any(|word| text.starts_with(word))
}

fn lines(outline: &Outline) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    for (at, block) in outline.body.iter().enumerate() {
        let section = outline.sections.iter().position(|section| section.blocks.contains(&at)).unwrap_or(0);
        match block {
            Block::Paragraph(para) => found.push(line(para, section, at, None, false)),
            Block::Table(table) => table_lines(table, section, at, &mut found),
        }
    }
    found
}

fn line<'a>(para: &'a Paragraph, section: usize, block: usize, cell: Option<(usize, usize, i32)>, last_cell: bool) -> Line<'a> {
    Line { para, text: para.shown().trim().to_owned(), section, block, cell, last_cell }
}

fn table_lines<'a>(table: &'a Table, section: usize, block: usize, found: &mut Vec<Line<'a>>) {
    for (nth, row) in table.rows.iter().enumerate() {
        for (place, cell) in row.cells.iter().enumerate() {
            let first = usize::try_from(cell.column).unwrap_or(0);
            let span = usize::try_from(cell.span).unwrap_or(1);
            let margins = [(cell.margins.left, table.margins.left), (cell.margins.right, table.margins.right)];
            let margins: i32 = margins.into_iter().map(|(own, table)| own.or(table).unwrap_or(0)).sum();
            let width: i32 = table.grid.iter().skip(first).take(span).sum::<i32>() - margins;
            let last = place + 1 == row.cells.len();
            for para in paragraphs(&cell.blocks) {
                found.push(line(para, section, block, Some((nth, first, width)), last));
            }
        }
    }
}
