use super::*;
use crate::docx::pages::{Item, Rule};

const BORDERS: &str = r#"<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>"#;

fn table(rows: &str) -> String {
    let margins = r#"<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>"#;
    format!(
        r#"<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/>{BORDERS}{margins}</w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>{rows}</w:tbl>"#
    )
}

fn row(properties: &str, cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|text| format!("<w:tc><w:tcPr/>{}</w:tc>", p("", text))).collect();
    format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
}

fn level(page: &Page) -> Vec<&Rule> {
    page.rules().filter(|rule| rule.y1 == rule.y2).collect()
}

#[test]
fn cells_stand_in_their_columns_and_lines_are_drawn_once() {
    let pages = pages(&table(&(row("", &["a", "b"]) + &row("", &["c", "d"]))));
    let page = &pages.pages[0];
    assert_eq!((line(&pages, "a").x, line(&pages, "b").x), (5500, 10_500));
    assert_eq!(line(&pages, "a").y, line(&pages, "b").y);
    // A row is as high as its line of text and the line above it.
    assert_eq!(line(&pages, "c").y - line(&pages, "a").y, 2050);
    let lines = level(page);
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|rule| (rule.x1, rule.x2) == (5000, 25_000)));
    assert_eq!(page.rules().count(), 3 + 2 * 3);
}

#[test]
fn heading_rows_stand_at_the_top_of_each_page() {
    let rows: String = (1..=14).map(|nth| row("<w:cantSplit/>", &[&nth.to_string(), "x"])).collect();
    let pages = pages(&table(&(row("<w:tblHeader/>", &["STT", "Nội dung"]) + &rows)));
    assert!(pages.pages.len() == 2);
    for page in &pages.pages {
        assert_eq!(texts(page)[..2], ["STT", "Nội dung"]);
        let edge = level(page)[0].y1;
        assert_eq!(edge, 5000, "the line above the heading");
    }
}

#[test]
fn headings_of_a_table_stand_with_its_first_row() {
    let body = numbered(9) + &table(&(row("<w:tblHeader/>", &["STT", "Nội dung"]) + &row("", &["1", "x"])));
    assert_eq!(all(&pages(&body))[1], ["STT", "Nội dung", "1", "x"]);
}

#[test]
fn a_row_that_does_not_break_goes_to_the_next_page() {
    let body = numbered(7) + &table(&row("<w:cantSplit/>", &["a|b|c|d", "x"]));
    assert_eq!(all(&pages(&body))[1], ["a", "b", "c", "d", "x"]);
}

#[test]
fn another_row_is_cut_between_lines() {
    let body = numbered(7) + &table(&row("", &["a|b|c|d", "x"]));
    let found = all(&pages(&body));
    assert_eq!(found[0][7..], ["a", "b", "x"]);
    assert_eq!(found[1], ["c", "d"]);
}

#[test]
fn a_row_higher_than_a_page_is_cut_whatever_it_says() {
    let long = vec!["m"; 25].join("|");
    let pages = pages(&table(&row("<w:cantSplit/>", &[&long, "x"])));
    assert_eq!(pages.pages.len(), 3);
    assert_eq!(pages.pages.iter().flat_map(texts).filter(|text| text == "m").count(), 25);
}

#[test]
fn a_cell_over_rows_makes_the_last_of_them_higher() {
    let merged = |value: &str, text: &str, other: &str| {
        format!(
            r#"<w:tr><w:tc><w:tcPr><w:vMerge w:val="{value}"/></w:tcPr>{}</w:tc><w:tc><w:tcPr/>{}</w:tc></w:tr>"#,
            p("", text),
            p("", other)
        )
    };
    let rows = merged("restart", "a|b|c|d", "1") + &merged("continue", "", "2") + &row("", &["e", "3"]);
    let pages = pages(&table(&rows));
    assert_eq!(line(&pages, "2").y - line(&pages, "1").y, 2050);
    assert_eq!(line(&pages, "3").y - line(&pages, "1").y, 4 * 2000 + 50);
    // No line goes through the cell.
    assert!(!level(&pages.pages[0]).iter().any(|rule| rule.x1 == 5000 && rule.y1 > 5000 && rule.y1 < line(&pages, "d").y));
}

#[test]
fn text_stands_in_the_middle_of_its_cell_where_that_is_asked() {
    let cell = |align: &str, text: &str| format!(r#"<w:tc><w:tcPr><w:vAlign w:val="{align}"/></w:tcPr>{}</w:tc>"#, p("", text));
    let body = table(&format!("<w:tr>{}{}</w:tr>", cell("center", "a"), cell("top", "1|2|3")));
    let pages = pages(&body);
    assert_eq!(line(&pages, "a").y, line(&pages, "2").y);
}

#[test]
fn pictures_are_placeholders_and_drawn_lines_are_lines() {
    let anchor = |inside: &str| {
        format!(
            r#"<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>127000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>254000</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#
        )
    };
    let picture = r#"<w:r><w:drawing><wp:inline><wp:extent cx="635000" cy="508000"/><wp:docPr id="1" name="Ảnh 1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#;
    let shape = anchor(r#"<wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="12700"/></wps:spPr></wps:wsp>"#);
    let pages = pages(&format!(r"<w:p><w:r><w:t>a</w:t></w:r>{shape}</w:p><w:p>{picture}</w:p>"));
    let rule = pages.pages[0].rules().next().unwrap();
    assert_eq!((rule.x1, rule.x2, rule.y1, rule.thickness), (6000, 16_000, 7000, 100));
    let placeholder = pages.pages[0].items.iter().find_map(|item| match item {
        Item::Placeholder(found) => Some(found),
        _ => None,
    });
    let placeholder = placeholder.unwrap();
    assert_eq!((placeholder.area.width, placeholder.area.height, &*placeholder.name), (5000, 4000, "Ảnh 1"));
}
