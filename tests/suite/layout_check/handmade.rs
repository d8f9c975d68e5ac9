//! Papers as people make them and the program does not: letters, tables on their side amid the text, page numbers in text boxes.

use super::*;

/// A paper with its name and standard.
struct Handmade {
    name: &'static str,
    bytes: Vec<u8>,
    layout: LayoutStandard,
}

/// The main part without the paragraph that bears `mark`.
fn without(xml: &str, mark: &str) -> String {
    let at = xml.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    let from = xml[..at].rfind("<w:p>").unwrap();
    let to = at + xml[at..].find("</w:p>").unwrap() + "</w:p>".len();
    format!("{}{}", &xml[..from], &xml[to..])
}

/// The main part with `more` behind the paragraph that bears `mark`.
fn with_behind(xml: &str, mark: &str, more: &str) -> String {
    let at = xml.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    let to = at + xml[at..].find("</w:p>").unwrap() + "</w:p>".len();
    format!("{}{more}{}", &xml[..to], &xml[to..])
}

fn centred(props: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>"#)
}

/// A letter of the Party: no title, its subject under its number, addressees.
fn party_letter(subject: &str, props: &'static str) -> Vec<u8> {
    let subject = centred(props, subject);
    with_xml(&written(&good(), &hd05()), "word/document.xml", move |xml| {
        let xml = xml.replacen("-BC/", "-CV/", 1);
        let xml = ["w:val=\"Title\"", "w:val=\"Subtitle\"", ">-----<"].into_iter().fold(xml, |xml, mark| without(&xml, mark));
        let xml = with_behind(&xml, "-CV/", &subject);
        let end = xml.find("</w:tbl>").unwrap() + "</w:tbl>".len();
        format!("{}{}{}", &xml[..end], centred("<w:sz w:val=\"28\"/>", "Kính gửi: Ban Thường vụ Tỉnh uỷ,"), &xml[end..])
    })
}

fn state_letter() -> Vec<u8> {
    let mut document = department();
    document.appendices.clear();
    with_xml(&written(&document, &nd30()), "word/document.xml", |xml| {
        let xml = xml.replacen("/BC-", "/SVH-", 1);
        let title = xml.find("w:val=\"Title\"").unwrap();
        let from = xml[..title].rfind("<w:p>").unwrap();
        let to = xml.find("Kính gửi").map(|at| xml[..at].rfind("<w:p>").unwrap()).unwrap();
        let xml = format!("{}{}", &xml[..from], &xml[to..]);
        with_behind(&xml, "/SVH-", &centred("<w:sz w:val=\"24\"/>", "V/v báo cáo công tác dân vận"))
    })
}

/// The section of the text cut in two before its last heading; the second part counts on.
fn in_two_sections() -> Vec<u8> {
    with_xml(&written(&good(), &hd05()), "word/document.xml", |xml| {
        let from = xml.find("<w:sectPr>").unwrap();
        let to = from + xml[from..].find("</w:sectPr>").unwrap() + "</w:sectPr>".len();
        let section = &xml[from..to];
        let number = section.find("<w:pgNumType").unwrap();
        let number = &section[number..number + section[number..].find("/>").unwrap() + 2];
        let counting_on = section.replace("<w:titlePg/>", "").replace(number, "");
        let heading = xml.find(">II- PHƯƠNG").unwrap();
        let heading = xml[..heading].rfind("<w:p>").unwrap();
        let end = format!(r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{section}</w:pPr></w:p>"#);
        format!("{}{end}{}{counting_on}{}", &xml[..heading], &xml[heading..from], &xml[to..])
    })
}

/// Sheets on their side with the margins of upright ones turned along.
fn turned_margins() -> Vec<u8> {
    with_xml(&written(&with_three_appendices(party_ban()), &hd05()), "word/document.xml", |xml| {
        let upright = r#"w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701""#;
        xml.replace(upright, r#"w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" w:bottom="850" w:left="1134""#)
    })
}

/// The page number in a text box of the header, as WPS Writer puts it.
fn boxed_page_number() -> Vec<u8> {
    with_xml(&written(&good(), &hd05()), "word/header1.xml", |xml| {
        let from = xml.find("<w:p>").or_else(|| xml.find("<w:p ")).unwrap();
        let to = xml.rfind("</w:p>").unwrap() + "</w:p>".len();
        let line = &xml[from..to];
        let drawn = format!(
            r#"<w:p><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:extent cx="400000" cy="300000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{line}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"#
        );
        format!("{}{drawn}{}", &xml[..from], &xml[to..])
    })
}

/// The sheet of a state paper at the other end of the ranges, its tables as wide as the text is then.
fn state_with_the_widest_margins() -> Vec<u8> {
    let mut layout = nd30();
    (layout.page.left, layout.page.right) = (length("35mm"), length("20mm"));
    (layout.page.top, layout.page.bottom) = (length("25mm"), length("25mm"));
    written(&department(), &layout)
}

fn handmade() -> Vec<Handmade> {
    let italic = "<w:i/><w:iCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
    let mut words_on_their_side = good();
    words_on_their_side.appendices[0].landscape = true;
    words_on_their_side.appendices[0].blocks = vec![paragraph("Phụ lục này chỉ có lời văn, không có bảng.")];
    vec![
        Handmade { name: "party-letter", bytes: party_letter("về việc góp ý dự thảo báo cáo", italic), layout: hd05() },
        Handmade { name: "state-letter", bytes: state_letter(), layout: nd30() },
        Handmade { name: "text-in-two-sections", bytes: in_two_sections(), layout: hd05() },
        Handmade { name: "margins-turned-with-the-sheet", bytes: turned_margins(), layout: hd05() },
        Handmade { name: "page-number-in-a-text-box", bytes: boxed_page_number(), layout: hd05() },
        Handmade { name: "state-widest-margins", bytes: state_with_the_widest_margins(), layout: nd30() },
        Handmade { name: "appendix-of-words-on-its-side", bytes: written(&words_on_their_side, &hd05()), layout: hd05() },
    ]
}

#[test]
fn what_people_make_otherwise_and_is_right_is_not_objected_to() {
    let mut wrong = String::new();
    for paper in handmade() {
        // A sample without an appendix still speaks of one.
        let mut found = findings(&paper.bytes, &paper.layout, &CheckOptions::default());
        found.retain(|one| one.rule != "C19" || one.severity == Severity::Error);
        println!("{:<32} {} findings", paper.name, found.len());
        if !found.is_empty() {
            wrong += &format!("\n{}:{}", paper.name, told(&found));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_letter_is_held_against_the_rules_of_letters() {
    let rules = |bytes: &[u8]| -> Vec<(&'static str, String)> {
        findings(bytes, &hd05(), &CheckOptions::default()).into_iter().map(|one| (one.rule, one.found)).collect()
    };
    let old = rules(&party_letter("V/v góp ý dự thảo báo cáo", "<w:i/><w:iCs/><w:sz w:val=\"24\"/>"));
    assert_eq!(old, [("P12", "Trích yếu công văn bắt đầu bằng «V/v góp»".to_owned())]);
    let upright = rules(&party_letter("về việc góp ý dự thảo báo cáo", "<w:sz w:val=\"26\"/>"));
    assert_eq!(upright, [("P12", "Cỡ chữ 13".to_owned()), ("P12", "Chữ đứng".to_owned())]);
}

#[test]
fn title_and_subject_in_one_paragraph_are_one_finding_and_not_twenty() {
    let bytes = with_xml(&written(&good(), &hd05()), "word/document.xml", |xml| {
        let from = xml.find("BÁO CÁO</w:t>").unwrap() + "BÁO CÁO</w:t>".len();
        let to = from + xml[from..].find("<w:t ").unwrap();
        format!("{}<w:br/>{}", &xml[..from], &xml[to..])
    });
    let found = findings(&bytes, &hd05(), &CheckOptions::default());
    assert!(found.iter().any(|one| one.rule == "P11" && one.found.contains("chung một đoạn")), "{}", told(&found));
    assert!(found.len() <= 3, "{}", told(&found));
}

#[test]
fn what_a_file_does_not_tell_is_named() {
    let all = tongket::docx::check::unchecked(&hd05(), &CheckOptions::default());
    assert_eq!(all.iter().map(|one| one.rule).collect::<Vec<_>>(), ["C17", "C18", "P02", "P09"]);
    let state = tongket::docx::check::unchecked(&nd30(), &CheckOptions::default());
    assert_eq!(state.iter().map(|one| one.rule).collect::<Vec<_>>(), ["C17", "C18", "S05"]);
    let window = tongket::domain::Window::new(day(2025, 12, 15), day(2026, 6, 14)).unwrap();
    let told = CheckOptions {
        symbol: Some("BTGDVTU".into()),
        period: Some("6 tháng đầu năm 2026".into()),
        window: Some(window),
        two_sided: true,
        ..CheckOptions::default()
    };
    assert_eq!(tongket::docx::check::unchecked(&hd05(), &told), []);
}

/// Each row of the head's table as one line, its two sides parted by a tab, as people set it who know no tables.
fn head_set_with_tabs() -> Vec<u8> {
    with_xml(&written(&good(), &hd05()), "word/document.xml", |xml| {
        let from = xml.find("<w:tbl>").unwrap();
        let to = xml.find("</w:tbl>").unwrap() + "</w:tbl>".len();
        let lines = xml[from..to].split("<w:tr>").skip(1).map(|row| {
            let cells = row.split("<w:tc>").skip(1).map(|cell| {
                let runs = cell.split("<w:r>").skip(1).map(|run| format!("<w:r>{}</w:r>", run.split("</w:r>").next().unwrap()));
                runs.collect::<String>()
            });
            format!("<w:p>{}</w:p>", cells.collect::<Vec<_>>().join("<w:r><w:tab/></w:r>"))
        });
        format!("{}{}{}", &xml[..from], lines.collect::<String>(), &xml[to..])
    })
}

/// Four errors said that a head set with tabs had no name, number and day, though all stood there.
#[test]
fn a_head_without_a_table_is_one_warning_and_nothing_in_it_is_called_missing() {
    let found = findings(&head_set_with_tabs(), &hd05(), &CheckOptions::default());
    let of_the_head: Vec<_> = found.iter().filter(|one| ["P05", "P07", "P09", "P10", "C12"].contains(&one.rule)).collect();
    let [one] = of_the_head.as_slice() else { panic!("{}", told(&found)) };
    assert_eq!((one.rule, one.severity), ("C12", Severity::Warning));
    assert!(one.found.contains("không đặt trong bảng"), "{}", one.found);

    // What does not stand there is missing all the same.
    for (words, instead, rule) in
        [("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH LAM GIANG", "P05"), ("BAN TUYÊN GIÁO", "", "P07"), (">Số ", ">", "P09"), (", ngày ", ", ", "P10")]
    {
        let lacking = with_xml(&head_set_with_tabs(), "word/document.xml", |xml| {
            let title = xml.find("w:val=\"Title\"").unwrap();
            let head = xml[..title].replace(words, instead);
            assert_ne!(head, xml[..title], "{words}");
            // No name of a body is left in capitals.
            let head = if rule == "P07" { head.replace("VÀ DÂN VẬN", "").replace("TỈNH UỶ LAM GIANG", "") } else { head };
            format!("{head}{}", &xml[title..])
        });
        let found = findings(&lacking, &hd05(), &CheckOptions::default());
        assert!(found.iter().any(|one| one.rule == rule && one.severity == Severity::Error), "{rule}: {}", told(&found));
    }
}
