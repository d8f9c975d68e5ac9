//! The sheet, its margins and the page number.

use super::super::read::{Paragraph, Section, paragraphs};
use super::change::{Change, ParagraphChange, RunChange, SectionChange, Side};
use super::finding::Flaw;
use super::paper::{Paper, boxed};
use crate::catalog::layouts::Length;

/// Twips within which two lengths are the same on paper: half a millimetre.
pub(super) const TOLERANCE: i32 = 28;
/// Twips within which a sheet is A4.
const SHEET: i32 = 20;

/// A length in twips as millimetres: `25`, `12,7`.
pub(super) fn mm(twips: i32) -> String {
    let tenths = (i64::from(twips) * 254 + 720) / 1440;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{},{}", tenths / 10, tenths.abs() % 10) }
}

fn between((from, to): (Length, Length), value: i32) -> bool {
    (from.twips() - TOLERANCE..=to.twips() + TOLERANCE).contains(&value)
}

fn asked((from, to): (Length, Length)) -> String {
    if from == to { format!("{} mm", mm(from.twips())) } else { format!("{}–{} mm", mm(from.twips()), mm(to.twips())) }
}

fn each(paper: &Paper<'_>, rule: impl Fn(usize, &Section) -> Vec<Flaw>) -> Vec<Flaw> {
    paper.outline.sections.iter().enumerate().flat_map(|(nth, section)| rule(nth, section)).collect()
}

/// C01: A4; the first section upright, on its side only where there is a table or an appendix.
pub(super) fn c01_sheet(paper: &Paper<'_>) -> Vec<Flaw> {
    let page = &paper.layout.page;
    each(paper, |nth, section| {
        let format = &section.format;
        let (short, long) = (format.width.min(format.height), format.width.max(format.height));
        let mut flaws = Vec::new();
        if (short - page.width.twips()).abs() > SHEET || (long - page.height.twips()).abs() > SHEET {
            let found = format!("Khổ giấy {} × {} mm", mm(format.width), mm(format.height));
            let asked = format!("A4, {} × {} mm", mm(page.width.twips()), mm(page.height.twips()));
            let (width, height) = (page.width.twips(), page.height.twips());
            let upright = format.width <= format.height;
            let (width, height) = if upright { (width, height) } else { (height, width) };
            flaws.push(Flaw::section(nth, found, asked).mended_by([Change::Section(section.at, SectionChange::Sheet { width, height })]));
        }
        let has_table = paper.outline.blocks_of(section).iter().any(|block| matches!(block, super::super::read::Block::Table(_)));
        let appended = paper.appendices.first().and_then(|at| paper.line(*at)).is_some_and(|line| line.section <= nth);
        if format.width > format.height && (nth == 0 || !has_table && !appended) {
            let upright = SectionChange::Sheet { width: page.width.twips(), height: page.height.twips() };
            let flaw = Flaw::section(nth, "Trang nằm ngang", "trang dọc; chỉ trang có bảng, phụ lục được nằm ngang");
            flaws.push(flaw.mended_by([Change::Section(section.at, upright)]));
        }
        flaws
    })
}

/// P01, S01: margins.
pub(super) fn margins(paper: &Paper<'_>) -> Vec<Flaw> {
    let allowed = &paper.layout.allowed;
    each(paper, |nth, section| {
        let format = &section.format;
        // A sheet on its side may carry the margins of the upright one turned with it: it is bound at the same edge.
        let turned = [(format.bottom, format.left, format.top, format.right), (format.top, format.right, format.bottom, format.left)];
        let is_turned = |(left, top, right, bottom): (i32, i32, i32, i32)| {
            between(allowed.left, left) && between(allowed.top, top) && between(allowed.right, right) && between(allowed.bottom, bottom)
        };
        if format.width > format.height && turned.into_iter().any(is_turned) {
            return Vec::new();
        }
        let sides = [
            (Side::Top, "trên", format.top, allowed.top),
            (Side::Bottom, "dưới", format.bottom, allowed.bottom),
            (Side::Left, "trái", format.left + format.gutter, allowed.left),
            (Side::Right, "phải", format.right, allowed.right),
        ];
        let wrong = sides.into_iter().filter(|(_, _, value, range)| !between(*range, *value));
        wrong
            .map(|(side, name, value, range)| {
                let right = value.clamp(range.0.twips(), range.1.twips());
                let change = Change::Section(section.at, SectionChange::Margin(side, right));
                Flaw::section(nth, format!("Lề {name} {} mm", mm(value)), asked(range)).mended_by([change])
            })
            .collect()
    })
}

/// P02: margins change places on back pages where both sides are printed.
pub(super) fn p02_two_sided(paper: &Paper<'_>) -> Vec<Flaw> {
    let wrong = (paper.options.two_sided || paper.layout.page.two_sided) && !paper.outline.settings.mirror_margins;
    let flaw = || {
        Flaw::file("In hai mặt nhưng lề hai mặt như nhau", "lề trái và phải đổi chỗ ở trang mặt sau (Mirror margins)")
            .mended_by([Change::MirrorMargins])
    };
    wrong.then(flaw).into_iter().collect()
}

/// P03: the page number stands 10 mm from the top edge.
pub(super) fn p03_header_distance(paper: &Paper<'_>) -> Vec<Flaw> {
    let range = paper.layout.allowed.header;
    each(paper, |nth, section| {
        let header = section.format.header;
        let wrong = !(range.0.twips()..=range.1.twips()).contains(&header);
        let asked = format!("khoảng {} mm", mm(paper.layout.page.header.twips()));
        let change = Change::Section(section.at, SectionChange::Header(paper.layout.page.header.twips()));
        let flaw = || Flaw::section(nth, format!("Số trang cách mép trên {} mm", mm(header)), asked).mended_by([change]);
        wrong.then(|| flaw().warning()).into_iter().collect()
    })
}

/// The paragraphs of the header of pages from the second on.
fn header<'a>(paper: &Paper<'a>, section: &Section) -> Vec<&'a Paragraph> {
    story(paper, section.headers.default)
}

/// The paragraphs of a header or footer, those of its text boxes too: WPS Writer puts the page number into one.
fn story<'a>(paper: &Paper<'a>, place: Option<usize>) -> Vec<&'a Paragraph> {
    let lines = place.and_then(|place| paper.outline.stories.get(place)).map(|story| paragraphs(&story.blocks)).unwrap_or_default();
    lines.into_iter().flat_map(|line| std::iter::once(line).chain(boxed(line))).collect()
}

/// Whether a paragraph of a header stands in a text box, whose place on the page is its own.
fn is_boxed(paper: &Paper<'_>, section: &Section, paragraph: &Paragraph) -> bool {
    let lines = section.headers.default.and_then(|place| paper.outline.stories.get(place)).map(|story| paragraphs(&story.blocks));
    !lines.unwrap_or_default().into_iter().any(|line| std::ptr::eq(line, paragraph))
}

/// Whether the pages of a section are counted anew, so that its first is a first page.
fn counts_anew(paper: &Paper<'_>, nth: usize, section: &Section) -> bool {
    nth == 0 || section.format.page_number_start.is_some() || begins_appendix(paper, nth)
}

/// Whether an appendix begins with the section.
fn begins_appendix(paper: &Paper<'_>, nth: usize) -> bool {
    paper.appendices.iter().any(|at| {
        paper.line(*at).is_some_and(|line| line.section == nth)
            && (*at == 0 || paper.line(at - 1).is_none_or(|before| before.section != nth))
    })
}

fn is_page(paper: &Paper<'_>, paragraph: &Paragraph) -> bool {
    paper.outline.fields_in(paragraph).iter().any(|field| field.name() == "PAGE")
}

/// C07: one page number, in the middle of the header, none on the first page.
pub(super) fn c07_page_number(paper: &Paper<'_>) -> Vec<Flaw> {
    each(paper, |nth, section| {
        let mut flaws = Vec::new();
        let numbers: Vec<&Paragraph> = header(paper, section).into_iter().filter(|paragraph| is_page(paper, paragraph)).collect();
        match numbers.as_slice() {
            [] => {
                let flaw = Flaw::section(nth, "Không có số trang ở đầu trang", "số trang ở giữa, phía trên trang giấy, từ trang thứ hai");
                // A header with words of its own is its writer's, and a number in the footer would stay there.
                let free = section.headers.default.is_none() && !is_numbered_below(paper, section);
                flaws.push(flaw.mended_by(free.then_some(Change::PageNumber(section.at))));
            }
            [one] => {
                let format = &one.format;
                let boxed = is_boxed(paper, section, one);
                if !boxed && format.alignment != super::super::read::Alignment::Center && !format_framed(one) {
                    let changes = [ParagraphChange::Centred, ParagraphChange::FirstLine(0)].map(|change| Change::Paragraph(one.at, change));
                    flaws.push(Flaw::section(nth, "Số trang không ở giữa trang", "số trang căn giữa").mended_by(changes));
                } else if !boxed && (format.first_line != 0 || format.first_line_letters != 0) {
                    let change = Change::Paragraph(one.at, ParagraphChange::FirstLine(0));
                    flaws.push(
                        Flaw::section(nth, "Số trang bị thụt đầu dòng", "số trang căn giữa, không thụt đầu dòng").mended_by([change]),
                    );
                }
            }
            _ => flaws.push(Flaw::section(nth, "Có nhiều hơn một số trang ở đầu trang", "một số trang")),
        }
        let even = paper.outline.settings.even_and_odd_headers && !numbers.is_empty();
        if even && !story(paper, section.headers.even).into_iter().any(|paragraph| is_page(paper, paragraph)) {
            flaws.push(Flaw::section(nth, "Trang chẵn không có số trang", "số trang ở mọi trang từ trang thứ hai"));
        }
        let first_has = story(paper, section.headers.first).into_iter().any(|paragraph| is_page(paper, paragraph));
        let shown = if section.has_first_page() { first_has } else { !numbers.is_empty() };
        // The first page of a section that counts on is a page like any other.
        if shown && counts_anew(paper, nth, section) {
            let flaw = Flaw::section(nth, "Trang thứ nhất có số trang", "không hiển thị số trang ở trang thứ nhất");
            flaws.push(flaw.mended_by((!first_has).then_some(Change::Section(section.at, SectionChange::TitlePage))));
        }
        flaws
    })
}

/// Whether the footer bears the page number.
fn is_numbered_below(paper: &Paper<'_>, section: &Section) -> bool {
    let footers = [section.footers.default, section.footers.first, section.footers.even];
    footers.into_iter().any(|place| story(paper, place).into_iter().any(|paragraph| is_page(paper, paragraph)))
}

/// Word's own "page number" puts it into a frame, which centres it.
fn format_framed(paragraph: &Paragraph) -> bool {
    paragraph.format.framed
}

/// C08: Arabic page numbers; the text from 1, each appendix from 1 again.
pub(super) fn c08_numbering(paper: &Paper<'_>) -> Vec<Flaw> {
    each(paper, |nth, section| {
        let mut flaws = Vec::new();
        let format = &*section.format.page_number_format;
        if !matches!(format, "" | "decimal") {
            let flaw = Flaw::section(nth, "Số trang không phải chữ số Ả Rập", "chữ số Ả Rập: 1, 2, 3");
            flaws.push(flaw.mended_by([Change::Section(section.at, SectionChange::Arabic)]));
        }
        let begins_appendix = begins_appendix(paper, nth);
        match section.format.page_number_start {
            Some(start) if start != 1 && (nth == 0 || begins_appendix) => {
                let flaw = Flaw::section(nth, format!("Số trang bắt đầu từ {start}"), "bắt đầu từ 1");
                flaws.push(flaw.mended_by([Change::Section(section.at, SectionChange::Start(1))]));
            }
            None if nth > 0 && begins_appendix => {
                let flaw = Flaw::section(nth, "Số trang của phụ lục đánh tiếp văn bản", "mỗi phụ lục đánh số trang riêng, từ 1");
                flaws.push(flaw.mended_by([Change::Section(section.at, SectionChange::Start(1))]));
            }
            _ => {}
        }
        flaws
    })
    .into_iter()
    .chain(appendix_without_section(paper))
    .collect()
}

/// An appendix in the section of the text cannot be counted on its own.
fn appendix_without_section(paper: &Paper<'_>) -> Vec<Flaw> {
    let text = paper.signature.start.checked_sub(1).and_then(|at| paper.line(at)).map_or(0, |line| line.section);
    let within = paper.appendices.iter().filter(|at| paper.line(**at).is_some_and(|line| line.section == text));
    within
        .map(|at| {
            Flaw::line(
                *at,
                "Phụ lục cùng phần trang (section) với văn bản, số trang đánh tiếp",
                "mỗi phụ lục một phần trang riêng, số trang từ 1",
            )
        })
        .collect()
}

/// P04, S13: size of the page number, upright.
pub(super) fn page_number_letters(paper: &Paper<'_>) -> Vec<Flaw> {
    let (least, most) = paper.layout.allowed.page_number;
    each(paper, |nth, section| {
        let mut flaws = Vec::new();
        for paragraph in header(paper, section).into_iter().filter(|paragraph| is_page(paper, paragraph)) {
            let runs = paragraph.runs.iter().filter(|run| run.field.is_some());
            let runs: Vec<_> = runs.collect();
            let (least, most) = (i32::from(least) * 2, i32::from(most) * 2);
            let wrong: Vec<_> = runs.iter().filter(|run| !(least..=most).contains(&run.format.size)).collect();
            if let Some(first) = wrong.first() {
                let found = format!("Số trang cỡ {}", points(first.format.size));
                let changes = wrong.iter().map(|run| Change::Run(run.at, RunChange::Size(run.format.size.clamp(least, most))));
                flaws.push(Flaw::section(nth, found, format!("cỡ {}", sizes(paper.layout.allowed.page_number))).mended_by(changes));
            }
            let set: Vec<_> = runs.iter().filter(|run| run.format.bold || run.format.italic).collect();
            if !set.is_empty() {
                let changes =
                    set.iter().flat_map(|run| [RunChange::Bold(false), RunChange::Italic(false)].map(|change| Change::Run(run.at, change)));
                flaws.push(Flaw::section(nth, "Số trang chữ đậm hoặc nghiêng", "chữ đứng, không đậm").mended_by(changes));
            }
        }
        flaws
    })
}

/// Half-points as points: `14`, `13,5`.
pub(super) fn points(half: i32) -> String {
    if half % 2 == 0 { (half / 2).to_string() } else { format!("{},5", half / 2) }
}

/// A range of sizes: `14`, `14–15`.
pub(super) fn sizes((from, to): (u8, u8)) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}
