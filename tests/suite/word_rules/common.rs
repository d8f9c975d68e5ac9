//! Letters, language, properties of the file: rules for every standard.

use tongket::document::{Block, Inline, Provenance};
use tongket::docx::DocxError;
use tongket_support::documents::*;
use tongket_support::word::{Word, attribute, below, child};

use super::*;

fn runs(word: &Word) -> Vec<tongket_support::word::Run> {
    let parts: Vec<String> = word
        .parts()
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.starts_with("word/header") || name == "word/document.xml")
        .collect();
    parts.iter().flat_map(|part| word.paragraphs_of(part)).flat_map(|para| para.runs).collect()
}

#[test]
fn c02_everything_is_in_times_new_roman_and_no_theme_changes_it() {
    for (sample, word) in written() {
        for run in runs(word) {
            for slot in ["ascii", "hAnsi", "eastAsia", "cs"] {
                assert_eq!(run.properties[&format!("rFonts.{slot}")], "Times New Roman", "{}", sample.name);
            }
        }
        assert!(word.parts().all(|(_, text)| !text.contains("Theme=\"")), "{}", sample.name);
    }
}

#[test]
fn c03_everything_is_black_but_what_is_missing_in_a_draft() {
    for (sample, word) in written() {
        for run in runs(word) {
            let colour = run.properties.get("color").map_or("auto", String::as_str);
            if is_draft(sample) && run.text.starts_with('[') {
                assert_eq!((colour, run.is("b")), ("FF0000", true), "{}: «{}»", sample.name, run.text);
            } else {
                assert_eq!(colour, "auto", "{}: «{}»", sample.name, run.text);
            }
        }
    }
}

/// A document with everything in its words that may not reach the file.
fn hostile() -> tongket::document::Document {
    let dirty = "vie\u{323}\u{302}c\u{ad} \u{200b}du\u{feff}ng\u{0}\u{1}\u{b}\u{fffe} <w:p/> & \"A\"\u{e000}\u{fffd}\u{1f} ]]> \u{2028}x";
    let mut document = with_three_appendices(draft_with_gaps());
    document.title = dirty.into();
    document.subject = dirty.into();
    document.head.issuer = dirty.into();
    document.head.parent = Some(dirty.into());
    document.head.symbol = dirty.into();
    document.head.place = dirty.into();
    document.marks.circulation = Some(dirty.into());
    document.marks.illustration = Some(dirty.into());
    document.signature.name = dirty.into();
    document.signature.authority = dirty.into();
    document.recipients.to.push(dirty.into());
    document.recipients.archive = dirty.into();
    document.properties.title = dirty.into();
    document.properties.author = dirty.into();
    document.properties.subject = dirty.into();
    document.appendices[0].title = dirty.into();
    document.sections[0].heading = dirty.into();
    document.sections[0]
        .blocks
        .push(Block::paragraph(vec![Inline::text(dirty), Inline::Gap { missing: dirty.into() }], Provenance::Written));
    let mut table_of = figures(2);
    table_of.title = vec![Inline::bold(dirty)];
    table_of.columns[1].heading = dirty.into();
    table_of.group_heads[0].heading = dirty.into();
    table_of.rows[1].cells[1] = vec![Inline::text(dirty)];
    document.sections[0].blocks.push(table(table_of));
    document
}

#[test]
fn c04_and_c05_whatever_is_typed_leaves_as_nfc_without_hidden_signs() {
    let is_composed = |text: &str| text.chars().all(|sign| !('\u{300}'..='\u{36f}').contains(&sign));
    let hidden = |sign: char| {
        matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{d0}' | '\u{f0}')
            || (sign.is_control() && sign != '\n')
    };
    for layout in [hd05(), hd36(), nd30(), mttq()] {
        let word = Word::open(&tongket::docx::write(&hostile(), &layout).unwrap());
        for (name, text) in word.parts() {
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(is_composed(text), "{name} is not NFC");
            assert_eq!(text.chars().find(|sign| hidden(*sign)), None, "{name}");
        }
        let said: String = word.paragraphs().into_iter().map(|para| para.text).collect();
        assert!(said.contains("việc dung <w:p/> & \"A\" ]]> x"), "the words themselves stay: {said}");
    }
}

#[test]
fn c06_no_font_is_of_a_legacy_encoding() {
    for (sample, word) in written() {
        for (name, text) in word.parts() {
            assert!(!text.contains("=\".Vn") && !text.contains("=\"VNI") && !text.contains("=\"VPS"), "{} {name}", sample.name);
        }
    }
}

#[test]
fn c09_the_language_is_vietnamese() {
    for (sample, word) in written() {
        let styles = word.xml("word/styles.xml");
        let defaults = below(styles.root_element(), "rPrDefault").next().unwrap();
        let language = child(child(defaults, "rPr").unwrap(), "lang").unwrap();
        assert_eq!(attribute(language, "val"), "vi-VN", "{}", sample.name);
        assert!(word.part("docProps/core.xml").contains("<dc:language>vi-VN</dc:language>"), "{}", sample.name);
    }
}

#[test]
fn c10_words_stand_one_space_apart_and_no_paragraph_of_the_body_is_empty() {
    for (sample, word) in written() {
        for para in word.paragraphs() {
            assert!(!para.text.contains("  ") && !para.text.contains('\t'), "{}: «{}»", sample.name, para.text);
            assert_eq!(para.text, para.text.trim_matches(' '), "{}", sample.name);
            for sign in [" ,", " .", " ;", " :", " ?", " !", " )"] {
                assert!(!para.text.contains(sign), "{}: «{}»", sample.name, para.text);
            }
            let thin = para.number("spacing.line") <= 40 && para.get("spacing.lineRule") == "exact";
            let drawn =
                para.properties.contains_key("pBdr") || para.get("spacing.lineRule") == "exact" && para.number("spacing.line") <= 240;
            assert!(!para.text.is_empty() || para.in_table || thin || drawn, "{}: {para:?}", sample.name);
            assert!(para.style != "BodyText" || !para.text.is_empty(), "{}", sample.name);
        }
    }
}

#[test]
fn c10_what_is_typed_with_spaces_and_line_feeds_comes_out_tidy() {
    let mut document = party_ban();
    document.sections[0].blocks = vec![Block::paragraph(
        vec![Inline::text("  Đoạn  một , có khoảng trắng .\n\n\tĐoạn hai "), Inline::bold(" đậm "), Inline::text(" ; hết  ")],
        Provenance::Written,
    )];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let said: Vec<String> = body(&word).into_iter().map(|para| para.text).collect();
    assert!(said.contains(&"Đoạn một, có khoảng trắng.".to_owned()), "{said:?}");
    assert!(said.contains(&"Đoạn hai đậm; hết".to_owned()), "{said:?}");
}

#[test]
fn c11_a_draft_shows_what_is_missing_in_brackets() {
    let word = Word::open(&tongket::docx::write(&draft_with_gaps(), &hd05()).unwrap());
    let paras = body(&word);
    let gap = with_text(&paras, "Toàn tỉnh có [chưa có số liệu: mô hình được công nhận (V02)] mô hình.");
    let coloured: Vec<(&str, bool)> = gap.runs.iter().map(|run| (run.text.as_str(), run.properties.contains_key("color"))).collect();
    assert_eq!(coloured, [("Toàn tỉnh có ", false), ("[chưa có số liệu: mô hình được công nhận (V02)] ", true), ("mô hình.", false)]);
    assert!(with_text(&paras, "[Nêu những hạn chế, khuyết điểm]").runs.iter().all(|run| run.properties["color"] == "FF0000"));
}

#[test]
fn c11_an_issued_document_with_gaps_or_prompts_is_refused_in_words() {
    let mut document = draft_with_gaps();
    document.head.number = Some(1);
    document.head.signed_on = Some(day(2026, 6, 19));
    document.marks.draft = None;
    let refused = tongket::docx::write(&document, &hd05()).unwrap_err();
    assert_eq!(refused, DocxError::Unfinished { count: 2, first: "chưa có số liệu: mô hình được công nhận (V02)".into() });
    assert!(refused.to_string().contains("còn 2 chỗ chưa điền"), "{refused}");
    document.marks.draft = Some(1);
    assert!(tongket::docx::write(&document, &hd05()).is_ok(), "as a draft it leaves");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (sample, _) in written() {
        let once = tongket::docx::write(&sample.document, &sample.layout).unwrap();
        let again = std::thread::spawn({
            let (document, layout) = (sample.document.clone(), sample.layout.clone());
            move || tongket::docx::write(&document, &layout).unwrap()
        });
        assert!(once == again.join().unwrap(), "{}", sample.name);
    }
}

#[test]
fn the_properties_of_the_file_name_the_issuing_body_and_no_person() {
    for (sample, word) in written() {
        let core = word.part("docProps/core.xml");
        let properties = &sample.document.properties;
        assert!(core.contains(&format!("<dc:title>{}</dc:title>", properties.title)), "{}", sample.name);
        assert!(core.contains(&format!("<dc:creator>{}</dc:creator>", properties.author)), "{}", sample.name);
        assert!(core.contains(&format!("<cp:lastModifiedBy>{}</cp:lastModifiedBy>", properties.author)), "{}", sample.name);
        assert!(!core.contains(&sample.document.signature.name), "{}", sample.name);
    }
}

#[test]
fn a_fifteen_page_review_is_below_100_kilobytes() {
    let sample = samples().into_iter().find(|sample| sample.name == "ban-many-pages").unwrap();
    let mut document = with_three_appendices(sample.document);
    document.sections.extend(sections());
    let bytes = tongket::docx::write(&document, &sample.layout).unwrap();
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
}

#[test]
fn a_table_that_cannot_be_set_is_refused_in_words_and_named() {
    let mut document = party_ban();
    let mut broken = figures(2);
    broken.rows[1].cells.push(Vec::new());
    document.sections[0].blocks = vec![table(figures(1)), table(broken)];
    let refused = tongket::docx::write(&document, &hd05()).unwrap_err();
    assert_eq!(refused, DocxError::RowTooLong { table: 2, row: 2 });
    document.sections[0].blocks =
        vec![table(tongket::document::Table { title: Vec::new(), columns: Vec::new(), group_heads: Vec::new(), rows: Vec::new() })];
    assert_eq!(
        tongket::docx::write(&document, &hd05()).unwrap_err().to_string(),
        "Bảng thứ 1 không có cột nào, nên không thể đưa vào văn bản. Hãy kiểm tra lại bảng trong mẫu báo cáo."
    );
}

#[test]
fn a_row_with_fewer_cells_than_columns_is_filled_up() {
    let mut document = party_ban();
    let mut short = figures(1);
    short.rows[1].cells.truncate(2);
    document.sections[0].blocks = vec![table(short)];
    assert!(tongket::docx::write(&document, &hd05()).is_ok());
}

#[test]
fn endless_words_still_leave() {
    let word = "W".repeat(100_000);
    let mut document = with_one_appendix(party_ban());
    document.head.place.clone_from(&word);
    document.subject.clone_from(&word);
    document.signature.authority.clone_from(&word);
    document.appendices[0].title = word;
    assert!(tongket::docx::write(&document, &nd30()).is_ok());
}
