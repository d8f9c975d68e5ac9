//! Tables.

use super::made::Made;
use super::{paragraph, read, with_styles};
use crate::docx::read::{Alignment, Block, Colour, Merge, Outline, Table, Width};

fn table(outline: &Outline) -> &Table {
    let found = outline.body.iter().find_map(|block| match block {
        Block::Table(table) => Some(&**table),
        Block::Paragraph(_) => None,
    });
    found.unwrap()
}

fn cell(props: &str) -> String {
    format!("<w:tc><w:tcPr>{props}</w:tcPr><w:p/></w:tc>")
}

#[test]
fn cells_stand_on_the_grid_with_their_spans_and_merges() {
    let restart = r#"<w:vMerge w:val="restart"/>"#;
    let body = format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid>
        <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="400" w:hRule="exact"/><w:tblHeader/></w:trPr>{}{}</w:tr>
        <w:tr>{}{}{}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}{}</w:tr></w:tbl>"#,
        cell(restart),
        cell(r#"<w:gridSpan w:val="2"/>"#),
        cell("<w:vMerge/>"),
        cell(restart),
        cell(r#"<w:tcW w:w="1500" w:type="dxa"/><w:vAlign w:val="center"/>"#),
        cell("<w:vMerge/>"),
        cell("<w:vMerge/>"),
    );
    let outline = read(&Made::document(&body));
    let table = table(&outline);
    assert_eq!(table.grid, [600, 3000, 1500]);
    assert_eq!((table.width, table.alignment, table.fixed_layout), (Width::Fiftieths(5000), Alignment::Center, true));
    assert!(table.rows[0].header && table.rows[0].cant_split && table.rows[0].height_exact);
    assert_eq!(table.rows[0].height, Some(400));
    let cells: Vec<Vec<(u32, u32, u32, Merge)>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| (cell.column, cell.span, cell.rows, cell.merge)).collect()).collect();
    assert_eq!(cells[0], [(0, 1, 2, Merge::Start), (1, 2, 1, Merge::None)]);
    assert_eq!(cells[1], [(0, 1, 0, Merge::Continued), (1, 1, 2, Merge::Start), (2, 1, 1, Merge::None)]);
    // The last cell says that it goes on, but there is nothing above it to go on from.
    assert_eq!(cells[2], [(1, 1, 0, Merge::Continued), (2, 1, 1, Merge::Start)]);
    assert_eq!(table.rows[1].cells[2].width, Width::Twips(1500));
    assert_eq!(&*table.rows[1].cells[2].vertical_align, "center");
}

const STYLE: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="O"><w:name w:val="Ô"/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>
    <w:style w:type="table" w:styleId="Base"><w:name w:val="Cơ sở"/><w:tblPr><w:tblBorders><w:top w:val="double" w:sz="8"/><w:left w:val="nil"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="nil"/><w:insideH w:val="dotted" w:sz="2"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
    <w:style w:type="table" w:styleId="So"><w:name w:val="Số liệu"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="24"/></w:rPr>
      <w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="thick" w:sz="12"/></w:tcBorders><w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr></w:tblStylePr>
      <w:tblStylePr w:type="lastRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>
      <w:tblStylePr w:type="firstCol"><w:rPr><w:u w:val="single"/></w:rPr></w:tblStylePr>
      <w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>"#;

fn styled(look: &str, extra: &str) -> Outline {
    let cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
    let row = format!("<w:tr>{cell}{cell}</w:tr>");
    let grid = r#"<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>"#;
    with_styles(STYLE, &format!(r#"<w:tbl><w:tblPr><w:tblStyle w:val="So"/>{look}{extra}</w:tblPr>{grid}{row}{row}{row}{row}</w:tbl>"#))
}

#[test]
fn a_table_style_reaches_the_text_and_its_special_parts_only_where_the_table_shows_them() {
    let outline = styled(r#"<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"/>"#, "");
    let format = |row: usize, column: usize| paragraph(&outline, row * 2 + column).runs[0].format.clone();
    assert_eq!(format(1, 1).size, 24, "the table style overrides the defaults of the document");
    assert!(format(0, 1).bold && !format(1, 1).bold);
    assert!(format(3, 1).italic && !format(2, 1).italic);
    assert!(format(1, 0).underline.is_drawn() && !format(1, 1).underline.is_drawn());
    assert_eq!(paragraph(&outline, 1).format.alignment, Alignment::Center);
    assert_eq!(paragraph(&outline, 3).format.after, 0);
    let fills: Vec<Option<Colour>> =
        table(&outline).rows.iter().map(|row| row.cells[1].shading.as_ref().map(|shading| shading.fill)).collect();
    assert_eq!(fills, [Some(Colour::Rgb(0xD9_D9D9)), None, Some(Colour::Rgb(0xEE_EEEE)), None]);

    let plain = styled(r#"<w:tblLook w:val="0600"/>"#, "");
    assert!(paragraph(&plain, 0).runs.iter().all(|run| !run.format.bold && !run.format.italic));
    assert!(table(&plain).rows.iter().all(|row| row.cells.iter().all(|cell| cell.shading.is_none())));
}

#[test]
fn borders_come_from_the_cell_then_the_table_then_the_style() {
    let borders = |outline: &Outline, row: usize, column: usize| {
        let found = table(outline).rows[row].cells[column].borders.clone();
        [found.top, found.left, found.bottom, found.right].map(|side| side.map(|side| side.style.to_string()).unwrap_or_default())
    };
    let outline = styled(r#"<w:tblLook w:firstRow="1"/>"#, "");
    assert_eq!(borders(&outline, 0, 0), ["double", "nil", "thick", "single"]);
    assert_eq!(borders(&outline, 1, 1), ["dotted", "single", "dotted", "nil"]);
    assert_eq!(borders(&outline, 3, 0), ["dotted", "nil", "single", "single"]);
    assert_eq!(table(&outline).margins.left, Some(108));

    let own = styled("", r#"<w:tblBorders><w:top w:val="none"/><w:insideH w:val="none"/></w:tblBorders>"#);
    assert_eq!(borders(&own, 0, 0), ["none", "nil", "none", "single"]);

    let nil = r#"<w:tcBorders><w:left w:val="nil"/></w:tcBorders>"#;
    let body = format!(
        r#"<w:tbl><w:tblPr><w:tblBorders><w:left w:val="single"/><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr>{}</w:tr></w:tbl>"#,
        cell(nil)
    );
    let outline = read(&Made::document(&body));
    assert_eq!(borders(&outline, 0, 0), ["single", "nil", "", ""]);
    assert!(table(&outline).borders.any_drawn());
}

#[test]
fn a_paragraph_style_overrides_the_table_style_and_a_nested_table_does_not_take_the_outer_style() {
    let body = r#"<w:tbl><w:tblPr><w:tblStyle w:val="So"/></w:tblPr><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="O"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"#;
    let outline = with_styles(STYLE, body);
    assert_eq!(paragraph(&outline, 0).format.after, 40);
    assert_eq!(paragraph(&outline, 0).runs[0].format.size, 24);
    assert_eq!((paragraph(&outline, 1).format.after, paragraph(&outline, 1).runs[0].format.size), (160, 28));
}

#[test]
fn rows_and_cells_inside_content_controls_are_not_lost() {
    let body = r#"<w:tbl><w:sdt><w:sdtPr><w:tag w:val="dong"/></w:sdtPr><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"#;
    let outline = read(&Made::document(body));
    assert_eq!(table(&outline).rows[0].cells.len(), 2);
    assert_eq!(paragraph(&outline, 0).runs[0].control.as_ref().unwrap().tag.as_deref(), Some("dong"));
}

#[test]
fn absurd_spans_and_grids_are_cut_and_not_believed() {
    let body = format!(
        r#"<w:tbl><w:tblGrid><w:gridCol w:w="9999999999999"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>{}{}</w:tr></w:tbl>"#,
        cell(r#"<w:gridSpan w:val="2147483647"/>"#),
        cell(r#"<w:gridSpan w:val="-5"/>"#)
    );
    let outline = read(&Made::document(&body));
    let spans: Vec<(u32, u32)> = table(&outline).rows[0].cells.iter().map(|cell| (cell.column, cell.span)).collect();
    assert_eq!(spans, [(1024, 1024), (2048, 1)]);
}
