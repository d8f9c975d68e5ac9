//! Word's own styles, filled from the standard.

use docx_rs::{AlignmentType, Docx, LineSpacing, LineSpacingType, RunFonts, RunProperty, SpecialIndentType, Style, StyleType};

use super::Setting;
use super::paragraph::spacing;
use crate::catalog::layouts::{Heading, LineDistance, TextStyle};
use crate::document::Rank;

pub(super) const BODY: &str = "BodyText";
pub(super) const TITLE: &str = "Title";
pub(super) const SUBJECT: &str = "Subtitle";
pub(super) const HEADER: &str = "Header";
pub(super) const CAPTION: &str = "Caption";
pub(super) const PLAIN_HEADING: &str = "HeadingPlain";
pub(super) const APPENDIX: &str = "Appendix";
pub(super) const APPENDIX_TITLE: &str = "AppendixTitle";
const NORMAL: &str = "Normal";
/// The ranks that are numbered, from the outermost.
const RANKS: [Rank; 5] = [Rank::Part, Rank::Roman, Rank::Arabic, Rank::Decimal, Rank::Letter];

/// `docx` with the styles of the standard.
pub(super) fn add(docx: Docx, setting: &Setting<'_>) -> Docx {
    let layout = setting.layout;
    let body = layout.body.size;
    let font = layout.font.as_str();
    let docx = docx
        .default_fonts(RunFonts::new().ascii(font).hi_ansi(font).east_asia(font).cs(font))
        .default_size(usize::from(body) * 2)
        .add_style(body_text(setting))
        .add_style(centred(TITLE, "Title", &layout.title.kind, body))
        .add_style(centred(SUBJECT, "Subtitle", &layout.title.subject, body))
        .add_style(centred(HEADER, "header", &layout.page_number.style, body).q_format(false))
        .add_style(keep_next(centred(CAPTION, "caption", &layout.tables.title, body)))
        .add_style(keep_next(centred(APPENDIX, "Phụ lục", &layout.appendices.label, body).outline_lvl(0)))
        .add_style(keep_next(centred(APPENDIX_TITLE, "Tên phụ lục", &layout.appendices.title, body)))
        .add_style(heading(Style::new(PLAIN_HEADING, StyleType::Paragraph).name("Đề mục không số"), &layout.headings.plain, setting));
    let docx = RANKS.iter().filter(|rank| setting.parts || **rank != Rank::Part).enumerate().fold(docx, |docx, (level, rank)| {
        let nth = level + 1;
        let style =
            Style::new(format!("Heading{nth}"), StyleType::Paragraph).name(format!("heading {nth}")).ui_priority(9).outline_lvl(level);
        docx.add_style(heading(style, layout.headings.of(*rank), setting))
    });
    layout.tables.sizes.iter().fold(docx, |docx, size| {
        let gap = layout.tables.line_gap.twips();
        let style = Style::new(cell(*size), StyleType::Paragraph).name(format!("Bảng cỡ {size}")).based_on(NORMAL);
        docx.add_style(style.size(usize::from(*size) * 2).line_spacing(spacing(Some(gap), Some(gap), None)))
    })
}

/// The style of cells set in `size` points.
pub(super) fn cell(size: u8) -> String {
    format!("TableText{size}")
}

/// The style of a heading of `rank`.
pub(super) fn of_rank(rank: Rank, parts: bool) -> String {
    let ranks = RANKS.iter().filter(|known| parts || **known != Rank::Part);
    ranks.into_iter().position(|known| *known == rank).map_or_else(|| PLAIN_HEADING.to_owned(), |level| format!("Heading{}", level + 1))
}

fn body_text(setting: &Setting<'_>) -> Style {
    let body = &setting.layout.body;
    Style::new(BODY, StyleType::Paragraph)
        .name("Body Text")
        .based_on(NORMAL)
        .align(AlignmentType::Both)
        .indent(Some(0), Some(SpecialIndentType::FirstLine(body.first_line.twips())), None, None)
        .line_spacing(body_spacing(setting, body.before.twips()))
}

fn body_spacing(setting: &Setting<'_>, before: i32) -> LineSpacing {
    match setting.layout.body.line {
        LineDistance::Exact(distance) => spacing(Some(before), Some(0), Some(distance.twips())),
        LineDistance::Percent(percent) => {
            spacing(Some(before), Some(0), None).line(i32::from(percent) * 240 / 100).line_rule(LineSpacingType::Auto)
        }
    }
}

fn heading(style: Style, heading: &Heading, setting: &Setting<'_>) -> Style {
    let body = &setting.layout.body;
    let before = heading.style.before.twips().max(body.before.twips());
    let (align, first_line) =
        if heading.on_two_lines { (AlignmentType::Center, 0) } else { (AlignmentType::Both, body.first_line.twips()) };
    let style = style
        .based_on(NORMAL)
        .next(BODY)
        .align(align)
        .indent(Some(0), Some(SpecialIndentType::FirstLine(first_line)), None, None)
        .line_spacing(body_spacing(setting, before));
    keep_next(Style { run_property: letters(&heading.style, body.size), ..style })
}

fn centred(id: &str, name: &str, style: &TextStyle, body_size: u8) -> Style {
    let space = spacing(Some(style.before.twips()), Some(style.after.twips()), None);
    let made = Style::new(id, StyleType::Paragraph).name(name).based_on(NORMAL).align(AlignmentType::Center).line_spacing(space);
    Style { run_property: letters(style, body_size), ..made }
}

fn letters(style: &TextStyle, body_size: u8) -> RunProperty {
    let mut letters = RunProperty::new().size(usize::from(style.size.unwrap_or(body_size)) * 2);
    if style.bold {
        letters = letters.bold();
    }
    if style.italic {
        letters = letters.italic();
    }
    letters
}

fn keep_next(mut style: Style) -> Style {
    style.paragraph_property.keep_next = Some(true);
    style.paragraph_property.keep_lines = Some(true);
    style
}
