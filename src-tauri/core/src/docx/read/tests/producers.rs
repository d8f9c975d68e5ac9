//! What each program that writes Word files does in a way of its own, as recipes: a file of each is read as a person sees it.

use super::made::{Made, SPACES};
use super::{paragraph, read, shown};
use crate::docx::read::{Alignment, Block, Content, FontSlot, LineRule, Outline, ShapeKind, View, paragraphs};

/// A main part whose root also declares these namespaces.
fn of(spaces: &str, body: &str) -> Made {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {SPACES} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" {spaces}><w:body>{body}</w:body></w:document>"#
    );
    Made::document("").part("word/document.xml", document)
}

fn font(outline: &Outline, at: usize) -> Option<String> {
    let paragraph = paragraph(outline, at);
    paragraph.runs.iter().find(|run| !run.text().is_empty())?.format.font(FontSlot::Ascii).name.as_ref().map(ToString::to_string)
}

/// Google Docs: everything written on the runs, an empty run at the end of each paragraph, tables and comments inside content
/// controls of its own, a field whose marks share one run, the default style named in small letters.
#[test]
fn google_docs() {
    let rsid = r#"w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000""#;
    let look = r#"<w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:b w:val="1"/><w:bCs w:val="1"/><w:i w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:rtl w:val="0"/></w:rPr>"#;
    let end = r#"<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr></w:r>"#;
    let body = format!(
        r#"<w:p {rsid} w14:paraId="00000001"><w:pPr><w:spacing w:after="0" w:before="120" w:line="360" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent><w:commentRangeStart w:id="0"/></w:sdtContent></w:sdt><w:r>{look}<w:t xml:space="preserve">BÁO CÁO</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>{end}</w:p>
        <w:p {rsid}><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="1"/><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve">I. Tình hình</w:t></w:r>{end}</w:p>
        <w:p {rsid}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:r><w:t xml:space="preserve">Việc một</w:t></w:r></w:p>
        <w:p {rsid}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:ins w:author="Lan" w:id="2" w:date="2026-06-01T00:00:00Z"><w:r><w:t xml:space="preserve">Việc hai</w:t></w:r></w:ins><w:del w:author="Lan" w:id="3"><w:r><w:delText xml:space="preserve"> bỏ</w:delText></w:r></w:del></w:p>
        <w:sdt><w:sdtPr><w:lock w:val="contentLocked"/><w:tag w:val="goog_rdk_4"/></w:sdtPr><w:sdtContent><w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9000.0" w:type="dxa"/><w:jc w:val="left"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/><w:tblGridChange w:id="0"><w:tblGrid><w:gridCol w:w="4500"/></w:tblGrid></w:tblGridChange></w:tblGrid><w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr><w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr><w:p {rsid}><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p {rsid}><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>
        <w:sectPr><w:headerReference r:id="rHead" w:type="default"/><w:pgSz w:h="16838" w:w="11906" w:orient="portrait"/><w:pgMar w:bottom="1133.8582677165355" w:top="1133.8582677165355" w:left="1700.7874015748032" w:right="850.3937007874016" w:header="566" w:footer="720"/><w:titlePg w:val="1"/></w:sectPr>"#
    );
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:lang w:val="vi"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style><w:style w:type="table" w:styleId="Table1"><w:name w:val="Table1"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr></w:style>"#;
    let numbering = r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:rPr><w:u w:val="none"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#;
    let header = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
    let made = of("", &body).styles(styles).numbering(numbering).related_as("rHead", "header", "header1.xml", "hdr", header).related(
        "comments",
        "comments.xml",
        "comments",
        r#"<w:comment w:id="0" w:author="Lan"><w:p/></w:comment>"#,
    );
    let outline = read(&made);
    assert_eq!(shown(&outline), ["BÁO CÁO", "I. Tình hình", "1. Việc một", "2. Việc hai", "a", "b"]);
    let title = paragraph(&outline, 0);
    assert_eq!((title.format.alignment, title.format.before, title.format.line), (Alignment::Center, 120, 360));
    let run = title.runs.iter().find(|run| !run.text().is_empty()).unwrap();
    assert!(run.format.bold && !run.format.italic && run.format.size == 28);
    assert_eq!(font(&outline, 0).as_deref(), Some("Times New Roman"));
    assert!(title.runs.iter().flat_map(|run| &run.content).any(|piece| *piece == Content::CommentStart(0)));
    assert_eq!((paragraph(&outline, 1).heading, font(&outline, 1).as_deref()), (Some(1), Some("Arial")));
    let Block::Table(table) = &outline.body[4] else { panic!("the table in its control is no table") };
    assert_eq!((table.grid.as_slice(), table.rows[0].cells.len(), table.rows[0].header), ([4500, 4500].as_slice(), 2, false));
    let section = &outline.sections[0];
    assert_eq!((section.format.top, section.format.left, section.format.right, section.has_first_page()), (1134, 1701, 850, true));
    let header = paragraphs(&outline.stories[section.headers.default.unwrap()].blocks)[0];
    assert_eq!(outline.fields_in(header).iter().map(|field| field.name()).collect::<Vec<_>>(), ["PAGE"]);
    assert_eq!(outline.in_view(View::Rejected).paragraphs()[3].text_in(View::Both), " bỏ");
}

/// WPS Writer: styles with bare numbers as ids, indents in letters beside lengths, its own namespaces, a page number in a text
/// box of the header.
#[test]
fn wps_writer() {
    let spaces = r#"xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="w14 wp14""#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="2"/><w:keepNext w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:bidi w:val="0"/><w:rPr><w:rFonts w:hint="default"/><w:lang w:val="vi-VN"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:rPr><w:rFonts w:hint="default"/><w:lang w:val="vi-VN"/></w:rPr><w:t>I. KẾT QUẢ</w:t></w:r></w:p>
        <w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/><w:ind w:firstLine="560" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t>Toàn tỉnh có 12 mô hình.</w:t></w:r></w:p>
        <w:tbl><w:tblPr><w:tblStyle w:val="4"/><w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="autofit"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4261"/></w:tblGrid><w:tr><w:tblPrEx><w:tblCellMar><w:top w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:tc><w:tcPr><w:tcW w:w="4261" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:widowControl w:val="0"/></w:pPr><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:sectPr><w:headerReference r:id="rHead" w:type="default"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425" w:num="1"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>"#;
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:count="260"/><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="3"><w:name w:val="Normal Table"/></w:style><w:style w:type="table" w:styleId="4"><w:name w:val="Table Grid"/><w:basedOn w:val="3"/><w:tblPr><w:tblBorders><w:top w:val="single" w:color="auto" w:sz="4" w:space="0"/></w:tblBorders></w:tblPr></w:style>"#;
    let header = r#"<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1828800" cy="1828800"/><a:graphic><a:graphicData><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"#;
    let made = of(spaces, body).styles(styles).related_as("rHead", "header", "header1.xml", "hdr", header);
    let outline = read(&made.part("docProps/custom.xml", "<x/>").part("customXml/item1.xml", "<x/>"));
    assert_eq!(shown(&outline), ["I. KẾT QUẢ", "Toàn tỉnh có 12 mô hình.", "ô"], "list 0 takes the list away");
    let heading = paragraph(&outline, 0);
    assert_eq!((heading.heading, heading.format.keep_next), (Some(1), false));
    assert!(heading.runs.iter().filter(|run| !run.text().is_empty()).all(|run| run.format.bold && run.format.size == 21));
    let body = &paragraph(&outline, 1).format;
    assert_eq!((body.first_line, body.first_line_letters, body.line, body.line_rule), (560, 200, 360, LineRule::Exact));
    assert_eq!(font(&outline, 0).as_deref(), Some("Times New Roman"));
    let Block::Table(table) = &outline.body[2] else { panic!("no table") };
    assert!(!table.fixed_layout && table.rows[0].cells[0].borders.any_drawn());
    let header = paragraphs(&outline.stories[0].blocks)[0];
    let drawing = header.runs.iter().flat_map(|run| &run.content).find_map(|piece| match piece {
        Content::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    let shape = &drawing.unwrap().shapes[0];
    assert_eq!(shape.kind, ShapeKind::TextBox);
    let numbered = paragraphs(&shape.blocks)[0];
    assert_eq!(outline.fields_in(numbered).iter().map(|field| field.name()).collect::<Vec<_>>(), ["PAGE"]);
}

/// Word 2007: smart tags, custom XML, marks of the spelling checker, text boxes in VML alone, fields in one element.
#[test]
fn word_2007() {
    let body = r##"<w:p w:rsidR="00A1" w:rsidRDefault="00A1"><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">Tại </w:t></w:r><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:smartTagPr/><w:smartTag w:uri="x" w:element="City"><w:r><w:lastRenderedPageBreak/><w:t>xã Lam Sơn</w:t></w:r></w:smartTag></w:smartTag><w:proofErr w:type="spellEnd"/><w:customXml w:uri="x" w:element="so"><w:customXmlPr/><w:r><w:t xml:space="preserve"> có 5</w:t></w:r></w:customXml><w:fldSimple w:instr=" DATE "><w:r><w:t xml:space="preserve"> mô hình</w:t></w:r></w:fldSimple></w:p>
        <w:customXml w:uri="x" w:element="muc"><w:p><w:r><w:t>trong thẻ</w:t></w:r></w:p></w:customXml>
        <w:p><w:r><w:pict><v:shapetype id="_x0000_t202" coordsize="21600,21600"/><v:shape id="h" type="#_x0000_t202" style="position:absolute;width:200pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:sectPr/>"##;
    let outline = read(&Made::document(body));
    assert_eq!(shown(&outline), ["Tại xã Lam Sơn có 5 mô hình", "trong thẻ", ""]);
    let drawn = paragraph(&outline, 2).runs.iter().flat_map(|run| &run.content).find_map(|piece| match piece {
        Content::Drawing(drawing) => Some(paragraphs(&drawing.shapes[0].blocks)[0].text()),
        _ => None,
    });
    assert_eq!(drawn.as_deref(), Some("DỰ THẢO"));
}

/// Word of today: paragraph ids, content controls around paragraphs, rows, cells and runs, controls with repeated items,
/// moved text, a second part of comments, letters by theme.
#[test]
fn word_365() {
    let spaces = r#"xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" mc:Ignorable="w14 w15 w16cid""#;
    let body = r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p w14:paraId="1A2B3C4D" w14:textId="77777777"><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Mở đầu</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:sdt><w:sdtPr><w15:repeatingSection/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Mục lặp</w:t></w:r></w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>
        <w:p><w:r><w:t xml:space="preserve">Kỳ: </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="Kỳ"/><w:dropDownList><w:listItem w:displayText="6 tháng" w:value="6"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:rPr><w:color w:val="2E74B5" w:themeColor="accent1" w:themeShade="BF"/></w:rPr><w:t>6 tháng</w:t></w:r></w:sdtContent></w:sdt></w:p>
        <w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:sdt><w:sdtContent><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>
        <w:moveFromRangeStart w:id="8" w:name="move1"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="9" w:author="A"/></w:rPr></w:pPr><w:moveFrom w:id="10" w:author="A"><w:r><w:t>chuyển</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id="8"/>
        <w:p><w:moveToRangeStart w:id="11" w:name="move1"/><w:moveTo w:id="12" w:author="A"><w:r><w:t>chuyển</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="11"/><w:r><w:noBreakHyphen/><w:softHyphen/><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>hết</w:t></w:r></w:p><w:sectPr/>"#;
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="TOC Heading"/><w:basedOn w:val="Heading1"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/></w:rPr></w:style>"#;
    let theme = r#"<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Aptos Display"/></a:majorFont><a:minorFont><a:latin typeface="Aptos"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"#;
    let outline = read(&of(spaces, body).styles(styles).part("word/theme/theme1.xml", theme).part("word/commentsExtended.xml", "<x/>"));
    let accepted = outline.in_view(View::Accepted);
    assert_eq!(shown(&accepted)[..4], ["Mở đầu", "Mục lặp", "Kỳ: 6 tháng", "ô"]);
    let last = shown(&accepted)[4].clone();
    assert!(shown(&accepted).len() == 5 && last.starts_with("chuyển") && last.ends_with("hết"), "{last:?}");
    assert_eq!((font(&outline, 0).as_deref(), font(&outline, 1).as_deref()), (Some("Aptos Display"), Some("Aptos")));
    let control = paragraph(&outline, 2).runs[1].control.clone().unwrap();
    assert_eq!((control.title.as_deref(), &*control.kind), (Some("Kỳ"), "dropDownList"));
}

/// A computed label of each kind that reports use, over levels that start again.
#[test]
fn labels_of_a_numbered_report() {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let levels = [
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        r#"<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%2.%3."/></w:lvl>"#.to_owned(),
        level(3, "lowerLetter", "%4)"),
        level(4, "bullet", "-"),
    ]
    .concat();
    let list =
        format!(r#"<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>"#);
    let items: String = [0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1]
        .map(|level| {
            format!(r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#)
        })
        .concat();
    let outline = read(&Made::document(&items).numbering(&list));
    let labels: Vec<String> = outline.paragraphs().iter().map(|paragraph| paragraph.label.as_ref().unwrap().text.to_string()).collect();
    assert_eq!(labels, ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "-", "2.", "2.1.", "II.", "1."]);
}
