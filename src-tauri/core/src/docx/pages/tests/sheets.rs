use super::*;

const NUMBER: &str = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>99</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;

fn with_header(header: &str, body: &str) -> Pages {
    laid(&Made::document(body).related_as("rHead", "header", "header1.xml", "hdr", header))
}

fn section(more: &str) -> String {
    format!(r#"<w:sectPr><w:headerReference w:type="default" r:id="rHead"/>{SMALL}{more}</w:sectPr>"#)
}

#[test]
fn pages_are_numbered_in_their_header_but_for_the_first() {
    let body = numbered(25) + &section(r#"<w:titlePg/><w:pgNumType w:start="1"/>"#);
    let pages = with_header(NUMBER, &body);
    let first: Vec<String> = pages.pages.iter().map(|page| texts(page)[0].clone()).collect();
    assert_eq!(first, ["1", "2", "3"], "the first is text, the others are the headers'");
    assert_eq!(pages.pages.iter().map(|page| page.lines().count()).collect::<Vec<_>>(), [10, 11, 6]);
    let header = pages.pages[1].lines().next().unwrap();
    assert_eq!((header.y, header.paragraph.part > 0), (1000, true));
}

#[test]
fn an_appendix_counts_its_own_pages_on_paper_of_its_own() {
    let first = format!("<w:p><w:pPr>{LINE}{}</w:pPr><w:r><w:t>cuối</w:t></w:r></w:p>", section(r#"<w:pgNumType w:start="1"/>"#));
    let aside = r#"<w:sectPr><w:headerReference w:type="default" r:id="rHead"/><w:pgSz w:w="9000" w:h="6000" w:orient="landscape"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000" w:header="200" w:footer="200" w:gutter="0"/><w:pgNumType w:start="1" w:fmt="lowerRoman"/></w:sectPr>"#;
    let pages = with_header(NUMBER, &(numbered(12) + &first + &numbered(11) + aside));
    let found: Vec<(i64, &str, String)> =
        pages.pages.iter().map(|page| (page.width, page.shown.as_str(), texts(page)[0].clone())).collect();
    let wanted = [(30_000, "1", "1"), (30_000, "2", "2"), (45_000, "i", "i"), (45_000, "ii", "ii")];
    assert_eq!(found, wanted.map(|(width, shown, header)| (width, shown, header.to_owned())));
}

#[test]
fn a_high_header_pushes_the_text_down() {
    let pages = with_header(&numbered(4), &(p("", "thân") + &section("")));
    assert_eq!(line(&pages, "thân").y, 1000 + 4 * 2000);
}

#[test]
fn the_number_of_pages_is_that_of_the_document() {
    let header = NUMBER.replace("PAGE", "NUMPAGES");
    let pages = with_header(&header, &(numbered(25) + &section("")));
    assert!(pages.pages.iter().all(|page| texts(page)[0] == "3"));
}

#[test]
fn margins_change_sides_on_even_pages_where_they_are_mirrored() {
    let wide = SMALL.replace(r#"w:left="1000""#, r#"w:left="1500""#);
    let made = Made::document(&format!("{}<w:sectPr>{wide}</w:sectPr>", numbered(12))).settings("<w:mirrorMargins/>");
    let pages = laid(&made);
    let left: Vec<i64> = pages.pages.iter().map(|page| page.text.x).collect();
    assert_eq!(left, [7500, 5000]);
}

#[test]
fn columns_are_filled_one_after_the_other() {
    let columns = format!(r#"<w:sectPr>{SMALL}<w:cols w:num="2" w:space="400"/></w:sectPr>"#);
    let pages = laid(&Made::document(&(numbered(15) + &columns)));
    assert_eq!(pages.pages.len(), 1);
    assert_eq!((line(&pages, "10").x, line(&pages, "11").x), (5000, 5000 + 9000 + 2000));
    assert_eq!(line(&pages, "11").y, line(&pages, "1").y);
}
