//! A document as plain text: for the terminal, for reading a change, and for goldens that a person can review.

use std::fmt::Write;

use super::{Block, Body, Document, Marker, Provenance, Rank, RowRole, Section, Table, plain};

/// The whole document as plain text: head, title, sections with their numbers, tables with bars, appendices.
#[must_use]
pub fn outline(document: &Document) -> String {
    let mut out = String::new();
    let head = &document.head;
    let number = head.number.map_or("…".to_owned(), |number| format!("{number:02}"));
    let day = head.signed_on.map_or_else(
        || head.drafted_on.format("ngày … tháng … năm %Y").to_string(),
        |day| day.format("ngày %d tháng %m năm %Y").to_string(),
    );
    line(&mut out, head.parent.as_deref().unwrap_or_default());
    line(&mut out, &head.issuer);
    line(
        &mut out,
        &format!("Số {number}-{}/{} | {}, {day}", head.document_type, head.symbol, if head.place.is_empty() { "…" } else { &head.place }),
    );
    if let Some(draft) = document.marks.draft {
        line(&mut out, &format!("Dự thảo lần {draft}"));
    }
    out.push('\n');
    line(&mut out, &document.title);
    line(&mut out, &document.subject);
    line(&mut out, document.marks.illustration.as_deref().unwrap_or_default());
    out.push('\n');
    document.opening.iter().for_each(|block| write_block(&mut out, block));
    write_sections(&mut out, &document.sections, "");
    for (position, appendix) in document.appendices.iter().enumerate() {
        out.push('\n');
        line(&mut out, &format!("=== {}", appendix_name(position, document.appendices.len())));
        line(&mut out, &format!("{}{}", appendix.title, if appendix.landscape { " (trang ngang)" } else { "" }));
        appendix.blocks.iter().for_each(|block| write_block(&mut out, block));
    }
    out.push('\n');
    let signature = &document.signature;
    for text in [Some(signature.authority.as_str()), signature.title.as_deref(), Some(signature.name.as_str())].into_iter().flatten() {
        line(&mut out, text);
    }
    if !document.recipients.to.is_empty() {
        line(&mut out, &format!("Nơi nhận: {}; {}.", document.recipients.to.join("; "), document.recipients.archive));
    }
    out
}

/// How the text calls the appendix at `position` (from 0) of `count`: "Phụ lục" where it is the only one, else "Phụ lục 2".
#[must_use]
pub fn appendix_name(position: usize, count: usize) -> String {
    if count == 1 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", position + 1) }
}

/// The number of the heading at `position` (from 0) among the headings of its rank, where its rank has one; `above` is
/// the number of the heading above it.
#[must_use]
pub fn heading_number(rank: Rank, position: usize, above: &str) -> String {
    let number = position + 1;
    match rank {
        Rank::Part => format!("Phần thứ {}", ordinal(number)),
        Rank::Roman => format!("{}.", roman(number)),
        Rank::Arabic => format!("{number}."),
        Rank::Decimal => format!("{}.{number}.", above.trim_end_matches('.')),
        Rank::Letter => format!("{})", letter(position)),
        Rank::Plain => String::new(),
    }
}

fn ordinal(number: usize) -> String {
    match number {
        1 => "nhất".to_owned(),
        2 => "hai".to_owned(),
        3 => "ba".to_owned(),
        4 => "tư".to_owned(),
        _ => number.to_string(),
    }
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 9] = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = number;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            written.push_str(sign);
            left -= value;
        }
    }
    written
}

/// a, b, c, d, đ, e, g, h …: the order of points in Vietnamese documents, without f, j, w and z.
fn letter(position: usize) -> String {
    const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";
    let count = LETTERS.chars().count();
    let letter = LETTERS.chars().nth(position % count).unwrap_or('a');
    std::iter::repeat_n(letter, position / count + 1).collect()
}

fn line(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push_str(&text.replace('\n', " "));
        out.push('\n');
    }
}

fn write_sections(out: &mut String, sections: &[Section], above: &str) {
    let mut counted: Vec<(Rank, usize)> = Vec::new();
    for section in sections {
        let position = counted.iter().filter(|(rank, _)| *rank == section.rank).count();
        counted.push((section.rank, position));
        let number = heading_number(section.rank, position, above);
        let space = if number.is_empty() { "" } else { " " };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "\n[{}] {number}{space}{}", section.code, section.heading);
        section.blocks.iter().for_each(|block| write_block(out, block));
        write_sections(out, &section.children, &number);
    }
}

fn write_block(out: &mut String, block: &Block) {
    if let Provenance::CarriedOver { period, .. } = &block.provenance {
        line(out, &format!("(chuyển từ báo cáo {})", period.label()));
    }
    match &block.body {
        Body::Paragraph(inlines) => line(out, &plain(inlines)),
        Body::List(list) => {
            for (position, item) in list.items.iter().enumerate() {
                line(out, &format!("{}{}", marker(list.marker, position), plain(item)));
            }
        }
        Body::Table(table) => write_table(out, table),
    }
}

/// What stands before the item at `position` (from 0).
#[must_use]
pub fn marker(marker: Marker, position: usize) -> String {
    match marker {
        Marker::Dash => "- ".to_owned(),
        Marker::Plus => "+ ".to_owned(),
        Marker::Number => format!("{}. ", position + 1),
        Marker::Letter => format!("{}) ", letter(position)),
        Marker::Bracket => format!("({}) ", position + 1),
    }
}

fn write_table(out: &mut String, table: &Table) {
    line(out, &plain(&table.title));
    for head in &table.group_heads {
        line(out, &format!("|[{}-{}] {}|", head.first + 1, head.first + head.span, head.heading));
    }
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    line(out, &format!("| {} |", headings.join(" | ")));
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        match row.role {
            RowRole::Data | RowRole::Total => line(out, &format!("| {} |", cells.join(" | "))),
            RowRole::Group => line(out, &format!("|== {}", cells.join(" "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_numbered_as_vietnamese_documents_do() {
        assert_eq!(heading_number(Rank::Part, 1, ""), "Phần thứ hai");
        assert_eq!(heading_number(Rank::Roman, 8, ""), "IX.");
        assert_eq!(heading_number(Rank::Decimal, 2, "4."), "4.3.");
        assert_eq!(heading_number(Rank::Letter, 4, ""), "đ)");
        assert_eq!(heading_number(Rank::Letter, 6, ""), "g)");
    }

    #[test]
    fn the_only_appendix_has_no_number() {
        assert_eq!(appendix_name(0, 1), "Phụ lục");
        assert_eq!(appendix_name(1, 3), "Phụ lục 2");
    }
}
