//! Which layer wins.

use super::made::{Made, SPACES};
use super::{paragraph, read, with_styles};
use crate::docx::read::{Alignment, Colour, Content, FontSlot, LineRule, Underline, VerticalAlign};

const DEFAULTS: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#;

#[test]
fn nothing_written_comes_out_as_the_format_says() {
    let outline = read(&Made::document("<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>"));
    let first = paragraph(&outline, 0);
    assert_eq!(first.style, None);
    assert_eq!(first.format.line, 240);
    assert_eq!(first.format.line_rule, LineRule::Multiple);
    assert!(first.format.widow_control);
    assert_eq!(first.runs[0].format.size, 20);
    assert_eq!(first.runs[0].format.fonts.ascii.name, None);
    assert_eq!(first.runs[0].format.scale, 100);
}

#[test]
fn defaults_then_style_chain_then_the_run_itself() {
    let styles = format!(
        r#"{DEFAULTS}
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Nhan"><w:name w:val="Nhấn"/><w:rPr><w:i/><w:sz w:val="30"/></w:rPr></w:style>"#
    );
    let body = r#"<w:p><w:r><w:t>a</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Than"/><w:spacing w:line="360" w:lineRule="exact"/></w:pPr>
          <w:r><w:t>b</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Nhan"/></w:rPr><w:t>c</w:t></w:r>
          <w:r><w:rPr><w:rStyle w:val="Nhan"/><w:sz w:val="24"/><w:i w:val="0"/></w:rPr><w:t>d</w:t></w:r></w:p>"#;
    let outline = with_styles(&styles, body);

    let plain = paragraph(&outline, 0);
    assert_eq!(&*plain.style.as_ref().unwrap().name, "Normal");
    assert_eq!(plain.format.alignment, Alignment::Justify);
    assert_eq!((plain.format.before, plain.format.after, plain.format.line), (0, 160, 259));
    assert_eq!(plain.runs[0].format.size, 26);
    assert_eq!(plain.runs[0].format.language.as_deref(), Some("vi-VN"));

    let styled = paragraph(&outline, 1);
    assert_eq!(styled.format.alignment, Alignment::Justify, "from what the style is based on");
    assert_eq!((styled.format.before, styled.format.after), (120, 0));
    assert_eq!((styled.format.line, styled.format.line_rule), (360, LineRule::Exact), "written on the paragraph");
    assert_eq!(styled.format.first_line, 567);
    let sizes: Vec<(i32, bool)> = styled.runs.iter().map(|run| (run.format.size, run.format.italic)).collect();
    assert_eq!(sizes, [(28, false), (30, true), (24, false)]);
    assert_eq!(styled.mark.size, 28);
    assert_eq!(outline.default_run.size, 26);
}

#[test]
fn bold_in_a_paragraph_style_and_in_a_character_style_comes_out_upright() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Nhan"><w:name w:val="Nhấn"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="Dam"/></w:pPr><w:r><w:t>a</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="Nhan"/></w:rPr><w:t>b</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="Nhan"/><w:b/></w:rPr><w:t>c</w:t></w:r>
        <w:r><w:rPr><w:b w:val="false"/></w:rPr><w:t>d</w:t></w:r></w:p>"#;
    let outline = with_styles(styles, body);
    let bold: Vec<bool> = paragraph(&outline, 0).runs.iter().map(|run| run.format.bold).collect();
    assert_eq!(bold, [true, false, true, false]);
}

#[test]
fn a_style_that_turns_off_what_it_is_based_on_is_off() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/><w:caps/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>"#;
    let outline = with_styles(styles, r#"<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#);
    let run = &paragraph(&outline, 0).runs[0];
    assert!(!run.format.bold);
    assert!(run.format.caps);
}

#[test]
fn a_font_of_the_theme_overrides_a_name_and_a_later_name_overrides_the_theme() {
    let theme = r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"#;
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Cambria" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="T"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsi="Times New Roman"/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>"#;
    let made = Made::document(body).styles(styles).related("theme", "theme/theme1.xml", "ignored", "");
    let outline = read(&made.part("word/theme/theme1.xml", theme));
    let first = &paragraph(&outline, 0).runs[0].format;
    assert_eq!(first.font(FontSlot::Ascii).name.as_deref(), Some("Calibri"));
    assert_eq!(first.font(FontSlot::Ascii).theme.as_deref(), Some("minorHAnsi"));
    assert_eq!(first.font(FontSlot::ComplexScript).name.as_deref(), Some("Arial"));
    assert_eq!(first.font(FontSlot::EastAsia).name, None);
    let second = &paragraph(&outline, 1).runs[0].format;
    assert_eq!(second.font(FontSlot::Ascii).name.as_deref(), Some("Calibri Light"));
    assert_eq!(second.font(FontSlot::HighAnsi).name.as_deref(), Some("Times New Roman"));
    assert_eq!(second.font(FontSlot::HighAnsi).theme, None);
}

#[test]
fn everything_written_on_a_run_is_read() {
    let body = r#"<w:p><w:r><w:rPr><w:b/><w:i/><w:u w:val="single"/><w:color w:val="FF0000" w:themeColor="accent1"/><w:vanish/><w:strike/>
        <w:smallCaps/><w:vertAlign w:val="superscript"/><w:highlight w:val="yellow"/><w:spacing w:val="-6"/><w:w w:val="90"/><w:position w:val="4"/>
        <w:lang w:val="en-US" w:eastAsia="ja-JP"/><w:shd w:val="clear" w:fill="D9D9D9"/></w:rPr><w:t>a</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    let format = &paragraph(&outline, 0).runs[0].format;
    assert!(format.bold && format.italic && format.hidden && format.strike && format.small_caps && !format.caps);
    assert_eq!(format.underline, Underline::Single);
    assert_eq!(format.colour, Colour::Rgb(0xFF_0000));
    assert_eq!(format.theme_colour.as_deref(), Some("accent1"));
    assert_eq!(format.vertical_align, VerticalAlign::Superscript);
    assert_eq!(format.highlight.as_deref(), Some("yellow"));
    assert_eq!((format.spacing, format.scale, format.raised), (-6, 90, 4));
    assert_eq!(format.language.as_deref(), Some("en-US"));
    assert_eq!(format.language_east_asia.as_deref(), Some("ja-JP"));
    assert_eq!(format.shading.as_ref().unwrap().fill, Colour::Rgb(0xD9_D9D9));
}

#[test]
fn a_colour_written_without_a_theme_takes_the_theme_of_a_style_back() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:rPr><w:color w:val="2F5496" w:themeColor="accent1"/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr><w:r><w:rPr><w:color w:val="000000"/></w:rPr><w:t>a</w:t></w:r></w:p>"#;
    let format = paragraph(&with_styles(styles, body), 0).runs[0].format.clone();
    assert_eq!((format.colour, &format.theme_colour), (Colour::Rgb(0), &None));
}

#[test]
fn a_paragraph_keeps_its_flow_tabs_borders_and_outline_level() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs><w:outlineLvl w:val="1"/></w:pPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="X"/><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val="0"/>
        <w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="center" w:pos="4000"/></w:tabs>
        <w:spacing w:beforeAutospacing="1"/><w:ind w:left="2835" w:right="100" w:hanging="300" w:firstLine="9"/><w:contextualSpacing/></w:pPr></w:p>"#;
    let outline = with_styles(styles, body);
    let format = &paragraph(&outline, 0).format;
    assert!(format.keep_next && format.keep_lines && format.page_break_before && !format.widow_control && format.contextual_spacing);
    assert_eq!((format.indent_left, format.indent_right, format.first_line), (2835, 100, -300));
    assert!(format.before_auto);
    assert_eq!(format.outline_level, Some(1));
    let tabs: Vec<(i32, &str)> = format.tabs.as_ref().unwrap().iter().map(|tab| (tab.at, &*tab.kind)).collect();
    assert_eq!(tabs, [(4000, "center"), (9000, "right")]);
    let line = format.borders.as_ref().unwrap().bottom.as_ref().unwrap();
    assert!(line.is_drawn());
    assert_eq!((line.size, line.space), (6, 1));
}

#[test]
fn heading_styles_are_known_by_name_by_id_and_through_what_they_are_based_on() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Đề mục 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Mục riêng"/><w:basedOn w:val="u1"/></w:style>
        <w:style w:type="paragraph" w:styleId="HeadingX"><w:name w:val="Heading Xa"/></w:style>"#;
    let body: String =
        ["u1", "Heading2", "Rieng", "HeadingX"].map(|style| format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>"#)).concat();
    let outline = with_styles(styles, &body);
    let levels: Vec<Option<u8>> = outline.paragraphs().iter().map(|paragraph| paragraph.heading).collect();
    assert_eq!(levels, [Some(1), Some(2), Some(1), None]);
    assert_eq!(outline.styles.len(), 4);
}

#[test]
fn styles_in_a_circle_and_styles_that_are_missing_do_no_harm() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Mat"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Mat"/></w:rPr><w:t>b</w:t></w:r></w:p>"#;
    let outline = with_styles(styles, body);
    assert_eq!(paragraph(&outline, 0).runs[0].format.size, 40);
    assert!(paragraph(&outline, 0).runs[0].format.bold);
    assert_eq!(paragraph(&outline, 1).runs[0].format.size, 20);
}

#[test]
fn strict_files_with_units_and_their_own_namespaces_are_read() {
    let document = r#"<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>
        <w:p><w:pPr><w:jc w:val="end"/><w:ind w:start="12.7mm" w:firstLine="0.5in"/><w:spacing w:before="6pt"/></w:pPr><w:r><w:rPr><w:sz w:val="14pt"/></w:rPr><w:t>a</w:t></w:r></w:p>
        <w:sectPr><w:pgSz w:w="210mm" w:h="297mm"/><w:pgMar w:top="2cm" w:left="3cm"/></w:sectPr></w:body></w:document>"#;
    let outline = read(&Made::document("").part("word/document.xml", document));
    let first = paragraph(&outline, 0);
    assert_eq!(first.format.alignment, Alignment::End);
    assert_eq!((first.format.indent_left, first.format.first_line, first.format.before), (720, 720, 120));
    assert_eq!(first.runs[0].format.size, 28);
    let page = &outline.sections[0].format;
    assert_eq!((page.width, page.height, page.top, page.left), (11_906, 16_838, 1134, 1701));
}

#[test]
fn text_keeps_its_spaces_only_where_it_says_so_and_references_are_put_in() {
    let body = r#"<w:p><w:r><w:t> a </w:t><w:t xml:space="preserve"> b&amp;c&#x1EA1; </w:t><w:tab/><w:br/><w:noBreakHyphen/><w:t><![CDATA[<d>]]></w:t><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    assert_eq!(paragraph(&outline, 0).text(), "a b&cạ \t\n\u{2011}<d>\n✓");
    assert!(paragraph(&outline, 0).runs[0].content.contains(&Content::PageBreak));
}

#[test]
fn parts_in_utf_16_are_read() {
    let text = format!("<w:document {SPACES}><w:body><w:p><w:r><w:t>Tuyên giáo</w:t></w:r></w:p></w:body></w:document>");
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let outline = read(&Made::document("").part("word/document.xml", units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()));
    assert_eq!(paragraph(&outline, 0).text(), "Tuyên giáo");
}

#[test]
fn settings_and_properties_are_read() {
    let settings = r#"<w:mirrorMargins/><w:evenAndOddHeaders w:val="true"/><w:trackRevisions/><w:defaultTabStop w:val="567"/><w:themeFontLang w:val="vi-VN"/>
        <w:compat><w:doNotUseHTMLParagraphAutoSpacing/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#;
    let core = r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Báo cáo 6 tháng</dc:title><dc:creator>Ban Tuyên giáo</dc:creator><dcterms:modified>2026-07-01T00:00:00Z</dcterms:modified></cp:coreProperties>"#;
    let made = Made::document("").settings(settings).part("docProps/core.xml", core);
    let outline = read(&made.part("docProps/app.xml", r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice</Application><Pages>15</Pages></Properties>"#));
    let settings = &outline.settings;
    assert!(settings.mirror_margins && settings.even_and_odd_headers && settings.tracks_changes && !settings.update_fields);
    assert_eq!((settings.default_tab, settings.compatibility_mode), (567, Some(15)));
    assert_eq!(settings.compatibility.get("doNotUseHTMLParagraphAutoSpacing").map(|value| &**value), Some("1"));
    assert_eq!(outline.properties.title, "Báo cáo 6 tháng");
    assert_eq!(outline.properties.author, "Ban Tuyên giáo");
    assert_eq!((outline.properties.application.as_str(), outline.properties.pages.as_str()), ("LibreOffice", "15"));
}

#[test]
fn each_thing_knows_where_it_stands() {
    let body = r#"<w:p/><w:tbl><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>b</w:t></w:r></w:p>"#;
    let outline = read(&Made::document(body));
    // document 0, body 1, p 2, tbl 3, tblGrid 4, gridCol 5, tr 6, tc 7, p 8, r 9, t 10, p 11, r 12.
    let places: Vec<(u32, u32)> = outline.paragraphs().iter().map(|paragraph| (paragraph.at.element, paragraph.at.paragraph)).collect();
    assert_eq!(places, [(2, 1), (8, 2), (11, 3)]);
    let last = paragraph(&outline, 2);
    assert_eq!((last.runs[0].at.element, last.runs[0].at.paragraph), (12, 3));
    assert_eq!(outline.part_of(last.at), "word/document.xml");
}
