//! What the reader makes of a Word file, as text for a person to read: one line for each thing.

use std::fmt::Write;

use tongket::docx::read::{
    Alignment, Block, Content, LineRule, Merge, Outline, PageStories, Paragraph, ShapeKind, Table, Underline, Width,
};

/// The whole outline.
pub fn summary(outline: &Outline) -> String {
    let mut text = String::new();
    let properties = &outline.properties;
    let _ = writeln!(text, "tên «{}», tác giả «{}», chương trình «{}»", properties.title, properties.author, properties.application);
    for (number, section) in outline.sections.iter().enumerate() {
        let page = &section.format;
        let side = if page.landscape { " ngang" } else { "" };
        let _ = writeln!(
            text,
            "phần {}: khổ {}×{}{side}, lề trên {} dưới {} trái {} phải {}{}",
            number + 1,
            page.width,
            page.height,
            page.top,
            page.bottom,
            page.left,
            page.right,
            if page.title_page { ", trang đầu riêng" } else { "" }
        );
        stories(outline, "đầu trang", section.headers, &mut text);
        stories(outline, "chân trang", section.footers, &mut text);
        blocks(outline, outline.blocks_of(section), 1, &mut text);
    }
    text
}

fn stories(outline: &Outline, name: &str, of: PageStories, text: &mut String) {
    for (pages, place) in [("đầu", of.first), ("thường", of.default), ("chẵn", of.even)] {
        if let Some(story) = place.and_then(|place| outline.stories.get(place)) {
            let _ = writeln!(text, "  {name} ({pages}):");
            blocks(outline, &story.blocks, 2, text);
        }
    }
}

fn blocks(outline: &Outline, found: &[Block], depth: usize, text: &mut String) {
    for block in found {
        match block {
            Block::Paragraph(found) => paragraph(outline, found, depth, text),
            Block::Table(found) => table(outline, found, depth, text),
        }
    }
}

fn paragraph(outline: &Outline, paragraph: &Paragraph, depth: usize, text: &mut String) {
    let format = &paragraph.format;
    let mut notes = vec![paragraph.style.as_ref().map_or("không kiểu", |style| &style.name).to_owned()];
    notes.push(
        match format.alignment {
            Alignment::Start => "trái",
            Alignment::Center => "giữa",
            Alignment::End => "phải",
            Alignment::Justify => "đều",
            Alignment::Distribute => "giãn",
        }
        .to_owned(),
    );
    let rule = match format.line_rule {
        LineRule::Multiple => "",
        LineRule::Exact => "=",
        LineRule::AtLeast => "≥",
    };
    notes.push(format!("dòng {rule}{} trên {} dưới {}", format.line, format.before, format.after));
    if (format.indent_left, format.indent_right, format.first_line) != (0, 0, 0) {
        notes.push(format!("thụt {} {} {}", format.indent_left, format.indent_right, format.first_line));
    }
    let flags = [(format.keep_next, "liền sau"), (format.page_break_before, "sang trang"), (paragraph.heading.is_some(), "đề mục")];
    notes.extend(flags.into_iter().filter(|(on, _)| *on).map(|(_, word)| word.to_owned()));
    let shown: String = paragraph.runs.iter().map(|run| self::run(outline, run)).collect();
    let label = paragraph.label.as_ref().map(|label| format!("[{}] ", label.text)).unwrap_or_default();
    let _ = writeln!(text, "{}¶ {label}{shown}  ({})", "  ".repeat(depth), notes.join(", "));
    for content in paragraph.runs.iter().flat_map(|run| &run.content) {
        if let Content::Drawing(drawing) = content {
            for shape in &drawing.shapes {
                let _ = writeln!(text, "{}▭ {:?} {}×{}", "  ".repeat(depth + 1), shape.kind, shape.width, shape.height);
                if shape.kind == ShapeKind::TextBox {
                    blocks(outline, &shape.blocks, depth + 2, text);
                }
            }
        }
    }
}

fn run(outline: &Outline, run: &tongket::docx::read::Run) -> String {
    let mut marks = Vec::new();
    let flags = [(run.format.bold, "đậm"), (run.format.italic, "nghiêng"), (run.format.underline != Underline::None, "gạch")];
    marks.extend(flags.into_iter().filter(|(on, _)| *on).map(|(_, word)| word.to_owned()));
    let font = run.format.fonts.ascii.name.as_deref().unwrap_or("?");
    marks.push(format!("{font} {}", run.format.size));
    marks.extend(run.link.as_ref().map(|link| format!("→{link}")));
    let field = run.content.iter().find_map(|piece| match piece {
        Content::Field(at) => outline.fields.get(*at),
        _ => None,
    });
    marks.extend(field.map(|field| format!("trường {}", field.name())));
    format!("{}‹{}›", run.text().replace('\t', "⇥").replace('\n', "↵"), marks.join(" "))
}

fn table(outline: &Outline, table: &Table, depth: usize, text: &mut String) {
    let width = match table.width {
        Width::Auto => "tự động".to_owned(),
        Width::Twips(width) => width.to_string(),
        Width::Fiftieths(width) => format!("{}%", width / 50),
    };
    let _ = writeln!(text, "{}▦ cột {:?}, rộng {width}", "  ".repeat(depth), table.grid);
    for row in &table.rows {
        let head = if row.header { " (dòng đầu, lặp lại)" } else { "" };
        let _ = writeln!(text, "{}dòng{head}", "  ".repeat(depth + 1));
        for cell in row.cells.iter().filter(|cell| cell.merge != Merge::Continued) {
            let _ = writeln!(
                text,
                "{}ô {}+{}×{}{}",
                "  ".repeat(depth + 2),
                cell.column,
                cell.span,
                cell.rows,
                if cell.borders.any_drawn() { " kẻ" } else { "" }
            );
            blocks(outline, &cell.blocks, depth + 3, text);
        }
    }
}
