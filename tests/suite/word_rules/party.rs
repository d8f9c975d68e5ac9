//! Head, title, marks and appendices of the Party's documents (HD 05-HD/VPTW).

use tongket_support::documents::*;
use tongket_support::word::{Word, attribute, below, child};

use super::*;

#[test]
fn p01_margins_are_20_20_30_15_millimetres() {
    for (sample, word) in party() {
        let xml = word.xml("word/document.xml");
        for margin in below(xml.root_element(), "pgMar") {
            let told: Vec<i32> = ["top", "bottom", "left", "right"].iter().map(|side| attribute(margin, side).parse().unwrap()).collect();
            for (told, rule) in told.iter().zip([1134, 1134, 1701, 850]) {
                assert!((told - rule).abs() <= TOLERANCE, "{}: {told} for {rule}", sample.name);
            }
        }
    }
}

#[test]
fn p02_two_sided_margins_change_places_on_back_pages() {
    for (sample, word) in party() {
        assert_eq!(word.part("word/settings.xml").contains("<w:mirrorMargins/>"), sample.layout.page.two_sided, "{}", sample.name);
    }
    assert!(party().any(|(sample, _)| sample.layout.page.two_sided));
}

#[test]
fn p03_the_page_number_stands_10_millimetres_from_the_top_edge() {
    for (sample, word) in party() {
        let xml = word.xml("word/document.xml");
        for margin in below(xml.root_element(), "pgMar") {
            let header: i32 = attribute(margin, "header").parse().unwrap();
            assert!((340..=600).contains(&header), "{}: {header}", sample.name);
        }
    }
}

#[test]
fn p04_the_page_number_is_14_points_upright() {
    for (sample, word) in party() {
        let para = &word.paragraphs_of("word/header1.xml")[0];
        assert!(para.is_set(28, false, false), "{}", sample.name);
    }
}

#[test]
fn p05_the_partys_name_heads_the_right_column_and_no_national_motto_stands_anywhere() {
    for (sample, word) in party() {
        let name = &head(word, 0, 1)[0];
        assert_eq!(name.text, "ĐẢNG CỘNG SẢN VIỆT NAM", "{}", sample.name);
        assert!(name.is_set(30, true, false) && name.get("jc") == "center", "{}", sample.name);
        let said = word.part("word/document.xml");
        assert!(!said.contains("CHỦ NGHĨA VIỆT NAM") && !said.contains("Độc lập - Tự do"), "{}", sample.name);
    }
}

/// Length of the line drawn by a paragraph in a column of `width`.
pub(super) fn rule_length(para: &Para, width: i32) -> i32 {
    assert!(para.text.is_empty(), "a drawn line, not a string of signs");
    width - para.number("ind.left") - para.number("ind.right")
}

/// Width of the cell in `row` and `column` of the head.
pub(super) fn column_width(word: &Word, column: usize) -> i32 {
    let xml = word.xml("word/document.xml");
    let table = below(xml.root_element(), "tbl").next().unwrap();
    attribute(tongket_support::word::children(child(table, "tblGrid").unwrap(), "gridCol").nth(column).unwrap(), "w").parse().unwrap()
}

/// The kinds of lines a paragraph draws, by side.
pub(super) fn borders(word: &Word, row: usize, column: usize, nth: usize) -> Vec<(String, String)> {
    let xml = word.xml("word/document.xml");
    let table = below(xml.root_element(), "tbl").next().unwrap();
    let row = tongket_support::word::children(table, "tr").nth(row).unwrap();
    let cell = tongket_support::word::children(row, "tc").nth(column).unwrap();
    let para = tongket_support::word::children(cell, "p").nth(nth).unwrap();
    let borders = child(child(para, "pPr").unwrap(), "pBdr").unwrap();
    borders
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|border| (border.tag_name().name().to_owned(), attribute(border, "val").to_owned()))
        .collect()
}

#[test]
fn p06_the_rule_under_the_title_is_as_long_as_the_title() {
    for (sample, word) in party() {
        let rule = &head(word, 0, 1)[1];
        let length = rule_length(rule, column_width(word, 1));
        assert!((length - 4123).abs() <= 4123 * 5 / 100, "{}: {length}", sample.name);
        assert_eq!(borders(word, 0, 1, 1), [("bottom".to_owned(), "single".to_owned())], "{}", sample.name);
    }
}

#[test]
fn p07_the_body_above_is_regular_and_the_issuer_bold_both_in_capitals() {
    for (sample, word) in party() {
        let lines = head(word, 0, 0);
        let names: Vec<&Para> = lines.iter().take_while(|line| line.text != "*").collect();
        assert_eq!(names.len(), 1 + usize::from(sample.document.head.parent.is_some()), "{}", sample.name);
        let (issuer, above) = names.split_last().unwrap();
        assert!(issuer.is_set(28, true, false) && issuer.is_caps() && issuer.get("jc") == "center", "{}", sample.name);
        assert!(above.iter().all(|line| line.is_set(28, false, false) && line.is_caps() && line.get("jc") == "center"), "{}", sample.name);
        assert_eq!(issuer.text.replace('\n', " "), sample.document.head.issuer, "{}", sample.name);
    }
}

#[test]
fn p07_a_tinh_uy_has_nobody_above_it() {
    let word = Word::open(&tongket::docx::write(&tinh_uy(), &hd05()).unwrap());
    let lines: Vec<String> = head(&word, 0, 0).into_iter().map(|para| para.text).collect();
    assert_eq!(lines, ["TỈNH UỶ LAM GIANG", "*"]);
}

#[test]
fn p07_a_name_broken_by_hand_stays_broken_there() {
    let mut document = party_ban();
    document.head.issuer = "BAN TUYÊN GIÁO\nVÀ DÂN VẬN".into();
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(head(&word, 0, 0)[1].text, "BAN TUYÊN GIÁO\nVÀ DÂN VẬN");
}

#[test]
fn p08_a_star_stands_under_the_issuer() {
    for (sample, word) in party() {
        let star = head(word, 0, 0).pop().unwrap();
        assert_eq!((star.text.as_str(), star.get("jc")), ("*", "center"), "{}", sample.name);
    }
}

#[test]
fn p09_number_and_symbol_are_14_points_upright_without_colon_and_with_a_leading_zero() {
    for (sample, word) in party() {
        let line = &head(word, 1, 0)[0];
        assert!(line.is_set(28, false, false) && line.get("jc") == "center", "{}", sample.name);
        let rest = line.text.strip_prefix("Số ").unwrap_or_else(|| panic!("{}: {}", sample.name, line.text));
        let (number, symbol) = rest.split_once("-BC/").unwrap();
        let number_is_right = if sample.document.head.number.is_none() { is_blank(number) } else { is_number(number) };
        assert!(number_is_right, "{}: «{}»", sample.name, line.text);
        assert!(is_symbol(symbol) && symbol == sample.document.head.symbol, "{}: {symbol}", sample.name);
    }
    let mut document = party_ban();
    document.head.number = Some(7);
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(head(&word, 1, 0)[0].text, "Số 07-BC/BTGDVTU");
}

#[test]
fn p10_place_and_date_are_14_points_italic_under_the_partys_name() {
    for (sample, word) in party() {
        let line = &head(word, 1, 1)[0];
        assert!(line.is_set(28, false, true) && line.get("jc") == "center", "{}", sample.name);
        let text = line.text.replace('\n', " ");
        assert!(is_place_and_date(&text, is_draft(sample)), "{}: «{text}»", sample.name);
        assert!(text.starts_with(&sample.document.head.place), "{}", sample.name);
    }
}

#[test]
fn p10_days_below_ten_and_months_below_three_get_a_zero() {
    let dated = |on| {
        let mut document = party_ban();
        document.head.signed_on = Some(on);
        let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
        head(&word, 1, 1)[0].text.clone()
    };
    assert_eq!(dated(day(2027, 2, 3)), "Lam Giang, ngày 03 tháng 02 năm 2027");
    assert_eq!(dated(day(2026, 6, 9)), "Lam Giang, ngày 09 tháng 6 năm 2026");
    assert_eq!(dated(day(2026, 12, 25)), "Lam Giang, ngày 25 tháng 12 năm 2026");
}

#[test]
fn p10_until_it_is_signed_the_day_is_left_open() {
    let word = Word::open(&tongket::docx::write(&draft_with_gaps(), &hd05()).unwrap());
    let line = head(&word, 1, 1)[0].text.clone();
    assert_eq!(line.replace('\u{a0}', ""), "Lam Giang, ngày  tháng 6 năm 2026");
}

#[test]
fn p11_the_name_of_the_type_stands_alone_in_the_middle_bold_15_to_16_points() {
    for (sample, word) in party() {
        let paras = word.paragraphs();
        let title = with_text(&paras, "BÁO CÁO");
        assert!(
            title.get("jc") == "center" && title.runs.iter().all(|run| run.is("b") && (30..=32).contains(&run.size())),
            "{}",
            sample.name
        );
    }
}

#[test]
fn p12_the_subject_is_bold_in_the_middle_begins_small_and_ends_without_a_full_stop() {
    for (sample, word) in party() {
        let paras = word.paragraphs();
        let at = paras.iter().position(|para| para.text == "BÁO CÁO").unwrap();
        let subject = &paras[at + 1];
        assert!(
            subject.get("jc") == "center" && subject.runs.iter().all(|run| run.is("b") && (28..=30).contains(&run.size())),
            "{}",
            sample.name
        );
        assert!(
            subject.text.starts_with("kết quả") && !subject.text.ends_with('.') && !subject.text.contains('\n'),
            "{}: {}",
            sample.name,
            subject.text
        );
    }
}

#[test]
fn p13_five_hyphens_stand_under_the_subject_and_no_line() {
    for (sample, word) in party() {
        let paras = word.paragraphs();
        let at = paras.iter().position(|para| para.text == "BÁO CÁO").unwrap();
        let separator = &paras[at + 2];
        assert_eq!((separator.text.as_str(), separator.get("jc")), ("-----", "center"), "{}", sample.name);
        assert!(!separator.properties.contains_key("pBdr"), "{}", sample.name);
    }
}

#[test]
fn p27_a_party_report_has_no_kinh_gui_even_where_an_addressee_is_given() {
    let mut document = party_ban();
    document.addressees = vec!["Thường trực Tỉnh uỷ".into()];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let said = word.part("word/document.xml");
    assert!(!said.contains("Kính gửi") && !said.contains("Kính trình"));
    assert!(!signature(&word, 0).iter().any(|line| line.text.contains("Như trên")));
}

#[test]
fn p28_urgency_and_draft_stand_under_the_number_and_the_circulation_mark_at_the_top_of_page_1() {
    let word = Word::open(&tongket::docx::write(&with_three_appendices(draft_with_gaps()), &hd05()).unwrap());
    let lines = head(&word, 1, 0);
    assert_eq!(lines[1].text, "THƯỢNG KHẨN");
    assert!(lines[1].is_set(28, true, false) && lines[1].get("jc") == "center");
    assert_eq!(lines[2].text, "Dự thảo lần 2");
    assert!(lines[2].is_set(28, false, true) && lines[2].get("jc") == "center");
    let mark = &word.paragraphs_of("word/header2.xml")[0];
    assert_eq!((mark.text.as_str(), mark.get("jc")), ("LƯU HÀNH NỘI BỘ", "right"));
    assert!(mark.is_set(24, true, false));
    let xml = word.xml("word/document.xml");
    let first: Vec<usize> = below(xml.root_element(), "sectPr")
        .map(|section| below(section, "headerReference").filter(|header| attribute(*header, "type") == "first").count())
        .collect();
    assert_eq!(first, [1, 0, 0, 0], "page 1 of the text alone, not of the appendices");
}

#[test]
fn p28_without_marks_no_room_is_left_for_them() {
    let word = Word::open(&tongket::docx::write(&party_ban(), &hd05()).unwrap());
    assert_eq!(head(&word, 1, 0).len(), 1);
    assert!(!word.entries.contains(&"word/header2.xml".to_owned()));
}

#[test]
fn the_notice_that_data_is_invented_stands_under_the_separator() {
    let word = Word::open(&tongket::docx::write(&draft_with_gaps(), &hd05()).unwrap());
    let paras = word.paragraphs();
    let at = paras.iter().position(|para| para.text == "-----").unwrap();
    assert_eq!(paras[at + 1].text, "(Số liệu trong báo cáo là số liệu minh hoạ)");
}
