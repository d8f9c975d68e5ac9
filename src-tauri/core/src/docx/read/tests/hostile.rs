//! Files made to do harm: each is refused in words, within its bounds.

use super::made::{Made, SPACES, zipped};
use super::{paragraph, read, refused};
use crate::docx::read::{FileKind, Limits, ReadError, outline};

fn deep(inside: &str, open: &str, close: &str, times: usize) -> Made {
    Made::document(&format!("{}{inside}{}", open.repeat(times), close.repeat(times)))
}

#[test]
fn elements_too_deep_inside_one_another_are_refused() {
    let made = deep("<w:p/>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 300);
    assert_eq!(refused(&made.bytes()), ReadError::TooDeep { part: "word/document.xml".into(), limit: 500 });
    let held = deep("<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 240);
    assert_eq!(paragraph(&read(&held), 0).text(), "a");
    let styles = format!("<w:style>{}{}</w:style>", "<w:x>".repeat(600), "</w:x>".repeat(600));
    assert!(matches!(refused(&Made::document("").styles(&styles).bytes()), ReadError::TooDeep { .. }));
    let skipped = deep("", "<x:x>", "</x:x>", 100_000);
    assert!(matches!(refused(&skipped.bytes()), ReadError::TooDeep { .. }));
}

#[test]
fn two_thousand_tables_inside_one_another_do_not_overflow_the_stack() {
    for times in [30, 160, 2000] {
        let made = deep("<w:p/>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", times);
        assert!(matches!(refused(&made.bytes()), ReadError::TooDeep { .. }), "{times}");
    }
    let boxes = deep(
        "<w:p/>",
        "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>",
        "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>",
        60,
    );
    assert_eq!(refused(&boxes.bytes()), ReadError::TooDeep { part: "word/document.xml".into(), limit: 24 });
}

#[test]
fn the_deepest_nesting_that_is_read_fits_the_smallest_stack_a_main_thread_has() {
    let box_open = "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>";
    let box_close = "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>";
    for (open, close) in [("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), (box_open, box_close)] {
        let made = deep("<w:p/>", open, close, 24);
        // Windows gives a main thread one mebibyte.
        let reading = std::thread::Builder::new().stack_size(1 << 20).spawn(move || {
            let outline = read(&made);
            outline.in_view(crate::docx::read::View::Accepted).paragraphs().len()
        });
        assert!(reading.unwrap().join().unwrap() > 0);
    }
}

#[test]
fn document_types_and_entities_are_refused_wherever_they_stand() {
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    let document = format!("{bomb}<w:document {SPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>");
    let made = Made::document("").part("word/document.xml", document);
    assert_eq!(refused(&made.bytes()), ReadError::Entities("word/document.xml".into()));
    assert_eq!(refused(&Made::document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>").bytes()), ReadError::Entities("word/document.xml".into()));
    let attribute = r#"<w:p><w:pPr><w:jc w:val="&b;"/></w:pPr></w:p>"#;
    assert_eq!(refused(&Made::document(attribute).bytes()), ReadError::Entities("word/document.xml".into()));
    let outside = Made::document("").part("docProps/core.xml", r#"<!DOCTYPE x SYSTEM "file:///etc/passwd"><x>&e;</x>"#);
    assert_eq!(refused(&outside.bytes()), ReadError::Entities("docProps/core.xml".into()));
}

#[test]
fn a_part_that_unpacks_to_far_too_much_is_a_bomb() {
    let spaces = " ".repeat(20 << 20);
    let made = Made::document(&format!("<w:p/>{spaces}"));
    assert_eq!(refused(&made.bytes()), ReadError::Bomb { part: "word/document.xml".into(), limit: 400 });
    let limits = Limits { ratio: 2000, part: 1 << 20, ..Limits::default() };
    assert!(matches!(outline(&made.bytes(), &limits), Err(ReadError::TooLarge { .. })));
    let limits = Limits { ratio: 2000, total: 1 << 20, ..Limits::default() };
    assert!(matches!(outline(&made.bytes(), &limits), Err(ReadError::TooLarge { .. })));
}

/// Writes `size` over the unpacked size that the directory and the entry declare for every entry.
fn forged(bytes: &[u8], size: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - 30 {
        let field = match &bytes[at..at + 4] {
            b"PK\x01\x02" => 24,
            b"PK\x03\x04" => 22,
            _ => continue,
        };
        bytes[at + field..at + field + 4].copy_from_slice(&size.to_le_bytes());
    }
    bytes
}

#[test]
fn the_declared_size_is_never_believed() {
    let text: String = (0..200_000_u32).map(|number| number.wrapping_mul(2_654_435_761).to_string()).collect();
    let made = Made::document(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let limits = Limits { part: 1 << 20, ..Limits::default() };
    assert!(matches!(outline(&forged(&made.bytes(), 10), &limits), Err(ReadError::TooLarge { .. } | ReadError::DamagedPart { .. })));
    let huge = forged(&Made::document("<w:p/>").bytes(), u32::MAX - 1);
    assert!(matches!(refused(&huge), ReadError::TooLarge { .. }));
}

#[test]
fn too_many_entries_and_too_large_a_file_are_refused() {
    let mut made = Made::document("<w:p/>");
    for number in 0..50 {
        made = made.part(&format!("word/media/{number}.txt"), "x");
    }
    let bytes = made.bytes();
    let limits = Limits { entries: 20, ..Limits::default() };
    assert_eq!(outline(&bytes, &limits), Err(ReadError::TooManyEntries { limit: 20 }));
    let limits = Limits { file: 100, ..Limits::default() };
    assert_eq!(outline(&bytes, &limits), Err(ReadError::FileTooLarge { size: bytes.len(), limit: 100 }));
}

#[test]
fn two_entries_of_one_name_are_refused_whatever_their_case() {
    let made = Made::document("<w:p/>").part("word/Document.XML", "x");
    assert_eq!(refused(&made.bytes()), ReadError::DuplicateEntry("word/document.xml".into()));
    let mut entries = Made::document("<w:p/>").entries();
    entries.push(("word/dokument.xml".into(), b"<x/>".to_vec()));
    let mut bytes = zipped(&entries);
    let name = b"word/dokument.xml";
    for at in 0..bytes.len() - name.len() {
        if &bytes[at..at + name.len()] == name {
            bytes[at..at + name.len()].copy_from_slice(b"word/document.xml");
        }
    }
    assert!(matches!(refused(&bytes), ReadError::DuplicateEntry(_)));
}

#[test]
fn an_encrypted_entry_is_refused_as_a_file_under_a_password() {
    let mut bytes = Made::document("<w:p/>").bytes();
    for at in 0..bytes.len() - 30 {
        match &bytes[at..at + 4] {
            b"PK\x01\x02" => bytes[at + 8] |= 1,
            b"PK\x03\x04" => bytes[at + 6] |= 1,
            _ => {}
        }
    }
    let error = refused(&bytes);
    assert_eq!(error, ReadError::Kind(FileKind::Encrypted));
}

#[test]
fn a_tag_with_too_many_attributes_or_too_long_is_refused() {
    let many: String = (0..300).map(|number| format!(r#" a{number}="1""#)).collect();
    let made = Made::document(&format!("<w:p{many}/>"));
    assert_eq!(refused(&made.bytes()), ReadError::TagTooLong { part: "word/document.xml".into() });
    let limits = Limits { tag: 1000, ..Limits::default() };
    let long = Made::document(&format!(r#"<w:p a="{}"/>"#, "x".repeat(2000)));
    assert_eq!(outline(&long.bytes(), &limits), Err(ReadError::TagTooLong { part: "word/document.xml".into() }));
    let spaces: String = (0..500).map(|number| format!(r#" xmlns:n{number}="urn:{number}""#)).collect();
    assert!(matches!(refused(&Made::document(&format!("<w:p{spaces}/>")).bytes()), ReadError::BadXml { .. }));
}

#[test]
fn work_beyond_the_budget_ends_in_words() {
    let made = Made::document(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(2000));
    let limits = Limits { work: 5000, ..Limits::default() };
    let error = outline(&made.bytes(), &limits).unwrap_err();
    assert_eq!(error, ReadError::TooMuchWork);
    assert!(error.to_string().contains("quá phức tạp"));
}

#[test]
fn xml_that_is_cut_short_or_crossed_is_refused_with_its_place() {
    for broken in
        ["<w:p>", "<w:p></w:r></w:p>", "</w:p>", "<w:p a=1/>", "<w:p", "<w:p a=\"1\" a=\"2\"/>", "<!-- ", "<w:t>&#xFFFFFFFF;</w:t>", "&"]
    {
        let error = refused(&Made::document(broken).bytes());
        let ReadError::BadXml { part, .. } = &error else { panic!("{broken}: {error}") };
        assert_eq!(part, "word/document.xml");
    }
    let other = Made::document("").part("word/document.xml", "<x/>");
    assert_eq!(refused(&other.bytes()), ReadError::WrongPart { part: "word/document.xml".into(), found: "x".into() });
    let nothing = Made::document("").part("word/document.xml", "");
    assert!(matches!(refused(&nothing.bytes()), ReadError::WrongPart { .. }));
    let bytes = Made::document("").part("word/document.xml", vec![b'<', 0xFF, 0xC0]);
    assert_eq!(refused(&bytes.bytes()), ReadError::NotText("word/document.xml".into()));
}

#[test]
fn a_package_without_its_main_part_names_it() {
    let mut made = Made::document("<w:p/>");
    made.parts.clear();
    assert_eq!(refused(&made.bytes()), ReadError::MissingMain("word/document.xml".into()));
}

#[test]
fn one_flipped_bit_in_a_packed_part_is_noticed() {
    let made = Made::document(&"<w:p><w:r><w:t>Dân vận khéo</w:t></w:r></w:p>".repeat(50));
    let mut bytes = made.bytes();
    let at = bytes.windows(17).position(|window| window == b"word/document.xml").unwrap() + 17 + 20;
    bytes[at] ^= 0x10;
    assert!(matches!(refused(&bytes), ReadError::DamagedPart { .. } | ReadError::BadXml { .. }));
}

#[test]
fn absurd_numbers_everywhere_are_read_without_harm() {
    for number in ["2147483647", "-2147483648", "99999999999999999999", "1e309", "NaN", "", "%", "-"] {
        let list = format!(
            r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{number}"/><w:numFmt w:val="upperRoman"/><w:lvlRestart w:val="{number}"/><w:lvlText w:val="%1%9%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
        );
        let body = format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="{number}" w:hanging="{number}"/><w:spacing w:line="{number}"/><w:outlineLvl w:val="{number}"/></w:pPr><w:r><w:rPr><w:sz w:val="{number}"/></w:rPr><w:footnoteReference w:id="{number}"/><w:sym w:char="{number}"/></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:pict><v:line from="{number},{number}" to="{number}pt,0" style="width:{number}pt"/></w:pict></w:r></w:p>
            <w:tbl><w:tblPr><w:tblW w:w="{number}%"/><w:tblLook w:val="{number}"/><w:tblStyleRowBandSize w:val="{number}"/></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="{number}"/></w:sectPr>"#
        );
        read(&Made::document(&body).numbering(&list));
    }
}

#[test]
fn text_that_styles_and_lists_repeat_is_cut_so_that_it_cannot_swell() {
    let tabs: String = (0..5000).map(|at| format!(r#"<w:tab w:val="left" w:pos="{at}"/>"#)).collect();
    let styles = format!(
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="N"/><w:pPr><w:tabs>{tabs}</w:tabs></w:pPr></w:style>"#
    );
    let list = format!(
        r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        "x".repeat(100_000)
    );
    let body = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#;
    let outline = read(&Made::document(body).styles(&styles).numbering(&list));
    let first = paragraph(&outline, 0);
    assert_eq!(first.format.tabs.as_ref().unwrap().len(), 64);
    assert_eq!(first.label.as_ref().unwrap().text.len(), 255);
}

#[test]
fn fields_that_never_end_and_marks_without_a_field_do_no_harm() {
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(500);
    let end = r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#.repeat(900);
    let outline = read(&Made::document(&format!("<w:p>{begin}</w:p><w:p>{end}<w:r><w:t>a</w:t></w:r></w:p>")));
    assert_eq!(paragraph(&outline, 1).text(), "a");
}

#[test]
fn a_report_of_a_thousand_pages_fits_the_default_limits() {
    // Fifty-seven pages as they were measured: 300 paragraphs, 20 tables of 50 rows and 6 cells; a twentieth of the budget.
    let run = r#"<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Công tác dân vận của tỉnh </w:t></w:r>"#;
    let paragraph = format!(r#"<w:p><w:pPr><w:jc w:val="both"/><w:spacing w:before="120"/></w:pPr>{run}{run}</w:p>"#);
    let cell =
        format!(r#"<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="right"/></w:pPr>{run}</w:p></w:tc>"#);
    let table = format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{}</w:tr>", cell.repeat(6)).repeat(50));
    let made = Made::document(&(paragraph.repeat(300) + &table.repeat(20)));
    let whole = Limits::default();
    let part = Limits { work: whole.work / 20, total: whole.total / 20, part: whole.part / 20, ..whole };
    let outline = outline(&made.bytes(), &part).unwrap();
    assert_eq!(outline.paragraphs().len(), 6300);
    let all = outline.paragraphs();
    let (first, last) = (&all[0].runs[0], &all[299].runs[1]);
    assert!(std::sync::Arc::ptr_eq(&first.direct, &last.direct) && std::sync::Arc::ptr_eq(&first.format, &last.format), "runs alike share");
}

#[test]
fn what_is_wrong_with_a_file_is_never_said_in_english() {
    let good = Made::document(&"<w:p><w:r><w:t>Dân vận khéo</w:t></w:r></w:p>".repeat(60)).bytes();
    let mut all: Vec<ReadError> = Vec::new();
    for cut in [30, 200, good.len() / 2, good.len() - 30, good.len() - 1] {
        all.extend(outline(&good[..cut], &Limits::default()).err());
    }
    for at in (4..good.len()).step_by(3) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x55;
        all.extend(outline(&bytes, &Limits::default()).err());
    }
    // Packed in a way that Word does not know.
    let mut bytes = good.clone();
    for at in 0..bytes.len() - 30 {
        match &bytes[at..at + 4] {
            b"PK\x01\x02" => bytes[at + 10] = 97,
            b"PK\x03\x04" => bytes[at + 8] = 97,
            _ => {}
        }
    }
    all.push(refused(&bytes));
    for broken in [
        "<w:p>",
        "<w:p></w:r></w:p>",
        "</w:p>",
        "<w:p a=1/>",
        "<w:p",
        "<w:p a=\"1\" a=\"2\"/>",
        "<!-- ",
        "<![CDATA[",
        "<!x>",
        "&",
        "&#xFFFFFFFF;",
        "<w:p b:a=\"&#0;\"/>",
        "<?xml",
        "<w:p xmlns:xml=\"x\"/>",
    ] {
        all.extend(outline(&Made::document(broken).bytes(), &Limits::default()).err());
    }
    let mut kinds = std::collections::BTreeSet::new();
    for error in &all {
        let words = error.to_string();
        let said: String = words.split(['«', '»']).step_by(2).collect();
        let english = ["invalid", "zip", "stream", "find", "error", "unexpected", "tag", "attribute", "not ", "corrupt", "end", "byte of"];
        let lower = said.to_lowercase();
        let found = english.iter().find(|word| lower.split(|sign: char| !sign.is_alphabetic()).any(|said| said == word.trim()));
        assert!(found.is_none() && words.to_lowercase().contains("hãy "), "{words}");
        assert!(words.ends_with('.') && !words.contains(".."), "{words}");
        kinds.insert(format!("{error:?}").split(['(', ' ']).next().unwrap().to_owned());
    }
    assert!(kinds.contains("Package") && kinds.contains("DamagedPart") && kinds.contains("BadXml"), "{kinds:?}");
}

#[test]
fn a_small_file_cannot_keep_the_reader_busy_for_long() {
    let chain: String = (0..3000)
        .map(|at| {
            format!(r#"<w:style w:type="paragraph" w:styleId="S{at}"><w:name w:val="S{at}"/><w:basedOn w:val="S{}"/></w:style>"#, at + 1)
        })
        .collect();
    let styled: String =
        (0..3000).map(|at| format!(r#"<w:p><w:pPr><w:pStyle w:val="S{at}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#)).collect();
    let list = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let listed = r#"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#.repeat(20_000);
    let cells = "<w:tc><w:tcPr><w:gridSpan w:val=\"63\"/></w:tcPr><w:p/></w:tc>".repeat(60);
    let wide = format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{cells}</w:tr>").repeat(300));
    let fields = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>"#.repeat(20_000);
    let files = [
        Made::document(&styled).styles(&chain),
        Made::document(&listed).numbering(list),
        Made::document(&wide),
        Made::document(&fields),
        Made::document(&"<w:p><w:r><w:del><w:r><w:t>a</w:t></w:r></w:del></w:r></w:p>".repeat(20_000)),
    ];
    for (nth, made) in files.iter().enumerate() {
        let limits = Limits { work: 1_000_000, ..Limits::default() };
        let begun = std::time::Instant::now();
        if let Ok(outline) = outline(&made.bytes(), &limits) {
            let _ = outline.in_view(crate::docx::read::View::Accepted).paragraphs().len();
        }
        // A sixtieth of the work that is granted takes a second here; what grew with its square would take hours. The bound leaves
        // room for a machine that has much else to do.
        assert!(begun.elapsed() < std::time::Duration::from_secs(120), "file {nth}: {:?}", begun.elapsed());
    }
}
