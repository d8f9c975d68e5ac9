//! Sheets, sections, tables: rules for every standard.

use tongket::document::Appendix;
use tongket_support::documents::*;
use tongket_support::word::{Word, attribute, below, child, children};

use super::*;

/// Width, height and orientation of each section, with whether it starts at page 1 and hides its first number.
fn sections(word: &Word) -> Vec<(i32, i32, String, String, bool)> {
    let xml = word.xml("word/document.xml");
    below(xml.root_element(), "sectPr")
        .map(|section| {
            let size = child(section, "pgSz").unwrap();
            let number = |name| attribute(size, name).parse().unwrap();
            let start = child(section, "pgNumType").map(|kind| attribute(kind, "start").to_owned()).unwrap_or_default();
            (number("w"), number("h"), attribute(size, "orient").to_owned(), start, child(section, "titlePg").is_some())
        })
        .collect()
}

#[test]
fn c01_the_text_is_on_a4_upright_and_only_appendices_lie_on_their_side() {
    for (sample, word) in written() {
        for (nth, (width, height, orientation, ..)) in sections(word).into_iter().enumerate() {
            let landscape = nth > 0 && sample.document.appendices[nth - 1].landscape;
            let expected = if landscape { (16838, 11906) } else { (11906, 16838) };
            assert_eq!((width, height), expected, "{} section {nth}", sample.name);
            assert_eq!(orientation == "landscape", landscape, "{} section {nth}", sample.name);
        }
    }
}

#[test]
fn c01_an_appendix_too_wide_for_an_upright_page_is_turned_without_being_asked() {
    let mut document = party_ban();
    let mut table = wide();
    table.columns.iter_mut().for_each(|column| column.heading = "Quý/tháng/tuần".into());
    document.appendices = vec![Appendix {
        code: "PL".into(),
        title: "Số liệu".into(),
        landscape: false,
        blocks: vec![tongket_support::documents::table(table)],
    }];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(sections(&word)[1].2, "landscape");
}

#[test]
fn c07_pages_after_the_first_bear_one_page_number_centred_and_the_first_none() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        let first = below(xml.root_element(), "sectPr").next().unwrap();
        let every = children(first, "headerReference").find(|header| attribute(*header, "type") == "default").unwrap();
        let id = every.attribute(("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")).unwrap();
        assert_eq!(id, "rIdHeader1", "{}", sample.name);
        let header = word.xml("word/header1.xml");
        let fields: Vec<_> =
            below(header.root_element(), "instrText").map(|field| field.text().unwrap_or_default().trim().to_owned()).collect();
        assert_eq!(fields, ["PAGE"], "{}", sample.name);
        let para = &word.paragraphs_of("word/header1.xml")[0];
        assert_eq!((para.get("jc"), para.number("ind.firstLine")), ("center", 0), "{}", sample.name);
        assert!(sections(word).iter().all(|section| section.4), "{}: every section hides its first number", sample.name);
        let others =
            word.parts().filter(|(name, text)| name.starts_with("word/header") && *name != "word/header1.xml" && text.contains("PAGE"));
        assert_eq!(others.count(), 0, "{}", sample.name);
    }
}

#[test]
fn c07_the_only_field_is_the_page_number_and_nothing_asks_to_be_refreshed() {
    for (sample, word) in written() {
        assert!(!word.part("word/document.xml").contains("instrText"), "{}", sample.name);
        assert!(!word.part("word/settings.xml").contains("updateFields"), "{}", sample.name);
    }
}

#[test]
fn c08_the_text_and_each_appendix_are_numbered_from_1() {
    for (sample, word) in written() {
        let sections = sections(word);
        assert_eq!(sections.len(), 1 + sample.document.appendices.len(), "{}", sample.name);
        assert!(sections.iter().all(|section| section.3 == "1"), "{}: {sections:?}", sample.name);
        assert!(!word.part("word/document.xml").contains("w:fmt="), "{}: decimal is the default", sample.name);
    }
}

#[test]
fn c12_tables_that_only_place_things_have_no_lines_a_fixed_layout_and_the_width_of_the_text() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        let frameless: Vec<_> = below(xml.root_element(), "tbl").filter(|table| Word::is_frameless(*table)).collect();
        assert_eq!(frameless.len(), 2, "{}: the head and the signature block", sample.name);
        for table in frameless {
            let property = child(table, "tblPr").unwrap();
            assert_eq!(attribute(child(property, "tblLayout").unwrap(), "type"), "fixed", "{}", sample.name);
            assert_eq!(grid(table).iter().sum::<i32>(), sample.layout.page.text_width(false).twips(), "{}", sample.name);
        }
    }
}

fn grid(table: roxmltree::Node<'_, '_>) -> Vec<i32> {
    children(child(table, "tblGrid").unwrap(), "gridCol").map(|column| attribute(column, "w").parse().unwrap()).collect()
}

#[test]
fn c12_tables_of_figures_repeat_their_heading_rows_and_do_not_split_rows() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        for table in below(xml.root_element(), "tbl").filter(|table| !Word::is_frameless(*table)) {
            let heading = |row| child(row, "trPr").is_some_and(|property| child(property, "tblHeader").is_some());
            let rows: Vec<_> = children(table, "tr").collect();
            let headings = rows.iter().take_while(|row| heading(**row)).count();
            assert!((1..=2).contains(&headings), "{}: {headings} heading rows", sample.name);
            assert!(rows.iter().skip(headings).all(|row| !heading(*row)), "{}: heading rows come first", sample.name);
            let whole = |row: &roxmltree::Node<'_, '_>| child(*row, "trPr").is_some_and(|property| child(property, "cantSplit").is_some());
            assert!(rows.iter().all(whole), "{}", sample.name);
            assert!(!word.part("word/document.xml").contains("w:trHeight"), "{}: no trace of how heading rows are marked", sample.name);
        }
    }
}

#[test]
fn c12_every_table_fits_its_page_and_tells_every_width_in_twips() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        for table in below(xml.root_element(), "tbl") {
            let section = below(xml.root_element(), "sectPr").find(|section| section.range().start > table.range().start).unwrap();
            let landscape = attribute(child(section, "pgSz").unwrap(), "orient") == "landscape";
            let width = sample.layout.page.text_width(landscape).twips();
            let grid = grid(table);
            assert_eq!(grid.iter().sum::<i32>(), width, "{}", sample.name);
            for row in children(table, "tr") {
                let mut columns = 0;
                for cell in children(row, "tc") {
                    let property = child(cell, "tcPr").unwrap();
                    let told = child(property, "tcW").unwrap();
                    let span = child(property, "gridSpan").map_or(1, |span| attribute(span, "val").parse().unwrap());
                    assert_eq!(attribute(told, "type"), "dxa", "{}", sample.name);
                    let merged = child(property, "vMerge").is_some_and(|merge| attribute(merge, "val") == "continue");
                    let expected: i32 = grid[columns..columns + span].iter().sum();
                    assert!(merged || attribute(told, "w").parse::<i32>().unwrap() == expected, "{}", sample.name);
                    columns += span;
                }
                assert_eq!(columns, grid.len(), "{}: a row has as many columns as the table", sample.name);
            }
        }
    }
}

#[test]
fn c12_every_cell_ends_with_a_paragraph_and_no_two_tables_touch() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        for cell in below(xml.root_element(), "tc") {
            assert_eq!(cell.children().rfind(roxmltree::Node::is_element).unwrap().tag_name().name(), "p", "{}", sample.name);
        }
        for table in below(xml.root_element(), "tbl") {
            assert_eq!(table.next_sibling_element().unwrap().tag_name().name(), "p", "{}", sample.name);
        }
    }
}

#[test]
fn c12_numbers_stand_on_the_right_units_in_the_middle_and_totals_are_bold() {
    let word = read_back(&samples().into_iter().find(|sample| sample.name == "ban-k-t").unwrap());
    let xml = word.xml("word/document.xml");
    let table = below(xml.root_element(), "tbl").find(|table| !Word::is_frameless(*table)).unwrap();
    let rows: Vec<_> = children(table, "tr").map(|row| word.paragraphs_in(row)).collect();
    let data = rows.iter().find(|row| row[0].text == "1").unwrap();
    let aligned: Vec<&str> = data.iter().map(|para| para.get("jc")).collect();
    assert_eq!(aligned, ["center", "left", "center", "right", "right", "right", "right"]);
    assert!(data.iter().all(|para| para.is_set(26, false, false)), "13 points where the width allows it");
    let total = rows.last().unwrap();
    assert!(total.iter().filter(|para| !para.text.is_empty()).all(|para| para.is_set(26, true, false)));
    let group = &rows[2];
    assert_eq!((group.len(), group[0].text.as_str()), (1, "A. Công tác dân vận"));
    assert!(group[0].is_set(26, true, false) && group[0].get("keepNext") == "true");
}

#[test]
fn c12_grouped_headings_span_their_columns_and_the_others_stand_over_both_rows() {
    let word = read_back(&samples().into_iter().find(|sample| sample.name == "ban-k-t").unwrap());
    let xml = word.xml("word/document.xml");
    let table = below(xml.root_element(), "tbl").find(|table| !Word::is_frameless(*table)).unwrap();
    let shape = |row| {
        children(row, "tc")
            .map(|cell| {
                let property = child(cell, "tcPr").unwrap();
                let span = child(property, "gridSpan").map_or("1", |span| attribute(span, "val"));
                let merge = child(property, "vMerge").map_or("-", |merge| attribute(merge, "val"));
                let text: String = word.paragraphs_in(cell).into_iter().map(|para| para.text).collect();
                format!("{span} {merge} {text}")
            })
            .collect::<Vec<_>>()
    };
    let rows: Vec<_> = children(table, "tr").take(2).map(shape).collect();
    assert_eq!(
        rows[0],
        ["1 restart STT", "1 restart Chỉ tiêu", "1 restart Đơn vị tính", "3 - Kết quả thực hiện", "1 restart % kế hoạch năm"]
    );
    assert_eq!(
        rows[1],
        ["1 continue ", "1 continue ", "1 continue ", "1 - 6 tháng năm 2026", "1 - 6 tháng năm 2025", "1 - Tăng, giảm", "1 continue "]
    );
}

#[test]
fn c13_the_signature_block_does_not_split_and_is_kept_with_the_last_paragraph() {
    for (sample, word) in written() {
        let xml = word.xml("word/document.xml");
        let block = below(xml.root_element(), "tbl").filter(|table| Word::is_frameless(*table)).nth(1).unwrap();
        assert!(children(block, "tr").all(|row| child(child(row, "trPr").unwrap(), "cantSplit").is_some()), "{}", sample.name);
        for column in [0, 1] {
            let lines = signature(word, column);
            let (last, others) = lines.split_last().unwrap();
            assert!(others.iter().all(|line| line.get("keepNext") == "true"), "{}", sample.name);
            assert_ne!(last.get("keepNext"), "true", "{}", sample.name);
        }
        // Back from the block to the last words: each paragraph between keeps what follows on its page.
        let mut before = block.prev_sibling_element();
        let mut seen_words = false;
        while let Some(node) = before.filter(|_| !seen_words) {
            let paras = if node.has_tag_name((tongket_support::word::W, "tbl")) {
                word.paragraphs_in(children(node, "tr").last().unwrap())
            } else {
                word.paragraphs_in(node)
            };
            assert!(paras.iter().all(|para| para.get("keepNext") == "true"), "{}: {paras:?}", sample.name);
            seen_words = paras.iter().any(|para| !para.text.is_empty());
            before = node.prev_sibling_element();
        }
    }
}
