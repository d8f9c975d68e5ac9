use super::*;

/// Where the text ends: 1,000 twips of margin and 4,000 of text.
const RIGHT: i64 = 25_000;

#[test]
fn words_that_do_not_fit_go_to_the_next_line_and_spaces_at_the_end_take_no_room() {
    let pages = pages(&p("", "công tác dân vận của hệ thống chính trị trong sáu tháng đầu năm"));
    let found = texts(&pages.pages[0]);
    assert!(found.len() > 1);
    assert_eq!(found.join(" "), "công tác dân vận của hệ thống chính trị trong sáu tháng đầu năm");
    for line in pages.pages[0].lines() {
        assert!(line.x == 5000 && line.x + line.width <= RIGHT, "{line:?}");
    }
}

#[test]
fn a_line_may_end_after_a_hyphen_before_a_letter_and_not_before_a_digit() {
    let filler = "m".repeat(22);
    let pages = pages(&(p("", &format!("{filler} 405-CT/TU")) + &p("", &format!("{filler} 2025-2030"))));
    let found = texts(&pages.pages[0]);
    assert_eq!(found, [format!("{filler} 405-"), "CT/TU".into(), filler, "2025-2030".into()]);
}

#[test]
fn blanks_that_do_not_break_hold_their_words_together() {
    let filler = "m".repeat(22);
    let pages = pages(&p("", &format!("{filler} ngày\u{a0}\u{a0}\u{a0}tháng")));
    assert_eq!(texts(&pages.pages[0]), [filler, "ngày\u{a0}\u{a0}\u{a0}tháng".into()]);
}

#[test]
fn a_word_longer_than_the_line_is_cut() {
    let word = "ư".repeat(100);
    let pages = pages(&p("", &word));
    let found = texts(&pages.pages[0]);
    assert!(found.len() > 2);
    assert_eq!(found.concat(), word);
    assert!(pages.pages[0].lines().all(|line| line.x + line.width <= RIGHT));
}

#[test]
fn both_edges_are_straight_but_for_the_last_line() {
    let pages = pages(&p(r#"<w:jc w:val="both"/>"#, "công tác dân vận của hệ thống chính trị trong sáu tháng đầu năm"));
    let lines: Vec<&Line> = pages.pages[0].lines().collect();
    let (last, full) = lines.split_last().unwrap();
    for line in full {
        assert!((line.x + line.width - RIGHT).abs() <= 1, "{line:?}");
        assert!(line.spans.iter().all(|span| span.stretch > 0));
    }
    assert!(last.x + last.width < RIGHT && last.spans.iter().all(|span| span.stretch == 0));
}

#[test]
fn words_set_otherwise_stand_beside_each_other_on_the_line() {
    let body = format!(
        r#"<w:p><w:pPr>{LINE}</w:pPr><w:r><w:t xml:space="preserve">đạt </w:t></w:r><w:r><w:rPr><w:b/><w:u w:val="single"/></w:rPr><w:t>94</w:t></w:r><w:r><w:t>,1%</w:t></w:r></w:p>"#
    );
    let pages = pages(&body);
    let line = line(&pages, "đạt 94,1%");
    let spans: Vec<(&str, bool, bool)> =
        line.spans.iter().map(|span| (span.text.as_str(), span.look.face.bold, span.look.underline.is_drawn())).collect();
    assert_eq!(spans, [("đạt ", false, false), ("94", true, true), (",1%", false, false)]);
    for pair in line.spans.windows(2) {
        assert!((pair[0].x + pair[0].width - pair[1].x).abs() <= 1);
    }
}

#[test]
fn a_number_hangs_before_its_text_and_further_lines_stand_under_the_text() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="600" w:hanging="600"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let body = p(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, "công tác dân vận của hệ thống chính trị");
    let pages = laid(&Made::document(&format!("{body}<w:sectPr>{SMALL}</w:sectPr>")).numbering(numbering));
    let lines: Vec<&Line> = pages.pages[0].lines().collect();
    assert_eq!(lines[0].spans[0].text, "1.");
    assert_eq!((lines[0].spans[0].x, lines[0].spans[1].x, lines[1].x), (5000, 8000, 8000));
}

#[test]
fn a_tab_to_the_right_pushes_its_words_to_the_stop_and_dots_fill_the_way() {
    let tabs = r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="4000"/></w:tabs>"#;
    let body = format!(r#"<w:p><w:pPr>{tabs}{LINE}</w:pPr><w:r><w:t>Mục I</w:t></w:r><w:r><w:tab/><w:t>12</w:t></w:r></w:p>"#);
    let pages = pages(&body);
    let line = pages.pages[0].lines().next().unwrap();
    let last = line.spans.last().unwrap();
    assert_eq!((last.text.as_str(), last.x + last.width), ("12", RIGHT));
    assert!(line.spans[1].text.starts_with("....."), "{line:?}");
}

#[test]
fn lines_are_as_high_as_their_paragraph_says() {
    let rule = |line: &str, text: &str| {
        format!(r#"<w:p><w:pPr><w:spacing {line}/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"#)
    };
    let body = rule(r#"w:line="240" w:lineRule="auto""#, "một")
        + &rule(r#"w:line="360" w:lineRule="auto""#, "rưỡi")
        + &rule(r#"w:line="380" w:lineRule="exact""#, "đúng")
        + &rule(r#"w:line="100" w:lineRule="atLeast""#, "ít nhất");
    let pages = pages(&body);
    let heights: Vec<i64> = pages.pages[0].lines().map(|line| line.height).collect();
    assert_eq!(heights, [1610, 2415, 1900, 1610]);
}

#[test]
fn hidden_and_deleted_words_take_no_room() {
    let body = format!(
        r#"<w:p><w:pPr>{LINE}</w:pPr><w:r><w:t>một</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>xoá</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t> hai</w:t></w:r></w:ins></w:p>"#
    );
    let _ = &body;
    let pages = pages(&body.replace("<w:t> hai", r#"<w:t xml:space="preserve"> hai"#));
    assert_eq!(texts(&pages.pages[0]), ["một hai"]);
}

#[test]
fn capitals_are_set_as_capitals() {
    let body = format!(r#"<w:p><w:pPr>{LINE}</w:pPr><w:r><w:rPr><w:caps/></w:rPr><w:t>Tỉnh uỷ</w:t></w:r></w:p>"#);
    assert_eq!(texts(&pages(&body).pages[0]), ["TỈNH UỶ"]);
}
