use super::*;

#[test]
fn a_page_holds_as_many_lines_as_it_has_room_for() {
    let pages = pages(&numbered(23));
    assert_eq!(pages.pages.iter().map(|page| page.lines().count()).collect::<Vec<_>>(), [10, 10, 3]);
    assert_eq!(pages.pages.iter().map(|page| page.number).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn of_the_room_below_and_above_the_larger_counts_and_none_is_kept_at_the_top_of_a_page_that_was_full() {
    let spaced = |before: i32, after: i32, text: &str| {
        let spacing = format!(r#"<w:spacing w:before="{before}" w:after="{after}" w:line="400" w:lineRule="exact"/>"#);
        format!("<w:p><w:pPr>{spacing}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = spaced(200, 100, "một") + &spaced(60, 0, "hai") + &p("", "3") + &numbered(6) + &spaced(200, 0, "cuối");
    let pages = pages(&body);
    assert_eq!(line(&pages, "một").y, 5000 + 1000, "room above the first paragraph of the first page stays");
    assert_eq!(line(&pages, "hai").y, 5000 + 1000 + 2000 + 500);
    assert_eq!(line(&pages, "cuối").y, 5000);
}

#[test]
fn paragraphs_of_one_style_may_have_no_room_between_them() {
    let item = |text: &str| {
        format!(
            r#"<w:p><w:pPr><w:spacing w:before="200" w:after="200" w:line="400" w:lineRule="exact"/><w:contextualSpacing/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let pages = pages(&(item("một") + &item("hai")));
    assert_eq!(line(&pages, "hai").y - line(&pages, "một").y, 2000);
}

#[test]
fn a_heading_stands_with_the_text_below_it() {
    let body = numbered(9) + &p("<w:keepNext/>", "đề mục") + &p("", "nội dung");
    assert_eq!(all(&pages(&body))[1], ["đề mục", "nội dung"]);
}

#[test]
fn headings_one_below_the_other_go_together() {
    let body = numbered(8) + &p("<w:keepNext/>", "I") + &p("<w:keepNext/>", "1") + &p("", "một|hai");
    assert_eq!(all(&pages(&body))[1], ["I", "1", "một", "hai"]);
}

#[test]
fn what_is_kept_together_beyond_a_page_is_broken_all_the_same() {
    let body: String = (0..25).map(|nth| p("<w:keepNext/>", &nth.to_string())).collect();
    let pages = pages(&body);
    assert_eq!(pages.pages.iter().map(|page| page.lines().count()).collect::<Vec<_>>(), [10, 10, 5]);
}

#[test]
fn no_line_stands_alone() {
    let three = numbered(8) + &p("", "a|b|c");
    assert_eq!(all(&pages(&three))[1], ["a", "b", "c"], "of three lines none can be parted");
    let four = numbered(7) + &p("", "a|b|c|d");
    assert_eq!(all(&pages(&four))[1], ["c", "d"]);
    let let_go = numbered(9) + &p(r#"<w:widowControl w:val="0"/>"#, "a|b|c");
    assert_eq!(all(&pages(&let_go))[1], ["b", "c"]);
}

#[test]
fn a_paragraph_that_keeps_its_lines_goes_to_the_next_page_whole() {
    let body = numbered(5) + &p("<w:keepLines/>", "a|b|c|d|e|f");
    assert_eq!(all(&pages(&body))[1].len(), 6);
}

#[test]
fn a_page_begins_where_it_is_asked_for() {
    let breaks = format!(r#"<w:p><w:pPr>{LINE}</w:pPr><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>"#);
    let body = p("", "1") + &p("<w:pageBreakBefore/>", "2") + &breaks;
    assert_eq!(all(&pages(&body)), [vec!["1"], vec!["2", "a"], vec!["b"]]);
}

#[test]
fn a_break_at_the_end_of_a_section_leaves_no_empty_page() {
    let breaks = format!(r#"<w:p><w:pPr>{LINE}<w:sectPr>{SMALL}</w:sectPr></w:pPr><w:r><w:t>a</w:t><w:br w:type="page"/></w:r></w:p>"#);
    assert_eq!(all(&pages(&(breaks + &p("", "b")))), [vec!["a"], vec!["b"]]);
}

#[test]
fn a_line_under_a_title_is_as_long_as_its_paragraph_and_takes_room() {
    let border = r#"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>"#;
    let titled = format!(
        r#"<w:p><w:pPr>{border}<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:left="1000" w:right="500"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#
    );
    let pages = pages(&(titled + &p("", "b")));
    let rule = pages.pages[0].rules().next().unwrap();
    assert_eq!((rule.x1, rule.x2, rule.thickness), (10_000, 22_500, 100));
    assert!(rule.y1 > 5000 + 2000 && rule.y1 == rule.y2);
    assert_eq!(line(&pages, "b").y, 5000 + 2000 + 200);
}

#[test]
fn a_footnote_stands_at_the_foot_of_the_page_of_its_mark_and_takes_its_room() {
    let marked = format!(r#"<w:p><w:pPr>{LINE}</w:pPr><w:r><w:t>có chú thích</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#);
    let note = format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("", "lời chú"));
    let made = Made::document(&format!("{marked}{}<w:sectPr>{SMALL}</w:sectPr>", numbered(9)));
    let pages = laid(&made.related_as("rNotes", "footnotes", "footnotes.xml", "footnotes", &note));
    let found = all(&pages);
    assert_eq!(found[0].len(), 9 + 1, "a line fewer for the note, and one for the line above it");
    assert!(found[0][0].starts_with("có chú thích") && found[0].last().unwrap() == "lời chú");
    assert_eq!(found[1], ["9"]);
    let note = line(&pages, "lời chú");
    assert_eq!(note.y + note.height, 25_000);
}

#[test]
fn every_line_tells_its_paragraph() {
    let pages = pages(&numbered(12));
    let told: Vec<u32> = pages.pages.iter().flat_map(Page::lines).map(|line| line.paragraph.paragraph).collect();
    assert_eq!(told, (1..=12).collect::<Vec<_>>());
    assert_eq!((pages.page_of(3), pages.page_of(12), pages.page_of(13)), (Some(0), Some(1), None));
}
