//! One good paper and one fault at a time.

use super::*;

/// The good paper a fault is planted in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standard {
    Hd05,
    Hd36,
    Several,
    State,
    Front,
}

/// Every rule with a fault of its own: rule, what is planted, in which paper, how.
pub(crate) fn plants() -> Vec<(&'static str, &'static str, Standard, Plant)> {
    use Standard::{Front, Hd05, Hd36, Several, State};
    let window = || tongket::domain::Window::new(day(2025, 12, 15), day(2026, 7, 14)).unwrap();
    vec![
        ("C01", "US Letter", Hd05, layout_of(|layout| layout.page.height = length("279mm"))),
        (
            "C01",
            "text on its side",
            Hd05,
            Plant::Xml("word/document.xml", Box::new(|xml| xml.replacen("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\"", 1))),
        ),
        ("C02", "Arial", Hd05, layout_of(|layout| layout.font = "Arial".into())),
        (
            "C03",
            "a red run",
            Hd05,
            body_xml(
                "<w:t xml:space=\"preserve\">BÁO CÁO",
                "<w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">BÁO CÁO",
            ),
        ),
        ("C04", "decomposed letters", Hd05, body_xml("báo cáo kết quả như sau", "báo cáo kê\u{301}t quả như sau")),
        ("C05", "a zero-width space", Hd05, body_xml("báo cáo kết quả như sau", "báo cáo\u{200b} kết quả như sau")),
        ("C05", "an Icelandic eth", Hd05, body_xml("Ban Tuyên giáo và Dân vận Tỉnh uỷ báo cáo", "Ðảng uỷ và Dân vận Tỉnh uỷ báo cáo")),
        ("C06", "a .VnTime font", Hd05, layout_of(|layout| layout.font = ".VnTime".into())),
        ("C06", "text in TCVN3", Hd05, words(|document| last_paragraph(document, "C«ng t¸c d©n vËn n¨m nay cña §¶ng bé."))),
        ("C07", "no page number", Hd05, part_xml("word/header1.xml", "PAGE", "DATE")),
        (
            "C07",
            "page number at the right",
            Hd05,
            part_xml("word/header1.xml", "<w:pStyle w:val=\"Header\"/>", "<w:pStyle w:val=\"Header\"/><w:jc w:val=\"right\"/>"),
        ),
        ("C07", "page number on page 1", Hd05, part_xml("word/document.xml", "<w:titlePg/>", "")),
        ("C08", "text starts at page 5", Hd05, body_xml("w:start=\"1\"", "w:start=\"5\"")),
        (
            "C08",
            "appendix counts on",
            Hd05,
            Plant::Xml(
                "word/document.xml",
                Box::new(|xml| {
                    let last = xml.rfind("<w:pgNumType").unwrap();
                    let end = last + xml[last..].find("/>").unwrap() + 2;
                    format!("{}{}", &xml[..last], &xml[end..])
                }),
            ),
        ),
        ("C09", "English", Hd05, part_xml("word/styles.xml", "vi-VN", "en-US")),
        ("C10", "two spaces", Hd05, body_xml("báo cáo kết quả", "báo cáo  kết quả")),
        ("C10", "space before a comma", Hd05, body_xml("báo cáo kết quả như sau", "báo cáo , kết quả như sau")),
        (
            "C10",
            "an empty paragraph",
            Hd05,
            body_xml("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>", "<w:p/><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>"),
        ),
        ("C11", "a placeholder", Hd05, words(|document| last_paragraph(document, "Toàn tỉnh có [CẦN BỔ SUNG] mô hình."))),
        ("C11", "xxx", Hd05, words(|document| last_paragraph(document, "Toàn tỉnh có xxx mô hình."))),
        ("C12", "rows of figures split", Hd05, part_xml("word/document.xml", "<w:tblHeader/>", "")),
        ("C13", "the signature splits", Hd05, part_xml("word/document.xml", "<w:cantSplit/>", "")),
        ("C14", "5/03/2026", Hd05, words(|document| last_paragraph(document, "Từ ngày 5/03/2026 đến nay."))),
        ("C14", "30/02/2026", Hd05, words(|document| last_paragraph(document, "Từ ngày 30/02/2026 đến nay."))),
        ("C15", "12.5%", Hd05, words(|document| last_paragraph(document, "Tăng 12.5% so với cùng kỳ."))),
        ("C15", "1,234", Hd05, words(|document| last_paragraph(document, "Có 1,234 mô hình."))),
        ("C16", "hòa, ủy in a Party paper", Hd05, words(|document| last_paragraph(document, "Các cấp ủy xây dựng văn hóa."))),
        ("C16", "a mix in a state paper", State, words(|document| last_paragraph(document, "Các cấp ủy và uỷ ban."))),
        (
            "C17",
            "the period of other data",
            Hd05,
            Plant::Expect(CheckOptions { period: Some("9 tháng năm 2026".into()), ..CheckOptions::default() }),
        ),
        (
            "C18",
            "signed before the last day of the data",
            Hd05,
            Plant::Expect(CheckOptions { window: Some(window()), ..CheckOptions::default() }),
        ),
        ("C18", "HD 05 before it was in force", Hd05, words(|document| document.head.signed_on = Some(day(2026, 5, 26)))),
        ("C19", "an appendix that is not there", Several, words(|document| last_paragraph(document, "Chi tiết tại Phụ lục 4."))),
        ("C19", "an appendix nobody refers to", Hd05, body_xml("chi tiết tại Phụ lục", "chi tiết ở dưới")),
        ("C20", "a district", Hd05, words(|document| document.recipients.to.push("Huyện uỷ Lam Sơn".into()))),
        ("P01", "left margin 25 mm", Hd05, layout_of(|layout| layout.page.left = length("25mm"))),
        ("P02", "two sides, same margins", Hd05, Plant::Expect(CheckOptions { two_sided: true, ..CheckOptions::default() })),
        ("P03", "page number 15 mm from the edge", Hd05, layout_of(|layout| layout.page.header = length("15mm"))),
        ("P04", "page number 12 points", Hd05, layout_of(|layout| layout.page_number.style.size = Some(12))),
        (
            "P05",
            "the national name",
            Hd05,
            layout_of(|layout| layout.head.rows[0].right[0].words = Some("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".into())),
        ),
        ("P05", "title 13 points", Hd05, layout_of(|layout| layout.head.rows[0].right[0].style.size = Some(13))),
        ("P06", "no line", Hd05, layout_of(|layout| layout.head.rows[0].right[0].rule = None)),
        ("P06", "a line too short", Hd05, layout_of(|layout| layout.head.rows[0].right[0].rule = Some(60))),
        ("P07", "the parent bold", Hd05, layout_of(|layout| layout.head.rows[0].left[0].style.bold = true)),
        ("P07", "the issuer regular", Hd05, layout_of(|layout| layout.head.rows[0].left[1].style.bold = false)),
        ("P07", "no parent", Hd05, words(|document| document.head.parent = None)),
        ("P08", "no asterisk", Hd05, layout_of(|layout| layout.head.rows[0].left[2].words = None)),
        ("P08", "three asterisks", Hd05, layout_of(|layout| layout.head.rows[0].left[2].words = Some("***".into()))),
        ("P09", "Số: with a colon", Hd05, layout_of(|layout| layout.head.number = "Số: {number}-{type}/{symbol}".into())),
        ("P09", "number 7 without zero", Hd05, body_xml("Số 138-", "Số 7-")),
        ("P09", "another body's symbol", Hd05, Plant::Expect(CheckOptions { symbol: Some("BTCTU".into()), ..CheckOptions::default() })),
        ("P10", "month 06", Hd05, body_xml("tháng 6 năm", "tháng 06 năm")),
        ("P10", "upright", Hd05, layout_of(|layout| layout.head.rows[1].right[0].style.italic = false)),
        ("P11", "title 18 points", Hd05, layout_of(|layout| layout.title.kind.size = Some(18))),
        ("P12", "subject not bold", Hd05, layout_of(|layout| layout.title.subject.bold = false)),
        (
            "P12",
            "subject with a capital",
            Hd05,
            layout_of(|layout| layout.title.first_letter = tongket::catalog::layouts::FirstLetter::Upper),
        ),
        (
            "P13",
            "a line in place of hyphens",
            Hd05,
            layout_of(|layout| layout.title.separator = tongket::catalog::layouts::Separator::Rule(40)),
        ),
        (
            "P13",
            "three hyphens",
            Hd05,
            layout_of(|layout| layout.title.separator = tongket::catalog::layouts::Separator::Words("---".into())),
        ),
        ("P14", "body 13 points", Hd05, layout_of(|layout| layout.body.size = 13)),
        ("P14", "no indent", Hd05, layout_of(|layout| layout.body.first_line = length("0mm"))),
        ("P14", "left aligned", Hd05, part_xml("word/styles.xml", "<w:jc w:val=\"both\"/>", "<w:jc w:val=\"left\"/>")),
        (
            "P15",
            "lines of 24 points",
            Hd05,
            layout_of(|layout| layout.body.line = tongket::catalog::layouts::LineDistance::Exact(length("24pt"))),
        ),
        ("P15", "one and a half lines", Hd05, layout_of(|layout| layout.body.line = tongket::catalog::layouts::LineDistance::Percent(150))),
        (
            "P15",
            "HD 36: lines of 16 points",
            Hd36,
            layout_of(|layout| layout.body.line = tongket::catalog::layouts::LineDistance::Exact(length("16pt"))),
        ),
        ("P16", "3 points between paragraphs", Hd05, layout_of(|layout| layout.body.before = length("3pt"))),
        ("P17", "./.", Hd05, layout_of(|layout| layout.body.end = "./.".into())),
        ("P18", "the last ground ends with a comma", Hd05, layout_of(|layout| layout.grounds.end = ",".into())),
        ("P18", "italic grounds", Hd05, layout_of(|layout| layout.grounds.italic = true)),
        ("P18", "HD 36: the last ground ends with a full stop", Hd36, layout_of(|layout| layout.grounds.end = ".".into())),
        ("P19", "d) without đ)", Hd05, layout_of(|layout| layout.headings.letters = "abcdefghijklmnopqrstuvwxyz".into())),
        ("P20", "III after I", Hd05, body_xml("II- PHƯƠNG", "III- PHƯƠNG")),
        ("P21", "the deputy's title bold", Hd05, layout_of(|layout| layout.signature.second.bold = true)),
        ("P21", "the name in capitals", Hd05, words(|document| document.signature.name = "NGUYỄN MINH HOẠ".into())),
        ("P22", "KT.", Hd05, layout_of(|layout| layout.signature.marks.for_head = "KT. {authority}".into())),
        ("P23", "a ban signs T/M", Hd05, words(|document| document.signature.mode = SignMode::OnBehalf)),
        ("P24", "TS. before the name", Hd05, words(|document| document.signature.name = "TS. Nguyễn Minh Hoạ".into())),
        (
            "P25",
            "bold italic label",
            Hd05,
            layout_of(|layout| (layout.recipients.label_style.bold, layout.recipients.label_style.italic) = (true, true)),
        ),
        ("P26", "recipients end with commas", Hd05, layout_of(|layout| layout.recipients.separator = ",".into())),
        ("P26", "HD 36: recipients end with semicolons", Hd36, layout_of(|layout| layout.recipients.separator = ";".into())),
        ("P26", "Lưu with a colon", Hd05, layout_of(|layout| layout.recipients.archive = "Lưu: ".into())),
        ("P27", "Kính gửi in a report", Hd05, words(|document| document.opening.insert(0, paragraph("Kính gửi: Tỉnh uỷ Lam Giang")))),
        (
            "P28",
            "a small urgency mark",
            Hd05,
            Plant::Layout(Box::new(|layout| {
                let mark = layout.head.rows[1].left[2].clone();
                layout.head.rows[1].left[2] = tongket::catalog::layouts::HeadLine {
                    is: tongket::catalog::layouts::HeadPart::Words,
                    words: Some("Dự thảo 2".into()),
                    ..mark
                };
            })),
        ),
        ("P29", "Roman numbers", Several, layout_of(|layout| layout.appendices.numbered = "Phụ lục {roman}".into())),
        ("P29", "no note", Hd05, layout_of(|layout| layout.appendices.note = None)),
        (
            "P30",
            "a document without its day",
            Hd05,
            words(|document| last_paragraph(document, "Thực hiện Nghị quyết số 25-NQ/TW của Trung ương.")),
        ),
        ("S01", "left margin 25 mm", State, layout_of(|layout| layout.page.left = length("25mm"))),
        ("S02", "the Party's name", State, layout_of(|layout| layout.head.rows[0].right[0].words = Some("ĐẢNG CỘNG SẢN VIỆT NAM".into()))),
        ("S02", "no line under the motto", State, layout_of(|layout| layout.head.rows[0].right[1].rule = None)),
        ("S03", "sizes 13/13/14", State, layout_of(|layout| layout.head.rows[0].right[1].style.size = Some(13))),
        ("S04", "the line too long", State, layout_of(|layout| layout.head.rows[0].left[1].rule = Some(100))),
        ("S04", "the parent bold", State, layout_of(|layout| layout.head.rows[0].left[0].style.bold = true)),
        ("S05", "no colon", State, layout_of(|layout| layout.head.number = "Số {number}/{type}-{symbol}".into())),
        ("S06", "upright", State, layout_of(|layout| layout.head.rows[1].right[0].style.italic = false)),
        (
            "S07",
            "hyphens in place of the line",
            State,
            layout_of(|layout| layout.title.separator = tongket::catalog::layouts::Separator::Words("-----".into())),
        ),
        (
            "S07",
            "subject with a small letter",
            State,
            layout_of(|layout| layout.title.first_letter = tongket::catalog::layouts::FirstLetter::Lower),
        ),
        ("S08", "two lines apart", State, layout_of(|layout| layout.body.line = tongket::catalog::layouts::LineDistance::Percent(200))),
        ("S08", "indent 8 mm", State, layout_of(|layout| layout.body.first_line = length("8mm"))),
        ("S09", "upright grounds", State, layout_of(|layout| layout.grounds.italic = false)),
        ("S10", "K/T", State, layout_of(|layout| layout.signature.marks.for_head = "K/T {authority}".into())),
        ("S10", "the deputy's title regular", State, layout_of(|layout| layout.signature.second.bold = false)),
        ("S11", "label of 14 points", State, layout_of(|layout| layout.recipients.label_style.size = Some(14))),
        ("S12", "no addressee", State, words(|document| document.addressees.clear())),
        ("S13", "page number 11 points", State, layout_of(|layout| layout.page_number.style.size = Some(11))),
        ("S14", "Arabic numbers", State, layout_of(|layout| layout.appendices.numbered = "Phụ lục {arabic}".into())),
        ("S15", "another symbol", Front, words(|document| document.head.symbol = "BTT".into())),
    ]
}

/// Faults besides, of kinds that clerks make: they show how a rule is put right.
pub(crate) fn more() -> Vec<(&'static str, &'static str, Standard, Plant)> {
    use Standard::{Hd05, State};
    let title = "<w:t xml:space=\"preserve\">BÁO CÁO";
    let run = |props: &'static str| body_xml_owned(title, format!("<w:rPr>{props}</w:rPr>{title}"));
    vec![
        ("C02", "one run in Calibri", Hd05, run("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/>")),
        ("C02", "another font for complex scripts", Hd05, run("<w:rFonts w:cs=\"Calibri\"/>")),
        ("C03", "the colour of a theme", Hd05, run("<w:color w:val=\"1F4E79\" w:themeColor=\"accent1\"/>")),
        ("C05", "hidden signs in the title of the file", Hd05, part_xml("docProps/core.xml", "</dc:title>", "\u{200b}</dc:title>")),
        ("C07", "no header at all", Hd05, Plant::Xml("word/document.xml", Box::new(without_headers))),
        ("C08", "Roman page numbers", Hd05, body_xml("<w:pgNumType ", "<w:pgNumType w:fmt=\"lowerRoman\" ")),
        ("C09", "no language", Hd05, part_xml("word/styles.xml", "<w:lang w:val=\"vi-VN\" ", "<w:lang ")),
        ("C10", "a space before a comma", Hd05, body_xml("báo cáo kết quả như sau", "báo cáo , kết quả như sau")),
        ("C10", "no space behind a comma", Hd05, words(|document| last_paragraph(document, "Cấp uỷ,chính quyền quan tâm."))),
        (
            "C10",
            "an indent by tab",
            Hd05,
            body_xml("<w:t xml:space=\"preserve\">Ban Tuyên", "<w:tab/><w:t xml:space=\"preserve\">Ban Tuyên"),
        ),
        ("C15", "12.5%", Hd05, words(|document| last_paragraph(document, "Tỷ lệ đạt 12.5% so với kế hoạch."))),
        ("C21", "the state in small letters", Hd05, words(|document| last_paragraph(document, "Chính sách, pháp luật của nhà nước."))),
        ("C12", "a head narrower than the text", Hd05, Plant::Xml("word/document.xml", Box::new(narrow_head))),
        (
            "C17",
            "tasks of the year after next",
            Hd05,
            words(|document| {
                document.subject = "tổng kết công tác dân vận năm 2026; phương hướng, nhiệm vụ trọng tâm năm 2028".into();
            }),
        ),
        (
            "C17",
            "the rest of another year",
            Hd05,
            words(|document| {
                document.subject = "kết quả công tác dân vận 6 tháng đầu năm 2026; nhiệm vụ 6 tháng cuối năm 2027".into();
            }),
        ),
        ("C20", "a commission of before the merger", Hd05, words(|document| document.recipients.to.push("Ban Dân vận Tỉnh uỷ".into()))),
        (
            "P19",
            "Mục in Roman numbers",
            Hd05,
            words(|document| {
                document.sections.push(section(Rank::Roman, "Mục II. Kết quả khác", vec![paragraph("Kết quả khác.")], Vec::new()));
                for section in &mut document.sections {
                    section.rank = Rank::Plain;
                }
            }),
        ),
        ("P01", "room for binding", Hd05, body_xml("w:gutter=\"0\"", "w:gutter=\"284\"")),
        ("P17", "no full stop at the end", Hd05, Plant::Xml("word/document.xml", Box::new(without_last_stop))),
        (
            "P14",
            "letters of 14.5 points",
            Hd05,
            body_xml(
                "<w:t xml:space=\"preserve\">Ban Tuyên",
                "<w:rPr><w:sz w:val=\"29\"/><w:szCs w:val=\"29\"/></w:rPr><w:t xml:space=\"preserve\">Ban Tuyên",
            ),
        ),
        ("P22", "TUQ. in a paper of the Party", Hd05, layout_of(|layout| layout.signature.marks.for_head = "TUQ. {authority}".into())),
        ("S10", "TUQ without its full stop", State, layout_of(|layout| layout.signature.marks.for_head = "TUQ {authority}".into())),
        ("S12", "Kính gửi of 12 points", State, layout_of(small_addressees)),
        (
            "P30",
            "named in full a second time",
            Hd05,
            words(|document| {
                let full = "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư";
                last_paragraph(document, &format!("Thực hiện {full} về thể thức văn bản. Sau khi có {full}, các cấp uỷ đã rà soát."));
            }),
        ),
        (
            "P30",
            "no comma before the day",
            Hd05,
            words(|document| last_paragraph(document, "Thực hiện Quy định số 399-QĐ/TW ngày 09/01/2026 của Ban Bí thư.")),
        ),
        (
            "P30",
            "no «số»",
            Hd05,
            words(|document| last_paragraph(document, "Thực hiện Quy định 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư.")),
        ),
        ("C12", "a head that changes its widths", Hd05, body_xml("<w:tblLayout w:type=\"fixed\"/>", "<w:tblLayout w:type=\"autofit\"/>")),
        (
            "C07",
            "even pages without a number",
            Hd05,
            part_xml("word/settings.xml", "<w:characterSpacingControl", "<w:evenAndOddHeaders/><w:characterSpacingControl"),
        ),
        (
            "C02",
            "Arial in a text box",
            Hd05,
            body_xml_owned("<w:t xml:space=\"preserve\">BÁO CÁO", boxed("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>")),
        ),
        ("P25", "no colon", Hd05, layout_of(|layout| layout.recipients.label = "Nơi nhận".into())),
        ("P26", "bullets", Hd05, layout_of(|layout| layout.recipients.marker = "• ".into())),
        ("S11", "recipients end with commas", State, layout_of(|layout| layout.recipients.separator = ",".into())),
    ]
}

fn small_addressees(layout: &mut LayoutStandard) {
    if let Some(addressees) = &mut layout.addressees {
        addressees.style.size = Some(12);
    }
}

/// A text box with words so set, before the words of the title.
fn boxed(props: &str) -> String {
    format!(
        r#"<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="position:absolute;width:100pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:rPr>{props}</w:rPr><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict><w:t xml:space="preserve">BÁO CÁO"#
    )
}

/// The main part without a header anywhere.
fn without_headers(xml: String) -> String {
    let mut xml = xml;
    while let Some(from) = xml.find("<w:headerReference") {
        let to = from + xml[from..].find("/>").unwrap() + 2;
        xml.replace_range(from..to, "");
    }
    xml
}

/// The grid of the first table 30 mm narrower.
fn narrow_head(xml: String) -> String {
    let from = xml.find("<w:gridCol w:w=\"").unwrap() + "<w:gridCol w:w=\"".len();
    let to = from + xml[from..].find('"').unwrap();
    let width: i32 = xml[from..to].parse().unwrap();
    format!("{}{}{}", &xml[..from], width - 1701, &xml[to..])
}

/// The text without its last full stop, which the writer would put there by itself.
fn without_last_stop(xml: String) -> String {
    let signature = xml.find("Nơi nhận").unwrap();
    let stop = xml[..signature].rfind(".</w:t>").unwrap();
    format!("{}{}", &xml[..stop], &xml[stop + 1..])
}
