//! Sections, headers, footers and fields.

use super::made::Made;
use super::{read, refused};
use crate::docx::read::{Outline, PageStories, ReadError, paragraphs};

const PAGE: &str = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;

fn header_text(outline: &Outline, place: Option<usize>) -> String {
    paragraphs(&outline.stories[place.unwrap()].blocks).iter().map(|paragraph| paragraph.text()).collect()
}

#[test]
fn sections_have_their_pages_their_blocks_and_the_headers_of_the_section_before() {
    let body = r#"<w:p/><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rH"/><w:headerReference w:type="first" r:id="rF"/><w:footerReference w:type="even" r:id="rE"/>
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="400" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>
        <w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>
        <w:sectPr><w:type w:val="oddPage"/><w:headerReference w:type="default" r:id="rA"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:cols w:num="2" w:space="300"/><w:pgNumType w:fmt="lowerRoman"/><w:vAlign w:val="center"/></w:sectPr>"#;
    let made = Made::document(body)
        .related_as("rH", "header", "header1.xml", "hdr", &format!("<w:p>{PAGE}</w:p>"))
        .related_as("rF", "header", "header2.xml", "hdr", "<w:p/>")
        .related_as("rE", "footer", "footer1.xml", "ftr", "<w:p><w:r><w:t>chân</w:t></w:r></w:p>")
        .related_as("rA", "header", "header3.xml", "hdr", "<w:p><w:r><w:t>phụ lục</w:t></w:r></w:p>");
    let outline = read(&made);
    assert_eq!(outline.sections.len(), 2);
    let [first, second] = outline.sections.as_slice() else { panic!() };
    assert_eq!((first.blocks.clone(), second.blocks.clone()), (0..2, 2..4));
    assert_eq!((first.format.width, first.format.height, first.format.left, first.format.header), (11_906, 16_838, 1701, 567));
    assert!(first.format.title_page && first.has_first_page() && !second.format.title_page);
    assert_eq!(first.format.page_number_start, Some(1));
    assert!(second.format.landscape && !second.format.margins_written);
    assert_eq!((&*second.format.start, second.format.columns, &*second.format.page_number_format), ("oddPage", 2, "lowerRoman"));
    assert_eq!(&*second.format.vertical_align, "center");
    assert_eq!(header_text(&outline, first.headers.default), "2");
    assert_eq!(header_text(&outline, second.headers.default), "phụ lục");
    assert_eq!(second.headers.first, first.headers.first, "the header of the section before goes on");
    assert_eq!(second.footers, PageStories { even: first.footers.even, ..PageStories::default() });

    let header = paragraphs(&outline.stories[first.headers.default.unwrap()].blocks)[0];
    let fields = outline.fields_in(header);
    assert_eq!(fields.len(), 1);
    assert_eq!(fields[0].name(), "PAGE");
    assert_eq!(outline.part_of(fields[0].at), "word/header1.xml");
    assert_eq!(header.runs[1].format.size, 28);
    assert_eq!(header.runs[0].field, header.runs[1].field);
}

#[test]
fn a_section_mark_is_not_lost_behind_a_text_box() {
    let body = r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr></w:pPr><w:r><w:pict><v:rect style="width:10pt;height:5pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r><w:r><w:t>sau</w:t></w:r></w:p><w:p/><w:sectPr/>"#;
    let outline = read(&Made::document(body));
    assert_eq!(outline.sections.iter().map(|section| section.blocks.clone()).collect::<Vec<_>>(), [0..1, 1..2]);
    let numbers: Vec<u32> = outline.paragraphs().iter().flat_map(|paragraph| &paragraph.runs).map(|run| run.at.paragraph).collect();
    assert_eq!(numbers, [1, 1], "the run after the box still stands in the first paragraph");
    assert_eq!(outline.paragraphs()[1].at.paragraph, 3);
}

#[test]
fn a_document_without_any_section_still_has_one() {
    let outline = read(&Made::document("<w:p/>"));
    assert_eq!(outline.sections.len(), 1);
    assert_eq!(outline.sections[0].blocks, 0..1);
}

#[test]
fn simple_fields_and_fields_in_fields_are_known_and_instructions_are_no_text() {
    let body = r#"<w:p><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> = 1 "a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>sau</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    let all = outline.paragraphs();
    assert_eq!(all[0].text(), "9");
    assert_eq!(outline.fields_in(all[0])[0].name(), "NUMPAGES");
    assert_eq!(all[1].text(), "kết quảsau");
    let names: Vec<String> = outline.fields.iter().map(crate::docx::read::Field::name).collect();
    assert_eq!(names, ["NUMPAGES", "IF", "PAGE"]);
    assert_eq!(all[1].runs.last().unwrap().field, None);
}

#[test]
fn a_field_may_run_over_paragraphs() {
    let body = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>I</w:t></w:r></w:p><w:p><w:r><w:t>II</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    let all = outline.paragraphs();
    assert_eq!((all[1].runs[0].field, all[3].runs[0].field), (Some(0), None));
}

#[test]
fn a_header_part_that_is_no_header_is_refused_by_name() {
    let body = r#"<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>"#;
    let made = Made::document(body).related_as("rH", "header", "header1.xml", "ftr", "<w:p/>");
    assert_eq!(refused(&made.bytes()), ReadError::WrongPart { part: "word/header1.xml".into(), found: "ftr".into() });
}

#[test]
fn a_header_that_is_named_and_missing_is_left_out() {
    let body = r#"<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rMat"/></w:sectPr>"#;
    assert_eq!(read(&Made::document(body)).sections[0].headers, PageStories::default());
}
