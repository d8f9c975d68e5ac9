//! Body, headings, lists and căn cứ: rules of the text for every standard and the Party's own.

use tongket::document::{Block, Inline, Marker, Provenance, Rank};
use tongket::domain::IssuerProfile;
use tongket_support::documents::*;
use tongket_support::word::Word;

use super::*;

/// The headings with their styles, in reading order.
fn headings(word: &Word) -> Vec<(String, String)> {
    word.paragraphs().into_iter().filter(|para| para.style.starts_with("Heading")).map(|para| (para.style, para.text)).collect()
}

#[test]
fn p14_the_body_is_justified_in_one_size_with_a_first_line_of_a_centimetre() {
    for (sample, word) in party() {
        for para in body(word) {
            assert_eq!(para.get("jc"), "both", "{}", sample.name);
            assert!((510..=730).contains(&para.number("ind.firstLine")), "{}: {para:?}", sample.name);
            assert_eq!(para.number("ind.left"), 0, "{}", sample.name);
            assert!(para.runs.iter().all(|run| run.size() == i32::from(sample.layout.body.size) * 2), "{}", sample.name);
        }
        assert!([14, 15].contains(&sample.layout.body.size), "{}", sample.name);
    }
}

#[test]
fn p15_lines_are_exactly_18_to_22_points_apart() {
    for (sample, word) in party() {
        for para in body(word) {
            assert_eq!(para.get("spacing.lineRule"), "exact", "{}", sample.name);
            assert!((360..=440).contains(&para.number("spacing.line")), "{}: {para:?}", sample.name);
        }
    }
}

#[test]
fn p16_paragraphs_are_at_least_6_points_apart_told_on_one_side_only() {
    for (sample, word) in party() {
        for para in body(word) {
            assert!(para.number("spacing.before") >= 120, "{}: {para:?}", sample.name);
            assert_eq!(para.number("spacing.after"), 0, "{}", sample.name);
            assert_eq!(para.get("contextualSpacing"), "", "{}", sample.name);
        }
    }
}

/// The last paragraph of the text proper of a document whose last words are `words`.
fn ends(words: &str) -> String {
    let mut document = party_ban();
    document.sections.last_mut().unwrap().children.clear();
    document.sections.last_mut().unwrap().blocks.push(paragraph(words));
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    body(&word).last().unwrap().text.clone()
}

#[test]
fn p17_the_text_ends_with_one_full_stop_and_no_slash() {
    for (sample, word) in party() {
        let last = body(word).pop().unwrap().text;
        assert!(last.ends_with('.') && !last.ends_with("./."), "{}: «{last}»", sample.name);
    }
    assert_eq!(ends("Trên đây là báo cáo của Ban./."), "Trên đây là báo cáo của Ban.");
    assert_eq!(ends("Trên đây là báo cáo của Ban"), "Trên đây là báo cáo của Ban.");
    assert_eq!(ends("Trên đây là báo cáo của Ban;"), "Trên đây là báo cáo của Ban.");
    assert_eq!(ends("Ban báo cáo Thường trực Tỉnh uỷ?"), "Ban báo cáo Thường trực Tỉnh uỷ?");
}

#[test]
fn p18_grounds_end_with_semicolons_and_the_last_with_a_full_stop() {
    for (sample, word) in party().filter(|(sample, _)| sample.layout.id.as_str() == "party-hd05") {
        let paras = body(word);
        assert_eq!(paras[0].text, "- Căn cứ Quy chế làm việc của Ban;", "{}", sample.name);
        assert_eq!(paras[1].text, "- Căn cứ Chương trình công tác năm 2026.", "{}", sample.name);
        assert!(paras[..2].iter().all(|para| para.runs.iter().all(|run| !run.is("i"))), "{}: upright", sample.name);
        assert_eq!(paras[2].text, "Ban Tuyên giáo và Dân vận Tỉnh uỷ báo cáo kết quả như sau:", "{}", sample.name);
    }
}

#[test]
fn p18_until_26_5_2026_the_last_ground_ends_with_a_comma() {
    let word = Word::open(&tongket::docx::write(&party_ban(), &hd36()).unwrap());
    let paras = body(&word);
    assert_eq!(paras[0].text, "Căn cứ Quy chế làm việc của Ban;");
    assert_eq!(paras[1].text, "Căn cứ Chương trình công tác năm 2026,");
}

#[test]
fn p18_a_sentence_that_only_begins_with_can_cu_stays_a_sentence() {
    let mut document = party_ban();
    document.opening = vec![paragraph("Căn cứ kết quả đạt được, Ban báo cáo như sau:")];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(body(&word)[0].text, "Căn cứ kết quả đạt được, Ban báo cáo như sau:");
}

#[test]
fn p19_points_follow_the_vietnamese_alphabet_with_d_after_d() {
    let word = read_back(&samples().into_iter().find(|sample| sample.name == "ban-k-t").unwrap());
    let points: Vec<String> = body(&word)
        .into_iter()
        .filter(|para| para.text.contains("Lĩnh vực"))
        .map(|para| para.text[..para.text.find(' ').unwrap()].to_owned())
        .collect();
    assert_eq!(points, ["a)", "b)", "c)", "d)", "đ)"]);
}

#[test]
fn p19_lists_restart_and_their_markers_are_text() {
    let mut document = party_ban();
    let twice = vec![
        list(Marker::Number, &["Một;", "Hai;"]),
        list(Marker::Number, &["Lại một;", "", "Lại hai;"]),
        list(Marker::Dash, &["- Gạch đã gõ sẵn;"]),
        list(Marker::Plus, &["Cộng;"]),
        list(Marker::Bracket, &["Ngoặc"]),
    ];
    document.sections = vec![section(Rank::Roman, "Nhiệm vụ", twice, Vec::new())];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let said: Vec<String> = body(&word).into_iter().skip(3).map(|para| para.text).collect();
    assert_eq!(said, ["1. Một;", "2. Hai;", "1. Lại một;", "2. Lại hai;", "- Gạch đã gõ sẵn;", "+ Cộng;", "(1) Ngoặc."]);
    assert!(!word.part("word/document.xml").contains("numPr"), "no automatic numbering that could restart wrongly");
}

#[test]
fn a_line_that_ends_with_a_colon_stays_with_the_first_line_of_what_it_announces() {
    let mut seen = 0;
    for (sample, word) in written() {
        for para in word.paragraphs().into_iter().filter(|para| para.style == "BodyText" && para.text.trim_end().ends_with(':')) {
            assert_eq!(para.get("keepNext"), "true", "{}: {}", sample.name, para.text);
            seen += 1;
        }
    }
    assert!(seen > 1, "the samples hold leads of lists");
}

#[test]
fn p20_headings_are_numbered_without_gap_and_restart_in_each_parent() {
    let word = read_back(&samples().into_iter().find(|sample| sample.name == "commune-with-parts").unwrap());
    let numbers: Vec<String> = headings(&word)
        .into_iter()
        .map(|(_, text)| text.split([' ', '\n']).take(if text.starts_with("Phần") { 3 } else { 1 }).collect::<Vec<_>>().join(" "))
        .collect();
    let one_part = ["I-", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "II-", "1.", "2."];
    let mut expected = vec!["Phần thứ nhất"];
    expected.extend(one_part);
    expected.push("Phần thứ hai");
    expected.extend(one_part);
    assert_eq!(numbers, expected);
}

#[test]
fn p20_a_part_stands_in_the_middle_its_name_in_capitals_on_the_next_line() {
    let word = read_back(&samples().into_iter().find(|sample| sample.name == "commune-with-parts").unwrap());
    let paras = word.paragraphs();
    let part = with_text(&paras, "Phần thứ nhất\nKẾT QUẢ NĂM 2026");
    assert_eq!((part.get("jc"), part.number("ind.firstLine")), ("center", 0));
    assert!(part.is_set(28, true, false));
}

#[test]
fn p20_headings_are_words_own_with_outline_levels_and_kept_with_their_text() {
    for (sample, word) in written() {
        let parts = sample.document.sections[0].rank == Rank::Part;
        for para in word.paragraphs().into_iter().filter(|para| para.style.starts_with("Heading")) {
            let level: usize = para.style.trim_start_matches("Heading").parse().unwrap();
            assert_eq!(para.get("outlineLvl"), (level - 1).to_string(), "{}", sample.name);
            assert_eq!(para.get("keepNext"), "true", "{}", sample.name);
            if para.text.starts_with("I-") || para.text.starts_with("I.") {
                assert_eq!(level, if parts { 2 } else { 1 }, "{}", sample.name);
                assert!(para.is_caps() && para.is_set(i32::from(sample.layout.body.size) * 2, true, false), "{}", sample.name);
            }
        }
        assert!(word.part("word/styles.xml").contains("w:val=\"heading 1\""), "{}", sample.name);
    }
}

#[test]
fn p20_the_form_of_the_roman_number_is_the_profiles_choice() {
    let chosen = |style: &str| {
        let layout = hd05().chosen_by(&IssuerProfile { heading_style: Some(style.into()), ..Default::default() });
        headings(&Word::open(&tongket::docx::write(&party_ban(), &layout).unwrap()))[0].1.clone()
    };
    assert!(chosen("roman-dash").starts_with("I- KẾT QUẢ"));
    assert!(chosen("roman-dot").starts_with("I. KẾT QUẢ"));
}

#[test]
fn p20_a_heading_without_number_keeps_its_place_in_the_outline() {
    let mut document = party_ban();
    document.sections = vec![section(
        Rank::Roman,
        "Kết quả",
        Vec::new(),
        vec![section(Rank::Plain, "Đánh giá chung", vec![paragraph("Tốt.")], Vec::new())],
    )];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let paras = word.paragraphs();
    let plain = with_text(&paras, "Đánh giá chung");
    assert_eq!((plain.style.as_str(), plain.get("outlineLvl")), ("HeadingPlain", "1"));
}

#[test]
fn p29_appendices_are_numbered_in_arabic_with_title_and_note_in_the_middle() {
    for (sample, word) in party().filter(|(sample, _)| !sample.document.appendices.is_empty()) {
        let paras = word.paragraphs();
        let count = sample.document.appendices.len();
        for (nth, appendix) in sample.document.appendices.iter().enumerate() {
            let label = if count == 1 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", nth + 1) };
            let at = paras
                .iter()
                .position(|para| para.style == "Appendix" && para.text == label)
                .unwrap_or_else(|| panic!("{}: {label}", sample.name));
            let title = &paras[at + 1];
            assert_eq!(title.text, appendix.title, "{}", sample.name);
            assert!(paras[at..=at + 1].iter().all(|para| para.get("jc") == "center" && para.is_set(28, true, false)), "{}", sample.name);
            let note = &paras[at + 2];
            if sample.layout.id.as_str() == "party-hd36" {
                assert!(!note.text.contains("kèm theo"), "{}: HD 36 asks for no note", sample.name);
            } else {
                assert!(
                    note.text.starts_with("(kèm theo Báo cáo số ")
                        && note.text.ends_with(&format!("của {})", sample.document.properties.author)),
                    "{}: {}",
                    sample.name,
                    note.text
                );
                assert_eq!(note.get("jc"), "center", "{}", sample.name);
            }
        }
    }
}

#[test]
fn p29_the_note_names_number_symbol_and_day_of_the_parent() {
    let mut document = with_one_appendix(party_ban());
    document.head.number = Some(7);
    document.head.signed_on = Some(day(2026, 6, 9));
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let paras = word.paragraphs();
    with_text(&paras, "(kèm theo Báo cáo số 07-BC/BTGDVTU, ngày 09/6/2026 của Ban Tuyên giáo và Dân vận Tỉnh uỷ Lam Giang)");
}

#[test]
fn bold_and_italic_words_of_a_paragraph_keep_their_letters() {
    let mut document = party_ban();
    let inlines = vec![
        Inline::text("Có "),
        Inline::bold("12"),
        Inline::Text { text: " mô hình".into(), bold: false, italic: true },
        Inline::text("."),
    ];
    document.sections[0].blocks = vec![Block::paragraph(inlines, Provenance::Template)];
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    let paras = body(&word);
    let set: Vec<(&str, bool, bool)> =
        with_text(&paras, "Có 12 mô hình.").runs.iter().map(|run| (run.text.trim(), run.is("b"), run.is("i"))).collect();
    assert_eq!(set, [("Có", false, false), ("12", true, false), ("mô hình", false, true), (".", false, false)]);
}
